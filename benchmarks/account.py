"""Seconds to reconcile 50 reports of one group, true ones and ever more wrong ones, and to check every conflict found a
second way; prints one JSON line.
"""

from __future__ import annotations

import json
import time
from datetime import date
from random import Random

from lastcontact.assessment.account import account
from lastcontact.assessment.counts import CountClaim

CELLS = ("total", "unaccounted", "held", "dead", "returned")
REPORTS = 50


def main() -> None:
    for conflict in account(series(Random(0), 0.5)).conflicts:  # loads what the second method needs
        assert conflict.checked
    rows = []
    for wrong in (0.0, 0.05, 0.1, 0.2, 0.3):
        seconds, conflicts, complete, checked = [], 0, True, True
        for seed in range(5):
            counts = series(Random(seed), wrong)
            started = time.process_time()
            found = account(counts)
            checked = all(c.checked for c in found.conflicts) and checked
            seconds.append(time.process_time() - started)
            conflicts += len(found.conflicts)
            complete = complete and found.complete
        found_all = {"conflicts": conflicts, "complete": complete, "checked": checked}
        rows.append({"wrong": wrong, "seconds": round(max(seconds), 3)} | found_all)
    print(json.dumps({"benchmark": "account", "reports": REPORTS, "rows": rows}))


def series(chance: Random, wrong: float) -> list[CountClaim]:
    """Fifty reports over four weeks about an invented cohort of a hundred; a share of them is off by up to nine."""
    out = []
    for number in range(REPORTS):
        day, cell = chance.randrange(1, 29), chance.choice(CELLS)
        dead, returned, held = day // 6, day // 3, 60 - day // 2
        unaccounted = 100 - dead - returned - held
        value = dict(zip(CELLS, (100, unaccounted, held, dead, returned), strict=True))[cell]
        if chance.random() < wrong:
            value = max(0, value + chance.randrange(-9, 10))
        form = chance.choice(("exact", "at_least", "at_most", "about"))
        low = None if form == "at_most" else value
        high = None if form == "at_least" else value
        out.append(CountClaim(f"r{number:02}", date(2031, 3, day), "position 7", cell, low, high, form))
    return out


if __name__ == "__main__":
    main()
