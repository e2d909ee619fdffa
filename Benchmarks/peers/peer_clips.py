"""CLIPS, the production system in C with a Rete network, through clipspy."""
import clips
from syntax import Writer
from task import CONDITIONS, VOCABULARY, Bench, Incident

# How many facts stand in the working memory at a time; more make the agenda slower, fewer add resets.
BATCH = 500


class CLIPSWriter(Writer):
    """Writes tests over the variables that the pattern binds."""

    def all(self, parts: list[str]) -> str:
        return f"(and {' '.join(parts)})"

    def any(self, parts: list[str]) -> str:
        return f"(or {' '.join(parts)})"

    def negation(self, part: str) -> str:
        return f"(not {part})"

    def has_target(self, word: str) -> str:
        return f"(member$ {word} ?targets)"

    def comparison(self, operator: str, left: str, right: str) -> str:
        return f"({operator} {left} {right})"

    def product(self, left: str, right: str) -> str:
        return f"(* {left} {right})"

    def target_count(self) -> str:
        return "(length$ ?targets)"

    def variable(self, name: str) -> str:
        return f"?{name}"

    def ongoing(self) -> str:
        return "(eq ?ongoing TRUE)"


TEMPLATE = """
(deftemplate incident (slot number) (multislot targets) (slot duration_days) (slot confidence) (slot records)
  (slot ongoing))
"""
PATTERN = """
?incident <- (incident (targets $?targets) (duration_days ?duration_days) (confidence ?confidence)
  (records ?records) (ongoing ?ongoing))
"""


def environment(action: str) -> clips.Environment:
    """The conditions as rules, each with an action besides adding its points."""
    result = clips.Environment()
    result.build("(defglobal ?*points* = 0)")
    result.build(TEMPLATE)
    result.build("(deftemplate hit (slot incident) (slot rule))")
    writer = CLIPSWriter()
    for number, (when, points) in enumerate(CONDITIONS):
        act = f"(bind ?*points* (+ ?*points* {points})) {action.format(rule=f'rule{number}')}"
        result.build(f"(defrule rule{number} {PATTERN} (test {writer.write(when)}) => {act})")
    return result


bench = Bench("CLIPS")
symbols = {word: clips.Symbol(word) for word in (*VOCABULARY, "TRUE", "FALSE")}


def slots(incident: Incident) -> dict[str, object]:
    """An incident with symbols for words."""
    targets = [symbols[word] for word in incident["targets"]]
    return {**incident, "targets": targets, "ongoing": symbols["TRUE" if incident["ongoing"] else "FALSE"]}


facts = [slots(incident) for incident in bench.incidents]


def run(rules: clips.Environment) -> int:
    """Asserts the incidents batch by batch and lets the rules fire."""
    template = rules.find_template("incident")
    total = 0
    for start in range(0, len(facts), BATCH):
        rules.reset()
        for fact in facts[start : start + BATCH]:
            template.assert_fact(**fact)
        rules.run()
        total += rules.find_global("points").value
    return total


scoring, explaining = environment(""), environment("(assert (hit (incident ?incident) (rule {rule})))")
bench.scoring("20 rules", lambda: run(scoring), f"a fact per incident, {BATCH} in the working memory at a time")
bench.explaining("20 rules, hits asserted", lambda: run(explaining), "each rule that fires leaves a fact")
bench.compiling("20 rules", lambda: environment(""), "parsed and built into the network, with its environment")
