"""The task every peer is given: twenty conditions over twenty thousand made-up incidents.

The points of the conditions that hold are added up over all incidents. Every peer must come to the same total, else
its time says nothing.

The incidents come from a generator that any language can follow. It is splitmix64, seeded with 42; `unit` is its
upper 53 bits as a fraction of one. Of each incident are drawn, in this order:

- one to five targets (1 + draw mod 5), each a word of VOCABULARY (draw mod 12), a word already drawn left out;
- `duration_days`, floor(unit * 20000) / 10;
- `confidence`, floor(unit * 1000) / 1000;
- `records`, draw mod 10 to the power of a number from 1 to 7 (1 + draw mod 7, drawn first);
- `ongoing`, whether a draw is odd.
"""
from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypedDict, TypeVar

Result = TypeVar("Result")


class Incident(TypedDict):
    """What conditions may read."""

    targets: list[str]
    duration_days: float
    confidence: float
    records: int
    ongoing: bool


class Condition(NamedTuple):
    """What must hold, in CEL, and the points it gives then."""

    when: str
    points: int


VOCABULARY = (
    "elections", "energy", "water", "hospitals", "finance", "military",
    "government", "media", "telecom", "transport", "education", "research",
)

CONDITIONS = (
    Condition("'elections' in targets && confidence >= 0.8 && duration_days >= 365.0", 8),
    Condition("'energy' in targets && duration_days > 180.0", 5),
    Condition("'hospitals' in targets || 'water' in targets", 6),
    Condition("records > 1000000", 4),
    Condition("ongoing && confidence >= 0.6", 3),
    Condition("confidence < 0.3", -2),
    Condition("'finance' in targets && records > 100000", 4),
    Condition("!ongoing && duration_days < 30.0", -1),
    Condition("size(targets) >= 4", 3),
    Condition("'military' in targets && 'government' in targets", 7),
    Condition("duration_days >= 730.0 && confidence > 0.5", 4),
    Condition("('media' in targets || 'elections' in targets) && ongoing", 5),
    Condition("records >= 10000 && records < 100000", 1),
    Condition("'telecom' in targets && !('transport' in targets)", 2),
    Condition("confidence >= 0.9 && (duration_days > 90.0 || records > 500000)", 3),
    Condition("'education' in targets && confidence > 0.4 && confidence < 0.7", 1),
    Condition("'research' in targets && duration_days > 365.0 && records > 50000", 4),
    Condition("ongoing && duration_days > 1000.0 || records > 5000000", 6),
    Condition("'energy' in targets && 'water' in targets && confidence >= 0.5", 9),
    Condition("duration_days * confidence > 300.0", 2),
)

INCIDENTS = 20_000
TOTAL = 244_557

# A measurement repeats its passes until it has taken this long, and keeps the fastest.
SECONDS = 1.0
LEAST_PASSES = 2


def draws(seed: int) -> Iterator[int]:
    """The numbers of splitmix64."""
    mask = (1 << 64) - 1
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & mask
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        yield mixed ^ (mixed >> 31)


def make_incidents(count: int) -> list[Incident]:
    """The first incidents of the task."""
    numbers = draws(42)
    return [make_incident(numbers) for _ in range(count)]


def make_incident(numbers: Iterator[int]) -> Incident:
    """Draws one incident; the order of the draws is part of the task."""

    def unit() -> float:
        return (next(numbers) >> 11) / (1 << 53)

    drawn = 1 + next(numbers) % 5
    targets = [VOCABULARY[next(numbers) % len(VOCABULARY)] for _ in range(drawn)]
    duration_days = int(unit() * 20_000) / 10
    confidence = int(unit() * 1_000) / 1_000
    digits = 1 + next(numbers) % 7
    return Incident(
        targets=list(dict.fromkeys(targets)),
        duration_days=duration_days,
        confidence=confidence,
        records=next(numbers) % 10**digits,
        ongoing=next(numbers) % 2 == 1,
    )


def expected_total(count: int) -> int:
    """The total of the first incidents: stated for the whole task, worked out for a part of it."""
    if count == INCIDENTS:
        return TOTAL
    from syntax import python_function

    holds = [(python_function(condition.when), condition.points) for condition in CONDITIONS]
    return sum(points for incident in make_incidents(count) for test, points in holds if test(**incident))


class Bench:
    """Measures the ways of using one peer and prints a JSON line for each.

    `--incidents` takes only so many; a peer that would need minutes for all may ask for fewer by itself.
    """

    def __init__(self, peer: str, at_most: int = INCIDENTS) -> None:
        parser = argparse.ArgumentParser(description=f"Measures {peer} and prints JSON lines.")
        parser.add_argument("--incidents", type=int, default=INCIDENTS, help="how many to assess")
        parser.add_argument("--seconds", type=float, default=SECONDS, help="how long to repeat a measurement")
        options = parser.parse_args()
        self.peer = peer
        self.seconds: float = options.seconds
        self.incidents = make_incidents(min(options.incidents, at_most))
        self.expected = expected_total(len(self.incidents))

    def scoring(self, way: str, work: Callable[[], int], note: str) -> None:
        """Measures adding up points without keeping why."""
        self._assess("scoring", way, work, note)

    def explaining(self, way: str, work: Callable[[], int], note: str) -> None:
        """Measures adding up points while keeping why; `note` says how much is kept."""
        self._assess("explaining", way, work, note)

    def compiling(self, way: str, work: Callable[[], object], note: str) -> None:
        """Measures reading all conditions from text and making them ready."""
        seconds, _ = self._fastest(work)
        self._print("compiling", way, seconds, note)

    def _assess(self, kind: str, way: str, work: Callable[[], int], note: str) -> None:
        seconds, total = self._fastest(work)
        if total != self.expected:
            sys.exit(f"{self.peer}, {way}: the total is {total}, not {self.expected}")
        self._print(kind, way, seconds, note, total=total, incidents=len(self.incidents))

    def _fastest(self, work: Callable[[], Result]) -> tuple[float, Result]:
        """The seconds of the fastest pass, and what the last one gave.

        Seconds of the processor, of all threads together: what else the machine does meanwhile counts for nothing.
        """
        begin = time.process_time()
        best = float("inf")
        passes = 0
        while passes < LEAST_PASSES or time.process_time() - begin < self.seconds:
            start = time.process_time()
            result = work()
            best = min(best, time.process_time() - start)
            passes += 1
        return best, result

    def _print(self, kind: str, way: str, seconds: float, note: str, **more: int) -> None:
        line = {"peer": self.peer, "kind": kind, "way": way, "conditions": len(CONDITIONS), "seconds": seconds}
        print(json.dumps(line | more | {"note": note}), flush=True)
