"""An officer sees a relative's page as the relative does, and can press nothing in it. Everybody is invented."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.bureau import disclosing
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.families import SpeaksOfDeath
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


@pytest.fixture
def relative(bureau: Bureau, aram: str) -> str:
    """Told, with a talk agreed on and a number to call, in Arabic."""
    mother = bureau.enrol(aram, language="ar", call_word="plum tree")
    bureau.tell(mother, bureau.decide(aram), unknown=("We do not know where.",), doing=("We write to the Mission.",))
    talk = disclosing.Appointment(
        relative=mother,
        words="We call you.",
        on="Monday 6 April 2026",
        officer=bureau.hand.officer,
        telephone="+000 55 0100",
        support_name="Mariam Sol",
        support_telephone="+000 55 0101",
        speaks_of_death=SpeaksOfDeath.NO,
        any_language=True,
    )
    disclosing.appoint(by=bureau.hand, appointment=talk)
    return mother


def words_of(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def within(page: str, tag: str) -> str:
    found = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_an_officer_reads_the_very_words_of_the_relatives_page_and_presses_nothing(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    hers = signed_in_client(Relative.objects.get())
    hers.post(reverse("family:tell"), {"words": "Is he fed?"})
    hers.get(reverse("family:page"))
    address = reverse("desk:as-relative", args=[aram, relative])
    assert address in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert address in alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    page = alma_at_desk.get(address).content.decode()
    shown = within(page, "article")
    assert re.search(r'<article [^>]*lang="ar" dir="rtl"', page)
    assert words_of(shown).startswith(words_of(within(hers.get(reverse("family:page")).content.decode(), "main")))
    assert "plum tree" in shown and "Is he fed?" in shown and "We write to the Mission." in shown
    assert not re.search(r"<a\b|<form\b|<input\b|<summary\b", shown)
    assert all("disabled" in control for control in re.findall(r"<(?:button|textarea)\b[^>]*>", shown))


def test_it_is_a_view_of_the_person_and_no_visit_of_the_relative(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    alma_at_desk.get(reverse("desk:as-relative", args=[aram, relative]))
    looks = alma_at_desk.get(reverse("desk:views", args=[aram])).content.decode()
    assert "looked at a relative’s page as the relative reads it" in looks and "Alma" in looks
    assert alma_at_desk.get(reverse("family:page")).status_code == 302, "she is nobody's relative by it"
    hers = signed_in_client(Relative.objects.get())
    assert "<li>" not in within(hers.get(reverse("family:earlier")).content.decode(), "main")


def test_it_is_open_to_officers_of_the_incident_alone(
    bureau: Bureau, aram: str, relative: str, boris_at_desk: Client, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    address = reverse("desk:as-relative", args=[aram, relative])
    other = bureau.record("Davo Davoyan")
    assert boris_at_desk.get(address).status_code == 404
    assert Client().get(address).status_code == 302
    assert signed_in_client(Relative.objects.get()).get(address).status_code == 302
    assert alma_at_desk.post(address).status_code == 405
    assert alma_at_desk.get(reverse("desk:as-relative", args=[other, relative])).status_code == 404
    assert alma_at_desk.get(address + "?known=1").status_code == 404, "it is shown as it is now, or not at all"
