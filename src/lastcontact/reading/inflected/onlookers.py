"""Who saw, counted, found, tended or told of those whom a word for a fate is of, and is none of them: "двое солдат
видели девять тел", "iki çoban üç meyit görüb"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_FATE_FORMS = ("status", "noun", "blank", "seen")
_LEAST = 2
_SHORT = 3
"""Letters of the longest word that is surely no noun for people."""
_BESIDE = 2
"""Tokens between those counted and the word for their fate."""


def looks_on(scene: Scene, counted: Counted, found: Sequence[Trigger]) -> bool:
    """Whether those counted only do something to others, who are told of in the same clause as the verb for it."""
    stems = scene.found.set("onlookers")
    if not stems or len(scene.counted) < _LEAST or _own_fate(counted, found):
        return False
    verbs = _verbs(scene)
    people = counted.kind or scene.found.low(counted.first) in scene.found.set("collective")
    noun = scene.found.low(counted.last)
    if not people and not (counted.last + 1 in verbs and noun.isalpha() and len(noun) > _SHORT):
        return False  # a noun of no list right before the verb is who does it: "две пастушки заметили"
    return any(_sees_another(scene, counted, verb, found) for verb in verbs)


def of_whom_i_saw(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts; those without anybody are of the only one whom the teller says he saw: "I saw X, he was hurt"."""
    found, saw = known.found, known.found.set("i_saw")
    at = next((k for k in range(known.sentence.first, known.sentence.last) if found.low(k) in saw), None)
    if at is None:
        return drafts
    named = {m.name for m in known.cast.within(known.sentence.first, known.sentence.last) if m.kind is Kind.PERSON}
    others = named - {d.claim.speaker for d in drafts}
    seen = next(iter(others or named)) if len(others or named) == 1 else None
    return [_of(seen, d) if seen and not d.claim.subject and d.counted is None else d for d in drafts]


def _of(seen: str, draft: Draft) -> Draft:
    if not draft.trigger.on_people:
        return draft
    speaker = None if draft.claim.speaker == seen else draft.claim.speaker
    return replace(draft, claim=replace(draft.claim, subject=seen, speaker=speaker))


def _verbs(scene: Scene) -> list[int]:
    sentence, stems = scene.found.sentence, scene.found.stems("onlookers")
    return [k for k in range(sentence.first, sentence.last) if scene.found.low(k).startswith(stems)]


def _own_fate(counted: Counted, found: Sequence[Trigger]) -> bool:
    """Whether a word for a fate is part of the words for those counted: "двое раненых солдат"."""
    return any(t.form in _FATE_FORMS and t.first < _edge(counted) and counted.first <= t.last for t in found)


def _edge(counted: Counted) -> int:
    return max(counted.last, counted.noun_last)


def _sees_another(scene: Scene, counted: Counted, verb: int, found: Sequence[Trigger]) -> bool:
    if counted.first <= verb < _edge(counted):
        return False
    base = scene.found.sentence.first
    for other in scene.counted:
        told = [t for t in found if _is_of(t, other)]
        found_by_it = any(t.first <= verb < t.last for t in found) and not other.kind
        if other is counted or other.first == counted.first or not (told or found_by_it or other.kind == "status"):
            continue
        low, high = sorted((verb, other.first))
        apart = strongest(scene.joints, base, low + (low == verb), high) >= CLAUSE if high > low else False
        if not apart and _in_order(scene, counted, verb, other, found):
            return True
    return False


def _is_of(told: Trigger, other: Counted) -> bool:
    """Whether a word for a fate stands beside those counted, or in the words for them: "სამი დამხრჩვალი მეზღვაური"."""
    if other.last <= told.first and told.last < other.noun_last:
        return True
    return told.form in _FATE_FORMS and told.first <= _edge(other) and other.first <= told.last


def _in_order(scene: Scene, counted: Counted, verb: int, other: Counted, found: Sequence[Trigger]) -> bool:
    """Whether those counted stand where whoever does it stands: on the verb's other side, or where the language puts
    verbs last or first, farther from it or nearer."""
    low, high = scene.clause(counted.first, _edge(counted))
    befell = any(t.on_people and t.first < high and low < t.last for t in found)
    if befell and not low <= verb < high:
        return False
    if counted.first < verb < other.first:
        between = range(_edge(counted), verb)
        return not any(c is not counted and c.first in between for c in scene.counted)
    if low <= other.first < high and _edge(counted) <= other.first and _edge(other) <= verb:
        return not any(t.first in range(_edge(counted), other.first - _BESIDE) for t in found if t.form == "verb")
    return bool(scene.found.set("construct")) and counted.first == verb + 1 and counted.first < other.first
