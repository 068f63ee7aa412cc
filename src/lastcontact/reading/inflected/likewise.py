"""Those of whom a word says "nor" alone: "погибших нет, раненых тоже", "загиблих немає, полонених також"."""

from __future__ import annotations

from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.trigger import Trigger

_DASHES = ("-", "՝")


def likewise_none(scene: Scene, trigger: Trigger) -> bool:
    """Whether "too" closes the clause of a trigger, of which the one before says that there is none."""
    found = scene.found
    at = trigger.last + (found.low(trigger.last) in _DASHES)
    too = found.low(at) in found.set("likewise") and not found.low(at + 1)[:1].isalnum()
    glued = tuple(found.set("likewise_endings"))
    too = too or (bool(glued) and found.low(at - 1).endswith(glued) and not found.low(at)[:1].isalnum())
    before = next((t for t in reversed(scene.told) if t.last <= trigger.first and t.on_people), None)
    among = found.low(trigger.first - 1) in found.set("among")
    if not too or among or before is None or trigger.form not in ("status", "noun"):
        return False
    none = found.set("not") | found.set("are_none")
    return any(found.low(k) in none for k in range(before.last, trigger.first))
