"""Claims that stand and name somebody, and are on nobody's page: whom each may be about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lastcontact.core.access import Act
from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.desk.cards import STANDING, Card
from lastcontact.desk.finding import named_people, said_of
from lastcontact.desk.standing import Desk

MOST_LOOKED_UP = 12
"""Claims of one page whose names are looked for; the others have the way to look and no proposals."""
MOST_PROPOSED = 3


def name_in(claim: Claim) -> str:
    """The name of the one person a claim is about, as far as its words show; empty where it counts or names nobody."""
    return "" if claim.count else names_one(claim.subject or "")


def names_one(subject: str) -> str:
    """The words for whom a claim is about, where they are a name."""
    said = subject.strip()
    return said if said and said[0].isalpha() and not said[0].islower() else ""


def unattached(desk: Desk, cards: Iterable[Card]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Claim -> those of the incident who bear its name (record, in a few words), the likest first. Only for officers
    who may attach it.
    """
    if desk.past or not desk.may(Act.REVIEW):
        return {}
    waiting = [card for card in cards if _waits(card)]
    found: dict[str, tuple[tuple[str, str], ...]] = {card.claim: () for card in waiting}
    for card in waiting[:MOST_LOOKED_UP]:
        people = named_people(desk.incident.id, name_in(card.body)) if card.body else []
        found[card.claim] = tuple((row.id, said_of(row)) for row in people[:MOST_PROPOSED])
    return found


def _waits(card: Card) -> bool:
    stands = card.state in STANDING and not card.record
    return stands and card.body is not None and card.body.type in PEOPLE_TYPES and bool(name_in(card.body))
