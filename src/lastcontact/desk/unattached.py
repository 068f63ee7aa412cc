"""Claims that stand and name somebody, and are on nobody's page: whom each may be about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain
from lastcontact.desk import marking
from lastcontact.desk.cards import STANDING, Card
from lastcontact.desk.claim_places import place_in
from lastcontact.desk.finding import named_people, said_of
from lastcontact.desk.standing import Desk
from lastcontact.reading.listed_words import seen
from lastcontact.reading.lone_names import is_somebody, name_among

MOST_LOOKED_UP = 12
"""Claims of one page whose names are looked for; the others have the way to look and no proposals."""
MOST_PROPOSED = 3
NAMING = PEOPLE_TYPES | {ClaimType.VISIT, ClaimType.REQUEST, ClaimType.FOOTAGE}
"""Claims that may name one person: what befell them, and who saw, filmed or asked for them."""
_ON_PEOPLE = sorted(type.value for type in NAMING)


def name_in(claim: Claim) -> str:
    """The name of the one person a claim is about, as far as its words show; empty where it counts more than one or
    names nobody, or may tell of anything besides people and the words are no whole name.
    """
    several = claim.count is not None and claim.count.maximum != 1
    name = "" if several else names_one(claim.subject or "")
    return name if claim.type in PEOPLE_TYPES or is_somebody(name) else ""


def names_one(subject: str) -> str:
    """The name in the words for whom a claim is about; empty where they name nobody."""
    return name_among(subject)


def named_again(cards: Iterable[Card]) -> Mapping[str, int]:
    """Claim -> how many claims on nobody's page name the same person as it does, itself among them; of several only,
    and of none where the words of one tell that two may bear the name.
    """
    waiting = {card.claim: card.body for card in cards if card.body and _waits(card)}
    names = {claim: _plain(name_in(body)) for claim, body in waiting.items()}
    counted = Counter(names.values())
    two = {name for name in counted if may_be_two([b for c, b in waiting.items() if names[c] == name])}
    return {claim: counted[name] for claim, name in names.items() if counted[name] > 1 and name not in two}


def may_be_two(claims: Sequence[Claim]) -> bool:
    """Whether the words of claims that bear one name speak of a relative, or of two ages: a father and a son."""
    told = [claim.evidence.text for claim in claims if claim.evidence]
    ages = {age for text in told for age in _AGE.findall(text)}
    return len(ages) > 1 or any(seen(text, "family") for text in told)


_AGE = re.compile(r"(?<=[,(،]) ?(\d{1,2})(?=[,)،. ]|$)")
"""An age behind a name: "Petro Uvarenka, 51, was killed"."""


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


def of_one_name(report: str, claim: ClaimFile) -> list[ClaimFile]:
    """The other claims of a report that stand, are on nobody's page and name the same person, as they were accepted."""
    name = _plain(name_in(claim.body))
    found = rows.Claim.objects.filter(report=report, state="accepted", record="", type__in=_ON_PEOPLE)
    others = (from_plain(ClaimFile, row.folded) for row in found.exclude(id=claim.id).order_by("seq"))
    return [other for other in others if name and not other.of_nobody and _plain(name_in(other.body)) == name]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass(frozen=True, slots=True)
class OnNobody:
    """A claim that names somebody and is on nobody's page: the name, its report, and what leads to it on its page."""

    name: str
    report: str
    place: str


def on_nobody(incident: str) -> list[OnNobody]:
    """Each claim of an incident that stands, names somebody and is on nobody’s page, the first accepted first."""
    found = rows.Claim.objects.filter(incident=incident, state="accepted", record="", type__in=_ON_PEOPLE)
    one = Q(folded__body__count__isnull=True) | Q(folded__body__count__maximum=1)
    waiting = found.filter(one, folded__of_nobody__isnull=True)
    named = []
    for id, report, folded in waiting.order_by("seq").values_list("id", "report", "folded"):
        body = from_plain(Claim, folded["body"])
        if name := name_in(body):
            named.append((name, report, folded.get("proposal") or id, body.evidence.start if body.evidence else 0))
    late = {report for _name, report, _key, start in named if start >= marking.PART_CHARACTERS // 2}
    texts = {row.id: row.file.text for row in rows.Report.objects.filter(id__in=late)} if late else {}
    return [OnNobody(name, report, place_in(texts.get(report, ""), key, start)) for name, report, key, start in named]


def _waits(card: Card) -> bool:
    stands = card.state in STANDING and not card.record and not card.of_nobody
    return stands and card.body is not None and card.body.type in NAMING and bool(name_in(card.body))
