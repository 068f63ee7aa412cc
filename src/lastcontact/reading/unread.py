"""What no claim covers: numbers of people, triggers, quotations and clauses that one should look at oneself."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.datelines import dateline_end
from lastcontact.reading.figures_before import repeated
from lastcontact.reading.gaps import gaps
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.remarks import UNKNOWN
from lastcontact.reading.sheet import Sheet, Zone

_SHORTEST = 4
_CLAUSE, _SENTENCE = "a clause that no claim covers", "a sentence that no claim covers"
_QUOTED = "somebody is quoted"
_ROW = "a line of a list of people that no claim covers"
_LOOKS = (_CLAUSE, _SENTENCE, _QUOTED)
"""Why words are listed that hold no number, no word that tells and no quotation."""
_SPEECH = 6
"""Fewer words in quotation marks are a word held at arm's length, not speech."""


@frozen
class Unread:
    """Words of the text that no claim covers, and why they may matter."""

    start: int
    end: int
    text: str
    why: str
    type: ClaimType | None = None
    """What the words tell of, where they would have told of something."""


@frozen
class ListLines:
    """The lines of the lists of people in a text, each by its first token and the one after its last, and the first
    token of each heading whose word is told of those below it.
    """

    lines: tuple[tuple[int, int], ...] = ()
    headings: frozenset[int] = frozenset()


_NO_LISTS = ListLines()


def unread(
    sheet: Sheet,
    drafts: list[Draft],
    found: list[Known],
    lists: ListLines = _NO_LISTS,
) -> tuple[Unread, ...]:
    """Sorted by place in the text; a number already within a listed quotation is listed all the same.

    A line of a list of people that no claim covers is listed as a whole.
    """
    counted = [c for known in found for c in known.counted if repeated(known, c) is None]
    triggers = [t for known in found for t in known.triggers]
    covered = bytearray(len(sheet.words) + 1)
    for draft in (d for d in drafts if d.trigger.rule not in UNKNOWN):
        covered[draft.first : draft.last] = b"\1" * (draft.last - draft.first)
    told: dict[int, set[ClaimType]] = {}
    starts = {t.first for t in triggers}
    for draft in drafts:
        for i in starts.intersection(range(draft.first, draft.last)):
            told.setdefault(i, set()).add(draft.claim.type)
    counts_used = {d.counted.first for d in drafts if d.counted is not None}
    made: list[Unread] = []
    for count in counted:
        if count.first not in counts_used:
            made.append(_made(sheet, count.first, max(count.last, count.noun_last), "a number of people"))
    told_below = {
        t for t in lists.headings for k in found if k.sentence.first <= t < k.sentence.last for t in _tokens(k)
    }
    for trigger in triggers:
        if trigger.first in told_below:
            continue
        as_another = trigger.type not in told.get(trigger.first, {trigger.type})
        if as_another or not any(covered[trigger.first : trigger.last]):
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
        if any(covered[known.sentence.first : known.sentence.last]) or any(listed[span.start : span.end]):
            left = _left_over(known, covered, listed) if known.sentence.first not in told_below else []
            made += [_made(sheet, *run, _CLAUSE) for run in left]
        elif known.sentence.first not in told_below and (why := _worth_a_look(known)):
            made.append(Unread(span.start, span.end, span.text, why))
    bare = [(first, last) for first, last in lists.lines if not any(covered[first:last])]
    whole = [_made(sheet, first, last, _ROW) for first, last in bare]
    made = [u for u in made if not any(line.start <= u.start and u.end <= line.end for line in whole)] + whole
    looked_at = (past_dateline(sheet.plain.original, u) if u.why in _LOOKS else u for u in made)
    return tuple(sorted((u for u in looked_at if u is not None), key=lambda u: (u.start, u.end)))


def past_dateline(text: str, item: Unread) -> Unread | None:
    """A passage without the dateline that opens its line; None where it holds nothing else."""
    opens = text.rfind("\n", 0, item.start) + 1
    line = text[opens:].partition("\n")[0]
    start = opens + len(line) - len(line.lstrip()) + dateline_end(line.lstrip())
    if start <= item.start:
        return item
    left = text[start : item.end]
    return replace(item, start=start, text=left) if len(left.split()) >= _SHORTEST else None


def _tokens(known: Known) -> range:
    return range(known.sentence.first, known.sentence.last)


def _left_over(known: Known, covered: bytearray, listed: bytearray) -> list[tuple[int, int]]:
    """Clauses of a sentence that is read in part, of which nothing is listed yet."""
    spans = [(run, known.sheet.span(*run)) for run in gaps(known, covered, _SHORTEST - 1)]
    return [run for run, span in spans if not any(listed[span.start : span.end])]


def _made(sheet: Sheet, first: int, last: int, why: str) -> Unread:
    span = sheet.span(first, last)
    return Unread(span.start, span.end, span.text, why)


def _worth_a_look(known: Known) -> str:
    """Why a sentence that nothing was read of should be looked at; empty for what only heads a text."""
    sentence = known.sentence
    if sentence.zone in (Zone.DATELINE, Zone.BYLINE) or sentence.last - sentence.first < _SHORTEST:
        return ""
    if any(s.source is not None for s in known.sayings):
        return _QUOTED
    return _SENTENCE
