"""What no claim covers: numbers of people, triggers and quotations that a reader should look at himself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.sheet import Sheet, Zone

_SHORTEST = 4
_SPEECH = 6
"""Fewer words in quotation marks are a word held at arm's length, not speech."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Words of the text that no claim covers, and why they may matter."""

    start: int
    end: int
    text: str
    why: str
    type: ClaimType | None = None
    """What the words tell of, where they would have told of something."""


def unread(sheet: Sheet, drafts: list[Draft], found: list[Known]) -> tuple[Unread, ...]:
    """Sorted by place in the text; a number already within a listed quotation is listed all the same."""
    counted = [c for known in found for c in known.counted]
    triggers = [t for known in found for t in known.triggers]
    covered = bytearray(len(sheet.words) + 1)
    for draft in drafts:
        covered[draft.first : draft.last] = b"\1" * (draft.last - draft.first)
    counts_used = {d.counted.first for d in drafts if d.counted is not None}
    made: list[Unread] = []
    for count in counted:
        if count.first not in counts_used:
            made.append(_made(sheet, count.first, max(count.last, count.noun_last), "a number of people"))
    for trigger in triggers:
        if not any(covered[trigger.first : trigger.last]):
            why = f"a word that tells of {trigger.type.value.replace('_', ' ')}"
            made.append(replace(_made(sheet, trigger.first, trigger.last, why), type=trigger.type))
    for first, last in sheet.quotations:
        if last - first >= _SPEECH and not any(covered[first:last]):
            made.append(_made(sheet, first, last, "a quotation"))
    listed = bytearray(len(sheet.plain.original) + 1)
    for item in made:
        listed[item.start : item.end] = b"\1" * (item.end - item.start)
    for known in found:
        span = sheet.span(known.sentence.first, known.sentence.last)
        met = any(covered[known.sentence.first : known.sentence.last]) or any(listed[span.start : span.end])
        if not met and (why := _worth_a_look(known)):
            made.append(Unread(span.start, span.end, span.text, why))
    return tuple(sorted(made, key=lambda u: (u.start, u.end)))


def _made(sheet: Sheet, first: int, last: int, why: str) -> Unread:
    span = sheet.span(first, last)
    return Unread(span.start, span.end, span.text, why)


def _worth_a_look(known: Known) -> str:
    """Why a sentence that nothing was read of should be looked at; empty for one that tells of nobody."""
    sheet, sentence = known.sheet, known.sentence
    if sentence.zone in (Zone.DATELINE, Zone.BYLINE) or sentence.last - sentence.first < _SHORTEST:
        return ""
    if any(s.source is not None for s in known.sayings):
        return "somebody is quoted"
    people = any(h.entry.category == "people" for h in known.hits)
    named = any(m.kind in (Kind.PERSON, Kind.BODY) for m in known.cast.within(sentence.first, sentence.last))
    meant = any(sheet.lows[i] in words("claims_people_pronouns") for i in range(sentence.first, sentence.last))
    return "a sentence about people" if people or named or meant else ""
