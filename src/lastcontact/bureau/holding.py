"""Who is said to hold a person: whether what stands names a party, by its own name or by its side's."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.contradiction import HELD


def names_holder(party: str, said: Iterable[tuple[Claim, str]]) -> bool:
    """Whether a claim of holding names this party as the holder, or is its own side's word. `said`: claims, each with
    the id of its source.
    """
    side = side_of(party)
    for body, source in said:
        if body.type in HELD:
            speaks = rows.Source.objects.filter(id=source).first()
            if party == body.actor or (side and side in (speaks.file.side if speaks else "", body.actor)):
                return True
    return False


def side_of(party: str) -> str:
    """The side of a body that the bureau knows; a side is its own."""
    source = rows.Source.objects.filter(name=party).first()
    return source.file.side if source else party
