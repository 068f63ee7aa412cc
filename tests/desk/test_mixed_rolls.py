"""A list whose rows carry words of their own: who is sought by it, days beside words, words with two meanings. All of
it is invented.
"""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import left_rows, opening
from lastcontact.bureau.taking import Order
from lastcontact.casefile import models as rows
from lastcontact.core.dates import Interval
from lastcontact.desk.row_days import Known, looked_at
from lastcontact.reading.tables import Table
from tests.bureau.acts import Bureau
from tests.desk.test_conditions import TERMS, take
from tests.desk.test_intake_bad_input import bring, text_of

ROLL = (
    "Name;Date of birth;What is known\n"
    "Sarnetsyan Vahagn;14.05.2006;held\n"
    "Dornatsyan Suren;12.03.1999;загинув 3 травня\n"
    "Khorasaryan Artak;02.04.1998;qayıdıb\n"
    "Lusahatyan Mher;2004;пленён 12.04.2025\n"
    "Brandek Osh;2001;200\n"
    "Tavrel Ano;2003;missing 04.05.2031\n"
    "Second Company;;\n"
)


def plain(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def asked(page: str) -> dict[str, str]:
    """Word the page asks about -> the number of its field."""
    return {unescape(word): n for n, word in re.findall(r'name="word-(\d+)" value="([^"]*)"', page)}


def began(bureau: Bureau) -> None:
    when = Interval(date(2026, 3, 10), date(2026, 3, 12))
    words = opening.IncidentWords("Contact lost above Dorna", when=when, sides=("Norhat", "Duravan"))
    opening.describe(by=bureau.hand, incident=bureau.incident, words=words)


def by_name(name: str) -> rows.Record:
    return next(row for row in rows.Record.objects.all() if row.file.described.full_name.startswith(name))


def test_whoever_is_killed_or_back_by_the_rows_own_word_is_not_among_the_sought(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    shown = plain(alma_at_desk.post(columns, TERMS).content.decode())
    assert "2 of them are not sought: their own words say that they were killed or are back." in shown
    take(alma_at_desk, columns, TERMS)
    unsought = {row.file.described.full_name for row in rows.Record.objects.filter(sought=False)}
    assert unsought == {"Dornatsyan Suren", "Khorasaryan Artak"}
    board = plain(alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode())
    assert "4 people are sought" in board
    assert "Khorasaryan" not in plain(alma_at_desk.get(reverse("desk:people", args=[bureau.incident])).content.decode())


def test_a_row_left_out_at_first_is_sought_though_the_first_of_the_list_is_not(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    roll = "Name;Date of birth;What is known\nDornatsyan Suren;1999;killed 3 May\nBrandek Osh;;held\nCaptain;;held\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    take(alma_at_desk, columns, TERMS)
    left_rows.take_in(by=bureau.hand, report=rows.Report.objects.get().id, table="", number=4)
    late = by_name("Captain")
    assert late.sought and str(late.file.claims[0].body.when) == str(by_name("Brandek").file.claims[0].body.when)


def test_a_day_beside_a_word_is_that_rows_own_and_the_lists_day_is_the_others(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    assert "3 May 2025" in plain(alma_at_desk.post(columns, TERMS).content.decode())
    report = plain(text_of(alma_at_desk, take(alma_at_desk, columns, TERMS)))
    days = {
        name: by_name(name).file.claims[0].body.when.start_on.isoformat() for name in ("Sarn", "Dorn", "Lusa", "Tavr")
    }
    assert days == {"Sarn": "2026-03-12", "Dorn": "2025-05-03", "Lusa": "2025-04-12", "Tavr": "2026-03-12"}
    assert "the day “04.05.2031” beside its condition is no one day, or later than the list" in report
    assert "As of 12 March 2026" in report


def test_200_is_read_as_nothing_until_an_officer_says_so_and_counted_apart(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.replace("qayıdıb", "no information").encode())
    shown = alma_at_desk.post(columns, TERMS).content.decode()
    assert set(asked(shown)) == {"200"} and "Often written for: Killed" in plain(shown)
    report = plain(text_of(alma_at_desk, take(alma_at_desk, columns, TERMS)))
    assert by_name("Brandek").file.claims == () and by_name("Brandek").sought
    assert "1 named only: nothing is said" in report and "1 not understood" in report


def test_a_meaning_is_remembered_for_the_next_list_of_its_source_until_it_is_taken_back(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    n = asked(alma_at_desk.post(columns, TERMS).content.decode())["200"]
    take(alma_at_desk, columns, {**TERMS, f"word-{n}": "200", f"means-{n}": "killed", "remember": "1"})
    assert by_name("Brandek").file.claims[0].body.type.value == "killed" and not by_name("Brandek").sought
    roll = "Name;Date of birth;What is known\nAdren Voss;1999;200 3.05\nMilo Tarn;2000;held\n"
    again = bring(bureau, alma_at_desk, "second.csv", roll.encode())
    proposed = text_of(alma_at_desk, again)
    assert "1 killed" in plain(proposed) and "as last time from this source" in plain(proposed)
    n = asked(proposed)["200"]
    other = plain(alma_at_desk.post(again, {**TERMS, f"word-{n}": "200", f"means-{n}": ""}).content.decode())
    assert "1 not understood" in other, "for this list the officer may say otherwise"
    sources = reverse("desk:sources", args=[bureau.incident])
    assert "What the words of its lists mean" in plain(text_of(alma_at_desk, sources))
    forget = reverse("desk:forget-word", args=[bureau.incident, rows.Report.objects.all()[0].source])
    assert boris_at_desk.post(forget, {"word": "200"}).status_code == 404
    assert "asks again what this word means" in alma_at_desk.post(forget, {"word": "200"}, follow=True).content.decode()
    assert "1 not understood" in plain(text_of(alma_at_desk, again))
    assert "Nothing is remembered" in alma_at_desk.post(forget, {"word": "200"}, follow=True).content.decode()
    assert dict(rows.Source.objects.get(id=rows.Report.objects.all()[0].source).file.columns)["Name"] == "name"


def test_without_the_tick_nothing_is_remembered(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    n = asked(alma_at_desk.post(columns, TERMS).content.decode())["200"]
    take(alma_at_desk, columns, {**TERMS, f"word-{n}": "200", f"means-{n}": "killed"})
    again = bring(
        bureau, alma_at_desk, "second.csv", b"Name;Date of birth;What is known\nA Voss;1999;200\nM Tarn;2000;held\n"
    )
    assert "1 not understood" in plain(text_of(alma_at_desk, again))


def test_each_row_shows_its_day_and_a_day_before_the_incident_is_asked_about(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    began(bureau)
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    page = alma_at_desk.post(columns, TERMS).content.decode()
    shown = plain(page)
    assert "The days beside the words of 2 rows are before the incident began." in shown
    assert "3 May 2025 before the incident" in shown and "12 March 2026 (the list’s day)" in shown
    seen = {"seen": page.split('name="seen" value="')[1].split('"')[0]}
    again = alma_at_desk.post(columns, {**TERMS, **seen})
    assert again.status_code == 200 and not rows.Record.objects.exists(), "asked once more until it is said"
    asked = {**TERMS, "early": "list"}
    take(alma_at_desk, columns, asked)
    days = {by_name(name).file.claims[0].body.when.start_on.isoformat() for name in ("Sarn", "Dorn", "Lusa")}
    assert days == {"2026-03-12"}


def test_a_day_before_the_incident_that_is_right_is_taken(bureau: Bureau, alma_at_desk: Client) -> None:
    began(bureau)
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    take(alma_at_desk, columns, {**TERMS, "early": "keep"})
    assert by_name("Dorn").file.claims[0].body.when.start_on.isoformat() == "2025-05-03"


SHORT = "Name;Date of birth;What is known\nSarnetsyan Vahagn;14.05.2006;held\nDornatsyan Suren;12.03.1999;"
DATED = {**TERMS, "when": "2026-03-10"}


def day_of(name: str) -> str:
    return by_name(name).file.claims[0].body.when.start_on.isoformat()


@pytest.mark.parametrize("word", ["killed 11.03", "загинув 11 березня", "убит 11.03"])
def test_a_day_a_little_after_the_lists_is_not_thrown_a_year_back(
    bureau: Bureau, alma_at_desk: Client, word: str
) -> None:
    began(bureau)
    columns = bring(bureau, alma_at_desk, "roll.csv", (SHORT + f"{word}\nSecond Company;;\n").encode())
    shown = plain(alma_at_desk.post(columns, DATED).content.decode())
    assert "The day beside the word of 1 row is later than the list’s own." in shown and "11 March 2026" in shown
    assert "before the incident began" not in shown
    take(alma_at_desk, columns, DATED)
    assert day_of("Dornatsyan") == "2026-03-11" and day_of("Sarnetsyan") == "2026-03-10"
    told = plain(text_of(alma_at_desk, reverse("desk:person", args=[by_name("Dornatsyan").id])))
    assert "beside its condition is later than the list’s" in told


@pytest.mark.parametrize(("answer", "day"), [("keep", "2025-03-11"), ("list", "2026-03-10"), ("later", "2026-03-11")])
def test_the_officer_says_of_which_year_a_day_after_the_lists_is(
    bureau: Bureau, alma_at_desk: Client, answer: str, day: str
) -> None:
    began(bureau)
    columns = bring(bureau, alma_at_desk, "roll.csv", (SHORT + "killed 11.03\n").encode())
    take(alma_at_desk, columns, {**DATED, "early": answer})
    assert day_of("Dornatsyan") == day


@pytest.mark.parametrize(("today", "answer"), [(date(2026, 3, 11), "later"), (date(2026, 3, 10), "")])
def test_a_day_still_to_come_is_not_taken_for_one_a_little_after_the_lists(today: date, answer: str) -> None:
    table = Table("", (("Dornatsyan Suren", "killed 11.03"),), ("Name", "Fate"), 2)
    order = Order({"Name": "name", "Fate": "condition"}, when=Interval.day(date(2026, 3, 9)))
    known = Known({}, Interval.day(date(2026, 3, 9)), today)
    found = looked_at(table, order, known)
    assert found.answer == answer and found.asks


def test_a_row_taken_in_later_keeps_to_what_was_said_of_early_days_and_has_its_notes(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    began(bureau)
    roll = ROLL + "Captain;;загинув 3 травня\nMajor;;by the river\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    take(alma_at_desk, columns, {**TERMS, "early": "list"})
    report = rows.Report.objects.get().id
    for number in ("9", "10"):
        alma_at_desk.post(reverse("desk:left-rows", args=[report]), {"table": "", "row": number})
    assert by_name("Captain").file.claims[0].body.when.start_on.isoformat() == "2026-03-12"
    shown = plain(text_of(alma_at_desk, reverse("desk:report", args=[report])))
    for late, note in (("Captain", "the day “3 травня” beside its condition is"), ("Major", "“by the river” is not")):
        told = plain(text_of(alma_at_desk, reverse("desk:person", args=[by_name(late).id])))
        assert note in told and note in shown and "it was left out at first, as a rank and no name" in told


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("killed 11/3", "2026-03-11"),
        ("killed 3/11", "2026-03-11"),
        ("killed 13/3", "2026-03-13"),
        ("POW 3/14", "2026-03-14"),
        ("загинув 12/03/2026", "2026-03-12"),
        ("killed 11/12", ""),
        ("killed 2/3", ""),
    ],
)
def test_a_day_with_a_slash_is_read_where_one_reading_falls_into_the_incident_and_marked_elsewhere(
    bureau: Bureau, alma_at_desk: Client, word: str, day: str
) -> None:
    began(bureau)
    columns = bring(bureau, alma_at_desk, "roll.csv", (SHORT + f"{word}\n").encode())
    terms = {**TERMS, "when": "2026-03-15"}
    shown = plain(alma_at_desk.post(columns, terms).content.decode())
    assert ("is not taken" in shown) is (not day)
    take(alma_at_desk, columns, terms)
    assert day_of("Dornatsyan") == (day or "2026-03-15")
    told = plain(text_of(alma_at_desk, reverse("desk:person", args=[by_name("Dornatsyan").id])))
    assert ("one of two, by which figure is the month" in told) is (not day)
