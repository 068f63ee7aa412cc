"""A row of a list that is a sentence is nobody: left out, shown with why, never held. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import left_rows
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.reading.row_sentences import is_sentence
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import bring
from tests.desk.test_left_rows import SAYS

SENTENCES = [
    "Two others died on the way and were buried at Dresk cemetery.",
    "Ещё двое умерли в пути и похоронены на кладбище Дреска.",
    "Ще двоє померли дорогою і поховані на цвинтарі Дреска.",
    "Եվս երկուսը մահացել են ճանապարհին և թաղվել Դրեսկի գերեզմանատանը։",
    "Daha iki nəfər yolda ölüb və Dresk qəbiristanlığında dəfn edilib.",
    "კიდევ ორი გზაში გარდაიცვალა და დრესკის სასაფლაოზე დაკრძალეს.",
    "توفي اثنان آخران في الطريق ودفنا في مقبرة دريسك.",
    "The remaining prisoners were moved to Camp Halm on Friday",
    "All of them are in good health and have been visited.",
    "No further names were given by the guards.",
    "Список передан через посредника и проверен комиссией.",
    "Остальные переведены в другой лагерь",
    "Три человека отпущены домой в понедельник.",
    "Інші утримуються в таборі Гальм, імена не названо.",
    "Four prisoners escaped during the night and have not been found.",
    "Один из пленных скончался от ран в госпитале.",
    "Մնացած գերիները տեղափոխվել են այլ վայր։",
    "Qalan əsirlər başqa düşərgəyə köçürülüb.",
    "დანარჩენი ტყვეები სხვა ბანაკში გადაიყვანეს.",
    "لم تذكر أسماء أخرى من قبل الحراس.",
]
PEOPLE = [
    "старший сержант медицинской службы Кастор Лев Михайлович",
    "عبد الرحمن محمد بن أحمد آل سعود",
    "María del Carmen de la Cruz Pérez",
    "Səmədov Elçin Ramiz oğlu",
    "გიორგი ნოდარის ძე დალმანიძე",
    "Lieutenant Colonel Jan van der Vessel Jr.",
    "Unknown man from Upper Lim village",
    "Unknown soldier killed near the bridge.",
    "Неизвестный мужчина из села Верхний Лим",
    "мл. сержант Кастор Лев Мих.",
    "Petrov Ivan died on the way and was buried at Dresk.",
    "wife of Kastor Lev and her child",
    "мать и двое детей Петровой",
    "Private First Class Brandek Osh, medic",
    "Abu Bakr Muhammad ibn Zakariya al Razi",
    "боец с позывным Сокол, фамилия неизвестна",
    "soldier of the 4th company, name not known",
    "nurse from the district hospital in Dresk, first name Ona",
    "капитан медицинской службы в отставке Орлов Пётр Ильич",
]


@pytest.mark.parametrize("row", SENTENCES)
def test_a_sentence_is_nobodys_name_in_any_language(row: str) -> None:
    assert is_sentence(row, row)


@pytest.mark.parametrize("row", PEOPLE)
def test_a_long_name_and_whoever_is_described_is_no_sentence(row: str) -> None:
    assert not is_sentence(row, row)


@pytest.mark.parametrize("row", [*SENTENCES[:7], "Two others died on the way; and were buried at Dresk cemetery."])
def test_a_row_that_is_a_sentence_is_left_out_and_shown_with_why(
    bureau: Bureau, alma_at_desk: Client, row: str
) -> None:
    table = f"Name;Date of birth\nSarnetsyan Vahagn;14.05.2006\nKhorasaryan Artak;12.03.1999\n{row}\n"
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", table.encode()), SAYS)
    report = rows.Report.objects.get()
    assert rows.Record.objects.filter(report=report.id).count() == 2
    (left,) = left_rows.left_out(by=bureau.hand, report=report.id)
    assert left.number == 4 and left.sentence
    shown = alma_at_desk.get(reverse("desk:left-rows", args=[report.id])).content.decode()
    assert "A sentence that names nobody" in shown
    page = alma_at_desk.get(reverse("desk:report", args=[report.id])).content.decode()
    assert "a sentence that begins with nobody" in page


def test_a_sentence_that_stands_where_the_numbers_do_is_left_out_too(bureau: Bureau, alma_at_desk: Client) -> None:
    table = f"No;Name\n1;Sarnetsyan Vahagn\n2;Khorasaryan Artak\n{SENTENCES[0]};\nTotal: 2;\n"
    asked = {**SAYS, "column-0": "", "column-1": "name"}
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", table.encode()), asked)
    assert rows.Record.objects.count() == 2
    assert [row.number for row in left_rows.left_out(by=bureau.hand, report=rows.Report.objects.get().id)] == [4, 5]


@pytest.mark.parametrize("name", ["Kastor Lev, died", "Кастор Лев, умер в пути", "Կաստոր Լև, մահացել է"])
def test_whose_death_stands_beside_the_name_is_not_held_by_what_the_list_says_of_all(
    bureau: Bureau, alma_at_desk: Client, name: str
) -> None:
    table = f'Name;Date of birth\nSarnetsyan Vahagn;14.05.2006\n"{name}";12.03.1999\n'
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", table.encode()), SAYS)
    held, dead = rows.Record.objects.order_by("seq", "id").values_list("id", flat=True)
    assert [claim.body.type for claim in bureau.person(held).claims] == [ClaimType.HELD]
    assert bureau.person(dead).claims == ()
    page = alma_at_desk.get(reverse("desk:person", args=[dead])).content.decode()
    assert "stands beside the name" in page
