"""The reader: a text in, proposed claims out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from lastcontact.core.dates import YEARS
from lastcontact.reading.adding_up import adding_up
from lastcontact.reading.addressees import with_addressees
from lastcontact.reading.as_it_calls_them import as_it_calls_them
from lastcontact.reading.authors import author_of, home_side
from lastcontact.reading.bare_exchanges import without_bare_exchanges
from lastcontact.reading.between_pieces import with_those_between
from lastcontact.reading.called_unsure import with_news_called_unsure
from lastcontact.reading.callers import callers
from lastcontact.reading.casting import cast_of, without_names
from lastcontact.reading.cited_behind import with_cited_behind
from lastcontact.reading.confirmed_names import with_confirmed_names
from lastcontact.reading.contradictions import contradictions
from lastcontact.reading.counting import Counted
from lastcontact.reading.demands import asked_to_do
from lastcontact.reading.doubting import with_doubts
from lastcontact.reading.either_or import with_alternatives
from lastcontact.reading.exceptives import with_nothing_but
from lastcontact.reading.figures_apart import but_for_another_verb
from lastcontact.reading.flat_no import answering
from lastcontact.reading.gazetteer import Gazetteer
from lastcontact.reading.grounds import grounds
from lastcontact.reading.hearsay import with_hearsay
from lastcontact.reading.hits import Hits
from lastcontact.reading.in_return import with_those_given_for_them
from lastcontact.reading.inflected import knowing
from lastcontact.reading.inflected.once_silent import once_silent
from lastcontact.reading.inflected.told_after import told_after
from lastcontact.reading.inflected.voice import signer
from lastcontact.reading.inflected.who_did_it import with_doers
from lastcontact.reading.kin_named import with_kin_named
from lastcontact.reading.knowing import Progress, known_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.last_calls import with_whom_they_spoke
from lastcontact.reading.lexicon import LANGUAGES, as_typed, lexicon
from lastcontact.reading.lineage import lineage
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.month_words import without_verbs
from lastcontact.reading.names_under import take_names, with_names_under
from lastcontact.reading.night_logs import day_of_lines
from lastcontact.reading.only_news import with_only_news
from lastcontact.reading.own_calls import with_own_calls
from lastcontact.reading.own_days import own_day
from lastcontact.reading.person_rows import PersonRow, but_for_rows, rows_with_births, take_rows, with_rows
from lastcontact.reading.plain import Plain
from lastcontact.reading.posts import posted
from lastcontact.reading.reading import Reading
from lastcontact.reading.registers import bodies, persons, places
from lastcontact.reading.replies import settled
from lastcontact.reading.risen_from import as_those_before
from lastcontact.reading.rows_in_lists import lists_as_lines, rows_in_lists
from lastcontact.reading.scenes import in_scenes
from lastcontact.reading.sheet import Sentence, Sheet, lay_out
from lastcontact.reading.silent_offices import but_for_silent_offices
from lastcontact.reading.single_values import in_intervals, in_one_value
from lastcontact.reading.sources import Finder
from lastcontact.reading.speaking_bodies import with_speaking
from lastcontact.reading.speech import carried_over
from lastcontact.reading.subsets import with_subsets
from lastcontact.reading.taking_turns import speakers
from lastcontact.reading.thread import drafts_of
from lastcontact.reading.times import Calendar
from lastcontact.reading.typed_lists import TypedList, typed_lists
from lastcontact.reading.unread import unread
from lastcontact.reading.whole_before_part import with_figures_of_their_own
from lastcontact.reading.wounded_moved import moved_once


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keeps the search for unreachable cycles at rest: a reading makes none, a search goes through all the lexicons."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


@_no_collecting()
def read(
    text: str,
    *,
    published_on: date | None = None,
    outlet: str | None = None,
    language: str | None = None,
    gazetteer: Gazetteer | None = None,
    conservative: bool = False,
    progress: Progress = lambda sentences, of: None,
) -> Reading:
    """What a text says: claims with their speakers, counts, places, dates and the very words.

    Without `published_on` the text's own first full date that is none of a birth anchors the others. `language` is
    what the text is said to be in: a paragraph whose letters or words tell of another is read in that. Nothing here
    decides: all is proposed. `conservative` takes vague words for one number each (`single_values`).
    `progress` is told how many sentences are gone through, before each; what it raises ends it.
    """
    sheet, published_on = lay_out(Plain.of(text), language), _likely(published_on)
    hits = [_hits(sheet, sentence) for sentence in sheet.sentences]
    published_on = published_on or own_day(sheet, hits)
    calendar, told_on = Calendar(published_on), day_of_lines(sheet, published_on)
    cast = cast_of(sheet, hits, gazetteer, outlet)
    rows = _named_in_lines(sheet, hits, cast, lists := typed_lists(sheet.plain))
    hits = [without_names(own, cast) for own in hits]
    place_list, place_ids = places(sheet, cast, gazetteer)
    voices = speakers(sheet, cast)
    memory = _memory(sheet, cast, outlet, talk=bool(voices))
    found = known_of(sheet, hits, (calendar, told_on), cast, memory, place_ids, progress)
    found = list(posted(carried_over(callers(but_for_rows(found, rows), _caller))))
    drafts = _settled(adding_up(drafts_of(found, outlet, memory.author, voices), found), found, (rows, outlet))
    named = persons(sheet, cast, hits)
    told = [_over_a_slip(sheet, draft) for draft in answering(drafts, {person.name for person in named})]
    chosen = in_one_value if conservative else in_intervals
    claims, counted_so = chosen((draft.claim for draft in told), _quantities(found, drafts))
    return Reading(
        text=text,
        published_on=published_on,
        outlet=outlet,
        language=sheet.language,
        claims=claims,
        persons=named,
        orgs=with_speaking(bodies(sheet, cast), claims, found),
        places=place_list,
        dates=tuple(d for known in found for d in known.dates),
        quantities=counted_so,
        contradictions=contradictions((f"c{n}", claim) for n, claim in enumerate(claims, start=1)),
        unread=unread(sheet, drafts, found, lists_as_lines(sheet, lists, rows)),
        lineage=lineage(sheet, cast, outlet),
        grounds=grounds(sheet, told, found),
    )


def _likely(day: date | None) -> date | None:
    """A day of publication; None for one on which nobody publishes."""
    return day if day is not None and day.year in YEARS else None


def _memory(sheet: Sheet, cast: Cast, outlet: str | None, *, talk: bool) -> Memory:
    """Whose a text is, before anybody has spoken in it."""
    author = author_of(sheet, cast, talk=talk, outlet=outlet) or signer(sheet, cast)
    return Memory(home=home_side(outlet, cast), author=author)


def _named_in_lines(sheet: Sheet, hits: list[Hits], cast: Cast, lists: Sequence[TypedList]) -> list[PersonRow]:
    """Takes into the cast whoever a line names, under a heading or with a birth; the lines that tell of one person."""
    take_names(sheet, hits, cast)
    return take_rows(sheet, cast, rows_with_births(sheet, hits), rows_in_lists(sheet, hits, lists))


def _settled(drafts: list[Draft], found: list[Known], of: tuple[list[PersonRow], str | None]) -> list[Draft]:
    """The claims once the text is read to its end: with their scenes, and what later words say of them."""
    drafts = once_silent(found[0].sheet, drafts) if found else drafts
    for rule in _WHOLE_SENTENCES:
        drafts = rule(drafts, found)
    drafts = without_bare_exchanges(in_scenes(told_after(drafts, found), found), found)
    return with_rows(with_names_under(settled(drafts, of[1]), found), found, of[0])


_WHOLE_SENTENCES = (
    with_confirmed_names, but_for_another_verb, with_figures_of_their_own, with_news_called_unsure, with_doubts,
    with_only_news, with_those_between, but_for_silent_offices, with_own_calls, with_whom_they_spoke, moved_once,
    with_cited_behind, with_hearsay, with_kin_named, with_subsets, with_nothing_but, with_addressees,
    with_alternatives, as_those_before, as_it_calls_them, with_those_given_for_them, asked_to_do, with_doers,
)  # fmt: skip
"""What the whole of a sentence tells of its claims."""


def _over_a_slip(sheet: Sheet, draft: Draft) -> Draft:
    """The draft; where the telling word of its claim was read over a typing error, its rule says so."""
    if sheet.mended.isdisjoint(range(draft.trigger.first, draft.trigger.last)):
        return draft
    rule = f"{draft.claim.rules.get('type', '')}/typing-error"
    return replace(draft, claim=replace(draft.claim, rules={**draft.claim.rules, "type": rule}))


def _caller(known: Known, at: int) -> Source | None:
    if known.sentence.language != "en":
        return knowing.caller(known, at)
    nouns = {h.first: h for h in known.hits.of("source_noun")}
    shortened = known.sheet.words[at + 1 : at + 2] == ["."]
    person = known.cast.at(at + 2) if shortened and at + 2 < known.sentence.last else None
    at = person.first if person is not None and person.kind is Kind.PERSON else at
    source = Finder(known.sheet, known.sentence, known.cast, nouns, Memory()).right(at)
    return source if source and source.first <= at + 4 else None


def _hits(sheet: Sheet, sentence: Sentence) -> Hits:
    language = sentence.language if sentence.language in LANGUAGES else "en"
    typed = language != "en" and as_typed(language, sheet.said(sentence.first, sentence.last))
    found = lexicon(language, typed).hits(sheet.lows, sentence.first, sentence.last)
    return without_verbs(sheet, found) if language == "en" else found


def _quantities(found: list[Known], drafts: list[Draft]) -> tuple[Counted, ...]:
    """Counts of people, and other counts that a claim rests on."""
    used = {d.counted.first for d in drafts if d.counted is not None}
    return tuple(c for known in found for c in known.counted if c.kind or c.first in used)
