"""Measures `assess` on invented worlds; prints one JSON line a world.

`python -m benchmarks.assessment [people] [world, or ""] [seed]`: our own worlds, of seed 40 or another (the docs
show 21040); `python -m benchmarks.assessment people 1-24`: those drawn at random, by number; with "customs 1-12", those
of the third family. The file is learnt from, as the command does it.

Scored are those of whom something has been said by the day: of anybody else the command says nothing.
Calibrated against a simulation: nothing here says how the figures would be on real cases.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from random import Random

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

from benchmarks.assessment_baselines import dawid_skene, latest, majority
from benchmarks.assessment_ceiling import ceiling
from benchmarks.assessment_customs import Customs, customs
from benchmarks.assessment_hearing import hear
from benchmarks.assessment_saying import knowing, say
from benchmarks.assessment_strangers import habits
from benchmarks.assessment_telling import simulate
from benchmarks.assessment_worlds import DAY_ZERO, Simulated, worlds
from lastcontact.assessment.assess import assess, assess_many, learnt
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.learning import Learnt
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import STATES, Tables

Array = NDArray[np.float64]
LOOKS = (3, 10, 30, 60, 88)
REPOSTED, TRIALS = 60, 300
"""The day on which 100 reposts of a false claim are looked at, and of how many false claims."""
MANNERS = (
    *("same kind", "hearsay", "mixed", "slow", "to the end", "at the end"),
    *("five outlets", "graded anew", "own body", "own bursts"),
)
"""What reposts look like: of what kind they are; over fifty days for fifteen, up to the last day that is looked at, or
all in its last ten days; by five outlets for a hundred; each with grades of its own; by the body itself, over fifteen
days or eleven every six days."""
_TINY = 1e-4
"""Baselines that say "never" are scored as if they said one in ten thousand."""


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 6500
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    if only == "customs":
        for world, simulated, lost in _customs(sys.argv[3], people):
            print(json.dumps(measured(simulated, top=partial(knowing, world, simulated, lost))), flush=True)
        return
    drawing = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    for simulated in _strangers(only, people) if "-" in only else _own(only, people, drawing):
        print(json.dumps(measured(simulated)), flush=True)


def _own(only: str, people: int, drawing: int) -> Iterator[Simulated]:
    for number, world in enumerate(worlds()):
        if only in ("", world.name):
            yield simulate(world, people, drawing + number)


def _strangers(numbers: str, people: int) -> Iterator[Simulated]:
    first, last = numbers.split("-")
    for number in range(int(first), int(last) + 1):
        yield hear(habits(number), people, number)


def _customs(numbers: str, people: int) -> Iterator[tuple[Customs, Simulated, NDArray[np.int64]]]:
    first, last = numbers.split("-")
    for number in range(int(first), int(last) + 1):
        world = customs(number)
        yield world, *say(world, people, number)


def measured(
    simulated: Simulated, tables: Tables | None = None, top: Callable[[int], Array] | None = None
) -> dict[str, object]:
    """Every figure of one world, all looks together; `top`: its ceiling on a day, if it is not one of the usual."""
    truth, models, stiff, tops = [], [], [], []
    others: dict[str, list[Array]] = {"majority": [], "latest": [], "dawid_skene": []}
    unknown: dict[str, float] = {}
    leaned = right = 0
    for day in LOOKS:
        visible, at = _visible(simulated, day), DAY_ZERO + timedelta(days=day)
        files = dict(enumerate(visible))
        found = assess_many(files, at=at, tables=learnt(files, at=at, tables=tables))
        spoken = np.array([bool(told) for told in visible])
        true = simulated.states[spoken, day]
        truth.append(true)
        models.append(_rows(found)[spoken])
        stiff.append(_rows(assess_many(files, at=at, tables=tables))[spoken])
        tops.append((top(day) if top else ceiling(simulated, day))[spoken])
        leanings = [a.leaning for a, told in zip(found, visible, strict=True) if told]
        unknown[f"day {day}"] = leanings.count("unknown") / len(leanings)
        leaned += sum(leaning != "unknown" for leaning in leanings)
        right += sum(leaning == STATES[t] for leaning, t in zip(leanings, true, strict=True))
        for name, method in (("majority", majority), ("latest", latest), ("dawid_skene", dawid_skene)):
            others[name].append(method(visible)[spoken])
    true = np.concatenate(truth)
    model, knows = np.concatenate(models), np.concatenate(tops)
    best = log_loss(knows, true)
    others["tables as they stand"] = stiff
    out: dict[str, object] = {
        "benchmark": "assessment",
        "world": simulated.world.name,
        "person_times": len(true),
        "claims_per_person": float(np.mean([len(t) for t in simulated.told])),
        "ceiling_log_loss": best,
        "log_loss": log_loss(model, true),
        "above_ceiling": log_loss(model, true) - best,
        "calibration_error": calibration_error(model, true),
        "calibration_error_by_state": float(np.mean([_binned(model[:, s], true == s) for s in range(5)])),
        **surely(model, true),
        "ceiling_surely": surely(knows, true)["says_95"],
        "unknown": unknown,
        "leaning_right": right / leaned if leaned else None,
        "leaned": leaned / len(true),
        "reposts_move": reposts(simulated, TRIALS, lambda day: tables),
        "reposts_move_as_learnt": reposts(simulated, TRIALS, partial(_learnt, simulated, tables)),
        "calibrated": "against a simulation",
    }
    return out | {name: _beside(np.concatenate(rows), true, best) for name, rows in others.items()}


def _rows(found: Sequence[Assessment]) -> Array:
    return np.array([[a.distribution[s] for s in STATES] for a in found])


def _beside(found: Array, true: NDArray[np.int64], best: float) -> dict[str, object]:
    """The figures of another method on the same claims."""
    sure = surely(found, true)
    return {
        "above_ceiling": log_loss(found, true) - best,
        "calibration_error": calibration_error(found, true),
        "says_95": sure["says_95"],
        "right_95": sure["right_95"],
    }


def _visible(simulated: Simulated, day: int) -> list[list[EvidenceClaim]]:
    return [[t.claim for t in told if t.day <= day] for told in simulated.told]


def log_loss(found: Array, true: NDArray[np.int64]) -> float:
    return float(-np.log(np.maximum(found[np.arange(len(true)), true], _TINY)).mean())


def calibration_error(found: Array, true: NDArray[np.int64]) -> float:
    """Expected calibration error of the most probable state, twenty bins."""
    return _binned(found.max(axis=1), found.argmax(axis=1) == true)


def _binned(said: Array, so: NDArray[np.bool_]) -> float:
    bins = np.minimum((said * 20).astype(int), 19)
    gap = 0.0
    for b in range(20):
        here = bins == b
        if here.any():
            gap += here.mean() * abs(said[here].mean() - so[here].mean())
    return float(gap)


def surely(found: Array, true: NDArray[np.int64]) -> dict[str, object]:
    """How often 95 % or more is said and is right; and of "dead", with the exact upper bound of its error."""
    sure = found.max(axis=1) >= 0.95
    hit = found.argmax(axis=1) == true
    dead = found[:, STATES.index("dead")] >= 0.95
    wrong = int((dead & (true != STATES.index("dead"))).sum())
    cases = int(dead.sum())
    return {
        "says_95": float(sure.mean()),
        "right_95": float(hit[sure].mean()) if sure.any() else None,
        "dead_95": cases,
        "dead_95_wrong": wrong,
        "dead_95_upper": float(beta.ppf(0.975, wrong + 1, cases - wrong)) if cases > wrong else None,
    }


def _learnt(simulated: Simulated, tables: Tables | None, day: int) -> Tables | Learnt:
    return learnt(dict(enumerate(_visible(simulated, day))), at=DAY_ZERO + timedelta(days=day), tables=tables)


def reposts(simulated: Simulated, trials: int, tables_of: Callable[[int], Tables | Learnt | None]) -> dict[str, float]:
    """The furthest that 100 undeclared reposts of one false claim move any state, by what the reposts look like.

    `tables_of`: what is weighed by on a day.
    """
    chance, by_day = Random(7), {day: tables_of(day) for day in (REPOSTED, LOOKS[-1])}
    false = [
        (told, item)
        for told in simulated.told
        for item in told
        if item.day < 40 and item.likelihood[int(simulated.states[item.person, item.day])] < 0.9
    ]
    worst = dict.fromkeys(MANNERS, 0.0)
    for told, item in chance.sample(false, min(trials, len(false))):
        for manner in worst:
            day = LOOKS[-1] if "end" in manner else REPOSTED
            at, before = DAY_ZERO + timedelta(days=day), [t.claim for t in told if t.day <= day]
            now = assess(before, at=at, tables=by_day[day]).distribution
            copies = [_repost(item.claim, i, manner, chance) for i in range(100)]
            after = assess([*before, *copies], at=at, tables=by_day[day]).distribution
            worst[manner] = max(worst[manner], max(abs(after[s] - now[s]) for s in STATES))
    return worst


def _repost(claim: EvidenceClaim, number: int, manner: str, chance: Random) -> EvidenceClaim:
    kind = {"hearsay": "hearsay", "mixed": chance.choice(("hearsay", "footage", "comrade"))}.get(manner, claim.kind)
    left = (DAY_ZERO + timedelta(days=LOOKS[-1]) - claim.at).days
    days = {"slow": (0, 50), "to the end": (0, left), "at the end": (left - 10, left)}.get(manner, (0, 15))
    later = claim.at + timedelta(days=chance.randrange(*days))
    outlet = f"outlet {number % 5 if manner == 'five outlets' else number}"
    if manner.startswith("own"):
        outlet = claim.source
    if manner == "own bursts":
        later = claim.at + timedelta(days=6 * (number // 11), hours=number % 11)
    copy = replace(claim, kind=kind, at=later, source=outlet, claim=f"repost {number}", origin=None)
    if manner != "graded anew":
        return copy
    return replace(copy, reliability=chance.choice("ABCDEF"), credibility=chance.choice((1, 2, 3, 4, 5, 6)))


if __name__ == "__main__":
    started = time.perf_counter()
    main()
    print(json.dumps({"benchmark": "assessment", "seconds": time.perf_counter() - started}))
