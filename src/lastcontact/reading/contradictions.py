"""Claims that cannot all hold: of one report or of many. The word to print is "differs"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity

_WEIGHED = 40
"""How many earlier claims of its kind each claim is held against, so that time stays linear."""
_OPEN = (Modality.UNKNOWN, Modality.DEMANDED, Modality.PLANNED)


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
        shelf = shelves[_shelf(claim)]
        for other_id, other in shelf[-_WEIGHED:]:
            if made := _differ(other, claim):
                found.append(Contradiction(other_id, identifier, *made))
        shelf.append((identifier, claim))
    return tuple(found)


def _shelf(claim: Claim) -> str:
    return "control" if claim.type in (ClaimType.CONTROLS, ClaimType.WITHDREW) else claim.type.value


def _differ(a: Claim, b: Claim) -> tuple[str, str] | None:
    if not _meet(a, b):
        return None
    if a.type is ClaimType.CONTROLS and b.type is ClaimType.CONTROLS:
        if a.actor and b.actor and not _same(a.actor, b.actor) and set(a.places) & set(b.places):
            return "control", f"{a.actor} and {b.actor} are both said to hold the same place"
        return None
    if a.polarity is not b.polarity and Modality.UNKNOWN not in (a.modality, b.modality) and _one_group(a, b):
        if a.count is None or b.count is None or a.count.compatible(b.count):
            kind = {ClaimType.AUTHENTIC: "authenticity", ClaimType.RESPONSIBLE: "responsibility"}.get(a.type, "status")
            return (
                kind,
                f"{_voice(a)} affirms it, {_voice(b)} denies it"
                if a.polarity is Polarity.AFFIRMED
                else f"{_voice(a)} denies it, {_voice(b)} affirms it",
            )
    if (
        a.count
        and b.count
        and Polarity.NEGATED not in (a.polarity, b.polarity)
        and not a.count.compatible(b.count)
        and _one_group(a, b)
    ):
        if a.speaker != b.speaker and a.modality not in _OPEN[1:] and b.modality not in _OPEN[1:]:
            return "number", f"{_voice(a)}: {a.count.text}; {_voice(b)}: {b.count.text}"
    return None


def _meet(a: Claim, b: Claim) -> bool:
    if a.when and b.when and not a.when.overlaps(b.when):
        return False
    return not (a.places and b.places) or bool(set(a.places) & set(b.places))


def _one_group(a: Claim, b: Claim) -> bool:
    """Whether two subjects may be the same people: unnamed, or sharing a telling word."""
    if not a.subject or not b.subject:
        return True
    one, two = _telling(a.subject), _telling(b.subject)
    return not one or not two or bool(one & two)


_EMPTY = frozenset(
    [
        "the",
        "a",
        "of",
        "our",
        "their",
        "soldiers",
        "soldier",
        "servicemen",
        "people",
        "persons",
        "troops",
        "men",
        "fighters",
        "personnel",
        "military",
        "members",
    ]
)


def _telling(subject: str) -> set[str]:
    return {w for w in subject.lower().replace("'s", "").replace("’s", "").split() if w not in _EMPTY}


def _same(a: str, b: str) -> bool:
    return bool(_telling(a) & _telling(b)) or a.lower() == b.lower()


def _voice(claim: Claim) -> str:
    return claim.speaker or "the outlet"
