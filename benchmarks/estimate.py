"""Compares `estimate` with published answers, and measures how often nominal 95 % intervals fail.

`python -m benchmarks.estimate [tables]`. The published tables are read from LASTCONTACT_SHARED, or ../shared, if there.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np

from lastcontact.assessment.estimate import Estimation, estimate
from lastcontact.assessment.graphs import averaged_over_graphs, decomposable
from lastcontact.assessment.overlaps import Overlaps
from lastcontact.cli.estimate import read_table

PEOPLE = 300
PUBLISHED = (
    ("NewOrl", "log_linear_stepwise", 1184, 1184),
    ("Western", "log_linear_stepwise", 2483, 2483),
    ("NewOrl_5", "log_linear_stepwise", 1034, 1034),
    ("kosovo", "log_linear_best", 10356, 10356),
    ("spinabifida_MY3", "decomposable_graphs", 731, 731),
    ("UKdat", "log_linear_stepwise", 10000, 13000),
    ("UKdat_5", "log_linear_stepwise", 10000, 13000),
    ("kosovo", "log_linear_average", 6900, 18000),
    ("Korea", "log_linear_average", 128, 349),
    ("UKdat_5", "log_linear_average", 11456, 43894),
)
"""Table, method, and the published figure or interval. Source: the literature named in docs/estimation.md."""


def main() -> None:
    shared = Path(os.environ.get("LASTCONTACT_SHARED", "../shared")) / "data" / "mse"
    if shared.is_dir():
        print(json.dumps({"benchmark": "estimate", "published": published(shared)}), flush=True)
    tables = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for name in ("as assumed", "visibility differs", "one link in ten missed"):
        print(json.dumps({"benchmark": "estimate", "world": name} | coverage(name, tables)), flush=True)


def published(shared: Path) -> dict[str, object]:
    rows = []
    for name, method, low, high in PUBLISHED:
        table = read_table(shared / f"{name}.csv")
        started = time.process_time()
        found = estimate(table, True)
        seconds = time.process_time() - started
        assert isinstance(found, Estimation)
        each = next(e for e in found.estimates if e.method == method)
        met = low <= each.estimate <= high
        rows.append([name, method, each.estimate, [each.low, each.high], [low, high], met, round(seconds, 2)])
    best = averaged_over_graphs(read_table(shared / "spinabifida_MY3.csv"))
    return {
        "rows": rows,
        "met": sum(bool(row[5]) for row in rows),
        "of": len(rows),
        "madigan_york": {
            "top_probability": round(best.best_probability, 2),
            "top": [round(best.best_mean), best.best_mode],
            "average": [best.mean, best.mode],
        },
        "graphs": [len(decomposable(n)) for n in (3, 4, 5)],
    }


def coverage(name: str, tables: int) -> dict[str, object]:
    """How often each method's 95 % interval holds the 300 people there are."""
    chance = np.random.default_rng(5)
    held: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for _ in range(tables):
        found = estimate(invented(name, chance), True)
        if not isinstance(found, Estimation):
            continue
        for each in found.estimates:
            given[each.method] += 1
            held[each.method] += each.low <= PEOPLE <= each.high
    return {"tables": tables, "coverage": {m: round(held[m] / n, 3) for m, n in given.items()}, "answered": dict(given)}


def invented(name: str, chance: np.random.Generator) -> Overlaps:
    """Four lists of 300 invented people; a missed link makes one person two."""
    visible = np.array([0.3, 0.25, 0.35, 0.2])
    if name == "visibility differs":
        odds = (visible / (1 - visible)) * np.exp(chance.normal(0, 1.5, (PEOPLE, 1)))
        share = odds / (1 + odds)
    else:
        share = np.tile(visible, (PEOPLE, 1))
    listed = chance.random((PEOPLE, 4)) < share
    counts: Counter[tuple[int, ...]] = Counter()
    for row in listed.astype(int):
        places = np.flatnonzero(row)
        if name == "one link in ten missed" and len(places) > 1:
            for place in places[1:]:
                if chance.random() < 0.1:
                    row[place] = 0
                    alone = [0, 0, 0, 0]
                    alone[place] = 1
                    counts[tuple(alone)] += 1
        if row.any():
            counts[tuple(int(x) for x in row)] += 1
    return Overlaps.of(["a", "b", "c", "d"], list(counts.items()))


if __name__ == "__main__":
    main()
