"""What a text is about: places and their spellings, bodies, people; and claims that differ. All of it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read
from lastcontact.reading.reading import Reading
from lastcontact.reading.spellings import alike


def _read(text: str) -> Reading:
    return read(text, published_on=date(2031, 5, 14))


def _differing(text: str) -> list[str]:
    return [c.kind for c in _read(text).contradictions]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marudak", "Maroudak"),
        ("Veshti", "Veshty"),
        ("Pelkurt", "Pelkurd"),
        ("Nor-Azat", "NorAzat"),
    ],
)
def test_romanisations_of_a_name_are_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Upper Velm", "Lower Velm"), ("Post 14", "Post 15"), ("Hin Sar", "Hin Marat"), ("Dara", "Bara")]
)
def test_names_of_two_places_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_spellings_in_two_sentences_are_one_place() -> None:
    text = "Six soldiers were captured near Maroudak. On Tuesday 12 people were killed in Marudak."
    assert len(_read(text).places) == 1


def test_names_listed_side_by_side_are_two_places() -> None:
    assert len(_read("Six soldiers were captured in Kellan and Kellar.").places) == 2


def test_a_name_in_capitals_or_a_tag_is_the_place_the_text_names() -> None:
    (place,) = _read("TWELVE HELD IN NOR SEVAR\n\nTwelve men are held in Nor Sevar. #NorSevar").places
    assert {"NOR SEVAR", "Nor Sevar", "NorSevar"} <= {v.text for v in place.variants}


def test_a_country_that_only_speaks_is_no_place() -> None:
    assert _read("Velmaria said 12 Velmarian soldiers were missing.").places == ()


def test_a_denial_stands_against_the_claim_it_denies() -> None:
    text = "The Karst Front said it had captured 40 soldiers. The army denied that 40 soldiers had been captured."
    assert _differing(text) == ["status"]


def test_figures_of_a_part_and_of_a_wider_group_agree() -> None:
    assert _differing("Six policemen were killed, the ministry said. Medics said 22 people were killed.") == []


def test_bodies_that_reached_one_hospital_are_the_least_there_were() -> None:
    assert _differing("The hospital received 19 bodies. The governor said 40 people had been killed.") == []


def test_one_dispute_told_twice_is_reported_once() -> None:
    text = (
        "Rebels say they hold 50 soldiers\n\nThe rebels said they were holding 50 soldiers. "
        "The army denied that the rebels were holding 50 soldiers."
    )
    assert len(_differing(text)) == 1


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A schoolteacher, Anselm Kreuk, told us of 12 prisoners.", "Anselm Kreuk", "schoolteacher"),
        ("The rebels' political leader, Hanna Crake, said 12 were dead.", "Hanna Crake", "political leader"),
        ("The Council's liaison officer, Mr. Idris Wolde, said 12 were dead.", "Idris Wolde", "liaison officer"),
        ("One of them, a cook called Tavin Roh, was captured on Monday.", "Tavin Roh", "cook"),
        ("Private A. Rusk was captured on Monday.", "A. Rusk", "Private"),
        ("By Odile Marchetti\n\nTwelve men are missing.", "Odile Marchetti", "author"),
    ],
)
def test_a_person_has_the_role_that_stands_beside_the_name(text: str, name: str, role: str) -> None:
    (person,) = _read(text).persons
    assert person.name == name and any(role in told for told in person.roles)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Osk Varlam was taken from our house on 4 May.", ["Osk Varlam"]),
        ("Osk Varlam was taken from the market.", []),
        ("The remains of Osk Varlam and Ilan Trest were identified.", ["Osk Varlam", "Ilan Trest"]),
        ("The bodies were those of Osk Varlam and Ilan Trest.", ["Osk Varlam", "Ilan Trest"]),
        ("The army said soldiers Osk Varlam and Ilan Trest had been captured.", ["Osk Varlam", "Ilan Trest"]),
    ],
)
def test_two_capitals_are_whoever_was_taken_from_home_or_is_found_dead(text: str, named: list[str]) -> None:
    assert [p.name for p in _read(text).persons] == named


@pytest.mark.parametrize(
    ("text", "whom"),
    [("The guards shot him near the bridge.", None), ("The guards shot two miners near the bridge.", "miners")],
)
def test_who_shoots_is_not_whom_it_befell(text: str, whom: str | None) -> None:
    assert [c.subject for c in _read(text).claims] == [whom]


def test_contact_is_lost_with_whom_a_sentence_opens() -> None:
    (claim,) = _read("With six of the miners communication was lost.").claims
    assert claim.type.value == "contact_lost"


def test_two_capitals_alone_are_no_person() -> None:
    assert _read("Frente Tupal took 12 soldiers prisoner.").persons == ()


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ("Six men of the 8th Mountain Brigade are missing.", "8th Mountain Brigade", "the 8th Mountain Brigade"),
        ("His brother served in 3 Hill Bn and is missing.", "3 Hill Bn", "3 Hill Bn"),
        ("@NortonWatch: 8 guards were captured.", "NortonWatch", "@NortonWatch"),
        ("Norvia said its army had lost 12 soldiers. The Norvian army said 14.", "Norvian army", "its army"),
        ("The Norvian military command said 12 were dead.", "Norvian military command", "Norvian military command"),
    ],
)
def test_a_body_has_its_whole_name_and_its_side(text: str, name: str, written: str) -> None:
    bodies = {b.name: {v.text for v in b.variants} for b in _read(text).orgs}
    assert written in bodies[name]


def test_two_ministries_of_one_name_are_two_bodies() -> None:
    text = "Norvia's Defence Ministry said 12 were missing. The Defence Ministry of Dorvia said 14 were held."
    assert {b.side for b in _read(text).orgs} == {"Norvian", "Dorvian"}


def test_the_publisher_may_call_itself_by_its_noun() -> None:
    reading = read("This week the Desk traced 12 of the missing.", outlet="Joint Tracing Desk")
    assert [b.name for b in reading.orgs] == ["Joint Tracing Desk"]


@pytest.mark.parametrize(
    "text",
    [
        "Sixteen soldiers were wounded and evacuated to Pelkurt.",
        "Three mothers from Pelkurt said 12 men were missing.",
        "Twelve men are in Pelkurt's hands.",
    ],
)
def test_where_people_come_from_or_were_brought_is_not_where_it_happened(text: str) -> None:
    assert _read(text).claims[0].places == ()


def test_a_place_that_opens_a_sentence_holds_for_all_it_tells() -> None:
    claims = _read("In the clash of Dwanza, 3 soldiers were killed, 12 wounded and 7 made prisoners.").claims
    assert claims and all(c.places == ("dwanza",) for c in claims)


def test_a_denial_without_a_figure_answers_the_claim_before_it() -> None:
    text = (
        "The governor said 12 miners were killed at Orvan. The Karst Front said its fighters had captured 40 soldiers. "
        "The army denied this."
    )
    assert _differing(text) == ["status"]


def test_a_doctor_in_a_town_does_not_make_the_town_a_person() -> None:
    reading = _read("Eleven bodies washed ashore at Punta Corva. A doctor in Punta Corvo said all had been shot.")
    assert reading.persons == () and len(reading.places) == 1


def test_a_league_of_people_is_a_body() -> None:
    text = "About 40 fishermen are missing, according to the Orla Fishermen's League."
    assert "Orla Fishermen's League" in {b.name for b in _read(text).orgs}


@pytest.mark.parametrize(("line", "name"), [("TELVARA", "Telvara"), ("PORT ANSEL", "Port Ansel"), ("KYR", "KYR")])
def test_a_place_of_a_dateline_is_named_without_its_capitals(line: str, name: str) -> None:
    reading = read(
        f"{line}, March 26 (Ostrel News) - Six people were killed on Monday.", published_on=date(2026, 3, 27)
    )
    assert [place.name for place in reading.places] == [name]
