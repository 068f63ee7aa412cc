"""Figures that are said not to be the right ones: "14, а не 41", "თოთხმეტი და არა ოცი", "otuz deyil, on dörddür"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.core.quantities import Quantity
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.inflected.counting import counted_as, noun_of
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.portions import refusing
from lastcontact.reading.inflected.put_right import as_reported, given_before
from lastcontact.reading.known import Draft, Known

_NEAR = 12
"""Tokens between a figure and the one that it stands instead of."""


def with_refused(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts, and beside each that a figure is refused for the same with that figure, denied."""
    made = list(drafts)
    for first, last, counted in _refused(known.found, known.dates):
        draft = min(drafts, key=lambda d: _apart(d, first, counted.last), default=None)
        if draft is None or draft.counted is None or _apart(draft, first, counted.last) > _NEAR:
            continue
        claim = replace(
            draft.claim, polarity=Polarity.NEGATED, count=counted.quantity, evidence=known.sheet.span(first, last),
            modality=Modality.DENIED,
            rules={**draft.claim.rules, "count": "count/refused", "modality": "count/refused"},
        )  # fmt: skip
        made.append(Draft(claim, first, last, draft.trigger, counted))
        if (earlier := given_before(known, draft.claim, counted)) is not None:
            made.append(Draft(earlier, counted.first, known.sentence.last - 1, draft.trigger, counted))
        if draft.claim.modality is Modality.REPORTED and draft in made and as_reported(known, counted):
            made[made.index(draft)] = replace(draft, claim=replace(draft.claim, modality=Modality.ASSERTED))
    return made


def _refused(found: Found, dates: list[Dated]) -> list[tuple[int, int, Counted]]:
    """The figures with a "not" beside them, each with the tokens at which its words begin and end."""
    words = found.set("not_number") | found.set("number_denied")
    if not any(found.low(k) in words for k in range(found.sentence.first, found.sentence.last)):
        return []
    taken = {i for dated in dates for i in range(dated.first, dated.last)}
    made: list[tuple[int, int, Counted]] = []
    i = found.sentence.first
    while i < found.sentence.last:
        number = None if i in taken else number_at(found, i)
        if number is not None and not number.ordinal and found.low(number.first) not in found.set("nobody"):
            of = Quantity(number.form, number.low, number.high)
            noun = noun_of(found, number.last, taken)
            counted = counted_as(found, (number.first, number.last), noun, of, number.rule)
            last = max(counted.last, counted.noun_last)
            bound = found.ending("bound", number.first)  # "чуть ли не сто"
            if before := refusing(found, number.first) if bound is None or bound.value != "about" else 0:
                made.append((number.first - before, last, counted))
            elif _not_they(found, last):
                made.append((number.first, last + 2, counted))
            elif (denied := _denied_at(found, last)) and _put_right(found, denied):
                made.append((number.first, denied, counted))
        i = number.last if number is not None else i + 1
    return made


def _not_they(found: Found, last: int) -> bool:
    """Whether a dash and a "not" alone stand behind a figure: "რვა კაცი გამოვიდა კავშირზე, ოთხი - არა"."""
    closes = found.low(last + 2) in (".", ",", ";", "")
    return found.low(last) == "-" and found.low(last + 1) in found.set("not_number") and closes


def _denied_at(found: Found, last: int) -> int:
    """Where the "not" right behind a figure ends, with the word before it ("ცხრა კი არა"); 0 where none stands."""
    last += found.low(last) in found.set("number_denied_after")
    after = found.low(last - 1) in found.set("number_denied_after") and found.low(last) in found.set("not_number")
    return last + 1 if after or found.low(last) in found.set("number_denied") else 0


def _put_right(found: Found, i: int) -> bool:
    """Whether the right figure follows the "not" soon."""
    return any(number_at(found, k) is not None for k in range(i, min(i + _SOON, found.sentence.last)))


_SOON = 4
"""Tokens behind a "not" within which the right figure comes."""


def _apart(draft: Draft, first: int, last: int) -> int:
    """Tokens between a draft's own figure and the refused one; far for a draft that has none or is denied itself."""
    counted, told = draft.counted, draft.trigger.on_people and draft.claim.polarity is Polarity.AFFIRMED
    if counted is None or not told:
        return _NEAR + 1
    return max(first - counted.last, counted.first - last)
