"""A verdict that is of another half of its sentence than what is told: of another figure, or of what is not told."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

_BESIDE = 2
"""Tokens between a figure and the verdict of it."""


def of_another_half(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None) -> bool:
    """Whether a "not confirmed" is of the next figure ("58 вернулись, 112 не подтверждены"), or of what stands before a
    comma and whoever tells: "Не подтверждая других потерь, армия сообщила о гибели 12".
    """
    return _of_the_next_figure(scene, trigger, hit) or _before_a_teller(scene, trigger, hit, saying)


def _before_a_teller(scene: Scene, trigger: Trigger, hit: Hit, saying: Saying | None) -> bool:
    alone = hit.value != "unconfirmed" or scene.found.low(hit.last) == ","  # "Неправда, сказал мэр, что"
    if alone or saying is None or saying.source is None or not hit.last <= saying.first < saying.last <= trigger.first:
        return False
    found, between = scene.found, range(hit.last, saying.first)
    opens = any(found.that(k) for k in between)  # "не подтверждено, что, как сообщил"
    news = any(t.first in between for t in found.all("trigger"))
    return not opens and not news and any(found.low(k) == "," for k in between)


def _of_the_next_figure(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """Whether another figure stands right before a verdict, in a half of its own, and the trigger has one before it."""
    own = [c for c in scene.counted if c.last <= trigger.first]
    near = range(hit.first - _BESIDE, hit.first + 1)
    next_one = next((c for c in scene.counted if trigger.last < c.first and max(c.last, c.noun_last) in near), None)
    if not own or next_one is None:
        return False
    return any(scene.found.low(k) == "," or scene.found.at("joint", k) for k in range(trigger.last, next_one.first))
