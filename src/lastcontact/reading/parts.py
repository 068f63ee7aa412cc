"""Parts of a whole that have no verb of their own: "44, of whom 30 are soldiers", "12 people: five from Sarn"."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.gapping import gapped
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.trigger import Trigger

_FARTHEST = 7
"""Tokens of the place that a part is told to be at."""


def hand_on(known: Known, given: dict[int, list[Counted]]) -> None:
    """ "Ten of the 14 killed have been identified": the ten are whom the verb tells of, not the word before it."""
    lows = known.sheet.lows
    opens = all_words("be", "have")
    helping = all_words("be", "have", "adverbs", "calendar", also="last been later since so far")
    for number, (trigger, told) in enumerate(pairwise(known.triggers)):
        mine = given.get(number, [])
        between = lows[mine[0].last : trigger.first] if len(mine) == 1 else []
        whole = between[:1] == ["of"] and len(between) <= _WHOLE
        whole = whole and any(map(is_figure, between))
        joined = trigger.last <= told.first and helping.issuperset(lows[trigger.last : told.first])
        verb = joined and (told.form == "intr" or bool(opens & {*lows[trigger.last : told.first + 1]}))
        if whole and verb and trigger.on_people and told.on_people and number + 1 not in given:
            given[number + 1] = given.pop(number)


_WHOLE = 4
"""Words of "of the 14", "of the other 30"."""


def is_part(known: Known, counted: Counted) -> bool:
    """Whether a count tells a part of one before it: "44 prisoners, including 30 soldiers and 14 border guards"."""
    if _of_them(known, counted) or _placed(known, counted) or made_of(known, counted) is not None:
        return True
    if gapped(known, counted) is not None:
        return True
    at = _opener(known, counted)
    return known.sheet.lows[at] in words("parts") or _whole_before(known, counted, at) is not None


def first_of_a_list(known: Known, counted: Counted) -> Counted | None:
    """The whole that a list is of: "four people died, according to the hospital: | three soldiers", "| two at Harn"."""
    at = counted.first - 1
    if _placed(known, counted):
        own = counted.quantity.minimum or 0
        return next(c for c in known.counted if c.last < counted.first and (c.quantity.minimum or 0) > own)
    whole = _whole_before(known, counted, at) if counted.kind else None
    told = whole is not None and any(t.on_people and at < t.first for t in known.triggers)
    return None if told else whole


def _whole_before(known: Known, counted: Counted, at: int) -> Counted | None:
    """The count before a colon at token `at` that is made of those behind it, where something befell them."""
    if known.sheet.lows[at] != ":" or not any(t.on_people and t.first < at for t in known.triggers):
        return None
    before = [c for c in known.counted if c.last <= at]
    small = before and (before[-1].quantity.minimum or 0) >= (counted.quantity.minimum or 0)
    return before[-1] if small else None


def made_of(known: Known, counted: Counted) -> Counted | None:
    """The whole of "Of the 44 missing, | 30 are soldiers and 14 are civilians", "among the 40 held are | 3 boys"."""
    lows, first = known.sheet.lows, known.sentence.first
    whole = known.counted[0]
    if lows[first] not in ("of", "among") or counted is whole or whole.first - first > _FEW or not whole.has_noun:
        return None
    named = any(t.on_people and whole.noun_first <= t.first < whole.noun_last for t in known.triggers)
    if not named or any(t.on_people and t.first >= counted.last for t in known.triggers):
        return None
    are = lows[counted.last] in words("be") and not counted.has_noun
    listed = counted.has_noun and any(w in words("be") for w in lows[whole.noun_last : counted.first])
    return whole if are or listed else None


_FEW = 2
"""Tokens before the whole: "Of the 44"."""


def _placed(known: Known, counted: Counted) -> bool:
    """ "Three were found in May, | two at Harn Hill and one in a well": a bare figure with a place, after a whole."""
    lows = known.sheet.lows
    if counted.has_noun or lows[counted.last] not in PLACING or lows[counted.first - 1] not in (",", "and", ":", ";"):
        return False
    if lows[counted.first - 1] == "and":
        listed = [c for c in known.counted if c.last < counted.first]
        return bool(listed) and _placed(known, listed[-1])
    own = counted.quantity.minimum or 0
    whole = any(c.last < counted.first and (c.quantity.minimum or 0) > own for c in known.counted)
    return whole and any(t.on_people and t.first < counted.first for t in known.triggers)


PLACING = ("in", "at", "near", "on", "to", "from")
"""What joins a part to its place."""


LIVING = frozenset(("alive", "unharmed", "unhurt", "safe"))


def goes_on_from(known: Known, counted: Counted) -> Counted | None:
    """The part before it of the same whole: "98 women" after "of whom 187 are men,"."""
    lows = known.sheet.lows
    before = [c for c in known.counted if c.last <= counted.first]
    if not before or lows[counted.first - 1] not in (",", "and") or lows[counted.last] in LIVING:
        return None
    end = part_to(known, before[-1])
    joined = all(lows[i] in (",", "and") for i in range(end, counted.first))
    return before[-1] if joined and (is_part(known, before[-1]) or goes_on_from(known, before[-1])) else None


def those_of(known: Known, counted: Counted) -> int | None:
    """Where the words begin that stand for what was named before: "and received those of five fighters"."""
    lows, at, first = known.sheet.lows, counted.first - 2, known.sentence.first
    at -= lows[counted.first - 1] in ("the", "another")
    if at <= first or lows[at : at + 2] != ["those", "of"]:
        return None
    joint = next((i for i in range(at - 1, max(first, at - _FARTHEST), -1) if lows[i] in ("and", ",", ";")), at - 1)
    return joint + 1


def and_elsewhere(known: Known, counted: Counted) -> Counted | None:
    """ "Thirteen are held in Zaruna and nine in Tarvos": the same is told of these, at another place."""
    lows, before = known.sheet.lows, [c for c in known.counted if c.last <= counted.first]
    if counted.has_noun or not before or lows[counted.first - 1] not in ("and", ",", ";"):
        return None
    place = lows[counted.last] in ("in", "at", "near") and known.sheet.is_capital(counted.last + 1)
    told = [t for t in known.triggers if t.on_people and before[-1].first < t.last <= counted.first]
    return before[-1] if place and told else None


def like_those(known: Known, counted: Counted) -> Counted | None:
    """ "The bodies of nine men were found, and those of two women": what was told of those before is told of these."""
    before = [c for c in known.counted if c.last <= counted.first]
    return before[-1] if before and those_of(known, counted) is not None else None


def awaited_to(known: Known, counted: Counted) -> int:
    """Where the words end by which the counted are still to come: "those of another 12 are expected on Friday"."""
    lows, at, stop = known.sheet.lows, max(counted.last, counted.noun_last), known.sentence.last
    if not (lows[at : at + 1] and lows[at] in words("be") and lows[at + 1 : at + 2]) or lows[at + 1] not in _AWAITED:
        return at
    return next((i for i in range(at, stop) if boundary_strength(known.sheet, i, known.sentence) >= 2), stop)


_AWAITED = ("expected", "due", "awaited", "to")


def _of_them(known: Known, counted: Counted) -> bool:
    """ "Three were shot, two of them teachers"."""
    lows, at = known.sheet.lows, counted.last
    return lows[counted.first - 1] in (",", "(", ";") and lows[at : at + 2] in (
        ["of", "them"],
        ["of", "whom"],
        ["of", "those"],
    )


def _opener(known: Known, counted: Counted) -> int:
    i = counted.first - 1
    while i > known.sentence.first and (
        known.sheet.lows[i] in ("and", ",", "them", "of", ".")
        or any(c.first <= i < max(c.last, c.noun_last) for c in known.counted)
    ):
        i -= 1
    return i


def part_to(known: Known, counted: Counted) -> int:
    """Where the words of a part end: with its noun, or with what it is said to be, "187 are men of fighting age"."""
    at = max(counted.last, counted.noun_last)
    if _of_them(known, counted) or (known.sheet.lows[at : at + 1] and known.sheet.lows[at] in words("be")):
        while at < known.sentence.last and boundary_strength(known.sheet, at, known.sentence) < 2:
            at += 1
        while known.sheet.lows[at - 1] in (".", ",", "and"):
            at -= 1
    return _listed_to(known, counted, at)


def _listed_to(known: Known, counted: Counted, at: int) -> int:
    """With its place, for a part of a list that has no verb: "nine in the regional hospital and forty in the jail"."""
    lows, last = known.sheet.lows, known.sentence.last
    if at >= last or lows[at] not in PLACING or counted.first == known.sentence.first:
        return at
    if lows[counted.first - 1] not in (",", "and", ";", ":"):
        return at
    stop = at + 1
    while stop < min(last, at + _FARTHEST) and (lows[stop][0].isalnum() and lows[stop] not in ("and", "or", "but")):
        stop += 1
    return stop


def without_parts(known: Known, triggers: list[Trigger]) -> list[Trigger]:
    """The telling words but for one of a part: "31 are held, five of whom are wounded" tells of those held."""
    if "whom" not in known.sheet.lows[known.sentence.first : known.sentence.last]:
        return triggers
    kept = [t for t in triggers if "whom" not in known.sheet.lows[max(known.sentence.first, t.first - _WHOM) : t.first]]
    return kept if any(t.on_people for t in kept) else triggers


_WHOM = 5
"""Tokens from "of whom" to what is told of a part."""


def of_a_teller(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """Whether those counted speak, or do what is told: "one of the survivors said", "killed by two gunmen"."""
    sheet = known.sheet
    described = trigger.form == "passive" and 0 <= trigger.first - counted.noun_last <= 1
    behind = trigger.first > counted.last and sheet.lows[counted.noun_last : counted.noun_last + 1] in (
        ["who"],
        ["whom"],
    )
    described = described or (behind and not any(counted.last <= s.first < trigger.first for s in known.sayings))
    spoken = [s.source for s in known.sayings if s.source]
    end = max(counted.last, counted.noun_last)
    joined = sheet.lows[counted.first - 1] == "and"
    if joined and any(end <= s.first <= end + 1 and s.source and s.source.last < counted.first for s in known.sayings):
        return True
    if not described and any(o.first - 1 <= counted.last - 1 < o.last for o in spoken):
        return True
    if any(sheet.lows[counted.last : o.first] in _OF_TELLERS for o in spoken):
        return True
    return sheet.lows[counted.first - 1] == "by" and any(t.last == counted.first - 1 for t in known.triggers)


_OF_TELLERS = (["of", "the"], ["of", "those"], ["of", "these"], ["of", "our"], ["of", "its"])
"""What stands between a count and the tellers it counts: "one of the survivors said"."""
