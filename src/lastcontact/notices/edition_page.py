"""An edition as it reads, for the public page and for whoever is about to publish it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from lastcontact.core.payloads.bulletins import BulletinPublished, Figure
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.core.plain import from_plain
from lastcontact.notices.models import Edition, PublicPlace
from lastcontact.notices.taken_back import taken_back, withdrawn

SECTION_WORDS = {
    "missing": _("Missing"),
    "held": _("Held"),
    "dead": _("Dead"),
    "wounded": _("Wounded"),
    "remains": _("Remains handed over"),
    "returned": _("Returned"),
    "found": _("Found"),
    "listed": _("Named: on a list, or identified"),
    "asked": _("Families who asked"),
}
LEVELS = (
    ("reported", _("Reported"), _("One source says so.")),
    ("corroborated", _("Corroborated"), _("Two or more independent sources say so.")),
    ("stated", _("Officially stated"), _("A public body says so in its own name.")),
    ("acknowledged", _("Acknowledged"), _("The body that holds the person says so.")),
    ("verified", _("Verified"), _("An officer of this bureau, or the neutral intermediary, has seen it.")),
)

OF_OURS = _("A count of our own is as far confirmed as the least confirmed of those in it.")


@dataclass(frozen=True)
class Section:
    words: object
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class OfIncident:
    """The editions on one incident, newest first; `title` is the latest that was not withdrawn."""

    title: str
    rows: tuple[Edition, ...]


def by_incident() -> tuple[OfIncident, ...]:
    """All editions by incident, the one with the newest edition first."""
    found: dict[str, list[Edition]] = {}
    for row in Edition.objects.all():
        found.setdefault(row.incident, []).append(row)
    return tuple(OfIncident(next((r.title for r in of if r.title), ""), tuple(of)) for of in found.values())


def latest_of_each() -> tuple[Edition, ...]:
    """The latest edition on each incident, newest first."""
    newest = Edition.objects.order_by().values("incident").annotate(latest=Max("number")).values("latest")
    return tuple(Edition.objects.filter(number__in=newest))


def edition_page(row: Edition) -> dict[str, Any]:
    """What the page of an edition is made of, of one that is kept or of one that is only drafted."""
    published = row.published
    words = {level: label for level, label, _meaning in LEVELS}
    taken = taken_back(row)
    in_place = {f.instead_of: f for f in published.figures if f.stands and f.instead_of}
    return {
        "row": row,
        "b": published,
        "sections": _sections(published),
        "struck": [
            (f, SECTION_WORDS.get(f.section, ""), *_in_its_place(f, in_place.get(f.key)))
            for f in published.figures
            if not f.stands
        ],
        "levels": LEVELS,
        "of_ours": OF_OURS,
        "level_words": words,
        "places": _places(published.places),
        "previous": row.previous,
        "seal": _groups(published.sealed_hash),
        "corrected_by": row.corrected_by,
        "taken": taken,
        "withdrawn": withdrawn(row),
        "taken_figures": tuple(
            (f, SECTION_WORDS.get(f.section, ""), taken[f.key]) for f in published.figures if f.key in taken
        ),
        "corrects": row.corrects,
        "newest": row.newest,
    }


def _in_its_place(was: Figure, now: Figure | None) -> tuple[Figure | None, str, str]:
    """What stands in the place of a figure, if anything does, and how each of the two reads beside the other."""
    return (now, was.told_beside(now), now.told_beside(was)) if now else (None, was.told, "")


def _sections(published: BulletinPublished) -> tuple[Section, ...]:
    found = []
    for key, words in SECTION_WORDS.items():
        figures = tuple(f for f in published.figures if f.section == key and f.stands)
        if figures:
            found.append(Section(words, figures))
    return tuple(found)


def _places(ids: tuple[str, ...]) -> list[tuple[PlaceName, ...]]:
    return [
        from_plain(tuple[PlaceName, ...], row.names)  # type: ignore[arg-type]
        for row in PublicPlace.objects.filter(id__in=ids)
    ]


def _groups(hash: str) -> str:
    """The seal in groups of four, to be copied by hand."""
    return " ".join(hash[i : i + 4] for i in range(0, len(hash), 4))
