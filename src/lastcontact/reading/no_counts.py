"""Numbers that count nobody: of a case, of votes, of what a figure was before; and the "not" that parts two figures."""

from __future__ import annotations

from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.numbers import Number, is_figure
from lastcontact.reading.sheet import Sentence, Sheet, Zone


def numbered(sheet: Sheet, number: Number) -> bool:
    """ "Case No. 3312", "see 4471", "by fifteen votes to two"."""
    if sheet.lows[max(0, number.first - 2) : number.first] == ["votes", "to"]:
        return True
    looked_up = sheet.lows[number.first - 1] in ("see", "cf", "ref") and sheet.words[number.first].isdecimal()
    looked_up = looked_up and sheet.lows[number.first - 2] != "to"  # "was allowed to see 34 prisoners"
    nr = sheet.lows[number.first - 1] == "nr" or _point(sheet, number)
    return looked_up or nr or sheet.lows[max(0, number.first - 2) : number.first] in (["nr", "."], ["nos", "."])


def _point(sheet: Sheet, number: Number) -> bool:
    """ "To tell us (1) whether he is held, | (2) why": the number of a point, which another of the text follows."""
    at, said = number.first, sheet.words[number.first]
    if sheet.words[at - 1] != "(" or sheet.words[at + 1 : at + 2] != [")"] or not said.isdecimal():
        return False
    return any(f"({n})" in sheet.plain.text for n in (int(said) - 1, int(said) + 1) if n > 0) and int(said) < _POINTS


_POINTS = 10
"""Points of a letter have lower numbers."""


def in_a_name(sheet: Sheet, sentence: Sentence, number: Number) -> bool:
    """ "At the Seven Wells", "in Three Rivers": a number word that is written as a name, as is the word behind it."""
    first, last = number.first, number.last
    named = number.worded and first > sentence.first and sheet.words[first][:1].isupper() and sheet.is_capital(last)
    if not named or last >= sentence.last or sentence.zone is Zone.HEADLINE or sheet.words[first].isupper():
        return False
    led = first - 1 - (sheet.lows[first - 1] == "the")
    return led >= sentence.first and sheet.lows[led] in _TO_A_PLACE and sheet.words[led].islower()


_TO_A_PLACE = ("at", "in", "near", "of", "from", "around", "outside", "towards", "beyond")


def compared(sheet: Sheet, number: Number) -> bool:
    """ "Three fewer than it said on Sunday": a difference between two figures, and nobody counted."""
    lows, last = sheet.lows, number.last
    last += lows[last] not in _MORE
    return lows[last] in _MORE and lows[last + 1] == "than" and not lows[last + 2][:1].isdecimal()


_MORE = frozenset(("more", "fewer", "less"))


def part_of_things(sheet: Sheet, number: Number) -> bool:
    """ "Of the 33 letters, 20 were delivered": a part of things."""
    whole = sheet.lows[max(0, number.first - _OF_THE_WHOLE) : number.first]
    if "of" not in whole or whole[-1:] != [","]:
        return False
    things = any(e.category == "not_people" and not e.rest for e in lexicon("en").words.get(whole[-2], ()))
    return things and any(map(is_figure, whole[whole.index("of") :]))


_OF_THE_WHOLE = 6
"""Tokens of "Of the 33 unopened letters,"."""


def until_now(sheet: Sheet, number: Number) -> bool:
    """ "Revised the number from 37 to 31": what the number was."""
    lows = sheet.lows
    changed = words("changed_from") & {*lows[max(0, number.first - 9) : number.first]}
    return bool(changed) and lows[number.first - 1] == "from" and "to" in lows[number.last : number.last + 2]


def wrong_figure_opens(sheet: Sheet, first: int) -> int | None:
    """Where a figure is denied that opens at token `first`: "not eleven", "there are not “200 bodies”"."""
    quoted = sheet.words[first - 1] in _QUOTES and sheet.lows[first - 3 : first - 2] != ["or"]
    at = first - 2 if quoted and sheet.lows[first - 3] in words("be") else first - 1
    return at if sheet.lows[at] == "not" else None


_QUOTES = ("“", '"', "‘", "'", "«", "„")


def none_behind(lows: list[str], at: int) -> bool:
    """Whether a label that ends before token `at` has nobody behind it: "dead 3, missing | none", "MIA: nil"."""
    at += lows[at : at + 1] in ([":"], ["-"], ["="])
    return lows[at : at + 1] in (["none"], ["nil"]) and lows[at + 1 : at + 2] in ([], ["."], [","], [";"], [")"])


def puts_right(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a "not" parts a right figure from the wrong one, or opens with the wrong one: "kills 13, not 31".

    So does a "rather than", where a figure stands shortly before it.
    """
    if sheet.lows[max(sentence.first, at - 2) : at - 1] == ["there"]:
        return True  # "there are not thirty-four prisoners"
    if " " in sheet.words[at]:
        return any(map(is_figure, sheet.lows[max(sentence.first, at - _BESIDE_A_FIGURE) : at]))
    if sheet.lows[at - 1] in words("be"):
        return sheet.lows[at + 2] == "but" and is_figure(sheet.lows[at + 3])  # "it was not 20 but 14"
    return at == sentence.first or sheet.lows[at - 1] in _BEFORE_NOT or sheet.lows[at - 1].isdecimal()


_BESIDE_A_FIGURE = 5
"""Tokens of "11 captured Tavrenian soldiers, rather than"."""
_BEFORE_NOT = (",", ":", ";", "(", "and", "-", "\u2013", "\u2014", "“", '"')
"""What parts a right figure from the wrong one: "kills 13, not 31"."""
