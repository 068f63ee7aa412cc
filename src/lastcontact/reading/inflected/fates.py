"""Whether a fate that is spoken of is known, "известна судьба лишь 23", or others are asked for help."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

FATES = ("fate", "blank")
"""Forms of what tells of somebody's fate, which is unknown unless something says that it is known."""


def by_fate(found: Found, hit: Hit, trigger: Trigger, edges: tuple[int, int]) -> Trigger:
    """The trigger of those found where it tells of a fate that is known, and of the missing where it asks for help."""
    if trigger.form in FATES and _known(found, hit, edges):
        return replace(trigger, type=ClaimType.FOUND, form="verb")
    if trigger.type is ClaimType.FOUND and _sought(found, hit):
        return replace(trigger, type=ClaimType.MISSING)
    if trigger.type is ClaimType.IDENTIFIED and _sought(found, hit):
        return replace(trigger, form="blank")  # "Помогите опознать тело"
    return trigger


def _known(found: Found, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether the clause of a word for fate says that it is known or established, and not that it is not."""
    named = tuple(found.set("fates"))
    if not named or not any(found.low(k).startswith(named) for k in hit.own):
        return False
    clause = [found.low(k) for k in range(*edges)]
    denied = any(word in found.set("not") for word in clause) and not found.set("but_for") & {*clause}
    asked = found.set("asks_whether") & {*clause}
    return not denied and not asked and any(word in found.set("known_now") for word in clause)


def _sought(found: Found, hit: Hit) -> bool:
    """Whether to find somebody is only what others are asked to help with: "Помогите найти Олега Рябова"."""
    helps = tuple(found.set("helps_to"))
    asked = bool(helps) and any(found.low(hit.first - k).startswith(helps) for k in (1, 2))
    acts = found.ends(hit.first, "infinitive") or found.low(hit.first) in found.set("to_find")
    return asked and acts and found.low(hit.first - 1) != ","


def not_back(found: Found, counted: list[Counted], hit: Hit) -> bool:
    """Whether those who "have not returned" are known to be captives: "لم يعد 13 أسيرا بعد"."""
    own = next((c for c in counted if c.first == hit.last and c.has_noun), None)
    if own is None or not found.set("verb_first") or found.low(hit.first) not in found.set("not"):
        return False
    whom = (found.over("trigger", k) for k in range(own.last, own.noun_last))
    return any(told is not None and told.value == "held/status" for told in whom)
