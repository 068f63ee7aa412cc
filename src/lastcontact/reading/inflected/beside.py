"""Who is named beside those that a claim counts or calls by their kin: "կապիտան X-ը և երկու շարքային", "X وابنتها"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.burying import buries
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.several import names_of, row_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention

_TITLES = 4
"""Tokens of rank between "and" and the name behind it."""
_OWNED = 2
"""Tokens of kin behind "and" with whose kin they are: "и её дочь"."""


def with_named(scene: Scene, known: Known, drafts: list[Draft]) -> list[Draft]:
    """The claims, and one of each whom "and" joins to those that a claim of people counts, or to his kin."""
    made: list[Draft] = []
    for draft in drafts:
        made.append(draft)
        if not draft.trigger.on_people or buries(known, draft.trigger):
            continue
        if draft.counted is not None:
            named = _before(known, draft.counted) or _behind(scene, known, draft)
            if named is not None:
                if named.name == draft.claim.subject:
                    made[-1] = replace(draft, claim=replace(draft.claim, subject=None))
                made.append(_of(known, draft, (named.first, named.last), _names(known, named)))
        else:
            made += _kin(known, draft)
    return made


def _of(known: Known, draft: Draft, at: tuple[int, int], name: str) -> Draft:
    rules = {**{k: v for k, v in draft.claim.rules.items() if k != "count"}, "subject": "part/named"}
    claim = replace(draft.claim, evidence=known.sheet.span(*at), subject=name, count=None, rules=rules)
    return Draft(claim, *at, draft.trigger, None)


def _names(known: Known, named: Mention) -> str:
    row = row_of(known, (named.first, named.last))
    return names_of(row) if row else named.name


def _before(known: Known, counted: Counted) -> Mention | None:
    """Who is named right before the "and" or "with" of a count, or before those who are with him: "X iki uşağı ilə"."""
    found, first = known.found, counted.first
    ends = max(counted.last, counted.noun_last)
    if any(found.low(k) in found.set("with_after") for k in (ends - 1, ends)):
        return _person(known, first - 1)
    first -= found.low(first - 1) in found.set("whose_kin")
    for _ in range(_MORE):
        first -= found.low(first - 1) in found.set("and_more")
    if found.low(first - 1) in found.set("with_before"):
        return _person(known, first - 2)
    at = first - 1 if found.joined(first, "joined_and") else _past_and(known, first - 1)
    return _person(known, at) if at is not None else None


_MORE = 2
"""Words between "and" and those counted: "и ещё", "və daha"."""


def _behind(scene: Scene, known: Known, draft: Draft) -> Mention | None:
    """Who is named right behind a count and "and", past his rank, where no other verb tells of him."""
    counted, found = draft.counted, known.found
    at = max(counted.last, counted.noun_last) if counted is not None else 0
    first = at if found.joined(at, "joined_and") else at + 1
    joint = found.at("joint", at)
    if first > at and (joint is None or joint.value != "and"):
        return None
    start = next((k for k in range(first, first + _TITLES) if _person(known, k) or not found.over("title", k)), first)
    named = _person(known, start)
    if named is None or named.first != start:
        return None
    _, close = scene.clause(named.first, named.last)
    others = (t for t in known.triggers if t is not draft.trigger and t.on_people)
    told = any(named.last <= t.first < close for t in others) or any(named.last <= s.first for s in known.sayings)
    return None if told and draft.trigger.first < named.first else named


def _kin(known: Known, draft: Draft) -> list[Draft]:
    """ "Анна Орлова и её дочь пропали": the kin too, of whom no other claim is made."""
    found = known.found
    persons = [m for m in known.cast.within(draft.first, draft.last) if m.kind is Kind.PERSON]
    for person in persons:
        if _person(known, person.last - 1) is None:
            continue
        joint, at = found.at("joint", person.last), person.last
        glued = found.joined(at, "joined_and")
        if not glued and (joint is None or joint.value != "and"):
            continue
        first = at if glued else at + 1
        kin = next((k for k in range(first, first + _OWNED) if _is_kin(known, k, glued)), None)
        between = range(first, kin) if kin is not None else range(0)
        if kin is None or _person(known, kin + 1) or not all(found.low(k) in found.set("whose_kin") for k in between):
            continue
        said = known.sheet.said(first, kin + 1).removeprefix(glued)
        own = _of(known, draft, (first, kin + 1), said)
        if draft.claim.subject == person.name:
            return [own]
        return [_of(known, draft, (person.first, person.last), person.name)]
    return []


def _is_kin(known: Known, k: int, glued: str) -> bool:
    low = known.found.low(k)
    return bool({low, low.removeprefix(glued)} & (known.found.set("kin_called") | known.found.set("kin_told")))


def _past_and(known: Known, at: int) -> int | None:
    joint = known.found.at("joint", at)
    return at - 1 if joint is not None and joint.value == "and" else None


def _person(known: Known, at: int) -> Mention | None:
    """The person named at a token, who speaks nowhere in the sentence."""
    named = known.cast.at(at)
    if named is None or named.kind is not Kind.PERSON:
        return None
    spoke = any(s.source is not None and s.source.name == named.name for s in known.sayings)
    return None if spoke else named
