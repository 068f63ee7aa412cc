"""Claims that cannot all hold: of one report or of many. The word to print is "differs"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.comparing import (
    LONG,
    anchored,
    culprits,
    hardly_apart,
    is_person,
    kin,
    least,
    meet,
    names,
    one_count,
    one_group,
    one_side,
    one_voice,
    partial,
    revises,
    same,
    telling,
    voice,
    wider,
)
from lastcontact.reading.lexicon import words

_WEIGHED = 40
"""How many earlier claims of its kind each claim is held against, so that time stays linear."""
_OPEN = (Modality.UNKNOWN, Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE)
_NAMES = {ClaimType.AUTHENTIC: "authenticity", ClaimType.RESPONSIBLE: "responsibility", ClaimType.CONTROLS: "control"}
_COUNTED = frozenset(
    ClaimType(t)
    for t in ("missing", "contact_lost", "captured", "held", "killed", "wounded", "returned", "surrendered", "detained")
)
_TAKEN = frozenset((ClaimType.CAPTURED, ClaimType.SURRENDERED, ClaimType.HELD, ClaimType.DETAINED))
_GONE = frozenset((ClaimType.MISSING, ClaimType.CONTACT_LOST))
_ACTS = frozenset((ClaimType.ATTACKED, ClaimType.KILLED))
_OF_PLACES = (ClaimType.CONTROLS, ClaimType.WITHDREW, ClaimType.BESIEGED)
_SAID = (ClaimType.OTHER, ClaimType.REQUEST, ClaimType.OBLIGATION, ClaimType.PROTEST)
"""What is asked, felt or remarked on contradicts nothing."""
_FATES = {ClaimType.MISSING, ClaimType.KILLED, ClaimType.HELD, ClaimType.RETURNED, ClaimType.FOUND, ClaimType.CAPTURED}


_BODIES = frozenset(("body", "bodie", "corpse", "remain"))
"""What is found of the dead, each without its ending."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims `a` and `b` differ; `kind` is control, status, number, authenticity, modality or responsibility."""

    a: str
    b: str
    kind: str
    why: str


Pair = tuple[Contradiction, Claim, Claim]


def contradictions(claims: Iterable[tuple[str, Claim]]) -> tuple[Contradiction, ...]:
    """Pairs of (id, claim) that differ within overlapping time and place, each with the reason in a sentence."""
    found: dict[str, list[Pair]] = defaultdict(list)
    order: dict[tuple[str, str], int] = {}
    place: dict[str, int] = {}
    shelves: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for identifier, claim in claims:
        place[identifier] = len(place)
        if claim.type in _SAID:
            continue
        for shelf in _shelves(claim):
            for other_id, other in shelves[shelf][-_WEIGHED:]:
                if (other_id, identifier) not in order and (made := _differ(other, claim)):
                    order[other_id, identifier] = len(order)
                    found[made[0]].append((Contradiction(other_id, identifier, *made), other, claim))
            shelves[shelf].append((identifier, claim))
    found["status"] = _nearest(found["status"], place)
    kept = [c for pairs in found.values() for c in told_once(pairs)]
    return tuple(sorted(kept, key=lambda c: order[c.a, c.b]))


def _nearest(pairs: list[Pair], place: dict[str, int]) -> list[Pair]:
    """A denial without a figure answers the claim nearest to it, and those that name the same people or place."""
    best: dict[str, tuple[int, Pair]] = {}
    for pair in pairs:
        made, a, _ = pair
        denial = made.a if a.polarity is Polarity.NEGATED else made.b
        apart = place[made.b] - place[made.a]
        rank = apart if denial == made.b else _WEIGHED + apart
        if denial not in best or rank < best[denial][0]:
            best[denial] = (rank, pair)
    return [
        (made, a, b)
        for made, a, b in pairs
        if (a.count and b.count)
        or telling(a.subject) & telling(b.subject)
        or set(a.places) & set(b.places)
        or best[made.a if a.polarity is Polarity.NEGATED else made.b][1][0] is made
    ]


def told_once(pairs: list[Pair]) -> list[Contradiction]:
    """Of the pairs that set the same two voices against each other over the same thing, the one that tells most."""
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda p: -_telling_much(p[1], p[2])):
        near = kept[-_WEIGHED:]
        if _twins(*pair[1:]) or not any(
            _same_dispute(pair[1:], o[1:]) or _same_dispute(pair[:0:-1], o[1:]) for o in near
        ):
            kept.append(pair)
    return [made for made, _, _ in kept]


