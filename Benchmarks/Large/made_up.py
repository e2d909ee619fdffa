#!/usr/bin/env python3
"""Writes large dossiers of made-up incidents: same numbers, same bytes.

Usage: made_up.py FOLDER INCIDENTS [--a-state N] [--seed N]

One dossier a state, each with at most N incidents (10,000 if not said). What stands in them has the forms of the shipped
dossiers, more thinly than those that people wrote, as one who converts a data set would do it: about 125 values an
incident, its sources counted in.
"""
import argparse
import datetime
import pathlib
import random

STATES = [
    ("CN", "China"), ("RU", "Russia"), ("IR", "Iran"), ("KP", "North Korea"), ("BY", "Belarus"), ("VN", "Vietnam"),
    ("IN", "India"), ("PK", "Pakistan"), ("TR", "Turkey"), ("SY", "Syria"), ("BR", "Brazil"), ("MX", "Mexico"),
    ("EG", "Egypt"), ("SA", "Saudi Arabia"), ("NG", "Nigeria"), ("ID", "Indonesia"),
]
VICTIMS = ["GB", "US", "DE", "FR", "UA", "JP", "KR", "AU", "NL", "PL", "EE", "FI", "NO", "CA", "TW", "AL"]
TARGETS = [
    "electoral-body", "election-campaign", "legislature", "government", "judiciary", "police", "defence", "diplomatic",
    "critical-infrastructure", "finance", "health", "academia", "media", "dissidents", "civil-society", "technology",
    "corporate", "supply-chain", "personal-data",
]
SECTORS = [
    "energy", "water", "transport", "telecommunications", "digital-infrastructure", "finance", "health",
    "defence-industry", "government", "manufacturing", "research",
]
OPERATIONS = [
    "espionage", "data-theft", "reconnaissance", "prepositioning", "disruption", "destruction", "ransomware",
    "financial-theft", "hack-and-leak", "influence", "transnational-repression",
]
MEASURES = [
    ("people", 5_000_000), ("accounts", 200_000), ("organisations", 400), ("systems", 30_000), ("outage_hours", 90),
    ("dwell_months", 30), ("loss_usd", 40_000_000), ("stolen_usd", 9_000_000),
]
CLAIMANTS = [
    ("government", "Foreign ministry", [("ungraded", "asserted"), ("ungraded", "suspicion"), ("phia", "highly likely")]),
    ("agency", "National cyber security centre", [("phia", "highly likely"), ("phia", "likely"), ("icd203", "very likely")]),
    ("prosecutor", "Public prosecutor", [("ungraded", "charged")]),
    ("vendor", "Security company", [("vendor", "high confidence"), ("vendor", "suspicion"), ("vendor", "asserted")]),
    ("laboratory", "University laboratory", [("vendor", "moderate confidence")]),
    ("media", "Newspaper", [("vendor", "suspicion")]),
    ("victim", "The victim", [("ungraded", "suspicion")]),
]
LINKS = ["organ", "directed", "affiliated", "territory", "unstated"]
RESPONSES = ["statement", "summons", "advisory", "indictment", "sanctions", "expulsion", "arrest-warrant"]
LAST_DAY = datetime.date(2026, 5, 31)


