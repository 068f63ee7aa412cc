"""What a relative's page shows on a day: for the relative, and for an officer who looks at it as they read it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from lastcontact.accounts.models import Officer
from lastcontact.core.family_page import RelativePage


def as_read(shown: RelativePage, now: datetime) -> dict[str, Any]:
    """The context of `family/words.html`. `past`: the talk agreed on is over; `missed`: nobody held it."""
    appointment, talk = shown.appointment, shown.talk
    officer = Officer.objects.filter(pk=appointment.officer).first() if appointment else None
    today, zone = timezone.localtime(now).date(), timezone.get_current_timezone()
    past, missed = (talk.past(today, zone), talk.missed(today, zone)) if talk else (False, False)
    on = talk.on if talk else None
    day = on if on and appointment and str(on.day) not in appointment.on else None  # "on Friday at three"
    return {
        "shown": shown,
        "letters": [letter for letter in shown.written if not letter.before_news],
        "letters_before": [letter for letter in shown.written if letter.before_news],
        "appointment": appointment,
        "officer": officer,
        "past": past,
        "missed": missed,
        "day": day,
    }
