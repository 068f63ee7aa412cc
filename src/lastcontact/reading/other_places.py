"""Places that a sentence names and where nothing was: of an owner, of a government, of what came of it."""

from __future__ import annotations

from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, is_number, lexicon, words
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.trigger import Trigger

TO_COUNTRY = frozenset(
    ("in", "to", "near", "outside", "around", "across", "into", "inside", "neighbouring", "neighboring", "off", "along")
)


def only_whose(known: Known, mention: Mention) -> bool:
    """Whether a name tells whose place, people or forces are meant: "Velmar's Orvan district", "the Karadag side"."""
    owned = known.sheet.lows[mention.last : mention.last + 1] == ["'s"] and known.cast.at(mention.last + 1)
    if owned and owned.kind is Kind.PLACE:
        return True
    if mention.kind is not Kind.PLACE or mention.last >= known.sentence.last:
        return False
    if mention.rule == "world/capital" and _is_a_government(known, mention):
        return True
    after = known.sheet.lows[mention.last]
    soldiers = (e for e in lexicon("en").words.get(after, ()) if e.category == "people" and not e.rest)
    return after in _PARTIES or any(e.value == "military" for e in soldiers)


_PARTIES = frozenset(("side", "authorities", "government", "army", "forces", "troops", "officials", "artillery"))


def _is_a_government(known: Known, mention: Mention) -> bool:
    """ "Kyiv had received from Moscow the bodies": a capital that acts, and no place where anything was."""
    lows, first = known.sheet.lows, mention.first
    if first > known.sentence.first and lows[first - 1] in ("from", "by", "with", "between"):
        return True
    before, verb = lows[first - 1], " ".join(lows[mention.last : mention.last + 1])
    if verb in all_words("be", "have"):
        return before not in TO_COUNTRY
    opens = first == known.sentence.first or before in (",", "that", "while", "but", "“", "and", ":")
    return opens and (verb in words("past_verbs") or verb.endswith("ed"))


def told_of_by_the_way(known: Known, trigger: Trigger, mention: Mention) -> bool:
    """ "12 soldiers captured near Orvan were released": the place is where they were captured."""
    earlier = [t for t in known.triggers if t.on_people and t.last <= mention.first and mention.last <= trigger.first]
    if not earlier or trigger.seeks != "left":
        return False
    reduced, lows = earlier[-1], known.sheet.lows
    whole = range(reduced.last, trigger.first)
    aside = reduced.form == "passive" and lows[reduced.first - 1] not in all_words("be", also="been ,")
    return aside and all(boundary_strength(known.sheet, i, known.sentence) < 1 for i in whole)


def of_what_came_of_it(known: Known, trigger: Trigger, mention: Mention) -> bool:
    """ "12 were taken at dawn, causing panic in Veld": the place is of what came of it."""
    lows = known.sheet.lows
    for i in range(trigger.last, mention.first - 1):
        after = lows[i + 1]
        if lows[i] == "," and after.endswith("ing") and after in words("causing"):
            return True
    return False


def is_home(known: Known, mention: Mention) -> bool:
    """Whether a place is where somebody is from or lives: "a father of two from Halm", "of the village of Torn"."""
    lows, first = known.sheet.lows, known.sentence.first
    at = of = mention.first - 1
    kind = lows[mention.last : mention.last + 1]
    called = bool(kind) and kind[0] in _HOMES
    while at > max(first, mention.first - _TO_HOME) and lows[at] in words("before_a_place"):
        called = called or lows[at] in _HOMES
        of = at if lows[at] == "of" else of
        at -= 1
    if lows[at] == "in" and lows[at - 1] in _LIVING:
        return True
    if lows[at] == "from":
        return _is_set_apart(known, at - 1)
    return called and lows[of] == "of" and (_is_set_apart(known, of - 1) or _ends_soldiers(known, of))


def _is_set_apart(known: Known, at: int) -> bool:
    """Whether what stands behind token `at` only tells who somebody is: "Lund, 34, | from", "father of two | from"."""
    lows = known.sheet.lows
    if lows[at] == ",":
        named = known.cast.at(at - 1)
        aged = lows[at - 1].isdecimal() and lows[at - 2] == ","
        return aged or (named is not None and named.kind is Kind.PERSON)
    return is_number(lows[at]) and lows[at - 1] == "of" and lows[at - 2] in _PARENTS


def _ends_soldiers(known: Known, at: int) -> bool:
    """ "A soldier of the village of Torn" fell elsewhere; "15 residents of Khasa village" were taken there."""
    return any(h.last == at and h.value == "military" for h in known.hits.of("people"))


_HOMES = ("village", "town", "hamlet", "settlement", "district", "farm", "quarter", "suburb", "parish")
_PARENTS = ("father", "mother", "parent", "grandfather", "grandmother", "dad", "mum", "widow", "widower")
_LIVING = ("born", "lives", "lived", "living", "residing", "raised", "resident", "live")
_TO_HOME = 6
"""Tokens of "of the neighbouring village of" before a name."""
