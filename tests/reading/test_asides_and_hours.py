"""Who speaks across what interrupts him, hours without a colon, days past a headline; everything is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

TUESDAY = date(2031, 10, 14)


def _claims(text: str) -> tuple[Claim, ...]:
    return tuple(read(text, published_on=TUESDAY).claims)


@pytest.mark.parametrize(
    ("text", "count", "speaker"),
    [
        ('"We know of 19 who are in their hands," Colonel Dresk told reporters.', 19, "Dresk"),
        ('"I heard that 19 soldiers were captured," the mayor said.', 19, "mayor"),
        ('"We know of 19 prisoners," the mayor said. "I know of 20 prisoners," the colonel said.', 20, "colonel"),
        (
            "The ministry, which had put the number of soldiers out of contact at 48, said 63 men were lost.",
            63,
            "ministry",
        ),
        ("Lantern, a group that tracks arrests in the region, says 112 people disappeared.", 112, "Lantern"),
        ("The army lost a hill. Colonel Ilan Dresk, its spokesman, said 11 of them were dead.", 11, "Ilan Dresk"),
        (
            "Pavel Ruse said 16 were held. A UN spokesperson asked for access. She said 12 were captured.",
            12,
            "UN spokesperson",
        ),
        ("On Wednesday the movement's leadership said it would free 12 captives.", 12, "movement's leadership"),
        ("The committee said that 288 people had been released.", 288, "committee"),
        ("The union, which keeps a list of the missing, says 288 people were detained in May.", 288, "union"),
        ("Two men who were freed said that at least three prisoners had died.", 3, "men"),
        ("Enemy losses (estimated): up to 40 killed; 6 taken prisoner.", 6, None),
    ],
)
def test_the_speaker_is_found_across_what_interrupts(text, count, speaker):
    found = [c.speaker for c in _claims(text) if c.count and count in (c.count.minimum, c.count.maximum)]
    assert found == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said it was ready to hand over the bodies of 12 men on 28 October.",
        "It offered to hand over 12 prisoners on 28 October.",
    ],
)
def test_what_somebody_is_ready_to_do_is_still_to_come(text):
    assert [c.when.start_on for c in _claims(text) if c.when] == [date(2031, 10, 28)]


def test_kin_who_speak_are_not_the_one_who_is_missing():
    (claim,) = _claims("Pavo Ketterin's mother said she had not heard from her son since 2 October.")
    assert claim.speaker == "Pavo Ketterin's mother"


def test_one_of_them_who_is_named_is_identified():
    (claim,) = _claims("It named one of them as Sergeant Pavo Ketterin, 27.")
    assert (claim.type.value, claim.subject) == ("identified", "Pavo Ketterin")


def test_what_a_paper_answers_is_no_claim():
    assert not _claims("Reply to enquiry E-1, 26 March 2026, 17:00")


def test_a_crowd_that_gathers_for_a_protest_protests():
    assert [c.type.value for c in _claims("Thousands gathered for a protest in the capital on Monday.")] == ["protest"]


def test_what_a_body_does_not_dispute_it_confirms():
    (claim,) = _claims("The ministry does not dispute that 12 of its men were captured.")
    assert (claim.type.value, claim.modality.value, claim.speaker) == ("captured", "confirmed", "ministry")


@pytest.mark.parametrize(
    "text",
    [
        "At 1120 the post was found empty.",
        "Patrol log\n\n- At 1120 the post was found empty.\n- At 1540 contact was lost with a patrol.",
        "The delegate visited the prisoners at 1500.",
    ],
)
def test_an_hour_without_a_colon_counts_nobody(text):
    assert not [c.count for c in _claims(text) if c.count]


def test_a_figure_that_stands_at_a_number_counts():
    (claim,) = _claims("The ministry put the number of dead at 1120.")
    assert claim.count and claim.count.minimum == 1120


def test_a_day_is_not_to_come_because_a_headline_promises_something():
    text = (
        'President: "We will bring them home"\n\nOn Monday evening President Edda Maar said that 41 men were missing.'
    )
    told = next(c for c in _claims(text) if c.type.value == "missing")
    assert told.said and told.said.start_on == date(2031, 10, 13)


def test_a_year_told_of_ends_where_the_text_comes_back_to_now():
    text = "They fought in 1994. On Monday the ministry said two drivers were detained in July."
    assert [c.when.start_on for c in _claims(text) if c.type.value == "detained" and c.when] == [date(2031, 7, 1)]


def test_the_day_behind_the_verb_is_its_own():
    (_, exchanged) = _claims("Under a deal reached on September 9 they exchanged 30 prisoners each on Friday.")
    assert exchanged.when and exchanged.when.start_on == date(2031, 10, 10)


def test_the_living_are_not_told_to_be_the_bodies_before_them():
    text = "One body was recovered.\nThe remaining three are presumed captured."
    assert [c.subject for c in _claims(text) if c.type.value == "captured"] == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seven prisoners returned home, two of them on stretchers.", [("returned", 7), ("wounded", 2)]),
        ("The ministry said 12 wounded had been flown to the capital.", [("wounded", 12)]),
        ("She said that all twelve were in a warehouse, that two were injured.", [("wounded", 2)]),
        ("9 men brought back, 3 still sought", [("returned", 9), ("missing", 3)]),
        ("An army convoy was ambushed on the road to Dorval.", [("attacked", None)]),
    ],
)
def test_who_comes_home_is_held_no_more_and_who_is_flown_has_not_fled(text, told):
    assert [(c.type.value, c.count.minimum if c.count else None) for c in _claims(text)] == told


def test_there_is_where_the_same_sentence_was():
    text = "Bodies came over at the Red Bridge.\nFive men are held in the prison of Marrat, and one died there."
    reading = read(text, published_on=TUESDAY)
    names = {p.id: p.name for p in reading.places}
    died = [[names[p] for p in c.places] for c in reading.claims if c.type.value == "killed"]
    assert died == [["Marrat"]]


def test_quoted_numbers_are_taken_and_figures_are_not_arrived_at_by_troops():
    (taken,) = _claims('The army said it had taken "several dozen" prisoners near Ostrel.')
    assert taken.type.value == "captured"
    assert not [
        c for c in _claims("He would not say how the ministry had arrived at the figure.") if c.type.value == "deployed"
    ]


def test_one_side_s_own_dead_do_not_differ_from_the_other_s():
    text = "The Qarvani army said six soldiers were killed. Sulmere said it had lost three men of its own."
    assert not read(text, published_on=TUESDAY).contradictions
    text = "The army said 12 of its soldiers were captured. The rebels said they had captured 30 soldiers."
    assert len(read(text, published_on=TUESDAY).contradictions) == 1


def test_a_figure_that_is_denied_stands_on_its_whole_words():
    text = 'Sulmere said it had captured 31 soldiers. "The figure of 31 is an invention," Colonel Ilvar Destan said.'
    (_, denied) = _claims(text)
    assert denied.evidence and denied.evidence.text == "The figure of 31 is an invention"
    assert (denied.modality.value, denied.speaker) == ("denied", "Ilvar Destan")
