"""What a word of holding or falling is told of: a place, or a person."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.befalling import people_left
from lastcontact.reading.hits import Hit
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Setting, Trigger


def of_place_or_person(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger:
    """The trigger, of a place that fell or is held, or of a person who is."""
    kind, form = trigger.type.value, trigger.form
    before = setting.cast.at(hit.first - 1)
    if form == "intr" and kind == "killed" and before is not None and before.kind in (Kind.PLACE, Kind.SIDE):
        return replace(trigger, type=ClaimType.CONTROLS, form="state")
    if kind == "controls" and _holds_a_person(setting, hit):
        return replace(trigger, type=ClaimType.HELD, form="active", seeks="right")
    if kind == "held" and form == "state" and _of_a_place(setting, hit):
        return replace(trigger, type=ClaimType.CONTROLS)
    return trigger


def held_place(setting: Setting, hit: Hit) -> Trigger | None:
    """ "They control Pelt", "still hold Varn": a word of holding right before the name of a place."""
    held = setting.cast.at(hit.last)
    if held is None or held.kind is not Kind.PLACE:
        return None
    return Trigger(hit.first, hit.last, ClaimType.CONTROLS, "active", "right", hit.entry.id)


def _of_a_place(setting: Setting, hit: Hit) -> bool:
    """ "The town is in our hands": where no people stand before it or in it, a place is held."""
    own = {*setting.sheet.lows[hit.first : hit.last]}
    named = own & {"prisoners", "captives", "hostages", "detainees"}
    return setting.sheet.lows[hit.last - 1] == "hands" and not named and not people_left(setting, hit.first)


def _holds_a_person(setting: Setting, hit: Hit) -> bool:
    """ "Claims to hold Captain Vale": a person is named at the end of the words, with a title or without."""
    named = (setting.cast.at(i) for i in (hit.last, hit.last + 1))
    return setting.sheet.lows[hit.last - 1].startswith("hold") and any(m and m.kind is Kind.PERSON for m in named)
