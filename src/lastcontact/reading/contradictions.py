"""Claims that cannot all hold: of one report or of many. The word to print is "differs"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.quantities import Form
from lastcontact.reading.lexicon import words
from lastcontact.reading.world import stem

_WEIGHED = 40
"""How many earlier claims of its kind each claim is held against, so that time stays linear."""
_OPEN = (Modality.UNKNOWN, Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE)
_NAMES = {ClaimType.AUTHENTIC: "authenticity", ClaimType.RESPONSIBLE: "responsibility", ClaimType.CONTROLS: "control"}
_COUNTED = frozenset(
    ClaimType(t)
    for t in ("missing", "contact_lost", "captured", "held", "killed", "wounded", "returned", "surrendered", "detained")
)
_TAKEN = frozenset((ClaimType.CAPTURED, ClaimType.SURRENDERED))
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
    made = [own]
    if claim.count is None and claim.type in _FATES and claim.subject:
        made.append(f"person {claim.subject.lower()}")
    if claim.type in _TAKEN:
        made.append("taken")
    return tuple(made)


def _differ(a: Claim, b: Claim) -> tuple[str, str] | None:
    if not _meet(a, b):
        return None
    if a.type is not b.type:
        return _numbers(a, b) if {a.type, b.type} == _TAKEN and set(a.places) & set(b.places) else _fates(a, b)
    if a.type is ClaimType.CONTROLS and a.polarity is b.polarity:
        if (
            a.actor
            and b.actor
            and not _same(a.actor, b.actor)
            and not (a.speaker is None and b.speaker is None)
            and (set(a.places) & set(b.places) or not (a.places and b.places))
        ):
            return "control", f"{_voice(a)} and {_voice(b)} name different holders"
        return None
    if a.type is ClaimType.RESPONSIBLE and a.polarity is b.polarity:
        one, two = a.actor or a.subject, b.actor or b.subject
        blamed = bool(one and two) and not _same(one or "", two or "") and not _one_voice(a, b)
        return ("responsibility", f"{_voice(a)} and {_voice(b)} blame different sides") if blamed else None
    if a.polarity is not b.polarity:
        return _answered(a, b)
    return _numbers(a, b)


def _fates(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One person said to be missing and to be dead."""
    if a.subject is None or b.subject is None or a.subject.lower() != b.subject.lower():
        return None
    one = _is_person(a.subject) or a.subject.lower() in words("contradictions_kin")
    if not one or Polarity.NEGATED in (a.polarity, b.polarity) or _one_voice(a, b):
        return None
    if ClaimType.KILLED in (a.type, b.type):
        return "status", f"{_voice(a)}: {a.type.value}; {_voice(b)}: {b.type.value}"
    return None


def _answered(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One affirms what the other denies, about the same people."""
    if Modality.UNKNOWN in (a.modality, b.modality) or a.modality in _OPEN or b.modality in _OPEN or _one_voice(a, b):
        return None
    if _is_person(a.subject) is not _is_person(b.subject) and (a.count or b.count or (a.subject and b.subject)):
        return None
    if not (_one_group(a, b) if a.count and b.count else _one_side(a, b)):
        return None
    if a.count and b.count and not a.count.compatible(b.count):
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
    if _one_voice(a, b) or _partial(a) or _partial(b):
        return None
    if not _one_group(a, b) or not _anchored(a, b):
        return None
    return "number", f"{_voice(a)}: {a.count.text}; {_voice(b)}: {b.count.text}"


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether both are of one speaker, by whatever name: Drevina and the Drevinian ministry."""
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker
    names = [{stem(w) for w in s.split() if w[:1].isupper() and w not in _FUNCTION} for s in (a.speaker, b.speaker)]
    return a.speaker == b.speaker or bool(names[0] & names[1])


_FUNCTION = frozenset(
    (
        "Ministry",
        "Defence",
        "Defense",
        "Foreign",
        "Affairs",
        "Government",
        "General",
        "Staff",
        "Red",
        "Court",
        "Минобороны",
        "Министерство",
        "Генштаб",
        "Генеральный",
        "МИД",
        "МВД",
        "Армия",
        "Міноборони",
        "Міністерство",
        "Генеральний",
        "МЗС",
        "МВС",
        "Армія",
        "Müdafiə",
        "Nazirliyi",
        "Nazirlik",
        "Xarici",
        "Baş",
        "Պաշտպանության",
        "ՊՆ",
    )
)


def _partial(claim: Claim) -> bool:
    """Whether a count is of a part, or one that was corrected: nothing that differs from the whole."""
    text, count = (claim.evidence.text.lower() if claim.evidence else ""), claim.count
    if count is None or count.minimum == count.maximum == 1 or any(w in text for w in words("contradictions_before")):
        return True
    if claim.speaker and not claim.rules.get("type", "en/").startswith(("en/", "figure/")):
        return False
    if text.strip(" .,") == count.text.lower():
        return True
    whole = (claim.subject or "").lower() in words("status_nouns")
    if claim.subject and not whole and len(text.split()) <= len(count.text.split()) + len(claim.subject.split()):
        return True
    after = text.partition(count.text.lower())[2].split()[:2]
    of_all = after[1:2] in (["its"], ["their"], ["our"], ["his"])
    return (after[:1] == ["of"] and not of_all) or after[:1] in (["more"], ["other"], ["others"]) or "another" in text


def _one_side(a: Claim, b: Claim) -> bool:
    """Whether nothing tells that a flat denial is of other people: both name a side, and different ones."""
    sides = [{stem(w) for w in (c.subject or "").split() if w[:1].isupper()} for c in (a, b)]
    return not (sides[0] and sides[1]) or bool(sides[0] & sides[1])


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
