"""Voices told by a bare figure behind their verb: "the General Staff gives 61", "its own letter listed 44"."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from lastcontact.reading.lexicon import is_number, words
from lastcontact.reading.memory import Source
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder


def figures_given(finder: Finder) -> dict[int, Saying]:
    """Who gives a figure of what was told before, by the token of the verb."""
    sentence, verbs = finder.sentence, words("giving_figures")
    said = finder.sheet.lows[sentence.first : sentence.last]
    made: dict[int, Saying] = {}
    if verbs.isdisjoint(said) and _LISTS.isdisjoint(said):
        return made
    for i in range(sentence.first + 1, sentence.last - 1):
        last = _before_a_figure(finder, i) or _lists_as(finder, i)
        source = finder.left(i) if last is not None else None
        if last is not None and source is not None:
            made[i] = Saying(i, last, "asserted", source, True, "stance/gives")
    return made


def asides_on_figures(finder: Finder, found: list[Saying]) -> list[Saying]:
    """The same sayings, of which those of one figure alone: "not 40 as the army says", "the 40 named by the army"."""
    lows = finder.sheet.lows
    made = []
    for saying in found:
        start = saying.source.first if saying.source is not None and saying.source.last <= saying.first else -1
        start -= lows[start - 1] in ("the", "its", "their")
        as_told = start > finder.sentence.first and lows[start - 1] == "as" and _behind_a_figure(finder, start - 1)
        made.append(
            replace(saying, first=start - 1, after=True, rule=OF_A_FIGURE, negated=False) if as_told else saying
        )
    for i in range(finder.sentence.first + 1, finder.sentence.last - 2):
        if lows[i] not in _OF_FIGURES:
            continue
        named = lows[i] in _GIVEN and lows[i + 1] == "by" and _behind_a_figure(finder, i)
        source = finder.right(i + 2) if named else _who_gave_it(finder, i)
        if source is None and lows[i] == "from" and (behind := _behind_its_noun(finder, i)) is not None:
            source = finder.right(i + 1)
            if source is not None:
                made.append(Saying(behind, source.last, "asserted", source, True, OF_A_FIGURE))
        elif source is not None:
            made = [s for s in made if not s.first <= i < s.last]
            made.append(Saying(i, source.last, "asserted", source, True, OF_A_FIGURE))
    return sorted(made, key=attrgetter("first"))


def _who_gave_it(finder: Finder, i: int) -> Source | None:
    """ "A figure of 17 | that the governor had given"."""
    lows = finder.sheet.lows
    if lows[i] not in ("that", "which") or not is_figure(lows[i - 1]):
        return None
    source = finder.right(i + 1)
    told = source is not None and {*lows[source.last : source.last + 3]} & {*_GIVEN, "published", "mentioned"}
    return source if told and lows[i - 2] in ("of", "the", "figure", "number") else None


def _behind_its_noun(finder: Finder, at: int) -> int | None:
    """Where a figure ends that "from" tells the giver of: "another figure, 38, from", "a count of 45 comes from"."""
    lows = finder.sheet.lows
    ends = at - (lows[at - 1] in ("comes", "came", "coming"))
    ends -= lows[ends - 1] == ","
    if ends - 3 < finder.sentence.first or not is_figure(lows[ends - 1]):
        return None
    return ends if words("figure_nouns") & {*lows[max(finder.sentence.first, ends - 4) : ends - 1]} else None


def _behind_a_figure(finder: Finder, at: int) -> bool:
    """Whether a figure, with at most one noun, and "the", "not" or "than" before it, ends at token `at`."""
    lows = finder.sheet.lows
    figure = next((i for i in (at - 1, at - 2) if is_figure(lows[i])), None)
    return figure is not None and lows[figure - 1] in ("the", "not", "than")


OF_A_FIGURE = "aside/of-a-figure"
"""The rule of a voice that gives one figure of a sentence and no more."""
_GIVEN = (
    "named",
    "claimed",
    "given",
    "reported",
    "announced",
    "acknowledged",
    "admitted",
    "cited",
    "alleged",
    "listed",
)
_OF_FIGURES = frozenset((*_GIVEN, "that", "which", "from"))
"""What leads from a figure to who gave it."""


def _before_a_figure(finder: Finder, i: int) -> int | None:
    """Where the verb ends that token i opens, when nothing but a figure follows it."""
    lows, stop = finder.sheet.lows, finder.sentence.last
    if lows[i] not in words("giving_figures"):
        return None
    nouns = (k for k in range(i + 2, min(i + _NOUN, stop - 2)) if lows[k] in words("figure_nouns"))
    noun = next(nouns, None)
    if noun is not None and lows[noun + 1] in ("of", ",", ":", "as", "at") and is_figure(lows[noun + 2]):
        return noun + 2  # "gives a higher figure, 23"
    if noun is not None and lows[noun + 1] == "of":
        put = (k for k in range(noun + 3, min(noun + _OF_WHOM, stop - 1)) if lows[k] in ("as", "at"))
        return i + 1 if any(is_figure(lows[k + 1]) for k in put) else None  # "gave the number of dead | as 46"
    last = i + 1 + (lows[i + 1] in ("of", "about", "down", "me", "him", "her", "us", "them"))
    at = last
    while at < stop and (lows[at] in _BOUNDS or lows[at] in "“\"‘'"):
        at += 1
    first = at
    while at < stop and (is_figure(lows[at]) or is_number(lows[at].partition("-")[0])):
        at += 1
    told = at < stop and at > first and lows[at] in _STATES and lows[i - 1] not in words("papers_said")
    at += told  # "the hospital gives 26 injured"
    ends = at >= stop or lows[at] in ".,;!?”\"’'" or lows[at] in ("since", "because", "as", "and", "but", "while")
    dated = at + 1 < stop and lows[at] == "on" and (lows[at + 1] in words("calendar") or lows[at + 1].isdecimal())
    ends = ends or dated or lows[at] in _WHEN  # "gave 50 on Thursday"
    goes_on = (
        lows[at : at + 1] == [","]
        and at + 1 < stop
        and (lows[at + 1][0].isdecimal() or is_number(lows[at + 1].partition("-")[0]))
    )
    return last if at > first and ends and not goes_on else None


def _lists_as(finder: Finder, i: int) -> int | None:
    """ "The army lists Pavel Rook as missing", "had listed 143 of its men as captives"."""
    lows, stop = finder.sheet.lows, finder.sentence.last
    if lows[i] not in _LISTS:
        return None
    named = next((k for k in range(i + 2, min(i + _LISTED, stop - 1)) if lows[k] == "as"), None)
    passive = lows[i - 1] in words("be") or lows[i + 1] in ("as", "by", "in", "on")
    return i + 1 if named is not None and not passive and lows[named + 1] in words("listed_states") else None


_LISTS = frozenset(("lists", "listed", "list", "regards", "considers"))
_STATES = ("dead", "wounded", "injured", "missing", "killed", "captured", "detained", "hurt")
_WHEN = ("yesterday", "today", "earlier", "then", "now")
_OF_WHOM = 9
"""Tokens of "number of civilians who died as"."""
_NOUN = 5
"""Tokens from a verb of giving to the noun for a figure: "gives a much higher figure"."""
_LISTED = 9
"""Tokens from "lists" to as what somebody is listed."""
_BOUNDS = frozenset(("only", "about", "some", "at", "least", "most", "more", "fewer", "less", "than", "over", "nearly"))
