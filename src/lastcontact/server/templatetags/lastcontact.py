"""What templates need to say names, dates, grades and tags the same way on every page."""

from __future__ import annotations

from typing import Any

from django import template

from lastcontact.server import navigation as places

register = template.Library()


@register.inclusion_tag("parts/navigation.html", takes_context=True)
def navigation(context: dict[str, Any]) -> dict[str, Any]:
    """An officer's links; the view names where it stands in `here`."""
    officer = context["request"].user
    found = places.for_officer(officer, context.get("incident_id")) if officer.is_authenticated else []
    return {"places": found, "here": context.get("here")}


@register.inclusion_tag("parts/navigation.html", takes_context=True)
def public_navigation(context: dict[str, Any]) -> dict[str, Any]:
    return {"places": places.for_the_public(), "here": context.get("here"), "public": True}
