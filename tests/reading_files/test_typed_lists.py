"""Lists as they are typed or pasted, without a header: a title is no person, a line is parted by what it holds."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.cell_kinds import kind_of
from lastcontact.reading.columns import apply, propose
from lastcontact.reading.files import open_document
from lastcontact.reading.list_days import dated_on
from tests.reading_files import makers

KA = """ტყვეთა სია (ზემო ბრელინი, 2026 წლის 22 მარტი)
1. ტარვენიკი ლორენ, 2006 წ.
2. ოლვერაძე მიხო, დაბადებული 1999 წელს, დაჭრილი
3. სარნელი ზურაბ, 1985
4. უცნობი, დაახლოებით 20 წლის
"""
RU = """Список пленных, 3 рота
1. Тарвеник Лорен Сабирович, 2006 г.р.

2. ст. сержант Дрелин Паво, 24 года, ранен
3. Ольв3радзе Михо, 1999
4. Вельнар Тимо и Орсен Як, 1998
Всего: 5
"""


def taken(text: str, name: str = "pasted.csv", encoding: str = "utf-8") -> list[dict[str, str]]:
    (table,) = open_document(name, text.encode(encoding)).tables
    return [row.fields for row in apply(propose(table.header, table.rows), table)]


@pytest.mark.parametrize("mark", ["", "\u200f", "\ufeff"])
def test_a_title_is_set_aside_and_the_lines_are_parted(mark: str) -> None:
    (table,) = open_document("pasted.csv", (mark + KA).encode()).tables
    assert [line.strip("\u200f") for line in table.said_above] == [KA.splitlines()[0]]
    assert dated_on(table.said_above, date(2026, 11, 30)).start_on == date(2026, 3, 22)  # type: ignore[union-attr]
    assert taken(mark + KA) == [
        {"name": "ტარვენიკი ლორენ", "birth_year": "2006 წ."},
        {"name": "ოლვერაძე მიხო", "birth_year": "დაბადებული 1999 წელს", "condition": "დაჭრილი"},
        {"name": "სარნელი ზურაბ", "birth_year": "1985"},
        {"name": "უცნობი", "age": "დაახლოებით 20 წლის"},
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
def test_what_a_machine_misread_and_a_line_of_two_are_kept_and_the_sum_is_none(encoding: str) -> None:
    assert taken(RU, encoding=encoding) == [
        {"name": "Тарвеник Лорен Сабирович", "birth_year": "2006 г.р."},
        {"name": "Дрелин Паво", "age": "24 года", "rank": "ст. сержант", "condition": "ранен"},
        {"name": "Ольв3радзе Михо", "birth_year": "1999"},
        {"name": "Вельнар Тимо и Орсен Як", "birth_year": "1998"},
    ]


def test_two_lists_in_one_text_are_two_tables() -> None:
    text = "Пленные:\nТарвеник Лорен 2006\nДрелин Паво 24 года\n\nПогибшие:\n- Гальт Рувен, капитан\n- Ирнов Даниль\n"
    found = open_document("pasted.csv", text.encode()).tables
    assert [(t.name, t.first_row, len(t.rows)) for t in found] == [("1. Пленные", 2, 2), ("2. Погибшие", 6, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "List of captives, 22 March 2026\nTarvenik Loren;14.02.2006;Pte;held\nDrelin Pavo;03.05.2002;Cpl;wounded\n"
        "Galt Ruven;07.07.1990;Capt;held\n",
        "Əsirlərin siyahısı\nMostarlı İqor\t14.02.2006\tsıravi\təsir\nKərimov Samir\t03.05.2002\tçavuş\tyaralı\n"
        "Orskov Darin\t07.07.1990\tkapitan\təsir\n",
    ],
)
def test_the_title_over_ruled_columns_is_none_of_the_people_either(text: str) -> None:
    name = "pasted.tsv" if "\t" in text else "pasted.csv"
    (table,) = open_document(name, text.encode()).tables
    assert len(table.rows) == 3 and table.first_row == 2 and table.said_above == (text.splitlines()[0],)
    assert propose(table.header, table.rows) == {
        "column A": "name", "column B": "birth_date", "column C": "rank", "column D": "condition",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "1 Тарвеник Лорен 14.02.2006 рядовий 3 рота в полоні",
            {"name": "Тарвеник Лорен", "birth_date": "14.02.2006", "rank": "рядовий", "condition": "в полоні"},
        ),
        ("Captives:\nLoren Tarvenik, 2006", {"name": "Loren Tarvenik", "birth_date": "2006"}),
    ],
)
def test_a_list_of_one_that_was_brought_in_as_a_list_is_parted_too(text: str, fields: dict[str, str]) -> None:
    (row,) = taken(text)
    assert row == fields


def test_ruled_lines_with_commas_keep_their_columns() -> None:
    text = "Тарвеник Лорен,14.02.2006,рядовой,3 рота,в плену\n" * 3
    (table,) = open_document("pasted.csv", text.encode()).tables
    assert len(table.header) == 5 and not table.by_lines


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("2006 р.н.", "1999 р. н.", "2001 р.н."), "birth_year"),
        (("2006 წ.", "დაბ. 1999 წელს", "1985"), "birth_year"),
        (("1999 թ. ծնված", "ծն․ 2001", "1987թ."), "birth_year"),
        (("1999-cu il təvəllüdlü", "2001-ci il", "1987"), "birth_year"),
        (("مواليد 1999", "مواليد عام ٢٠٠١", "1987"), "birth_year"),
        (("born 1999", "b. 2001", "1987"), "birth_year"),
        (("1999 г.р.", "2001 года рождения", "1987"), "birth_year"),
        (("24 года", "19 лет", "33 года"), "age"),
        (("24 роки", "19 років", "31 рік"), "age"),
        (("24 წლის", "19 წლის", "დაახლოებით 20 წლის"), "age"),
        (("24 տարեկան", "19 տարեկան", "31 տարեկան"), "age"),
        (("24 yaş", "19 yaşında", "31 yaş"), "age"),
        (("24 عاما", "19 سنة", "٣١ سنة"), "age"),
        (("aged 24", "19 years", "31 y.o."), "age"),
        (("12.03.1999", "2001 р.н.", "24 роки"), "birth_date"),
        (("1. Тарвеник Лорен", "2. Дрелин Паво", "3) Гальт Рувен"), "name"),
        (("ტარვენიკი ლორენ", "დრელინი პავო", "სარნელი ზურაბ"), "name"),
        (("рядовой", "мл. сержант", "капитан"), "rank"),
        (("24", "19", "31"), ""),
        (("дом 1999", "дом 2001", "дом 1987"), ""),
        (("в поселке Сарн", "из города Лим", "за рекой Дорн"), ""),
    ],
)
def test_what_a_column_without_a_header_holds(cells: tuple[str, ...], kind: str) -> None:
    assert kind_of(cells) == kind


@pytest.mark.parametrize("title", ["Список пленных (Сарн, 22.03.2026)", "Captives", "ტყვეთა სია", "قائمة الأسرى"])
def test_the_title_of_a_sheet_without_a_header_is_none_of_the_people(title: str) -> None:
    rows = [[title], [], ["Тарвеник Лорен", "2006 р.н."], ["Дрелін Паво", "2002 р.н."], ["Гальт Рувен", "1990 р.н."]]

    def fill(sheet: object) -> None:
        for row in rows:
            sheet.append(row)  # type: ignore[attr-defined]

    (table,) = open_document("list.xlsx", makers.workbook(fill)).tables
    assert table.said_above == (title,) and table.first_row == 3 and len(table.rows) == 3
    assert propose(table.header, table.rows) == {"column A": "name", "column B": "birth_year"}


def test_a_row_with_a_name_alone_at_the_top_is_a_person() -> None:
    (table,) = open_document("a.csv", "Тарвеник Лорен;\nДрелін Паво;2002\nГальт Рувен;1990\n".encode()).tables
    assert len(table.rows) == 3 and table.said_above == ()
