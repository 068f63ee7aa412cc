"""Claims that cannot all hold: of one report or of many. The word to print is "differs"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

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
    one_group,
    one_voice,
    partial,
    revises,
    same,
    voice,
    wider,
)
from lastcontact.reading.disputes import WEIGHED, Contradiction, Pair, answers, told_once
from lastcontact.reading.lexicon import words
from lastcontact.reading.nearby import NEAR, OPEN, answered_beside, put_right_beside, rival_figures, too_far
from lastcontact.reading.same_people import one_side

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


def contradictions(claims: Iterable[tuple[str, Claim]], *, one_report: bool = True) -> tuple[Contradiction, ...]:
    """Pairs of (id, claim) that differ within overlapping time and place, each with the reason in a sentence.

    Of `one_report`, in its order: what stands far apart there differs only if it is plainly of the same.
    """
    found: dict[str, list[Pair]] = defaultdict(list)
    order: dict[tuple[str, str], int] = {}
    place: dict[str, int] = {}
    shelves: dict[str, list[tuple[str, Claim]]] = defaultdict(list)

    def note(made: tuple[str, str], *pair: tuple[str, Claim]) -> None:
        (one, a), (two, b) = pair
        if (one, two) not in order:
            order[one, two] = len(order)
            found[made[0]].append((Contradiction(one, two, *made), a, b))

    before: tuple[str, Claim] | None = None
    for identifier, claim in claims:
        place[identifier] = len(place)
        for shelf in () if claim.type in _SAID else _shelves(claim):
            for other_id, other in shelves[shelf][-WEIGHED:]:
                apart = place[identifier] - place[other_id] if one_report else 0
                made = _differ(other, claim) if meet(other, claim) else None
                if made is None and one_report and apart <= NEAR and rival_figures(other, claim):
                    made = "number", _two_figures(other, claim)
                if made and not too_far(made[0], other, claim, apart):
                    note(made, (other_id, other), (identifier, claim))
            shelves[shelf].append((identifier, claim))
        if before and one_report and answered_beside(before[1], claim):
            note(_denial(before[1], claim), before, (identifier, claim))
        if before and one_report and put_right_beside(before[1], claim):
            note(("number", _two_figures(before[1], claim)), before, (identifier, claim))
        before = identifier, claim
    found["status"] = answers(found["status"], place)
    kept = [c for pairs in found.values() for c in told_once(pairs)]
    return tuple(sorted(kept, key=lambda c: order[c.a, c.b]))


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
        none = types <= _TAKEN and (_cleared(a, b) or _cleared(b, a))
        return _answered(a, b) if dead or (akin and shared) or none else None
    if types <= _GONE:
        return _numbers(a, b)
    day = a.when and b.when and ClaimType.HELD in types
    return _numbers(a, b) if types <= _TAKEN and set(a.places) & set(b.places) and not day else None


def _cleared(told: Claim, denial: Claim) -> bool:
    """ "Taken off their boats by the Blue Patrol", "we detained no one": whoever is said to have done it denies it."""
    flat = denial.polarity is Polarity.NEGATED and denial.modality is Modality.DENIED and denial.count is None
    return flat and bool(names(told.actor) & names(denial.speaker))


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
    if one_voice(a, b) or a.modality in OPEN or b.modality in OPEN:
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
    if Modality.UNKNOWN in (a.modality, b.modality) or a.modality in OPEN or b.modality in OPEN:
        return None
    for_it, against = (a, b) if a.polarity is Polarity.AFFIRMED else (b, a)
    if for_it.when and not against.when and (for_it.when.end_on - for_it.when.start_on).days > LONG:
        return None
    unsaid = against.modality is Modality.DENIED and for_it.modality in (Modality.CLAIMED, Modality.REPORTED)
    if one_voice(a, b) and not unsaid:
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
    return _denial(a, b)


def _denial(a: Claim, b: Claim) -> tuple[str, str]:
    told, denial = (a, b) if a.polarity is Polarity.AFFIRMED else (b, a)
    return _NAMES.get(a.type, "status"), f"{voice(told)} affirms it, {voice(denial)} denies it"


def _two_figures(a: Claim, b: Claim) -> str:
    assert a.count and b.count
    return f"{voice(a)}: {a.count.text}; {voice(b)}: {b.count.text}"


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
    unsure = [c.modality in OPEN and c.modality is not Modality.POSSIBLE for c in (a, b)]
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
    return "number", _two_figures(a, b)
