"""Everything that one sentence in a language with endings tells, before claims are made of it."""

from __future__ import annotations

from datetime import date

from lastcontact.reading.days import ANY_DAY, Dated
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.inflected.counting import counts
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.happening import Scene, triggers
from lastcontact.reading.inflected.lone_surnames import in_hospital
from lastcontact.reading.inflected.one_and_others import with_the_one
from lastcontact.reading.inflected.seen_by import but_for_seen
from lastcontact.reading.inflected.shared import one_act
from lastcontact.reading.inflected.tellers import tellers
from lastcontact.reading.inflected.telling import sayings
from lastcontact.reading.inflected.times import dates
from lastcontact.reading.inflected.where_he_is import unknown_where
from lastcontact.reading.inflected.years import of_birth, without_ages, year_given
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast
from lastcontact.reading.sheet import Sentence, Sheet


def dated(sheet: Sheet, sentence: Sentence, hits: list[Hit], anchor: date | None) -> list[Dated]:
    """The expressions of time of a sentence."""
    return dates(Found.of(sheet, sentence, hits), anchor)


def known(
    sheet: Sheet,
    sentence: Sentence,
    hits: Hits,
    cast: Cast,
    memory: Memory,
    place_ids: dict[int, str],
    anchor: date | None,
) -> Known:
    """A sentence with its dates, counts, triggers and sayings."""
    found = Found.of(sheet, sentence, hits)
    year = memory.year[0] if memory.year and memory.year[1] == sentence.paragraph else None
    day = memory.time if memory.time_in == sentence.paragraph else None
    when = dates(found, anchor, memory.time, year, day)
    if told := [d for d in when if not of_birth(found, d)]:
        memory.time, memory.time_in = told[-1].interval, sentence.paragraph
    memory.year = next(((y, sentence.paragraph) for d in reversed(when) if (y := year_given(found, d))), memory.year)
    counted = with_the_one(found, counts(found, when if anchor else dates(found, ANY_DAY)))
    counted = without_ages(found, cast, counted)
    scene = Scene.of(found, counted, cast)
    news = one_act(scene, triggers(scene)) or in_hospital(found, cast) or unknown_where(found, cast)
    said = but_for_seen(found, counted, news, sayings(found, cast, when, memory))
    return Known(sheet, sentence, hits, counted, when, said, news, cast, place_ids, anchor=anchor, tables=found)


def caller(known: Known, at: int) -> Source | None:
    """Who called, in a note that opens with the time of the call."""
    found = known.found
    first = next((t for t in tellers(found, known.cast, Memory()) if t.first >= at), None)
    return first.source if first is not None and first.first <= at + 4 and first.source.kind != "body" else None
