"""The table of people: found by name in any script, by fate, by silence and by what the family knows."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.casefile import moments
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Whereabouts
from tests.bureau.acts import Bureau, Clock

NAMES = ("Սարնեցյան Վահագն", "Хорасарян Левон", "არპანელი ლევან", "Dərinqayalı Rəşad")


@pytest.fixture
def peopled(bureau: Bureau) -> Bureau:
    for name in NAMES[1:]:
        bureau.record(name)
    bureau.decide(bureau.record(NAMES[0], says=ClaimType.HELD), where=Whereabouts.HELD)
    return bureau


def shown(client: Client, bureau: Bureau, **query: str) -> str:
    answer = client.get(reverse("desk:people", args=[bureau.incident]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_sought_is_there_in_their_own_script_and_romanised(peopled: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, peopled)
    assert all(name in page for name in NAMES)
    assert "Vahagn" in page


@pytest.mark.parametrize("typed", ["Sarnets", "vahagn", "Սարնեցյան"])
def test_a_name_is_found_in_any_script(peopled: Bureau, alma_at_desk: Client, typed: str) -> None:
    page = shown(alma_at_desk, peopled, q=typed)
    assert NAMES[0] in page
    assert NAMES[1] not in page
    assert "1 person found" in page


def test_fate_and_whereabouts_narrow_the_table(peopled: Bureau, alma_at_desk: Client) -> None:
    held = shown(alma_at_desk, peopled, fate="alive", where="held")
    assert NAMES[0] in held
    assert NAMES[2] not in held
    assert NAMES[0] not in shown(alma_at_desk, peopled, fate="unknown")


def test_what_cannot_be_understood_narrows_nothing(peopled: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, peopled, fate="zombie", quiet="-3", family="?", page="none")
    assert all(name in page for name in NAMES)


def test_a_choice_that_fits_nobody_says_so(peopled: Bureau, alma_at_desk: Client) -> None:
    assert "Nobody sought fits these choices" in shown(alma_at_desk, peopled, fate="dead")


def test_pages_of_25_keep_the_choices(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(31):
        bureau.record(f"Person {number:02}")
    first = shown(alma_at_desk, bureau, fate="unknown")
    assert "?page=2&amp;fate=unknown" in first
    assert first.count('role="rowheader"') == 25
    assert shown(alma_at_desk, bureau, fate="unknown", page="2").count('role="rowheader"') == 6


def test_a_few_more_than_fit_stand_on_the_same_page(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(30):
        bureau.record(f"Person {number:02}")
    page = shown(alma_at_desk, bureau)
    assert page.count('role="rowheader"') == 30 and "?page=2" not in page


def test_htmx_gets_the_table_alone_and_it_is_the_same_table(peopled: Bureau, alma_at_desk: Client) -> None:
    address = reverse("desk:people", args=[peopled.incident])
    part = alma_at_desk.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert part.strip() in alma_at_desk.get(address).content.decode()


def test_boris_does_not_find_the_people(peopled: Bureau, boris_at_desk: Client) -> None:
    address = reverse("desk:people", args=[peopled.incident])
    assert boris_at_desk.get(address).status_code == 404
    assert boris_at_desk.get(address, headers={"HX-Request": "true"}).status_code == 404


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Hovasarian", "Hovasaryan Aram"),
        ("Овасарян", "Hovasaryan Aram"),
        ("дарингаялы", "Dərinqayalı Rəşad"),
        ("vostanian", "Ոստանյան Մհեր"),
        ("Sosecyan", "Sosetsyan Gor"),
        ("hovasarian ARAM", "Aram Hovasaryan"),
        ("Хайк", "Айк Сарнецян"),
        ("Айк", "Սարնեցյան Հայկ"),
        ("Gasan", "Tarvenov Həsən"),
        ("Рант", "Hrant Sarnetsyan"),
    ],
)
def test_a_name_is_found_across_spellings(bureau: Bureau, alma_at_desk: Client, typed: str, written: str) -> None:
    bureau.record(written)
    bureau.record("Lusahatyan Narek")
    page = shown(alma_at_desk, bureau, q=typed)
    assert written in page
    assert "Lusahatyan" not in page
    assert "found by the name" in page


def test_a_first_name_does_not_find_another_that_only_begins_alike(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Hovasaryan Armen")
    assert "Hovasaryan Armen" not in shown(alma_at_desk, bureau, q="Aram")


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("НГ 0045-12", "the service number"),
        ("004512", "the service number"),
        ("3rd rifle", "the unit"),
        ("Хорасар", "the place"),
        ("aram khorasar", "the name"),
    ],
)
def test_number_unit_and_place_find_a_person_too(bureau: Bureau, alma_at_desk: Client, typed: str, by: str) -> None:
    more = {"service_number": "НГ-004512", "unit": "3rd Rifle Battalion", "place": "Khorasar"}
    bureau.record("Hovasaryan Aram", **more)
    bureau.record("Lusahatyan Narek", service_number="НГ-009999", unit="4th Battalion", place="Lusahat")
    page = shown(alma_at_desk, bureau, q=typed)
    assert "Hovasaryan Aram" in page
    assert "Lusahatyan" not in page
    assert f"found by {by} in report" in page


def test_who_is_on_a_list_and_sought_by_nobody_is_found_and_says_so(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    person = intake.Person(report=report, described=Described(name="Vaaqn Sarnesyan"), locator="row 7", sought=False)
    intake.open_record(by=bureau.hand, person=person)
    assert "Vaaqn" not in shown(alma_at_desk, bureau)
    page = shown(alma_at_desk, bureau, q="Սարնեցյան")
    assert "Vaaqn Sarnesyan" in page
    assert "On a list, not sought" in page
    assert "row 7" in page


def test_a_person_is_found_by_the_name_on_another_of_their_records(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = bureau.record("Սարնեցյան Վահագն"), bureau.record("Sarnesli Vaaqn")
    bureau.same(one, other)
    page = shown(alma_at_desk, bureau, q="sarnesli")
    assert "Սարնեցյան Վահագն" in page
    assert "2 records are this person" in page


def test_a_page_set_back_finds_only_whom_the_bureau_knew_of(bureau: Bureau, alma_at_desk: Client, clock: Clock) -> None:
    bureau.record("Hovasaryan Aram", unit="3rd Rifle Battalion")
    then = moments.head_seq()
    bureau.record("Hovasaryan Armen", unit="3rd Rifle Battalion")
    page = shown(alma_at_desk, bureau, q="hovasarian", known=str(then))
    assert "Hovasaryan Aram<" in page
    assert "Armen" not in page
    assert "1 person found" in page


def test_a_question_that_finds_nobody_says_where_it_looked(peopled: Bureau, alma_at_desk: Client) -> None:
    page = shown(alma_at_desk, peopled, q="Nobody At All")
    assert "No record of this incident has all these words" in page


@pytest.mark.parametrize("typed", ["~", "%", "_", "\u202ex", "'", "~srn", "。", "a" * 200])
def test_signs_alone_find_nobody_and_break_nothing(peopled: Bureau, alma_at_desk: Client, typed: str) -> None:
    page = shown(alma_at_desk, peopled, q=typed)
    assert not any(name in page for name in NAMES)
