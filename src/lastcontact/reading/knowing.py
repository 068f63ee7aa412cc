"""All that the sentences of a text say, each for itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from lastcontact.core.frozen import frozen
from lastcontact.reading.attribution import sayings
from lastcontact.reading.counting import Counted, counts
from lastcontact.reading.days import ANY_DAY, Dated
from lastcontact.reading.hits import Hits
from lastcontact.reading.inflected import knowing
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Memory
from lastcontact.reading.mentions import Cast
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.sums import with_sums
from lastcontact.reading.times import Calendar
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.triggers import triggers

Progress = Callable[[int, int], None]


@frozen
class _Told:
    """The days, counts and telling words of an English sentence."""

    dates: list[Dated]
    counted: list[Counted]
    triggers: list[Trigger]


def known_of(
    sheet: Sheet,
    hits: Sequence[Hits],
    days: tuple[Calendar, Callable[[int], date | None]],
    cast: Cast,
    memory: Memory,
    place_ids: dict[int, str],
    progress: Progress,
) -> list[Known]:
    """What each sentence says; `days` are a calendar and the day that it is told on by its first token.

    One kind of rule goes through a block of sentences before the next does: what has just run runs faster.
    """
    sentences = list(zip(sheet.sentences, hits, strict=True))
    calendar, told_on = days
    found: list[Known] = []
    for start in range(0, len(sentences), _BLOCK):
        block = sentences[start : start + _BLOCK]
        anchors = [told_on(sentence.first) for sentence, _ in block]
        told = _told(sheet, block, calendar, anchors, cast)
        for (sentence, own), anchor in zip(block, anchors, strict=True):
            progress(len(found), len(sentences))
            if (here := told.get(sentence.first)) is None:
                found.append(knowing.known(sheet, sentence, own, cast, memory, place_ids, anchor))
                continue
            said = sayings(sheet, sentence, own, cast, here.dates, memory)
            all_said = (here.counted, here.dates, said, here.triggers, cast, place_ids)
            found.append(Known(sheet, sentence, own, *all_said, anchor=anchor))
    return found


_BLOCK = 100


def _told(
    sheet: Sheet,
    sentences: Sequence[tuple[Sentence, Hits]],
    calendar: Calendar,
    anchors: Sequence[date | None],
    cast: Cast,
) -> dict[int, _Told]:
    """What the English sentences tell, by their first token."""
    timed = []
    for (sentence, hits), anchor in zip(sentences, anchors, strict=True):
        calendar.anchor = anchor
        if sentence.language == "en":
            timed.append((sentence, hits, *_timed(calendar, sheet, sentence, hits)))
    counted = [with_sums(sheet, s, counts(sheet, s, hits, times)) for s, hits, times, _ in timed]
    telling = [triggers(sheet, s, hits, c, cast) for (s, hits, *_), c in zip(timed, counted, strict=True)]
    return {
        sentence.first: _Told(dates, own, news)
        for (sentence, _, _, dates), own, news in zip(timed, counted, telling, strict=True)
    }


def _timed(calendar: Calendar, sheet: Sheet, sentence: Sentence, hits: Hits) -> tuple[list[Dated], list[Dated]]:
    """The expressions of time by their tokens, be their day known or not, and those that mean days."""
    timed = (calendar if calendar.anchor else Calendar(ANY_DAY)).find(sheet, sentence, hits)
    return timed, (timed if calendar.anchor or not timed else calendar.find(sheet, sentence, hits))
