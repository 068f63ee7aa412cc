"""Prisoners who are told of as taken, and not as held: denied, counted by somebody, or beside the dead of a fight."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.visited import visits
from lastcontact.reading.trigger import Trigger


def were_taken(scene: Scene, trigger: Trigger, counted: Counted | None, modality: Modality) -> bool:
    """Whether a word for prisoners tells that they were taken."""
    if trigger.type is not ClaimType.HELD or trigger.form != "status":
        return False
    if any(visits(told, trigger) for told in scene.told):
        return False  # "посетили 640 военнопленных по обе стороны"
    among = scene.found.low(trigger.last) in scene.found.set("among")  # "əsirlər arasında yoxdur"
    return (modality is Modality.DENIED and not among) or _taken(scene, trigger, counted) or _toll(scene, counted)


def _taken(scene: Scene, trigger: Trigger, counted: Counted | None) -> bool:
    """Whether somebody tells of a number of prisoners, and so of how many were taken: "пишет о 12 пленных"."""
    found = scene.found
    if counted is None or not found.low(trigger.first).startswith(found.stems("taken")):
        return False
    about, edge = found.set("about_whom"), max(counted.last, counted.noun_last)
    return any(found.low(k) in about for k in (counted.first - 1, counted.first - 2, edge))


def _toll(scene: Scene, counted: Counted | None) -> bool:
    """Whether prisoners are counted beside the dead of a fight, and so taken in it: "8 ölü, 3 əsir"."""
    dead = [t for t in scene.told if t.type is ClaimType.KILLED and t.form in ("status", "noun")]
    kept = any(t.type is ClaimType.HELD and t.form != "status" for t in scene.told) or bool(scene.found.all("where"))
    return counted is not None and bool(dead) and len(scene.counted) > 1 and not kept
