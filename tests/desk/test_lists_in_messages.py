"""A list of names that came as a message: its page says so, and it is brought in as a list from there."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_conditions import take
from tests.desk.test_intake_bad_input import bring, text_of

MESSAGE = """Передали з каналу.

Список полонених (Верхній Брелін, 22 березня 2026 року):
1. Тарвеник Лорен Сабірович, 2006 р.н.
2. Дрелін Паво, 2002 р. н., поранений
3. Ольверадзе Міхо, капітан
4. Орсен Як, 24 роки
Усього: 4
"""
TAKEN = {
    **{"column-0": "", "column-1": "name", "column-2": "birth_date", "column-3": "age", "column-4": "rank"},
    **{"column-5": "condition", "says": "held", "voice": "channel", "when": "2026-03-22"},
    **{"evidence_kind": "holding_party_list", "sought": "yes", "leave_out": "on"},
}


def message(bureau: Bureau, browser: Client, text: str, name: str = "message.txt") -> str:
    return bring(bureau, browser, name, text.encode(), kind="message")


def test_a_list_in_a_message_is_said_to_be_one_and_brought_in_from_its_page(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    page = message(bureau, alma_at_desk, MESSAGE)
    report = rows.Report.objects.get()
    columns = reverse("desk:map-columns", args=[report.id])
    shown = text_of(alma_at_desk, page)
    assert "This looks like a list of 4 people." in shown and columns in shown
    asked = text_of(alma_at_desk, columns)
    assert "nothing in the text names the columns" in asked and "Верхній Брелін" in asked
    assert 'value="2026-03-22"' in asked and "called by their letters" not in asked
    take(alma_at_desk, columns, TAKEN)
    people = rows.Record.objects.order_by("seq", "id")
    assert [p.file.described.name for p in people] == [
        "Тарвеник Лорен Сабірович", "Дрелін Паво", "Ольверадзе Міхо", "Орсен Як",
    ]  # fmt: skip
    assert [p.file.described.birth or p.file.described.age for p in people] == [
        "2006 р.н.",
        "2002 р. н.",
        "",
        "24 роки",
    ]
    assert {p.report for p in people} == {report.id}
    assert "This looks like a list" not in text_of(alma_at_desk, page)


@pytest.mark.parametrize(
    "text",
    [
        "Villages under fire:\n1. Upper Lim\n2. Lower Lim\n3. Sarn\n",
        "Loren Tarvenik said that his son called.\nPavo Drelin did not.\nNobody else was asked.\n",
        "We need:\n- Warm Clothes\n- Insulin\n- Baby Food\n",
    ],
)
def test_what_is_no_list_of_people_is_not_said_to_be_one(bureau: Bureau, alma_at_desk: Client, text: str) -> None:
    assert "This looks like a list" not in text_of(alma_at_desk, message(bureau, alma_at_desk, text))


def test_whoever_may_take_nothing_in_is_not_sent_to_the_columns(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    page = message(bureau, alma_at_desk, MESSAGE)
    assert boris_at_desk.get(page).status_code == 404


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Список полонених (Брелін, 22.03.2026)", "held"),
        ("დაკარგულთა სია", "missing"),
        ("Released prisoners, 12 March 2026", "returned"),
        ("Killed in action", ""),
        ("Families of captives", ""),
        ("3rd company", ""),
    ],
)
def test_what_the_title_says_of_everybody_is_proposed_but_no_death(
    bureau: Bureau, alma_at_desk: Client, title: str, says: str
) -> None:
    roll = f"{title};;\nName;Born;Rank\nТарвеник Лорен;2006;Pte\nДрелін Паво;2002;Cpl\n"
    page = text_of(alma_at_desk, bring(bureau, alma_at_desk, "roll.csv", roll.encode()))
    chosen = page.split('name="says"')[1].split("</select>")[0]
    assert (f'value="{says}" selected' in chosen) or (not says and "selected" not in chosen.replace('value="" sel', ""))


def test_the_day_from_which_the_text_is_read_is_proposed_where_its_list_bears_none(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    message(bureau, alma_at_desk, "Дурав, 11.03.2026.\n\nПленные:\n1. Тарвеник Лорен\n2. Дрелин Паво\n3. Галт Рувен\n")
    page = text_of(alma_at_desk, reverse("desk:map-columns", args=[rows.Report.objects.get().id]))
    assert 'name="when" value="2026-03-11"' in page


def test_whoever_is_erased_of_such_a_list_stands_on_no_page_of_its_report(bureau: Bureau, custodian: Client) -> None:
    page = message(bureau, custodian, MESSAGE)
    report = rows.Report.objects.get()
    columns = reverse("desk:map-columns", args=[report.id])
    take(custodian, columns, TAKEN)
    gone = next(row for row in rows.Record.objects.all() if row.file.described.name == "Дрелін Паво")
    answer = custodian.post(reverse("desk:erase", args=[gone.id]), {"ground": "asked by himself", "sure": "yes"})
    assert answer.status_code == 200
    shown = text_of(custodian, page)
    assert "Дрелін" not in shown and "Тарвеник" in shown
    assert "Дрелін" not in text_of(custodian, columns)
