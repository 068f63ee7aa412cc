"""A roll says killed or back: each can stay among the sought, and whoever is not is found on the list's page. All of it
is invented.
"""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau.keeping_rows import rebuild
from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_conditions import TERMS, take
from tests.desk.test_intake_bad_input import bring, text_of
from tests.desk.test_mixed_rolls import by_name, plain

ROLL = (
    "Name;Date of birth;What is known\n"
    "Marsk Leo;1998;KIA, seen by Cpl Holt\n"
    "Varga Nils;1999;missing\n"
    "Orben Ruvan;2000;загинув\n"
    "Belo Tam;2001;returned to duty\n"
)


def unsought() -> set[str]:
    return {row.file.described.full_name for row in rows.Record.objects.filter(sought=False)}


def list_page(browser: Client, more: str = "") -> str:
    return text_of(browser, reverse("desk:report", args=[rows.Report.objects.get().id]) + more)


def test_a_row_is_kept_among_the_sought_by_its_box_with_the_claim_it_makes(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    page = text_of(alma_at_desk, columns)
    assert re.findall(r'name="keep" value="(\d+)"', page) == ["2", "4", "5"], "nobody else is asked about"
    assert "3 of them are not sought" in plain(page) and "KIA, seen by Cpl Holt" in plain(page)
    take(alma_at_desk, columns, {**TERMS, "keep": ["2"]})
    assert unsought() == {"Orben Ruvan", "Belo Tam"}
    kept = by_name("Marsk")
    assert [claim.body.type.value for claim in kept.file.claims] == ["killed"]
    assert rows.Report.objects.get().file.batches[0].kept_sought == (2,)
    assert "Marsk Leo" in text_of(alma_at_desk, reverse("desk:people", args=[bureau.incident]))


def test_a_box_ticked_at_the_last_press_needs_no_second_look(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    looked = alma_at_desk.post(columns, {**TERMS, "look": "1", "keep": ["4"]}).content.decode()
    assert 'value="4" checked' in " ".join(looked.split()) and "2 of them are not sought" in plain(looked)
    seen = looked.split('name="seen" value="')[1].split('"')[0]
    assert alma_at_desk.post(columns, {**TERMS, "seen": seen, "keep": ["2", "5"]}).status_code == 302
    assert unsought() == {"Orben Ruvan"}


@pytest.mark.parametrize("keep", ["", "3", "99", "-1", "two", "9" * 30])
def test_a_box_of_a_row_that_says_neither_changes_nothing(bureau: Bureau, alma_at_desk: Client, keep: str) -> None:
    take(alma_at_desk, bring(bureau, alma_at_desk, "roll.csv", ROLL.encode()), {**TERMS, "keep": [keep]})
    assert unsought() == {"Marsk Leo", "Orben Ruvan", "Belo Tam"}


def test_the_page_of_a_list_shows_whom_nobody_seeks_and_seeks_each_by_one_press(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    take(alma_at_desk, bring(bureau, alma_at_desk, "roll.csv", ROLL.encode()), TERMS)
    page = list_page(alma_at_desk)
    assert "3 of them are not sought" in plain(page) and "its own word says killed, or back" in plain(page)
    only = list_page(alma_at_desk, "?unsought=1")
    assert "Only the 3 people whom nobody seeks are shown." in plain(only) and "Varga" not in only
    press = reverse("desk:seek", args=[by_name("Orben").id])
    assert press in only
    assert boris_at_desk.post(press, {"of_list": "1"}).status_code == 404 and len(unsought()) == 3
    back = alma_at_desk.post(press, {"of_list": "1"}, follow=True)
    assert back.redirect_chain[-1][0].endswith("?unsought=1#people")
    assert unsought() == {"Marsk Leo", "Belo Tam"} and press not in back.content.decode()
    rebuild()
    assert unsought() == {"Marsk Leo", "Belo Tam"}


def test_whoever_another_record_is_sought_by_is_not_shown_as_sought_by_nobody(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    take(alma_at_desk, bring(bureau, alma_at_desk, "roll.csv", ROLL.encode()), TERMS)
    report = rows.Report.objects.get().id
    other = bureau.record("Ruvan Orben", "State Commission of Duravan")
    bureau.same(by_name("Orben").id, other)
    page = text_of(alma_at_desk, reverse("desk:report", args=[report]))
    assert "2 of them are not sought" in plain(page)
    assert reverse("desk:seek", args=[by_name("Orben").id]) not in page


def test_a_list_of_people_not_sought_says_so_and_asks_of_no_row(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    looked = alma_at_desk.post(columns, {**TERMS, "look": "1", "sought": "no"}).content.decode()
    assert 'name="keep"' not in looked
    take(alma_at_desk, columns, {**TERMS, "sought": "no"})
    assert "the list was taken in so" in plain(list_page(alma_at_desk)) and len(unsought()) == 4
