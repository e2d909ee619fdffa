"""Measurements of several rounds as one table, as JSON, and against bars."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

OURS = "threatlevel"
# The way that ratios and bars take for ours: each condition by itself, from the bare incident.
STRICTEST = {"scoring": "20 programs", "explaining": "20 programs, every term", "compiling": "20 programs"}
KINDS = ("scoring", "explaining", "compiling")


@dataclass(frozen=True)
class Result:
    """One way of using one peer: the fastest of its rounds."""

    peer: str
    kind: str
    way: str
    note: str
    conditions: int
    incidents: int | None
    rounds: list[float]

    @property
    def seconds(self) -> float:
        """The fastest round."""
        return min(self.rounds)

    @property
    def incidents_per_second(self) -> float | None:
        """How many incidents all conditions were evaluated for in a second."""
        return self.incidents / self.seconds if self.incidents else None

    @property
    def conditions_per_second(self) -> float:
        """How many conditions were evaluated, or made ready, in a second."""
        return self.conditions * (self.incidents or 1) / self.seconds

    @property
    def spread(self) -> float:
        """The slowest round over the fastest: how far the machine's own noise goes."""
        return max(self.rounds) / self.seconds


def merge(lines: list[dict[str, Any]]) -> list[Result]:
    """The rounds of each way put together, the fastest first within a kind."""
    rounds: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for line in lines:
        rounds.setdefault((line["kind"], line["peer"], line["way"]), []).append(line)
    results = [
        Result(
            peer=peer,
            kind=kind,
            way=way,
            note=same[0]["note"],
            conditions=same[0]["conditions"],
            incidents=same[0].get("incidents"),
            rounds=[line["seconds"] for line in same],
        )
        for (kind, peer, way), same in rounds.items()
    ]
    return sorted(results, key=lambda result: (KINDS.index(result.kind), -result.conditions_per_second))


def ours(kind: str, results: list[Result]) -> Result | None:
    """What the others of a kind are compared with."""
    return next((each for each in results if (each.peer, each.kind, each.way) == (OURS, kind, STRICTEST[kind])), None)


def ratio(result: Result, results: list[Result]) -> float | None:
    """How many times as fast as a result ours is."""
    base = ours(result.kind, results)
    return base.conditions_per_second / result.conditions_per_second if base else None


def table(results: list[Result]) -> str:
    """The results as a table that reads well as text and as Markdown."""
    head = ["", "peer", "way", "incidents/s", "conditions/s", "ratio", "spread"]
    rows = [
        [
            result.kind,
            result.peer,
            result.way,
            f"{result.incidents_per_second:,.0f}" if result.incidents_per_second else "",
            f"{result.conditions_per_second:,.0f}",
            written(ratio(result, results)),
            f"{result.spread:.2f}",
        ]
        for result in results
    ]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    right = [False, False, False, True, True, True, True]
    rule = ["-" * (width - 1) + ":" if number else "-" * width for width, number in zip(widths, right)]

    def line(row: list[str]) -> str:
        cells = (cell.rjust(width) if number else cell.ljust(width) for cell, width, number in zip(row, widths, right))
        return f"| {' | '.join(cells)} |"

    return "\n".join(map(line, [head, rule, *rows]))


def explanation() -> str:
    """What the columns mean."""
    return (
        f"`ratio` says how many times as fast {OURS} is, with one program a condition, from bare incidents.\n"
        "`spread` is the slowest round over the fastest."
    )


def written(ratio: float | None) -> str:
    """A ratio with as many digits as mean something."""
    if ratio is None:
        return ""
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:,.0f}"


def notes(results: list[Result]) -> str:
    """How each peer is used."""
    return "\n".join(f"- {each.peer}, {each.kind}, {each.way}: {each.note}." for each in results)


def missed(bars: dict[str, float], results: list[Result]) -> list[str]:
    """What is below its bar.

    `scoring` and `explaining` are bars for our incidents per second, any other name is a peer that our scoring is to
    be so many times as fast as, whichever way of the peer is its fastest. What was not measured is below its bar.
    """
    return [failing for name, bar in bars.items() if (failing := shortfall(name, bar, results))]


def shortfall(name: str, bar: float, results: list[Result]) -> str | None:
    """In what way one bar is missed, if it is."""
    if name in KINDS:
        result = ours(name, results)
        reached = result.incidents_per_second if result else None
        text = f"{name} is to assess {bar:,.0f} incidents a second"
    else:
        of_peer = [ratio(each, results) for each in results if (each.peer, each.kind) == (name, "scoring")]
        reached = min((each for each in of_peer if each is not None), default=None)
        text = f"scoring is to be {bar:g} times as fast as {name}"
    if reached is None:
        return f"{text}: not measured"
    if reached >= bar:
        return None
    return f"{text}: it is {reached:.2f}" if name not in KINDS else f"{text}: they are {reached:,.0f}"


def document(results: list[Result], absent: dict[str, str], **more: Any) -> dict[str, Any]:
    """Everything as data for JSON."""
    return {
        **more,
        "results": [
            {
                "peer": result.peer,
                "kind": result.kind,
                "way": result.way,
                "note": result.note,
                "incidents": result.incidents,
                "seconds": result.seconds,
                "rounds": result.rounds,
                "incidents_per_second": result.incidents_per_second,
                "conditions_per_second": result.conditions_per_second,
                "threatlevel_times_as_fast": ratio(result, results),
            }
            for result in results
        ],
        "not_measured": absent,
    }
