"""Counts that stand beside a telling word and are none of its: tellers, helpers, the living, those of a whole."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.doers import at_what_befell_others, of_whom_they_speak, sees_others
from lastcontact.reading.gapping import remnant
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.other_verbs import verb_of
from lastcontact.reading.parts import LIVING, of_a_teller
from lastcontact.reading.shares import of_all_others
from lastcontact.reading.trigger import Trigger

_WHOLE = 5
"""Tokens from a part's figure past its whole to the participle on that: "12 of the soldiers | captured"."""
_HURT = (ClaimType.KILLED, ClaimType.WOUNDED)


def never_of(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """Whether a count is surely none of what befell those that a telling word is about."""
    if known.sentence.language != "en":
        return of_a_teller(known, trigger, counted)
    if lone_other(known, trigger):
        return True
    return any(rule(known, trigger, counted) for rule in _NEVER)


def lone_other(known: Known, trigger: Trigger) -> bool:
    """ "Two were rescued, the other died", "the third drowned": one alone, whom no count before him counts."""
    at = trigger.first
    while at > known.sentence.first and known.sheet.lows[at - 1] in all_words("be", "have", "adverbs"):
        at -= 1
    if _anothers_body(known.sheet.lows[max(known.sentence.first, at - 5) : trigger.last]):
        return True
    lows = known.sheet.lows[at - 3 : at]
    if lows[2:] == ["another"]:  # "two were killed and another wounded"
        return lows[1] in ("and", "but", "while", ",", ";") and trigger.type is not ClaimType.REGISTERED
    parted = not lows[:1] or not lows[0].isalpha() or lows[0] in ("and", "but", "while")
    if parted and lows[1:2] in (["a"], ["an"]) and lows[2] in words("one_person") | _ONE:
        alone = known.sheet.lows[at] in ("was", "is", "has")
        return alone and trigger.seeks == "left"  # "two civilians died and a child was hurt"
    if any(c.quantity.maximum == 1 and c.last <= at for c in known.counted):
        return False  # "one is held, the other was killed": as many as the one before
    if trigger.type is ClaimType.REGISTERED:
        return False  # "the other list has 41 names"
    if lows[1:2] == ["a"] and not (known.sheet.lows[at] in _VERBS or known.sheet.lows[at].endswith("ed")):
        return False  # "a second group was freed"
    which = "ordinals" if lows[1:2] == ["a"] else "one_of_them"
    return trigger.seeks == "left" and parted and lows[1:2] in (["the"], ["a"]) and lows[2] in words(which)


def _anothers_body(lows: list[str]) -> bool:
    """ "Two have returned and the body of a third was found": whose it is stands beside it."""
    for k in range(len(lows) - 2):
        if lows[k] in words("dead_nouns") and lows[k + 1] == "of":
            ordinal = lows[k + 2] in ("a", "the") and not words("ordinals").isdisjoint(lows[k + 3 : k + 4])
            return ordinal or (lows[k + 2] == "another" and not any(map(is_figure, lows[k + 3 : k + 4])))
    return False


_VERBS = all_words("be", "have", "past_verbs")
_ONE = frozenset(("child", "man", "woman", "boy", "girl", "soldier", "civilian", "person"))


def beside_next(known: Known, counted: Counted) -> Counted | None:
    """The count that an "and" joins to this one: "21 soldiers | and 14 civilians, among them three nurses, were"."""
    last, lows = max(counted.last, counted.noun_last), known.sheet.lows
    if not (counted.has_noun and counted.kind) or lows[last] != "and" or lows[counted.first - 1] == "than":
        return None
    found = (c for c in known.counted if last < c.first <= last + _BESIDE and c.has_noun and c.kind)
    return next((c for c in found if all(w in _BOUNDS for w in lows[last + 1 : c.first])), None)


_BESIDE = 4
_BOUNDS = ("at", "least", "some", "about", "around", "nearly", "more", "than", "over", "another", "up", "to")


def _alive(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Six were dead and eight alive": the eight are not dead."""
    if trigger.type not in _HURT or trigger.last > counted.first:
        return False
    at = max(counted.last, counted.noun_last)
    return not LIVING.isdisjoint(known.sheet.lows[at : at + 1])


def _who_helps(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "She and two colleagues treated 71 wounded": who treats them is none of the wounded."""
    before = counted.last <= trigger.first
    return before and any(trigger.first < c.first < trigger.last for c in known.counted if c is not counted)


def _excepted(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "All but for two guards were killed": whom a word tells of leaves the two out, unless it stands with them."""
    described = counted.noun_first <= trigger.first < counted.noun_last
    return not described and of_all_others(known.sheet, known.sentence, counted.first)


def _of_the_next_clause(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "One was shot, two others were handcuffed": a count behind a comma that has a verb of its own."""
    if trigger.last > counted.first or trigger.seeks != "left":
        return False
    lows, at = known.sheet.lows, max(counted.last, counted.noun_last)
    if lows[counted.first - 1] == "and" and not counted.has_noun and lows[at] in words("be"):
        return lows[at + 1] in _THERE  # "17 had been released and six were still in the theatre"
    spliced = lows[counted.first - 1] == ","
    told = lows[at + 1] if at + 1 < known.sentence.last and lows[at] in words("be") else ""
    done = told.endswith(("ed", "en")) and not told.endswith(("men", "children"))
    return spliced and done and not any(at <= t.first <= at + 2 for t in known.triggers)


_THERE = ("still", "in", "at", "inside", "under", "with", "on", "now", "safe", "alive")
"""What a count is told to be in a clause of its own."""


def _in_a_half(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "12 were freed in May, nine in June and the rest are held": the nine have the verb before them."""
    half = remnant(known, counted) if counted.last <= trigger.first else None
    return half is not None and half.last < trigger.first


def _whole_of_a_list(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Clarified 14 cases: in six the persons were at liberty": the fourteen are all that the list tells of."""
    if counted.last > trigger.first or not trigger.on_people:
        return False
    colon = next((i for i in range(counted.last, trigger.first) if known.sheet.words[i] == ":"), None)
    told = colon is not None and words("closed_of") & {*known.sheet.lows[counted.last : colon]}
    if colon is None or told or not {*known.sheet.lows[counted.last : colon]} & words("listed_wholes"):
        return False
    listed = [c for c in known.counted if colon < c.first]
    return len(listed) > 1 and listed[0].first < trigger.first


def part_of_these(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Matches were established for 311 of the dead handed over in May": all of the dead were handed over."""
    lows, at = known.sheet.lows, counted.last
    whole = lows[at] == "of" and lows[at + 1] in ("the", "those", "these")
    if not whole or not at + 2 <= trigger.first <= at + _WHOLE or words("be") & {*lows[at : trigger.first]}:
        return False
    participle = lows[trigger.first].endswith(("ed", "en")) or lows[trigger.first : trigger.first + 1] == ["held"]
    return participle and any(
        t is not trigger and t.on_people and _tells_the_part(known, t, trigger, counted) for t in known.triggers
    )


def _tells_the_part(known: Known, other: Trigger, trigger: Trigger, counted: Counted) -> bool:
    """Whether another word tells of the part, before it or as the verb of the clause behind."""
    low, high = (other.last, counted.first) if other.last <= counted.first else (trigger.last, other.first)
    apart = any(boundary_strength(known.sheet, i, known.sentence) >= 2 for i in range(low, high))
    helped = all_words("be", "have") & {*known.sheet.lows[other.first - 1 : other.first + 1]}
    return low <= high and not apart and (other.last <= counted.first or bool(helped))


def of_their_kin(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Two men whose sons were killed": the first verb behind tells of the sons, who are not counted."""
    lows, at = known.sheet.lows, max(counted.last, counted.noun_last)
    if trigger.first <= at or lows[at] != "whose":
        return False
    kin = words("kinfolk") & {*lows[at + 1 : min(at + _KIN, trigger.first)]}
    return bool(kin) and not any(t.on_people and at < t.first < trigger.first for t in known.triggers)


def of_its_whole(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Freed 30 of the 41 people | they arrested": all the 41 were arrested."""
    lows, at = known.sheet.lows, counted.noun_last
    led = trigger.first - 1 - (lows[trigger.first - 1] in words("have"))
    whole = counted.has_noun and lows[counted.last] == "of" and at == led
    return whole and lows[at] in ("they", "it", "he", "she", "we")


_KIN = 5
"""Tokens from "whose" to the kin: "whose two younger sons"."""


def _there_were(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "There were about 200 men in the camp, and three died", "we were 11 in one cell and one died": the word tells of
    the next ones counted.
    """
    lows, low = known.sheet.lows, max(known.sentence.first, counted.first - _WHOLE)
    said = any(lows[i] == "there" and lows[i + 1] in words("be") for i in range(low, counted.first))
    said = said or "theres" in lows[low : counted.first] or lows[counted.first - 2 : counted.first] in _WE_WERE
    if not said or trigger.first < counted.last:
        return False
    later = (c for c in known.counted if counted.last < c.first < trigger.first)
    ends = max(counted.last, counted.noun_last)
    return any({",", ";", "but", "and"} & {*lows[ends : c.first]} for c in later)


_WE_WERE = (["we", "were"], ["they", "were"], ["they", "wer"], ["they", "are"], ["we", "are"])


_NEVER = (
    _there_were, at_what_befell_others, of_whom_they_speak, sees_others,
    of_their_kin,
    of_its_whole,
    of_a_teller, _alive, _who_helps, _whole_of_a_list, part_of_these, _excepted, _of_the_next_clause, _in_a_half,
)  # fmt: skip
"""What shows that a count is none of a word's."""


def of_another(known: Known, trigger: Trigger, at: int) -> bool:
    """ "The bodies of four were given to their | relatives", "five | families got the wrong bodies": not of whom; nor
    those whom another verb takes, "two were killed and the army sent 7 | medics".
    """
    lows = known.sheet.lows
    if any(c.noun_first <= at < c.noun_last and verb_of(known, c) is not None for c in known.counted):
        return True
    of_bodies = trigger.type is ClaimType.REMAINS_RETURNED
    bereaved = lows[at] in words("bereaved") and not any(
        c.noun_first <= at < c.noun_last and lows[c.first - 1] == "of" for c in known.counted
    )  # "the bodies of two mothers"
    return of_bodies and ("to" in (lows[at - 1], lows[at - 2]) or bereaved)
