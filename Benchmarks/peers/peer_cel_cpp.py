"""cel-cpp, Google's CEL in C++, through Google's own binding."""
from cel_expr_python import cel
from task import CONDITIONS, Bench

bench = Bench("cel-cpp")
environment = cel.NewEnv(
    variables={
        "targets": cel.Type.List(cel.Type.STRING),
        "duration_days": cel.Type.DOUBLE,
        "confidence": cel.Type.DOUBLE,
        "records": cel.Type.INT,
        "ongoing": cel.Type.BOOL,
    }
)


def compile_each() -> list[tuple[cel.Expression, int]]:
    """A checked program for each condition."""
    return [(environment.compile(when), points) for when, points in CONDITIONS]


programs = compile_each()
together = environment.compile(" + ".join(f"(({when}) ? {points} : 0)" for when, points in CONDITIONS))
activations = [environment.Activation(incident) for incident in bench.incidents]

bench.scoring(
    "20 programs",
    lambda: sum(
        points
        for activation in map(environment.Activation, bench.incidents)
        for program, points in programs
        if program.eval(activation).value()
    ),
    "compiled and checked once; an activation per incident, made in the measured time",
)
bench.scoring(
    "20 programs, activations made before",
    lambda: sum(
        points for activation in activations for program, points in programs if program.eval(activation).value()
    ),
    "compiled and checked once; making the activations is not measured",
)
bench.scoring(
    "one program",
    lambda: sum(together.eval(activation).value() for activation in activations),
    "the sum of 20 conditionals in one program; making the activations is not measured",
)
bench.compiling("20 programs", compile_each, "parsed, checked and planned")
