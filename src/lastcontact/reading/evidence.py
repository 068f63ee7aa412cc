"""The words that a claim rests on: the smallest clause that carries the assertion and its count."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.circumstances import reach
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.costs import is_whole
from lastcontact.reading.counting import Counted
from lastcontact.reading.gapping import after_nobody, remnant
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.parts import awaited_to, is_part, part_to, those_of
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger


def and_himself(known: Known, trigger: Trigger, mine: list[Counted], edges: tuple[int, int]) -> bool:
    """ "He was captured with three comrades", "took him and two others": one claim of him, and one of the others."""
    if len(mine) != 1 or mine[0].first < trigger.last or not trigger.on_people:
        return False
    lows = known.sheet.lows
    if trigger.seeks != "left":
        both = lows[trigger.last : trigger.last + 1] in _OBJECTS and lows[trigger.last + 1] == "and"
        return both and mine[0].first <= trigger.last + 4
    named = any(
        lows[i] in ("he", "she", "they", "i", "we")
        or lows[i] in words("one_person")
        or lows[i].endswith("-year-old")
        or ((m := known.cast.at(i)) is not None and m.kind is Kind.PERSON)
        for i in range(edges[0], trigger.first)
    )
    return named and "with" in lows[max(trigger.last, mine[0].first - 2) : mine[0].first]


def evidence_of(
    known: Known, trigger: Trigger, counted: Counted | None, edges: tuple[int, int], mine: list[Counted]
) -> tuple[int, int]:
    """The tokens of the smallest clause that carries the assertion and its count."""
    sheet = known.sheet
    first, last = edges
    if counted is not None and (some := after_nobody(known, trigger, counted)):
        return some
    after_but = counted is not None and counted is not mine[0] and sheet.lows[counted.first - 1] == "but"
    after_but = after_but and counted is not None and "not" in sheet.lows[counted.first - _NOT : counted.first]
    if counted is not None and after_but and trigger.last <= counted.first:
        return trimmed(sheet, min(trigger.first, counted.first), max(counted.last, counted.noun_last))
    if counted is not None:
        before = [c for c in known.counted if first <= c.first < counted.first and c not in mine]
        wholes = [c for c in before if is_whole(sheet, known.sentence, c)]
        first = counted.first if wholes and counted.first < trigger.first else min(first, counted.first)
        last = max(last, counted.last, counted.noun_last)
        for rest in mine:
            if rest.first > counted.first and rest.first > trigger.last:
                half = remnant(known, rest)
                begins = half.first if half else those_of(known, rest) or rest.first
                last = min(last, max(begins, counted.noun_last, counted.last, trigger.last))
        if counted is not mine[0] and (half := remnant(known, counted)):
            return trimmed(sheet, half.first, half.last)
        if counted is not mine[0] and is_part(known, counted):
            return counted.first, part_to(known, counted)
        if counted is not mine[0] and counted.first > trigger.last + 2 and mine[0].first < counted.first:
            first = max(first, those_of(known, counted) or counted.first)
            last = max(last, awaited_to(known, counted))
        if counted is not mine[0] and _beside(sheet, mine[mine.index(counted) - 1], counted):
            first = max(first, counted.first)
    if counted is None and mine:
        last = min(last, mine[0].first - 1)
        last -= sheet.lows[last - 1] in ("along", "together")
    elif mine and and_himself(known, trigger, mine, edges):
        first = max(first, mine[0].first - 1)
        return first, max(mine[0].last, mine[0].noun_last)
    if trigger.rule == "figure/after-saying" and counted is not None:
        behind = (s for s in known.sayings if not s.after and counted.last <= s.first <= counted.last + 1)
        behind = (s for s in behind if s.first == counted.last or sheet.lows[s.first] in ("according", "per"))
        if whose := next(behind, None):
            return trimmed(sheet, counted.first, whose.last)
    if trigger.rule == "figure/after-saying":
        first = min(first, max((s.first for s in known.sayings if s.last <= trigger.first), default=first))
    if trigger.rule == "figure/of-a-figure":
        first, last = _whole_figure(known, trigger, (first, last))
    if trigger.rule == "figure/goes-on" and counted is not None:
        first = max([first, *(i + 1 for i in range(first, counted.first) if sheet.words[i] == ":")])
    whom = trigger.form == "active" and sheet.lows[trigger.last : trigger.last + 1] in _OBJECTS
    own = counted is None or counted is mine[0]
    if own and last < known.sentence.last and sheet.lows[last] in _TIED:
        low, high = next(iter(reach(known, trigger, (first, last))), (last, last))
        if low == last and not any(_told_apart(t) and low <= t.first < high for t in known.triggers):
            last = high
    first, last = trimmed(sheet, min(first, trigger.first) if own else first, max(last, first + 1))
    last = _without_the_next_verb(known, trigger, last)
    if whom and last == trigger.last:
        last += 1
    return (first, last) if first < last else (trigger.first, trigger.last)


def _without_the_next_verb(known: Known, trigger: Trigger, last: int) -> int:
    """Where "57 children abducted last month | have escaped" ends: before the auxiliary of another verb."""
    lows, helping = known.sheet.lows, all_words("be", "have")
    at = last
    while at - 1 > trigger.last and lows[at - 1] in helping:
        at -= 1
    return at if last < known.sentence.last and lows[last].isalpha() else last


def _whole_figure(known: Known, trigger: Trigger, edges: tuple[int, int]) -> tuple[int, int]:
    """ "The figure of 31 is an invention": from the noun on, and to the end of the quotation it stands in."""
    sheet, (first, last) = known.sheet, edges
    low = max(known.sentence.first, trigger.first - _NOUN)
    noun = next((i for i in range(trigger.first, low - 1, -1) if sheet.lows[i] in words("figure_nouns")), first)
    if sheet.lows[trigger.first - 1] == ",":  # "another figure, 38": what stands before it tells of something else
        opens = (i for i in range(noun - 1, low, -1) if sheet.lows[i] in words("determiners"))
        return next(opens, noun), trigger.last
    number = sheet.quote[trigger.first]
    while number and last < known.sentence.last and sheet.quote[last] == number and sheet.words[last] not in ",;.":
        last += 1
    return min(first, noun - (sheet.lows[noun - 1] in words("determiners"))), last


_NOT = 5
"""Tokens from "not" to the right figure: "not nine soldiers but"."""
_NOUN = 8
"""Tokens from a figure back to the noun it is of."""


def _beside(sheet: Sheet, before: Counted, counted: Counted) -> bool:
    """ "17 men and five women": the second of two that are counted side by side stands on its own words."""
    between = sheet.lows[max(before.last, before.noun_last) : counted.first]
    return between in (["and"], [","], [",", "and"])


def _told_apart(trigger: Trigger) -> bool:
    """Whether a clause of time has news of its own: "when rockets struck a barracks"."""
    return trigger.on_people or (trigger.type is ClaimType.ATTACKED and trigger.form != "noun")


_OBJECTS = (["him"], ["her"], ["them"], ["us"], ["me"])
_TIED = ("since", "after", "following", "when")
"""Words that tie a clause of time to the one before it."""
