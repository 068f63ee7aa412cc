"""What every page's frame shows: the bureau's name, and whether all of it is invented."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from lastcontact.bureau import clock


def frame(request: HttpRequest) -> dict[str, Any]:
    return {
        "bureau_name": settings.LASTCONTACT_BUREAU_NAME,
        "bureau_contact": settings.LASTCONTACT_BUREAU_CONTACT,
        "demonstration": settings.LASTCONTACT_DEMONSTRATION,
        "story_day": clock.now() if settings.LASTCONTACT_DEMONSTRATION else None,
        "opened_by_name": _by_name(request),
    }


def _by_name(request: HttpRequest) -> bool:
    """Whether the page was opened by a name: browsers keep passkeys for names, not for numbers such as 127.0.0.1."""
    host = urlsplit("//" + request.META.get("HTTP_HOST", "")).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return True
    return False
