"""Python itself: no engine, so what its own evaluator makes of the conditions."""
from syntax import python, python_function
from task import CONDITIONS, Bench

bench = Bench("Python, hand-written")
arguments = "targets, duration_days, confidence, records, ongoing"
summed = " + ".join(f"({points} if {python(when)} else 0)" for when, points in CONDITIONS)
score = eval(f"lambda {arguments}: {summed}", {"size": len})
tests = [(python_function(when), points) for when, points in CONDITIONS]

bench.scoring(
    "one function",
    lambda: sum(score(**incident) for incident in bench.incidents),
    "all conditions in one lambda of the interpreter",
)
bench.explaining(
    "a function each",
    lambda: sum(
        points
        for incident in bench.incidents
        for _, points in [hit for hit in tests if hit[0](**incident)]
    ),
    "keeps which conditions held",
)
