"""The sides of the bureau's sources, for the fold of a person: looked up once the word of a holder is asked after."""

from __future__ import annotations

from collections.abc import Collection

from lastcontact.casefile import models as m
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.holders import Sides
from lastcontact.core.fold.sources import SourceFile


def sides_now() -> Sides:
    return Sides(lambda: m.Source.objects.files().values())


def sides_of(shelf: Shelf) -> Sides:
    """Those that a page knows, set back or not."""
    return shelf.remember(("sides", ""), lambda: Sides(lambda: _known(shelf)))


def _known(shelf: Shelf) -> Collection[SourceFile]:
    return shelf.files("source", m.Source.objects.column("id")).values()


def standing_of(sources: Collection[str]) -> dict[str, tuple[object, ...]]:
    """Of each source what tells whose word is the holder's: its names, its side and its kind."""
    found: dict[str, SourceFile] = m.Source.objects.files(id=sources) if sources else {}
    return {id: (file.name, file.other_names, file.side, file.of_kind) for id, file in found.items()}


def holders_spoke_of() -> set[str]:
    """The records of all people of whom an officer marked a claim as the holding side's word."""
    marked = m.Claim.objects.filter(folded__evidence_kind__in=list(OF_HOLDER)).exclude(record="")
    people = m.Record.objects.filter(id__in=marked.values("record")).values("person")
    return set(m.Record.objects.filter(person__in=people).values_list("id", flat=True))
