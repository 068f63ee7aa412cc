"""Which field a column most likely holds, by what stands in it: only where that is sure, else nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lastcontact.core.dates import EARLIEST_BIRTH, PartialDate
from lastcontact.core.dates_in_words import in_words, western, without_beside
from lastcontact.names.parts import PATRONYMIC, as_father, child_words, word_parts
from lastcontact.reading.cell_checks import TIME
from lastcontact.reading.header_words import lexicon, normal

FEW = 3
"""Fewer cells than this say nothing."""
LATEST_DATE, LATEST_YEAR = 2015, 2010
"""Years after these are hardly of the births of those on a list; a bare year is held to the stricter."""
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})\Z|\d{4}-\d{2}-\d{2}\Z")
_YEAR = re.compile(r"(\d{4})(?:\s*(?:г\.?|թ\.?|р\.?)(?:\s*р\.?)?)?\Z")
_SETTLEMENT = re.compile(r"(?:с|г|п|пос|дер|смт|х|ст|գ|ք|k|ş|v|vill)\.\s*[^\W\d_]")
"""Short words before a settlement, in small letters: "с. Дорна"; "С. Иванов" has an initial."""


def kind_of(values: Sequence[str]) -> str:
    """The field that a column without a telling header holds, of those below; "" where none is sure.

    >>> kind_of(["1998", "2001", "1987"]), kind_of(["с. Дорна", "г. Сарн", "с. Хорасар"])
    ('birth_year', 'place')
    """
    if len(values) < FEW:
        return ""
    return next((field for field, holds in _KINDS if holds(values)), "")


def holds_years(values: Sequence[str]) -> bool:
    """Whether nearly every cell is a bare year in which somebody on a list may be born, of several different ones."""
    found = [int(match[1]) for value in values if (match := _YEAR.match(value))]
    likely = sum(EARLIEST_BIRTH <= year <= LATEST_YEAR for year in found)
    return likely >= 0.9 * len(values) and len(set(found)) >= FEW


def _holds_dates(values: Sequence[str]) -> bool:
    """Told from other dates by their years."""
    plain = [without_beside(western(TIME.sub("", value))) for value in values]
    dated = [PartialDate.read(value).exact for value in plain if _DAY.match(value) or in_words(value)]
    years = [found.year for found in dated if found]
    enough = len(years) >= 0.6 * len(values)
    return enough and sum(EARLIEST_BIRTH <= year <= LATEST_DATE for year in years) >= 0.9 * len(years)


def _holds_patronymics(values: Sequence[str]) -> bool:
    fathers = sum(_is_patronymic(value) for value in values)
    return fathers >= 0.9 * len(values) and len(set(values)) >= FEW


def _is_patronymic(cell: str) -> bool:
    """Суренович, Ramizovna, Սուրենի, "Əli oğlu"; a lone given name is none, though it be the father's."""
    words = cell.lower().split()
    if len(words) == 2:
        return words[1] in child_words()
    parts = word_parts(cell) if len(words) == 1 else ()
    return len(parts) == 1 and (parts[0].role == PATRONYMIC or as_father(parts[0]) is not None)


def _holds_places(values: Sequence[str]) -> bool:
    """A word for a settlement stands in most cells: "village of Dorna", "Lusahat գյուղ", "с. Дорна"."""
    return sum(_names_settlement(value) for value in values) >= 0.6 * len(values)


def _names_settlement(cell: str) -> bool:
    words = normal(cell).split()
    named = len(words) > 1 and any(lexicon().get(word) == "place" for word in words)
    return named or bool(_SETTLEMENT.match(cell))


def _holds_names(values: Sequence[str]) -> bool:
    """Two to four words of letters in nearly every row, and seldom the same twice."""
    wordy = [v for v in values if 2 <= len(v.split()) <= 4 and all(s.isalpha() or s in " .'’-" for s in v)]
    return len(wordy) >= 0.9 * len(values) and len(set(wordy)) >= 0.8 * len(wordy)


_KINDS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("birth_date", _holds_dates),
    ("birth_year", holds_years),
    ("patronymic", _holds_patronymics),
    ("place", _holds_places),
    ("name", _holds_names),
)
