"""Which field a column most likely holds, by what stands in it: only where that is sure, else nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from lastcontact.core.dates import EARLIEST_BIRTH, PartialDate
from lastcontact.core.dates_in_words import in_words, western, without_beside
from lastcontact.names.parts import PATRONYMIC, as_father, child_words, word_parts
from lastcontact.names.unsaid import is_a_rank
from lastcontact.reading.cell_checks import TIME
from lastcontact.reading.header_words import lexicon, normal
from lastcontact.reading.lone_names import tells_unit
from lastcontact.reading.row_parts import is_of

FEW = 3
"""Fewer cells than this say nothing."""
LATEST_DATE, LATEST_YEAR = 2015, 2010
"""Years after these are hardly of the births of those on a list; a bare year is held to the stricter."""
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})\Z|\d{4}-\d{2}-\d{2}\Z")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
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
    found = [year for value in values if (year := year_of_birth(value))]
    likely = sum(EARLIEST_BIRTH <= year <= LATEST_YEAR for year in found)
    return likely >= 0.9 * len(values) and len(set(found)) >= FEW


def year_of_birth(cell: str) -> int:
    """The year in a cell that holds nothing else but words for a birth, in seven languages; 0 for any other.

    >>> [year_of_birth(t) for t in ("2006 р. н.", "დაბ. 1999 წელს", "مواليد ١٩٩٩", "12.03.1999", "дом 1999")]
    [2006, 1999, 1999, 0, 0]
    """
    plain = western(cell)
    found = _YEAR.findall(plain)
    if len(found) != 1 or sum(map(str.isdigit, plain)) != len(found[0]):
        return 0
    around = [" ".join(re.findall(r"[^\W\d_]+", part.translate(_ONE_LETTER))) for part in _YEAR.split(plain)]
    born = (is_of("born", words) or all(is_of("born", word) for word in words.split()) for words in around)
    return int(found[0]) if all(born) else 0


_ONE_LETTER = str.maketrans("أإآٱى", "ااااي")


def holds_births(values: Sequence[str]) -> bool:
    """Whether nearly every cell is a date or a year of birth or an age in words, of two of these kinds at least: a
    column in which each says what it knows.
    """
    dates, years, ages = ([v for v in values if tells(v)] for tells in (_is_dated, year_of_birth, tells_age))
    enough = len(dates) + len(years) + len(ages) >= 0.9 * len(values)
    return enough and sum(map(bool, (dates, years, ages))) > 1


def tells_age(cell: str) -> bool:
    """Whether a cell is an age in so many words: "24 роки", "aged 24", "24 წლის"; a bare number may be anything.

    >>> [tells_age(t) for t in ("24 года", "დაახლოებით 20 წლის", "24", "1999")]
    [True, True, False, False]
    """
    return not western(cell).strip().isdigit() and PartialDate.of_spoken_age(cell, _ANY_DAY).known


_ANY_DAY = date(2026, 1, 1)


def _holds_ages(values: Sequence[str]) -> bool:
    return sum(map(tells_age, values)) >= 0.9 * len(values)


def _is_dated(cell: str) -> bool:
    """Whether a cell is a whole date, though it be an impossible day, in whose year somebody on a list may be born."""
    plain = without_beside(western(TIME.sub("", cell)))
    found = PartialDate.read(plain).exact if _DAY.match(plain) or in_words(plain) else None
    year = found.year if found else int(_YEAR.findall(plain)[0]) if _DAY.match(plain) and _YEAR.search(plain) else 0
    return EARLIEST_BIRTH <= year <= LATEST_DATE


def _holds_ranks(values: Sequence[str]) -> bool:
    return sum(map(is_a_rank, values)) >= 0.9 * len(values)


def _holds_units(values: Sequence[str]) -> bool:
    """A number and a word for a unit: "3 рота", "2nd company"."""
    found = [v for v in values if any(map(str.isdigit, v)) and any(map(tells_unit, re.findall(r"[^\W\d_]+", v)))]
    return len(found) >= 0.9 * len(values)


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
    """Two to four words of letters in nearly every row but for its number, and seldom the same twice."""
    bare = [without_row_number(value) for value in values]
    wordy = [v for v in bare if 2 <= len(v.split()) <= 4 and all(s.isalpha() or s in " .'’-" for s in v)]
    small = sum(v[0].islower() and not _GEORGIAN.match(v) for v in wordy)
    return len(wordy) >= 0.9 * len(values) and len(set(wordy)) >= 0.8 * len(wordy) and small <= 0.5 * len(wordy)


_GEORGIAN = re.compile("[\u10d0-\u10ff]")
"""Letters without capitals, small ones for Python."""


def without_row_number(cell: str) -> str:
    """A cell for a name without the number of its row, "12. " or "3) ": no part of what anybody is called."""
    return _ROW_NUMBER.sub("", cell)


_ROW_NUMBER = re.compile(r"^\s*[(\[]?\d{1,5}\s*[.)\]]+\s*(?=[^\W\d_]\D*$)")


_KINDS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("birth_date", _holds_dates),
    ("birth_year", holds_years),
    ("birth_date", holds_births),
    ("age", _holds_ages),
    ("rank", _holds_ranks),
    ("unit", _holds_units),
    ("patronymic", _holds_patronymics),
    ("place", _holds_places),
    ("name", _holds_names),
)
