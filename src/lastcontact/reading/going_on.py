"""Verbs that go on with the subject of the one before: "captured and later released", "18 seized in May walked"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.apart import lone_other
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.past_forms import subject_without_be
from lastcontact.reading.trigger import Trigger

BEFALLING = (ClaimType.BESIEGED, ClaimType.ATTACKED, ClaimType.OTHER, ClaimType.AID)


_OF_OTHERS = frozenset(("rest", "others", "remainder", "another"))


def goes_on_telling(known: Known, told: int, number: int, earlier: list[Counted]) -> bool:
    """ "18 aid workers abducted in May walked free": the verb after a reduced clause tells of the same people."""
    before, trigger = known.triggers[told], known.triggers[number]
    as_what = known.sheet.lows[trigger.first - 1] == "as" and known.sheet.lows[trigger.first - 2] != "confirmed"
    others = _OF_OTHERS.isdisjoint(known.sheet.lows[before.last : trigger.first])
    if trigger.seeks != "left" or as_what or not others or not reduced(known, before, earlier[0]):
        return False
    if lone_other(known, trigger):
        return False
    aside = _aside_before(known, before.last, trigger.first)
    between = (i for i in range(before.last, trigger.first) if i not in aside)
    return all(boundary_strength(known.sheet, i, known.sentence) < 2 for i in between)


def _aside_before(known: Known, low: int, high: int) -> range:
    """ "Two seized with them, the driver and his assistant, | were killed": who they are, between commas."""
    lows = known.sheet.lows
    opener = next((i for i in range(low, high) if lows[i] == ","), high)
    close = next((i for i in range(high - 1, opener, -1) if lows[i] == "," and lows[i + 1] in _HELPING), opener)
    inside = lows[opener + 1 : close]
    plain = bool(inside) and inside[0] in words("determiners") and not {",", "who", "which", "that"} & {*inside}
    return range(opener, close + 1) if plain and high - close <= _VERB else range(0)


_BESIDE_THEM = ("in", "under", "with", "behind", "from")


_HELPING = all_words("be", "have")


_VERB = 4
"""Tokens from the comma that closes an aside to its verb: "were later"."""


def reduced(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """Whether a participle behind the counted only describes them: "two staff detained at", "the 14 captured in"."""
    lows, first = known.sheet.lows, known.sheet.lows[trigger.first]
    before = trigger.first - 1 - (lows[trigger.first - 1] == "being")
    if trigger.form == "open" and counted.noun_first <= trigger.first < counted.noun_last:
        return True
    if trigger.seeks != "left" or counted.first > trigger.first or lows[before] in all_words("be", "have"):
        return False
    if first in _BESIDE_THEM and trigger.first == max(counted.last, counted.noun_last):
        return True  # "two of the nine men | in his charge"
    deemed = lows[trigger.first - 1] in words("triggers_aside")
    bare = trigger.form != "state" or first.endswith(("ed", "en")) or first in ("held", "being") or deemed
    bare = bare or first in words("participles")
    return bare and not {*lows[trigger.first : trigger.last]} & (words("be") - {"being"} | words("have"))


def shares_subject(known: Known, number: int) -> bool:
    """Whether a trigger has the subject of the one before it: "captured and later released"."""
    before, trigger = known.triggers[number - 1], known.triggers[number]
    if not (before.tells_of_people or before.type in BEFALLING) or (
        trigger.seeks == "right" and trigger.form not in ("open",)
    ):
        return False
    lows = known.sheet.lows
    between = lows[before.last : trigger.first]
    joined = _passives_joined(known, before, trigger)
    by_whom = joined and "by" in lows[before.last - 1 : trigger.first]  # "captured by the rebels and executed"
    return (
        (len(between) <= 4 or joined)
        and not any(
            w in ("rest", "others", "remainder", "a", "an", "another", "some", "many", "most", "no", "nobody", "none")
            for w in [*between[-_NEXT if joined else None :], lows[trigger.first]]
        )
        and not any(c.first >= before.last and c.last <= trigger.first for c in known.counted)
        and not lone_other(known, trigger)
        and (by_whom or subject_without_be(known.cast, known.sheet, trigger.first) <= before.last)
        and (between[-3:-1] not in _OWN or between[-1] in words("dead_nouns"))
        and any(w in ("or", "nor", "and", "but", ",", "then", "/") for w in between)
    )


def _passives_joined(known: Known, before: Trigger, trigger: Trigger) -> bool:
    """ "Nine were identified by DNA analysis | and later handed over": two passives, and no other verb between."""
    lows, at = known.sheet.lows, trigger.first - 1
    while lows[at] in words("adverbs") or lows[at].endswith("ly"):
        at -= 1
    between = lows[before.last : at]
    if lows[at] not in ("and", "but", "then") or len(between) > _JOINED or not _PARTED.isdisjoint(between):
        return False
    passive = bool(words("be") & {*lows[max(0, before.first - 3) : before.last]})
    own = lows[trigger.first]
    bare = own.endswith("ed") or own in words("participles")
    return passive and bare and trigger.form in ("open", "passive", "state")


_NEXT = 2
"""Tokens before the second of two passives: "and later"."""
_JOINED = 12
"""Tokens between two passives of the same people."""
_PARTED = all_words(
    "be", "have", "modals", "past_verbs", also="who which that whom whose when while after as if he she"
)
"""What tells that another clause stands between."""
_OWN = tuple(["and", whose] for whose in ("his", "her", "their", "its", "the"))
"""What stands before a subject of its own: "the mayor was killed and his | driver captured"."""


def with_shared_subjects(known: Known, edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Nobody is captured, killed or missing": each verb has the subject that the first one names."""
    made = edges[:1]
    for number in range(1, len(edges)):
        befell = known.triggers[number - 1].on_people or known.triggers[number - 1].type in BEFALLING
        both = befell and known.triggers[number].on_people
        between = known.sheet.lows[known.triggers[number - 1].last : known.triggers[number].first]
        aside = between[-1:] == [","] and known.sheet.lows[known.triggers[number - 1].first - 1] == "which"
        shared = both and not aside and shares_subject(known, number) and not set(between) & _SUBJECTS
        made.append((min(made[-1][0], edges[number][0]) if shared else edges[number][0], edges[number][1]))
    return made


_SUBJECTS = {"they", "he", "she", "it", "we", "i", "you", "that"}
