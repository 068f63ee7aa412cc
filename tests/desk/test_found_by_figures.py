"""People are found by a birth and by a telephone, theirs or of whoever asks for them. Everybody is invented."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.casefile import models as rows
from lastcontact.casefile import moments
from lastcontact.core.payloads.records import Enquirer
from lastcontact.desk.finding import bears
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn


@pytest.fixture
def two(bureau: Bureau) -> dict[str, str]:
    mother = Enquirer("Anahit Aramyan", "mother", "+000 94 11 22 33")
    return {
        "Aram": bureau.record("Aram Aramyan", birth="14.03.2001", enquirer=mother, service_number="40-1054"),
        "Levon": bureau.record("Levon Lusats", birth="3 August 2003", phone="094 55 66 77"),
    }


def found(bureau: Bureau, browser: Client, asked: str, **more: str) -> tuple[set[str], str]:
    """The given names of whom the table shows, and the page as text."""
    address = reverse("desk:people", args=[bureau.incident])
    page = unescape(browser.get(address, {"q": asked, **more}).content.decode())
    table = page.split('id="people-table"')[1].split("</table>")[0]
    names = set(re.findall(r"Aram|Levon", table.split("<tbody")[1])) if "<tbody" in table else set()
    return names, " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize(
    ("asked", "who", "by"),
    [
        ("14.03.2001", {"Aram"}, "found by the birth in report"),
        ("14 March 2001", {"Aram"}, "found by the birth in report"),
        ("2001-03-14", {"Aram"}, "found by the birth in report"),
        ("03.08.2003", {"Levon"}, "found by the birth in report"),
        ("+000 (94) 55-66-77", {"Levon"}, "found by a telephone in report"),
        ("+374 94 55 66 77", {"Levon"}, "found by a telephone in report"),
        ("094556677", {"Levon"}, "found by a telephone in report"),
        ("94 11 22 33", {"Aram"}, "found by the telephone of whoever asks for them in report"),
        ("40-1054", {"Aram"}, "found by the service number in report"),
        ("15.03.2001", set(), "Nobody to show"),
        ("094 55 66 78", set(), "Nobody to show"),
    ],
)
def test_a_birth_or_a_telephone_however_it_is_written_finds_whose_it_is(
    bureau: Bureau, two: dict[str, str], alma_at_desk: Client, asked: str, who: set[str], by: str
) -> None:
    names, page = found(bureau, alma_at_desk, asked)
    assert names == who and by in page


def test_on_a_page_set_back_as_well(bureau: Bureau, two: dict[str, str], alma_at_desk: Client) -> None:
    known = str(moments.head_seq())
    for asked, who in (("14 March 2001", {"Aram"}), ("094 55 66 77", {"Levon"}), ("94 11 22 33", {"Aram"})):
        assert found(bureau, alma_at_desk, asked, known=known)[0] == who, asked


def test_the_number_of_whoever_asks_is_not_told_by_the_table(
    bureau: Bureau, two: dict[str, str], alma_at_desk: Client
) -> None:
    assert "+000 94 11 22 33" not in found(bureau, alma_at_desk, "94 11 22 33")[1].split("found by")[1]


def test_how_a_relative_is_reached_finds_nobody_for_who_does_not_speak_with_families(
    bureau: Bureau, two: dict[str, str], alma: Officer, signed_in_client: SignedIn
) -> None:
    alma.roles = [Role.PUBLISHER]
    alma.save()
    browser = signed_in_client(alma)
    known = str(moments.head_seq())
    for asked in ("94 11 22 33", "+000 94 11", "+000"):
        assert found(bureau, browser, asked)[0] == set(), asked
        assert found(bureau, browser, asked, known=known)[0] == set(), asked
    assert found(bureau, browser, "094 55 66 77")[0] == {"Levon"}
    assert found(bureau, browser, "14 March 2001")[0] == {"Aram"}


def test_a_name_in_how_a_relative_is_reached_is_no_name_of_the_person(bureau: Bureau) -> None:
    beside = Enquirer("Anahit Aramyan", "mother", "at Sidor’s, +000 94 11 22 33")
    aram = bureau.record("Aram Aramyan", enquirer=beside)
    assert not bears(rows.Record.objects.get(id=aram), "Sidor’s")
