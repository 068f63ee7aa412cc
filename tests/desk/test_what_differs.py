"""What a person's page marks as differing between the records of one person."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau


def page(record: str) -> str:
    return reverse("desk:person", args=[record])


def test_one_day_written_in_two_ways_does_not_differ(bureau: Bureau, alma_at_desk: Client) -> None:
    days = ("14.05.1999", "14 May 1999", "1999-05-15")
    a, b, other = (bureau.record("Aram Aramyan", birth=day) for day in days)
    bureau.same(a, b)
    assert ">Differs<" not in alma_at_desk.get(page(a)).content.decode()
    bureau.same(a, other)
    assert ">Differs<" in alma_at_desk.get(page(a)).content.decode()


@pytest.mark.parametrize(
    ("ranks", "differing"),
    [
        (("կրտսեր սերժանտ", "kiçik çavuş", "мл. сержант"), []),
        (("կրտսեր սերժանտ", "kiçik çavuş", "private"), ["private"]),
    ],
)
def test_a_rank_in_another_language_differs_only_where_it_is_another(
    bureau: Bureau, alma_at_desk: Client, ranks: tuple[str, ...], differing: list[str]
) -> None:
    first, *others = [bureau.record("Sarnetsyan Vahagn", rank=rank) for rank in ranks]
    for other in others:
        bureau.same(first, other)
    shown = alma_at_desk.get(page(first)).content.decode()
    values = re.findall(r"<dd><bdi[^>]*>([^<]*)</bdi>(?:(?!</dd>)[\s\S])*?Differs", shown)
    assert values == differing


def test_a_year_does_not_differ_from_a_day_in_it(bureau: Bureau, alma_at_desk: Client) -> None:
    first, year, other = (bureau.record("Sarnetsyan Vahagn", birth=born) for born in ("03.03.2004", "2004", "2005"))
    for record in (year, other):
        bureau.same(first, record)
    shown = alma_at_desk.get(page(first)).content.decode()
    assert re.findall(r"<dd><bdi[^>]*>([^<]*)</bdi>(?:(?!</dd>)[\s\S])*?Differs", shown) == ["2005"]
