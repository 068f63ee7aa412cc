"""The one pure function both engines run: pairs of record numbers in, weights out."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lastcontact.linkage.births import KIN_BITS
from lastcontact.linkage.dependence import taken_off
from lastcontact.linkage.learning import Model, names_log2
from lastcontact.linkage.levels import BIRTH_CODES, FieldLevels, field_levels
from lastcontact.linkage.records import Records
from lastcontact.names.rows import Weighed, weigh_rows

BY_RARITY = frozenset({"place", "address", "postcode", "unit"})
"""Fields where agreeing on a rare value says more than on a common one."""
_RARITY_BOUND = 4.0


@dataclass(frozen=True)
class Scores:
    """For n pairs: the weight of names, of each field, and of all (float32, bits, to two decimals); they add up."""

    names: Weighed
    levels: tuple[FieldLevels, ...]
    fields: dict[str, NDArray[np.float32]]
    weight_log2: NDArray[np.float32]


def score_pairs(records: Records, model: Model, pairs: tuple[NDArray[np.int64], NDArray[np.int64]]) -> Scores:
    """Weighs pairs of records; depends on nothing but its arguments, so any engine may cut the pairs as it likes."""
    one, other = pairs
    names = weigh_rows(records.lexicon, records.names[one], records.names[other])
    levels = field_levels(records, one, other)
    fields = {level.name: _field_weights(records, model, level, one) for level in levels}
    for name, off in taken_off(levels, model.repeated).items():
        fields[name] = np.where(off > 0, np.maximum(model.tables[name][1] - off, 0.0), fields[name]).astype(np.float32)
    words = names_log2(names, model.differs, model.one_only)
    kin = _of_kin(levels, words.shape)
    names = replace(names, weight_log2=np.where(kin, np.minimum(words, KIN_BITS), words).astype(np.float32))
    if "phone" in fields:
        fields["phone"] = np.where(kin, np.minimum(fields["phone"], 0.0), fields["phone"]).astype(np.float32)
    total = names.weight_log2
    for weight in fields.values():
        total = total + weight
    return Scores(names, tuple(levels), fields, total)


def _of_kin(levels: list[FieldLevels], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Pairs whose births are a generation apart, which a parent and a child of one name and telephone may be."""
    births = next((level.levels for level in levels if level.name == "birth"), np.zeros(shape, np.int8))
    return np.asarray(births == 1 + BIRTH_CODES.index("generation"))


def _field_weights(records: Records, model: Model, level: FieldLevels, one: NDArray[np.int64]) -> NDArray[np.float32]:
    weight = model.tables[level.name][level.levels]
    if level.name in BY_RARITY and model.learned:
        values = records.values[level.name]
        shares = values.shares[np.maximum(values.codes[one], 0)]
        usual = float((values.shares.astype(np.float64) ** 2).sum())
        rarity = np.clip(np.log2(max(usual, 1e-9) / np.maximum(shares, 1e-9)), -_RARITY_BOUND, _RARITY_BOUND)
        weight = weight + np.where(level.levels == 1, np.round(rarity, 2), 0.0)
    return weight.astype(np.float32)
