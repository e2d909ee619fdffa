#!/usr/bin/env python3
"""Measures how time and memory grow with the evidence, and prints one table.

Usage: measure.py PROGRAM [--counts N,N,...] [--scorecard N,N,...] [--runs N] [--keep FOLDER] [--report-only]

Dossiers of made-up incidents (made_up.py) are checked and assessed; more than 10,000 incidents stand in several dossiers.
Wall time and time of the processor are the least of some runs, peak memory the greatest. The exponent is the slope of
log time over log incidents, by least squares; time is that of the processor, above that of a dossier with one incident,
so that what starting costs does not make growth look smaller. Ends with status 1 if a bar is crossed, unless only a
report is asked for: an exponent of `check` or `evaluate` above 1.15, or `check` of 10,000 incidents in 2 s or 500 MB or
more. `scorecard`, which tries every gap by further evaluations, is only reported, and on smaller evidence.
"""
import argparse
import math
import os
import pathlib
import sys
import tempfile
import time

import made_up

DAY = ["--as-of", "2026-06-01"]
MOST_EXPONENT = 1.15
BAR_COUNT, BAR_SECONDS, BAR_MEGABYTES = 10_000, 2.0, 500.0


def run(program, arguments):
    """Runs once; gives wall seconds, processor seconds and peak megabytes."""
    null = os.open(os.devnull, os.O_RDWR)
    errors = tempfile.TemporaryFile()
    actions = [(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1),
               (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)]
    start = time.perf_counter()
    process = os.posix_spawn(program, [program, *arguments], os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    os.close(null)
    if status != 0:
        errors.seek(0)
        sys.exit(f"{program} {' '.join(arguments)} ended with status {os.waitstatus_to_exitcode(status)}\n"
                 + errors.read(2000).decode(errors="replace"))
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def least(program, arguments, runs):
    samples = [run(program, arguments) for _ in range(runs)]
    return min(s[0] for s in samples), min(s[1] for s in samples), max(s[2] for s in samples)


def exponent(points):
    """The slope of log time over log incidents."""
    logs = [(math.log(count), math.log(seconds)) for count, seconds in points if seconds > 0]
    if len(logs) < 2:
        return None
    mean_x, mean_y = (sum(values) / len(logs) for values in zip(*logs))
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)


def arguments_of(command, folder):
    if command == "check":
        return ["check", str(folder)]
    name = ["china", "--format", "json"] if command == "scorecard" else []
    return [command, *name, "--evidence", str(folder), *DAY]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    numbers = lambda text: [int(number.replace("_", "")) for number in text.split(",") if number]
    parser.add_argument("--counts", type=numbers, default=[1000, 3000, 10_000, 30_000, 100_000])
    parser.add_argument("--scorecard", type=numbers, default=[10, 30, 100])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", help="a folder for the dossiers; a temporary one if not given")
    parser.add_argument("--report-only", action="store_true")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"there is no program {program}; next: make build")
    with tempfile.TemporaryDirectory() as temporary:
        base = pathlib.Path(options.keep or temporary)
        crossed = measure(program, base, options)
    if crossed and not options.report_only:
        sys.exit("\n".join(crossed))


def measure(program, base, options):
    crossed = []
    made_up.write(base / "1", 1)
    print(f"least of {options.runs} runs, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}")
    print(f"{'command':<12}{'incidents':>10}{'dossiers':>9}{'MB of YAML':>11}{'wall s':>9}{'cpu s':>9}{'peak MB':>9}")
    for command in ["check", "evaluate", "scorecard"]:
        floor = least(program, arguments_of(command, base / "1"), options.runs)[1]
        points = []
        for count in options.scorecard if command == "scorecard" else options.counts:
            folder = base / str(count)
            if not folder.exists():
                made_up.write(folder, count)
            sizes = [path.stat().st_size for path in folder.iterdir()]
            wall, cpu, peak = least(program, arguments_of(command, folder), options.runs if count <= 10_000 else 1)
            points.append((count, cpu - floor))
            print(f"{command:<12}{count:>10}{len(sizes):>9}{sum(sizes) / 1e6:>11.1f}{wall:>9.2f}{cpu:>9.2f}{peak:>9.0f}",
                  flush=True)
            if command == "check" and count == BAR_COUNT and (wall >= BAR_SECONDS or peak >= BAR_MEGABYTES):
                crossed.append(f"check of {count} incidents is not under {BAR_SECONDS:.0f} s and {BAR_MEGABYTES:.0f} MB")
        slope = exponent(points)
        if slope is None:
            continue
        print(f"{command:<12}exponent {slope:.2f}")
        if slope > MOST_EXPONENT and command != "scorecard":
            crossed.append(f"{command} grows with exponent {slope:.2f}, above {MOST_EXPONENT}")
    return crossed


main()
