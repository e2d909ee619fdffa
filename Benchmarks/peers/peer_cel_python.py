"""cel-python (celpy), CEL in Python itself."""
import celpy
from task import CONDITIONS, Bench

bench = Bench("cel-python", at_most=500)


def compile_each() -> list[tuple[celpy.Runner, int]]:
    """A program for each condition."""
    environment = celpy.Environment()
    return [(environment.program(environment.compile(when)), points) for when, points in CONDITIONS]


programs = compile_each()
bench.scoring(
    "20 programs",
    lambda: sum(
        points
        for activation in map(celpy.json_to_cel, bench.incidents)
        for program, points in programs
        if program.evaluate(activation)
    ),
    "compiled once and interpreted; its compiling runner fails on some of these conditions",
)
bench.compiling("20 programs", compile_each, "parsed, with its environment; types are not checked")
