"""Figures that a noun only calls figures: "the correct number is 13", "another figure, 38", "it has risen to 52"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.trigger import Trigger


def of_a_named_figure(known: Known) -> list[Trigger]:
    """ "The correct number, as given by the ministry, is 13", "the figure of thirteen is final"."""
    lows = known.sheet.lows
    made: list[Trigger] = []
    if words("figure_nouns").isdisjoint(lows[known.sentence.first : known.sentence.last]):
        return made
    for counted in known.counted:
        if counted.has_noun or any(
            t.form == "figure" and t.last <= counted.first <= t.last + 1 for t in known.triggers
        ):
            continue
        at, low = counted.first - 1, known.sentence.first
        if at <= low or not (lows[at] == "," or lows[at] in all_words("figure_joints", "figure_leads")):
            continue
        nouns = [i for i in range(max(low, at - _FIGURE), at) if lows[i] in words("figure_nouns")]
        nouns = [i for i in nouns if _leads_to(lows, i, at)]
        if nouns and not any(t.on_people and nouns[-1] < t.first < at for t in known.triggers):
            made.append(Trigger(counted.first, counted.last, ClaimType.OTHER, "figure", "right", "figure/of-a-figure"))
    return made


def _leads_to(lows: list[str], noun: int, at: int) -> bool:
    """Whether a noun for a figure leads to it: "is", "another figure, | 38", "has since risen | to 52"."""
    if lows[noun - 1] in _SOMEBODYS or lows[noun - 2 : noun] in (["of", "that"], ["of", "this"], ["of", "which"]):
        return False  # "of that number, 41 were registered": they are counted by what follows
    if lows[at] == ",":
        return noun == at - 1
    return lows[at] in words("figure_joints") or bool(words("figure_verbs") & {*lows[noun + 1 : at]})


_SOMEBODYS = ("his", "her", "my", "your", "we", "i", "they")
"""Whose number counts nobody, "his number is 38", and who only estimates."""
_FIGURE = 16
"""Words between the noun for a figure and the figure."""
