"""What is told where, when and of how many: lists, scenes, corrected figures, and the phrases of the lexicon."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, Polarity
from lastcontact.reading.lexicon import Lexicon
from lastcontact.reading.reader import read

FRIDAY = date(2035, 6, 15)


def _read(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=FRIDAY).claims


def test_a_phrase_names_alternatives_and_words_that_may_be_left_out() -> None:
    lexicon = Lexicon("en", settings={"be": "is, are"})
    lexicon.add("trigger", "missing/state", "{be} still? lost|astray")
    found = {
        words: bool(lexicon.hits(words.split(), 0, len(words.split())))
        for words in ("is lost", "are still astray", "was lost", "still lost")
    }
    assert found == {"is lost": True, "are still astray": True, "was lost": False, "still lost": False}


def test_a_corrected_figure_is_denied_beside_the_right_one() -> None:
    claims = _read("The Centre said 95 people came home today, not 105 as it had written earlier.")
    assert [(c.count.text, c.polarity) for c in claims if c.count] == [
        ("95", Polarity.AFFIRMED), ("105", Polarity.NEGATED),
    ]  # fmt: skip


def test_what_is_told_of_nobody_is_told_of_nobody_over_the_commas() -> None:
    claims = _read("Nobody was captured, killed or wounded.")
    assert [(c.type.value, c.polarity.value) for c in claims] == [
        ("captured", "negated"), ("killed", "negated"), ("wounded", "negated"),
    ]  # fmt: skip


def test_who_the_counted_are_is_no_count_of_more() -> None:
    claims = _read("The four, two doctors and two drivers, were seized by gunmen on the road.")
    assert [c.count.text for c in claims if c.count] == ["four"]


def test_a_line_over_a_list_speaks_for_its_points() -> None:
    text = "As a result of the fighting in the town of Orvan on 11 June:\n- 9 people were killed\n- 87 were wounded"
    reading = read(text, published_on=FRIDAY)
    casualties = [c for c in reading.claims if c.count]
    assert [c.when.start_on if c.when else None for c in casualties] == [date(2035, 6, 11)] * 2
    assert [[p.name for p in reading.places if p.id in c.places] for c in casualties] == [["Orvan"]] * 2


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Rebels attacked the village of Orvan at dawn.\n\nThree soldiers were killed.", True),
        ("Four soldiers were killed in Orvan. Nine were wounded. Two are missing.", True),
        ("Four soldiers were killed in Orvan. The army thanked the nation. It buried them. Two are missing.", False),
        ("Talks were held in Orvan. Three soldiers were killed.", False),
        ("Rebels attacked the village of Orvan at dawn. The army holds 12 prisoners.", False),
        ("Rebels attacked the village of Orvan at dawn. Three soldiers were killed near Hesk.", False),
        ("Rebels attacked the village of Orvan at dawn. The fate of 12 others is unknown.", False),
        ("Rebels attacked the village of Orvan at dawn. The rebels claim that nine were killed.", False),
        ("Rebels attacked the village of Orvan at dawn. Some 900 people fled.", False),
        ("Rebels attacked the villages of Orvan, Hesk and Sarn at dawn. Three soldiers were killed.", False),
        ("Rebels attacked Orvan and Hesk at dawn. Three soldiers were killed.", True),
        ("Rebels attacked the village of Orvan at dawn. The army confirmed that nine were killed.", True),
    ],
)
def test_what_happens_to_people_has_the_place_of_the_scene_it_is_told_with(text: str, there: bool) -> None:
    reading = read(text, published_on=FRIDAY)
    orvan = next(p.id for p in reading.places if p.name == "Orvan")
    assert (orvan in reading.claims[-1].places) is there


def test_the_counted_of_a_scene_have_its_day_unless_the_sentence_names_another() -> None:
    reading = read(
        "Rebels attacked Orvan on Monday. Three soldiers were killed. Two died on Tuesday.", published_on=FRIDAY
    )
    days = [c.when.start_on if c.when else None for c in reading.claims if c.count]
    assert days == [date(2035, 6, 11), date(2035, 6, 12)]


def test_the_fallen_fell_in_the_fighting_that_was_told_of() -> None:
    reading = read("Rebels attacked the village of Orvan at dawn. Three soldiers were killed.", published_on=FRIDAY)
    assert [c.places for c in reading.claims][-1] == tuple(p.id for p in reading.places)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Contact with the team on Hill 880 was lost.", "Hill 880"),
        ("Two soldiers were captured at height 1742.", "height 1742"),
    ],
)
def test_places_known_by_number_are_places(text: str, place: str) -> None:
    reading = read(text, published_on=FRIDAY)
    assert [p.name for p in reading.places] == [place]
    assert reading.claims[0].places == (reading.places[0].id,)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Nobody has been found since last autumn.", date(2034, 9, 1), date(2034, 11, 30)),
        ("He was captured in May last year.", date(2034, 5, 1), date(2034, 5, 31)),
        ("He was released on the 9th.", date(2035, 6, 9), date(2035, 6, 9)),
        ("They will be home by the end of the month.", date(2035, 6, 30), date(2035, 6, 30)),
        ("He has been missing since Boxing Day.", date(2034, 12, 26), date(2034, 12, 26)),
    ],
)
def test_days_told_by_season_feast_or_number(text: str, first: date, last: date) -> None:
    (dated,) = read(text, published_on=FRIDAY).dates
    assert (dated.interval.start_on, dated.interval.end_on) == (first, last)


def test_the_day_of_saying_is_not_the_day_of_what_is_said() -> None:
    (claim,) = _read("Harrowmark informed the Registry on Monday that it was holding 31 members of the Guard.")
    assert claim.when is None


def test_the_number_of_a_telephone_counts_nobody() -> None:
    assert read("Hotline for relatives of the missing: 112, 0555 21 43 65.", published_on=FRIDAY).quantities == ()


def test_soldiers_withdraw_from_a_village_and_its_people_are_driven_out() -> None:
    told = [c.type.value for text in ("The enemy has left the village.", "Two hundred families left the village.")
            for c in _read(text)]  # fmt: skip
    assert told == ["withdrew", "displaced"]
