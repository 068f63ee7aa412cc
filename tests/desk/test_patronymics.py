"""A father's name that only one of two names tells hides nobody. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.desk.finding import named_people
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, only_claim, page_of

SAME = [
    ("Lev Kastor", "Кастор Лев Михайлович"),
    ("Lev Kastor", "Лев Михайлович Кастор"),
    ("Lev Kastor", "Lev Mikhailovich Kastor"),
    ("Кастор Лев Михайлович", "Lev Kastor"),
    ("Brandt Erik", "Бранд Эрик Карлович"),
    ("Brandt Erik", "Бранд Ерік Карлович"),
    ("Sarkelian Aram", "Саркелян Арам Левонович"),
    ("Aram Sarkelian", "Սարգելյան Արամ Լևոնի"),
    ("Aram Sarkelian", "آرام ليفون سركيليان"),
    ("Elchin Samadov", "Səmədov Elçin Ramiz oğlu"),
    ("Giorgi Dalmanidze", "გიორგი ნოდარის ძე დალმანიძე"),
    ("Гиорги Далманидзе", "Giorgi Nodarovich Dalmanidze"),
    ("Kerim Tarnel", "Kerim Tarnel, son of Oshan"),
]
OTHERS = [
    ("Mikhail Kastor", "Кастор Лев Михайлович"),
    ("Oleg Kastor", "Кастор Лев Михайлович"),
    ("Lev Kasparov", "Кастор Лев Михайлович"),
    ("Kastor Lev Petrovich", "Кастор Лев Михайлович"),
    ("Lev Mikhailov", "Кастор Лев Михайлович"),
    ("Ramiz Samadov", "Səmədov Elçin Ramiz oğlu"),
    ("Nodar Dalmanidze", "გიორგი ნოდარის ძე დალმანიძე"),
    ("Tamara Zurabovna Orr", "Orr Zurab Davidovich"),
    ("Oshan Tarnel", "Kerim Tarnel, son of Oshan"),
]


@pytest.mark.parametrize(("on_file", "asked"), SAME)
def test_who_is_told_with_a_fathers_name_is_found_by_the_rest_of_the_name(
    bureau: Bureau, on_file: str, asked: str
) -> None:
    record = bureau.record(on_file)
    bureau.record("Oleg Kastor")
    assert [row.id for row in named_people(bureau.incident, asked)] == [record]


@pytest.mark.parametrize(("on_file", "asked"), OTHERS)
def test_a_father_a_brother_and_a_namesake_with_another_father_are_not_who_is_told(
    bureau: Bureau, on_file: str, asked: str
) -> None:
    bureau.record(on_file)
    assert named_people(bureau.incident, asked) == []


def test_a_claim_on_a_name_with_a_patronymic_offers_the_person_on_its_page_and_where_it_is_attached(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = bureau.record("Lev Kastor")
    report = bureau.report("Sarn Agency", "Кастор Лев Михайлович взят в плен под Дорной.", language="ru")
    key = rows.Report.objects.get(id=report).proposals[0]["key"]
    act(alma_at_desk, "accept", report, proposal=key)
    assert f'value="{record}"' in page_of(alma_at_desk, report)
    address = reverse("desk:claim-attach", args=[only_claim(report).id])
    page = alma_at_desk.post(address, {"person": "Кастор Лев Михайлович"}).content.decode()
    assert record in page and "No record bears this name" not in page
