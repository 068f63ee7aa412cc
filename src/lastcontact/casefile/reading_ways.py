"""How this bureau has its texts read: with the places it knows, and vague words as it has set them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from lastcontact.casefile import models as m
from lastcontact.reading.gazetteer import Gazetteer, Known
from lastcontact.reading.place_index import index_at


def conservative() -> bool:
    """Whether vague words stand for one low number each, as the settings say, and not for an interval."""
    return bool(settings.LASTCONTACT_CONSERVATIVE_COUNTS)


def places_file() -> Path:
    """Where the places stand that `lastcontact places` takes in from files of GeoNames."""
    return Path(settings.LASTCONTACT_DATA) / "places.sqlite3"


@contextmanager
def gazetteer() -> Iterator[Gazetteer]:
    """The bureau's own places, in all their spellings, for the reader; beside them those taken in from files."""
    own = [Known(id, tuple(n.text for n in file.names)) for id, file in m.Place.objects.files().items()]
    if not places_file().exists():
        yield Gazetteer(own)
        return
    with index_at(places_file()) as beside:
        yield Gazetteer(own, beside)
