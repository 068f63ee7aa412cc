"""Ways to deny without a "not": "has yet to be", "none of the 14", "narrowly escaped capture", "rather than free"."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure


def none_of(judged: Judged) -> bool | None:
    """ "None of the 14 arrested in May had seen a lawyer": the main verb is denied, and not the participle before it.

    None where no "none of" opens the clause.
    """
    sheet, trigger, helping = judged.sheet, judged.trigger, all_words("be", "have")
    low = max(judged.sentence.first, trigger.first - _SUBJECT)
    if _NONE.isdisjoint(sheet.lows[low : trigger.first]):
        return None
    at = next((i for i in range(trigger.first - 1, low - 1, -1) if _none_at(sheet.lows, i)), None)
    if at is None or any(boundary_strength(sheet, i, judged.sentence) >= 2 for i in range(at + 3, trigger.first)):
        return None
    stop = min(trigger.last + _SUBJECT, judged.sentence.last)
    stop = next((i for i in range(trigger.last, stop) if boundary_strength(sheet, i, judged.sentence) >= 2), stop)
    later = helping & {*sheet.lows[trigger.last : stop]}
    return not (later and not helping & {*sheet.lows[at : trigger.last]})


_NONE = frozenset(("none", "not"))


def _none_at(lows: list[str], i: int) -> bool:
    """ "None of the 14", "not one of our men", "not a single one of them"."""
    one = lows[i] == "not" and (lows[i + 1 : i + 3] in (["one", "of"], ["a", "single"]))
    return lows[i : i + 2] == ["none", "of"] or one


_SUBJECT = 14
"""Tokens of "none of the 14 detainees arrested during the protests" and of what may stand behind."""


def yet_to(lows: list[str]) -> bool:
    """ "Has yet to be handed over": what has not been."""
    return "yet" in lows and any(pair == ("yet", "to") for pair in pairwise(lows))


def kept_from(judged: Judged, at: int) -> bool:
    """Whether token `at` tells of what did not come about: "unable to visit", "refuses to include them in swaps"."""
    lows, trigger = judged.sheet.lows, judged.trigger
    if lows[at] in words("failing") and lows[at + 1] == "to":
        reach = _INCLUDED if lows[at + 2] in ("include", "take", "join", "let") else _VERB
        return trigger.first - at <= reach
    if lows[at] != "from":
        return False
    prevented = {*lows[max(judged.sentence.first, at - _VERB) : at]} & words("preventing")
    return bool(prevented) and trigger.first - at <= 2 and lows[at + 1].endswith("ing")


def not_among(judged: Judged) -> bool:
    """ "His body was not among the remains of 19 persons handed over": whoever is meant is none of these."""
    lows, trigger = judged.sheet.lows, judged.trigger
    low = max(judged.sentence.first + 1, trigger.first - _SUBJECT)
    if _AMONG.isdisjoint(lows[low + 1 : trigger.first + 1]):
        return False
    at = next(i for i in range(trigger.first, low, -1) if lows[i] in _AMONG)
    parted = any(boundary_strength(judged.sheet, i, judged.sentence) >= 2 for i in range(at, trigger.first))
    return not parted and (lows[at - 1] == "not" or lows[at - 1].endswith("n't"))


_AMONG = frozenset(("among", "amongst"))


def came_not_about(judged: Judged) -> bool:
    """ "Rather than free them", "escaped capture", "almost killed", "pretended to be dead", "refused to declare"."""
    lows, trigger = judged.sheet.lows, judged.trigger
    low = max(judged.sentence.first, trigger.first - _FIVE)
    turning = all_words("avoiding", "nearly", "ceasing", "failing", also=_OPENING)
    for i in range(trigger.first - 1, low - 1, -1) if not turning.isdisjoint(lows[low : trigger.first]) else ():
        instead = lows[i] in words("avoiding") or lows[i : i + 2] in _INSTEAD
        if instead and trigger.first - i <= _VERB and not _counts(lows[i + 1 : i + _VERB]):
            return True
        if lows[i] in words("nearly") and (i == trigger.first - 1 or lows[i + 1] in words("be")):
            return True
        if lows[i] in words("ceasing") and lows[i + 1].endswith("ing"):
            return True
        if lows[i] in words("failing") and lows[i + 1] == "to" and lows[i + 2] in words("deeming"):
            return True
        if boundary_strength(judged.sheet, i, judged.sentence) >= 2:
            break
    return _annulled(lows, judged)


def not_that_of(judged: Judged) -> bool:
    """ "The capture of X was confirmed, the death of Y | was not": what is told of the first is not of the second."""
    lows, trigger = judged.sheet.lows, judged.trigger
    stop = next(
        (i for i in range(trigger.last, judged.sentence.last) if lows[i] in (",", ";", ".")), judged.sentence.last
    )
    named = trigger.form == "noun" and trigger.on_people
    told = named and "confirmed" in lows[judged.sentence.first : trigger.first]
    return told and lows[stop - 1] == "not" and lows[stop - 2] in all_words("be", "have")


def but_was_not(judged: Judged) -> bool:
    """ "Was to have been among those exchanged | but was not"."""
    lows, trigger, last = judged.sheet.lows, judged.trigger, judged.sentence.last
    at = next((i for i in range(trigger.last, min(trigger.last + _FIVE, last)) if lows[i] == "but"), None)
    if at is None or lows[at + 1] not in all_words("be", "have", also="did") or lows[at + 2] != "not":
        return False
    return at + 3 >= last or not lows[at + 3][0].isalnum()


def not_his(judged: Judged) -> bool:
    """ "The body first believed to be that of X | is not his": whose it was thought to be it is not."""
    lows, trigger = judged.sheet.lows, judged.trigger
    near = lows[trigger.last : min(trigger.last + _SUBJECT, judged.sentence.last)]
    at = next((i for i, word in enumerate(near) if word == "not"), None)
    return trigger.type is ClaimType.IDENTIFIED and at is not None and near[at + 1 : at + 2] in _HIS


_HIS = (["his"], ["hers"], ["theirs"], ["him"], ["her"])


def shut_out(judged: Judged) -> bool:
    """ "Delegates were denied access to the camp", "were turned back at the gate": nobody was visited."""
    lows, trigger = judged.sheet.lows, judged.trigger
    if trigger.type is not ClaimType.VISIT:
        return False
    own = lows[trigger.first : trigger.last]
    shut = bool(words("shutting_out") & {*own}) or (own[0] in ("turned", "sent") and own[1:2] in (["away"], ["back"]))
    return shut and not words("negating") & {*lows[trigger.first - 1 : trigger.last]}


def _counts(behind: list[str]) -> bool:
    """Whether a number follows: "close to 40"."""
    return any(is_figure(word) for word in behind)


def _annulled(lows: list[str], judged: Judged) -> bool:
    """ "Set aside the ruling that had declared him dead"."""
    trigger, low = judged.trigger, judged.sentence.first
    if words("deeming").isdisjoint(lows[low + 1 : trigger.first + 1]):
        return False
    at = next(i for i in range(trigger.first, low, -1) if lows[i] in words("deeming"))
    near = trigger.first - at <= _VERB
    return near and bool(words("annulling") & {*lows[max(low, at - _RULING) : at]})


_RULING = 6
"""Tokens from "set aside" past the ruling to "declared"."""
_INSTEAD = (
    ["rather", "than"], ["instead", "of"], ["short", "of"], ["close", "to"], ["verge", "of"], ["brink", "of"],
    ["played", "dead"], ["playing", "dead"], ["play", "dead"],
)  # fmt: skip
_OPENING = " ".join(first for first, _ in _INSTEAD)
_FIVE = 5
"""Tokens from "stopped counting him among" to what that is no more."""
_VERB = 3
"""Tokens from "unable" to the verb, and from "prevented" past whom to "from"."""
_INCLUDED = 7
"""Tokens from "refuses to include" past whom to what in."""


def let_alone(judged: Judged) -> bool:
    """ "Never captured civilians, let alone killed them": what is denied even more than what stands before it."""
    before = judged.sheet.lows[max(judged.sentence.first, judged.trigger.first - _LESS) : judged.trigger.first]
    return any(pair in _EVEN_LESS for pair in pairwise(before))


_LESS = 4
"""Tokens from "let alone" to what it denies."""
_EVEN_LESS = {("let", "alone"), ("much", "less"), ("still", "less"), ("far", "less")}
