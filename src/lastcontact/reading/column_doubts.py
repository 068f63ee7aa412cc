"""What a column does not hold that it is called: births without dates, names that are figures, ranks that are names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from lastcontact.core.dates import PartialDate
from lastcontact.core.dates_in_words import western
from lastcontact.core.frozen import frozen
from lastcontact.core.yearless import day_of_year
from lastcontact.names.unsaid import is_a_rank, says_nothing
from lastcontact.reading.cell_checks import doubts
from lastcontact.reading.cell_kinds import without_row_number
from lastcontact.reading.conditions import CLAIMS, condition_of
from lastcontact.reading.lone_names import is_somebody, tells_unit
from lastcontact.reading.typed_rows import known_name

FEW = 2
"""Fewer cells than this say nothing of their column."""
HARDLY, MOST = 0.2, 0.5
NEARLY_ALL = 0.8
"""Of ranks where names should be: here and there one is a surname (Major), or stands where the name is not known."""
_NAMES = frozenset({"name", "given_name", "family_name", "patronymic", "father_name", "mother_name"})
_OF_WORDS = _NAMES | {"place", "birth_place", "address", "held_at", "unit", "rank", "nationality"}
_OF_BIRTH = frozenset({"birth_date", "birth_year"})
_NO_DATE = "not usable as a"
_NAME_WORDS = range(2, 5)


class Holds(StrEnum):
    """What is in the cells of a column that is called something else; each is a sentence's end in English."""

    NO_DATES = "hardly a cell holds a date"
    DATES = "most cells hold dates"
    FIGURES = "most cells hold figures"
    NAMES = "most cells hold names"
    RANKS = "most cells hold ranks"
    FATES = "most cells tell what became of somebody"


@frozen
class ColumnDoubt:
    """What is wrong with a column, and a cell of it that shows it."""

    holds: Holds
    cell: str


def column_doubt(field: str, cells: Sequence[str]) -> ColumnDoubt | None:
    """What is wrong with a column that is to hold a field; None where nothing is. `cells`: those that are filled.

    >>> column_doubt("rank", ["Иванов Пётр", "Сарнов Иван Ильич", "Орлов Лев"]).holds.value
    'most cells hold names'
    >>> column_doubt("unit", ["3 рота", "2 рота"])
    """
    told = [cell for cell in cells if any(sign.isalnum() for sign in cell)]
    if len(told) < FEW:
        return None
    if field in _OF_BIRTH:
        wrong = [cell for cell in told if _tells_no_birth(field, cell)]
        few = len(told) - len(wrong) < HARDLY * len(told)
        return ColumnDoubt(Holds.NO_DATES, wrong[0]) if few else None
    for fields, holds, is_so in _MOSTLY:
        found = [cell for cell in told if is_so(cell)] if field in fields else []
        if len(found) > (NEARLY_ALL if holds is Holds.RANKS else MOST) * len(told):
            return ColumnDoubt(holds, found[0])
    return None


def _tells_no_birth(field: str, cell: str) -> bool:
    """No date, no part of one and no age; an impossible day was meant for one all the same."""
    if PartialDate.read(cell).problem.startswith(("there is", "no such")):
        return False
    return any(doubt.what.startswith(_NO_DATE) for doubt in doubts(field, cell))


def _is_date(cell: str) -> bool:
    found = PartialDate.read(cell)
    figures = any(sign.isdigit() for sign in western(cell))
    return figures and bool(found.exact or (day_of_year(cell) and not found.known))


def _is_figures(cell: str) -> bool:
    return not any(sign.isalpha() for sign in cell)


def _is_known_name(cell: str) -> bool:
    bare = without_row_number(cell).strip()
    return len(bare.split()) in _NAME_WORDS and not _holds_a_rank(bare) and known_name(bare)


def _is_no_rank(cell: str) -> bool:
    """Two to four words of letters, not all small, none of which is a rank, a unit or says that nothing is known."""
    words = without_row_number(cell).split()
    letters = all(sign.isalpha() or sign in ".'’ʼ-" for word in words for sign in word)
    small = all(word.islower() and not "\u10d0" <= word[0] <= "\u10ff" for word in words)
    plain = len(words) in _NAME_WORDS and letters and not small and not says_nothing(cell)
    return plain and not _holds_a_rank(cell) and is_somebody(" ".join(words))


def _holds_a_rank(cell: str) -> bool:
    return any(is_a_rank(word) or tells_unit(word) for word in cell.split())


def _is_fate(cell: str) -> bool:
    return condition_of(cell) in CLAIMS


_MOSTLY: tuple[tuple[frozenset[str], Holds, Callable[[str], bool]], ...] = (
    (_OF_WORDS, Holds.DATES, _is_date),
    (_NAMES, Holds.FIGURES, _is_figures),
    (frozenset({"rank"}), Holds.NAMES, _is_no_rank),
    (frozenset({"unit", "nationality"}), Holds.NAMES, _is_known_name),
    (_OF_WORDS - {"rank"}, Holds.RANKS, is_a_rank),
    (_NAMES | {"unit", "rank", "nationality"}, Holds.FATES, _is_fate),
)
"""Fields that never hold it, what that is, and how a cell of it is known."""
