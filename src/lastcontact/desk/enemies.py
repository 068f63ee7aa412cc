"""Whom a report means by "the enemy" who speaks in it: suggested on its page, the claim's if an officer says so."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.desk.cards import Card
from lastcontact.desk.standing import Desk
from lastcontact.reading.people_of import Parties


def meant(desk: Desk, report: rows.Report, claim: Claim | None) -> str:
    """The side that the speaker of a proposal is, as far as its report's side tells; "" where it tells none."""
    return _enemy(desk, claim, _side_of(report)) if claim else ""


def meant_in(desk: Desk, report: rows.Report, cards: Iterable[Card]) -> dict[str, str]:
    """The key of a proposal that nobody judged yet -> the side that its speaker is."""
    from_side = _side_of(report)
    return {card.key: side for card in cards if card.open and (side := _enemy(desk, card.body, from_side))}


def _side_of(report: rows.Report) -> str | None:
    source = rows.Source.objects.files(id=report.source).get(report.source)
    return source.side if source else None


def _enemy(desk: Desk, claim: Claim, from_side: str | None) -> str:
    return "" if from_side is None else Parties.of(desk.incident.sides).the_enemy(claim.speaker, from_side)
