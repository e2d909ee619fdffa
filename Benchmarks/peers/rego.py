"""The conditions as a Rego policy, for the engines that read it."""
from itertools import product

from syntax import Writer
from task import CONDITIONS


class RegoWriter(Writer):
    """Writes the bodies of a rule: a list of alternatives, each a list of what must hold.

    A body of Rego is a conjunction and has no `or`, so the alternatives become rules of one name.
    """

    def all(self, parts: list[list[list[str]]]) -> list[list[str]]:
        return [[literal for body in bodies for literal in body] for bodies in product(*parts)]

    def any(self, parts: list[list[list[str]]]) -> list[list[str]]:
        return [body for bodies in parts for body in bodies]

    def negation(self, part: list[list[str]]) -> list[list[str]]:
        ((literal,),) = part
        return [[f"not {literal}"]]

    def has_target(self, word: str) -> list[list[str]]:
        return [[f'"{word}" in input.targets']]

    def comparison(self, operator: str, left: str, right: str) -> list[list[str]]:
        return [[f"{left} {operator} {right}"]]

    def product(self, left: str, right: str) -> str:
        return f"{left} * {right}"

    def target_count(self) -> str:
        return "count(input.targets)"

    def variable(self, name: str) -> str:
        return f"input.{name}"

    def ongoing(self) -> list[list[str]]:
        return [["input.ongoing"]]


def policy() -> str:
    """A policy whose `hits` are the numbers and points of the conditions that hold, and `points` their sum."""
    writer = RegoWriter()
    rules = [
        f"hits contains [{number}, {points}] if {{ {'; '.join(body)} }}"
        for number, (when, points) in enumerate(CONDITIONS)
        for body in writer.write(when)
    ]
    head = ["package threat", "import rego.v1", "points := sum([hit[1] | some hit in hits])"]
    return "\n".join(head + rules) + "\n"
