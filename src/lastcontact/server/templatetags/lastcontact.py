"""What templates need to say names, dates, grades and tags the same way on every page."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template
from django.template.defaultfilters import date as written
from django.utils import translation
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
def said_on(moment: datetime, form: str) -> str:
    """A day, by the bureau's clock, in the language of the sentence around it: the reader's only once translated."""
    with translation.override(pgettext("code of the language that these words are in", "en")):
        return written(moment, form)
