"""Of how many a part is told: "nine of the 14 soldiers captured in May are back" tells that 14 were captured."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from lastcontact.core.quantities import Quantity
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words
from lastcontact.reading.numbers import number_at
from lastcontact.reading.trigger import Trigger

_BARE = ("passive", "state", "open", "pp")


def tells_of_the_whole(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """Whether a bare participle tells what befell all those of whom a number is told that another verb tells of.

    "Five of those apprehended were let off", "have freed 21 of the 38 girls abducted in May".
    """
    lows, at = known.sheet.lows, trigger.first
    of_all = lows[counted.last : counted.last + 2] in (["of", "the"], ["of", "those"], ["of", "these"])
    bare = trigger.form in _BARE and trigger.seeks == "left" and lows[at] not in _FINITE and lows[at + 1] != "out"
    beside = at == max(counted.noun_last, counted.last + 2)
    if not (of_all and bare and beside):
        return False
    before = any(t.on_people and t.type is not trigger.type and t.last <= counted.first for t in known.triggers)
    clause = takewhile(lambda word: word not in _OPENING, lows[at + 1 : known.sentence.last])
    return before or any(word in _FINITE for word in clause)


_FINITE = all_words("be", "have", "modals")
_OPENING = frozenset((",", ";", ":", "-", "who", "that", "which", "when", "while", "after", "as", "where", "because"))


def of_those(known: Known, trigger: Trigger) -> bool:
    """Whether words only point to people told of already, and no number of them.

    "Of those apprehended"; "their deaths" where the same is told again, "bring to 31 the number of men killed".
    """
    lows, at = known.sheet.lows, trigger.first
    again = any(t.type is trigger.type and t.first > trigger.last for t in known.triggers)
    theirs = trigger.form == "noun" and lows[at - 1] in ("their", "his", "her") and again
    return theirs or (trigger.seeks == "left" and lows[at - 2 : at] == ["of", "those"])


def with_wholes(known: Known, given: dict[int, list[Counted]]) -> dict[int, list[Counted]]:
    """Gives such participles the number of all, where it is said."""
    for number, mine in list(given.items()):
        trigger = known.triggers[number]
        if len(mine) != 1 or not tells_of_the_whole(known, trigger, mine[0]):
            continue
        whole = _whole(known, mine[0])
        if whole is not None:
            given[number] = [whole]
        elif of_those(known, trigger):
            del given[number]
    for number, trigger in enumerate(known.triggers):
        if number in given or not trigger.on_people:
            continue
        if (whom := _object(known, trigger) or _of_the_number(known, number)) is not None:
            given[number] = [whom]
    return given


def _of_the_number(known: Known, number: int) -> Counted | None:
    """ "Their deaths bring to 31 | the number of men killed since May": told behind it, of as many."""
    trigger, lows = known.triggers[number], known.sheet.lows
    before = known.triggers[number - 1].last if number else known.sentence.first
    for counted in known.counted:
        led = lows[counted.last : counted.last + 3] == ["the", "number", "of"]
        if led and counted.last < trigger.first <= counted.last + _FAR and before <= counted.last + _NUMBER_OF:
            return counted
    return None


_NUMBER_OF = 3


def _object(known: Known, trigger: Trigger) -> Counted | None:
    """ "Handed over to the Red Cross | three soldiers whom it captured in April": told of them by both verbs."""
    lows = known.sheet.lows
    whom = next((c for c in known.counted if c.first >= trigger.last), None)
    to_whom = trigger.form == "state" and {"to", "the"} & {lows[trigger.last - 1]}  # "handed over to"
    if not (trigger.form == "active" or to_whom) or whom is None or whom.first - trigger.last > _FAR:
        return None
    between = {*lows[trigger.last : whom.first]}
    alone = between.isdisjoint(_FINITE | _OPENING) and not any(
        trigger.last <= t.first < whom.first for t in known.triggers
    )
    return whom if alone and lows[max(whom.last, whom.noun_last)] in ("who", "whom", "that") else None


_FAR = 10
"""Tokens from a verb past to whom, and when, to its object."""


def _whole(known: Known, part: Counted) -> Counted | None:
    at = part.last + 2
    tables = {kind: known.hits.tables.get(kind, {}) for kind in ("number", "multiplier", "vague")}
    number = number_at(known.sheet, at, known.sentence, tables)
    if number is None:
        return None
    span = known.sheet.span(number.first, number.last)
    of = known.sheet.said(number.last, part.noun_last) if part.noun_last > number.last else None
    quantity = Quantity(number.form, number.low, number.high, span.text, span.start, span.end, of)
    return replace(part, first=at, last=number.last, noun_first=number.last, quantity=quantity, rule=number.rule)
