"""A birth told without its year: what the pages make of it beside a whole date. Everybody is invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau.enquiry_doubts import why_not_a_birth
from lastcontact.core.fold.persons import born
from lastcontact.core.payloads.records import Described
from lastcontact.reading.cell_checks import doubts
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import text_of

NAME = "Орбен Руслан"


@pytest.mark.parametrize(("birth", "differs"), [("3 Aug", False), ("03.08.", False), ("4 серпня", True)])
def test_the_pages_of_a_pair_and_of_the_person_say_whether_the_days_agree(
    bureau: Bureau, alma_at_desk: Client, birth: str, differs: bool
) -> None:
    ours = bureau.record("Ruslan Orben", birth=birth)
    theirs = bureau.record(NAME, "State Commission of Duravan", birth="03.08.2003")
    pair = text_of(alma_at_desk, reverse("desk:pair", args=sorted((ours, theirs))))
    assert ("name two days of the year" in pair) is differs
    assert ("name one day of the year" in pair) is not differs
    bureau.same(ours, theirs)
    page = text_of(alma_at_desk, reverse("desk:person", args=[ours]))
    assert ('<span class="tag">Differs</span>' in page.split("Birth</dt>")[1].split("</div>")[0]) is differs


def test_a_birth_without_its_year_is_sent_as_it_is_and_marked_when_it_comes_in() -> None:
    today = date(2026, 11, 30)
    assert why_not_a_birth("3 Aug", today) == "" and why_not_a_birth("31.02", today) != ""
    assert [doubt.what for doubt in doubts("birth_date", "3 Aug")] == ["a birth without its year"]


def test_an_age_beside_a_birth_without_its_year_counts() -> None:
    read = born(Described(birth="3 Aug", age="16"), date(2026, 11, 30))
    assert read.earliest_on == date(2009, 12, 1) and read.latest_on == date(2010, 11, 30)
