"""Tables of people show what their records say of age, unit and place. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau


def test_a_person_in_no_group_shows_unit_and_place_of_the_records(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Petr Halvorin", unit="3rd Rifle Battalion", place="Duvenfeld")
    bureau.record("Davo Orsevan")
    shown = alma_at_desk.get(reverse("desk:people", args=[bureau.incident])).content.decode()
    assert "<bdi>3rd Rifle Battalion</bdi>, <bdi>Duvenfeld</bdi>" in shown and shown.count("not said") == 1


def test_an_age_is_called_an_age(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Petr Halvorin", age="28")
    (report,) = bureau.reports
    shown = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    assert "age <q>28</q>" in shown and "Birth or age, as written" in shown


def test_officers_are_told_that_no_page_says_how_families_reach_the_bureau(
    bureau: Bureau, alma_at_desk: Client, settings: object
) -> None:
    address = reverse("desk:families", args=[bureau.incident])
    warned = "No page tells families how to reach this bureau"
    assert warned in alma_at_desk.get(address).content.decode()
    settings.LASTCONTACT_BUREAU_CONTACT = "14 Bridge Street"  # type: ignore[attr-defined]
    assert warned not in alma_at_desk.get(address).content.decode()
