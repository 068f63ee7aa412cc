"""What every page's frame shows: the bureau's name, and whether all of it is invented."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from lastcontact.bureau import clock


def frame(request: HttpRequest) -> dict[str, Any]:
    return {
        "bureau_name": settings.LASTCONTACT_BUREAU_NAME,
        "bureau_contact": _contact(),
        "frame_language": getattr(request, "frame_language", None) or get_language() or "en",
        "demonstration": settings.LASTCONTACT_DEMONSTRATION,
        "story_day": clock.now() if settings.LASTCONTACT_DEMONSTRATION else None,
        "opened_by_name": _by_name(request),
    }


def unbroken(words: str) -> SafeString:
    """Words in which hours and numbers with a hyphen stay in one line, and can be copied as they are.

    >>> unbroken("<Sarn>, 9-18, 000-14-14")
    '&lt;Sarn&gt;, <span class="nb">9-18</span>, <span class="nb">000-14-14</span>'
    """
    return format_html_join("", "{}", ((_one_line(part),) for part in _HYPHENED.split(words)))


def _one_line(part: str) -> str:
    return format_html('<span class="nb">{}</span>', part) if _HYPHENED.fullmatch(part) else part


_contact = lazy(lambda: unbroken(str(settings.LASTCONTACT_BUREAU_CONTACT)), SafeString)
"""How the bureau is reached, in the language of the words around it."""
_HYPHENED = re.compile(r"(\w*\d(?:[-–]\w+)+)")


def _by_name(request: HttpRequest) -> bool:
    """Whether the page was opened by a name: browsers keep passkeys for names, not for numbers such as 127.0.0.1."""
    host = urlsplit("//" + request.META.get("HTTP_HOST", "")).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return True
    return False
