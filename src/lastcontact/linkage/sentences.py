"""The reasons of many pairs as text: one sentence a field, its weight in bits behind it, so that the sum can be
checked by hand.
"""

from __future__ import annotations

import re

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.linkage.levels import FieldLevels
from lastcontact.linkage.records import Records
from lastcontact.linkage.scoring import Scores
from lastcontact.linkage.weights import weights
from lastcontact.names.compare import SON

_VALUE = re.compile(r"{([ab])}")


def explanations(
    records: Records,
    scores: Scores,
    pairs: tuple[NDArray[np.int64], NDArray[np.int64]],
    rivals_log2: NDArray[np.float64],
) -> pl.Series:
    """One text a pair: lines parted by line breaks, each a sentence and its weight; the weights add up to
    `scores.weight_log2` and `rivals_log2`.
    """
    if not len(pairs[0]):
        return pl.Series("explanation", [], dtype=pl.String)
    lines = [_name_line(records, scores, pairs)]
    lines.extend(_field_line(records, level, scores.fields[level.name], pairs) for level in scores.levels)
    lines.append(_rivals_line(rivals_log2))
    frame = pl.DataFrame(lines)
    joined = pl.concat_str(pl.all(), separator="\n").str.replace_all(r"\n{2,}", "\n").str.strip_chars("\n")
    return frame.select(joined.alias("explanation"))["explanation"]


def _name_line(records: Records, scores: Scores, pairs: tuple[NDArray[np.int64], NDArray[np.int64]]) -> pl.Series:
    names = scores.names
    a, b = (records.name_texts.gather(side) for side in pairs)
    both = (records.names[pairs[0], 0] >= 0) & (records.names[pairs[1], 0] >= 0)
    weight = np.round(names.weight_log2, 2)
    frame = pl.DataFrame({"a": a, "b": b, "met": names.met, "x": names.left_one, "y": names.left_other, "w": weight})
    frame = frame.with_columns(son=pl.Series(names.father_and_son))
    x, y = pl.col("x") > 0, pl.col("y") > 0
    further = pl.when(x | y).then(pl.lit("; one has a further word")).otherwise(pl.lit(""))
    left = pl.when(x & y).then(pl.lit("; others differ")).otherwise(further)
    several = pl.format("{} words answer", "met")
    words = pl.when(pl.col("met") == 1).then(pl.lit("one word answers")).otherwise(several)
    son = pl.when(pl.col("son")).then(pl.lit(f" {SON}")).otherwise(pl.lit(""))
    answer = "The names “{}” and “{}”: {} to each other in sound{}.{}{}"
    sentence = pl.format(answer, "a", "b", words, left, son, _bits("w"))
    return frame.select(pl.when(pl.Series(both)).then(sentence).otherwise(pl.lit("")).alias("name"))["name"]


def _field_line(
    records: Records,
    level: FieldLevels,
    weight: NDArray[np.float32],
    pairs: tuple[NDArray[np.int64], NDArray[np.int64]],
) -> pl.Series:
    texts = records.texts[level.name]
    frame = pl.DataFrame({"a": texts.gather(pairs[0]), "b": texts.gather(pairs[1]), "l": level.levels, "w": weight})
    chosen: pl.Expr = pl.lit("")
    for number, code in enumerate(level.codes, start=1):
        filled = _filled(weights()[f"{level.field}.{code}"].sentence)
        chosen = pl.when(pl.col("l") == number).then(filled).otherwise(chosen)
    return frame.select(chosen.alias(level.name))[level.name]


def _rivals_line(rivals_log2: NDArray[np.float64]) -> pl.Series:
    frame = pl.DataFrame({"w": rivals_log2})
    line = pl.format("{}{}", pl.lit(weights()["rivals.share"].sentence), _bits("w"))
    return frame.select(pl.when(pl.col("w") < 0).then(line).otherwise(pl.lit("")).alias("rivals"))["rivals"]


def _filled(sentence: str) -> pl.Expr:
    """The sentence with the columns it names, "{a}" and "{b}", and its bits behind it."""
    return pl.format(_VALUE.sub("{}", sentence) + "{}", *_VALUE.findall(sentence), _bits("w"))


def _bits(column: str) -> pl.Expr:
    sign = pl.when(pl.col(column) >= 0).then(pl.lit("+")).otherwise(pl.lit(""))
    number = pl.col(column).cast(pl.Float64).round(2).cast(pl.String)
    return pl.concat_str([pl.lit(" ["), sign, number, pl.lit("]")])
