"""rule-engine, an expression language in Python itself."""
import rule_engine
from syntax import WordWriter
from task import CONDITIONS, Bench

TYPE = rule_engine.DataType


class RuleWriter(WordWriter):
    """Writes its syntax, in which the size of a list is an attribute."""

    def target_count(self) -> str:
        return "targets.length"


bench = Bench("rule-engine", at_most=2_000)
context = rule_engine.Context(
    type_resolver=rule_engine.type_resolver_from_dict(
        {
            "targets": TYPE.ARRAY(TYPE.STRING),
            "duration_days": TYPE.FLOAT,
            "confidence": TYPE.FLOAT,
            "records": TYPE.FLOAT,
            "ongoing": TYPE.BOOLEAN,
        }
    )
)


def compile_each() -> list[tuple[rule_engine.Rule, int]]:
    """A typed rule for each condition."""
    writer = RuleWriter()
    return [(rule_engine.Rule(writer.write(when), context=context), points) for when, points in CONDITIONS]


rules = compile_each()
bench.scoring(
    "20 rules",
    lambda: sum(points for incident in bench.incidents for rule, points in rules if rule.matches(incident)),
    "parsed and typed once",
)
bench.compiling("20 rules", compile_each, "parsed and checked")
