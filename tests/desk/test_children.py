"""A child is marked wherever its name stands, as of when contact was lost. Everybody is invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import enquiring, opening
from lastcontact.casefile import models as rows
from lastcontact.core.dates import Interval
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import text_of


def began(bureau: Bureau, on: date) -> None:
    words = opening.IncidentWords("Contact lost above Dorna", when=Interval.day(on), sides=("Norhat", "Duravan"))
    opening.describe(by=bureau.hand, incident=bureau.incident, words=words)


@pytest.fixture
def nare(bureau: Bureau) -> str:
    """Sixteen when contact was lost; a grown man beside her."""
    began(bureau, date(2026, 3, 12))
    bureau.record("Vahan Orr", birth="1990")
    return bureau.record("Nare Lusats", birth="14.05.2009")


def test_a_child_is_marked_on_every_page_that_names_it(
    bureau: Bureau, nare: str, alma_at_desk: Client, tamar: Officer
) -> None:
    report = bureau.person(nare).records[0].report
    enquiry = bureau.ask(nare, second_officer=tamar.pk)
    pages = [
        reverse("desk:person", args=[nare]),
        reverse("desk:people", args=[bureau.incident]),
        reverse("desk:report", args=[report]),
        reverse("desk:ask", args=[bureau.incident]),
        reverse("desk:enquiry", args=[bureau.incident, enquiry]),
    ]
    assert [text_of(alma_at_desk, page).count("A child, 16<") for page in pages[:4]] == [1, 1, 1, 1]
    assert "A child, 16<" in text_of(alma_at_desk, pages[4])
    page = text_of(alma_at_desk, pages[0])
    assert "on 12 March 2026" in page and "no enquiry goes out before a second officer agrees" in page
    assert "GC IV" not in page, "that is for those under fifteen"


def test_who_is_no_child_any_more_was_one_when_contact_was_lost_and_two_officers_ask(
    bureau: Bureau, alma_at_desk: Client, tamar: Officer
) -> None:
    grown = bureau.record("Vahan Orr", birth="01.02.2004")
    assert "child" not in text_of(alma_at_desk, reverse("desk:person", args=[grown])).split("Possible minor")[0]
    began(bureau, date(2015, 7, 1))
    page = text_of(alma_at_desk, reverse("desk:person", args=[grown]))
    assert "A child, 11" in page and "GC IV arts. 24 and 50" in page
    with pytest.raises(enquiring.NeedsSecondOfficer):
        bureau.ask(grown)
    bureau.ask(grown, second_officer=tamar.pk)


def test_where_two_records_disagree_a_child_is_supposed(bureau: Bureau, nare: str, alma_at_desk: Client) -> None:
    other = bureau.record("Нарэ Лусац", "State Commission of Duravan", birth="1999")
    bureau.same(nare, other)
    page = text_of(alma_at_desk, reverse("desk:person", args=[nare]))
    assert "May be a child, 16" in page and "a child is supposed" in page


@pytest.mark.parametrize("back", [False, True])
def test_the_people_are_narrowed_to_children_by_the_same_rule(bureau: Bureau, alma_at_desk: Client, back: bool) -> None:
    def found() -> list[str]:
        asked = {"age": "child", **({"known": str(reader.head().seq)} if back else {})}
        page = alma_at_desk.get(reverse("desk:people", args=[bureau.incident]), asked).content.decode()
        return [name for name in names if name in page]

    names = ("Vahan Orr", "Nare Lusats", "Petr Halvorin", "Sael Amadi", "Arat Senk")
    births = ({"birth": "1990"}, {"birth": "14.05.2009"}, {"birth": "01.02.2004"}, {"age": "child"}, {})
    for name, birth in zip(names, births, strict=True):
        bureau.record(name, **birth)
    assert found() == ["Nare Lusats", "Sael Amadi"], "as of the day of the report, where the incident has none"
    began(bureau, date(2015, 7, 1))
    assert found() == ["Nare Lusats", "Petr Halvorin", "Sael Amadi"]
    bureau.same(*(row.id for row in rows.Record.objects.order_by("seq")[:2]))
    assert found() == ["Vahan Orr", "Petr Halvorin", "Sael Amadi"], "one person, whose records disagree"
