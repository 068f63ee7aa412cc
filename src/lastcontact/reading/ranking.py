"""Which triggers of a clause tell its news, and which only describe."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.believed import DUTIES, only_believed
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.part_verbs import part_follows
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import MOST, Setting, Trigger
from lastcontact.reading.twice_told import (
    alive_and_held,
    body_that_is_found,
    buried_besides,
    marchers,
    named_again,
    only_dug_up,
    says_where,
)

_REMAINS = frozenset(("bodies", "body", "remains", "corpses", "corpse", "coffins", "coffin", "fallen", "ashes"))


def settled(setting: Setting, found: list[Trigger]) -> list[Trigger]:
    """Drops what only describes when a verb tells the news, and gives handed-over bodies their own type."""
    kept: list[Trigger] = []
    found, rest = found[:MOST], found[MOST:]
    for trigger in found:
        others = [
            t
            for t in found
            if t is not trigger
            and t.on_people
            and t.form not in ("attributive", "named")
            and _one_clause(setting, trigger, t)
        ]
        if _demanded(setting, trigger, found) or (
            trigger.form == "named" and any(t.on_people and not _who(t) for t in found if t is not trigger)
        ):
            continue
        alone = not any(_of_both(setting, trigger, t) for t in others)
        told_of = any(_rank(setting, t) == 0 and not _apart(setting, trigger, t) for t in others)
        apart = any(_apart(setting, trigger, t) for t in others) and not (told_of and _rank(setting, trigger))
        if alone and apart and _own_count(setting, trigger):
            kept.append(trigger)
            continue
        if trigger.form == "attributive" and kept and _counted_beside(setting, trigger):
            kept.append(replace(trigger, form="state"))
            continue
        if named_again(setting, trigger, found):
            continue
        if (
            _among_whom(setting, trigger, others)
            or _subject_of(setting, trigger, others)
            or _handed_over(trigger, others)
        ):
            continue
        if _who(trigger) and trigger.last in setting.people and any(t.last == trigger.first for t in kept):
            continue
        if marchers(setting, trigger) and any(t.on_people for t in found):
            continue
        if others and _rank(setting, trigger) > min(_rank(setting, t) for t in others):
            continue
        if kept and says_where(setting, kept[-1], trigger):
            continue
        if only_dug_up(setting, trigger, others) or body_that_is_found(trigger, others):
            continue
        if alive_and_held(setting, trigger, others) or buried_besides(setting, trigger, others):
            continue
        if _names_the_counted(setting, trigger) and any(
            t.on_people and _rank(setting, t) == 0 and (t.first > trigger.first or _one_clause(setting, trigger, t))
            for t in found
            if setting.sheet.quote[trigger.first] in (0, setting.sheet.quote[t.first])
        ):
            continue
        if _last_seen(setting, trigger) and any(t.type in _COME_TO_LIGHT for t in others):
            continue
        if trigger.type is ClaimType.RETURNED and _of_the_dead(setting, trigger, found):
            trigger = replace(trigger, type=ClaimType.REMAINS_RETURNED)
        kept.append(trigger)
    return kept + rest


def _who(trigger: Trigger) -> bool:
    """ "the missing": a word that names people."""
    return "/trigger/the " in trigger.rule


def _subject_of(setting: Setting, trigger: Trigger, others: list[Trigger]) -> bool:
    """ "The gravely wounded would be sent home": words that name those of whom a later verb tells."""
    sheet, opener = setting.sheet, trigger.first
    if sheet.lows[opener] != "the" and sheet.lows[opener - 1] not in ("the", "these", "those"):
        return False
    pointed = sheet.lows[opener - 1] == "those"
    if trigger.form not in ("state", "noun", "attributive") and not pointed:
        return False
    at = trigger.last
    while at < setting.sentence.last and at in setting.people:
        at += 1
    if at > trigger.last and any(t.first == at and t.form == "passive" for t in others):
        return True
    verb = sheet.lows[at : at + 1]
    follows = bool(verb) and (verb[0] in all_words("be", "have") or verb[0] in _MODALS)
    return follows and any(t.first > at and t.form not in ("noun", "attributive") for t in others)


def _among_whom(setting: Setting, trigger: Trigger, others: list[Trigger]) -> bool:
    """ "Was among the prisoners released on Friday": words that name those of whom the participle behind them tells."""
    if setting.sheet.lows[trigger.first] not in ("among", "amongst") or trigger.type is not ClaimType.HELD:
        return False
    return any(t.first == trigger.last and t.form in ("passive", "attributive", "state") for t in others)


def _handed_over(trigger: Trigger, others: list[Trigger]) -> bool:
    """ "handed over bodies of the dead": who they are that are given back."""
    back = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)
    return trigger.type is ClaimType.KILLED and _who(trigger) and any(t.type in back for t in others)


_MODALS = ("will", "would", "may", "might", "could", "can", "should", "must", "shall")


_COME_TO_LIGHT = (ClaimType.IDENTIFIED, ClaimType.FOUND, ClaimType.RETURNED, ClaimType.KILLED)
_GIVEN = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)


def _names_the_counted(setting: Setting, trigger: Trigger) -> bool:
    """Whether the word only says who was counted: "44 prisoners of war ... returned", "two listed as captured"."""
    sheet = setting.sheet
    if sheet.lows[trigger.first - 1 : trigger.first] == ["as"] and sheet.lows[trigger.first - 2] in (
        "listed",
        "considered",
        "known",
        "reported",
    ):
        whole = any(
            sheet.lows[c.first - 1] in ("the", "of", "those") for c in setting.counted if c.last <= trigger.first
        )
        return not whole and any(
            sheet.words[i] in ",)" for i in range(trigger.last, min(trigger.last + 1, setting.sentence.last))
        )
    counted = any(c.noun_first < trigger.last <= c.noun_last and c.first < trigger.first for c in setting.counted)
    definite = sheet.lows[trigger.first - 1] in ("the", "those", "these") or sheet.lows[trigger.first] == "the"
    if counted and definite and trigger.form in ("state", "noun", "passive"):
        return True
    return counted and trigger.type is ClaimType.HELD and trigger.form == "noun" and setting.sentence.language == "en"


def _own_count(setting: Setting, trigger: Trigger) -> bool:
    """Whether the trigger is the very thing that is counted: "3 bodies"."""
    return (
        any(c.noun_last == trigger.last and c.noun_first <= trigger.first for c in setting.counted)
        and trigger.form == "noun"
        and trigger.type is not ClaimType.REMAINS_RETURNED
    )


def _of_both(setting: Setting, trigger: Trigger, verb: Trigger) -> bool:
    """ "Four prisoners and two medics were released": the verb tells of both, and the prisoners are held no more."""
    if (
        trigger.type is not ClaimType.HELD
        or verb.first <= trigger.last
        or verb.form not in ("passive", "intr", "state")
    ):
        return False
    lows = setting.sheet.lows
    counted = {i for c in setting.counted for i in range(c.first, max(c.last, c.noun_last))}
    rest = [lows[i] for i in range(trigger.last, verb.first) if i not in counted]
    joints = all_words("be", "have", "adverbs", also="been and ,")
    return "and" in rest and all(w in joints for w in rest)


def _counted_beside(setting: Setting, trigger: Trigger) -> bool:
    """ "60 killed and 12 captured soldiers": the second count has the word that tells of it right behind it."""
    lows = setting.sheet.lows
    own = next((c for c in setting.counted if c.last == trigger.first), None)
    if own is None or lows[own.first - 1] not in ("and", ","):
        return False
    return any(c.last <= own.first and c.last >= own.first - 3 for c in setting.counted)


def _last_seen(setting: Setting, trigger: Trigger) -> bool:
    """ "Mirko Dahl, last seen in 1993": since when he was missing who has come to light."""
    return trigger.type is ClaimType.MISSING and setting.sheet.lows[trigger.first : trigger.first + 2] == [
        "last",
        "seen",
    ]


def _apart(setting: Setting, a: Trigger, b: Trigger) -> bool:
    """Whether a comma or "and" stands between, and what follows the counted thing has a count of its own."""
    low, high = min(a.last, b.last), max(a.first, b.first)
    between = setting.sheet.lows[low:high]
    parted = "and" in between or "," in between
    return parted and (b.last <= a.first or any(low <= c.first < high for c in setting.counted))


def _demanded(setting: Setting, trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether a trigger is what a demand or a duty asks for: then the demand tells it."""
    soft = trigger.form in ("base", "noun", "attributive") or not (trigger.on_people or trigger.type in DUTIES)
    found = [t for t in found if t.type not in DUTIES or not only_believed(setting.sheet.lows, t.first)]
    if not soft or any(trigger.last <= c.first <= trigger.last + 3 for c in setting.counted):
        return False
    asked = [t for t in found if t.type in DUTIES and t.last <= trigger.first]
    if trigger.form == "noun" and not asked:
        after = setting.sheet.lows[trigger.last : min(trigger.last + 8, setting.sentence.last)]
        return any(t.type is ClaimType.REQUEST and 0 <= t.first - trigger.last < 8 for t in found) and "must" in after
    return bool(asked) and all(
        boundary_strength(setting.sheet, i, setting.sentence) < 3 for i in range(asked[-1].last, trigger.first)
    )


