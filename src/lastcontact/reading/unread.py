"""What no claim covers: numbers of people, triggers and quotations that a reader should look at himself."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Draft
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger

_SPEECH = 6
"""Fewer words in quotation marks are a word held at arm's length, not speech."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Words of the text that no claim covers, and why they may matter."""

    start: int
    end: int
    text: str
    why: str


def unread(sheet: Sheet, drafts: list[Draft], counted: list[Counted], triggers: list[Trigger]) -> tuple[Unread, ...]:
    """Sorted by place in the text; a number already within a listed quotation is listed all the same."""
    covered = bytearray(len(sheet.words) + 1)
    for draft in drafts:
        covered[draft.first : draft.last] = b"\1" * (draft.last - draft.first)
    counts_used = {d.counted.first for d in drafts if d.counted is not None}
    found: list[Unread] = []
    for count in counted:
        if count.first not in counts_used:
            found.append(_made(sheet, count.first, max(count.last, count.noun_last), "a number of people"))
    for trigger in triggers:
        if not any(covered[trigger.first : trigger.last]):
            found.append(
                _made(
                    sheet, trigger.first, trigger.last, f"a word that tells of {trigger.type.value.replace('_', ' ')}"
                )
            )
    for first, last in sheet.quotations:
        if last - first >= _SPEECH and not any(covered[first:last]):
            found.append(_made(sheet, first, last, "a quotation"))
    return tuple(sorted(found, key=lambda u: (u.start, u.end)))


def _made(sheet: Sheet, first: int, last: int, why: str) -> Unread:
    span = sheet.span(first, last)
    return Unread(span.start, span.end, span.text, why)
