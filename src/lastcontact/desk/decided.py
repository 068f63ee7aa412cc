"""What officers have decided, counted: for officers only, small numbers are never published."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile.persons import Tally
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.desk.drawings.units import Units, units
from lastcontact.desk.people_filter import FATE_CHOICES
from lastcontact.desk.person_rows import where_words

LONG_DAYS = 14
"""Without news for longer than this, a silence is counted beside the tallies."""


@dataclass(frozen=True)
class Decided:
    """People of whom the same was decided. `title` and `detail` in words."""

    count: int
    title: str
    detail: str
    units: Units


def decided_of(tally: Tally) -> Decided:
    drawn = units(tally.count, filled=tally.fate is not Fate.UNKNOWN)
    if tally.fate is Fate.UNKNOWN:
        quiet_words = ngettext(
            "%(n)s of them without any news for more than %(days)s days",
            "%(n)s of them without any news for more than %(days)s days",
            tally.silent,
        )
        title = _("fate unknown")
        if tally.whereabouts is not Whereabouts.UNKNOWN:
            title = f"{title}, {where_words(tally.whereabouts, tally.holder)}"
        return Decided(tally.count, title, quiet_words % {"n": tally.silent, "days": LONG_DAYS}, drawn)
    fate = str(dict(FATE_CHOICES)[tally.fate.value]).lower()
    title = f"{fate}, {where_words(tally.whereabouts, tally.holder)}"
    if tally.whereabouts is Whereabouts.UNKNOWN:
        title = _("%(fate)s, whereabouts unknown") % {"fate": fate}
    detail = ""
    if tally.whereabouts is Whereabouts.HELD:
        detail = (
            _("acknowledged by the holder")
            if tally.acknowledged
            else _("the holder does not acknowledge it now; decided on claims")
        )
    return Decided(tally.count, title, detail, drawn)
