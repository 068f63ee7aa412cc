"""On what occasion somebody spoke, whose a bare ministry is, and what a clause set apart takes into its claim."""

from __future__ import annotations

import pytest

from tests.reading.plain_telling import on_people

_BARE = """Fighting went on near Khorasar after forces of Duravan moved in on Monday.

The Ministry of Defence said that it lost contact with 12 soldiers.

The Ministry of Defence of Duravan said that it holds nobody."""
_HOME = """Twelve soldiers of the Telmurian army are missing after a raid.

The Defence Ministry said on Tuesday that it had lost contact with them.

The Defence Ministry of Ostrava said it holds no prisoners."""
_HEADED = """Defence Ministry: 12 soldiers missing

The Norvian Defence Ministry said on Monday that 12 soldiers were missing."""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (_BARE, ["Ministry of Defence", "Duravan Ministry of Defence"]),
        (_HOME, [None, "Telmurian Ministry of Defence", "Ostravan Ministry of Defence"]),
        (_HEADED, ["Norvian Ministry of Defence"] * 2),
    ],
)
def test_a_bare_ministry_before_another_sides_whole_one_is_another_body(text: str, speakers: list[str | None]) -> None:
    assert [c.speaker for c in on_people(text)] == speakers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Recordings, in which dozens of men are led away, caused alarm.", "dozens of men are led away"),
        ("A clip in which 14 soldiers are led away caused outrage.", "14 soldiers are led away"),
        ("Footage in which 20 captives are beaten has shocked the country.", "20 captives are beaten"),
        ("The attack, in which nine people were killed, drew condemnation.", "nine people were killed"),
        ("The raid, during which 11 herders were abducted, brought trade to a halt.", "11 herders were abducted"),
        ("The battle, in which 40 soldiers died, lasted four hours.", "40 soldiers died"),
        (
            "The crossing, where 12 men were captured on Sunday, has been closed since.",
            "12 men were captured on Sunday",
        ),
    ],
)
def test_what_came_of_a_picture_or_a_raid_is_no_part_of_what_was_in_it(text: str, words: str) -> None:
    assert [c.evidence.text for c in on_people(text)] == [words]


def test_a_search_that_goes_on_within_a_quotation_says_nothing() -> None:
    text = 'The ministry lost contact with 12 men. "The search went on all night. Two were found", its statement says.'
    assert {c.speaker for c in on_people(text)[1:]} == {"ministry"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Court found that on 12 August 2030 members of the battalion took 16 men from Velk.", "2030-08-12"),
        ("The Tribunal found that on 3 April 2030 he was taken by soldiers.", "2030-04-03"),
        ("A teacher, who asked not to be named, said rebels had led away six men on Sunday.", "2031-03-09"),
    ],
)
def test_a_day_behind_that_is_the_day_of_what_was_found_and_not_of_the_finding(text: str, day: str) -> None:
    (claim,) = on_people(text)
    assert claim.when is not None
    assert claim.when.start_on.isoformat() == day


def test_a_given_name_alone_is_the_one_whose_full_name_the_text_has() -> None:
    text = (
        "Jonas Ekk, 24, was freed. Matis Ekk, his uncle, met him. Jonas says that three died. He saw two of them die."
    )
    assert on_people(text)[1].speaker == "Jonas Ekk"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The brother of the captive Tam Drey, Ilan Drey, recognised him in the video.", "Tam Drey"),
        ("Tam Drey vanished on Monday. His brother Ilan Drey recognised him in a photograph.", "Tam Drey"),
        ("The mother of Corporal Joost Arel recognised him in it.", "Joost Arel"),
        ("Ilan Drey recognised his brother Tam Drey in the video.", "Tam Drey"),
    ],
)
def test_whoever_recognises_somebody_is_not_the_one_recognised(text: str, whom: str) -> None:
    assert on_people(text)[-1].subject == whom


def test_the_points_of_a_list_do_not_answer_one_another() -> None:
    text = (
        "NEWS IN BRIEF\n\n* Three people died on the road, a correspondent reports.\n\n"
        '* Kyra Tend, the commissioner, called a report of asylum "a fabrication".'
    )
    assert [(c.type.value, c.polarity.value) for c in on_people(text)] == [("killed", "affirmed")]
