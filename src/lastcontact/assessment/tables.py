"""The tables an assessment rests on: base rates, daily hazards, how far each kind of claim may move it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

STATES = ("held", "dead", "alive_elsewhere", "hospital", "returned")
"""The hidden states, in the order of every array of this room."""
ALIVE = frozenset(STATES) - {"dead"}
PHYSICAL = "physical_identification"
CUSTODY = "statement_in_custody"
OWN_CALL = "own_call"
HEARSAY = "hearsay"

_NEUTRAL = {"rarely_false": dict.fromkeys(STATES, 1.0), "vague": dict.fromkeys(STATES, 1.0), "alone_ratio": 1e9}
"""What tables written before version 6 have no word for: they are weighed as they were."""


def by_state(values: Sequence[float]) -> dict[str, float]:
    """Five values, in the order of STATES, by their names."""
    held, dead, elsewhere, hospital, returned = values
    return {"held": held, "dead": dead, "alive_elsewhere": elsewhere, "hospital": hospital, "returned": returned}


class TablesUnusable(ValueError):
    """A table lacks a value or holds an impossible one; the message names it."""


@dataclass(frozen=True)
class KindTable:
    """How a kind of claim weighs: `ratio` is its cap, the most a single line may multiply the odds by.

    `copied`: how probable it is that such a claim repeats a look-alike that stands already, undeclared.
    `first_hand`: the body that speaks sees the person itself; such a claim may stand as a line beside a look-alike.
    """

    ratio: float
    copied: float
    first_hand: bool


@dataclass(frozen=True, eq=False)
class Tables:
    """Every number of the model, replaceable by a bureau (docs/assessment.md gives the reasons for the defaults).

    `rarely_false`: by how much more rarely false talk says each state than that somebody is held; `vague`: of a claim
    that leaves several open, how much of it is said in each; `alone_ratio`: what a line lowers another state by to
    count as two for the ceilings. Source: set by the project from the domain notes, then checked on a simulation; not
    fitted to real cases.
    """

    name: str
    calibration: str
    prior: Mapping[str, float]
    hazards_per_day: Mapping[str, Mapping[str, float]]
    kinds: Mapping[str, KindTable]
    authenticity_ratio: Mapping[str, float]
    reliability: Mapping[str, float]
    credibility: Mapping[str, float]
    neighbours: Mapping[str, Mapping[str, float]]
    rarely_false: Mapping[str, float]
    vague: Mapping[str, float]
    mistaken_identity: float
    mistaken_identity_after_physical: float
    dead_ceiling: float
    single_line_ceiling: float
    alone_ratio: float
    lookalike_days: float
    seen_again_copied: float
    said_elsewhere_copied: float
    lookalike_cap_log2: float
    silence_log2_per_30_days: float
    silence_cap_log2: float

    @classmethod
    def read(cls, source: Mapping[str, Any]) -> Tables:
        """Tables from parsed JSON. Raises: TablesUnusable when a value is missing or impossible."""
        source = {**_NEUTRAL, **source}
        missing = [f.name for f in fields(cls) if f.name not in source]
        if missing:
            raise TablesUnusable(f"the tables lack {', '.join(missing)}")
        _check_shape(source)
        kinds = {name: KindTable(**row) for name, row in source["kinds"].items()}
        values = {f.name: source[f.name] for f in fields(cls)} | {"kinds": kinds}
        tables = cls(**values)
        _check(tables)
        _check_rows(tables)
        _check_numbers(tables)
        return tables

    def as_json(self) -> dict[str, Any]:
        """What `read` reads."""
        rows = {name: asdict(kind) for name, kind in self.kinds.items()}
        return {f.name: getattr(self, f.name) for f in fields(self)} | {"kinds": rows}

    @classmethod
    def load(cls, path: Path) -> Tables:
        return cls.read(json.loads(path.read_text(encoding="utf-8-sig")))


@cache
def default_tables() -> Tables:
    """The published defaults (assessment/data/tables.json)."""
    text = (files("lastcontact.assessment") / "data" / "tables.json").read_text(encoding="utf-8")
    return Tables.read(json.loads(text))


_OF_NUMBERS = ("prior", "authenticity_ratio", "reliability", "credibility", "rarely_false", "vague")
_OF_ROWS = ("kinds", "hazards_per_day", "neighbours")


def _check_shape(source: Mapping[str, Any]) -> None:
    """That what must name states or kinds does: a list, or nothing, would fail far from its cause."""
    for name in (*_OF_NUMBERS, *_OF_ROWS):
        if not isinstance(source[name], dict):
            raise TablesUnusable(f"{name} must be an object, a value by name")
    for name in _OF_ROWS:
        for key, row in source[name].items():
            if not isinstance(row, dict):
                raise TablesUnusable(f"{name} of {key} must be an object, a value by name")


def _check(tables: Tables) -> None:
    if set(tables.prior) != set(STATES) or not math.isclose(sum(tables.prior.values()), 1.0, abs_tol=1e-6):
        raise TablesUnusable("the prior must name the five states and sum to 1")
    if any(not 0 < p < 1 for p in tables.prior.values()):
        raise TablesUnusable("each prior must lie strictly between 0 and 1")
    if HEARSAY not in tables.kinds:
        raise TablesUnusable("the tables must weigh hearsay: unknown kinds are weighed as it")
    for name, kind in tables.kinds.items():
        if not (math.isfinite(kind.ratio) and kind.ratio >= 1 and 0 < kind.copied <= 1):
            raise TablesUnusable(f"kind {name}: ratio must be 1 or more, copied above 0 and at most 1")
    for name in ("rarely_false", "vague"):
        row = getattr(tables, name)
        if set(row) != set(STATES) or any(not 0 < value < math.inf for value in row.values()):
            raise TablesUnusable(f"{name} must name the five states, each above 0")
    if max(tables.vague.values()) > 1 or not 1 < tables.alone_ratio < math.inf:
        raise TablesUnusable("vague must be at most 1, alone_ratio above 1")
    for start, row in tables.hazards_per_day.items():
        if start not in STATES or any(to not in STATES or not 0 <= rate < 1 for to, rate in row.items()):
            raise TablesUnusable(f"hazards from {start}: states must be known, rates from 0 to below 1 a day")
        if start == "dead" and any(row.values()):
            raise TablesUnusable("hazards from dead: death is final, nobody leaves it")
        if sum(row.values()) >= 1:
            raise TablesUnusable(f"hazards from {start}: together they must stay below 1 a day")


_ROWS = {
    "reliability": (tuple("ABCDEF"), 0.0, 1.0),
    "credibility": ((*"123456", "null"), 0.0, 1.0),
    "authenticity_ratio": (("confirmed", "unknown", "doubted"), 1.0, 1e6),
}
"""What each row of numbers must name, and between what they must lie."""
_NUMBERS = {
    "mistaken_identity": (0.0, 0.5),
    "mistaken_identity_after_physical": (0.0, 0.5),
    "dead_ceiling": (0.5, 0.99),
    "single_line_ceiling": (0.5, 1.0),
    "lookalike_days": (0.0, 365.0),
    "seen_again_copied": (0.0, 1.0),
    "said_elsewhere_copied": (0.0, 1.0),
    "lookalike_cap_log2": (0.0, 10.0),
    "silence_log2_per_30_days": (0.0, 10.0),
    "silence_cap_log2": (0.0, 1.0),
}


def _check_rows(tables: Tables) -> None:
    for name, (keys, low, high) in _ROWS.items():
        row = getattr(tables, name)
        if not set(keys) <= set(row) or not all(_between(low, value, high) for value in row.values()):
            raise TablesUnusable(f"{name} must name {', '.join(keys)}, each from {low:g} to {high:g}")
    for state, row in tables.neighbours.items():
        if state not in STATES or any(to not in STATES or not _between(0.01, v, 100.0) for to, v in row.items()):
            raise TablesUnusable(f"neighbours of {state}: states must be known, factors from 0.01 to 100")


def _check_numbers(tables: Tables) -> None:
    for name, (low, high) in _NUMBERS.items():
        if not _between(low, getattr(tables, name), high):
            raise TablesUnusable(f"{name} must lie from {low:g} to {high:g}")


def _between(low: float, value: object, high: float) -> bool:
    """Whether it is a number within these; NaN is not."""
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
