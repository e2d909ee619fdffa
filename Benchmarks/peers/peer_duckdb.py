"""DuckDB, a columnar database in one process: the conditions as one query over a table that is already loaded."""
import ast
import json
import tempfile

import duckdb
from syntax import WordWriter, read
from task import CONDITIONS, Bench


class SQLWriter(WordWriter):
    """Writes SQL, in which a list is asked with a function."""

    def has_target(self, word: str) -> str:
        return f"list_contains(targets, '{word}')"


COLUMNS = {
    "targets": "varchar[]",
    "duration_days": "double",
    "confidence": "double",
    "records": "bigint",
    "ongoing": "boolean",
}

bench = Bench("DuckDB")
writer = SQLWriter()


def load() -> duckdb.DuckDBPyConnection:
    """A database in memory, on one thread, with the incidents in a table."""
    database = duckdb.connect(config={"threads": 1})
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.writelines(json.dumps(incident) + "\n" for incident in bench.incidents)
        file.flush()
        database.execute(
            "create table incident as select * from read_json($file, format = 'newline_delimited', columns = $columns)",
            {"file": file.name, "columns": COLUMNS},
        )
    return database


def terms() -> list[str]:
    """Every part of a condition that is true or false, once."""
    found: dict[str, None] = {}
    for when, _ in CONDITIONS:
        for tree in ast.walk(read(when)):
            if isinstance(tree, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
                found[writer.part(tree)] = None
    return list(found)


def points(columns: list[str]) -> str:
    """The points of an incident, from what says for each condition whether it holds."""
    return " + ".join(
        f"(case when {column} then {points} else 0 end)" for column, (_, points) in zip(columns, CONDITIONS)
    )


written = [writer.write(when) for when, _ in CONDITIONS]
named = {term: f"term{number}" for number, term in enumerate(terms())}
score = f"prepare score as select sum({points(written)}) from incident"
columns = ", ".join(f"{term} as {name}" for term, name in named.items())
record = f"create or replace temp table why as select {columns} from incident"
total_of_record = f"select sum({points([named[condition] for condition in written])}) from why"


database = load()
database.execute(score)


def explain() -> int:
    """Keeps every term of every incident in a table, and adds up from there."""
    database.execute(record)
    return int(database.execute(total_of_record).fetchone()[0])


bench.scoring(
    "one query",
    lambda: int(database.execute("execute score").fetchone()[0]),
    "columns loaded before, query prepared once, one thread",
)
bench.explaining("a table of all terms", explain, f"keeps the truth of all {len(named)} terms as columns")
