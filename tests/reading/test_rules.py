"""Rules of the reader by tables of cases; every name and place is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.contradictions import contradictions
from lastcontact.reading.gazetteer import Gazetteer, Known
from lastcontact.reading.language import detect
from lastcontact.reading.lexicon import LANGUAGES, lexicon
from lastcontact.reading.reader import read
from tests.reading.annotation import documents

WEDNESDAY = date(2031, 5, 14)


def _counts(text: str) -> list[tuple[int | None, int | None, bool]]:
    return [(c.quantity.minimum, c.quantity.maximum, c.quantity.approximate) for c in read(text).quantities]


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("40 soldiers", (40, 40, False)),
        ("about 40 soldiers", (40, 40, True)),
        ("more than 70 soldiers", (71, None, False)),
        ("at least twelve soldiers", (12, None, False)),
        ("up to 30 soldiers", (None, 30, False)),
        ("fewer than 40 soldiers", (None, 39, False)),
        ("between 20 and 25 soldiers", (20, 25, False)),
        ("8-10 soldiers", (8, 10, False)),
        ("dozens of soldiers", (24, 99, True)),
        ("several dozen soldiers", (36, 96, True)),
        ("hundreds of soldiers", (200, 999, True)),
        ("tens of thousands of people", (20000, 99999, True)),
        ("1,200 soldiers", (1200, 1200, False)),
        ("forty-four soldiers", (44, 44, False)),
        ("two hundred and fifty soldiers", (250, 250, False)),
        ("more than two dozen soldiers", (25, None, False)),
        ("120+ soldiers", (120, None, False)),
    ],
)
def test_a_count_has_the_bounds_its_words_give(words: str, bounds: tuple[int | None, int | None, bool]) -> None:
    assert _counts(f"The ministry spoke of {words}.") == [bounds]


@pytest.mark.parametrize(
    "words",
    [
        "the 93rd Brigade", "Hill 1,214", "Highway 7", "at 14:30", "in 2030", "case No. 12", "60 kilometres away",
        "a 34-year-old man",
        "Tomas Brel, 34, of Orvan", "on 12 May", "30 percent", "12 tanks", "hotline 8-800-45",
    ],
)  # fmt: skip
def test_numbers_that_count_nobody_are_no_counts(words: str) -> None:
    assert _counts(f"The road was closed, {words}, the mayor said.") == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Wednesday", "2031-05-14", "2031-05-14"),
        ("on Tuesday evening", "2031-05-13", "2031-05-13"),
        ("late Friday and into Saturday", "2031-05-09", "2031-05-10"),
        ("the November 9 agreement", "2030-11-09", "2030-11-09"),
        ("late last week", "2031-05-09", "2031-05-11"),
        ("overnight", "2031-05-13", "2031-05-14"),
        ("in March", "2031-03-01", "2031-03-31"),
        ("in 2024", "2024-01-01", "2024-12-31"),
        ("three days ago", "2031-05-11", "2031-05-11"),
        ("between 4 and 11 May", "2031-05-04", "2031-05-11"),
        ("on 3 May 2029", "2029-05-03", "2029-05-03"),
        ("next week", "2031-05-19", "2031-05-25"),
        ("last month", "2031-04-01", "2031-04-30"),
        ("in the summer of 2029", "2029-06-01", "2029-08-31"),
        ("in the winter of 2029", "2028-12-01", "2029-02-28"),
        ("last spring", "2030-03-01", "2030-05-31"),
        ("on Monday two weeks ago", "2031-04-28", "2031-04-28"),
        ("a week ago on Friday", "2031-05-09", "2031-05-09"),
        ("in the first week of March", "2031-03-01", "2031-03-07"),
        ("in the second half of March", "2031-03-16", "2031-03-31"),
        ("at the beginning of March", "2031-03-01", "2031-03-10"),
        ("in late March", "2031-03-21", "2031-03-31"),
        ("between January and March 2029", "2029-01-01", "2029-03-31"),
        ("on Sept. 3", "2030-09-03", "2030-09-03"),
        ("in the week of 5 May", "2031-05-05", "2031-05-11"),
        ("in June", "2030-06-01", "2030-06-30"),
        ("on New Year's Eve", "2030-12-31", "2030-12-31"),
    ],
)  # fmt: skip
def test_a_time_is_resolved_against_the_day_of_publication(words: str, first: str, last: str) -> None:
    (dated,) = read(f"The shelling was reported {words}.", published_on=WEDNESDAY).dates
    assert (dated.interval.start_on.isoformat(), dated.interval.end_on.isoformat()) == (first, last)


def test_a_denial_keeps_both_parties() -> None:
    text = "The Velmarian army denied claims by Dorvia that 40 soldiers had been captured."
    said = {(c.speaker, c.polarity.value, c.modality.value) for c in read(text).claims}
    assert said == {("Velmarian army", "negated", "denied"), ("Dorvia", "affirmed", "claimed")}


def test_two_ministries_of_one_name_belong_to_two_sides() -> None:
    text = "Velmaria's Defence Ministry said nine soldiers were killed. The Dorvian Defence Ministry said 30 were held."
    names = {o.name: o.side for o in read(text).orgs}
    assert set(names) == {"Velmarian Ministry of Defence", "Dorvian Ministry of Defence"}


def test_spellings_of_a_place_fold_into_one() -> None:
    text = "Shelling was heard in Khorsaberd on Monday. Ten soldiers were killed near Khorsabert."
    (place,) = read(text, published_on=WEDNESDAY).places
    assert {v.text for v in place.variants} == {"Khorsaberd", "Khorsabert"}


def test_the_bureaus_own_places_keep_their_ids() -> None:
    own = Gazetteer([Known("place-7", ("Orvan", "Օրվան", "Орван"), "village")])
    (claim,) = read("Ten soldiers were killed near Orvan.", gazetteer=own).claims
    assert claim.places == ("place-7",)


def test_contradictions_are_found_across_reports() -> None:
    texts = (
        "The army said 19 soldiers were captured near Orvan.",
        "The governor said 22 soldiers were captured near Orvan.",
    )
    pooled: list[tuple[str, Claim]] = [(f"r{n}", c) for n, text in enumerate(texts) for c in read(text).claims]
    (found,) = contradictions(pooled)
    assert (found.a, found.b, found.kind) == ("r0", "r1", "number")


def test_seventy_missing_and_several_dozen_captured_are_compatible() -> None:
    text = "More than 70 soldiers are missing, the army said. The president said several dozen soldiers were captured."
    assert read(text).contradictions == ()


def test_what_no_claim_covers_is_listed() -> None:
    listed = [u.text for u in read("The list of 62 people was long.").unread] + [
        c.evidence.text for c in read("The list of 62 people was long.").claims if c.evidence
    ]
    assert any("62" in words for words in listed)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Twelve soldiers", "en"), ("пропали без вести", "ru"), ("зниклі безвісти, її", "uk"), ("զինծառայող", "hy"),
        ("hərbi qulluqçu", "az"), ("ჯარისკაცი", "ka"), ("جنود", "ar"), ("", "en"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_its_letters(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Погибли 12 военнослужащих.", "killed", 12),
        ("Зв'язок із 41 військовослужбовцем втрачено.", "contact_lost", 41),
        ("60 զինծառայող համարվում է անհետ կորած։", "missing", 60),
        ("62 nəfər saxlanılıb.", "detained", 62),
        ("დაიღუპა 12 სამხედრო.", "killed", 12),
        ("أعلنت الوزارة مقتل 12 جنديا.", "killed", 12),
    ],
)
def test_each_language_reads_a_bulletins_line(text: str, kind: str, count: int) -> None:
    (claim,) = read(text).claims
    assert (claim.type.value, claim.count and claim.count.minimum) == (kind, count)


def test_a_report_in_two_languages_is_read_paragraph_by_paragraph() -> None:
    types = {c.type.value for c in read("Nine soldiers were killed.\n\nПропали без вести 12 военнослужащих.").claims}
    assert types == {"killed", "missing"}


def test_the_open_half_of_the_corpus_points_at_its_own_words() -> None:
    for document in documents("open"):
        for claim in document.gold["claims"]:
            span = claim["evidence"]
            assert document.text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_of_a_lexicon_begins_with_any_word_or_with_none(language: str) -> None:
    """One that did would make every word of a text a known word, and so no name a name."""
    assert not {"*", "", "?"} & set(lexicon(language).words)
