"""Rows of a list that was typed: the day behind the name is that of a birth, and never when it happened."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

ON = date(2026, 11, 20)


def told(text: str) -> list[tuple[str, str | None, str]]:
    claims = read(text, published_on=ON).claims
    return [(c.type.value, c.subject, str(c.when.start_on) if c.when else "-") for c in claims]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "List of captives\n1. Kovalenko Ostap 14.03.2001 died 18.11.2026\n- Orlavyan Aram 05.05.2000 wounded",
            [("killed", "Kovalenko Ostap", "2026-11-18"), ("wounded", "Orlavyan Aram", "-")],
        ),
        (
            "Список\n1. Коваленко Остап Романович 14.03.2001 умер 18.11.2026\n2. Тескели Леван 03.08.2003 ранен",
            [("killed", "Коваленко Остап Романович", "2026-11-18"), ("wounded", "Тескели Леван", "-")],
        ),
        (
            "ტყვეთა სია\n1. კოვალენკო ოსტაპ 14.03.2001 გარდაიცვალა 18.11.2026\n2. ტესკელი ლევანი 03.08.2003 ტყვედ",
            [("killed", "კოვალენკო ოსტაპ", "2026-11-18"), ("held", "ტესკელი ლევანი", "-")],
        ),
        (
            "Գերիների ցուցակ\n1. Կովալենկո Օստապ 14.03.2001 մահացել է 18.11.2026",
            [("killed", "Կովալենկո Օստապ", "2026-11-18")],
        ),
        ("قائمة الأسرى\n1. يوسف حداد 14.03.2001 توفي 18.11.2026", [("killed", "يوسف حداد", "2026-11-18")]),
        (
            "Əsirlər\n1. Kovalenko Ostap 14.03.2001 ölüb 18.11.2026\n2. Teskeli Levan 03.08.2003 yaralıdır",
            [("killed", "Kovalenko Ostap", "2026-11-18"), ("wounded", "Teskeli Levan", "-")],
        ),
    ],
)
def test_the_day_behind_the_name_is_a_birth(rows: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "список пленных 1\nКоваленко Остап Романович 14.03.2001 содержится\n2 Тескели Леван 03.08.2003 ранен",
            [("held", "Коваленко Остап Романович", "-"), ("wounded", "Тескели Леван", "-")],
        ),
        (
            "List of captives 1\n\nKovalenko Ostap 14.03.2001 held\n2 Orlavyan Aram 2001 wounded",
            [("held", "Kovalenko Ostap", "-"), ("wounded", "Orlavyan Aram", "-")],
        ),
        ("قائمة الأسرى 1\nيوسف حداد 14.03.2001 جريح", [("wounded", "يوسف حداد", "-")]),
    ],
)
def test_the_number_of_a_row_counts_nobody_without_its_full_stop_and_behind_the_heading(
    rows: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(rows) == expected
    assert all(claim.count is None for claim in read(rows, published_on=ON).claims)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3 Norhati Guards were held.", 3),
        ("Captives: 12\nKovalenko Ostap spoke of them.", 12),
        ("Captured: 12\nKovalenko Ostap 14.03.2001 held\nOrlavyan Aram 05.05.2000 wounded", 12),
        ("In Sarn they hold 12\nKovalenko Ostap 14.03.2001 held", 12),
    ],
)
def test_a_number_before_what_is_no_row_counts(text: str, number: int) -> None:
    assert [claim.count.minimum for claim in read(text, published_on=ON).claims if claim.count] == [number]


def test_a_day_of_this_year_behind_the_name_is_when_it_was() -> None:
    assert ("killed", "Коваленко Остап", "2026-11-18") in told("Список погибших\n1. Коваленко Остап 18.11.2026 погиб")


@pytest.mark.parametrize("text", ["Minsk Accord 12.02.2001 holds.", "Army Day 23.02.1999 was marked in Sarn."])
def test_what_is_no_list_names_nobody(text: str) -> None:
    assert read(text, published_on=ON).persons == ()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("- Aram Orlavyan 1998 killed 12 November", ("killed", "Aram Orlavyan", "2026-11-12")),
        ("Igor Mostovoi 1995 captured", ("captured", "Igor Mostovoi", "-")),
        ("- Yusuf Haddad (1999), wounded", ("wounded", "Yusuf Haddad", "-")),
        ("1. Ostap Kovalenko, 14.03.2001, killed", ("killed", "Ostap Kovalenko", "-")),
    ],
)
def test_a_year_behind_the_name_counts_nobody_and_nobody_is_his_own_captor(
    row: str, expected: tuple[str, str, str]
) -> None:
    (claim,) = read(row, published_on=ON).claims
    assert told(row) == [expected] and claim.count is None and claim.actor is None


@pytest.mark.parametrize(
    "row",
    ["Петтик Лев 2001 пленный", "Mostarlı İqor 1995 yaralı", "მოსტელი იგორ 1995 დაჭრილი", "2. سامر الكشتلي 1999 جريح"],
)
def test_elsewhere_it_counts_nobody_either(row: str) -> None:
    assert [c for c in read(row, published_on=ON).claims if c.count] == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Петтик Лев 2001 пленный", ("held", "Петтик Лев", "-")),
        ("Дромен Савва, 1999 г.р., погиб 12.11", ("killed", "Дромен Савва", "2026-11-12")),
        ("№ 4 сержант Толван Марк, 1998, ранен под Сарном", ("wounded", "Толван Марк", "-")),
        ("Погиб: Орская Дарина, 1990", ("killed", "Орская Дарина", "-")),
        ("Палмор Ірина Юріївна, зникла безвісти, 1985 р.н.", ("missing", "Палмор Ірина Юріївна", "-")),
        ("Толван Марко — 1990 — полонений", ("held", "Толван Марко", "-")),
        ("Կամարյան Արամ 1999 վիրավոր", ("wounded", "Կամարյան Արամ", "-")),
        ("Տոլվանյան Մարկ, 1988 թ. ծնված, գերեվարված", ("captured", "Տոլվանյան Մարկ", "-")),
        ("Mostarlı İqor 1995 yaralı", ("wounded", "Mostarlı İqor", "-")),
        ("Orskova Darinə, itkin düşüb, 1979-ci il təvəllüdlü", ("missing", "Orskova Darinə", "-")),
        ("მოსტელი იგორ 1995 დაჭრილი", ("wounded", "მოსტელი იგორ", "-")),
        ("სერჟანტი ტოლვანი მარკ (1990), დაკარგული", ("missing", "ტოლვანი მარკ", "-")),
        ("2. سامر الكشتلي 1999 جريح", ("wounded", "سامر الكشتلي", "-")),
        ("الرقيب عماد الدرومي | مواليد 1990 | أسير", ("held", "عماد الدرومي", "-")),
        ("Sgt Oskar Dromen\t1991\tmissing", ("missing", "Oskar Dromen", "-")),
        ("[8] Тарво Олег Игоревич 2008 попал в плен", ("captured", "Тарво Олег Игоревич", "-")),
        ("9 | Каддан Самір | 1975 | зниклий безвісти", ("missing", "Каддан Самір", "-")),
        ("6) եֆրեյտոր Իրեգյան Թոմաս, ծնված 1966 — վերադարձել է", ("returned", "Իրեգյան Թոմաս", "-")),
        ("Solvenova Mirə, Sarn, 1989, əsirdir", ("held", "Solvenova Mirə", "-")),
        ("Lev Petrin, born 1990. Captured 3 November", ("captured", "Lev Petrin", "2026-11-03")),
    ],
)
def test_a_name_a_birth_and_a_fate_in_one_line_are_one_claim(row: str, expected: tuple[str, str, str]) -> None:
    (claim,) = read(row, published_on=ON).claims
    assert told(row) == [expected] and (claim.count, claim.actor) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "В 1999 году Марк Толван был ранен.",
        "Толван Марк, 1998 г.р., ранен и рассказал о гибели командира.",
        "Завод Красный Молот 1998 построен",
        "Всего Убито 1998 ранено 2001",
        "Марк Толван погиб в 1999",
        "სარნის ხიდი 1998 აშენდა",
        "في عام 1999 جرح مراد التولفاني.",
        "Marek Tolvan killed 1998 people.",
        "Operation Winter Storm 1995 killed 14 people.",
    ],
)
def test_a_plain_sentence_is_no_such_line(text: str) -> None:
    assert [c for c in read(text, published_on=ON).claims if c.rules["type"] == "rows/person"] == []


def test_each_line_of_a_list_is_a_claim_of_its_own() -> None:
    rows = "Наш список:\nТолван Марк 1990 ранен\nОрская Дарина 12.03.1988 погибла\nПалмор Ирина, 1979 г.р., в плену"
    assert [t[:2] for t in told(rows)] == [
        ("wounded", "Толван Марк"), ("killed", "Орская Дарина"), ("held", "Палмор Ирина"),
    ]  # fmt: skip


def test_as_many_as_a_year_are_counted_where_no_name_opens_the_line() -> None:
    assert [c.count.minimum for c in read("In the spring nearly 1998 men were killed.").claims if c.count] == [1998]
