"""Who signs below a post, a letter or a log with no office and no kin: "Соломія", "здав Бурий", "По поручению
родителей, Галина Лобова, Степан Ярцев."
"""

from __future__ import annotations

from itertools import pairwise

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast, Kind, Mention

_WORDS = 3
"""Words of the longest name that signs."""
_LINES = 3
"""Sentences of the shortest text that is signed."""
_CLOSING = 12
"""Tokens of the longest sentence that only tells in whose name somebody signs."""


def name_signs(found: Found, cast: Cast) -> str | None:
    """The name alone in the last sentence of a text of "I" or "we", or those who sign in the name of others."""
    line, sheet = found.sentence, found.sheet
    mine = any(low in found.set("mine") and not sheet.quote[i] for i, low in enumerate(sheet.lows[: line.first]))
    if len(sheet.sentences) < _LINES or not mine:
        return None
    last = line.last - (sheet.words[line.last - 1] == ".")
    if not 0 < last - line.first <= _CLOSING or any(
        h.first >= line.first for c in ("trigger", "cue") for h in found.all(c)
    ):
        return None
    people = [m for m in cast.within(line.first, last) if m.kind is Kind.PERSON]
    if not people or people[-1].last != last or not _row(found, people):
        return None
    alone = people[0].first == line.first and last - line.first <= _WORDS
    for_others = any(found.low(k) in found.set("signs_for") for k in range(line.first, people[0].first))
    if not alone and not for_others:
        return None
    return people[0].name if len(people) == 1 else sheet.said(people[0].first, last)


def _row(found: Found, people: list[Mention]) -> bool:
    """Whether names stand in a row, with nothing but a comma or an "and" between them."""
    pairs = pairwise(people)
    return all(b.first - a.last <= 1 and not found.low(a.last)[:1].isdecimal() for a, b in pairs)


def hands_over(found: Found, first: int, last: int) -> tuple[int, int] | None:
    """The name behind "сдал" or "доложил" that ends a line of a log: "12:00 - сменился, сдал | Бурый"."""
    sheet, lows = found.sheet, found.sheet.lows
    for k in range(first, last - 1):
        at = k + 1 + (lows[k + 1] in (".", ":"))
        stop = next((i for i in range(at, last) if not sheet.words[i].isalpha()), last)
        ends = stop == last or sheet.words[stop] in (".", ",", ";")
        named = all(sheet.is_capital(i) for i in range(at, stop))
        opens = k == first or not lows[k - 1][:1].isalnum()
        if lows[k] in found.set("hands_over") and opens and ends and named and 0 < stop - at <= _WORDS:
            return at, stop
    return None