def _rank(setting: Setting, trigger: Trigger) -> int:
    """0 tells the news; 1 to 3 tell it only where nothing in the clause tells it better."""
    word = setting.sheet.lows[trigger.first]
    if word == "the" and trigger.form == "noun":
        word = setting.sheet.lows[trigger.last - 1]
    if setting.sentence.language != "en":
        return int(any(c.noun_first <= trigger.first < c.noun_last for c in setting.counted)) * 2
    if trigger.form == "attributive":
        return 3
    if _aside(setting, trigger):
        return 3
    if word in words("triggers_keeping") and (trigger.form == "noun" or word in ("captivity", "custody")):
        return 2
    if trigger.form == "state" and words("be") & {*setting.sheet.lows[trigger.first + 1 : trigger.last]}:
        return 0
    verb = trigger.type is ClaimType.REGISTERED
    return 1 if word in words("triggers_listing") and (verb or trigger.form in ("noun", "state")) else 0


def _aside(setting: Setting, trigger: Trigger) -> bool:
    """ "One gendarme, believed dead, walked in": a few words between commas."""
    sheet, sentence = setting.sheet, setting.sentence
    i = trigger.first - 1
    while i >= sentence.first and sheet.lows[i] in words("triggers_aside"):
        i -= 1
    return (
        i < trigger.first - 1
        and i > sentence.first
        and sheet.words[i] == ","
        and sheet.words[trigger.last : trigger.last + 1] == [","]
    )


