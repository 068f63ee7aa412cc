"""People right behind a verb, and where the words for them end: "let | my brother | go", "pulled | Osk | from"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.trigger import Setting

_NEAR = 4
"""Tokens of "a young man"."""


def counted_behind(setting: Setting, at: int) -> Counted | None:
    """The count that stands at token `at`, or behind one word."""
    return next((c for c in setting.counted if at <= c.first <= at + 1), None)


def people_end(setting: Setting, at: int) -> int | None:
    """The token behind the people who stand at token `at`; None where nobody does."""
    lows = setting.sheet.lows
    if (counted := counted_behind(setting, at)) is not None:
        return _past_the_whole(lows, max(counted.last, counted.noun_last))
    if lows[at] in words("pointed_to"):
        return at + 1
    far = (
        _NEAR + (lows[at + 2 : at + 3] == ["-"]) + 2 * (lows[at + 1] in words("bands") and lows[at + 2] == "of")
    )  # "a group of students"
    near = range(at, min(at + far, setting.sentence.last))
    named = next((m for i in near if (m := setting.cast.at(i)) is not None and m.kind is Kind.PERSON), None)
    if named is not None:
        return named.last
    return next((i + 1 for i in near if i in setting.people), None)


def _past_the_whole(lows: list[str], end: int) -> int:
    """Past the whole of which some are a part: "three | of the nine |", "two | of them |"."""
    if lows[end : end + 2] in (["of", "them"], ["of", "those"], ["of", "us"], ["of", "these"]):
        return end + 2
    return end + 3 if lows[end : end + 2] == ["of", "the"] and is_figure(lows[end + 2]) else end
