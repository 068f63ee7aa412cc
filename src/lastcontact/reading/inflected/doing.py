"""Verbs that do it to others, and of whom they are, in languages with endings."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.parties import (
    AGENT,
    GIVEN,
    NAMED,
    OWNER,
    Party,
    quoted_party,
    unknown_name,
    without_joint,
)
from lastcontact.reading.known import Draft, Known

TAKEN = frozenset((ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED))
OWN_ACTS = frozenset(
    (ClaimType.ATTACKED, ClaimType.CONTROLS, ClaimType.WITHDREW, ClaimType.VISIT, ClaimType.SEARCH, ClaimType.AID,
     ClaimType.INVESTIGATING, ClaimType.PROTEST, ClaimType.DEPLOYED)
)  # fmt: skip
"""What is told of who does it himself, whatever the verb."""
_MOVES = frozenset((ClaimType.PROTEST, ClaimType.WITHDREW))
_NEAR = 6
"""Tokens from a verb that stands before its subject to that subject."""


def verb_of(known: Known, draft: Draft, clause: tuple[int, int]) -> int | None:
    """The verb that does it: of the telling words themselves, else of their clause."""
    found, kind = known.found, draft.claim.type
    own = [k for k in range(draft.trigger.first, draft.trigger.last) if not _of_a_cue(found, k)]
    for k in own:
        if _active(found, k):
            return k
    if kind in OWN_ACTS:
        verbs = (k for k in own if draft.trigger.form == "verb" and _finite(found, k, moves=kind in _MOVES))
        leads = (k for k in range(*clause) if _active(found, k) or _active(found, k, "doer_leads"))
        return next((k for part in (verbs, leads) for k in part), None)
    if kind in TAKEN:
        return next((k for k in range(*clause) if _active(found, k, "doer_takes")), None)
    return None


def _of_a_cue(found: Found, at: int) -> bool:
    """Whether a word is only part of words that tell who says it: "təkzib | edib"."""
    cue = found.over("cue", at)
    return cue is not None and cue.last - cue.first > 1


def _active(found: Found, at: int, name: str = "doer_verbs") -> bool:
    low = without_joint(found.low(at), found.sentence.language)
    return low.startswith(found.stems(name)) and (_finite(found, at) or low.startswith(found.stems("doer_plain")))


def _finite(found: Found, at: int, *, moves: bool = False) -> bool:
    """Whether a word has the form of a verb that is told of a subject who does it."""
    ends = found.set("doer_finite")
    return (not ends or found.low(at).endswith(tuple(ends))) and (moves or not found.ends(at, "doer_passive"))


def subject_of(known: Known, verb: int, able: list[Party], clause: tuple[int, int]) -> Party | None:
    """Of whom a verb is: the nearest party before it in the case of a subject, else right behind it."""
    found = known.found
    at = verb - 1
    while at > clause[0] and found.low(at) in found.set("not") | found.set("doer_adverbs"):
        at -= 1
    unknown = unknown_name(known, at) if clause[0] <= at else None
    fits = [p for p in able if _fits(found, verb, p)]
    if found.set("verb_first"):
        behind = [p for p in fits if p.first - verb in (1, 2) and _adjacent(found, verb, p)]
        if not behind and (named := quoted_party(known, verb + 1)) is not None:
            return named
        before = [p for p in fits if p.last == verb and not _of_another(found, p)]
        return next(iter(behind or before), unknown)
    if unknown is not None and _fits(found, verb, unknown):
        return unknown
    before = [p for p in fits if p.last <= verb]
    behind = [p for p in fits if verb < p.first <= verb + _NEAR]
    return before[-1] if before else behind[0] if behind else None


def _of_another(found: Found, party: Party) -> bool:
    """Whether a verb before a party is what it is the subject of: "نفى | الجيش | أسر 80"."""
    return any(found.over(c, party.first - 1) for c in ("cue", "news", "hedge"))


def _adjacent(found: Found, verb: int, party: Party) -> bool:
    return party.first == verb + 1 or found.low(verb + 1) in found.set("doer_between")


def _fits(found: Found, verb: int, party: Party) -> bool:
    if found.low(party.first - 1) in found.set("doer_prepositions"):
        return False
    if found.low(party.last) in found.set("doer_by_after") or found.ends(party.last, "doer_owned"):
        return False
    if found.low(verb).startswith(found.stems("doer_of_given")):
        return party.case == GIVEN
    if found.ends(verb, "doer_of_owner") and party.case == OWNER:
        return True
    if found.set("doer_ergative") and not found.low(verb).startswith(found.stems("doer_present")):
        return party.case == AGENT
    return party.case == NAMED and _agrees(found, verb, party)


def _agrees(found: Found, verb: int, party: Party) -> bool:
    """Whether a verb in the past has the gender and number of a name, as far as their endings tell."""
    for one, _, heads in ((p[0], "", p[1]) for p in found.pairs("doer_agreement").items()):
        if found.low(verb).endswith(one):
            word = _head(found, party)
            return word.isupper() or word.lower().endswith(tuple(heads.split("|")))
    return True


def _head(found: Found, party: Party) -> str:
    words = party.name.strip('«»“”"').split()
    adjectives = found.stems("doer_adjectives")
    return next((w for w in words if not w.lower().endswith(adjectives)), words[0]) if words else ""


def of_us(found: Found, verb: int) -> bool:
    """Whether a verb stands in the first person: "мы удерживаем", "saxlayırıq", "نحتجز"."""
    low = found.low(verb)
    we = any(found.low(k) in found.set("doer_we") for k in (verb - 1, verb - 2, verb + 1))
    return we or low.endswith(found.stems("doer_we_endings")) or low.startswith(found.stems("doer_we_begins"))


def of_one(found: Found, verb: int) -> bool:
    """Whether a verb without a subject is of one, and not of "them" at large: "удерживает 74", not "взяли в плен"."""
    beside = any(found.low(k) in found.set("doer_of_one_words") for k in (verb - 1, verb + 1))
    return beside or found.ends(verb, "doer_of_one")
