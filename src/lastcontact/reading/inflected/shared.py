"""Verbs beside an "and" that have one object: "захватили и увезли 12 солдат", "ранил и взял в плен троих"."""

from __future__ import annotations

import itertools
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.doers import is_object
from lastcontact.reading.inflected.happening import CLAUSE, Scene
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_TAKEN = frozenset((ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.HELD))
_ASIDES = 3
"""Commas around and between an apposition and a source: ", рядовой Корин, по её словам,"."""
_APART = 4
"""Words between two verbs that share what stands before or behind them."""


def one_act(scene: Scene, found: list[Trigger]) -> list[Trigger]:
    """Triggers in order; two verbs of one kind beside an "and" are one where nobody stands between them."""
    made: list[Trigger] = []
    for trigger in found:
        before = made[-1] if made else None
        same = before is not None and before.type is trigger.type
        if before is not None and same and (_beside(scene, before, trigger) or _same_place(scene, before, trigger)):
            made[-1] = replace(trigger, first=before.first)
        else:
            made.append(trigger)
    return made


def _same_place(scene: Scene, before: Trigger, trigger: Trigger) -> bool:
    """Whether only a comma parts two words for where somebody is held: "в плену, в бараке у станции"."""
    alone = trigger.first == before.last + 1 and scene.found.low(before.last) == ","
    return alone and before.form == trigger.form == "place"


