"""What every page's frame shows: the bureau's name, and whether all of it is invented."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    return {
        "bureau_name": settings.LASTCONTACT_BUREAU_NAME,
        "bureau_contact": settings.LASTCONTACT_BUREAU_CONTACT,
        "demonstration": settings.LASTCONTACT_DEMONSTRATION,
    }
