"""Numbers that are hours: "at four in the morning", "yesterday around four", "lost since 2315"."""

from __future__ import annotations

import re

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import Number, is_figure
from lastcontact.reading.sheet import Sentence, Sheet

_CLOCK = ("p.m", "p.m.", "a.m", "a.m.", "pm", "am", "hrs", "hours", "o'clock")
_HOURS = (["morning"], ["afternoon"], ["evening"])
_AT_AN_HOUR = ("at", "around", "about", "by", "since", "until", "till", "before", "after")
_MINUTES = ("five", "ten", "twenty", "twenty-five")


def of_an_hour(sheet: Sheet, sentence: Sentence, number: Number, edges: tuple[int, int]) -> bool:
    """ "At four in the morning", "past ten at night", "At 1120 the post was found", "11 p.m."."""
    first, last = edges
    lows, after = sheet.lows, sheet.lows[last : last + 3]
    if _of_a_log(sheet, sentence, edges) or (last < sentence.last and lows[last] in _CLOCK):
        return True
    if lows[first - 1] in ("past", "to") and lows[first - 2] in ("half", "quarter") and number.low <= 12:
        return True  # "contact was lost at half past nine"
    if lows[first - 1] in ("past", "to") and lows[first - 2] in _MINUTES and lows[first - 3] in _AT_AN_HOUR:
        return number.low <= 12  # "at ten past | four"
    if lows[first] in _MINUTES and lows[first + 1] in ("past", "to") and lows[first - 1] in _AT_AN_HOUR:
        return is_figure(lows[first + 2])
    if (
        lows[first - 1] == "half"
        and lows[first - 2] in ("about", "at", "around", "since", "by")
        and number.low <= _NOON
    ):
        return True  # "about half | 5"
    if lows[first - 1] in ("since", "till") and number.low <= _NOON and not lows[last][0].isalnum():
        return True  # "has not answered since | ten, tried again"
    hour = lows[first - 1] in ("at", "past", "around", "about", "until", "before") and number.low <= 12
    if hour and lows[first - 2] in words("comes_at") and (last >= sentence.last or lows[last] in ",;.:"):
        return True  # "the buses were due at eleven; they came at four"
    put = words("put_at") & {*lows[max(sentence.first, first - _PUT) : first]}  # "had put the dead at eight on Tuesday"
    if hour and not put and lows[first - 1] == "at" and after[:1] == ["on"] and sheet.is_capital(last + 1):
        return True  # "called her at six on Saturday"
    if _on_a_day(lows, number.first, last) or _then_did(sheet, first, last):
        return number.low <= _LATEST
    return hour and (after[:2] == ["at", "night"] or (after[:2] == ["in", "the"] and after[2:] in _HOURS))


_PUT = 9
"""Tokens from "put" to the number that something is put at."""


def _on_a_day(lows: list[str], first: int, last: int) -> bool:
    """ "Released yesterday around | four.", "on Sunday at | 11 will"; not "today around | forty were"."""
    stands = lows[first - 1] == "at" or (lows[first - 1] in ("around", "about") and not lows[last][0].isalnum())
    return stands and lows[first - 2] in words("calendar") | _DAYS


def _then_did(sheet: Sheet, first: int, last: int) -> bool:
    """ "The mayor went live at | 9 and said": and not what somebody puts a number at."""
    lows = sheet.lows
    opens = lows[first - 1] == "at" and lows[first].isdecimal() and lows[last] == "and"
    put = words("put_at") & {*lows[max(0, first - _PUT) : first]}
    return opens and not put and lows[last + 1] in _DONE


_DAYS = frozenset(("yesterday", "today", "tonight", "morning", "afternoon", "evening", "night", "tomorrow"))
_DONE = all_words("past_verbs", also="said told left came went rang called")
_LATEST, _NOON = 24, 12


def _of_a_log(sheet: Sheet, sentence: Sentence, edges: tuple[int, int]) -> bool:
    """The hour of a report without a colon: "At 1120 the post was found", "lost since 2315, crew of four"."""
    last = edges[1]
    first, lows, word = last - 1, sheet.lows, sheet.words[last - 1]
    if not _HOUR.fullmatch(word):
        return False
    if word[0] == "0":
        return True  # "killed around 0230"
    while first > sentence.first and lows[first - 1] in _HEDGES:
        first -= 1
    if lows[first - 1] not in ("at", "by", "until", "from", "since"):
        return False
    after = lows[last] if last < sentence.last else "."
    stands = lows[first - 1] in ("since", "until") or (
        lows[first - 1] == "at" and not words("put_at") & {*lows[max(0, first - 9) : first]}
    )
    goes_on = after in _BEHIND_AN_HOUR or after in _DONE or after in STRUCK
    ends = stands and (not after[0].isalnum() or goes_on)
    return ends or first - sentence.first <= _LOG_OPENS


_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_HEDGES = ("about", "around", "approximately", "roughly", "arnd", "abt")
STRUCK = ("killed", "wounded", "injured", "hit", "struck", "destroyed")
_BEHIND_AN_HOUR = ("and", "but", "when", "near", "with", "in", "on", "by", "after")
_LOG_OPENS = 2
"""Tokens before an hour that opens an entry: "- At 1120"."""
