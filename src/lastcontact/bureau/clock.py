"""What time it is for the bureau. In a demonstration the story's own calendar goes on from where the story ends."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from lastcontact.casefile import moments


def now() -> datetime:
    """The time of an act, by the bureau's clocks. In a demonstration: a minute after the last entry, since its story is
    of one March.
    """
    if not settings.LASTCONTACT_DEMONSTRATION:
        return timezone.localtime()
    last = moments.time_of(moments.head_seq())
    return timezone.localtime(last + timedelta(minutes=1) if last else None)
