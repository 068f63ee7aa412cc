"""Processor seconds to assess many people with ten claims each, what the file teaches and every line read out included,
and one person.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import timedelta
from random import Random

from benchmarks.assessment_worlds import DAY_ZERO
from lastcontact.assessment.assess import assess, assess_many, learnt
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES, default_tables

CLAIMS = 10


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    chance = Random(1)
    files = {f"p{i}": claims(f"p{i}", chance) for i in range(people)}
    at = DAY_ZERO + timedelta(days=61)
    gc.disable()  # as the command does: nothing the engine makes refers back to itself
    started = time.process_time()
    found = assess_many(files, at=at, tables=learnt(files, at=at))
    weighed = time.process_time() - started
    lines = sum(bool(line.without) for a in found for line in a.lines)  # worded only when they are read
    seconds = time.process_time() - started
    one = []
    for claimed in list(files.values())[:200]:
        started = time.process_time()
        assess(claimed, at=at)
        one.append(time.process_time() - started)
    row = {"people": people, "claims": people * CLAIMS, "lines": lines, "seconds": round(seconds, 2)}
    row["before_lines_are_read"] = round(weighed, 2)
    print(json.dumps({"benchmark": "assessment speed"} | row | {"one_person_ms": round(1000 * sorted(one)[100], 2)}))


def claims(person: str, chance: Random) -> list[EvidenceClaim]:
    """Ten invented claims of every kind, a quarter of them declared copies."""
    out = []
    kinds = list(default_tables().kinds)
    for number in range(CLAIMS):
        kind = chance.choice(kinds)
        out.append(
            EvidenceClaim(
                person=person,
                at=DAY_ZERO + timedelta(days=chance.randrange(60)),
                kind=kind,
                asserts=("not_held",) if kind == "denial" else (chance.choice(STATES),),
                source=f"{kind} {chance.randrange(5)}",
                reliability=chance.choice("ABCDEF"),
                credibility=chance.randrange(1, 7),
                claim=f"c{number}",
                origin=None if chance.random() < 0.75 else f"c{chance.randrange(10)}",
            )
        )
    return out


if __name__ == "__main__":
    main()
