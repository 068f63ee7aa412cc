"""Whoever names a person in a call or a claim is offered all who may be meant. Everybody here is invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import act, correction, key_of


@pytest.mark.parametrize("name", ["Petr Halvorin", "Халворин Пётр", "halvorin"])
def test_a_call_offers_people_whose_name_is_like_it_in_any_script_and_each_person_once(
    bureau: Bureau, alma_at_desk: Client, name: str
) -> None:
    """One man on two lists that were joined, and one in another script whom nobody has joined yet."""
    first, second = bureau.record("Petr Halvorin"), bureau.record("Halvorin Petr")
    other, nobody = bureau.record("Халворин Пётр"), bureau.record("Davo Orsevan")
    bureau.same(first, second)
    shown = alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), invented.call(person=name))
    offered = set(re.findall(r'name="chosen_person" value="(\w+)"', shown.content.decode()))
    assert shown.status_code == 422 and offered in ({first, other}, {second, other}) and nobody not in offered
    assert "the same person: " in shown.content.decode()


def test_a_call_about_one_joined_person_asks_nothing(bureau: Bureau, alma_at_desk: Client) -> None:
    first, second = bureau.record("Petr Halvorin"), bureau.record("Halvorin Petr")
    bureau.same(first, second)
    form = invented.call(person="Petr Halvorin")
    assert alma_at_desk.post(reverse("desk:call", args=[bureau.incident]), form).status_code == 302
    assert any(c.body.speaker == "brother" for c in bureau.person(first).claims)


def test_one_person_of_a_name_like_it_is_offered_as_well(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", invented.ARTICLE, language="en")
    record = bureau.record("Խորասարյան Լևոն")
    key = key_of(report, "more than 100 have been captured")
    answer = act(alma_at_desk, "correct", report, **correction(key, person="Levon Khorasarian"))
    page = answer.content.decode()
    assert answer.status_code == 422 and "Is it this person?" in page and f'value="{record}"' in page
