"""Where a sentence goes on with a clause of its own about the same one: "опроверг сообщения о гибели, он жив"."""

from __future__ import annotations

from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.trigger import Trigger

_MARKS = (",", ":", ";")
_OPENS = 3
"""Tokens of a clause within which its "he" stands."""


def last_mark(scene: Scene, low: int, trigger: Trigger) -> int | None:
    """The last comma, colon or semicolon between a token and a trigger."""
    return next((k for k in range(trigger.first - 1, low - 1, -1) if scene.found.low(k) in _MARKS), None)


def he_again(scene: Scene, mark: int, trigger: Trigger) -> bool:
    """Whether the clause that a mark opens, and in which a trigger stands, has "he" or "they" for its subject."""
    found, opened = scene.found, range(mark + 1, min(mark + 1 + _OPENS, trigger.last))
    return any(found.low(k) in found.set("he") | found.set("he_still") for k in opened)


def past_verdict(scene: Scene, last: int, trigger: Trigger) -> bool:
    """Whether "false" or "not confirmed" before token `last` is over: "Сообщения о его гибели - ложь, он в плену"."""
    mark = last_mark(scene, last, trigger)
    if mark is None or not any(t.first < mark for t in scene.told):
        return False
    return he_again(scene, mark, trigger)
