"""What is withheld from a party is withheld however its bodies are written. Everybody here is invented."""

from __future__ import annotations

import pytest

from lastcontact.bureau import disclosing, withheld
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.withheld import reaches
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau


@pytest.mark.parametrize("party", ["Duravan", "State Commission of Duravan", "Duravani army"])
@pytest.mark.parametrize(
    "whom",
    [
        "Duravan",
        "STATE COMMISSION OF DURAVAN",
        "Duravani Ministry of Justice",
        "Court of Appeal, Lower Duravan",
        "Государственная комиссия Дуравана",
        "Дураванская армия, штаб",
        "დურავანის სახელმწიფო კომისია",
        "Դուրավանի պետական հանձնաժողով",
        "اللجنة الحكومية في دورافان",
    ],
)
def test_a_body_of_that_side_is_met_in_any_script_and_case(bureau: Bureau, party: str, whom: str) -> None:
    assert reaches([party], whom)


@pytest.mark.parametrize(
    "whom", ["Staff of Norhat", "Joint Monitoring Mission", "Court of Appeal of Dorna", "Суд Норхата", "-"]
)
def test_nobody_else_is(bureau: Bureau, whom: str) -> None:
    assert not reaches(["State Commission of Duravan"], whom)


@pytest.mark.parametrize(
    ("party", "whom"),
    [
        ("Russia", "Суд России"),
        ("Russia", "Российский суд"),
        ("Iran", "Посольство Ирана"),
        ("Iraq", "محكمة العراق"),
        ("Georgia", "Суд Грузии"),
        ("Mali", "Суд Мали"),
        ("Ministry of Justice of Georgia", "Суд Грузии"),
        ("Iranian side; Iran", "محكمة إيران"),
        ("UK", "Embassy of the UK"),
        ("United Arab Emirates", "محكمة الإمارات"),
        ("Syria", "Сирийская комиссия"),
        ("Duravan", "Embassy of Norhat in Дураван"),
        ("Duravan", "Staff of Norhat (for Дураванская комиссия)"),
        ("Ministry of Defence of Norland", "Норланд, министерство обороны"),
    ],
)
def test_a_short_name_and_a_party_beside_a_known_side_are_met_too(bureau: Bureau, party: str, whom: str) -> None:
    assert reaches([party], whom)


@pytest.mark.parametrize(
    ("party", "whom"),
    [
        ("Serbia", "International Tracing Service"),
        ("Norhat", "Court of Appeal of Dorna"),
        ("Mali", "Суд Ирана"),
        ("United Kingdom", "United Nations office"),
        ("Ministry of Defence of Norland", "Ministry of Defence of Kelmar"),
        ("", "Staff of Norhat"),
    ],
)
def test_a_word_that_every_body_bears_is_no_meeting(bureau: Bureau, party: str, whom: str) -> None:
    assert not reaches([party], whom)


def test_to_withhold_from_nobody_is_refused(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="from whom"):
        disclosing.withhold(by=bureau.hand, record=bureau.record("Aram Aramyan"), from_party=" ", why="harm")


def test_no_enquiry_carries_it_to_another_body_of_that_side(bureau: Bureau) -> None:
    aram = bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)
    disclosing.withhold(by=bureau.hand, record=aram, from_party="Дураван", why="his brother is hiding")
    with pytest.raises(withheld.Detrimental):
        bureau.ask(aram)
