"""Places that a sentence names and where nothing was: of an owner, of a government, of what came of it."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
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


def its_own(known: Known, trigger: Trigger, found: list[str], edges: tuple[int, int]) -> list[str]:
    """The places of a clause without those of another verb, where it has one of its own: "seized near Torn and freed
    in Sarn", "captured at Torn and taken to Sarn".
    """
    if len(found) < 2:
        return found
    mentions = [m for m in known.cast.within(*edges) if m.first in known.place_ids]
    named = {known.place_ids[m.first]: m for m in reversed(mentions)}
    behind = any(0 <= m.first - trigger.last <= _RIGHT_BEHIND for i, m in named.items() if i in found)
    others = [t for t in known.triggers if t.on_people and t.form != "noun" and t.type is not trigger.type]
    others = [t for t in others if behind or not _one_event(t, trigger)]
    return [i for i in found if not _stands_with_another(known, trigger, named[i], others)] or found


def _stands_with_another(known: Known, trigger: Trigger, mention: Mention, others: list[Trigger]) -> bool:
    """Whether a place stands behind another verb of what befell people, or behind where they were brought to."""
    if mention.first >= trigger.last:
        brought = trigger.type in _TAKEN and _leads_away(known, trigger, mention)
        return brought or any(trigger.last <= t.first and t.last <= mention.first for t in others)
    told = any(t.first < trigger.first and t.last <= mention.first for t in others)
    return told or (trigger.type in _LATER and known.sheet.lows[known.sentence.first] == "after")


def _one_event(a: Trigger, b: Trigger) -> bool:
    return {a.type, b.type} <= {ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.MISSING}


def _leads_away(known: Known, trigger: Trigger, mention: Mention) -> bool:
    """ "Captured at Torn and taken | to Sarn"."""
    before = known.sheet.lows[trigger.last : mention.first]
    return "to" in before[-_TO:] and not words("taking_away").isdisjoint(before)


_RIGHT_BEHIND = 3
"""Tokens from a verb to its place: "wounded in northern Sarn"."""
_TO = 4
"""Tokens from "to" to a place: "to the prison in"."""
_BEFORE = (ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.KILLED, ClaimType.MISSING, ClaimType.SURRENDERED)
_OF_IT = 8
"""Tokens from a verb to its place, and back to the "who" before it."""
_SINCE = 6
"""Tokens of "since the fall of the town of"."""
_TAKEN = (ClaimType.CAPTURED, ClaimType.DETAINED)
_LATER = (ClaimType.HELD, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.FOUND)


def told_of_by_the_way(known: Known, trigger: Trigger, mention: Mention) -> bool:
    """ "12 soldiers captured near Orvan were released": the place is where they were captured."""
    earlier = [t for t in known.triggers if t.on_people and t.last <= mention.first and mention.last <= trigger.first]
    begun = [t for t in known.triggers if t.on_people and t.first < mention.first and mention.last <= trigger.first]
    if begun and trigger.type in _LATER and _of_the_clause_before(known, trigger, mention, begun[-1]):
        return True
    if not earlier or trigger.seeks != "left":
        return False
    reduced, lows = earlier[-1], known.sheet.lows
    whole = range(reduced.last, trigger.first)
    aside = reduced.form == "passive" and lows[reduced.first - 1] not in all_words("be", also="been ,")
    return aside and all(boundary_strength(known.sheet, i, known.sentence) < 1 for i in whole)


def _of_the_clause_before(known: Known, trigger: Trigger, mention: Mention, told: Trigger) -> bool:
    """ "Drivers who were seized at Orvan on 3 May have been freed", "held since the fall of Orvan"."""
    lows = known.sheet.lows
    if told.type not in _BEFORE or told.type is trigger.type or mention.first - told.last > _OF_IT:
        return False
    low = max(known.sentence.first, told.first - _OF_IT)
    reduced = told.form in ("passive", "state") and not {"was", "were", "been"} & {*lows[low : told.first]}
    described = {"who", "whom"} & {*lows[low : told.first]} or reduced
    verb = not all_words("be", "have").isdisjoint(lows[mention.last : trigger.last])
    return bool(described) and verb and not {"and", "but", ";"} & {*lows[mention.last : trigger.first]}


def since_its_fall(known: Known, mention: Mention) -> bool:
    """ "In captivity since the fall of | Orvan", "held after the battle of Torn": where it began."""
    before = known.sheet.lows[max(known.sentence.first, mention.first - _SINCE) : mention.first]
    return not {"since", "after"}.isdisjoint(before) and not words("falls_and_fights").isdisjoint(before)


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
