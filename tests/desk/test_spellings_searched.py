"""One person searched for, and suggested, by the romanisations in which a name goes round. All names are invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.casefile import models as m
from lastcontact.casefile import suggestions
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk.test_people_table import shown

LISTED = ("Михаил Захаров", "Тихон Ходаков", "Сергей Малеев", "Пахом Цыхоцкий", "Sulejmanovich Emin", "Йоханн Грушко")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Mikhail Zakharov", 0),
        ("Mihail Zaharov", 0),
        ("Michail Sacharow", 0),
        ("Zaharov", 0),
        ("Tihon", 1),
        ("Chodakow Tichon", 1),
        ("Sergej Malejev", 2),
        ("Pahom", 3),
        ("Cihockij", 3),
        ("Сулейманович", 4),
        ("Suleymanovich", 4),
        ("Süleymanoviç", 4),
        ("Johan", 5),
        ("Hrushko", 5),
    ],
)
def test_whoever_romanised_a_name_it_finds_the_person(
    bureau: Bureau, alma_at_desk: Client, typed: str, written: int
) -> None:
    for name in LISTED:
        bureau.record(name)
    page = shown(alma_at_desk, bureau, q=typed)
    assert [name for name in LISTED if name in page] == [LISTED[written]]


@pytest.mark.parametrize("other", ["Mihail Zaharov", "Michail Zacharow", "Mixail Zaxarov"])
def test_names_alone_in_another_romanisation_are_suggested(bureau: Bureau, other: str) -> None:
    one, two = bureau.record("Михаил Захаров"), bureau.record(other)
    suggestions.suggest([one, two])
    assert {(s.a, s.b) for s in m.Suggestion.objects.all()} == {tuple(sorted((one, two)))}


def test_a_ukrainian_name_is_put_in_latin_letters_as_ukrainian_on_every_page_of_a_person(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    one = intake.Person(report=report, described=Described(name="Олег Гнатенко"), locator="row 2", language="uk")
    record = intake.open_record(by=bureau.hand, person=one)
    for page, id in (("person", record), ("family", record), ("report", report), ("people", bureau.incident)):
        shown = alma_at_desk.get(reverse(f"desk:{page}", args=[id])).content.decode()
        assert "Oleh Hnatenko" in shown and "Oleg" not in shown, page
