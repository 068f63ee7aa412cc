"""Shares of a counted whole: "half of the 90 prisoners" are 45, "all but three of the 40" are 37."""

from __future__ import annotations

from fractions import Fraction

from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.lexicon import is_number, words
from lastcontact.reading.numbers import Number
from lastcontact.reading.sheet import Sentence, Sheet

Part = tuple[Quantity | None, int]
"""How many, and the token where the words for it begin (or, of `all_but`, end); no number where none is told."""
_PARTS = {
    part + plural: Fraction(1, n)
    for part, n in (("third", 3), ("quarter", 4), ("fifth", 5), ("tenth", 10))
    for plural in ("", "s")
} | {"half": Fraction(1, 2)}
_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_TIMES = _SMALL | {str(n): n for n in _SMALL.values()}
_MOST = ("most", "majority", "bulk")
_UNTOLD = ("some", "many", "few", "part", "minority", "percent", "%", "cent")
_OF_THESE = ("the", "those", "these", "our", "their", "its", "his")
_ABOUT = ("about", "nearly", "almost", "around", "roughly", "some", "approximately", "over")
_ALL = frozenset(
    ("all", "every", "everyone", "everybody", "none", "no", "nobody", "anyone", "anybody", "entire", "whole", "any")
)
_PAIRS = (["apart", "from"], ["aside", "from"], ["other", "than"], ["save", "for"], ["but", "for"], ["exception", "of"])
_EXCEPT = ("except", "excepting", "excluding", "bar", "barring")
_REACH = 6
"""Tokens from "except" past who else is named to the count."""


def share_of(sheet: Sheet, sentence: Sentence, whole: Quantity, first: int, last: int) -> Part:
    """How many they are of whom a share is told, where tokens `first` to `last` give the whole."""
    lows, of = sheet.lows, first - 1
    of -= lows[of] in _OF_THESE
    number = whole.minimum or 0
    if of <= sentence.first or lows[of] != "of" or whole.form is not Form.EXACT or number < 2:
        return whole, first
    word, opens = lows[of - 1], of - 1
    if word in _UNTOLD and of < first - 1:
        return None, first
    if word in _MOST:
        return _told(sheet, (opens, last), Form.MORE_THAN, number // 2 + 1), opens
    if in_so_many(lows, opens) and (every := _TIMES.get(word)):
        return _told(sheet, (opens - 2, last), Form.ABOUT, round(number / every)), opens - 2
    if word not in _PARTS:
        return whole, first
    times = _TIMES.get(lows[opens - 1], 1)
    opens -= times > 1 or lows[opens - 1] in ("a", "one")
    share = times * _PARTS[word]
    if lows[opens - 2 : opens] == ["more", "than"]:
        return _told(sheet, (opens - 2, last), Form.MORE_THAN, int(number * share) + 1), opens - 2
    part, form = portion(number, share)
    if lows[opens - 1] in _ABOUT:
        form, opens = Form.ABOUT, opens - 1
    return _told(sheet, (opens, last), form, part), opens


def portion(whole: int, share: Fraction) -> tuple[int, Form]:
    """How many a share of a whole are, and whether just so many.

    >>> portion(90, Fraction(1, 4))
    (22, <Form.ABOUT: 'about'>)
    """
    part = whole * share
    return round(part), Form.EXACT if part.denominator == 1 else Form.ABOUT


def in_so_many(lows: list[str], at: int) -> bool:
    """Whether token `at` is the "three" of "one in three" or "one prisoner in three", or any number of "two out of
    every three": they count nobody.
    """
    if lows[at - 1] == "every":
        return lows[at - 2] in ("in", "of")
    for behind in (1, 2, 3):
        if lows[at + behind] == "every":
            return lows[at + behind - 1] in ("in", "of")
    if lows[at] in ("one", "1") and lows[at + 1].isalpha() and lows[at + 2] == "in" and is_number(lows[at + 3]):
        return lows[at + 4] in words("be") | words("have")
    helped = lows[at + 1] in words("be") | words("have")
    few = lows[at - 2] in _FEW or (lows[at - 3] in _FEW and lows[at - 2].isalpha() and helped)
    return lows[at - 1] == "in" and at > 1 and is_number(lows[at]) and few


_FEW = ("one", "two", "1", "2")


def all_but(sheet: Sheet, left: Quantity, edges: tuple[int, int], whole: Number | None) -> Part:
    """ "All but three of the 40 hostages": how many those are. `edges`: the tokens of "three"."""
    rest = left.minimum or 0
    if whole is None or left.form is not Form.EXACT or whole.form is not Form.EXACT or whole.low <= rest:
        return None, edges[1]
    return _told(sheet, (edges[0] - 2, whole.last), Form.EXACT, whole.low - rest), whole.last


def rest_of(sheet: Sheet, whole: Quantity, left: Quantity, edges: tuple[int, int]) -> Part:
    """ "Nine were captured; all but two were freed": how many those are, of a whole counted before."""
    number, rest = whole.minimum or 0, left.minimum or 0
    if left.form is not Form.EXACT or whole.form is not Form.EXACT or number <= rest:
        return None, edges[0]
    return _told(sheet, (edges[0] - 2, edges[1]), Form.EXACT, number - rest), edges[0] - 2


def of_all_others(sheet: Sheet, sentence: Sentence, first: int) -> bool:
    """ "All the prisoners except two were freed": the count at token `first` is of those who were not."""
    lows = sheet.lows
    for at in range(first - 1, max(sentence.first, first - _REACH) - 1, -1):
        if lows[at : at + 2] in _PAIRS or lows[at] in _EXCEPT:
            return bool({*lows[sentence.first : at + 1], *lows[first : sentence.last]} & _ALL)
        if not (lows[at] == "," or lows[at].isalpha()) or lows[at].endswith("ed"):
            return False
    return False


def _told(sheet: Sheet, tokens: tuple[int, int], form: Form, number: int) -> Quantity:
    span = sheet.span(*tokens)
    return Quantity(form, number, None if form is Form.MORE_THAN else number, span.text, span.start, span.end)
