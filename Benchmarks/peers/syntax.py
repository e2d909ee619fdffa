"""The conditions of the task as a tree, and a writer that peers with a syntax of their own build on.

Only what the twenty conditions use is known; anything else is refused rather than guessed.
"""
from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

VARIABLES = ("targets", "duration_days", "confidence", "records", "ongoing")

COMPARISONS: dict[type[ast.cmpop], str] = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<="}


def read(condition: str) -> ast.expr:
    """Reads a condition: with words for its operators it is an expression of Python."""
    words = condition.replace("&&", " and ").replace("||", " or ").replace("!", " not ")
    return ast.parse(words.strip(), mode="eval").body


def python_function(condition: str) -> Callable[..., bool]:
    """The condition as a function of Python, its arguments by name."""
    return eval(f"lambda {', '.join(VARIABLES)}: {python(condition)}", {"size": len})


def python(condition: str) -> str:
    """The condition as text of Python."""
    return ast.unparse(read(condition))


class Writer(ABC):
    """Writes a tree as something else, part by part; a peer says how each part looks.

    `all`, `any` and the others are given what was written for their parts: text or data, as the peer likes.
    """

    def write(self, condition: str) -> Any:
        """The condition, written."""
        return self.part(read(condition))

    def part(self, tree: ast.expr) -> Any:
        """Writes one part and what is in it."""
        match tree:
            case ast.BoolOp(ast.And(), parts):
                return self.all([self.part(part) for part in parts])
            case ast.BoolOp(ast.Or(), parts):
                return self.any([self.part(part) for part in parts])
            case ast.UnaryOp(ast.Not(), operand):
                return self.negation(self.part(operand))
            case ast.Compare(ast.Constant(word), [ast.In()], [ast.Name("targets")]):
                return self.has_target(str(word))
            case ast.Compare(left, [operator], [right]) if type(operator) in COMPARISONS:
                return self.comparison(COMPARISONS[type(operator)], self.part(left), self.part(right))
            case ast.BinOp(left, ast.Mult(), right):
                return self.product(self.part(left), self.part(right))
            case ast.Call(ast.Name("size"), [ast.Name("targets")]):
                return self.target_count()
            case ast.Name("ongoing"):
                return self.ongoing()
            case ast.Name(name):
                return self.variable(name)
            case ast.Constant(number):
                return self.number(number)
        raise ValueError(f"not known how to write {ast.unparse(tree)}")

    @abstractmethod
    def all(self, parts: list) -> Any:
        """Every part holds."""

    @abstractmethod
    def any(self, parts: list) -> Any:
        """At least one part holds."""

    @abstractmethod
    def negation(self, part: Any) -> Any:
        """The part does not hold."""

    @abstractmethod
    def has_target(self, word: str) -> Any:
        """A word is among the targets."""

    @abstractmethod
    def comparison(self, operator: str, left: Any, right: Any) -> Any:
        """One number beside another."""

    @abstractmethod
    def product(self, left: Any, right: Any) -> Any:
        """A number times another."""

    @abstractmethod
    def target_count(self) -> Any:
        """How many targets there are."""

    @abstractmethod
    def variable(self, name: str) -> Any:
        """A variable's value."""

    def ongoing(self) -> Any:
        """The one truth value among the variables."""
        return self.variable("ongoing")

    def number(self, number: float) -> Any:
        """A number as written."""
        return repr(number)


class WordWriter(Writer):
    """Writes infix text with words for the operators, as several peers do.

    `before` stands before each variable.
    """

    def __init__(self, before: str = "") -> None:
        self.before = before

    def all(self, parts: list[str]) -> str:
        return f"({' and '.join(parts)})"

    def any(self, parts: list[str]) -> str:
        return f"({' or '.join(parts)})"

    def negation(self, part: str) -> str:
        return f"not ({part})"

    def has_target(self, word: str) -> str:
        return f"'{word}' in {self.variable('targets')}"

    def comparison(self, operator: str, left: str, right: str) -> str:
        return f"{left} {operator} {right}"

    def product(self, left: str, right: str) -> str:
        return f"{left} * {right}"

    def target_count(self) -> str:
        return f"len({self.variable('targets')})"

    def variable(self, name: str) -> str:
        return self.before + name
