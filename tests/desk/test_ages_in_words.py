"""An age written in a word is an age: a child on a list is seen as one. Everybody here is invented."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.fold.persons import birth_of
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import bring, text_of


@pytest.mark.parametrize(
    ("age", "minor"),
    [
        ("fifteen", "yes"),
        ("пятнадцать", "yes"),
        ("ბავშვი", "yes"),
        ("8 months", "yes"),
        ("ребёнок", "yes"),
        ("խոսք", "not known"),
        ("twenty", "no"),
        ("двадцать семь", "no"),
        ("twenty-seven years", "no"),
        ("քսանյոթ", "no"),
        ("iyirmi yeddi", "no"),
        ("двадцять сім", "no"),
        ("ოცდაშვიდი", "no"),
        ("سبعة وعشرون", "no"),
        ("1999", "no"),
        ("2009", "yes"),
    ],
)
def test_somebody_whose_age_is_written_in_a_word_is_seen_as_a_possible_minor(
    bureau: Bureau, alma_at_desk: Client, age: str, minor: str
) -> None:
    record = bureau.record("Arat Senk", age=age)
    page = alma_at_desk.get(reverse("desk:person", args=[record])).content.decode()
    said = page.split("Possible minor</dt><dd>")[1].split("</dd>")[0]
    assert re.sub(r"<[^>]+>", " ", said).split("computed")[0].strip() == minor


SEVENTEEN = (
    ("seventeen years old", "seventeen", "aged seventeen", "seventeen-year-old", "seventeen years of age"),
    ("семнадцать лет", "семнадцати лет", "в возрасте семнадцати лет", "семнадцать полных лет", "17-летний", "17 л."),
    ("сімнадцять років", "сімнадцяти років", "у віці сімнадцяти років", "17-річний"),
    ("տասնյոթ տարեկան", "տասնյոթ", "17 տ."),
    ("on yeddi yaş", "on yeddi yaşında", "on yeddi yaşlı", "yaşı: on yeddi"),
    ("ჩვიდმეტი წლის", "ჩვიდმეტი", "17 წლის"),
    ("سبعة عشر عاما", "سبع عشرة سنة", "سبعة عشر عامًا", "17 سنة"),
)


@pytest.mark.parametrize("ages", SEVENTEEN, ids=("en", "ru", "uk", "hy", "az", "ka", "ar"))
def test_an_age_in_words_under_the_age_of_a_list_is_exact(
    bureau: Bureau, alma_at_desk: Client, ages: tuple[str, ...]
) -> None:
    lines = "".join(f"Sarnetsyan Vahagn;{age};private\n" for age in ages)
    columns = bring(bureau, alma_at_desk, "roll.csv", f"Name;Age;Rank\n{lines}".encode())
    alma_at_desk.post(columns, {"column-0": "name", "column-1": "age", "sought": "yes"})
    taken = [row.file for row in rows.Record.objects.order_by("seq")]
    assert [file.described.age for file in taken] == list(ages)
    on = taken[0].act.at.date()
    for file in taken:
        born, page = birth_of(file), text_of(alma_at_desk, reverse("desk:person", args=[file.id]))
        assert born.earliest_on and born.latest_on, file.described.age
        assert (on.year - born.latest_on.year, (born.latest_on - born.earliest_on).days) in {(17, 364), (17, 365)}
        assert "not exact" not in page
        assert ("Read as 17 years" in page) is not any(sign.isdigit() for sign in file.described.age)


@pytest.mark.parametrize("age", ["около семнадцати лет", "about seventeen", "17-19", "17 or more", "մոտ տասնյոթ"])
def test_an_age_that_is_not_exact_is_said_to_be_so(bureau: Bureau, alma_at_desk: Client, age: str) -> None:
    record = bureau.record("Arat Senk", age=age)
    assert "not exact" in text_of(alma_at_desk, reverse("desk:person", args=[record]))


@pytest.mark.parametrize("heading", ["Age", "Born / age", "Возраст", "Year of birth or age"])
def test_a_year_where_an_age_should_be_is_that_of_the_birth(bureau: Bureau, alma_at_desk: Client, heading: str) -> None:
    table = f"Name;{heading};Rank\nSarnetsyan Vahagn;1999;private\nKhorasaryan Artak;27;sergeant\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", table.encode())
    named = {"column-0": "name", "column-1": "age", "sought": "yes"}
    page = text_of(alma_at_desk, alma_at_desk.post(columns, named)["Location"].partition("#")[0])
    by_year, by_age = (row.file for row in rows.Record.objects.order_by("seq"))
    assert (by_year.described.birth, by_year.described.age, by_age.described.age) == ("1999", "", "27")
    assert birth_of(by_year).latest_on.isoformat() == "1999-12-31"  # type: ignore[union-attr]
    assert "is not an age" not in page


def test_years_under_the_ages_of_two_lists_speak_against_one_person(bureau: Bureau, alma_at_desk: Client) -> None:
    for name, year in (("Sarnetsyan Vahagn", "1999"), ("Sarnetsian Vahagn", "2003"), ("Сарнецян Ваагн", "1999")):
        table = f"Name;Age;Father\n{name};{year};Suren\nKhorasaryan Artak {year};27;Hrant\n"
        columns = bring(bureau, alma_at_desk, f"{name}.csv", table.encode())
        alma_at_desk.post(columns, {"column-0": "name", "column-1": "age", "column-2": "father_name", "sought": "yes"})
    ids = {row.file.described.full_name: row.id for row in rows.Record.objects.all()}
    one, other, same = (ids[n] for n in ("Sarnetsyan Vahagn", "Sarnetsian Vahagn", "Сарнецян Ваагн"))
    found = {frozenset((s.a, s.b)): s.weight_log2 for s in rows.Suggestion.objects.all()}
    assert found[frozenset((one, same))] > found.get(frozenset((one, other)), 0) + 3