def _one_clause(setting: Setting, a: Trigger, b: Trigger) -> bool:
    low, high = min(a.last, b.last), max(a.first, b.first)
    if setting.counted and part_follows(setting.sheet, setting.counted, low, high):
        return False
    return all(boundary_strength(setting.sheet, i, setting.sentence) < 3 for i in range(low, high))


def _of_the_dead(setting: Setting, trigger: Trigger, found: list[Trigger]) -> bool:
    low = max(setting.sentence.first, trigger.first - 12)
    high = min(setting.sentence.last, trigger.last + 9)
    if _REMAINS.isdisjoint(setting.sheet.lows[low:high]):
        return False
    span = [i for i in range(low, high) if not trigger.first <= i < trigger.last]
    near = [
        i
        for i in span
        if all(
            boundary_strength(setting.sheet, k, setting.sentence) < 3
            for k in range(min(i, trigger.first), max(i, trigger.first))
        )
    ]
    others = [t for t in found if t is not trigger and t.type in _GIVEN]
    near = [i for i in near if not any(min(i, trigger.first) < t.first <= max(i, trigger.first) for t in others)]
    lows = setting.sheet.lows
    near = [
        i
        for i in near
        if not (i >= trigger.last and "," in lows[trigger.last : i] and any(t.first > i for t in others))
    ]  # "five released, four | bodies handed over"
    found_too = [t for t in found if t.type in _COME_TO_LIGHT or t in others]
    near = [
        i
        for i in near
        if not (
            i >= trigger.last and {"and", "but"} & {*lows[trigger.last : i]} and any(t.first >= i for t in found_too)
        )
    ]  # "two returned to their unit and the | body of a third was recovered"
    return any(lows[i] in _REMAINS and is_noun(setting.sheet, i) for i in near)


def is_noun(sheet: Sheet, i: int) -> bool:
    """Whether "remains" is what is left of somebody, and not a verb."""
    if sheet.lows[i] != "remains":
        return True
    before, after = sheet.lows[max(0, i - 1)], sheet.lows[i + 1 : i + 2]
    return before in ("the", "his", "her", "their", "of", "human", "mortal", "whose", "'s", "identified") or after in (
        ["of"],
        ["were"],
        ["have"],
        ["had"],
    )
