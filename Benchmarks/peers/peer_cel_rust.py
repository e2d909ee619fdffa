"""cel-rust, CEL in Rust, through the package common-expression-language."""
import cel
from task import CONDITIONS, Bench

bench = Bench("cel-rust")


def compile_each() -> list[tuple[cel.Program, int]]:
    """A program for each condition."""
    return [(cel.compile(when), points) for when, points in CONDITIONS]


programs = compile_each()
together = cel.compile(" + ".join(f"(({when}) ? {points} : 0)" for when, points in CONDITIONS))
contexts = [cel.Context(incident) for incident in bench.incidents]

bench.scoring(
    "20 programs",
    lambda: sum(
        points
        for context in map(cel.Context, bench.incidents)
        for program, points in programs
        if program.execute(context)
    ),
    "compiled once; a context per incident, made in the measured time",
)
bench.scoring(
    "20 programs, contexts made before",
    lambda: sum(points for context in contexts for program, points in programs if program.execute(context)),
    "compiled once; making the contexts is not measured",
)
bench.scoring(
    "one program",
    lambda: sum(together.execute(context) for context in contexts),
    "the sum of 20 conditionals in one program; making the contexts is not measured",
)
bench.compiling("20 programs", compile_each, "parsed; the crate does not check types")
