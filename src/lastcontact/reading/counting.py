"""Counts of people in a sentence: bounds, form, and what is counted. Numbers that count nothing are left out.

Source of the readings of vague words: the project's schema of claims.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.core.frozen import frozen
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.ages import aged, born_in_a_row, kin_of, of_one
from lastcontact.reading.days import Dated
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.hours import STRUCK, of_an_hour
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.no_counts import compared, in_a_name, numbered, part_of_things, puts_right, until_now
from lastcontact.reading.numbered_outlets import outlet_numbers
from lastcontact.reading.numbered_units import of_a_unit
from lastcontact.reading.numbers import Number, may_open_numbers, number_at
from lastcontact.reading.pairs import pairs
from lastcontact.reading.set_apart import both_of_them, one_set_apart
from lastcontact.reading.shares import all_but, in_so_many, rest_of, share_of
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.uncounted import TELLING, counts_nothing, of_things, one_of_them, one_somewhere
from lastcontact.reading.whom_counted import noun_behind


@frozen
class Counted:
    """Tokens `first` to `last` carry the number; `noun_first` to `noun_last` what is counted (empty when not said)."""

    first: int
    last: int
    noun_first: int
    noun_last: int
    quantity: Quantity
    kind: str
    rule: str

    @property
    def has_noun(self) -> bool:
        return self.noun_last > self.noun_first

    @property
    def said(self) -> Quantity | None:
        """How many, None where it is only said that nobody knows."""
        unknown = self.quantity.minimum is None and self.quantity.maximum is None
        return None if unknown else self.quantity


def counts(sheet: Sheet, sentence: Sentence, hits: Hits, dates: list[Dated]) -> list[Counted]:
    """Every number of the sentence that may count people, in order; those that surely do not are left out."""
    kinds = ("number", "multiplier", "vague", "people", "not_people", "after", "before", *TELLING)
    known = hits.tables
    tables: dict[str, dict[int, Hit]] = {kind: known.get(kind, {}) for kind in kinds}
    bounds: dict[int, Hit] = {}
    for hit in hits.of("bound"):
        if hit.last not in bounds or bounds[hit.last].first > hit.first:
            bounds[hit.last] = hit
    found: list[Counted] = []
    taken = {i for dated in dates for i in range(dated.first, dated.last)} | outlet_numbers(sheet, sentence, hits)
    done = sentence.first
    for i in may_open_numbers(sheet, sentence, tables):
        if i < done or i in taken:
            continue
        number = number_at(sheet, i, sentence, tables)
        if number is None:
            continue
        done = number.last
        if found and (found[-1].noun_first <= i < found[-1].noun_last or _whole_of_a_part(sheet, found[-1], number)):
            continue
        if in_a_name(sheet, sentence, number) or any(
            rule(sheet, number)
            for rule in (kin_of, numbered, of_a_unit, until_now, compared, one_of_them, part_of_things, born_in_a_row)
        ):
            continue
        made = _counted(sheet, sentence, number, tables, bounds, taken)
        if made and found and (both := _between_both(sheet, found[-1], made)):
            found[-1] = both
        elif made and (made := _part(sheet, sentence, made, tables, found)):
            done = max(done, made.last)
            found.append(made)
    for first, last, two in pairs(sheet, sentence, known.get("people", {})):
        if not any(c.first < last and first < max(c.last, c.noun_last) for c in found):
            found.append(Counted(first, first + 1, first + 1, last, two, "civilian", "number/pair"))
    return sorted(found, key=lambda c: c.first)


def _part(
    sheet: Sheet, sentence: Sentence, whole: Counted, tables: dict[str, dict[int, Hit]], before: list[Counted]
) -> Counted | None:
    """The same where a share of the counted is told: "half of the 90", "all but three of the 40"."""
    first, last, quantity = whole.first, whole.last, whole.quantity
    if in_so_many(sheet.lows, first):
        return None
    if sheet.lows[first - 2 : first] == ["all", "but"]:
        of = last + 1 + (sheet.lows[last + 1] in ("the", "those", "these"))
        said = number_at(sheet, of, sentence, tables) if sheet.lows[last] == "of" else None
        told, last = all_but(sheet, quantity, (first, last), said)
        if sheet.lows[whole.last] != "of" and before and (before[-1].kind or _a_whole(sheet, before[-1])):
            told, first = rest_of(sheet, before[-1].quantity, quantity, (first, last))
    elif any(w.endswith("ed") or w in ("missing", "dead") for w in sheet.lows[last : whole.noun_last]):
        return whole  # "half of the 16 captured soldiers": all of the 16 were captured
    else:
        told, first = share_of(sheet, sentence, quantity, first, last)
    if told is None:
        return None
    if told is quantity and (first, last) == (whole.first, whole.last):
        return whole
    return replace(whole, first=first, last=last, quantity=replace(told, of=quantity.of))


def _a_whole(sheet: Sheet, counted: Counted) -> bool:
    """ "Of the 40 taken at Velk": a count without a noun that parts are told of."""
    return "of" in sheet.lows[counted.first - 2 : counted.first]


def _between_both(sheet: Sheet, least: Counted, most: Counted) -> Counted | None:
    """ "More than 30 but fewer than 40 men": one count with two bounds."""
    lower, upper = least.quantity, most.quantity
    if sheet.lows[least.last : most.first] not in (["but"], ["and"]) or lower.maximum is not None:
        return None
    if upper.minimum is not None or upper.maximum is None or (lower.minimum or 0) > upper.maximum:
        return None
    span = sheet.span(least.first, most.last)
    told = replace(upper, minimum=lower.minimum, form=Form.RANGE, text=span.text, start=span.start)
    return replace(most, first=least.first, quantity=told)


def _whole_of_a_part(sheet: Sheet, part: Counted, number: Number) -> bool:
    """Whether a number only says of how many a part is: "two of the 71"."""
    between = sheet.lows[part.last : number.first]
    if between[:2] == ["out", "of"]:
        between = between[1:]  # "nine out of 40"
    bare = between == ["of"] and part.quantity.maximum is not None and part.quantity.maximum < number.low
    if bare and not number.worded:
        return True
    if between[:1] == ["of"] and between[-1:] == ["'s"] and len(between) <= _OWNED:
        return True
    whole = between[1:2] in (["the"], ["those"], ["these"], ["our"], ["their"], ["its"], ["his"], ["your"])
    of_a_crew = between[3:] == ["of"] and between[2] in words("claims_people_pronouns")  # "two of the crew of nine"
    return between[:1] == ["of"] and whole and (len(between) == 2 or between[2:] in _REMAINING or of_a_crew)


_OWNED = 6
"""Tokens of "of the battalion's" between a part and its whole."""
_REMAINING = (["remaining"], ["other"], ["missing"], ["last"], ["first"])


def _counted(
    sheet: Sheet,
    sentence: Sentence,
    number: Number,
    tables: dict[str, dict[int, Hit]],
    bounds: dict[int, Hit],
    taken: set[int],
) -> Counted | None:
    first, last = number.first, number.last
    low: int | None = number.low
    high: int | None = number.high
    form, rule = number.form, number.rule
    bound = bounds.get(first)
    if bound and sheet.lows[bound.first] == "about" and _of_news(sheet, sentence, bound.first):
        bound = None
    if bound and not (bound.first and sheet.lows[bound.first - 1] in (words("before_over") | _GROWN)):
        low, high, form = bounded(low, high, bound.value, form)
        first, rule = bound.first, bound.entry.id
    if after := tables["after"].get(last):
        low, high, form = bounded(low, high, after.value, form)
        last, rule = after.last, after.entry.id
    noun_first, noun_last, kind = noun_behind(sheet, sentence, last, tables)
    nothing = not kind and counts_nothing(sheet, sentence, number, (first, last), tables, taken)
    nothing = nothing or (sheet.lows[last] in STRUCK and of_an_hour(sheet, sentence, number, (first, last)))
    if nothing or (not kind and of_things(sheet, sentence, last, tables)):
        return None
    before = sheet.lows[first - 1] if first > sentence.first else ""
    if first == sentence.first and re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d", sheet.lows[number.first]):
        plural = noun_last > noun_first and sheet.lows[noun_last - 1].endswith(("s", "men", "people", "personnel"))
        plural = plural or sheet.lows[last] in ("were", "are", "have", "had")
        if not plural or sheet.lows[number.first][0] == "0":
            return None
    if last < sentence.last and sheet.lows[last] in ("thirds", "quarters", "fifths", "tenths", "halves"):
        return None
    label = first - 1 in tables["before"] and not number.worded and sheet.lows[last : last + 1] == ["of"]
    if label or (number.low == 1 and before in ("every", "each", "any", "no")):
        return None  # "article 14 of the prisoners' statute"
    if before in _BEING and noun_last <= last and of_one(sheet, sentence, first, number):
        return None
    if before == "of" and first - 2 >= sentence.first and aged(sheet.lows[first - 2], noun_last, last, number):
        return None
    corrects = before == "not" and number.low != 1 and puts_right(sheet, sentence, first - 1)
    speak = sheet.lows[last] in words("said_on")  # "the two ministries both said"
    both = sheet.lows[first] == "both" and not kind and (speak or not both_of_them(sheet, sentence, first, last))
    aside = sheet.lows[first] == "both" and before == "," and sheet.lows[noun_last] == ","  # ", both volunteers, died"
    if both or aside or (before in ("not", "no") and not corrects):
        return None
    if (
        number.first == sentence.first
        and sheet.lows[last : last + 1] in ([")"], ["."], ["/"])
        and number.low < 40
        and not number.worded
    ):
        return None
    if form is Form.EXACT and number.worded and low == 1 and not (kind or _one_is_told(sheet, sentence, first, last)):
        return None
    span = sheet.span(first, last)
    of = sheet.said(noun_first, noun_last).strip('”“" ') if noun_last > noun_first else None
    quantity = Quantity(form, low, high, span.text, span.start, span.end, of)
    return Counted(first, last, noun_first, noun_last, quantity, kind, rule)


def _one_is_told(sheet: Sheet, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a bare "one" is somebody: "one was killed", "one of them", "one in a well"."""
    following = sheet.lows[last] if last < sentence.last else ""
    part = following == "of" and sheet.lows[last + 1 : last + 2] in _OF_WHOM
    told = following.endswith("ed") or following in _AFTER_ONE
    told = told or (part and not _of_the_largest(sheet, last + 2)) or one_somewhere(sheet, sentence, first)
    told = told or (following == "with" and sheet.lows[first - 1] in (",", "and", ";"))
    return told or one_set_apart(sheet, sentence, first, last)