def _twins(a: Claim, b: Claim) -> bool:
    """Whether two claims are one and the same words, denied by one and told by another."""
    return a.evidence is not None and b.evidence is not None and a.evidence.start == b.evidence.start


def _telling_much(a: Claim, b: Claim) -> int:
    twins = _twins(a, b)
    full = sum(bool(x) for c in (a, b) for x in (c.count, c.places, c.when, c.subject, c.said))
    alike = bool(a.subject) and (a.subject or "").lower() == (b.subject or "").lower()
    return 2 * full - 8 * twins + 3 * alike


def _same_dispute(pair: tuple[Claim, ...], other: tuple[Claim, ...]) -> bool:
    if pair[0].type is not other[0].type or pair[1].type is not other[1].type:
        return False
    if ClaimType.CONTROLS in (pair[0].type, pair[1].type) and [c.actor for c in pair] != [c.actor for c in other]:
        return False
    return all(_retold(x, y) and one_count(x, y) for x, y in zip(pair, other, strict=True))


def _retold(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one voice, or one is the outlet's own telling of what somebody has said."""
    return a.speaker is None or b.speaker is None or one_voice(a, b)


def _shelves(claim: Claim) -> tuple[str, ...]:
    own = "control" if claim.type in _OF_PLACES else claim.type.value
    made = [own]
    if claim.count is None and claim.type in _FATES and claim.subject:
        made.append(f"person {claim.subject.lower()}")
    if claim.type in _TAKEN:
        made.append("taken")
    if claim.type in _GONE or (claim.type in _TAKEN and claim.polarity is Polarity.AFFIRMED):
        made.append("gone")
    if claim.type is ClaimType.FOUND or claim.type is ClaimType.KILLED:
        made.append("dead")
    if claim.type is ClaimType.RESPONSIBLE or (claim.type in _ACTS and claim.polarity is Polarity.NEGATED):
        made.append("blame")
    return tuple(made)


def _differ(a: Claim, b: Claim) -> tuple[str, str] | None:
    if not meet(a, b):
        return None
    types = {a.type, b.type}
    if ClaimType.RESPONSIBLE in types and (a.polarity is b.polarity or len(types) == 2):
        return _blame(a, b)
    if a.type is not b.type:
        return _across(a, b, types)
    if a.type is ClaimType.CONTROLS and a.polarity is b.polarity:
        one, two = a.actor or a.subject, b.actor or b.subject
        if one is None and two is None and not one_voice(a, b):
            one, two = a.speaker, b.speaker
        if (
            one
            and two
            and not same(one, two)
            and not (a.speaker is None and b.speaker is None)
            and (set(a.places) & set(b.places) or not (a.places and b.places))
        ):
            return "control", f"{voice(a)} and {voice(b)} name different holders"
        return None
    if a.polarity is not b.polarity:
        return _answered(a, b)
    return _numbers(a, b)


def _across(a: Claim, b: Claim, types: set[ClaimType]) -> tuple[str, str] | None:
    """Claims of two kinds: taken and held, missing and out of contact, found dead and killed."""
    if made := _fates(a, b) or _hemmed_in(a, b):
        return made
    if a.polarity is not b.polarity:
        shared = bool(kin(a.subject) & kin(b.subject)) or bool(set(a.places) & set(b.places))
        gone = any(c.type in _GONE and c.polarity is Polarity.NEGATED and c.count is None for c in (a, b))
        bodies = any(c.type is ClaimType.FOUND and kin(c.evidence.text if c.evidence else "") & _BODIES for c in (a, b))
        dead = types == {ClaimType.KILLED, ClaimType.FOUND} and (bodies or bool(a.count and b.count))
        akin = types <= _GONE or types <= _TAKEN - {ClaimType.SURRENDERED} or gone
        return _answered(a, b) if dead or (akin and shared) else None
    if types <= _GONE:
        return _numbers(a, b)
    day = a.when and b.when and ClaimType.HELD in types
    return _numbers(a, b) if types <= _TAKEN and set(a.places) & set(b.places) and not day else None


def _hemmed_in(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One who is said to hold a place is said by another to be surrounded."""
    holds, hemmed = (a, b) if a.type is ClaimType.CONTROLS else (b, a)
    if (holds.type, hemmed.type) != (ClaimType.CONTROLS, ClaimType.BESIEGED) or one_voice(a, b):
        return None
    alike = holds.actor and hemmed.subject and same(holds.actor, hemmed.subject)
    if not alike or Polarity.NEGATED in (a.polarity, b.polarity):
        return None
    return "control", f"{voice(holds)}: {holds.actor} hold; {voice(hemmed)}: they are surrounded"


def _blame(a: Claim, b: Claim) -> tuple[str, str] | None:
    """Two voices name different culprits, or the one who is named says that it was not so."""
    if one_voice(a, b) or a.modality in _OPEN or b.modality in _OPEN:
        return None
    if a.polarity is b.polarity:
        one, two = culprits(a), culprits(b)
        if one and two and not one & two:
            return "responsibility", f"{voice(a)} and {voice(b)} name different culprits"
        return None
    named, denial = (a, b) if a.polarity is Polarity.AFFIRMED else (b, a)
    if named.type is ClaimType.RESPONSIBLE and culprits(named) & (names(denial.speaker) | names(denial.actor)):
        return "responsibility", f"{voice(named)} names {named.actor or denial.speaker}, {voice(denial)} denies it"
    return None


def _fates(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One person said to be missing and to be dead."""
    if a.subject is None or b.subject is None or a.subject.lower() != b.subject.lower():
        return None
    one = is_person(a.subject) or a.subject.lower() in words("contradictions_kin")
    if not one or Polarity.NEGATED in (a.polarity, b.polarity) or one_voice(a, b):
        return None
    if ClaimType.KILLED in (a.type, b.type):
        return "status", f"{voice(a)}: {a.type.value}; {voice(b)}: {b.type.value}"
    return None


def _answered(a: Claim, b: Claim) -> tuple[str, str] | None:
    """One affirms what the other denies, about the same people."""
    if Modality.UNKNOWN in (a.modality, b.modality) or a.modality in _OPEN or b.modality in _OPEN:
        return None
    for_it, against = (a, b) if a.polarity is Polarity.AFFIRMED else (b, a)
    if for_it.when and not against.when and (for_it.when.end_on - for_it.when.start_on).days > LONG:
        return None
    unsaid = against.modality is Modality.DENIED and for_it.modality in (Modality.CLAIMED, Modality.REPORTED)
    if one_voice(a, b) and not (unsaid and a.speaker is None):
        return None
    if is_person(a.subject) is not is_person(b.subject) and (a.count or b.count or (a.subject and b.subject)):
        return None
    if not (one_group(a, b) if a.count and b.count else one_side(a, b)):
        return None
    if ClaimType.FOUND in (a.type, b.type) and not (a.count or b.count):
        return None
    if a.count and b.count and not a.count.compatible(b.count):
        return None
    accused = against.type is ClaimType.KILLED and against.actor is not None and against.count is None
    if accused and not (for_it.actor and same(for_it.actor, against.actor or "")):
        return None
    return _NAMES.get(a.type, "status"), f"{voice(for_it)} affirms it, {voice(against)} denies it"


def _of_posts(claim: Claim) -> bool:
    """Whether what is counted are positions or units, and not people."""
    of = claim.count.of if claim.count and claim.count.of else ""
    return of.lower().endswith(("positions", "position", "posts", "post", "units", "crews", "groups", "teams"))


def _numbers(a: Claim, b: Claim) -> tuple[str, str] | None:
    if (
        a.type not in _COUNTED
        or not (a.count and b.count)
        or Polarity.NEGATED in (a.polarity, b.polarity)
        or least(a).compatible(least(b))
    ):
        return None
    if _of_posts(a) or _of_posts(b):
        return None
    unsure = [c.modality in _OPEN and c.modality is not Modality.POSSIBLE for c in (a, b)]
    if any(unsure) or hardly_apart(a, b) or wider(a, b) or wider(b, a):
        return None
    if any(c.when and (c.when.end_on - c.when.start_on).days > LONG and not d.when for c, d in ((a, b), (b, a))):
        return None
    if a.type is b.type and (revises(a, b) or revises(b, a)) and one_group(a, b):
        return "number", f"{voice(b)} puts {a.count.text} right: {b.count.text}"
    if one_voice(a, b) or partial(a) or partial(b):
        return None
    if not one_group(a, b) or not anchored(a, b):
        return None
    return "number", f"{voice(a)}: {a.count.text}; {voice(b)}: {b.count.text}"
