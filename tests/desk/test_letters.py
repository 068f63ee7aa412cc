"""The letter of an enquiry: what it carried, to whom, on what it is asked, and nothing else. Everybody is invented."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import enquiring, erasing
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.records import Enquirer
from tests.bureau.acts import Bureau


def address(bureau: Bureau, enquiry: str) -> str:
    return reverse("desk:letter", args=[bureau.incident, enquiry])


def words(client: Client, bureau: Bureau, enquiry: str) -> str:
    page = client.get(address(bureau, enquiry)).content.decode().split("<article")[1].split("</article>")[0]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


@pytest.fixture
def aram(bureau: Bureau) -> str:
    """A soldier by two records in two scripts, with what no enquiry carries unasked."""
    one = bureau.record("Արամ Արամյան", birth="12.03.1991", unit="5th Company", place="Dorna", rank="private")
    bureau.same(one, bureau.record("Арам Арамян", service_number="A-1447"))
    return one


def test_a_letter_has_whom_it_asks_about_whom_what_until_when_on_what_and_room_to_sign(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    enquiry = bureau.ask(aram, words="Do you hold this man?")
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    assert address(bureau, enquiry) in page
    letter = words(alma_at_desk, bureau, enquiry)
    for told in (
        "Information Bureau for the Missing",
        "To: Joint Monitoring Mission",
        "pass it on to State Commission of Duravan",
        "E-1",
        "14 March 2026",
        "21 March 2026",
        "Արամ Արամյան",
        "Арам Арамян",
        "12.03.1991",
        "A-1447",
        "private",
        "Do you hold this man?",
        "article 122 of the Third Geneva Convention",
        "136 and 137 of the Fourth",
        "Signature or seal",
        "Name and office",
    ):
        assert told in letter, told


def test_only_what_the_enquiry_carried_is_in_it(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    letter = words(alma_at_desk, bureau, bureau.ask(aram))
    assert "5th Company" not in letter and "Dorna" not in letter
    confirmed = words(alma_at_desk, bureau, bureau.ask(aram, confirmed=("unit",)))
    assert "Unit: 5th Company" in confirmed and "Dorna" not in confirmed


def test_what_is_known_of_a_death_or_a_family_is_not(bureau: Bureau, alma_at_desk: Client) -> None:
    levon = bureau.record("Levon Lusats", enquirer=Enquirer("Anahit Lusats", "mother", contact="000 22 22"))
    bureau.says(levon, ClaimType.KILLED, "Sarn Agency")
    letter = words(alma_at_desk, bureau, bureau.ask(levon))
    assert "killed" not in letter and "Anahit" not in letter and "000 22" not in letter


def test_a_reminder_says_when_it_was_asked_first(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    enquiry = bureau.ask(aram)
    enquiring.remind(by=bureau.hand, enquiry=enquiry, on=date(2026, 3, 25), due_on=date(2026, 4, 4))
    letter = words(alma_at_desk, bureau, enquiry)
    assert "Reminder: enquiry about 1 person" in letter and "25 March 2026" in letter and "4 April 2026" in letter
    assert "Asked first on 14 March 2026" in letter


def test_whoever_was_erased_is_in_no_letter_any_more(bureau: Bureau, aram: str, custodian: Client) -> None:
    levon = bureau.record("Levon Lusats")
    enquiry = bureau.ask(aram, levon)
    assert "Levon" in words(custodian, bureau, enquiry)
    erasing.erase(by=bureau.hand, record=levon, ground="his own wish")
    assert "Levon" not in words(custodian, bureau, enquiry)
    assert "1 person erased since" in custodian.get(address(bureau, enquiry)).content.decode()


def test_nothing_of_the_desk_is_inside_what_prints(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    page = alma_at_desk.get(address(bureau, bureau.ask(aram))).content.decode()
    printed = page.split("<article")[1].split("</article>")[0]
    assert "<a " not in printed and "<script" not in page and "style=" not in page
    assert 'class="on-paper"' in page and "for the officers of this incident only" not in page


def test_there_is_no_letter_before_a_second_officer_agreed(
    bureau: Bureau, alma_at_desk: Client, tamar: Officer
) -> None:
    child = bureau.record("Mika Aram", birth="2012")
    enquiry = bureau.ask(child, second_officer=tamar.pk)
    assert alma_at_desk.get(address(bureau, enquiry)).status_code == 404


def test_who_may_not_enquire_here_finds_no_letter(bureau: Bureau, aram: str, boris_at_desk: Client) -> None:
    assert boris_at_desk.get(address(bureau, bureau.ask(aram))).status_code == 404
