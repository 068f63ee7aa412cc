"""Birth dates, years and ages in columns of text -> intervals of days; each distinct text is read once."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.core.dates import PartialDate
from lastcontact.core.yearless import day_of_year

_DIGITS = re.compile(r"(\d{4})\D?(\d{2})\D?(\d{2})\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})\Z")
_SLASHED = r"^(\d{1,2})([./\- ])(\d{1,2})([./\- ]\d{4})$"
_NO_DAY_OR_MONTH = re.compile(r"\A(?:00?[./\-])+(?=\d)|(?:[./\-]00?)+\Z")
_NO_DAY = int(np.iinfo(np.int32).min)


def births_of(
    fields: dict[str, pl.Series], count: int
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """(earliest, latest, digits) of `count` records from the columns birth_date, birth_year, age and as_of
    that there are; `list` tells which records were written by one hand.

    The first that can be read decides. An age, also one in words where a date should be ("about 20"), needs the date
    it was true on, else it says nothing. Digits are yyyymmdd as written, also of an impossible date, 0 otherwise.
    """
    earliest = np.full(count, _NO_DAY, np.int32)
    latest = np.full(count, _NO_DAY, np.int32)
    digits = np.zeros(count, np.int32)
    for field in ("birth_date", "birth_year"):
        if field in fields:
            written = day_first(fields[field], fields.get("list"))
            found = _by_distinct(written, lambda text: _read(PartialDate.read(text), text))
            _fill((earliest, latest, digits), found)
    for field, read in (("birth_date", _spoken_age), ("age", _age)):
        if field in fields:
            undated = pl.Series(earliest == _NO_DAY)
            as_of = fields["as_of"] if "as_of" in fields else pl.repeat("", count, eager=True)
            both = fields[field] + pl.Series(["|"]) + as_of
            _fill((earliest, latest, digits), _by_distinct(both.zip_with(undated, pl.Series([""])), read))
    return earliest, latest, digits


def yearless_of(fields: dict[str, pl.Series], known: tuple[NDArray[np.int32], ...]) -> NDArray[np.int32]:
    """The digits mmdd of births told without their year, 0 for every other. `known`: what `births_of` gives."""
    unknown = (known[0] == _NO_DAY) & (known[2] == 0)
    if "birth_date" not in fields or not unknown.any():
        return np.zeros(len(unknown), np.int32)
    written = fields["birth_date"].zip_with(pl.Series(unknown), pl.Series([""]))
    return _by_distinct(written, lambda text: (0, 0, _month_and_day(text)))[2]


def _month_and_day(text: str) -> int:
    told = day_of_year(text)
    return told[0] * 100 + told[1] if told else 0


def day_first(column: pl.Series, lists: pl.Series | None = None) -> pl.Series:
    """Dates like 11/18/1991 with the day first. Where a list has such a date and none that must be day first, all of
    its dates are turned: an order of day and month belongs to the hand that wrote the list.

    >>> day_first(pl.Series(["11/18/1991", "03/04/1990", "1990-03-04"])).to_list()
    ['18/11/1991', '04/03/1990', '1990-03-04']
    """
    text, hand = pl.col("text"), pl.col("list")
    frame = pl.DataFrame(
        {"text": column, "list": lists if lists is not None else pl.repeat("", len(column), eager=True)}
    )
    one, other = (text.str.extract(_SLASHED, place).cast(pl.Int32, strict=False) for place in (1, 3))
    frame = frame.with_columns(one=one, other=other)
    if frame["one"].null_count() == len(frame):
        return column
    month = (pl.col("one") <= 12) & (pl.col("other") > 12)
    day = (pl.col("one") > 12) & (pl.col("other") <= 12)
    turned = month | (month.any().over(hand) & ~day.any().over(hand) & (pl.col("one") <= 12))
    return frame.select(pl.when(turned).then(text.str.replace(_SLASHED, "${3}${2}${1}${4}")).otherwise(text))["text"]


def written_digits(text: str) -> int:
    """The digits of a whole date as written, as yyyymmdd, also of an impossible one; 0 when it is no whole date."""
    plain = text.split("T")[0].removesuffix(" 00:00:00").strip()
    if _NO_DAY_OR_MONTH.search(plain):
        return 0
    if found := _DIGITS.match(plain):
        return int("".join(found.groups()))
    if found := _DAY_FIRST.match(plain):
        day, month, year = found.groups()
        return int(f"{year}{int(month):02d}{int(day):02d}")
    return 0


def _read(read: PartialDate, text: str) -> tuple[int, int, int]:
    digits = written_digits(text) or (int(f"{read.exact:%Y%m%d}") if read.exact else 0)
    return _days(read.earliest_on), _days(read.latest_on), digits


def _age(text: str) -> tuple[int, int, int]:
    age, _, as_of = text.partition("|")
    if not age.strip().strip("0"):
        return _NO_DAY, _NO_DAY, 0
    read = PartialDate.under_age(age, PartialDate.read(as_of).exact)
    return _days(read.earliest_on), _days(read.latest_on), written_digits(age) if read.known else 0


def _spoken_age(text: str) -> tuple[int, int, int]:
    age, _, as_of = text.partition("|")
    on = PartialDate.read(as_of).exact
    read = PartialDate.of_spoken_age(age, on) if on else None
    return (_days(read.earliest_on), _days(read.latest_on), 0) if read else (_NO_DAY, _NO_DAY, 0)


def _days(on: date | None) -> int:
    return (on - date(1970, 1, 1)).days if on else _NO_DAY


def _by_distinct(column: pl.Series, read: object) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    assert callable(read)
    distinct = column.unique()
    rows = np.array([read(text) if text.strip() else (_NO_DAY, _NO_DAY, 0) for text in distinct], np.int64).reshape(
        -1, 3
    )
    codes = column.cast(pl.Enum(distinct)).to_physical().to_numpy()
    found = rows[codes].astype(np.int32)
    return found[:, 0], found[:, 1], found[:, 2]


def _fill(into: tuple[NDArray[np.int32], ...], found: tuple[NDArray[np.int32], ...]) -> None:
    """Days where none are known yet: an age helps where a date cannot be. Digits only where nothing was written."""
    undated = into[0] == _NO_DAY
    unwritten = undated & (into[2] == 0)
    for target, source in zip(into[:2], found[:2], strict=True):
        target[undated] = source[undated]
    into[2][unwritten] = found[2][unwritten]
