"""Days in words, short where the year goes without saying."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.core.dates import Interval


def day(on: date, today: date) -> str:
    """ "11 March", with the year when it is not the year in which the page stands."""
    return date_format(on, "j F" if on.year == today.year else "j F Y")


def received(on: str) -> str:
    """The day on which something was received, where nothing tells when it was said. `on`: that day in words."""
    return _("received %(day)s; the day it was said is not known") % {"day": on}


def span(interval: Interval | None, today: date) -> str:
    """A day or a stretch of days; empty when there is none."""
    if interval is None:
        return ""
    if interval.is_day:
        return day(interval.start_on, today)
    ends = {"start": day(interval.start_on, today), "end": day(interval.end_on, today)}
    return _("%(start)s to %(end)s") % ends


def lasting(days: int) -> str:
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
