"""Regorus, Microsoft's implementation of Rego in Rust, through opa-eval."""
import json
import tempfile

from opa_eval import OpaEval
from rego import policy
from task import Bench

bench = Bench("Rego, regorus", at_most=2_000)


def load(query: str) -> OpaEval:
    """An evaluator of one query; it reads the policy from a file."""
    with tempfile.NamedTemporaryFile("w", suffix=".rego") as file:
        file.write(policy())
        file.flush()
        return OpaEval(file.name, query=query)


points, hits = load("data.threat.points"), load("data.threat.hits")
bench.scoring(
    "query",
    lambda: sum(int(points.evaluate_parsed(json.dumps(incident))) for incident in bench.incidents),
    "policy loaded once; the incident is handed over as JSON, as the package asks",
)
bench.explaining(
    "query, the set of hits",
    lambda: sum(
        int(hit[1]) for incident in bench.incidents for hit in hits.evaluate_parsed(json.dumps(incident))
    ),
    "gives which conditions held",
)
bench.compiling("20 rules", lambda: load("data.threat.points"), "read from a file and parsed")
