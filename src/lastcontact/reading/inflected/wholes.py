"""Wholes of which a part is told, in languages with endings: "12 из 44 пленных", "Из 30 пленных пятеро погибли"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.inflected.portions import ALL_BUT
from lastcontact.reading.trigger import Trigger

_PART = 4
"""Words between a part and the definite number of its whole: "اثنين من عمال المنجم الخمسة"."""


def of_a_whole(scene: Scene, counted: Counted) -> bool:
    """Whether a count opens a clause of its own about a part: "трое гражданских, один из которых пропал"."""
    found = scene.found
    joint = found.at("joint", counted.last + 1)
    whom = found.low(counted.last) in found.set("from") and joint is not None and joint.value == "relative"
    return whom and found.low(counted.first - 1) == ","


def is_whole(scene: Scene, counted: Counted) -> bool:
    """The whole of which a part was just told: "12 из 44 пленных"."""
    found = scene.found
    if counted.rule == ALL_BUT or one_of_those_who(scene, counted):
        return False
    edge = max(counted.last, counted.noun_last)
    group = found.over("people", counted.first - 2)
    of = found.low(counted.first - 3) in found.set("from") and not found.low(counted.first - 2).endswith(("ем", "ом"))
    if found.low(counted.first - 1) in found.set("sized") and of:
        none = any(found.low(k) in found.set("nobody") for k in range(counted.last, found.sentence.last))
        return group is not None and not none  # "из экипажа в девять человек выжили двое"
    ablative = tuple(found.set("ablative"))
    if found.low(counted.first - 1) in found.set("made_up_of") and scene.counted[0] is not counted:
        return True
    later = next((c for c in scene.counted if edge <= c.first <= edge + 2), None)
    if later is not None and any(found.low(k).endswith(ablative) for k in range(counted.first, later.first)):
        return not any(found.sheet.words[k] in ",;(" for k in range(counted.first, later.first))
    part = next((c for c in scene.counted if 2 <= counted.first - c.last <= _PART), None)
    definite = found.definite(counted.first) or found.low(counted.first - 1) in found.set("article")
    if part is not None and definite and found.low(part.last) in found.set("from"):
        return True
    kind = found.low(counted.first - 1)
    out_of = kind in found.set("whole_words") and found.low(counted.first - 2) in found.set("from")
    if out_of and scene.counted[1:] and not found.ends(edge, "many_verb_endings"):
        return True  # "من بين 12 جنديا قُتل خمسة", but not "من بين 40 أُسروا"
    described = len(kind) > _KIND and found.ends(counted.first - 1, "counted_endings")
    described = described and found.low(counted.first - 2) in found.set("from")
    if described and any(c.last <= counted.first - 2 for c in scene.counted):
        return True  # "40 погибших из переданных 120"
    of_at = counted.first - 1 - (found.low(counted.first - 1) in found.set("those_words"))  # "из тех | тридцати"
    if found.low(of_at) not in found.set("from"):
        return False
    before = found.at("joint", of_at - 1)
    head = of_at - found.sentence.first <= 1 or found.low(of_at - 1) in (",", ":", ";", "-", "(")
    head = head or (before is not None and before.value == "that")
    bodies = any(found.over("remains", k) for k in range(counted.noun_first, counted.noun_last))
    opens = head and (counted.kind != "status" or bodies)
    follows = any(c.first > counted.first and not c.has_noun for c in scene.counted)
    near = (counted.first - 1 - max(c.last, c.noun_last) for c in scene.counted if c is not counted)
    return (opens and follows) or any(0 <= words <= 1 for words in near)


_KIND = 5
"""Letters of a word too short to tell of which kind a whole is."""


def one_of_those_who(scene: Scene, whole: Counted) -> bool:
    """ "Она одна из 14 медсестёр, которых держат в Дурме": what is told of all of them, and she is one."""
    found, edge = scene.found, max(whole.last, whole.noun_last)
    one = any(c.quantity.maximum == 1 and 0 <= whole.first - c.last <= 2 for c in scene.counted)
    if not one or found.low(whole.first - 1) not in found.set("from"):
        return False
    relative = next((h for k in (edge, edge + 1) if (h := found.at("joint", k))), None)
    return relative is not None and relative.value == "relative" and all(t.first >= edge for t in scene.told)


def were_there(scene: Scene, trigger: Trigger, counted: Counted) -> bool:
    """Whether those counted only were there, and a trigger tells of some of them: "Հինգ մարդ կար, փրկվեց մեկը"."""
    found, edge = scene.found, max(counted.last, counted.noun_last)
    there, stems = found.set("were_there"), found.stems("survives")
    first, last = scene.clause(counted.first, edge)
    only = found.low(edge) in found.set("there_behind") or any(found.low(k) in there for k in range(first, last))
    if trigger.first < edge or last > trigger.first or not only:
        return False
    whole = counted.quantity.minimum or 0
    part = any(edge <= c.first and 0 < (c.quantity.minimum or 0) < whole for c in scene.counted)
    return part or any(found.low(k).startswith(stems) for k in range(trigger.first, trigger.last))


def some_of_them(scene: Scene, counted: Counted, told: list[Trigger]) -> bool:
    """Whether a part of those counted, and not they, met what a verb tells: "Из 30 пленных пятеро погибли"."""
    found, edge = scene.found, max(counted.last, counted.noun_last)
    among = found.low(edge if found.set("owner_first") else counted.first - 1) in found.set("among")
    if (
        not among
        or counted.rule == ALL_BUT
        or counted.kind != "status"
        or any(counted.first <= t.first < edge for t in told)
    ):
        return False
    others = ((c.first, max(c.last, c.noun_last)) for c in scene.counted if c is not counted)
    base, first = found.sentence.first, counted.first
    return any(strongest(scene.joints, base, min(last, edge), max(at, first)) < _PARTED for at, last in others)


_PARTED = 6
"""A joint of this strength parts a whole from what is told of others."""


def with_its_part(scene: Scene, counted: Counted, mine: list[Counted]) -> bool:
    """Whether one is told of a part of those counted: "Из 40 пленных освобождены только двое"."""
    found, edge = scene.found, max(counted.last, counted.noun_last)
    endings = tuple(found.set("ablative"))
    of = found.low(counted.first - 1) in found.set("from") or found.low(edge - 1).endswith(endings or ("\0",))
    whole = counted.quantity.minimum or 0
    part = next((c for c in mine if c.first >= edge and not c.has_noun), None)
    of = of and part is not None and strongest(scene.joints, found.sentence.first, edge, part.first) < CLAUSE
    return of and counted.has_noun and part is not None and 0 < (part.quantity.minimum or 0) < whole


def told_at_once(scene: Scene, counted: Counted, found: list[Trigger]) -> bool:
    """ "Из 40 взятых в плен 28 вернулись": the word behind a whole, or around it, tells of all of it."""
    edge = max(counted.last, counted.noun_last)
    if any(t.form == "verb" and t.first < counted.first and edge <= t.last for t in found):
        return True  # "դիարան բերված 22 դիերից"
    endings = scene.found.stems("taken_of")
    if counted.has_noun or not scene.found.low(counted.last).endswith(endings):
        return False
    return any(t.first == counted.last and t.form == "verb" and t.on_people for t in found)


def one_of_them(scene: Scene, counted: Counted) -> bool:
    """Whether one is only said to be one of those of whom something is told: "одна из 14, которых держат"."""
    one = counted.quantity.maximum == 1
    return one and any(0 <= c.first - counted.last <= 2 and one_of_those_who(scene, c) for c in scene.counted)
