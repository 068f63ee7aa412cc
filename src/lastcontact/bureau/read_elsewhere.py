"""Of what place and day a figure was that had been read of another: neither stands in what the figure itself prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.plain import from_plain


def read_elsewhere(figures: Iterable[Figure], gone: Iterable[Figure]) -> dict[str, str]:
    """The key of a figure put in the place of one that was read wrongly -> the place and the day it is of, and those
    that had been read, where they differ. A place that has no name here is only said to be another.
    """
    misread = {f.key: f.claim for f in gone if f.misread}
    placed = {f.key: (f.claim, misread[f.instead_of]) for f in figures if f.instead_of in misread}
    found = rows.Claim.objects.filter(id__in=[claim for pair in placed.values() for claim in pair])
    bodies = {row.id: from_plain(ClaimFile, row.folded).body for row in found}
    names = {id: file.label for id, file in rows.Place.objects.files().items()} if placed else {}
    told = {key: _apart(bodies[a], bodies[b], names) for key, (a, b) in placed.items() if a in bodies and b in bodies}
    return {key: words for key, words in told.items() if words}


def _apart(now: Claim, was: Claim, names: Mapping[str, str]) -> str:
    told = []
    if now.places and was.places and set(now.places) != set(was.places):
        here, there = (", ".join(names.get(place, "") for place in claim.places) for claim in (now, was))
        named = all(place in names for place in (*now.places, *was.places))
        told.append(f"also of the place ({here}, not {there})" if named else "also of the place")
    if now.when and was.when and not now.when.overlaps(was.when):
        told.append(f"also of the day ({now.when.start_on:%-d %B %Y}, not {was.when.start_on:%-d %B %Y})")
    return " and ".join(told)
