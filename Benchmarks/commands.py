#!/usr/bin/env python3
"""Times whole commands of a built program and prints one table.

Usage: commands.py PROGRAM [--runs N] [--report-only]

Wall time in milliseconds (least, median, greatest) and peak memory in megabytes, over N runs (40 if not said) after
one that warms the caches; `ratio` compares medians with `--version`, which only starts and ends. Ends with status 1
if `evaluate` takes 30 ms or 40 MB or more, or 10,000 draws for every state 1 s or more, which is by how much
`sensitivity` takes longer than with 10 draws, or a fit that goes through everything 10 s, unless only a report is
asked for. The fit has twenty expectations, where every state stands on two days, and a margin that cannot be had, so
that no search ends early.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

DAY = ["--as-of", "2024-03-25"]
FEW_DRAWS = "sensitivity china*"
ALL_DRAWS = "sensitivity china"
COMMANDS = [
    ("--version", ["--version"]),
    ("evaluate", ["evaluate", *DAY]),
    ("scorecard china", ["scorecard", "china", *DAY]),
    ("check Rules seeds", ["check", "Rules", "seeds"]),
    ("timeline china", ["timeline", "china"]),
    (FEW_DRAWS, ["sensitivity", "china", *DAY, "--draws", "10"]),
    (ALL_DRAWS, ["sensitivity", "china", *DAY]),
]
BARS = {"evaluate": (30.0, 40.0)}
DRAWS_BAR = 1000.0
FIT_BAR = 10_000.0
FIT_DAYS = ["2022-06-30", "2024-03-25"]
UNMET = 3


def run(program, arguments):
    """Runs once; gives wall milliseconds and peak megabytes."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, descriptor) for descriptor in (0, 1, 2)]
    start = time.perf_counter()
    process = os.posix_spawn(program, [program, *arguments], os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    milliseconds = (time.perf_counter() - start) * 1000
    os.close(null)
    if os.waitstatus_to_exitcode(status) not in (0, UNMET):
        sys.exit(f"{program} {' '.join(arguments)} ended with status {os.waitstatus_to_exitcode(status)}")
    return milliseconds, usage.ru_maxrss / 1024


def expectations(program):
    """Where every state stands on two days, as a file of expectations."""
    text = "expectations: uk-state-threat\nstances:\n"
    for day in FIT_DAYS:
        arguments = [program, "evaluate", "--as-of", day, "--format", "json"]
        report = json.loads(subprocess.run(arguments, capture_output=True, check=True).stdout)
        for assessment in report["assessments"]:
            code, rung = assessment["actor"]["code"], assessment["designation"]["recommended"]["id"]
            text += (
                f"  - {{id: {code.lower()}-{day}, actor: {code}, as_of: {day}, by: GB, stance: As it is, kind: wording,"
                f" expected: {{rung: {rung}}}, marked: agree, why: It is so.,"
                " sources: [{publisher: P, title: T, date: 2024, url: 'https://example.org'}]}\n")
    return text


def fit(program, runs):
    """Times a fit; gives the median of wall milliseconds and peak megabytes."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(expectations(program))
        file.flush()
        arguments = ["tune", "--fit", file.name, *DAY, "--margin", "4"]
        samples = [run(program, arguments) for _ in range(runs)]
    return statistics.median(sample[0] for sample in samples), max(sample[1] for sample in samples)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--report-only", action="store_true")
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        sys.exit(f"there is no program {options.program}; next: make build")
    print(f"{options.runs} runs each, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}")
    print(f"{'command':<20}{'min ms':>9}{'median':>9}{'max':>9}{'peak MB':>9}{'ratio':>8}")
    baseline = None
    medians = {}
    crossed = []
    for name, arguments in COMMANDS:
        run(options.program, arguments)
        samples = [run(options.program, arguments) for _ in range(options.runs)]
        times = [sample[0] for sample in samples]
        peak = max(sample[1] for sample in samples)
        median = statistics.median(times)
        baseline = baseline or median
        medians[name] = median
        print(f"{name:<20}{min(times):>9.1f}{median:>9.1f}{max(times):>9.1f}{peak:>9.1f}{median / baseline:>8.1f}")
        if name in BARS and (median >= BARS[name][0] or peak >= BARS[name][1]):
            crossed.append(f"{name} is not under {BARS[name][0]:.0f} ms and {BARS[name][1]:.0f} MB")
    draws = medians[ALL_DRAWS] - medians[FEW_DRAWS]
    print(f"10,000 draws for every state and what their spread comes from: {draws:.0f} ms; * with 10 draws")
    if draws >= DRAWS_BAR:
        crossed.append(f"10,000 draws are not under {DRAWS_BAR:.0f} ms")
    took, peak = fit(options.program, min(3, options.runs))
    print(f"a fit of all settings to 20 expectations, to the end: {took:.0f} ms, {peak:.1f} MB")
    if took >= FIT_BAR:
        crossed.append(f"a fit is not under {FIT_BAR:.0f} ms")
    if crossed and not options.report_only:
        sys.exit("\n".join(crossed))


main()
