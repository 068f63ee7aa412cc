"""Words that only say who people are: "unknown" of a woman and not of a fate, "detainees" whom a verb befalls."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

_FATE = ("fate", "blank")


def attributive(found: Found, hit: Hit) -> bool:
    """Whether an "unknown" belongs to a noun for people, "naməlum qadın", or stands for them, and tells no fate."""
    if found.low(hit.first) in found.set("un") and found.low(hit.first - 1) in found.set("unknown_ways"):
        return True  # "إلى جهة غير معلومة"
    unknown = tuple(found.set("unknown_adjective"))
    if hit.last - hit.first > 1 or not unknown or not found.low(hit.first).startswith(unknown):
        return False
    if found.low(hit.first) in found.set("unknown_hands"):
        told = found.over("trigger", hit.first - 1) or found.over("trigger", hit.last)
        return told is not None and told.value.endswith("/verb")
    noun = hit.first - 1 if found.set("verb_first") else hit.last
    if found.low(noun) in found.set("unknown_ways") or found.low(noun).startswith(found.stems("unknown_things")):
        return True
    if not found.set("verb_first"):
        return found.at("people", noun) is not None
    fates = any(h.value.partition("/")[2] in _FATE for h in found.all("trigger"))
    return found.over("people", noun) is not None and not (fates or found.definite(noun) or found.definite(hit.first))


def only_names(found: Found, trigger: Trigger, others: list[Trigger], counted: list[Counted]) -> bool:
    """Whether a word only names those of whom a verb tells more: "скончались двое раненых", "محتجزون قتلوا"."""
    noun = found.over("people", trigger.first) or found.at("dual", trigger.first)
    if noun is None or trigger.last - trigger.first > 1:
        return False
    verb = any(t.form == "verb" and trigger.last == t.first for t in others)
    return verb or any(min(c.last, c.noun_first) <= trigger.first < c.noun_last for c in counted)


def describes(found: Found, hit: Hit, counted: list[Counted]) -> bool:
    """Whether a word for what happened only names or describes people: "itkin düşmüş şəxslər", "усі полонені"."""
    if any(c.has_noun and c.last <= hit.first and hit.last < c.noun_last for c in counted):
        return True  # between a number and its noun: "двух раненых солдат"
    if found.at("people", hit.first) and found.low(hit.first - 1) in found.set("all_or_none"):
        said_so = found.low(hit.first).endswith(found.stems("copula_closes"))  # "ყველა დაღუპულია"
        return hit.last == hit.first + 1 and not said_so
    endings = tuple(found.set("participle_endings"))
    if not endings or not found.low(hit.last - 1).endswith(endings):
        return False
    return any(found.at("people", k) for k in (hit.last, hit.last + 1))
