"""The noun that a sentence begins with, past its own relative clause: "The figure that travels on the networks"."""

from __future__ import annotations

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet

_SOME = all_words("determiners", also="dozens scores hundreds thousands several many most he she they")
"""What opens a clause with a subject of its own."""
_LONGEST = 6
"""Tokens from the opening of a sentence to the "that" or "which" of its subject."""


def relative_opens(sheet: Sheet, opens: int, at: int) -> int:
    """Where the subject of a verb that stands at `at` ends: before "which", where a relative clause parts the two.

    "The rumour that soldiers were killed" has no relative clause: what stands behind "that" there is a clause with a
    subject of its own, and not a verb, unless the noun is of something that people can have done.
    """
    lows = sheet.lows
    opened = range(opens + 2, min(opens + _LONGEST, at - 1))
    that = next((i for i in opened if lows[i] in ("that", "which")), None)
    claims = that is not None and lows[that - 1] in words("info_nouns")
    subject = claims and that is not None and (is_figure(lows[that + 1]) or lows[that + 1] in _SOME)
    if subject and that is not None and lows[that] == "that":
        return at  # "the claim that | dozens of villagers were taken"
    if that is None or lows[opens] not in words("determiners"):
        return _before_its_number(lows, at)
    noun = that - (sheet.words[that - 1] == ",")
    if that != noun and sheet.words[at - 1] != ",":
        return at
    verbs = all_words("be", "have", "past_verbs", "modals")
    then = lows[that + 2]
    own = lows[that + 1] in verbs or lows[that + 1].endswith("ed")
    own |= lows[that + 1].endswith("s") and not (then in verbs or then.endswith("ed"))
    told = lows[noun - 1].endswith("ed") or lows[noun - 1] in all_words("said_on", "nominal_cues")
    claimed = lows[that] == "that" and (told or bool(words("info_nouns") & {*lows[opens + 1 : noun]}))
    inside = any(lows[i] in verbs or lows[i].endswith("ed") for i in range(that + 2, at))
    return _before_its_number(lows, noun) if own or (inside and not claimed) else at


def _before_its_number(lows: list[str], end: int) -> int:
    """ "The figure | of 190", "the number | 45": a figure is a thing, whatever its number."""
    if not is_figure(lows[end - 1]):
        return end
    before = end - 1 - (lows[end - 2] == "of")
    return before if lows[before - 1] in words("figure_nouns") else end
