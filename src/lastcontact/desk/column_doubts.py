"""Columns whose cells do not go with what they are to hold: a date of birth without dates, a place or name of dates."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from django.utils.translation import gettext as say
from django.utils.translation import ngettext

from lastcontact.core.dates import PartialDate
from lastcontact.core.dates_in_words import western
from lastcontact.core.showing import written_out
from lastcontact.core.yearless import day_of_year
from lastcontact.desk import wording
from lastcontact.reading.cell_checks import doubts

FEW = 2
"""Fewer cells than this say nothing of their column."""
HARDLY, MOST = 0.2, 0.5
_NAMES = frozenset({"name", "given_name", "family_name", "patronymic", "father_name", "mother_name"})
_OF_WORDS = _NAMES | {"place", "birth_place", "address", "held_at", "unit", "rank", "nationality"}
_OF_BIRTH = frozenset({"birth_date", "birth_year"})
_NO_DATE = "not usable as a"
_SHOWN = 60


def doubt_of(chosen: str, cells: Sequence[str]) -> str:
    """What is wrong with a column that is to hold this, in a sentence with a cell of it; "" where nothing is.

    `cells`: those that are filled.
    """
    told = [cell for cell in cells if any(sign.isalnum() for sign in cell)]
    if len(told) < FEW:
        return ""
    if chosen in _OF_BIRTH:
        wrong = [cell for cell in told if _tells_no_birth(chosen, cell)]
        few = len(told) - len(wrong) < HARDLY * len(told)
        return _words(say("Hardly a cell here holds a date"), chosen, wrong[0]) if few else ""
    dates = [cell for cell in told if _is_date(cell)] if chosen in _OF_WORDS else []
    if len(dates) > MOST * len(told):
        return _words(say("Most cells here hold dates"), chosen, dates[0])
    figures = [cell for cell in told if not any(sign.isalpha() for sign in cell)] if chosen in _NAMES else []
    return _words(say("Most cells here hold figures"), chosen, figures[0]) if len(figures) > MOST * len(told) else ""


def as_shown(doubted: Mapping[str, str]) -> str:
    """What tells one set of doubted columns from another. `doubted`: each control and what it is to hold."""
    return " ".join(f"{control}:{held}" for control, held in sorted(doubted.items()))


def held_back(posted: Mapping[str, str], doubted: Mapping[str, str]) -> bool:
    """Whether the officer has yet to say that columns in doubt are to be taken in all the same."""
    return bool(doubted) and posted.get("doubted") != as_shown(doubted)


def number_doubted(doubted: Collection[str]) -> str:
    """How many columns do not seem to hold what they are to, in words."""
    return ngettext(
        "%(n)s column does not seem to hold what you say it holds.",
        "%(n)s columns do not seem to hold what you say they hold.",
        len(doubted),
    ) % {"n": len(doubted)}


def _words(what: str, chosen: str, cell: str) -> str:
    field = wording.FIELDS[chosen]
    return say("%(what)s: “%(cell)s”, for one. It is to be taken as: %(field)s.") % {
        "what": what,
        "cell": written_out(cell)[:_SHOWN],
        "field": field,
    }


def _tells_no_birth(chosen: str, cell: str) -> bool:
    """No date, no part of one and no age; an impossible day was meant for one all the same."""
    if PartialDate.read(cell).problem.startswith(("there is", "no such")):
        return False
    return any(doubt.what.startswith(_NO_DATE) for doubt in doubts(chosen, cell))


def _is_date(cell: str) -> bool:
    found = PartialDate.read(cell)
    figures = any(sign.isdigit() for sign in western(cell))
    return figures and bool(found.exact or (day_of_year(cell) and not found.known))
