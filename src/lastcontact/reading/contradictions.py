"""Claims that cannot all hold: of one report or of many. The word to print is "differs"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.quantities import Form
from lastcontact.reading.lexicon import words

_WEIGHED = 40
"""How many earlier claims of its kind each claim is held against, so that time stays linear."""
_OPEN = (Modality.UNKNOWN, Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE)
_NAMES = {ClaimType.AUTHENTIC: "authenticity", ClaimType.RESPONSIBLE: "responsibility", ClaimType.CONTROLS: "control"}
_COUNTED = frozenset(
    ClaimType(t)
    for t in ("missing", "contact_lost", "captured", "held", "killed", "wounded", "returned", "surrendered", "detained")
)
_FATES = {ClaimType.MISSING, ClaimType.KILLED, ClaimType.HELD, ClaimType.RETURNED, ClaimType.FOUND, ClaimType.CAPTURED}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims `a` and `b` differ; `kind` is control, status, number, authenticity, modality or responsibility."""

    a: str
    b: str
    kind: str
    why: str


def contradictions(claims: Iterable[tuple[str, Claim]]) -> tuple[Contradiction, ...]:
    """Pairs of (id, claim) that differ within overlapping time and place, each with the reason in a sentence."""
    found: list[Contradiction] = []
    shelves: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for identifier, claim in claims:
        for shelf in _shelves(claim):
            for other_id, other in shelves[shelf][-_WEIGHED:]:
                made = _differ(other, claim)
                if made and not any(c.a == other_id and c.b == identifier for c in found[-_WEIGHED:]):
                    found.append(Contradiction(other_id, identifier, *made))
            shelves[shelf].append((identifier, claim))
    return tuple(found)


def _shelves(claim: Claim) -> tuple[str, ...]:
    own = "control" if claim.type in (ClaimType.CONTROLS, ClaimType.WITHDREW) else claim.type.value
    person = claim.subject if claim.count is None and claim.type in _FATES and _is_person(claim.subject) else None
    return (own, f"person {person}") if person else (own,)


def _differ(a: Claim, b: Claim) -> tuple[str, str] | None:
    if not _meet(a, b):
        return None
    if a.type is not b.type:
        return _fates(a, b)
    if a.type is ClaimType.CONTROLS and a.polarity is b.polarity:
        if (
            a.actor
            and b.actor
            and not _same(a.actor, b.actor)
            and (set(a.places) & set(b.places) or not (a.places and b.places))
        ):
            return "control", f"{_voice(a)} and {_voice(b)} name different holders"
        return None
    if a.polarity is not b.polarity:
        return _answered(a, b)
    return _numbers(a, b)


def _fates(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One named person said to be missing and to be dead."""
    if not (_is_person(a.subject) and a.subject == b.subject and Polarity.NEGATED not in (a.polarity, b.polarity)):
        return None
    if ClaimType.KILLED in (a.type, b.type) and a.speaker != b.speaker:
        return "status", f"{_voice(a)}: {a.type.value}; {_voice(b)}: {b.type.value}"
    return None


def _answered(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One affirms what the other denies, about the same people."""
    if Modality.UNKNOWN in (a.modality, b.modality) or not _one_group(a, b):
        return None
    if a.count and b.count and not a.count.compatible(b.count):
        return None
    if bool(a.count) != bool(b.count) and a.speaker == b.speaker:
        return None
    for_it, against = (a, b) if a.polarity is Polarity.AFFIRMED else (b, a)
    return _NAMES.get(a.type, "status"), f"{_voice(for_it)} affirms it, {_voice(against)} denies it"


def _numbers(a: Claim, b: Claim) -> tuple[str, str] | None:
    if (
        a.type not in _COUNTED
        or not (a.count and b.count)
        or Polarity.NEGATED in (a.polarity, b.polarity)
        or a.count.compatible(b.count)
    ):
        return None
    if a.modality in _OPEN or b.modality in _OPEN or Form.VAGUE in (a.count.form, b.count.form):
        return None
    if a.speaker == b.speaker and not (
        a.speaker and "earlier" in (a.evidence.text + b.evidence.text if a.evidence and b.evidence else "")
    ):
        return None
    if not _one_group(a, b) or not _anchored(a, b):
        return None
    return "number", f"{_voice(a)}: {a.count.text}; {_voice(b)}: {b.count.text}"


def _anchored(a: Claim, b: Claim) -> bool:
    """Whether anything says that they count the same: a place, a time, or the same noun."""
    if set(a.places) & set(b.places) or (a.when and b.when):
        return True
    if b.places and not a.places:
        return False
    one, two = _words(a.subject), _words(b.subject)
    return not one or not two or bool(one & two)


def _meet(a: Claim, b: Claim) -> bool:
    if a.when and b.when and not a.when.overlaps(b.when):
        return False
    return not (a.places and b.places) or bool(set(a.places) & set(b.places))


def _one_group(a: Claim, b: Claim) -> bool:
    """Whether two subjects may be the same people: unnamed, or sharing a telling word."""
    one, two = _telling(a.subject), _telling(b.subject)
    if one and two and not one & two:
        return False
    soldiers = {
        "civilians",
        "civilian",
        "residents",
        "villagers",
        "children",
        "women",
        "teachers",
        "shepherds",
        "medics",
        "others",
    }
    return bool(_words(a.subject) & soldiers) == bool(_words(b.subject) & soldiers) or not a.subject or not b.subject


def _words(subject: str | None) -> set[str]:
    return set((subject or "").lower().replace("'s", "").replace("’s", "").split())


def _telling(subject: str | None) -> set[str]:
    return {w for w in _words(subject) if w not in words("contradictions_empty")}


def _is_person(subject: str | None) -> bool:
    return (
        bool(subject)
        and subject is not None
        and len(subject.split()) in (2, 3)
        and all(w[:1].isupper() for w in subject.split())
    )


def _same(a: str, b: str) -> bool:
    return bool(_telling(a) & _telling(b)) or a.lower() == b.lower()


def _voice(claim: Claim) -> str:
    return claim.speaker or "the outlet"
