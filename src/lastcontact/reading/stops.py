"""Where a sentence ends: at a stop that closes no abbreviation, or at a face or a heart typed in place of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lastcontact.reading.lexicon import words

if TYPE_CHECKING:
    from lastcontact.reading.sheet import Sheet


STOP = frozenset(".!?…")
FIRST_SIGN = "\u2000"
"""From here on stand signs, faces and hearts; every letter that is read comes before."""


def colon_stop(sheet: Sheet, i: int, stop: int) -> bool:
    """Whether a colon stands for the Armenian full stop, which it resembles."""
    glued = sheet.words[i] == ":" and sheet.ends[i - 1] == sheet.starts[i] and sheet.words[i - 1].isalpha()
    return glued and (i + 1 >= stop or sheet.words[i + 1][0].isupper())


_FEELINGS = re.compile(
    "[\U0001f600-\U0001f64f\U0001f90c-\U0001f97a\U0001fa70-\U0001faff\U0001f493-\U0001f49f\u2764\U0001f5a4\U0001f56f]"
)


def _closes_with_feeling(sheet: Sheet, i: int) -> bool:
    """Whether a face, a heart or folded hands, typed in place of a stop, end at token `i`."""
    i -= sheet.words[i] == "\ufe0f" and i > 0
    return bool(_FEELINGS.match(sheet.words[i]))


def _begins(sheet: Sheet, i: int) -> bool:
    """Whether a sentence may begin at token `i`: with a capital, or anyhow in a text that is typed without them."""
    typed = sheet.words[0][0].islower() or sheet.lows[i] in words("sheet_opens_small")
    return sheet.words[i][0].isupper() or (typed and sheet.words[i][0].isalpha())


def ends_sentence(sheet: Sheet, i: int, stop: int) -> bool:
    word, following = sheet.words[i], i + 1
    if word not in STOP:
        return following < stop and _closes_with_feeling(sheet, i) and _begins(sheet, following)
    while following < stop and sheet.words[following] in "”\"')":
        following += 1
    if following >= stop:
        return True
    after = sheet.words[following]
    if word == "." and after in (",", ";", "՝"):
        return False
    if word == "." and i > 0:
        before = sheet.lows[i - 1]
        glued = sheet.ends[i - 1] == sheet.starts[i]
        if (
            glued
            and (before in words("sheet_abbreviations") or (len(before) == 1 and sheet.words[i - 1].isupper()))
            and not after[0].isdecimal()
        ):
            return False
        if glued and before in words("sheet_before_numbers"):
            return before in words("sheet_words_too") and after[0].isupper()  # "Троих взяли в плен. Двое ранены"
        if glued and before in words("month_abbreviations") and after[0].isdecimal():
            return False
        if glued and before in ("nr", "no", "nos", "art", "н", "г", "ст") and after[0].isdecimal():
            return False
    careless = word in "!?" or (sheet.words[0][0].islower() and after in words("sheet_opens_small"))
    said = sheet.lows[i - 1] if i else ""
    if (
        after[0].islower()
        and (after.isascii() or careless)
        and len(said) > 3
        and said.isalpha()
        and sheet.ends[i - 1] == sheet.starts[i]
        and sheet.starts[i + 1 : i + 2] > sheet.ends[i : i + 1]
    ):
        return True
    return not after[0].islower() or "\u10a0" <= after[0] <= "\u10ff" or sheet.starts[following] > sheet.ends[i] + 40