class Dossier:
    """One state's dossier, written line by line."""

    def __init__(self, code, name, incidents, seed):
        self.code, self.name, self.count = code, name, incidents
        self.random = random.Random(f"{seed} {code}")
        self.groups = max(1, incidents // 100)
        self.sources = max(4, incidents * 2)

    def write(self, file):
        id = self.name.lower().replace(" ", "-")
        file.write(f"# Made up by a program; nothing of it happened.\ndossier: {id}\n")
        file.write(f"actor: {{code: {self.code}, name: {self.name}}}\nmarking: TLP:CLEAR\n\ngroups:\n")
        for number in range(self.groups):
            file.write(f"  - id: group-{number}\n    name: Group {number}\n    aliases: [Alias {number}, Other {number}]\n")
            file.write(f"    sources: [{self.source()}]\n")
        file.write("\nsources:\n")
        for number in range(self.sources):
            self.write_source(file, number)
        file.write("\nincidents:\n")
        for number in range(self.count):
            self.write_incident(file, number)
        file.write("\nstatements:\n")
        for number in range(max(1, self.count // 50)):
            victim = self.random.choice(VICTIMS)
            file.write(
                f"  - id: statement-{number}\n    by: Minister {number % 7}\n    country: {victim}\n    date: {self.day()}\n"
                f"    about: stance\n    official: true\n    says: calls {self.name} a challenge ({number})\n"
                f"    sources: [{self.source()}]\n")

    def write_source(self, file, number):
        pick = self.random
        file.write(
            f"  - id: s{number}\n    publisher: Publisher {pick.randrange(400)}\n    title: Report {number} on what was found\n"
            f"    date: {self.day()}\n    url: https://example.org/reports/{number}\n"
            f"    reliability: {pick.choice('AABBBCD')}\n    credibility: {pick.choice('12223')}\n")
        if number > 10 and pick.random() < 0.15:
            file.write(f"    derived_from: [s{pick.randrange(number)}]\n")

    def write_incident(self, file, number):
        pick = self.random
        first = self.day(before=LAST_DAY - datetime.timedelta(700))
        last = first + datetime.timedelta(pick.randrange(300))
        disclosed = last + datetime.timedelta(pick.randrange(200))
        claimed = disclosed + datetime.timedelta(pick.randrange(90))
        file.write(f"  - id: {self.code.lower()}-{number}\n    title: Intrusion number {number} — as reported\n")
        if pick.random() < 0.3:
            file.write("    summary: >-\n      Intruders were in the systems for some time, and were seen in the end by those whose\n"
                       f"      task it was. This is the summary of incident {number}.\n")
        if pick.random() < 0.4:
            file.write(f"    campaign: campaign-{pick.randrange(max(1, self.count // 10))}\n")
        if number and pick.random() < 0.05:
            file.write(f"    overlaps: [{self.code.lower()}-{pick.randrange(number)}]\n")
        if pick.random() < 0.5:
            file.write(f"    groups: [group-{pick.randrange(self.groups)}]\n")
        file.write(f"    first: {{value: {self.vague(first)}, sources: [{self.source(number)}]}}\n")
        file.write("    last: unknown\n" if pick.random() < 0.1 else f"    last: {last}\n")
        file.write(f"    ongoing: {'true' if pick.random() < 0.05 else 'false'}\n    disclosed: {disclosed}\n")
        file.write(f"    victims: [{', '.join(pick.sample(VICTIMS, pick.choice([1, 1, 1, 2, 3])))}]\n    targets:\n")
        for term in pick.sample(TARGETS, pick.choice([1, 1, 2])):
            file.write(f"      - {{term: {term}, sources: [{self.source(number)}]}}\n")
        if pick.random() < 0.4:
            file.write(f"    sectors: [{pick.choice(SECTORS)}]\n")
        file.write(f"    operations: [{', '.join(pick.sample(OPERATIONS, pick.choice([1, 1, 2])))}]\n")
        file.write(f"    outcome: {pick.choice(['attempted', 'presence', 'presence', 'effect', 'effect', 'unknown'])}\n")
        if pick.random() < 0.5:
            self.write_effects(file, number)
        self.write_claims(file, number, claimed)
        if pick.random() < 0.35:
            self.write_response(file, number, claimed + datetime.timedelta(pick.randrange(120)))
        if pick.random() < 0.2:
            file.write(f"    denials:\n      - by: Embassy\n        date: {claimed}\n        says: the claims are baseless\n"
                       f"        sources: [{self.source(number)}]\n")
        if pick.random() < 0.1:
            file.write("    uncertain:\n      - {field: first, why: an outlet has another month}\n")

    def write_effects(self, file, number):
        pick = self.random
        file.write("    effects:\n")
        for measure, most in pick.sample(MEASURES, pick.choice([1, 1, 2])):
            form = pick.choice(["value", "about", "more_than", "at_least", "up_to"])
            amount = int(10 ** (pick.random() * len(str(most)))) + 1
            file.write(f"      {measure}: {{{form}: {amount}, sources: [{self.source(number)}]}}\n")

    def write_claims(self, file, number, day):
        pick = self.random
        file.write("    claims:\n")
        for claim in range(pick.choice([1, 1, 2, 2, 3])):
            kind, by, grades = pick.choice(CLAIMANTS)
            scale, term = pick.choice(grades)
            country = pick.choice(VICTIMS)
            file.write(
                f"      - by: {by} ({country})\n        kind: {kind}\n        country: {country}\n"
                f"        date: {day + datetime.timedelta(30 * claim)}\n"
                f"        says: actors of {self.name} did it, so claim {claim} has it\n"
                f"        scale: {scale}\n        term: {term}\n        link: {pick.choice(LINKS)}\n")
            if kind == "agency" and pick.random() < 0.2:
                file.write(f"        joint: [{pick.choice([code for code in VICTIMS if code != country])}]\n")
            if claim > 0 and kind != "agency" and pick.random() < 0.06:
                file.write(f"        accuses: {'KP' if self.code != 'KP' else 'IR'}\n        about: purpose\n")
            file.write(f"        sources: [{self.source(number)}, {self.source(number)}]\n".replace(
                "[s0, s0]", "[s0]"))

    def write_response(self, file, number, day):
        """Most name a legal instrument that answers several incidents at once."""
        act = number // 4 if self.random.random() < 0.7 else None
        # One instrument is one act: what it is follows from which one it is.
        pick = self.random if act is None else random.Random(f"{self.code} {act}")
        kind, by = pick.choice(RESPONSES), pick.choice(VICTIMS)
        if act is not None:
            day = datetime.date(2026, 1, 1) + datetime.timedelta(pick.randrange(120))
        file.write(f"    responses:\n      - kind: {kind}\n        by: {by}\n        date: {day}\n")
        if kind in ("indictment", "sanctions"):
            file.write(f"        level: {pick.choice(['person', 'entity', 'organ'])}\n        individuals: {pick.randrange(9)}\n")
        if act is not None:
            file.write(f"        instrument: instrument-{act}\n")
        file.write(f"        sources: [{self.source(number)}]\n")

    def source(self, number=None):
        """One of the sources that stand near an incident's own, or any."""
        if number is None:
            return f"s{self.random.randrange(self.sources)}"
        return f"s{min(self.sources - 1, max(0, number * 2 + self.random.randrange(-2, 4)))}"

    def day(self, before=LAST_DAY):
        start = datetime.date(2010, 1, 1)
        return start + datetime.timedelta(self.random.randrange((before - start).days))

    def vague(self, day):
        """Some days are known to the month or to the year only."""
        return self.random.choice([f"{day}", f"{day}", f"{day:%Y-%m}", f"{day:%Y}"])


def write(folder, incidents, a_state=10_000, seed=1):
    """Writes dossiers with so many incidents in all; gives their paths."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    counts = [min(a_state, incidents - start) for start in range(0, incidents, a_state)]
    if len(counts) > len(STATES):
        raise SystemExit(f"{len(counts)} states are needed, and {len(STATES)} are named")
    paths = []
    for (code, name), count in zip(STATES, counts):
        path = folder / f"{name.lower().replace(' ', '-')}.yaml"
        with path.open("w", encoding="utf-8") as file:
            Dossier(code, name, count, seed).write(file)
        paths.append(path)
    return paths


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("incidents", type=int)
    parser.add_argument("--a-state", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for path in write(options.folder, options.incidents, options.a_state, options.seed):
        print(path, path.stat().st_size)
