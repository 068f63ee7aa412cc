"""That somebody was a child when contact was lost, in the words that stand beside the name."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lastcontact.core.fold.minors import Minor


def in_words(minor: Minor | None) -> str:
    """ "a child, 16"; "" for whoever is no child."""
    if minor is None:
        return ""
    years = _years(minor)
    if minor.sure:
        return _("a child, %(years)s") % {"years": years} if years else _("a child")
    return _("may be a child, %(years)s") % {"years": years} if years else _("may be a child")


def _years(minor: Minor) -> str:
    low, high = minor.youngest, minor.oldest
    if low is None or high is None:
        return ""
    if low == high:
        return _("under one year") if low == 0 else str(low)
    words = _("%(low)s or %(high)s") if high == low + 1 else _("%(low)s to %(high)s")
    return words % {"low": low, "high": high}
