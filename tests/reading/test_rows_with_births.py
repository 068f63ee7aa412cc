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
            [("killed", "კოვალენკო ოსტაპ", "2026-11-18"), ("captured", "ტესკელი ლევანი", "-")],
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
        ("قائمة الأسرى 1\nيوسف حداد 14.03.2001 جريح", []),  # without its number the row is not known for one
    ],
)
def test_the_number_of_a_row_counts_nobody_without_its_full_stop_and_behind_the_heading(
    rows: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(rows) == expected
    assert all(claim.count is None for claim in read(rows, published_on=ON).claims)


@pytest.mark.parametrize("text", ["3 Norhati Guards were held.", "Captives: 12\nKovalenko Ostap spoke of them."])
def test_a_number_before_what_is_no_row_counts(text: str) -> None:
    assert [claim.count.minimum for claim in read(text, published_on=ON).claims if claim.count] in ([3], [12])


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


def test_as_many_as_a_year_are_counted_where_no_name_opens_the_line() -> None:
    assert [c.count.minimum for c in read("In the spring nearly 1998 men were killed.").claims if c.count] == [1998]
