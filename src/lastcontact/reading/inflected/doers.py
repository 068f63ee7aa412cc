"""Whose part a number has in a verb, told by its form: who takes or kills, and whom somebody else's verb is about."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.onlookers import looks_on
from lastcontact.reading.trigger import Trigger


def did_it(scene: Scene, trigger: Trigger, counted: Counted) -> bool:
    """Whether those counted are who takes or kills: "его уводили | двое в чужой форме", "двое боевиков захватили"."""
    found, takers = scene.found, tuple(scene.found.set("takers"))
    if not takers or found.low(counted.first) not in found.set("doers_counted"):
        return False
    behind = counted.first >= trigger.last
    low, high = (trigger.last, counted.first) if behind else (max(counted.last, counted.noun_last), trigger.first)
    if low > high or strongest(scene.joints, found.sentence.first, low, high) >= CLAUSE:
        return False
    taken = behind or any(c.first >= trigger.last for c in scene.counted)
    return taken and any(found.low(k).startswith(takers) for k in range(trigger.first, trigger.last))


def took_whom(found: Found, trigger: Trigger, k: int) -> bool:
    """Whether the people at a token do it, and are not whom it befell: "Антон Велин, которого увели | солдаты"."""
    if trigger.type not in _DONE_TO_OTHERS:
        return False
    if found.sentence.language == "ka" and found.ends(k, "subject_by_case"):
        return True  # "რომელიც | ჯარისკაცებმა წაიყვანეს"
    low, whom = min(k, trigger.first), found.set("whom_relative")
    return any(found.low(i) in whom and found.low(i - 1) == "," for i in range(low - _WHOM, low + 1))


_DONE_TO_OTHERS = (ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.KILLED, ClaimType.WOUNDED)
_WHOM = 3
"""Tokens from "whom" to the verb or to who does it."""


def is_object(found: Found, trigger: Trigger, counted: Counted) -> bool:
    """Whether those counted are the object of another verb, where one only dies oneself: "iki yoldaşını xilas edərkən
    həlak olub"."""
    dies, cases = tuple(found.set("dies_oneself")), tuple(found.set("accusative"))
    if not dies or not cases or not counted.has_noun or counted.noun_last > trigger.first:
        return False
    alone = any(found.low(k).startswith(dies) for k in range(trigger.first, trigger.last))
    while_ends = tuple(found.set("while_endings"))
    other = any(found.low(k).endswith(while_ends) for k in range(counted.noun_last, trigger.first))
    whose = found.stems("accusative_own")
    whom = found.low(counted.noun_last - 1).endswith(cases) or found.low(counted.noun_last).endswith(whose)
    return alone and other and whom


def tells_it(scene: Scene, counted: Counted) -> bool:
    """Whether those counted tell of others or look on: "двое рядовых заявили, что", "..., сообщили двое плотников"."""
    if looks_on(scene, counted, scene.told):
        return True
    found, edge = scene.found, max(counted.last, counted.noun_last)
    cue = found.over("cue", edge)
    if cue is not None:
        behind = cue.last + (found.low(cue.last) in found.set("auxiliary"))
        if found.low(behind + (found.low(behind) == ",")) in _THAT:
            return True
    if _of_those_who(scene, edge):
        return True
    if found.low(counted.first) not in found.set("collective"):
        return False
    before, opens = found.over("cue", counted.first - 1), counted.first == found.sentence.first
    told = before is not None and before.value == "asserted" and found.low(before.first - 1) in _MARKS
    return (told and found.low(edge) in (".", ",", "")) or (opens and found.low(edge) == ":")


def _of_those_who(scene: Scene, edge: int) -> bool:
    """Whether a number is of those who tell, whom a clause describes: "один из тех, кто вернулся, рассказал, что"."""
    found = scene.found
    if found.low(edge) not in found.set("from") or found.low(edge + 1) not in found.set("those_words"):
        return False
    commas = [k for k in range(edge + 2, min(edge + _CLAUSE, found.sentence.last)) if found.low(k) == ","]
    return len(commas) > 1 and commas[0] == edge + 2 and found.at("cue", commas[1] + 1) is not None


_CLAUSE = 14
"""Tokens of the longest "из тех, кто вернулся зимой," up to its verb of saying."""
_MARKS = (",", "”", '"', "-")
_THAT = frozenset(("что", "що", "ki", "որ", "რომ"))
