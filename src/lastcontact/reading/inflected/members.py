"""Those of a group whom a sentence names: "среди них капитан Роман Ивашин", "Գերիներն են՝ X, Y և Z"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.describing import person
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.several import row_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.trigger import Trigger

_REACH = 9


def members(scene: Scene, known: Known, drafts: list[Draft]) -> list[Trigger]:
    """One assertion for each "among them" that a person's name follows and no count, and for each list of names; none
    where a draft tells of him.
    """
    whom = (_listed(scene, known, t) or _by_a_noun(scene, t) for t in known.triggers)
    made = [named for named in whom if named is not None]
    found_first = scene.found.sentence.first
    for hit in scene.found.all("subset"):
        person = _named(scene, known, hit)
        kind = _of_what(scene, known, hit)
        opens = hit.first - found_first <= _OPENS and scene.found.low(hit.first) in scene.found.set("from")
        if opens and person and any(person.last <= t.first for t in known.triggers):
            continue  # "Одного з них, солдата X, знайдено живим"
        again = any(d.first <= hit.first and person and person.last <= d.last and d.claim.type is kind for d in drafts)
        if person is not None and kind is not None and not again:
            made.append(Trigger(hit.first, person.last, kind, "verb", "left", f"{hit.entry.id}/named"))
    return made


def but_for_the_list(drafts: list[Draft], named: Trigger) -> list[Draft]:
    """The claims without one that tells, of nobody counted, what a list of names tells."""
    inside = range(named.first, named.last)
    return [d for d in drafts if d.counted is not None or d.trigger.first not in inside or d.first not in inside]


def _listed(scene: Scene, known: Known, trigger: Trigger) -> Trigger | None:
    """What a list tells of those whom it names: "Пленные: X, Y и Z", "ტყვეები არიან: X და Y", "القتلى هم X وY"."""
    found, at = scene.found, trigger.last
    opens = trigger.first - found.sentence.first <= _OPENS and trigger.form in ("status", "noun", "verb")
    while at < trigger.last + _LIST and (found.low(at) in found.set("lists_names") or found.over("title", at)):
        at += 1
    row = row_of(known, (at, at + 1))
    opens = opens and trigger.on_people and found.low(trigger.last) in found.set("lists_names")
    if not (opens and row and row[0].first <= at) or any(row[-1].last <= t.first for t in known.triggers):
        return None
    return Trigger(trigger.first, row[-1].last, trigger.type, "verb", "left", f"{trigger.rule}/listed")


def _by_a_noun(scene: Scene, trigger: Trigger) -> Trigger | None:
    """Whom a sentence tells of as one of a group, without name and number: "Среди раненых — девочка", "ومن بين الجرحى
    طفلة"."""
    found, among, links = scene.found, scene.found.set("among"), scene.found.set("among_is")
    behind = found.low(trigger.last) in among
    at = trigger.last + behind
    opens = trigger.form == "status" and trigger.first - found.sentence.first <= _OPENS
    if any(found.low(k) in found.set("not") | found.set("there_is_no") for k in range(at, found.sentence.last)):
        return None
    if not opens or not (behind or found.low(trigger.first - 1) in among) or (links and found.low(at) not in links):
        return None
    for k in range(at, min(at + _LIST, found.sentence.last)):
        if any(found.over(c, k) for c in ("trigger", "cue", "number")) or scene.cast.at(k) is not None:
            return None
        if (found.at("people", k) or found.at("kin", k) or found.at("role", k)) and not found.low(k).startswith("ال"):
            return Trigger(trigger.first - (not behind), k + 1, trigger.type, "verb", "left", f"{trigger.rule}/among")
    return None


_BEFALLS_CAPTIVES = (ClaimType.RETURNED, ClaimType.CAPTURED, ClaimType.SURRENDERED, ClaimType.VISIT, ClaimType.FOOTAGE)
"""What a sentence before may tell of those "among the captives": not that they are dead, hurt or missed."""
_LIST = 6
"""Tokens between a group and the first name of its list: "are", a colon, a rank."""
_OPENS = 2
"""Words before the group that a list opens with."""


def _named(scene: Scene, known: Known, hit: Hit) -> Mention | None:
    found = scene.found
    tellers = {s.source.first for s in known.sayings if s.source is not None and s.source.kind == "person"}
    for k in range(hit.last, min(hit.last + _REACH, found.sentence.last)):
        mention = scene.cast.at(k)
        if mention is not None and mention.kind is Kind.PERSON:
            return None if mention.first in tellers else mention
        told = found.over("trigger", k)
        counted = any(c.first == k for c in scene.counted) or found.over("number", k) is not None
        if counted or (told and told.value.endswith("/verb")) or found.over("cue", k):
            return None
        if found.low(k) in (",", ";", ".") and k > hit.last:
            return None
    return None


def _of_what(scene: Scene, known: Known, hit: Hit) -> ClaimType | None:
    """What happened to the group: as the words themselves say, as told before them, or in the sentence before."""
    own = next((t for k in range(hit.first, hit.last + 1) if (t := scene.found.over("trigger", k))), None)
    if own is not None and own.value.endswith("/status") and own.value != "names/status":
        kind = ClaimType(own.value.partition("/")[0])
        return known.before if kind is ClaimType.HELD and known.before in _BEFALLS_CAPTIVES else kind
    told = [t.type for t in known.triggers if t.on_people and t.last <= hit.first]
    return told[-1] if told else known.before


def among_them(known: Known, trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether somebody is named as one of those a word tells of: "Среди пленных находится лейтенант Егор Сомов"."""
    among, low = known.found.set("among"), known.found.low
    beside = low(trigger.first - 1) in among or low(trigger.last) in among
    return beside and any(person(known, k) for k in range(*edges))
