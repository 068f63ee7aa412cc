"""How this bureau has its texts read: with the places it knows, and vague words as it has set them."""

from __future__ import annotations

from django.conf import settings

from lastcontact.casefile import models as m
from lastcontact.reading.gazetteer import Gazetteer, Known


def conservative() -> bool:
    """Whether vague words stand for one low number each, as the settings say, and not for an interval."""
    return bool(settings.LASTCONTACT_CONSERVATIVE_COUNTS)


def gazetteer() -> Gazetteer:
    """The bureau's own places, in all their spellings, for the reader."""
    return Gazetteer(Known(id, tuple(n.text for n in file.names)) for id, file in m.Place.objects.files().items())
