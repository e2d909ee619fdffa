"""datalogic, JSONLogic in Rust."""
import json
from typing import Any

import datalogic_py
from syntax import Writer
from task import CONDITIONS, Bench

BATCH = 500


class JSONLogicWriter(Writer):
    """Writes the data that JSONLogic reads as a rule."""

    def all(self, parts: list) -> Any:
        return {"and": parts}

    def any(self, parts: list) -> Any:
        return {"or": parts}

    def negation(self, part: Any) -> Any:
        return {"!": [part]}

    def has_target(self, word: str) -> Any:
        return {"in": [word, self.variable("targets")]}

    def comparison(self, operator: str, left: Any, right: Any) -> Any:
        return {operator: [left, right]}

    def product(self, left: Any, right: Any) -> Any:
        return {"*": [left, right]}

    def target_count(self) -> Any:
        return {"length": [self.variable("targets")]}

    def variable(self, name: str) -> Any:
        return {"var": name}

    def number(self, number: float) -> Any:
        return number


bench = Bench("datalogic")
engine = datalogic_py.Engine()
session = engine.session()
writer = JSONLogicWriter()


def compile_each() -> list[tuple[datalogic_py.Rule, int]]:
    """A rule for each condition."""
    return [(engine.compile(writer.write(when)), points) for when, points in CONDITIONS]


rules = compile_each()
together = engine.compile({"+": [{"if": [writer.write(when), points, 0]} for when, points in CONDITIONS]})
handles = [datalogic_py.DataHandle(incident) for incident in bench.incidents]
texts = [json.dumps(incident) for incident in bench.incidents]

bench.scoring(
    "20 rules, parsed incidents",
    lambda: sum(points for handle in handles for rule, points in rules if session.evaluate_bool(rule, handle)),
    "compiled once; incidents handed over before, as the package advises",
)
bench.scoring(
    "one rule",
    lambda: sum(together.evaluate(incident) for incident in bench.incidents),
    "the sum of 20 conditionals; the incident is taken over in the measured time",
)
bench.scoring(
    "one rule, parsed incidents",
    lambda: sum(session.evaluate_int(together, handle) for handle in handles),
    "the sum of 20 conditionals; incidents handed over before",
)
bench.scoring(
    f"one rule, parsed incidents, {BATCH} a call",
    lambda: sum(
        int(points)
        for start in range(0, len(handles), BATCH)
        for points in session.evaluate_batch(together, handles[start : start + BATCH])
    ),
    "the sum of 20 conditionals; incidents handed over before and evaluated in batches",
)
bench.compiling("20 rules", compile_each, "written as JSONLogic, read and compiled; types are not declared")
