"""rego-cpp, Microsoft's implementation of the language of Open Policy Agent, through regopy."""
from rego import policy
from regopy import Bundle, Interpreter
from task import Bench

bench = Bench("Rego, rego-cpp", at_most=2_000)


def build(query: str) -> tuple[Interpreter, Bundle]:
    """An interpreter and the policy compiled for one query."""
    interpreter = Interpreter()
    interpreter.add_module("threat", policy())
    return interpreter, interpreter.build(query)


def answers(interpreter: Interpreter, bundle: Bundle):
    """The answer for each incident."""
    for incident in bench.incidents:
        interpreter.set_input(incident)
        yield interpreter.query_bundle(bundle).results[0].expressions[0]


points, hits = build("data.threat.points"), build("data.threat.hits")
bench.scoring("bundle", lambda: sum(int(answer) for answer in answers(*points)), "compiled to a bundle once")
bench.explaining(
    "bundle, the set of hits",
    lambda: sum(int(hit[1]) for answer in answers(*hits) for hit in answer),
    "gives which conditions held",
)
bench.compiling("20 rules", lambda: build("data.threat.points"), "parsed, checked and compiled to a bundle")
