"""Columns that do not hold what they are called, and lists that are on file already: said before a row is taken in."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lastcontact.casefile import models as rows
from lastcontact.desk.column_doubts import doubt_of
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake import receive, text_of

WRONG = "Name;Born;Town\nLow Kesta;Aron Velt;12/03/1999\nBrenn;Isak Grann;01/02/1988\nDola;Timo Raske;30/05/2001\n"
HELD, ALL_THE_SAME = "Nothing was taken in yet.", "Take its rows in all the same"
ON_FILE = "names and births of this list stand already in report"


def bring(bureau: Bureau, client: Client, roll: str, name: str = "roll.csv") -> str:
    """The address of the columns of a list brought in."""
    file = SimpleUploadedFile(name, roll.encode())
    address: str = client.post(receive(bureau), invented.upload(bureau.sources["5th Company"], file))["Location"]
    return address


def columns(*fields: str, **more: str) -> dict[str, str]:
    said = {"says": "missing", "when": "2026-03-12", "sought": "yes", "language": "en", "leave_out": "on"}
    return {**{f"column-{n}": field for n, field in enumerate(fields)}, **said, **more}


def test_wrong_columns_are_said_beside_each_and_the_first_press_takes_nothing_in(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    address = bring(bureau, alma_at_desk, WRONG)
    page = text_of(alma_at_desk.get(address))
    assert "Hardly a cell here holds a date: “Aron Velt”, for one. It is to be taken as: birth date." in page
    assert "Most cells here hold dates: “12/03/1999”, for one. It is to be taken as: place." in page
    assert HELD not in page and ALL_THE_SAME not in page
    first = alma_at_desk.post(address, columns("name", "birth_date", "place"))
    held = text_of(first)
    assert first.status_code == 200 and not rows.Record.objects.exists()
    assert HELD in held and "2 columns do not seem to hold what you say they hold." in held and ALL_THE_SAME in held


def test_the_second_press_takes_it_in_all_the_same_but_not_with_another_column_in_doubt(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    address = bring(bureau, alma_at_desk, WRONG)
    seen = "column-1:birth_date column-2:place"
    page = text_of(alma_at_desk.post(address, columns("name", "birth_date", "place")))
    assert f'name="doubted" value="{seen}"' in page
    other = text_of(alma_at_desk.post(address, columns("place", "birth_date", "name", doubted=seen)))
    assert HELD in other and not rows.Record.objects.exists()
    assert alma_at_desk.post(address, columns("name", "birth_date", "place", doubted=seen)).status_code == 302
    assert rows.Record.objects.count() == 3


def test_columns_put_right_are_taken_in_by_the_first_press(bureau: Bureau, alma_at_desk: Client) -> None:
    address = bring(bureau, alma_at_desk, WRONG)
    assert alma_at_desk.post(address, columns("place", "name", "birth_date")).status_code == 302
    assert rows.Record.objects.count() == 3


@pytest.mark.parametrize(
    ("chosen", "cells"),
    [
        ("birth_date", ["14.05.2006", "31.02.1999", "about 20", "2004", "3 Aug", "19", "98", "12/3/91", "36526"]),
        ("birth_date", ["1991 թ.", "12 березня 1991", "٣٠ سبتمبر ١٩٨٧", "unknown", "-"]),
        ("birth_date", ["unknown"]),
        ("birth_year", ["1991", "1992 г.р.", "1993"]),
        ("place", ["Brenn", "Low Kesta", "12.03.1999"]),
        ("place", ["1", "2", "3"]),
        ("name", ["Aron Velt", "April May", "1"]),
        ("beside", ["12.03.1999", "12.03.1998"]),
    ],
)
def test_columns_that_hold_what_they_say_are_not_doubted(chosen: str, cells: list[str]) -> None:
    assert doubt_of(chosen, cells) == ""


@pytest.mark.parametrize(
    ("chosen", "cells", "words"),
    [
        ("birth_date", ["Brenn", "Dola", "-"], "Hardly a cell here holds a date: “Brenn”, for one."),
        ("birth_year", ["Brenn", "Dola"], "Hardly a cell here holds a date: “Brenn”, for one."),
        ("name", ["Aron", "12.03.1999", "1 May 1998"], "Most cells here hold dates: “12.03.1999”, for one."),
        ("family_name", ["1", "2", "3"], "Most cells here hold figures: “1”, for one."),
        ("place", ["٣٠ سبتمبر ١٩٨٧", "12 березня 1991"], "Most cells here hold dates"),
    ],
)
def test_columns_that_hold_something_else_are_doubted(chosen: str, cells: list[str], words: str) -> None:
    assert doubt_of(chosen, cells).startswith(words)


def test_a_list_that_is_on_file_in_another_format_is_said_to_be(bureau: Bureau, alma_at_desk: Client) -> None:
    address = bring(bureau, alma_at_desk, invented.ROLL)
    assert ON_FILE not in text_of(alma_at_desk.get(address)), "nothing is on file yet"
    alma_at_desk.post(address, invented.columns())
    assert ON_FILE not in text_of(alma_at_desk.get(address)), "its own records are not another list's"
    again = bring(bureau, alma_at_desk, invented.ROLL.replace(";", "\t"), "roll.tsv")
    assert f"4 of 4 {ON_FILE} 1." in text_of(alma_at_desk.get(again))
    rewritten = invented.ROLL.replace("14.05.2006", "2006-05-14").replace("Մհեր", "Վարդան")
    assert f"3 of 4 {ON_FILE} 1." in text_of(alma_at_desk.get(bring(bureau, alma_at_desk, rewritten, "more.csv")))


def test_a_list_that_names_others_is_not_said_to_be_on_file(bureau: Bureau, alma_at_desk: Client) -> None:
    alma_at_desk.post(bring(bureau, alma_at_desk, invented.ROLL), invented.columns())
    others = invented.ROLL.replace("Վահագն", "Վարդան").replace("2004", "2001").replace("31.02.1999", "03.02.1999")
    assert ON_FILE not in text_of(alma_at_desk.get(bring(bureau, alma_at_desk, others, "other.csv")))


SHIFTED = (
    "Звание;ФИО;Дата рождения;Состояние;Подразделение\n"
    "Тарвеник Лорен Сабирович;14.02.2006;рядовой;3 рота;жив, в плену\n"
    "ДРЕЛИН Паво;2002;мл. сержант;3 рота;пленён 19.03\nОльверадзе Михо;31.02.1999;рядовой;3 рота;ранен\n"
    "Сарнель Зураб;1985;старшина;2 рота;загинув\nКестришвили Давид;23.04.2004;рядовой;3 рота;в плену\n"
)


def test_columns_under_the_wrong_headers_are_proposed_as_what_they_hold_with_what_the_header_says(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    address = bring(bureau, alma_at_desk, SHIFTED)
    page = text_of(alma_at_desk.get(address))
    for said in ("rank", "name", "birth date", "condition: what became of each", "unit"):
        assert f"by what is in it; its header says: {said}" in page
    assert "does not seem to hold" not in page
    wrong = text_of(alma_at_desk.post(address, columns("rank", "name", "birth_date", "condition", "unit")))
    assert "Most cells here hold names: “Тарвеник Лорен Сабирович”, for one. It is to be taken as: rank." in wrong
    assert "Most cells here tell what became of somebody: “жив, в плену”, for one. It is to be taken as: unit." in wrong
    assert "4 columns do not seem to hold what you say they hold." in wrong


@pytest.mark.parametrize(
    ("chosen", "cells"),
    [
        ("rank", ["Lance Corporal", "Major General", "Private First Class"]),
        ("rank", ["Combat Medic", "Machine Gunner", "Squad Leader"]),
        ("rank", ["Գլխավոր սերժանտ", "Ավագ լեյտենանտ", "Շարքային"]),
        ("rank", ["Baş çavuş", "Kiçik leytenant", "Sıravi"]),
        ("rank", ["ملازم أول", "رقيب أول"]),
        ("unit", ["Зелёные Волки", "Белые Медведи"]),
        ("place", ["hospital", "hospital"]),
        ("name", ["Marshall Major", "Aron Velt"]),
    ],
)
def test_ranks_units_and_hospitals_are_what_they_say(chosen: str, cells: list[str]) -> None:
    assert doubt_of(chosen, cells) == ""


@pytest.mark.parametrize(
    ("chosen", "cells", "words"),
    [
        ("rank", ["ტარვენიკი ლორენ", "დრელინი პავო"], "Most cells here hold names"),
        ("rank", ["سامر الكشتلي", "عماد الدرومي"], "Most cells here hold names"),
        ("unit", ["Иван Петров", "Олег Сарнов"], "Most cells here hold names"),
        ("unit", ["held", "qayıdıb", "დაჭრილი"], "Most cells here tell what became of somebody"),
        ("name", ["рядовой", "сержант"], "Most cells here hold ranks"),
    ],
)
def test_ranks_that_are_names_and_units_that_are_fates_are_doubted(chosen: str, cells: list[str], words: str) -> None:
    assert doubt_of(chosen, cells).startswith(words)
