"""Where a sentence goes on with a clause of its own about the same one: "опроверг сообщения о гибели, он жив"."""

from __future__ import annotations

import itertools

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_MARKS = (",", ":", ";")
_CLOSES = (*_MARKS, ".", "-")
_WHO = 7
"""Tokens of who calls something false, behind the verb."""
_OPENS = 3
"""Tokens of a clause within which its "he" stands."""


def last_mark(scene: Scene, low: int, trigger: Trigger) -> int | None:
    """The last comma, colon or semicolon between a token and a trigger."""
    return next((k for k in range(trigger.first - 1, low - 1, -1) if scene.found.low(k) in _MARKS), None)


def he_again(scene: Scene, mark: int, trigger: Trigger) -> bool:
    """Whether the clause that a mark opens, and in which a trigger stands, has "he" or "they" for its subject."""
    found, opened = scene.found, range(mark + 1, min(mark + 1 + _OPENS, trigger.last))
    return any(found.low(k) in found.set("he") | found.set("he_still") for k in opened)


def past_verdict(scene: Scene, verdict: Hit, trigger: Trigger) -> bool:
    """Whether a "false" or "not confirmed" before a trigger is over: "Сообщения о его гибели - ложь, он в плену", "Это
    ошибка: в плену двое"."""
    if verdict.first > trigger.first:
        return False
    if of_this(scene, verdict.first, verdict.last, trigger) or _in_truth(scene, verdict.last, trigger.first):
        return True
    mark = last_mark(scene, verdict.last, trigger)
    if mark is None or not any(t.first < mark for t in scene.told):
        return False
    puts_right = scene.found.low(mark) == ":" and any(t.type is trigger.type and t.first < mark for t in scene.told)
    return puts_right or he_again(scene, mark, trigger)


def _in_truth(scene: Scene, low: int, high: int) -> bool:
    """Whether "in truth" opens what is so behind a "false": "غير صحيح، اللي صار إن عندنا جريحين"."""
    found = scene.found
    said = [found.low(k) for k in range(low, high)]
    pairs = {f"{a} {b}" for a, b in itertools.pairwise(said)}
    return bool((pairs | {*said}) & (found.set("truth_opens") | found.set("in_truth")))


def _and_says(found: Found, k: int) -> bool:
    """Whether a token is the "and" before another word of saying: "назвал это ложью | и сказал"."""
    joint = found.at("joint", k)
    return joint is not None and joint.value == "and" and found.at("cue", k + 1) is not None


def of_this(scene: Scene, first: int, last: int, trigger: Trigger) -> bool:
    """Whether "this is false" answers what was told before, and a mark parts it from what is so: "назвал это выдумкой:
    есть двое раненых", but "это ложь, что двое ранены"."""
    found = scene.found
    charges = found.low(last) in found.set("denies_all")  # "відкидає звинувачення: мовляв, двоє вдома"
    if not charges and not any(found.over("this", k) for k in range(first - 2, last + 1)):
        return False
    near = range(last - 1, min(last + _WHO, trigger.first))
    mark = next((k for k in near if found.low(k) in _CLOSES or _and_says(found, k)), None)
    if mark is None or any(last <= t.first < mark for t in scene.told):
        return False
    joint = next((h for k in (mark + 1, mark + 2) if (h := found.at("joint", k)) is not None), None)
    return joint is None or joint.value not in ("that", "relative")


def before_who_says_it(scene: Scene, hit: Hit, saying: Saying | None, trigger: Trigger) -> bool:
    """Whether who speaks stands between "a lie" and what is so: "«Ложь, - ответил спикер, - взяты только пятеро»"."""
    if saying is None or saying.cited or not hit.last <= saying.first < saying.last <= trigger.first:
        return False
    quote, behind = scene.found.sheet.quote, max(saying.last, saying.source.last if saying.source else 0)
    that = any(scene.found.that(k) for k in range(behind, behind + 2))
    return bool(quote[hit.first] and quote[trigger.first]) and not that
