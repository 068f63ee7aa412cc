"""A verdict that is the verb of another figure: "58 დაბრუნდა, 112 კი | არ აღიარეს": of the 58 nothing is in doubt."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.trigger import Trigger

_BESIDE = 2
"""Tokens between a figure and the verdict of it."""


def of_the_next_figure(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """Whether another figure stands right before a verdict, in a half of its own, and the trigger has one before it."""
    own = [c for c in scene.counted if c.last <= trigger.first]
    near = range(hit.first - _BESIDE, hit.first + 1)
    next_one = next((c for c in scene.counted if trigger.last < c.first and max(c.last, c.noun_last) in near), None)
    if not own or next_one is None:
        return False
    return any(scene.found.low(k) == "," or scene.found.at("joint", k) for k in range(trigger.last, next_one.first))
