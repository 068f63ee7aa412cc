"""Plain words, which no list takes for a day, a number, a place or a pronoun; and where a day behind a verb ends."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found

WHEN = ("month", "weekday", "relative", "part")
"""Words of a day, which is nobody who tells: "как заявляло в воскресенье"."""


def past_its_day(found: Found, at: int) -> int:
    """Behind the day between a verb and who tells: "сообщил в понедельник | плотник", "сообщил 3 мая | плотник"."""
    ends = at + (found.low(at) in found.set("in"))
    while found.low(ends)[:1].isdecimal() or any(found.over(c, ends) for c in WHEN):
        ends += 1
    return ends if any(found.over(c, ends - 1) for c in WHEN) else at


def is_word(said: str) -> bool:
    """Whether a token is a word, be it joined or with an apostrophe: "з'єднання", "пресс-центр"."""
    return said.translate(_WITHIN).isalpha()


_WITHIN = str.maketrans("", "", "-'’ʼ")


def is_plain(found: Found, first: int, last: int) -> bool:
    """Whether words are neither days, numbers, pronouns nor places with a preposition."""
    no = ("cue", "joint", "trigger", "number", "weekday", "month", "part", "relative", "hedge", "there", "common")
    closed = ("he", "them", "pronouns", "place_words", "not", "from", "in", "about_whom", "same")
    return all(
        is_word(found.low(k))
        and not any(found.over(c, k) for c in no)
        and not any(found.low(k) in found.set(c) for c in closed)
        for k in range(first, last)
    ) and len(found.low(first)) > 3  # fmt: skip
