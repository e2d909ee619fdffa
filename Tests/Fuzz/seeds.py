"""Writes the first inputs of the fuzzer: one file for each condition found in the project.

Usage: seeds.py FOLDER. Takes the examples of the library's tables, the conditions of the shipped
rules and, where the file of the official cases is named by CEL_CONFORMANCE, those too.
"""
import hashlib
import json
import os
import pathlib
import re
import sys


def conditions() -> set[str]:
    """Texts in CEL from all over the project."""
    root = pathlib.Path(__file__).resolve().parents[2]
    found: set[str] = set()
    for path in sorted((root / "Sources/CEL/Examples").glob("*.swift")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found.add(line.split("//")[0].strip())
    for path in sorted((root / "Rules").glob("*.yaml")):
        for match in re.finditer(r"when: >\n((?:\s{10,}.*\n)+)", path.read_text(encoding="utf-8")):
            found.add(" ".join(match[1].split()))
    for path in sorted((root / "Tests/CELTests").rglob("*.swift")):
        found.update(re.findall(r'"([^"\\\n]{3,200})"', path.read_text(encoding="utf-8")))
    cases = os.environ.get("CEL_CONFORMANCE", "")
    if cases and pathlib.Path(cases).exists():
        found.update(re.findall(r'"expr": "((?:[^"\\]|\\.)*)"', pathlib.Path(cases).read_text(encoding="utf-8")))
    return {text for text in found if text}


def main() -> None:
    """Writes each text under the digest of its bytes."""
    folder = pathlib.Path(sys.argv[1])
    for text in sorted(conditions()):
        data = text.encode()
        (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)
    print(json.dumps({"seeds": len(list(folder.iterdir()))}))


if __name__ == "__main__":
    main()
