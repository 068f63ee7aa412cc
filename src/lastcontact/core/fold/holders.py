"""Whose word "named by the holding side" can be: not of the side that seeks somebody, nor a denial by a third side."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers, body_key, one_land

SOUGHT = frozenset({ClaimType.MISSING, ClaimType.CONTACT_LOST})


class Sides:
    """The sides of the bureau's sources, looked up once somebody asks. `sources`: gives them all."""

    def __init__(self, sources: Callable[[], Collection[SourceFile]]) -> None:
        self._sources = sources

    @cached_property
    def _files(self) -> dict[str, SourceFile]:
        return {file.id: file for file in self._sources()}

    @cached_property
    def _speakers(self) -> Speakers:
        return Speakers(self._files.values())

    def of_source(self, id: str) -> str:
        """The side of a source; "" where it is on none, or is not known."""
        return self._files[id].side if id in self._files else ""

    def is_relative(self, id: str) -> bool:
        return id in self._files and self._files[id].of_kind is SourceKind.RELATIVE

    def of_name(self, name: str | None) -> str:
        """The side of the source that a name means, else the one side that stands in it."""
        if not name:
            return ""
        known = self.of_source(self._speakers.source_of(name))
        found = sides_in(name, {file.side for file in self._files.values()} - {""})
        return known or (next(iter(found)) if len(found) == 1 else "")

    def is_no_party(self, name: str) -> bool:
        """Whether a name means a source that holds nobody: a relative, or an outlet."""
        source = self._files.get(self._speakers.source_of(name))
        return source is not None and source.of_kind in (SourceKind.RELATIVE, SourceKind.OUTLET)


NO_SIDES = Sides(tuple)


def sides_in(name: str, sides: Iterable[str]) -> set[str]:
    """The side that a body is called by, where one is: the "Ministry of Defence of Duravan" is Duravan's.

    >>> sides_in("Army of Duravan", ["Norhat", "Duravan"]), sides_in("Duravan in Norhat", ["Norhat", "Duravan"])
    ({'Duravan'}, set())
    """
    words = body_key(name)
    found = {side for side in sides if len(key := body_key(side)) == 1 and _any_of(key[0], words)}
    return found if len(found) == 1 else set()


def _any_of(side: str, words: Iterable[str]) -> bool:
    return any(word == side or one_land(word, side) for word in words)


def of_another(
    claim: ClaimFile, outcome: Outcome, told: tuple[Sequence[ClaimFile], Sequence[Answer]], sides: Sides
) -> bool:
    """Whether what an officer marked as the holding side's word is that of somebody who cannot hold the person: the
    side that seeks them, a relative, a body that names another side as the holder; or a denial of a side that neither
    was asked nor acknowledged, where another did. `told`: what is claimed and answered about the person.

    Of whom no side is known it is left as the officer marked it.
    """
    claims, answers = told
    side = sides.of_source(claim.source) or sides.of_name(claim.body.speaker)
    if sides.is_relative(claim.source) or not side:
        return sides.is_relative(claim.source)
    if side in _seeking(claims, sides):
        return True
    holder = sides.of_name(claim.body.actor)
    if holder and holder != side:
        return True
    others = {sides.of_name(name) for a in answers for name in (a.by, a.to)} - {""}
    return outcome is Outcome.DENIED and bool(others) and side not in others


def cannot_hold(name: str, claims: Iterable[ClaimFile], sides: Sides) -> bool:
    """Whether a body that answers for somebody is of the one side that looks for them, or no party at all."""
    return sides.is_no_party(name) or {sides.of_name(name)} == _seeking(claims, sides)


def _seeking(claims: Iterable[ClaimFile], sides: Sides) -> set[str]:
    """The sides whose sources look for somebody."""
    found = {sides.of_source(c.source) for c in claims if c.stands and c.body.type in SOUGHT and c.source}
    return found - {""}
