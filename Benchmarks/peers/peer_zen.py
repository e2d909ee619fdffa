"""zen-engine, the decision engine of GoRules in Rust: decision table, expression node, and bare expressions."""
import json
from typing import Any

import zen
from syntax import WordWriter
from task import CONDITIONS, Bench

BATCH = 500

bench = Bench("zen-engine")


def summed(before: str = "") -> str:
    """The points of all conditions as one expression."""
    writer = WordWriter(before)
    return " + ".join(f"(({writer.write(when)}) ? {points} : 0)" for when, points in CONDITIONS)


def graph(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    """A decision of one node between the incident and the answer."""

    def node(name: str, kind: str, **more: Any) -> dict[str, Any]:
        return {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}, **more}

    return {
        "nodes": [node("incident", "inputNode"), node("rules", kind, content=content), node("answer", "outputNode")],
        "edges": [
            {"id": "in", "type": "edge", "sourceId": "incident", "targetId": "rules"},
            {"id": "out", "type": "edge", "sourceId": "rules", "targetId": "answer"},
        ],
    }


def table(**more: Any) -> dict[str, Any]:
    """The conditions as rows of a decision table that collects all that match."""
    writer = WordWriter()
    rows = [
        {"_id": f"row{number}", "when": writer.write(when), "points": str(points)}
        for number, (when, points) in enumerate(CONDITIONS)
    ]
    return graph(
        "decisionTableNode",
        {
            "hitPolicy": "collect",
            "inputs": [{"id": "when", "name": "when", "type": "expression"}],
            "outputs": [{"id": "points", "name": "points", "field": "points", "type": "expression"}],
            "rules": rows,
            **more,
        },
    )


def points(rows: list[dict[str, Any]]) -> int:
    """The points of the rows that matched."""
    return sum(int(row["points"]) for row in rows)


content = {
    "table": table(),
    "loop": table(executionMode="loop", inputField="batch"),
    "expression": graph("expressionNode", {"expressions": [{"id": "sum", "key": "points", "value": summed()}]}),
}
engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})
bare = zen.compile_expression(summed())
writer = WordWriter()
each = [(zen.compile_expression(writer.write(when)), points) for when, points in CONDITIONS]
batched = zen.compile_expression(f"sum(map(batch, {summed('#.')}))")
batches = [{"batch": bench.incidents[start : start + BATCH]} for start in range(0, len(bench.incidents), BATCH)]

bench.scoring(
    "decision table",
    lambda: sum(points(engine.evaluate("table", incident)["result"]) for incident in bench.incidents),
    "hit policy collect, static loader",
)
bench.scoring(
    f"decision table, {BATCH} incidents a call",
    lambda: sum(points(rows) for batch in batches for rows in engine.evaluate("loop", batch)["result"]),
    "hit policy collect, static loader, execution mode loop",
)
bench.explaining(
    "decision table, trace",
    lambda: sum(
        points(engine.evaluate("table", incident, {"trace": True})["result"]) for incident in bench.incidents
    ),
    "the trace says what came in, which rows matched and what came out",
)
bench.scoring(
    "expression node",
    lambda: sum(int(engine.evaluate("expression", incident)["result"]["points"]) for incident in bench.incidents),
    "one expression of 20 conditionals, static loader",
)
bench.scoring(
    "20 expressions",
    lambda: sum(
        points for incident in bench.incidents for expression, points in each if expression.evaluate(incident)
    ),
    "compiled once, without a decision around them",
)
bench.scoring(
    "one expression",
    lambda: sum(int(bare.evaluate(incident)) for incident in bench.incidents),
    "the sum of 20 conditionals, compiled once",
)
bench.scoring(
    f"one expression, {BATCH} incidents a call",
    lambda: sum(int(batched.evaluate(batch)) for batch in batches),
    "sum and map within the expression",
)
bench.compiling(
    "20 expressions",
    lambda: [zen.compile_expression(writer.write(when)) for when, _ in CONDITIONS],
    "parsed and compiled to bytecode; types are not declared",
)
