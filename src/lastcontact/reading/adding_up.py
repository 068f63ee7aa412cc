"""Figures that add up to one told just before: "173 have not come back: 121 Belmari and 52 Iskari"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lastcontact.core.claim import Polarity
from lastcontact.core.quantities import Form
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Draft, Known

_FEWEST = 2
"""Parts that a whole is made of; one figure that equals another proves nothing."""
_ENDS = frozenset((",", ";", ":", ".", "(", ")", "-", "—", "–", "՝", "։", "،", "؛"))
_JOINTS = frozenset(("and", "plus", "и", "а", "та", "і", "й", "və", "და", "և", "ու", "و"))
_OPENERS = frozenset((":", "(", "-", "—", "–", "՝", "comprises", "comprising", "comprised", "includes", "include"))
_WORDS = 4
"""Words of a part besides its figure: "West Shore 116", "30 in the school at Torn"."""


def adding_up(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, and one of each part of a whole where a list right behind it comes to just its number.

    Nothing is lent to figures that do not come to it, nor to a single one, nor to those of which a verb of their own
    tells: "12 were killed. The army sent 7 medics and 5 sappers".
    """
    told = {d.counted.first: d for d in drafts if d.counted is not None}
    once = Counter(d.counted.first for d in drafts if d.counted is not None)
    made = list(drafts)
    for draft in drafts:
        whole = draft.counted
        if whole is None or not draft.trigger.on_people or draft.claim.polarity is Polarity.NEGATED:
            continue
        if once[whole.first] > 1:
            continue  # two things are told of these, and nobody says which of them the parts share
        for known, counted in _parts_of(draft, whole, found, told):
            if counted.first not in told:
                told[counted.first] = part = _part(known, draft, counted)
                made.append(part)
    return sorted(made, key=lambda d: d.first) if len(made) > len(drafts) else drafts


def _parts_of(
    draft: Draft, whole: Counted, found: Sequence[Known], told: Mapping[int, Draft]
) -> list[tuple[Known, Counted]]:
    """The figures behind a whole that come to it, in its own sentence or, where that has none, in the next."""
    number, parts, come_to = _number(whole), list[tuple[Known, Counted]](), 0
    for known, counted in _behind(whole, found) if number else ():
        of_others = counted.first in told and told[counted.first].claim.type is not draft.claim.type
        if of_others or not _number(counted) or not _may_count_people(known, counted):
            break
        if not parts and not _listed(known, whole, counted):
            break
        parts.append((known, counted))
        come_to += _number(counted)
        if come_to >= number:
            break
    return parts if len(parts) >= _FEWEST and come_to == number else []


def _behind(whole: Counted, found: Sequence[Known]) -> Iterator[tuple[Known, Counted]]:
    own = next((n for n, k in enumerate(found) if k.sentence.first <= whole.first < k.sentence.last), None)
    if own is None:
        return
    for known in found[own : own + 2]:
        rest = [c for c in known.counted if c.first > whole.first]
        if rest and known.sentence.paragraph - found[own].sentence.paragraph <= 1:
            yield from ((known, c) for c in rest)
            return


def _number(counted: Counted) -> int:
    """The exact number of a count, 0 where it is none."""
    return (counted.quantity.minimum or 0) if counted.quantity.form is Form.EXACT else 0


def _listed(known: Known, whole: Counted, first: Counted) -> bool:
    """Whether a figure opens a list of those counted: behind a colon or a bracket, or in a line that has no verb.

    Not "the four, | two doctors and two drivers, were seized": they say who the four are, and are no figures.
    """
    sheet, sentence = known.sheet, known.sentence
    if whole.first >= sentence.first:
        at = first.first - 1
        while at > whole.last and first.first - at <= _WORDS and sheet.is_capital(at):
            at -= 1
        return sheet.lows[at] in _OPENERS
    told = {i for c in known.counted for i in range(c.first, max(c.last, c.noun_last))}
    return all(
        i in told or sheet.is_capital(i) or not sheet.lows[i][0].isalpha() or sheet.lows[i] in _JOINTS
        for i in range(sentence.first, sentence.last)
    )


def _may_count_people(known: Known, counted: Counted) -> bool:
    """Whether a figure can be one of people: not "eight guns", nor the age in "a signaller of nineteen"."""
    return bool(counted.kind) or (not counted.has_noun and known.sheet.lows[counted.first - 1] != "of")


def _part(known: Known, whole: Draft, counted: Counted) -> Draft:
    first, last = _words_of(known, counted)
    claim = replace(
        whole.claim,
        evidence=known.sheet.span(first, last),
        count=counted.quantity,
        subject=known.sheet.said(counted.noun_first, counted.noun_last) if counted.has_noun else whole.claim.subject,
        rules={**whole.claim.rules, "count": "sum/part"},
    )
    return replace(whole, claim=claim, first=first, last=last, counted=counted, paragraph=known.sentence.paragraph)


def _words_of(known: Known, counted: Counted) -> tuple[int, int]:
    """The tokens of a part: its figure with what it counts, and what names it before or behind."""
    lows, others = known.sheet.lows, {c.first for c in known.counted if c is not counted}
    ends = _ENDS | _JOINTS
    first, last = counted.first, max(counted.last, counted.noun_last)
    while last < known.sentence.last and last - counted.last < _WORDS and lows[last] not in ends and last not in others:
        last += 1
    named = last == counted.last
    while named and first > known.sentence.first and counted.first - first < _WORDS and lows[first - 1] not in ends:
        first -= 1
    return first, last
