"""Writes seeds for the fuzzer: what stands in quotes in our own tests, conditions of our rules,
and the cases of CEL's conformance suite where a copy is at hand (CEL_CONFORMANCE)."""

import hashlib
import json
import os
import pathlib
import re
import sys

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


def unescaped(text):
    text = re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda code: chr(int(code[1], 16)), text)
    return re.sub(r"\\(.)", lambda letter: ESCAPES.get(letter[1], letter[1]), text)


def literals(folder):
    for path in sorted(pathlib.Path(folder).rglob("*.swift")):
        for found in LITERAL.finditer(path.read_text()):
            yield path, unescaped(found[1])


def conditions(folder):
    for path in sorted(pathlib.Path(folder).glob("*.yaml")):
        for found in re.finditer(r"condition: *(?:>-?\n((?: {4,}.*\n)+)|(.+)\n)", path.read_text()):
            yield " ".join((found[1] or found[2]).split())


def conformance():
    path = os.environ.get("CEL_CONFORMANCE")
    if path and os.path.exists(path):
        for case in json.load(open(path))["cases"]:
            yield case["expr"]


def main(folder):
    seeds = set()
    for path, text in literals("Tests/CELTests"):
        seeds.add(text.replace("▸", "").replace("◂", "").encode())
        if "Pattern" in path.name:
            seeds.add(b"\1" + text.encode() + b"\0aaab foo Bar_9\n")
        if re.search(r"\d", text) and len(text) < 40:
            seeds.add(b"\2" + text.encode())
    seeds.update(text.encode() for text in conditions("Rules"))
    seeds.update(text.encode() for text in conformance())
    for seed in seeds:
        if 0 < len(seed) <= 4000:
            name = hashlib.sha1(seed).hexdigest()
            (pathlib.Path(folder) / name).write_bytes(seed)
    print(f"fuzz: {len(seeds)} seeds")


main(sys.argv[1])
