"""Days that the words of a proposal may mean as well ("3/4/2026"): shown on its card, chosen by one press."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals
from lastcontact.core.claim import Claim
from lastcontact.desk import wording
from lastcontact.desk.cards import Card

LABELS = {"when": _("As of"), "said": _("Said"), "due": _("Due")}


@dataclass(frozen=True, slots=True)
class OtherDay:
    """`field` of the claim, as the card calls it, the words of the text, and the other day that they may mean."""

    field: str
    label: str
    written: str
    words: str


def other_days_in(report: rows.Report, cards: Iterable[Card]) -> dict[str, tuple[OtherDay, ...]]:
    """The key of a proposal that nobody judged yet -> the days it may mean as well."""
    found = {card.key: _of(report, card) for card in cards if card.open and card.body}
    return {key: days for key, days in found.items() if days}


def _of(report: rows.Report, card: Card) -> tuple[OtherDay, ...]:
    told = proposals.other_days(report, card.key)
    return tuple(
        OtherDay(name, str(LABELS[name]), getattr(card.body, name).original, wording.interval(other))
        for name, other in told.items()
    )


def with_other_day(report: rows.Report, key: str, claim: Claim, field: str) -> Claim | None:
    """The proposal with the other day in this field, with the same words; None where none is open."""
    told, other = getattr(claim, field, None), proposals.other_days(report, key).get(field)
    return replace(claim, **{field: replace(other, original=told.original)}) if told and other else None
