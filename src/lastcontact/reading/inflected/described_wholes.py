"""Wholes that a clause of their own describes beside a part of them: "6 из 11, взятых в плен, вернулись"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import CLAUSE, COUNTABLE, Scene
from lastcontact.reading.inflected.insertions import insertions
from lastcontact.reading.inflected.joints import strongest
from lastcontact.reading.trigger import Trigger

_OF = 2
"""Words from a part to its whole: "6 из 11", "ستة من أصل 11"."""
_OPENS = 4
"""Tokens from a whole to the word that its own clause tells: ", которые были взяты"."""


def with_described(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    """Gives the whole to the word that describes it, the part to the main verb, and people to what befell them."""
    _wholes(scene, found, given)
    _people_first(scene, found, given)


def _wholes(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    if (
        scene.found.set("owner_first")
        or len(scene.counted) < len(("part", "whole"))
        or len(found) < len(("two", "words"))
    ):
        return
    for part in scene.counted:
        whole = _whole(scene, part)
        if whole is None:
            continue
        edge = max(whole.last, whole.noun_last)
        own = next((n for n, t in enumerate(found) if _describes(scene, t, edge)), None)
        if own is None:
            continue
        main = _main(scene, found, own, part)
        if main is None:
            continue
        for number, mine in given.items():
            given[number] = [c for c in mine if c is not whole and (c is not part or number == main)]
        given[own] = [whole, *given.get(own, [])]
        if part not in given.setdefault(main, []):
            given[main].insert(0, part)
        for number in [n for n, mine in given.items() if not mine]:
            del given[number]


def _whole(scene: Scene, part: Counted) -> Counted | None:
    """The exact number right behind a smaller one and "of"."""
    found = scene.found
    for whole in scene.counted:
        between = range(part.last, whole.first)
        if not 0 < len(between) <= _OF or found.low(part.last) not in found.set("from"):
            continue
        if (whole.quantity.minimum or 0) > (part.quantity.maximum or 0) > 0:
            return whole
    return None


def _describes(scene: Scene, trigger: Trigger, edge: int) -> bool:
    """Whether a word tells, in a clause that begins right behind a whole, what befell all of it."""
    found = scene.found
    if trigger.type not in COUNTABLE or not 0 <= trigger.first - edge <= _OPENS or trigger.form == "noun":
        return False
    joint = found.at("joint", edge)
    opened = found.low(edge) == "," or (joint is not None and joint.value != "and")
    opened = opened or found.low(edge) in found.set("had_been")
    return opened or (bool(found.set("verb_first")) and trigger.first == edge)


def _main(scene: Scene, found: list[Trigger], own: int, part: Counted) -> int | None:
    """The verb that the part is told by: before it where verbs stand first, else behind the clause of its whole."""
    base = scene.found.sentence.first
    for n, trigger in enumerate(found):
        if n == own or trigger.type not in COUNTABLE or trigger.form != "verb" or trigger.type is found[own].type:
            continue
        if trigger.last <= part.first:
            if strongest(scene.joints, base, trigger.last, part.first) < CLAUSE:
                return n
        elif (
            trigger.first > found[own].last and strongest(scene.joints, base, found[own].last, trigger.first) >= CLAUSE
        ):
            return n
    return None


def _people_first(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    """Gives the people that a siege, a protest or "on board" has taken to the verb that tells what befell them."""
    for number in [n for n in given if not found[n].on_people]:
        people = [c for c in given[number] if c.kind and c.kind != "group"]
        ahead = people[0].first if people and not scene.found.set("verb_first") else 0
        verbs = (
            n for n, t in enumerate(found) if t.on_people and t.form == "verb" and n not in given and t.first > ahead
        )
        verb = next((n for n in verbs if people and not _apart(scene, found[number], found[n])), None)
        if verb is None:
            continue
        given[verb] = people
        given[number] = [c for c in given[number] if c not in people]
        if not given[number]:
            del given[number]


def _apart(scene: Scene, other: Trigger, verb: Trigger) -> bool:
    """Whether a clause ends between two words, but for one between two commas: "семеро, бывших на борту, погибли"."""
    low, high = min(other.last, verb.last), max(other.first, verb.first)
    inside = any(r.start <= other.first and other.last <= r.stop and r.stop <= verb.first for r in insertions(scene))
    return not inside and strongest(scene.joints, scene.found.sentence.first, low, high) >= CLAUSE
