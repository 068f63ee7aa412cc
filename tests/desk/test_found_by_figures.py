"""People are found by a birth and by a telephone, theirs or of whoever asks for them. Everybody is invented."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import moments
from lastcontact.core.payloads.records import Enquirer
from tests.bureau.acts import Bureau


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
