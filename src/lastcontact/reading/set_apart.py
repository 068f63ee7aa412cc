"""One or both of some told of before, who stand apart from their verb: "One, the cook, washed ashore", "both died"."""

from __future__ import annotations

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.sheet import Sentence, Sheet


def one_set_apart(sheet: Sheet, sentence: Sentence, at: int, last: int) -> bool:
    """ "One, the cook, washed ashore", "one of their number, a dentist, was kept": one, whom an aside tells of."""
    lows, opens = sheet.lows, at == sentence.first or sheet.words[at - 1] in ",;:.("
    if last < sentence.last - 1 and lows[last] in _SINCE and _verb_at(sheet, last + 1):
        return at == sentence.first or not sheet.lows[at - 1][0].isalpha() or lows[at - 1] in _JOINS
    last += 3 * (lows[last : last + 3] == ["of", "their", "number"])
    if not opens or lows[last : last + 1] != [","] or last + 2 >= sentence.last:
        return False
    named = lows[last + 1] in words("determiners") or sheet.is_capital(last + 1)
    close = next((i for i in range(last + 2, min(last + _ASIDE, sentence.last - 1)) if lows[i] == ","), None)
    return named and close is not None and _verb_at(sheet, close + 1)


_SINCE = ("later", "then", "also", "still", "since", "already", "reportedly", "now", "never")
_JOINS = ("and", "but", "while", "though")


def both_of_them(sheet: Sheet, sentence: Sentence, at: int, last: int) -> bool:
    """ "Both were freed", "both, they say, are dead"; not "two brothers, both listed as missing"."""
    helping = all_words("be", "have", "modals")
    if sheet.lows[last : last + 1] == [","]:
        close = next((i for i in range(last + 1, min(last + _SAID, sentence.last - 1)) if sheet.lows[i] == ","), None)
        return close is not None and sheet.lows[close + 1] in helping
    apposed = at > sentence.first and sheet.lows[at - 1] == ","
    return last < sentence.last and (sheet.lows[last] in helping or (not apposed and _verb_at(sheet, last)))


_SAID = 6
"""Tokens of ", they say,"."""


def _verb_at(sheet: Sheet, at: int) -> bool:
    word = sheet.lows[at] if at < len(sheet.lows) else "."
    told = word in all_words("be", "have", "past_verbs") or (len(word) > _SHORTEST and word.endswith("ed"))
    return told or word == "died"


_ASIDE = 9
"""Tokens of an aside between commas: "Corporal S. Lethbridge of the 4th"."""
_SHORTEST = 3
"""Letters of a verb that ends in "ed" and no more."""
