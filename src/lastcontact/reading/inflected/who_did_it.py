"""Who did it, in languages with endings: the agent of a passive, the subject of a verb that does it to others, in whose
hands they are, and "our forces" of whoever speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.core.frozen import frozen
from lastcontact.reading.inflected.doing import OWN_ACTS, TAKEN, of_one, of_us, subject_of, verb_of
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.in_whose_hands import agent_of, holder_of, may_be_told, owned_up, with_us
from lastcontact.reading.inflected.parties import AGENT, NAMED, Party, parties
from lastcontact.reading.inflected.voices_of_sides import of_the_enemy
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind

_TO_OTHERS = TAKEN | {
    ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.FOUND,
    ClaimType.IDENTIFIED, ClaimType.REGISTERED,
}  # fmt: skip
_BY_PERSONS = frozenset((ClaimType.VISIT, ClaimType.AID))
_BY_STATES = TAKEN | {
    ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.CONTROLS, ClaimType.KILLED, ClaimType.WITHDREW,
}  # fmt: skip
"""What one side does, and tells of itself."""
_ASKED = frozenset((ClaimType.REQUEST, ClaimType.OBLIGATION))
_ACTIVE = ("actor/subject", "actor/speaker", "actor/we", "actor/goes-on")
"""Rules of whoever a next verb without a subject goes on with."""


@frozen
class _Told:
    """Who did it, by which rule, and the first token of the sentence that tells it."""

    name: str
    rule: str
    sentence: int


def with_doers(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; those of which the text tells who did it with that party."""
    starts = [known.sentence.first for known in found]
    made: list[Draft] = []
    before: _Told | None = None
    seen: dict[tuple[int, int], list[Party]] = {}
    for draft in drafts:
        known = found[max(0, bisect_right(starts, draft.trigger.first) - 1)]
        told = None
        if known.sentence.language != "en" and draft.claim.actor is None:
            told = _doer(known, draft, before if before and before.sentence == known.sentence.first else None, seen)
        if told is not None and not _befell(told, draft.claim.subject):
            rules = {**draft.claim.rules, "actor": told.rule}
            draft = replace(draft, claim=replace(draft.claim, actor=told.name, rules=rules))
            before = told
        made.append(draft)
    return made


def _befell(told: _Told, subject: str | None) -> bool:
    """Whether who is taken for the doer is whom it befell: no agent is, who only stands beside them."""
    one, other = told.name.lower(), (subject or "").lower()
    return bool(other) and (one == other or (told.rule != "actor/agent" and (one in other or one.startswith(other))))


def _doer(known: Known, draft: Draft, before: _Told | None, seen: dict[tuple[int, int], list[Party]]) -> _Told | None:
    kind, at = draft.claim.type, known.sentence.first
    if kind in _ASKED:
        named = _who_owes(known, draft) if kind is ClaimType.OBLIGATION else _who_is_asked(known, draft)
        return _Told(*named, at) if named is not None else None
    if kind not in _TO_OTHERS and kind not in OWN_ACTS:
        return None
    scene = Scene.of(known.found, known.counted, known.cast)
    clause = _past_aside(scene, scene.clause(draft.trigger.first, draft.trigger.last))
    verb = verb_of(known, draft, clause)
    told_of = verb is not None or may_be_told(known, draft, clause)
    if told_of and clause not in seen:
        seen[clause] = parties(known, *clause)
    there = [p for p in (seen[clause] if told_of else ()) if not p.person or kind in _BY_PERSONS]
    if (agent := agent_of(known, there)) is not None:
        return _Told(agent.name, "actor/agent", at)
    if (holder := holder_of(known, draft, there)) is not None:
        return _Told(_ours(known, draft, holder), "actor/in-hands", at)
    holds_now = kind in TAKEN and draft.claim.polarity is Polarity.AFFIRMED
    with_them = (holds_now or kind is ClaimType.CONTROLS) and with_us(known, draft)
    if with_them and (us := _us(known, draft)) is not None:
        return _Told(us, "actor/with-us", at)
    told = _of_verb(known, draft, verb, (clause, there, before)) if verb is not None else None
    if told is None and holds_now and kind is ClaimType.HELD:
        holds = owned_up(known, draft, there)
        if holds is not None and (holds != draft.claim.speaker or _us(known, draft) is not None):
            return _Told(holds, "actor/owns-to", at)
    return told


