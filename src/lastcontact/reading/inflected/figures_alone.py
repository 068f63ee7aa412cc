"""Figures that no verb tells of: what goes on with the news before, or puts its number up, down or right."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.answering import of_the_figure
from lastcontact.reading.inflected.happening import COUNTABLE, Scene
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_FEW = 6
"""Words that a sentence which only says how many may say besides."""
_BOTH = 2  # the right figure and the wrong one
_NOT = frozenset(("не", "ոչ", "չէ", "deyil", "არა", "არ", "لا", "ليس", "ليسوا"))
_CORRECTS = 6
"""Words before the figure of the longest correction."""


def with_figures(scene: Scene, found: list[Trigger], sayings: list[Saying], before: ClaimType | None) -> list[Trigger]:
    """A sentence that only gives a number goes on with what was told of last: "Из них трое - офицеры"."""
    if second := _second_voice(scene, found, sayings):
        return sorted([*found, second], key=lambda t: t.first)
    if before in COUNTABLE and (changed := _changed_to(scene, found, sayings)):
        return sorted([*found, _figure(changed, before, "figure/after-saying")], key=lambda t: t.first)
    free = [c for c in scene.counted if not any(t.type in COUNTABLE for t in found)]
    if before is None or not free or before not in COUNTABLE:
        return found
    subset = scene.found.all("subset")
    counted = free[0]
    if not counted.kind and _of_something_else(scene, counted):
        return found
    if subset and subset[0].first - scene.found.sentence.first <= 4 and counted.kind != "group":
        return sorted([*found, _figure(counted, before, "figure/subset")], key=lambda t: t.first)
    if not found and _corrects(scene, counted):
        return [_figure(counted, before, "figure/corrected")]
    told = [s for s in sayings if s.source is not None]
    short = scene.found.sentence.last - scene.found.sentence.first < (11 if counted.kind else 26)
    if told and counted.kind != "group" and short and _little_else(scene, counted, sayings):
        return sorted([*found, _figure(counted, before, "figure/after-saying")], key=lambda t: t.first)
    return found


def _changed_to(scene: Scene, found: list[Trigger], sayings: list[Saying]) -> Counted | None:
    """The figure that somebody changes before news of its own: "снизило цифру до 16: трёх женщин нашли живыми"."""
    nouns = scene.found.stems("figures")
    for saying in sayings:
        if not any(scene.found.low(k).startswith(nouns) for k in range(saying.first, saying.last)):
            continue
        near = (c for c in scene.counted if saying.first < c.first <= saying.last + 1 and not c.kind)
        figure = next(near, None)
        if figure is not None and any(t.type in COUNTABLE and t.first >= figure.last for t in found):
            return figure
    return None


def _little_else(scene: Scene, counted: Counted, sayings: list[Saying]) -> bool:
    """Whether a sentence says little but how many and who says so, or puts a number right; else it has its own news."""
    lows = [scene.found.low(k) for k in range(scene.found.sentence.first, scene.found.sentence.last)]
    if len(scene.counted) == _BOTH and _NOT & {*lows}:
        return True
    told = {*range(counted.first, max(counted.last, counted.noun_last))}
    for saying in sayings:
        told |= {*range(saying.first, saying.last)}
        if saying.source is not None:
            told |= {*range(saying.source.first, saying.source.last)}
    words = range(scene.found.sentence.first, scene.found.sentence.last)
    return sum(scene.found.low(k)[:1].isalpha() for k in words if k not in told) <= _FEW


def _corrects(scene: Scene, counted: Counted) -> bool:
    """Whether a short sentence only puts a figure right: "Читать: 17.", "На самом деле один."."""
    words = {scene.found.low(k) for k in range(scene.found.sentence.first, counted.first)}
    return bool(words & scene.found.set("corrected")) and counted.kind != "group" and len(words) < _CORRECTS


def _of_something_else(scene: Scene, counted: Counted) -> bool:
    """Whether a word that no list knows follows a bare number: "шесть коек" counts no people."""
    word = scene.found.low(counted.last)
    return len(word) > 2 and word.isalpha() and not scene.found.known(counted.last)


def _second_voice(scene: Scene, found: list[Trigger], sayings: list[Saying]) -> Trigger | None:
    """The bare number of a second voice, of what the first one counts: "власти говорят о девяти, МВД - о пяти"."""
    for saying in sayings:
        counted = next((c for c in scene.counted if c.first >= saying.last), None)
        told = [t for t in found if t.type in COUNTABLE and t.last <= saying.first]
        answers = saying.rule == "elliptic/dash" or (counted is not None and of_the_figure(saying, counted.first))
        if answers and counted and told and all(t.first < saying.first for t in found):
            return _figure(counted, told[-1].type, "figure/second-voice")
    return None


def _figure(counted: Counted, kind: ClaimType, rule: str) -> Trigger:
    return Trigger(counted.first, counted.last, kind, "figure", "right", rule)
