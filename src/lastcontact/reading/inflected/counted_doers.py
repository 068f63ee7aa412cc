"""So many who take, kill or let go, and one by name who does, are none of those whom it befell: "Двое солдат застрелили
пастуха", "خطف خمسة مسلحين صحفيا", "beş silahlı jurnalisti qaçırıb", "ხუთმა ბოევიკმა"."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.captors import DONE, acts
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.mentions import Mention
from lastcontact.reading.trigger import Trigger

_BEHIND = 1
"""Tokens between a verb that stands first and the number of those who do it."""
_OBJECTS = ("people", "kin", "title", "role")


def do_it(scene: Scene, trigger: Trigger, counted: Counted) -> bool:
    """Whether those counted do what a clause tells, beside whom it befalls."""
    found = scene.found
    if trigger.type not in DONE or not counted.has_noun:
        return False
    whose = found.at("people", _noun(found, counted))
    if whose is None or not found.set("acting_verbs"):
        return False
    if counted.noun_last - counted.noun_first > 1 and found.set("verb_last") and whose.value != "military":
        return False  # "yeddi ahıl sakini", not "iki əsgər çobanı"
    if found.set("verb_first"):
        return _behind_the_verb(found, trigger, counted)
    if not _in_case(found, counted):
        return False
    first, last = scene.clause(trigger.first, trigger.last)
    if not first <= counted.first < last:
        return False
    verb = next((k for k in range(counted.last, last) if acts(found, k) or acts(found, k, one=True)), None)
    if verb is None:
        return False
    noun = counted.noun_first
    if not found.set("verb_last") and any(acts(found, k) for k in range(first, counted.first)):
        return False  # "взяли в плен | 100 солдат и убили 45": whom the verb before them befell
    if found.set("verb_last"):
        return not found.ends(verb, "they_endings") and _befallen(found, range(noun + 1, verb))
    low = max(counted.last, counted.noun_last)
    return _befallen(found, range(low, last)) or any(verb < c.first < last for c in scene.counted)


def _noun(found: Found, counted: Counted) -> int:
    """The noun of a number, past "of": "ثلاثة من | العناصر"."""
    return counted.noun_first + (found.low(counted.noun_first) in found.set("from"))


def _in_case(found: Found, counted: Counted) -> bool:
    """Whether the noun of a number, and the number, may stand in the case of who does it."""
    noun, number = found.low(counted.noun_first), found.low(counted.first)
    if found.set("acts_by_case") and found.set("verb_last"):
        return noun.endswith(found.stems("acts_by_case"))
    if number in found.set("never_doers"):
        return found.low(counted.first - 1) in found.set("from")  # "отряд из | восьми мятежников увёл"
    hit = found.at("people", counted.noun_first)
    stem = "" if hit is None else hit.entry.id.rsplit("/", 1)[-1]
    plain = stem.endswith("*") and noun == stem.removesuffix("*")
    return plain or not noun.endswith(found.stems("object_nouns"))


def _befallen(found: Found, where: Iterable[int]) -> bool:
    """Whether others stand there in the case of whom it befalls."""
    ends, doers = found.stems("befallen_endings"), found.stems("captor_endings")
    return any(found.low(k).endswith(ends) and not found.low(k).endswith(doers) and _somebody(found, k) for k in where)


def _somebody(found: Found, k: int) -> bool:
    """Whether a word is of people; in a case that only people have as an object, any word that no list has."""
    if any(found.over(c, k) for c in _OBJECTS):
        return True
    return bool(found.set("befallen_alone")) and found.low(k).isalpha() and not found.known(k)


def _behind_the_verb(found: Found, trigger: Trigger, counted: Counted) -> bool:
    """Whether a number stands right behind its verb, and whom it befalls behind its noun: "خطف خمسة مسلحين | صحفيا"."""
    verb = found.low(trigger.first)
    acting = verb.startswith(found.stems("acting_verbs")) and not verb.endswith(found.stems("behind_subject"))
    if not acting or not 0 <= counted.first - trigger.first <= 1 + _BEHIND:
        return False
    after = max(_noun(found, counted) + 1, counted.last)
    if verb.startswith(found.stems("letting_go")):
        freed = found.set("let_go_of")
        return found.low(after) in freed and not any(found.low(k) in freed for k in range(trigger.first, counted.first))
    if counted.first != trigger.last and counted.first >= trigger.last:
        return False
    alone = found.joined(after) or found.tells("trigger", after)
    return any(found.at(c, after) for c in _OBJECTS) and not alone


def names_a_doer(scene: Scene, trigger: Trigger, named: Mention) -> bool:
    """Whether one by name does what a clause tells: "Сержант Илья Моран застрелил пленного"."""
    found, word = scene.found, scene.found.low(named.last - 1)
    if trigger.type not in DONE or found.set("verb_first"):
        return False
    by_case = "mostly" in found.set("verb_last")
    if not (found.ends(named.last - 1, "acts_by_case") if by_case else word == named.name.lower().split()[-1]):
        return False
    first, last = scene.clause(trigger.first, trigger.last)
    if not any(acts(found, k, one=True) for k in range(named.last, last)):
        return False
    return _befallen(found, (k for k in range(first, last) if not named.first <= k < named.last))
