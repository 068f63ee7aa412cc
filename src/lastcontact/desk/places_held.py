"""Places with every name form in use, and who is said to hold each, by whose word and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.desk.days import span
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Answers
from lastcontact.desk.templatetags.marks import turned
from lastcontact.desk.voices import Voice

_OF_CONTROL = (ClaimType.CONTROLS, ClaimType.WITHDREW)


@dataclass(frozen=True)
class Holding:
    """One claim on who holds a place; `off` when it stands no longer."""

    claim: str
    holder: str
    voice: Voice
    credibility: str
    quote: str
    language: str
    when: str
    off: bool


@dataclass(frozen=True)
class HeldPlace:
    """`differ`: the claims that stand name more than one holder."""

    place: PlaceFile
    holdings: tuple[Holding, ...]
    differ: bool


def places_held(material: Material) -> tuple[HeldPlace, ...]:
    """The incident's places, those in its title first, then those its claims and groups speak of."""
    answers = Answers(material)
    return tuple(_held(id, material, answers) for id in places_of(material))


def places_of(material: Material) -> list[str]:
    """The ids of the places that the incident knows, in the order of their names, those in its title first."""
    named = [id for id in material.incident.places if id in material.places]
    spoken = {id for c in material.claims for id in c.body.places} | {
        id for g in material.incident.groups for id in g.named.places
    }
    others = sorted((spoken & material.places.keys()) - set(named), key=lambda id: material.places[id].label.casefold())
    return [*named, *others]


def _held(id: str, material: Material, answers: Answers) -> HeldPlace:
    claims = [c for c in material.claims if c.body.type in _OF_CONTROL and id in c.body.places]
    holdings = tuple(_holdings(claims, material, answers))
    open_ones = {c.id for c in claims if c.body.left_open}
    holders = {h.holder for h in holdings if not h.off and h.claim not in open_ones}
    return HeldPlace(material.places[id], holdings, len(holders) > 1)


def _holdings(claims: Iterable[ClaimFile], material: Material, answers: Answers) -> Iterable[Holding]:
    for claim in claims:
        body = claim.body
        when = span(body.when, material.today) or material.said_in_words(claim)
        yield Holding(
            claim=claim.id,
            holder=_holder(claim),
            voice=material.voice(claim),
            credibility=claim.credibility.value,
            quote=body.evidence.text if body.evidence else body.note,
            language=material.reports[claim.report].received.language,
            when=when,
            off=answers.strikes(claim),
        )


def _holder(claim: ClaimFile) -> str:
    who = claim.body.actor or claim.body.subject or _("not said by whom")
    if claim.body.type is ClaimType.WITHDREW:
        return _("%(who)s no longer") % {"who": who}
    if claim.body.left_open:
        return f"{who} ({turned(claim.body)})"
    return _("not %(who)s") % {"who": who} if claim.body.denies else who
