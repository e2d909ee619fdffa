#!/usr/bin/env python3
"""Measures the condition language beside its peers, on one task, and prints one table.

Needs Python and Swift only: it installs the peers into a folder that git ignores, builds the Swift programs in
release, and runs one program after the other on one core. Rounds go through all programs in turn, so that a busy
moment of the machine does not fall on one peer alone; the fastest round counts.

Ends with status 1 if a bar is missed or a program comes to another total than the task has.
"""
from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from datetime import date
from pathlib import Path
from typing import Any

from programs import Failure, Program, Ready, install, peers, pinning, swift_programs
from report import document, explanation, merge, missed, notes, table


def bar(text: str) -> tuple[str, float]:
    """Reads a bar such as `scoring=1000000`."""
    name, _, number = text.rpartition("=")
    if not name:
        raise argparse.ArgumentTypeError(f"a bar is written NAME=NUMBER, not {text!r}")
    return name, float(number)


def arguments() -> argparse.Namespace:
    """What the caller asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each program is run (default: 3)")
    parser.add_argument(
        "--seconds", type=float, default=1.0, help="how long a program repeats each measurement (default: 1)"
    )
    parser.add_argument("--core", type=int, help="the core to stay on (default: the last)")
    parser.add_argument("--swift", default="swift", help="the Swift to build with")
    parser.add_argument("--only", nargs="+", metavar="WORD", help="only programs with one of these in their name")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there, too")
    parser.add_argument(
        "--bars",
        nargs="+",
        type=bar,
        default=[],
        metavar="NAME=NUMBER",
        help="incidents a second for `scoring` and `explaining`; for a peer, how many times as fast ours is to be",
    )
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("at least one round is needed")
    return options


def tell(text: str) -> None:
    """Says what is going on, beside the results."""
    print(text, file=sys.stderr, flush=True)


def prepare(options: argparse.Namespace) -> Ready:
    """Builds and installs what is to be run."""
    tell("installing the peers …")
    ready = peers(options.seconds, install())
    tell("building the Swift programs …")
    ready.programs = [*swift_programs(options.swift, options.seconds), *ready.programs]
    if options.only:
        ready.programs = [each for each in ready.programs if any(word in each.name for word in options.only)]
    return ready


def measure(ready: Ready, options: argparse.Namespace) -> list[dict[str, Any]]:
    """Runs all programs in rounds; a program that fails is named and left out from then on."""
    prefix = pinning(options.core)
    lines: list[dict[str, Any]] = []
    for number in range(options.rounds):
        for program in list(ready.programs):
            tell(f"round {number + 1} of {options.rounds}: {program.name}")
            try:
                lines += program.run(prefix)
            except Failure as failure:
                leave_out(program, failure, ready)
    return lines


def leave_out(program: Program, failure: Failure, ready: Ready) -> None:
    """Names a program that does not give what it should."""
    tell(f"{program.name} failed: {failure}")
    ready.absent[program.name] = f"failed: {failure}"
    ready.programs.remove(program)


def machine() -> str:
    """What the numbers were measured on, without naming the machine."""
    cores = os.cpu_count()
    return f"{processor()}, {cores} cores, Python {platform.python_version()}"


def processor() -> str:
    """The name of the processor, where the system tells."""
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def load() -> float:
    """How many processes wanted to run in the last minute."""
    return round(os.getloadavg()[0], 2)


def main() -> int:
    """Measures and reports; gives the status to end with."""
    options = arguments()
    try:
        ready = prepare(options)
    except Failure as failure:
        tell(str(failure))
        return 1
    intended = list(ready.programs)
    before = load()
    lines = measure(ready, options)
    facts = {"date": date.today().isoformat(), "machine": machine(), "load": [before, load()]}
    results = merge(lines)
    print(f"{facts['date']}, {facts['machine']}, load {before} before and {facts['load'][1]} after")
    print(f"one core, time of the processor, the fastest of {options.rounds} rounds")
    print(f"\n{explanation()}\n\n{table(results)}\n")
    print(f"How they are used:\n{notes(results)}\n")
    print("Not measured:\n" + "\n".join(f"- {name}: {reason}." for name, reason in ready.absent.items()))
    failing = missed(dict(options.bars), results)
    if options.json:
        bars = {"bars": dict(options.bars), "missed": failing}
        text = json.dumps(document(results, ready.absent, **facts, **bars), indent=2, ensure_ascii=False)
        options.json.write_text(text + "\n")
    for line in failing:
        tell(f"missed: {line}")
    return 1 if failing or ready.programs != intended else 0


if __name__ == "__main__":
    sys.exit(main())