def _of_the_largest(sheet: Sheet, at: int) -> bool:
    """ "One of the largest swaps of the war": what it ranks with, and nobody is counted."""
    ranked = sheet.lows[at : at + 1]
    return bool(ranked) and (ranked[0].endswith("est") or ranked[0] in ("most", "worst", "few"))


_OF_WHOM = (["the"], ["them"], ["those"], ["these"], ["their"])
_AFTER_ONE = all_words("be", "have", "past_verbs", "one_harm", "participles", also="hurt dead missing")


_BEING = ("was", "is", "'s", "am", "turned", "were")


def _of_news(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """ "rumours about 200 missing", "asked about 18 persons": about says of whom."""
    before = sheet.lows[max(sentence.first, at - 6) : at]
    news = all_words("info_nouns", also="enquiry inquiry question questions")
    return bool({*before[-1:]} & words("speaking_about")) or (bool(news & {*before}) and "that" not in before)


def bounded(low: int | None, high: int | None, bound: str, form: Form) -> tuple[int | None, int | None, Form]:
    """Bounds of "more than 70", "at least several dozen", as the schema of claims has them."""
    if low is None or high is None:
        return low, high, form
    match bound:
        case "more_than":
            return low + 1, None, Form.MORE_THAN
        case "at_least":
            return low, None, Form.AT_LEAST
        case "at_most":
            return None, high, Form.AT_MOST
        case "less_than":
            return None, max(high - 1, 0), Form.LESS_THAN
    return low, high, (Form.ABOUT if form is Form.EXACT else form)


_GROWN = {"risen", "rose", "rises"} | {"выросло", "увеличилось", "возросло", "выросла"}
_GROWN |= {"зросла", "зросло", "збільшилася", "збільшилось"}
