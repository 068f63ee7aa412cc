"""Columns whose cells do not go with what they are to hold: a date of birth without dates, a place or name of dates."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy, ngettext

from lastcontact.core.showing import written_out
from lastcontact.desk import wording
from lastcontact.reading.column_doubts import Holds, column_doubt

_SENTENCES = {
    Holds.NO_DATES: gettext_lazy("Hardly a cell here holds a date"),
    Holds.DATES: gettext_lazy("Most cells here hold dates"),
    Holds.FIGURES: gettext_lazy("Most cells here hold figures"),
    Holds.NAMES: gettext_lazy("Most cells here hold names"),
    Holds.RANKS: gettext_lazy("Most cells here hold ranks"),
    Holds.FATES: gettext_lazy("Most cells here tell what became of somebody"),
}
_SHOWN = 60


def doubt_of(chosen: str, cells: Sequence[str]) -> str:
    """What is wrong with a column that is to hold this, in a sentence with a cell of it; "" where nothing is.

    `cells`: those that are filled.
    """
    found = column_doubt(chosen, cells)
    if found is None:
        return ""
    return say("%(what)s: “%(cell)s”, for one. It is to be taken as: %(field)s.") % {
        "what": _SENTENCES[found.holds],
        "cell": written_out(found.cell)[:_SHOWN],
        "field": wording.FIELDS[chosen],
    }


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
