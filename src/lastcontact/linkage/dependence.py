"""Fields that repeat each other: who shares a village mostly shares its postcode, so the second agreement says little
more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lastcontact.linkage.levels import FieldLevels
from lastcontact.linkage.records import MISSING, Records
from lastcontact.names.rows import weigh_rows

HOME = ("place", "postcode", "address", "unit")
"""Fields that may stand for one another, the one that is counted in full first."""
SAMPLE, FEWEST = 40_000, 500
"""Pairs looked at for each two fields, and how many must be known for the count to mean anything."""
NAMESAKES = 4.0
"""Names that weigh this many bits may be one person's."""
AGREES = 2
"""Levels up to this one (same, near) are agreement."""


def repeated_bits(records: Records) -> dict[tuple[str, str], float]:
    """(first field, second field) -> bits to take off the second's agreement where the first agrees as well.

    Counted from the lists: how much more often two people with one value of the first share the second than any two do.
    Pairs whose names agree are left out of the count: they may be one person.
    """
    found = {}
    present = [field for field in HOME if field in records.values]
    for at, second in enumerate(present):
        for first in present[:at]:
            one, other = _sharing(records.values[first].codes, records.marks)
            names = weigh_rows(records.lexicon, records.names[one], records.names[other]).weight_log2
            one, other = one[names < NAMESAKES], other[names < NAMESAKES]
            a, b = records.values[second].codes[one], records.values[second].codes[other]
            known = (a != MISSING) & (b != MISSING)
            if known.sum() >= FEWEST:
                chance = float((records.values[second].shares.astype(np.float64) ** 2).sum())
                given = (np.count_nonzero(a[known] == b[known]) + 1) / (np.count_nonzero(known) + 1 / max(chance, 1e-9))
                found[first, second] = round(max(0.0, float(np.log2(given / max(chance, 1e-9)))), 2)
    return found


def _sharing(codes: NDArray[np.int32], marks: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Random pairs of different records with one value, each such pair as likely as any other."""
    order = np.lexsort((marks, codes))
    order = order[codes[order] != MISSING]
    ordered = codes[order]
    starts = (
        np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(ordered) else np.zeros(0, np.int64)
    )
    sizes = np.diff(np.concatenate([starts, [len(ordered)]]))
    ways = np.cumsum(np.repeat(sizes - 1, sizes).astype(np.float64))
    if not len(ways) or ways[-1] <= 0:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    random = np.random.default_rng(3)
    at = np.searchsorted(ways, random.random(SAMPLE) * ways[-1], side="right")
    block = np.searchsorted(starts, at, side="right") - 1
    step = 1 + (random.random(SAMPLE) * (sizes[block] - 1)).astype(np.int64)
    partner = starts[block] + (at - starts[block] + step) % sizes[block]
    return order[at], order[partner]


def taken_off(levels: list[FieldLevels], repeated: dict[tuple[str, str], float]) -> dict[str, NDArray[np.float32]]:
    """Second field -> bits to take off for each pair: the most that any earlier agreeing field asks for."""
    by_name = {level.name: level.levels for level in levels}
    off: dict[str, NDArray[np.float32]] = {}
    for (first, second), bits in repeated.items():
        a, b = by_name[first], by_name[second]
        both = (a > 0) & (a <= AGREES) & (b > 0) & (b <= AGREES)
        part = np.where(both, np.float32(bits), np.float32(0))
        off[second] = np.maximum(off[second], part) if second in off else part
    return off