def share_counts(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    """Gives a verb without a count that of the verb which it shares people with, before it or behind it."""
    _befallen(scene, found, given)
    for number in range(1, len(found)):
        before, trigger = found[number - 1], found[number]
        if number not in given and number - 1 in given and contrasted(scene, before, trigger):
            given[number] = [*given[number - 1]]
        if not trigger.on_people or trigger.form != "verb" or before.form != "verb":
            continue
        whom = number not in given and number - 1 in given and _joined(scene, before, trigger, bare=True)
        if whom and not is_object(scene.found, trigger, given[number - 1][0]):
            given[number] = given[number - 1][:1]
        elif number in given and number - 1 not in given and _of_both(scene, before, trigger, given[number][0]):
            given[number - 1] = given[number][:1]


def _befallen(scene: Scene, found: list[Trigger], given: dict[int, list[Counted]]) -> None:
    """Gives a verb those whom a word before it only describes: "خمسة محتجزين لدى الجبهة قتلوا"."""
    for described, number in itertools.combinations(range(len(found)), 2):
        word, verb, mine = found[described], found[number], given.get(described, [])
        if number in given or verb.form != "verb" or not verb.on_people or word.type is verb.type or not mine:
            continue
        noun = range(min(mine[0].last, mine[0].noun_first), mine[0].noun_last + (word.form != "verb"))
        if is_object(scene.found, verb, mine[0]):
            continue
        if word.first in noun and not _parted(scene, max(mine[0].noun_last, word.last), verb.first):
            given[number] = mine[:1]
            if word.form == "status":
                del given[described]


def _parted(scene: Scene, low: int, high: int) -> bool:
    """Whether a clause ends between two tokens, but for one between commas."""
    parts = [k for k in range(low, high) if scene.joints[k - scene.found.sentence.first] >= CLAUSE]
    around = low < high - 1 and scene.found.low(low) == scene.found.low(high - 1) == ","
    commas = [k for k in range(low, high) if scene.found.low(k) == ","]
    told = any(low <= t.first < high and t.on_people for t in scene.told)
    aside = around and parts == commas and len(commas) <= _ASIDES and (len(commas) == _ASIDES - 1 or not told)
    return bool(parts) and not aside


def contrasted(scene: Scene, before: Trigger, trigger: Trigger) -> bool:
    """Whether one is said in the place of the other, of the same people: "не попали в плен, а погибли"."""
    found = scene.found
    refused, endings = found.set("not"), found.stems("not_endings")
    glue = found.set("contrast") | refused | found.set("auxiliary") | found.set("lists_names") | {",", "՝"}
    counted = {k for c in scene.counted for k in range(c.first, max(c.last, c.noun_last))}
    own = counted if found.set("verb_first") else set()
    between = [found.low(k) for k in range(before.last, trigger.first) if k not in own]
    if not (before.on_people and trigger.on_people) or not all(word in glue for word in between):
        return False
    marks = found.set("contrast") or {","}
    at = next((i for i, word in enumerate(between) if word in marks), None)
    if at is None or (marks == {","} and between[-1] != ","):
        return False
    ahead = [found.low(k) for k in range(max(found.sentence.first, before.first - _APART), before.last)]
    this = any(w in refused for w in between[at:]) or any(
        found.low(k).endswith(endings) or found.low(k) in refused for k in range(trigger.first, trigger.last)
    )
    other = any(word in refused or word.endswith(endings) for word in [*ahead, *between[:at]])
    return this != other and trigger.form != "noun"


def _of_both(scene: Scene, before: Trigger, trigger: Trigger, counted: Counted) -> bool:
    """Whether people behind two verbs are the object of both; "killed and wounded 14" counts them together."""
    apart = ClaimType.KILLED not in (before.type, trigger.type) and not {before.type, trigger.type} <= _TAKEN
    return apart and before.on_people and counted.first >= trigger.last and _beside(scene, before, trigger)


def _beside(scene: Scene, before: Trigger, trigger: Trigger) -> bool:
    """Whether two verbs stand on either side of an "and", with nobody counted or named between them."""
    if before.form != "verb" or trigger.form != "verb" or not before.on_people:
        return False
    between = range(before.last, trigger.first)
    named = any(scene.cast.at(k) is not None or scene.found.over("cue", k) for k in between)
    named = named or any(c.first in between for c in scene.counted) or scene.parted(before, trigger)
    return not named and _joined(scene, before, trigger)


def _joined(scene: Scene, before: Trigger, trigger: Trigger, *, bare: bool = False) -> bool:
    """Whether an "and" joins two verbs without people of its own; with `bare` they may stand side by side."""
    found = scene.found
    between = range(before.last, trigger.first)
    joint = any((h := found.at("joint", k)) and h.value == "and" for k in between)
    joint = joint or (trigger.first < found.sentence.last and found.joined(trigger.first, "joined_and") != "")
    own_people = any(found.at("people", k) or _named(scene, k) for k in between)
    if found.set("verb_first") and trigger.last < found.sentence.last:
        another = found.low(trigger.last) in found.set("another")  # "وفُقد ثالث"
        own_people = own_people or another or found.at("people", trigger.last) is not None
    return (joint or (bare and not between)) and len(between) <= _APART and not own_people


def _named(scene: Scene, k: int) -> bool:
    mention = scene.cast.at(k)
    return mention is not None and mention.kind is Kind.PERSON


def goes_on(scene: Scene, before: Trigger, trigger: Trigger) -> bool:
    """Whether a verb goes on with whom the one before it tells of: "он был ранен и | взят в плен", ", затем умер"."""
    found, between = scene.found, range(before.last, trigger.first)
    if not (before.on_people and trigger.on_people) or trigger.form != "verb" or len(between) > _APART:
        return False
    joined = any(found.low(k) == "," or ((h := found.at("joint", k)) and h.value == "and") for k in between)
    joined = joined or found.joined(trigger.first, "joined_and") != ""
    others = any(found.at("people", k) or found.over("cue", k) or scene.cast.at(k) for k in between)
    return joined and not others and not any(c.first in between for c in scene.counted)


def told_next(scene: Scene, counted: Counted, found: list[Trigger]) -> int | None:
    """The verb right behind a count that an "and" opens: "أربعة استشهدوا واثنين | فُقد أثرهما"."""
    if not scene.found.joined(counted.first, "joined_and"):
        return None
    behind = max(counted.last, counted.noun_last)
    verbs = (n for n, t in enumerate(found) if t.first == behind and t.form == "verb" and t.on_people)
    return next((n for n in verbs if not scene.found.joined(behind, "joined_and")), None)
