"""Which claims about one person cannot both hold. They stay side by side; neither is resolved by order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.fold.claims import ClaimFile

HELD = frozenset({ClaimType.HELD, ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.SURRENDERED})
DEAD = frozenset({ClaimType.KILLED, ClaimType.REMAINS_RETURNED})
_NOT_YET = frozenset({Modality.DEMANDED, Modality.PLANNED})
_HOME = frozenset({ClaimType.RETURNED})
_LASTING = frozenset({ClaimType.HELD, ClaimType.DETAINED})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims and why they cannot both hold."""

    a: ClaimFile
    b: ClaimFile
    why: str


def contradictions(
    claims: Sequence[ClaimFile], as_it_bears: Callable[[ClaimFile], Claim] = lambda claim: claim.body
) -> tuple[Contradiction, ...]:
    """Pairs of standing claims about one person that cannot both hold, in the order given. `as_it_bears`: a claim as
    what it says of life, as who was found may have been found dead.
    """
    standing = [(c, replace(c, body=as_it_bears(c))) for c in claims if c.stands]
    found = []
    for i, (a, told) in enumerate(standing):
        for b, other in standing[i + 1 :]:
            why = _why(told, other)
            if why:
                found.append(Contradiction(a, b, why))
    return tuple(found)


def _why(a: ClaimFile, b: ClaimFile) -> str:
    same_source = bool(a.source) and a.source == b.source
    by = " They are by the same body." if same_source else ""
    if a.body.type in HELD and b.body.type in HELD and _yes_and_no(a.body, b.body):
        return "One says that he or she is held, the other that he or she is not." + by
    if _says(a, DEAD) and says_alive(b) and day_of(b) >= day_of(a):
        return "One says that he or she died, the other speaks of life on a later day." + by
    if _says(b, DEAD) and says_alive(a) and day_of(a) >= day_of(b):
        return "One says that he or she died, the other speaks of life on a later day." + by
    if any(_home(one) and _held_on_a_day(two) and day_of(two) > day_of(one) for one, two in ((a, b), (b, a))):
        return "One says that he or she returned, the other that he or she is held on a later day." + by
    return ""


def _home(claim: ClaimFile) -> bool:
    """Whether a claim says that somebody came back, not that it is planned or demanded."""
    return _says(claim, _HOME) and claim.body.modality not in _NOT_YET


def _held_on_a_day(claim: ClaimFile) -> bool:
    """Whether a claim says of its day that somebody is held; that somebody was captured some day says it of none."""
    lasts = claim.body.type in _LASTING or claim.body.when is not None
    return _says(claim, HELD) and lasts and claim.body.modality not in _NOT_YET


def say_opposite(a: Claim, b: Claim) -> bool:
    """Whether two claims say of one person what one word cannot: dead and alive, held and home, so and not so.

    >>> say_opposite(Claim(ClaimType.CAPTURED), Claim(ClaimType.KILLED))
    True
    >>> say_opposite(Claim(ClaimType.CAPTURED), Claim(ClaimType.HELD))
    False
    """
    states = [_state(a.type), _state(b.type)]
    if states[0] == states[1]:
        return _yes_and_no(a, b) and (bool(states[0]) or a.type is b.type)
    both_so = a.affirms and b.affirms
    return both_so and all(states) and ("dead" in states or set(states) == {"held", "home"})


def _yes_and_no(a: Claim, b: Claim) -> bool:
    return (a.affirms and b.denies) or (a.denies and b.affirms)


def _state(type: ClaimType) -> str:
    """What a type says of somebody's state; empty where it says none that another rules out."""
    if type in DEAD:
        return "dead"
    if type in HELD:
        return "held"
    return {ClaimType.RETURNED: "home", ClaimType.WOUNDED: "alive"}.get(type, "")


def _says(claim: ClaimFile, types: frozenset[ClaimType]) -> bool:
    return claim.body.type in types and claim.body.affirms


def says_alive(claim: ClaimFile) -> bool:
    """Whether a claim speaks of a person as living; of who was found, as what it bears is looked at before."""
    return _says(claim, HELD | {ClaimType.RETURNED, ClaimType.WOUNDED, ClaimType.FOUND})


def day_of(claim: ClaimFile) -> date:
    """The day a claim speaks of: of what it tells, else on which it was said, else on which it was made."""
    when = claim.body.when or claim.body.said
    return when.end_on if when else claim.heard_on