def _of_verb(
    known: Known, draft: Draft, verb: int, around: tuple[tuple[int, int], list[Party], _Told | None]
) -> _Told | None:
    """The subject of a verb, told or left out."""
    found, kind, (clause, there, before) = known.found, draft.claim.type, around
    if of_us(found, verb):
        us = _us(known, draft)
        return _Told(us, "actor/we", known.sentence.first) if us is not None else None
    able = [p for p in there if not p.place or _state(found, p, verb, kind)]
    subject = subject_of(known, verb, able, clause)
    if subject is not None:
        return _Told(_ours(known, draft, subject), "actor/subject", known.sentence.first)
    if any(p.case in (NAMED, AGENT) for p in there if found.low(p.first - 1) not in found.set("doer_prepositions")):
        return None
    joined = not found.set("verb_first") or bool(found.joined(verb))
    if before is not None and joined and before.rule in _ACTIVE:
        return replace(before, rule="actor/goes-on")
    if kind in _BY_STATES and _speaker_did(known, draft, verb):
        return _Told(draft.claim.speaker or "", "actor/speaker", known.sentence.first)
    return None


def _state(found: Found, party: Party, verb: int, kind: ClaimType) -> bool:
    """Whether what is also a place stands where only who does it can: "| Верлия передала двоих"."""
    opens = not found.set("verb_first") or found.that(party.first - 1)
    return party.last == verb and kind in _BY_STATES and opens


def _speaker_did(known: Known, draft: Draft, verb: int) -> bool:
    """Whether a verb without a subject is of who speaks: "Уния признала, что | удерживает 74"."""
    found, speaker = known.found, draft.claim.speaker
    if not _a_body(known, speaker) or not of_one(found, verb) or not _left_out(found, verb):
        return False
    if found.set("doer_she_that") and found.low(verb - 1) not in found.set("doer_she_that"):
        return False
    said = [s for s in known.sayings if s.source is not None and s.source.name == speaker and not s.cited]
    return any(s.last <= verb or (found.set("verb_last") and verb < s.first) for s in said)


def _left_out(found: Found, verb: int) -> bool:
    """Whether nothing that may be its subject stands right before a verb."""
    if not found.set("doer_instrumental"):
        return True
    at = verb - 1
    while found.low(at) in found.set("not") | found.set("doer_adverbs") | _MARKS:
        at -= 1
    return at < found.sentence.first or found.that(at) or found.low(at) in (",", ":") or bool(found.over("number", at))


_MARKS = frozenset('“”"')


def _past_aside(scene: Scene, clause: tuple[int, int]) -> tuple[int, int]:
    """A clause with what stands before a word or two between commas: "спецслужбы, предположительно, | задержали"."""
    found, first = scene.found, clause[0]
    if found.low(first - 1) != ",":
        return clause
    opens = next((k for k in (first - 3, first - 4) if found.low(k) == ","), 0)
    aside = range(opens + 1, first - 1)
    if not opens or any(found.over(c, k) for k in aside for c in ("trigger", "joint", "people", "cue")):
        return clause
    return scene.clause(opens - 1, opens)[0], clause[1]


def _who_is_asked(known: Known, draft: Draft) -> tuple[str, str] | None:
    """Whom a request is to, where the text names it: "призвала | Фронт"."""
    asked = draft.claim.to
    named = asked is not None and any(m.name == asked for m in known.cast.mentions)
    return (asked or "", "actor/asked") if named else None


def _who_owes(known: Known, draft: Draft) -> tuple[str, str] | None:
    """Who is bound to do something: "| Гарон зобов'язаний"."""
    found, trigger = known.found, draft.trigger
    if found.set("verb_first") or not any(
        found.low(k).startswith(found.stems("doer_owes")) for k in range(trigger.first, trigger.last)
    ):
        return None
    clause = Scene.of(found, known.counted, known.cast).clause(trigger.first, trigger.last)
    own = [p for p in parties(known, *clause) if p.case == NAMED and p.last <= trigger.first + 1]
    own = [p for p in own if found.low(p.first - 1) not in found.set("doer_prepositions")]
    return (own[-1].name, "actor/owes") if own else None


def _ours(known: Known, draft: Draft, party: Party) -> str:
    """A party; "our fighters" with whose they are, where a body speaks."""
    us = _us(known, draft) if party.ours else None
    return f"{party.name} ({us})" if us is not None else party.name


def _us(known: Known, draft: Draft) -> str | None:
    """The body that says "we": who speaks, or the one that publishes the text."""
    if draft.claim.speaker is not None:
        return draft.claim.speaker if _a_body(known, draft.claim.speaker) else None
    outlet = known.outlet or ""
    return next((m.name for m in known.cast.mentions if m.kind is Kind.BODY and m.name.lower() == outlet.lower()), None)


def _a_body(known: Known, speaker: str | None) -> bool:
    """Whether who speaks is a body or a side, and so can do what is told."""
    if speaker is None:
        return False
    if of_the_enemy(known.found, speaker):
        return True
    told = any(s.source.name == speaker and s.source.kind == "body" for s in known.sayings if s.source is not None)
    named = told and not speaker[:1].islower()
    return named or any(m.name == speaker and m.kind in (Kind.BODY, Kind.SIDE) for m in known.cast.mentions)
