"""What templates need to say names, dates, grades and tags the same way on every page."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_skeleton, get_datetime_format
from django import template
from django.utils.translation import pgettext

from lastcontact.server import navigation as places

register = template.Library()


@register.inclusion_tag("parts/navigation.html", takes_context=True)
def navigation(context: dict[str, Any]) -> dict[str, Any]:
    """An officer's links; the view names where it stands in `here`."""
    officer = context["request"].user
    inside = context.get("incident_id"), context.get("back") or ""
    found = places.for_officer(officer, *inside) if officer.is_authenticated else []
    return {"places": found, "here": context.get("here")}


@register.inclusion_tag("parts/navigation.html", takes_context=True)
def public_navigation(context: dict[str, Any]) -> dict[str, Any]:
    return {"places": places.for_the_public(), "here": context.get("here"), "public": True}


@register.filter
def in_fours(key: str) -> str:
    """A key to be copied by hand, in groups of four; apps leave the blanks out.

    >>> in_fours("ABCDEFGHIJ")
    'ABCD EFGH IJ'
    """
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))


@register.filter(expects_localtime=True)
def said_on(moment: datetime | date | None, how: str = "") -> str:
    """A day, by the bureau's clock, as the language of the sentence around it writes days: the reader's only where the
    sentence is translated. `how`: "with the hour", "without the year", or nothing. No day gives no words.
    """
    if moment is None:
        return ""
    language = pgettext("code of the language that these words are in", "en")
    locale = {"en": "en_GB"}.get(language, language)
    if how == "without the year":
        return format_skeleton("MMMMd", moment, locale=locale)
    day = format_date(moment, "long", locale=locale)
    if how == "with the hour":
        return get_datetime_format("medium", locale).replace("{1}", day).replace("{0}", f"{moment:%H:%M}")
    return day
