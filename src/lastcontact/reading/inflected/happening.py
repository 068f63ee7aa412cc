"""What happened to people: the words of a sentence that tell it, and which of them tell the news."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.attributive import describes, only_names
from lastcontact.reading.inflected.classes import typed
from lastcontact.reading.inflected.counted_things import but_for_things
from lastcontact.reading.inflected.counts_beside import RANKS, own_count, wounded_beside
from lastcontact.reading.inflected.elsewhere import of_other_things
from lastcontact.reading.inflected.fates import by_fate, not_back
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.in_touch import body_alone, gone, in_touch, of_the_place, restored
from lastcontact.reading.inflected.joints import joints, strongest
from lastcontact.reading.inflected.labelled import labelled, titled
from lastcontact.reading.inflected.last_places import (
    of_the_same_dead,
    of_those_bodies,
    only_thought,
    where_they_died,
)
from lastcontact.reading.inflected.nobody import of_nobody
from lastcontact.reading.inflected.on_lists import listed_as, of_the_missing, whose_families_turned
from lastcontact.reading.inflected.things import TAKEN, thing_of
from lastcontact.reading.inflected.told_aside import owner_of_aside
from lastcontact.reading.inflected.unsaved import UNSAVED, unsaved
from lastcontact.reading.inflected.untold import in_turn
from lastcontact.reading.inflected.visited import but_for_captives, visited
from lastcontact.reading.inflected.who_it_is import not_shown
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.trigger import MOST, Trigger, joined

_TYPES = frozenset(ClaimType)
UNLISTED = ("unlisted", "struck")
"""Forms of what tells that somebody is on no list, or no longer."""
_OWN = frozenset(("killed/verb", "wounded/verb", "captured/verb"))
"""What is told of people also where words around it tell of fighting: "atışmada üç hərbçi həlak olub"."""
CLAUSE = 3
"""A joint of this strength ends a clause."""
_OF_PEOPLE_ONLY = frozenset(
    ClaimType(t) for t in ("captured", "held", "killed", "wounded", "returned", "found", "identified", "surrendered",
                           "detained", "missing", "registered")
)  # fmt: skip


@dataclass(slots=True)
class Scene:
    """A sentence with its counts, its cast and its joints."""

    found: Found
    counted: list[Counted]
    cast: Cast
    joints: list[int]
    told: list[Trigger] = field(default_factory=list)

    @classmethod
    def of(cls, found: Found, counted: list[Counted], cast: Cast) -> Scene:
        found.parted = found.parted or joints(found)
        return cls(found, counted, cast, found.parted)

    def clause(self, first: int, last: int, strength: int = CLAUSE) -> tuple[int, int]:
        """The tokens around `first` to `last` out to the nearest joints of a strength."""
        base, end, joints = self.found.sentence.first, self.found.sentence.last, self.joints
        while first > base and joints[first - 1 - base] < strength and not self.opens(first, strength):
            first -= 1
        while last < end and joints[last - base] < strength:
            last += 1
        return first, last

    def opens(self, i: int, strength: int = CLAUSE) -> bool:
        """Whether an "and" that is written as one with token i parts it from what stands before."""
        sentence = self.found.sentence
        if i >= sentence.last or self.joints[i - sentence.first] < strength:
            return False  # as of most tokens: how they begin is not looked at
        return bool(self.found.joined(i)) and len(self.found.low(i)) > 2

    def parted(self, a: Trigger, b: Trigger) -> bool:
        """Whether a clause ends between two triggers."""
        low, high = min(a.last, b.last), max(a.first, b.first)
        return strongest(self.joints, self.found.sentence.first, low, high) >= CLAUSE


def triggers(scene: Scene) -> list[Trigger]:
    """The triggers of a sentence, in order, without overlaps; the longest wins."""
    table = scene.found.tables.get("trigger", {})
    found = [*table.values(), *visited(scene.found, scene.counted, table)]
    wide = [h for h in found if "*" in h.entry.rest and _passes_over(h, found)]
    harm = {h.first for h in found if any(w.first < h.first and h.last <= w.last and _harms(w, h) for w in wide)}
    hits = sorted(found, key=lambda h: (h.first not in harm, h.first - h.last, _rank(h), -len(h.entry.id), h.first))
    taken: set[int] = set()
    made: list[Trigger] = []
    for hit in hits:
        told = scene.found.over("cue", hit.first)
        told_longer = told is not None and told.last - told.first > hit.last - hit.first
        told_longer |= _found_false(scene.found, hit)
        unnamed = scene.found.over("nameless", hit.first) is not None or in_turn(scene.found, hit)
        if told_longer or unnamed or any(i in taken for i in range(hit.first, hit.last)) or _in_name(scene, hit):
            continue
        if of_nobody(scene.found, hit):
            continue
        trigger = unsaved(scene.found, hit, scene.clause) or _read(scene, hit)
        if trigger is not None:
            own = hit.own if hit in wide else range(hit.first, hit.last)
            taken.update(but_for_captives(scene.found, scene.counted, hit, own))
            made.append(trigger)
    return _settled(scene, joined(sorted(made, key=lambda t: t.first))[:MOST])


def _found_false(found: Found, hit: Hit) -> bool:
    """Whether a word is part of one that calls news false: "ცნობა მცდარი აღმოჩნდა", "не отвечает реальности"."""
    false = found.over("hedge", hit.first)
    if false is None or false.value != "denied" or hit.last > false.last:
        return False
    return false.first < hit.first or hit.last < false.last


def _harms(wide: Hit, within: Hit) -> bool:
    """Whether a hit within a wide phrase tells of people all the same: "سقط 4 قتلى وثلاثة جرحى"."""
    dead_beside = within.value == "killed/status" and wide.value.startswith("wounded/")
    return within.value in _OWN or dead_beside


def _passes_over(wide: Hit, found: list[Hit]) -> bool:
    """Whether a wide phrase leaves what it passes over to tell: not of people, or "جنود قتلوا بعد استسلامهم"."""
    kind = wide.value.partition("/")[0]
    if wide.value != "surrendered/verb" and kind != "wounded":
        return kind not in PEOPLE_TYPES
    dead = ("killed/verb", "killed/status") if kind == "wounded" else ("killed/verb",)
    return any(h.value in dead and wide.first < h.first and h.last < wide.last for h in found)


def _rank(hit: Hit) -> int:
    return RANKS.get(hit.value.partition("/")[2], 0)


def _in_name(scene: Scene, hit: Hit) -> bool:
    if titled(scene.found, hit):
        return True
    mention = scene.cast.at(hit.first)
    if mention is None or mention.kind not in (Kind.BODY, Kind.PERSON, Kind.OUTLET):
        return False
    return mention.kind is Kind.PERSON or mention.last - mention.first > 1 or hit.last <= mention.last


def _read(scene: Scene, hit: Hit) -> Trigger | None:
    kind, _, form = hit.value.partition("/")
    first, last = scene.clause(hit.first, hit.last)
    told = (ClaimType(kind), form) if kind in _TYPES else typed(scene.found, hit, (first, last), scene.counted)
    if told is None or form == UNSAVED:
        return None
    trigger = Trigger(hit.first, hit.last, told[0], told[1] or form or "verb", "left", hit.entry.id)
    kept = scene.found.low(hit.first - 1) in scene.found.set("kept") and trigger.type in TAKEN
    if kept or (trigger.type in PEOPLE_TYPES and of_other_things(scene.found, hit, (first, last))):
        return None
    if not_shown(scene.found, trigger):
        return replace(trigger, type=ClaimType.IDENTIFIED, form="verb")
    refused = scene.found.stems("not_endings")
    if trigger.form == "noun" and scene.found.low(hit.last - 1).endswith(refused):
        trigger = replace(trigger, form="verb")
    trigger = replace(trigger, form="noun") if _owned(scene.found, hit) else trigger
    if trigger.form == "verb" and describes(scene.found, hit, scene.counted):
        trigger = replace(trigger, form="status")
    within = [k for k in range(first, last) if not hit.first <= k < hit.last]
    if trigger.form == "gap":
        at = gone(scene.found, hit, tuple(scene.found.set("lost")))
        if not at:
            return None
        wide = at >= last and not any(scene.found.over("trigger", k) for k in range(hit.last, at))
        trigger = replace(trigger, form="verb", last=at + 1 if wide else trigger.last)
    if trigger.form == "last":
        if not any(scene.found.low(k).startswith(tuple(scene.found.set("called"))) for k in within):
            return None
        trigger = replace(trigger, form="verb")
    if trigger.type is ClaimType.CONTACT_LOST and restored(scene.found, [*within, *range(hit.first, hit.last)]):
        trigger = replace(trigger, type=ClaimType.FOUND)
    if trigger.type is ClaimType.CONTACT_LOST and in_touch(scene.found, hit, within):
        return None
    if trigger.type is ClaimType.CONTACT_LOST and of_the_place(scene.found, range(first, last)):
        return replace(trigger, type=ClaimType.COMMS_CUT, form="verb")
    alone = body_alone(scene.found, scene.cast, scene.counted, hit, (first, last))
    if trigger.type is ClaimType.CONTACT_LOST and trigger.form == "verb" and alone:
        return None
    asked = tuple(scene.found.set("asked"))
    if trigger.type is ClaimType.CONTACT_LOST and asked and any(scene.found.low(k).startswith(asked) for k in within):
        return None
    trigger = by_fate(scene.found, hit, trigger, (first, last))
    if form == "struck" and of_the_missing(scene.found, hit):
        trigger = replace(trigger, type=ClaimType.MISSING)
    elif trigger.type is ClaimType.MISSING and not_back(scene.found, scene.counted, hit):
        trigger = replace(trigger, type=ClaimType.RETURNED)
    if trigger.type is ClaimType.REGISTERED and form not in UNLISTED and (listed := listed_as(scene.found, hit)):
        trigger = replace(trigger, type=listed, form="verb")
    if trigger.form == "bodies" and not _remains(scene, first, last):
        return None
    if (
        trigger.type in _OF_PEOPLE_ONLY
        and trigger.form in ("verb", "noun")
        and (thing := thing_of(scene.found, scene.counted, scene.cast, trigger, (first, last)))
    ):
        if thing == "place" and trigger.type in TAKEN:
            return replace(trigger, type=ClaimType.CONTROLS)
        return None
    return but_for_things(scene.found, scene.counted, trigger, (first, last))


def _owned(found: Found, hit: Hit) -> bool:
    """Whether a word that may be a verb is a noun, as its owner stands before it: "15-ის დაჭრა"."""
    owners = found.stems("noun_owners")
    return found.low(hit.first) in found.set("noun_or_verb") and found.low(hit.first - 1).endswith(owners)


def _remains(scene: Scene, first: int, last: int) -> bool:
    return any(scene.found.over("remains", i) for i in range(first, last))


def _settled(scene: Scene, found: list[Trigger]) -> list[Trigger]:
    """Drops what only describes when a verb of the clause tells the news; what is done with bodies has its own type."""
    kept: list[Trigger] = []
    lost = [t for t in found if t.type is ClaimType.CONTACT_LOST and t.form == "verb"]
    for trigger in found:
        if where_they_died(scene.found, trigger, found):
            continue
        if only_thought(scene.found, trigger) or whose_families_turned(scene.found, trigger, found):
            continue
        touch = any(scene.found.low(k) in scene.found.set("in_touch") for k in range(trigger.first, trigger.last + 1))
        if touch and any(t.first < trigger.first and not scene.parted(t, trigger) for t in lost):
            continue
        others = [t for t in found if t is not trigger and t.on_people and not scene.parted(trigger, t)]
        beside = wounded_beside(scene.counted, trigger, others)
        named = trigger.form == "verb" and only_names(scene.found, trigger, others, scene.counted) and not beside
        if named and any(t.form == "verb" for t in others):
            continue
        counted = any(c.last == trigger.first for c in scene.counted)
        if trigger.form == "alive" and (others if counted else any(t is not trigger and t.on_people for t in found)):
            continue
        told = any(RANKS[t.form] < RANKS[trigger.form] for t in others if trigger.on_people and not _lives(t, trigger))
        label = labelled(scene.found, scene.counted, trigger)
        if told and not label and not own_count(scene.found, scene.counted, trigger, others) and not beside:
            continue
        first, last = scene.clause(trigger.first, trigger.last)
        if (owner := owner_of_aside(scene.found, scene.cast, first - 1, trigger.first)) is not None:
            first = scene.clause(owner.first, owner.last)[0]
        beside_bodies = trigger.type is ClaimType.WOUNDED and trigger.form == "status"
        if trigger.type in _OF_BODIES and not beside_bodies and _remains(scene, first, last):
            trigger = replace(trigger, type=_OF_BODIES[trigger.type])
        if of_the_same_dead(scene.found, trigger, kept, (first, last)):
            continue
        if of_those_bodies(scene.found, trigger, kept, (first, last)):
            trigger = replace(trigger, type=ClaimType.REMAINS_RETURNED)
        fell = tuple(scene.found.set("fell"))
        if trigger.type is ClaimType.HELD and fell and any(scene.found.low(k) in fell for k in range(first, last)):
            trigger = replace(trigger, type=ClaimType.CAPTURED)
        kept.append(_of_the_dead(scene, trigger))
    return kept


def _lives(other: Trigger, trigger: Trigger) -> bool:
    """Whether "alive" only stands beside the place where somebody is: "видели живым в плену"."""
    return other.form == "alive" and trigger.form == "place"


def _of_the_dead(scene: Scene, trigger: Trigger) -> Trigger:
    """Whoever is found dead is dead: "მეზღვაური მკვდარი იპოვეს", "عُثر على البحار ميتا"."""
    found, (first, last) = scene.found, scene.clause(trigger.first, trigger.last)
    counted = {k for c in scene.counted for k in range(c.first, max(c.last, c.noun_last))}
    beside = range(max(first, trigger.first - _BESIDE), min(last, trigger.last + _BESIDE))
    dead = any(found.low(k) in found.set("found_dead") and k not in counted for k in beside)
    lives = tuple(found.set("survives") | found.set("thought_dead")) or ("\0",)
    dead = dead and not any(found.low(k).startswith(lives) for k in range(first, last))
    return replace(trigger, type=ClaimType.KILLED) if dead and trigger.type is ClaimType.FOUND else trigger


_BESIDE = 4
"""Tokens between "found" and "dead"."""


_OF_BODIES = {
    ClaimType.RETURNED: ClaimType.REMAINS_RETURNED,
    ClaimType.SURRENDERED: ClaimType.REMAINS_RETURNED,
    ClaimType.WOUNDED: ClaimType.KILLED,
    ClaimType.DISPLACED: ClaimType.FOUND,
}
"""What is told of the living means of bodies: those brought to a hospital are killed, those taken out are found."""


COUNTABLE = PEOPLE_TYPES | {
    ClaimType.DISPLACED, ClaimType.BESIEGED, ClaimType.DEPLOYED, ClaimType.PROTEST, ClaimType.OTHER, ClaimType.SEARCH,
}  # fmt: skip
