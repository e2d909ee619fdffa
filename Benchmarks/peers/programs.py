"""The programs that measure: what each needs, how it is made ready, and how it is run."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from task import expected_total

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILT = ROOT / ".build-peers"
VENV_PYTHON = BUILT / "venv" / "bin" / "python"
PACKAGE = HERE.parent / "Conditions"

# Peers in this folder, with the requirement that each needs.
PEERS = {
    "peer_python.py": None,
    "peer_cel_cpp.py": "cel-expr-python",
    "peer_cel_rust.py": "common-expression-language",
    "peer_cel_python.py": "cel-python",
    "peer_zen.py": "zen-engine",
    "peer_datalogic.py": "datalogic-py",
    "peer_duckdb.py": "duckdb",
    "peer_clips.py": "clipspy",
    "peer_rego_rust.py": "opa-eval",
    "peer_rego_cpp.py": "regopy",
    "peer_rule_engine.py": "rule-engine",
}

# Peers that have no package to install here.
UNREACHABLE = {
    "cel-go": "written in Go, has no package for Python",
    "Open Policy Agent": "written in Go, has no package for Python; Rego is measured through two other engines",
    "Cedar": "has no fractions to multiply, so it cannot say one of the conditions",
}

# A program that takes longer hangs.
LONGEST_SECONDS = 600


class Failure(Exception):
    """Why a peer gives no numbers."""


@dataclass(frozen=True)
class Program:
    """A program that prints a JSON line for each way it measures."""

    name: str
    command: list[str]

    def run(self, prefix: list[str]) -> list[dict[str, Any]]:
        """Its measurements; every total is checked here once more."""
        try:
            done = call([*prefix, *self.command], timeout=LONGEST_SECONDS)
        except subprocess.TimeoutExpired as expired:
            raise Failure(f"took longer than {LONGEST_SECONDS} s") from expired
        if done.returncode != 0:
            raise Failure(last_line(done.stderr) or f"ended with status {done.returncode}")
        # Some peers print words of their own beside the measurements.
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        if not lines:
            raise Failure("measured nothing")
        for line in lines:
            check_total(line)
        return lines


@dataclass
class Ready:
    """What can be run, and why the rest cannot."""

    programs: list[Program] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=lambda: dict(UNREACHABLE))


def check_total(line: dict[str, Any]) -> None:
    """Refuses a measurement of anything but the task."""
    if line["kind"] == "compiling":
        return
    expected = expected_total(line["incidents"])
    if line["total"] != expected:
        raise Failure(f"{line['way']}: the total is {line['total']}, not {expected}")


def call(command: list[str], **more: Any) -> subprocess.CompletedProcess[str]:
    """Runs a command on one thread as far as it can be told, and keeps what it prints."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=HERE, **more)


def last_line(text: str) -> str:
    """The last line with anything in it: where Python and pip say what went wrong."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""


def pinning(core: int | None) -> list[str]:
    """What to put before a command so that it stays on one core; the last one unless told."""
    if shutil.which("taskset") is None:
        return []
    return ["taskset", "--cpu-list", str(max(os.sched_getaffinity(0)) if core is None else core)]


def swift_programs(swift: str, seconds: float) -> Iterator[Program]:
    """Builds the Swift programs in release and names them."""
    build = [swift, "build", "--configuration", "release", "--package-path", str(PACKAGE)]
    build += ["--scratch-path", str(BUILT / "swift")]
    done = call(build)
    if done.returncode != 0:
        raise Failure(f"the Swift programs cannot be built:\n{done.stdout}{done.stderr}")
    for name in ("conditions", "handwritten"):
        yield Program(name, [str(BUILT / "swift" / "release" / name), str(seconds)])


def install() -> dict[str, str]:
    """Installs the requirements into an environment of their own; gives why some could not be.

    All at once if that works, else one by one, so that one that cannot be had does not keep the others out.
    """
    if not VENV_PYTHON.exists():
        done = call([sys.executable, "-m", "venv", str(VENV_PYTHON.parents[1])])
        if done.returncode != 0:
            raise Failure(f"no virtual environment: {last_line(done.stdout + done.stderr)}")
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    requirements = HERE / "requirements.txt"
    if call([*pip, "--requirement", str(requirements)]).returncode == 0:
        return {}
    reasons = {}
    for requirement in requirements.read_text().split():
        done = call([*pip, requirement])
        if done.returncode != 0:
            reasons[requirement.split("==")[0]] = last_line(done.stderr)
    return reasons


def peers(seconds: float, reasons: dict[str, str]) -> Ready:
    """The peers that were installed, and those that were not."""
    ready = Ready()
    for file, requirement in PEERS.items():
        if requirement in reasons:
            ready.absent[requirement] = f"could not be installed: {reasons[requirement]}"
        else:
            ready.programs.append(Program(file, [str(VENV_PYTHON), str(HERE / file), "--seconds", str(seconds)]))
    return ready
