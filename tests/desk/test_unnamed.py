"""People of a list whose name is not known: people all the same, with no name, and linked by none."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import NAMED, bring, text_of

NOBODYS = (
    "უცნობი",
    "неизвестный",
    "невідомий",
    "անհայտ",
    "naməlum",
    "مجهول",
    "Unknown",
    "n/n",
    "N.N.",
    "б/н",
    "—",
    "?",
)


@pytest.mark.parametrize("word", NOBODYS)
def test_a_person_of_unknown_name_is_a_person_with_none_and_the_word_is_kept(
    bureau: Bureau, alma_at_desk: Client, word: str
) -> None:
    table = f"Name;Date of birth;Rank\nSarnetsyan Vahagn;14.05.2006;private\n{word};12.03.1999;sergeant\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode())
    page = text_of(alma_at_desk, alma_at_desk.post(columns, NAMED)["Location"].partition("#")[0])
    record = rows.Record.objects.order_by("seq")[1]
    assert record.file.described.full_name == "" and record.file.described.other["Name"] == word
    shown = text_of(alma_at_desk, reverse("desk:person", args=[record.id]))
    assert "no name given" in shown and f"it has no name, but “{word}”" in shown
    assert "no name given" in page


def test_two_of_unknown_name_on_two_lists_are_not_suggested_for_it(bureau: Bureau, alma_at_desk: Client) -> None:
    for number, word in enumerate(("неизвестный мужчина", "N.N.", "неизвестный мужчина", "N.N.")):
        table = f"ФИО;Отец;Личный номер\nСарнецян Ваагн {'абвг'[number]};Сурен;77{number}\n{word};неизвестен;б/н\n"
        named = {**NAMED, "column-1": "father_name", "column-2": "service_number"}
        alma_at_desk.post(bring(bureau, alma_at_desk, f"roll{number}.csv", table.encode()), named)
    unnamed = {row.id for row in rows.Record.objects.all() if not row.file.described.full_name}
    assert len(unnamed) == 4
    assert not rows.Suggestion.objects.filter(a__in=unnamed).exists()
    assert not rows.Suggestion.objects.filter(b__in=unnamed).exists()


@pytest.mark.parametrize("name", ["Неизвестный;Эрнст", "Unknown;Armen", "Hovaberd;Unknown"])
def test_whoever_has_any_name_keeps_both_words(bureau: Bureau, alma_at_desk: Client, name: str) -> None:
    table = f"Surname;Given name;Father's name\n{name};unknown\nSarnetsyan;Vahagn;Suren\n"
    named = {**NAMED, "column-0": "family_name", "column-1": "given_name", "column-2": "father_name"}
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", table.encode()), named)
    described = rows.Record.objects.order_by("seq")[0].file.described
    assert described.full_name == name.replace(";", " ")
    assert described.father_name == "" and described.other["Father's name"] == "unknown"


def test_a_row_that_says_only_unknown_is_somebody(bureau: Bureau, alma_at_desk: Client) -> None:
    table = "Name;Date of birth;Rank\nSarnetsyan Vahagn;14.05.2006;private\nUnknown 1;;\nUnknown 2;;\nFrom Lusahat;;\n"
    alma_at_desk.post(bring(bureau, alma_at_desk, "roll.csv", table.encode()), NAMED)
    assert [row.locator for row in rows.Record.objects.order_by("seq")] == ["row 2", "row 3", "row 4"]
