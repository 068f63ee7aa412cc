"""The reader: a text in, proposed claims out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lastcontact.reading.attribution import Memory, Saying, sayings
from lastcontact.reading.casting import bodies, cast_of, persons, places
from lastcontact.reading.claims import Draft, Known, claims_of
from lastcontact.reading.contradictions import contradictions
from lastcontact.reading.counting import Counted, counts
from lastcontact.reading.gazetteer import Gazetteer
from lastcontact.reading.lexicon import LANGUAGES, Hit, lexicon
from lastcontact.reading.plain import Plain
from lastcontact.reading.reading import Reading
from lastcontact.reading.sheet import Sentence, Sheet, lay_out
from lastcontact.reading.times import Calendar, Dated
from lastcontact.reading.triggers import Trigger, triggers
from lastcontact.reading.unread import unread


def read(
    text: str,
    *,
    published_on: date | None = None,
    outlet: str | None = None,
    language: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> Reading:
    """What a text says: claims with their speakers, counts, places, dates and the very words.

    Without `published_on` the text's own first full date anchors the others. Nothing here decides: all is proposed.
    """
    sheet = lay_out(Plain.of(text), language)
    hits = [_hits(sheet, sentence) for sentence in sheet.sentences]
    calendar = Calendar(published_on or _own_date(sheet, hits))
    cast = cast_of(sheet, hits, gazetteer)
    place_list, place_ids = places(sheet, cast, gazetteer)
    memory = Memory()
    drafts: list[Draft] = []
    dates: list[Dated] = []
    counted: list[Counted] = []
    seen: list[Trigger] = []
    carried: Saying | None = None
    for sentence, found in zip(sheet.sentences, hits, strict=True):
        own_dates = calendar.find(sheet, sentence, found)
        own_counts = _not_dates(counts(sheet, sentence, found), own_dates)
        own_triggers = triggers(sheet, sentence, found, own_counts)
        said = sayings(sheet, sentence, found, cast, own_dates, memory)
        carried = _carried(sheet, sentence, said, carried)
        known = Known(sheet, sentence, found, own_counts, own_dates, said, own_triggers, cast, place_ids, carried)
        drafts += claims_of(known)
        dates += own_dates
        counted += own_counts
        seen += own_triggers
        carried = said[-1] if said else carried
    claims = tuple(d.claim for d in drafts)
    return Reading(
        text=text,
        published_on=calendar.anchor,
        outlet=outlet,
        language=sheet.language,
        claims=claims,
        persons=persons(sheet, cast),
        orgs=bodies(sheet, cast),
        places=place_list,
        dates=tuple(dates),
        quantities=tuple(c for c in counted if c.kind or any(d.counted is c for d in drafts)),
        contradictions=contradictions((f"c{n}", claim) for n, claim in enumerate(claims, start=1)),
        unread=unread(sheet, drafts, counted, seen),
    )


def _hits(sheet: Sheet, sentence: Sentence) -> list[Hit]:
    language = sentence.language if sentence.language in LANGUAGES else "en"
    return lexicon(language).hits(sheet.lows, sentence.first, sentence.last)


def _own_date(sheet: Sheet, hits: list[list[Hit]]) -> date | None:
    """The first whole date of the text, its dateline."""
    calendar = Calendar(None)
    for sentence, found in list(zip(sheet.sentences, hits, strict=True))[:12]:
        for dated in calendar.find(sheet, sentence, found):
            if dated.interval.is_day:
                return dated.interval.start_on
    return None


def _not_dates(counted: list[Counted], dates: list[Dated]) -> list[Counted]:
    taken = {i for d in dates for i in range(d.first, d.last)}
    return [c for c in counted if not any(i in taken for i in range(c.first, c.last))]


def _carried(sheet: Sheet, sentence: Sentence, said: list[Saying], carried: Saying | None) -> Saying | None:
    """The speaker before, when a sentence is speech and names none."""
    if said or carried is None or carried.source is None:
        return None
    quoted = sheet.quote[sentence.first] or (sentence.first + 1 < sentence.last and sheet.quote[sentence.first + 1])
    return (
        replace(
            carried, after=True, first=sentence.first, last=sentence.first, negated=False, cue="asserted", answers=None
        )
        if quoted
        else None
    )
