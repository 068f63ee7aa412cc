"""Kinds told by whom it befalls and by whose hand, and answers to what was said; everything in it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

DAY = date(2031, 5, 14)
Told = list[tuple[str, str, str]]


def _told(text: str) -> Told:
    return [(c.type.value, c.polarity.value, c.modality.value) for c in read(text, published_on=DAY).claims]


def _kinds(text: str) -> list[str]:
    return [kind for kind, _, _ in _told(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The navy of Ostmark seized 48 fishermen last month.", "detained"),
        ("The militia seized 48 fishermen last month.", "captured"),
        ("Police took 12 shopkeepers on Sunday.", "detained"),
        ("Rebels took 12 soldiers on Sunday.", "captured"),
        ("Two women were led out of the school by gendarmes.", "detained"),
    ],
)
def test_who_takes_people_tells_an_arrest_from_a_capture(text: str, kind: str) -> None:
    assert _kinds(text) == [kind]


def test_a_participle_in_the_subject_and_the_main_verb_tell_a_claim_each() -> None:
    assert _kinds("Two staff members detained at the bridge on 6 May were released on 9 May.") == [
        "detained",
        "returned",
    ]
    assert "remains_returned" in _kinds("The bodies of 33 soldiers killed last year were returned on Tuesday.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Eight victims were laid to rest in Lipnik on Tuesday.", "remains_returned"),
        ("The hospital received 19 bodies.", "killed"),
        ("Two soldiers are being treated according to the Conventions.", "held"),
        ("About 70 defenders became prisoners of war.", "captured"),
    ],
)
def test_the_dead_and_the_captive_are_told_by_what_befalls_them(text: str, kind: str) -> None:
    assert _kinds(text) == [kind]


@pytest.mark.parametrize("nobody", ["no one", "nobody", "none of them", "no civilians"])
@pytest.mark.parametrize("verb", ["arrested", "captured", "killed", "detained", "abducted"])
def test_a_verb_done_to_nobody_is_negated(verb: str, nobody: str) -> None:
    assert {polarity for _, polarity, _ in _told(f"The army said it had {verb} {nobody}.")} == {"negated"}


def test_a_flat_answer_denies_what_was_said() -> None:
    assert _told('The rebels boast of having "forty guests". They exaggerate.')[-1] == ("held", "negated", "denied")


def test_a_body_confirms_what_another_told_by_its_noun() -> None:
    text = "Sixty-two prisoners returned home to Esteria on Thursday. Noyl's Defence Ministry confirmed the exchange."
    assert ("returned", "affirmed", "confirmed") in _told(text)


def test_a_corrected_figure_is_of_what_was_told() -> None:
    text = "The agency reported that 31 soldiers had been killed. The correct number, as given by the ministry, is 13."
    claims = read(text, published_on=DAY).claims
    assert (claims[-1].type.value, claims[-1].count and claims[-1].count.minimum) == ("killed", 13)


def test_of_those_left_over_nothing_is_known() -> None:
    text = "Nineteen of the crew came home. In the remaining 85 cases families have had no information."
    assert _told(text)[-1] == ("missing", "affirmed", "unknown")


def test_where_they_are_tells_of_captives_only_after_they_were_taken() -> None:
    taken = "Eleven students were arrested on Monday. They are in the Directorate's building."
    assert _kinds(taken) == ["detained", "held"]
    assert "held" not in _kinds("Eleven students won a prize on Monday. They are in the Directorate's building.")


def test_what_is_added_to_a_statement_is_of_the_same_speaker() -> None:
    text = "Four guards are still missing, the ministry said in a statement, adding that nine were killed."
    assert {c.speaker for c in read(text, published_on=DAY).claims} == {"ministry"}


@pytest.mark.parametrize(
    ("text", "surety"),
    [
        ("The Government will publish a full list by Friday.", "planned"),
        ("The Government must publish a full list by Friday.", "demanded"),
        ("Their applications have been forwarded to the Directorate.", "asserted"),
        ("The others have no trace at all.", "unknown"),
    ],
)
def test_how_surely_duties_letters_and_ignorance_are_told(text: str, surety: str) -> None:
    assert {modality for _, _, modality in _told(text)} == {surety}
