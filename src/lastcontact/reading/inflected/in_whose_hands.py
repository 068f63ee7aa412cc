"""By whom, in whose hands, and of whom it is asked, where no verb has them for its subject."""

from __future__ import annotations

from functools import lru_cache

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.doing import TAKEN
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.parties import AGENT, NAMED, Party, parties, quoted_party, without_joint
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words


def may_be_told(known: Known, draft: Draft, clause: tuple[int, int]) -> bool:
    """Whether a clause without a verb that does it has other words, or a passive, for who did it."""
    found, trigger = known.found, draft.trigger
    if not _hints(known.sentence.language).isdisjoint(known.sheet.lows[slice(*clause)]):
        return True
    passive = trigger.form != "verb" or any(found.ends(k, "doer_passive") for k in range(trigger.first, trigger.last))
    return passive and bool(found.set("doer_instrumental"))


@lru_cache(maxsize=16)
def _hints(language: str) -> frozenset[str]:
    """The words that stand beside a doer of whom no verb is."""
    names = ("doer_by_after", "doer_by_before", "doer_hands_before", "doer_hands_after", "doer_at")
    return frozenset(phrase.split()[-1] for name in names for phrase in words(name, language))


def agent_of(known: Known, able: list[Party]) -> Party | None:
    """The agent of a passive: "захвачены | боевиками Фронта", "Fəlakət ordusu | tərəfindən", "من قبل | القوات"."""
    found = known.found
    for party in able:
        if found.low(party.last) in found.set("doer_by_after"):
            return party
        if _behind(found, party.first, "doer_by_before"):
            return party
    if not found.set("doer_instrumental"):
        return None
    with_them = found.set("doer_with")
    agents = [p for p in able if p.case == AGENT and not p.place]
    agents = [p for p in agents if not any(found.low(k) in with_them for k in range(p.first - 3, p.first))]
    agents = [p for p in agents if found.over("trigger", p.first - 1) or not found.ends(p.first - 1, "doer_participle")]
    return agents[0] if agents else None


def _behind(found: Found, at: int, name: str) -> bool:
    """Whether words of a set, of one or two tokens, stand right before a token."""
    one = found.low(at - 1)
    if one not in _last_words(name, found.sentence.language):
        return False
    return one in found.set(name) or f"{found.low(at - 2)} {one}" in found.set(name)


@lru_cache(maxsize=64)
def _last_words(name: str, language: str) -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in words(name, language))


def holder_of(known: Known, draft: Draft, able: list[Party]) -> Party | None:
    """In whose hands they are: "в плену у | Каспаны", "Kəlminin | əlində", "في قبضة | الجبهة"."""
    found, kind = known.found, draft.claim.type
    if kind not in TAKEN and kind is not ClaimType.CONTROLS:
        return None
    for party in [*able, *quoted_hands(known, draft, able)]:
        away = party.place and party.name not in known.cast.spellings
        bare = party.case == NAMED and bool(found.set("doer_cases"))
        with_them = kind is not ClaimType.CONTROLS and not party.place and not _located(found, party)
        if with_them and not bare and found.low(party.first - 1) in found.set("doer_at"):
            return party
        if not away and not bare and _behind(found, party.first, "doer_hands_before"):
            return party
        if not away and party.case != NAMED and found.low(party.last) in found.set("doer_hands_after"):
            return party
    return None


def _located(found: Found, party: Party) -> bool:
    """Whether a name stands in the case of a place: "у Степовому Королівстві"."""
    return any(found.ends(k, "doer_located") for k in (party.first, party.last - 1))


def quoted_hands(known: Known, draft: Draft, able: list[Party]) -> list[Party]:
    """A name in quotation marks that no list has, behind the words for hands: "в плену у | «Армии холмов»"."""
    found = known.found
    marks = (k for k in range(draft.first, min(draft.last + 1, known.sentence.last)) if known.sheet.words[k] in _OPENS)
    made = (quoted_party(known, k) for k in marks if not any(p.first <= k < p.last for p in able))
    return [p for p in made if p is not None and not found.set("owner_first")]


_OPENS = ("“", '"', "”")


def with_us(known: Known, draft: Draft) -> bool:
    """Whether they are with whoever speaks: "корсунских военнопленных | у нас 207", "səkkiz nəfər | bizdədir"."""
    found = known.found
    if draft.claim.type is ClaimType.CONTROLS:
        said, ours = range(draft.first, draft.last), found.set("doer_our_control")
        return any(found.low(k) in ours or _behind(found, k + 1, "doer_our_control") for k in said)
    near = range(max(known.sentence.first, draft.first - _NEAR), min(known.sentence.last, draft.last + _NEAR))
    return any(found.low(k) in found.set("doer_us") or _behind(found, k + 1, "doer_with_us") for k in near)


_NEAR = 3


def owned_up(known: Known, draft: Draft, able: list[Party]) -> str | None:
    """Who owns to captives, and so has them: "| Каспана признала 74 пленных", "აღიარა"."""
    found, claim = known.found, draft.claim
    language, owns = known.sentence.language, found.stems("doer_owns_to")
    reach = range(known.sentence.first, known.sentence.last)
    at = next((k for k in reach if without_joint(found.low(k), language).startswith(owns)), None)
    if at is None:
        return None
    told = [s for s in known.sayings if s.first - 2 <= at < s.last + 2 and s.source is not None]
    if claim.speaker is not None:
        return claim.speaker if any(s.source is not None and s.source.name == claim.speaker for s in told) else None
    able = able or parties(known, known.sentence.first, known.sentence.last)
    fits = [p for p in able if p.case in (NAMED, AGENT) and abs(p.first - at) <= _OWNS]
    return fits[0].name if len(fits) == 1 else None


_OWNS = 5
