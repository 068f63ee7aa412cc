"""Who came through and who did not: "only one man survived", "none of the ten survived", "she is the sole survivor"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.animate import are_things
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.lexicon import Hit, all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.other_senses import of_no_danger
from lastcontact.reading.trigger import Setting, Trigger


def surviving(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """A verb of surviving, of people: those who did are found, those who did not are dead."""
    lows, first = setting.sheet.lows, setting.sentence.first
    led, helping = hit.first, all_words("be", "have", "adverbs") | _HELPING
    while led > first and (lows[led - 1] in helping or lows[led - 1].endswith("n't")):
        led -= 1
    after = lows[hit.last] if hit.last < setting.sentence.last else "."
    if after in _OUTLIVED or is_figure(after) or lows[hit.first - 1] in ("to", "could", "can"):
        return None  # "survived by his wife", "she survived three wars": how somebody lived, and no news of him
    if of_no_danger(lows, hit.last):
        return None
    low = next((i + 1 for i in range(led - 1, first - 1, -1) if _parts(setting, i)), first)
    none = next((i for i in range(low, led) if _nobody(lows, i)), None)
    if _none_of_things(setting, none, led) if none is not None else not _people_end(setting, low, led):
        return None
    if none is None:
        none = next((i for i in range(led, hit.first) if lows[i] in ("not", "never") or lows[i].endswith("n't")), None)
    if none is None:
        return replace(trigger, form="state", seeks="left")
    return replace(trigger, first=none, type=ClaimType.KILLED, form="state", seeks="left")


def survivor(setting: Setting, hit: Hit, trigger: Trigger) -> Trigger | None:
    """ "He was the only survivor", "there were three survivors", "the only survivors were two boys"."""
    lows, at = setting.sheet.lows, hit.first
    alone = lows[at - 1] in _ALONE
    counted = next((c for c in setting.counted if c.noun_first <= at < c.noun_last), None)
    if counted is not None:
        there = lows[counted.first - 1] in words("be") and "there" in lows[max(0, counted.first - 4) : counted.first]
        return replace(trigger, form="state") if there else None
    if not alone:
        return None
    is_one = bool(words("be") & {*lows[max(setting.sentence.first, at - 4) : at]})
    are = hit.last < setting.sentence.last and lows[hit.last] in words("be")
    follow = any(hit.last < c.first <= hit.last + 2 and c.kind for c in setting.counted)
    if is_one:
        return replace(trigger, first=at - 1, form="state", seeks="left")
    return replace(trigger, first=at - 1, last=hit.last + 1, form="state", seeks="right") if are and follow else None


_OUTLIVED = ("by", "them", "him", "her", "a", "to")
_ALONE = ("only", "sole", "lone", "single")
_HELPING = frozenset(("not", "did", "does", "do", "never", "all", "both", "alone"))
_PRONOUNS = frozenset(("he", "she", "they", "who", "we", "i", "others", "rest"))


_SOME = frozenset(("all", "everyone", "everybody", "anyone", "anybody", "somebody", "someone"))


def _parts(setting: Setting, i: int) -> bool:
    return boundary_strength(setting.sheet, i, setting.sentence) >= 2 or setting.sheet.lows[i] == "that"


def _nobody(lows: list[str], i: int) -> bool:
    return lows[i] in ("nobody", "none", "neither") or lows[i : i + 2] == ["no", "one"]


def _none_of_things(setting: Setting, none: int, led: int) -> bool:
    """ "None of the old shops": nothing that lived."""
    first = none + 2 + (setting.sheet.lows[none + 2] in words("determiners"))
    return setting.sheet.lows[none + 1] == "of" and are_things(setting, first, led)


def _people_end(setting: Setting, low: int, led: int) -> bool:
    """Whether people stand before a verb: counted, named, or called what they are."""
    named = setting.cast.at(led - 1)
    counted = any(low <= c.first and (c.kind or c.last == led) for c in setting.counted if c.last <= led)
    person = named is not None and named.kind is Kind.PERSON
    some = _SOME & {*setting.sheet.lows[low:led]}
    return bool(some) or counted or person or led - 1 in setting.people or setting.sheet.lows[led - 1] in _PRONOUNS
