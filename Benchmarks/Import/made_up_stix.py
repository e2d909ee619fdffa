#!/usr/bin/env python3
"""Writes a STIX 2.1 bundle of made-up objects: same numbers, same bytes.

Usage: made_up_stix.py FILE MEGABYTES [--campaigns SHARE] [--seed N]

The mix is that of collections of threat reports: mostly indicators, malware and relationships, of which a dossier takes
nothing, with actors, locations, victims and campaigns between them. SHARE is that of campaigns, each with an attribution
and two targets, in percent of the objects that are drawn (2 if not said; 90 makes a bundle of little else).
"""
import argparse
import json
import random
import uuid

STATES = ["CN", "RU", "IR", "KP", "BY", "VN", "IN", "PK", "TR", "SY"]
VICTIMS = ["GB", "US", "DE", "FR", "UA", "JP", "KR", "AU", "NL", "PL"]
SECTORS = ["energy", "water", "telecommunications", "financial-services", "government-national", "healthcare", "defense"]
WORDS = ["amber", "basalt", "cobalt", "drift", "ember", "falcon", "glacier", "harbour", "indigo", "jasper", "kestrel",
         "lantern", "meadow", "nimbus", "onyx", "pine", "quartz", "raven", "slate", "tundra"]


class Bundle:
    def __init__(self, file, seed):
        self.file, self.random, self.written = file, random.Random(seed), 0
        self.first = True
        self.put_raw('{"type": "bundle", "id": "%s", "objects": [' % self.identifier("bundle"))

    def put_raw(self, text):
        self.file.write(text)
        self.written += len(text.encode())

    def identifier(self, kind):
        return f"{kind}--{uuid.UUID(int=self.random.getrandbits(128), version=4)}"

    def moment(self):
        r = self.random
        return f"{r.randint(2012, 2025)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}T{r.randint(0, 23):02}:{r.randint(0, 59):02}:00.{r.randint(0, 999):03}Z"

    def put(self, kind, **properties):
        created = self.moment()
        thing = {"type": kind, "spec_version": "2.1", "id": self.identifier(kind), "created": created, "modified": created}
        thing.update(properties)
        self.put_raw(("\n" if self.first else ",\n") + json.dumps(thing))
        self.first = False
        return thing["id"]

    def relate(self, kind, source, target, **properties):
        return self.put("relationship", relationship_type=kind, source_ref=source, target_ref=target, **properties)

    def name(self, words=2):
        return " ".join(self.random.choice(WORDS) for _ in range(words)).title() + f" {self.random.randint(1, 9999)}"

    def prose(self, words):
        return " ".join(self.random.choice(WORDS) for _ in range(words)).capitalize() + "."

    def references(self, count):
        return [{"source_name": self.name(1), "description": f"Vendor {self.random.randint(1, 60)}. (2020, May 0"
                 f"{self.random.randint(1, 9)}). {self.name(3)}. Retrieved June 1, 2021.",
                 "url": f"https://example.org/reports/{self.random.getrandbits(40):x}"} for _ in range(count)]


def write(file, bytes_wanted, share, seed):
    b = Bundle(file, seed)
    r = b.random
    author = b.put("identity", name="Example Threat Intelligence", identity_class="organization")
    states = {code: b.put("location", country=code, created_by_ref=author) for code in STATES}
    victims = [b.put("location", country=code, created_by_ref=author) for code in VICTIMS]
    fields = [b.put("identity", name=f"{s} operators", identity_class="class", sectors=[s], created_by_ref=author)
              for s in SECTORS]
    actors = []
    for _ in range(400):
        actors.append(b.put("intrusion-set", name=b.name(), aliases=[b.name() for _ in range(3)], created_by_ref=author,
                            description=b.prose(60), external_references=b.references(4)))
        b.relate("originates-from", actors[-1], states[r.choice(STATES)], created_by_ref=author)
    malware = [b.put("malware", name=b.name(1), is_family=True, description=b.prose(40), created_by_ref=author)
               for _ in range(500)]
    while b.written < bytes_wanted:
        draw = r.uniform(0, 100)
        if draw < share:
            day = r.randint(1, 28)
            campaign = b.put("campaign", name=b.name(), description=b.prose(60), created_by_ref=author,
                             first_seen=f"{r.randint(2013, 2019)}-03-{day:02}T00:00:00Z",
                             last_seen=f"{r.randint(2020, 2025)}-09-{day:02}T00:00:00Z", external_references=b.references(2))
            b.relate("attributed-to", campaign, r.choice(actors), created_by_ref=author, confidence=r.randint(1, 100))
            b.relate("targets", campaign, r.choice(victims), created_by_ref=author)
            b.relate("targets", campaign, r.choice(fields), created_by_ref=author)
        elif draw < share + (100 - share) * 0.6:
            indicator = b.put("indicator", name=b.name(), pattern_type="stix", created_by_ref=author,
                              pattern=f"[file:hashes.'SHA-256' = '{r.getrandbits(256):064x}']", valid_from=b.moment(),
                              labels=["malicious-activity"], confidence=r.randint(1, 100))
            b.relate("indicates", indicator, r.choice(malware), created_by_ref=author)
        else:
            b.relate("uses", r.choice(actors), r.choice(malware), created_by_ref=author, description=b.prose(12))
    b.put_raw("\n]}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("megabytes", type=float)
    parser.add_argument("--campaigns", type=float, default=2)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with open(arguments.file, "w", encoding="utf-8") as file:
        write(file, arguments.megabytes * 1e6, arguments.campaigns, arguments.seed)


if __name__ == "__main__":
    main()
