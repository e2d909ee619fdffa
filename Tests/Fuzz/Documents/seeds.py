"""Writes seeds and a dictionary for the fuzzers of dossiers and rule sets: the shipped files, whole and in parts that
stand by themselves, the documents of our own tests, and the words of the key tables and the vocabulary."""

import hashlib
import pathlib
import re
import sys
import textwrap

BLOCK = re.compile(r'"""\n(.*?)\n *"""', re.DOTALL)
KEY = re.compile(r'\.(?:required|optional)\(\s*"(\w+)"')
KINDS = {"dossier": ["dossier"], "rules": ["ruleset", "vocabulary", "scale_set", "expectations"]}


def items(text):
    """The parts of a list in block style: each begins with a dash at its own column."""
    lines = textwrap.dedent(text).splitlines(keepends=True)
    found = []
    for line in lines:
        if line.startswith("- "):
            found.append(line)
        elif found:
            found[-1] += line
    return [textwrap.indent(item, "  ") for item in found]


def sections(text):
    """The value of each key at the left margin, as it is written."""
    text = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE)
    parts = re.split(r"^([a-z_]+):", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def parts_of_dossier(text):
    """A dossier for each incident, with the sources that it cites."""
    part = sections(text)
    head = f"dossier:{part['dossier']}actor:{part['actor']}"
    sources = {re.search(r"id: ([\w-]+)", item)[1]: item for item in items(part.get("sources", ""))}
    statements = items(part.get("statements", ""))
    for number, incident in enumerate(items(part["incidents"])):
        lone = re.sub(r"^    (overlaps|groups): .*\n", "", incident, flags=re.MULTILINE)
        said = statements[number] if number < len(statements) else ""
        words = set(re.findall(r"[\w-]+", lone + said))
        cited = "".join(item for id, item in sources.items() if id in words)
        yield f"{head}sources:\n{cited}incidents:\n{lone}" + (f"statements:\n{said}" if said else "")


def parts_of_rules(text):
    """A rule set for each rule, with the first rungs."""
    part = sections(text)
    head = f"ruleset:{part['ruleset']}version:{part['version']}title:{part['title']}scale:{part['scale']}"
    rungs = "".join(items(part["designations"])[:2])
    for criterion in items(part["criteria"]):
        front, _, rules = criterion.partition("    rules:\n")
        for rule in items(rules):
            yield f"{head}criteria:\n{front}    rules:\n{textwrap.indent(rule, '    ')}designations:\n{rungs}"


def shipped():
    for path in sorted(pathlib.Path("seeds").glob("*.yaml")):
        text = path.read_text()
        yield text
        yield from parts_of_dossier(text)
    for path in sorted(pathlib.Path("Rules").glob("*.yaml")):
        text = path.read_text()
        yield text
        if text.find("\nruleset:") >= 0:
            yield from parts_of_rules(text)
        if text.find("\nexpectations:") >= 0:
            part = sections(text)
            for item in items(part["stances"]):
                yield f"expectations:{part['expectations']}stances:\n{item}"


def tests():
    for path in sorted(pathlib.Path("Tests").rglob("*.swift")):
        for block in BLOCK.findall(path.read_text()):
            yield textwrap.dedent(block).replace("▸", "").replace("◂", "")


def words():
    for path in sorted(pathlib.Path("Sources").rglob("*.swift")):
        for key in KEY.findall(path.read_text()):
            yield key + ": "
    vocabulary = pathlib.Path("Rules/vocabulary.yaml").read_text()
    yield from re.findall(r"^  - id: ([\w-]+)", vocabulary, flags=re.MULTILINE)
    for path in sorted(pathlib.Path("Sources/ThreatModel").rglob("Kinds.swift")):
        yield from re.findall(r'case (\w+)$', path.read_text(), flags=re.MULTILINE)
    yield from ["- ", "\n  ", "\n    ", "[", "]", "{", "}", "&a ", "*a", ">-\n", "|\n", "unknown", "null", "2024-03", "GB",
                "incident.", "incidents.", ".exists(i, ", ".atLeast(\"likely\")", ".size() >= ", " in incident.targets",
                "years(5)", "has(", "phia", "ungraded", "TLP:RED", "fires: [{}]", "\\u0301", "\u202e"]


def main(kind, folder, dictionary):
    seeds = set()
    for text in [*shipped(), *tests()]:
        if any(re.search(rf"^[{{\"]*{key}\"?:", text, flags=re.MULTILINE) for key in KINDS[kind]):
            seeds.add(text.encode())
    for seed in seeds:
        (pathlib.Path(folder) / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    with open(dictionary, "w") as file:
        for word in sorted(set(words())):
            file.write('"' + "".join(f"\\x{byte:02x}" if byte < 32 or byte > 126 or byte in b'"\\' else chr(byte)
                                     for byte in word.encode()) + '"\n')
    print(f"fuzz: {len(seeds)} seeds")


main(*sys.argv[1:])
