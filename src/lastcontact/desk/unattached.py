"""Claims that stand and name somebody, and are on nobody's page: whom each may be about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.desk.cards import STANDING, Card
from lastcontact.desk.finding import named_people, said_of
from lastcontact.desk.standing import Desk

MOST_LOOKED_UP = 12
"""Claims of one page whose names are looked for; the others have the way to look and no proposals."""
MOST_PROPOSED = 3
_ON_PEOPLE = sorted(type.value for type in PEOPLE_TYPES)


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


def on_nobody(incident: str) -> list[tuple[str, str]]:
    """(report, where on its page) for each claim of an incident that stands, names somebody and is on nobody's page, in
    the order they were accepted.
    """
    found = rows.Claim.objects.filter(incident=incident, state="accepted", record="", type__in=_ON_PEOPLE)
    waiting = found.filter(folded__body__count__isnull=True, folded__of_nobody__isnull=True)
    return [
        (report, f"c-{folded.get('proposal') or id}")
        for id, report, folded in waiting.order_by("seq").values_list("id", "report", "folded")
        if names_one(folded["body"].get("subject", ""))
    ]


def _waits(card: Card) -> bool:
    stands = card.state in STANDING and not card.record and not card.of_nobody
    return stands and card.body is not None and card.body.type in PEOPLE_TYPES and bool(name_in(card.body))
