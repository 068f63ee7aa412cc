"""A row that names two people is said to, and an officer makes a record of each. Everybody here is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import erasing
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh
from lastcontact.core.payloads.records import Enquirer
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import bring, text_of

SAYS = {"column-0": "name", "column-1": "birth_date", "column-2": "unit", "sought": "yes", "leave_out": "on"}
SAYS |= {"says": "held", "voice": "the Ministry", "when": "2026-03-12"}


def take(bureau: Bureau, browser: Client, cell: str) -> str:
    """A list with a row that holds two names; gives the address of its columns."""
    roll = f'Name;Born;Unit\nSarnetsyan Vahagn;14.05.2006;A\n"{cell}";12.03.1999;B\n'
    return bring(bureau, browser, "roll.csv", roll.encode())


@pytest.mark.parametrize(
    ("cell", "names", "compared"),
    [
        ("Арам Арамян, Левон Рот", ("Арам Арамян", "Левон Рот"), "they are compared as one name"),
        ("Aram Aramyan / Levon Rot", ("Aram Aramyan", "Levon Rot"), "only the first is compared"),
        ("Aram Aramyan\nLevon Rot", ("Aram Aramyan", "Levon Rot"), "only the first is compared"),
        ("Արամ և Լևոն Արամյան", ("Արամ Արամյան", "Լևոն Արամյան"), "only the first is compared"),
    ],
)
def test_a_row_that_names_two_people_is_said_to_and_becomes_two_records_when_an_officer_says_so(
    bureau: Bureau, alma_at_desk: Client, cell: str, names: tuple[str, str], compared: str
) -> None:
    columns = take(bureau, alma_at_desk, cell)
    check = text_of(alma_at_desk, columns)
    assert "1 row seems to name two people." in check and "Rows: 3." in check
    alma_at_desk.post(columns, SAYS)
    report = reverse("desk:report", args=[rows.Report.objects.get().id])
    assert f"it seems to name two people, and {compared}" in text_of(alma_at_desk, report)
    record = rows.Record.objects.get(locator="row 3").id
    assert rows.Record.objects.count() == 2, "nothing is parted by itself"
    mend = text_of(alma_at_desk, reverse("desk:mend", args=[record]))
    assert "Make a record of each" in mend and all(name in mend for name in names)
    done = alma_at_desk.post(reverse("desk:part", args=[record]), follow=True).content.decode()
    assert "One more record was opened." in done and "it seems to name two people" not in done
    first, other = (rows.Record.objects.get(locator=at).file for at in ("row 3", "row 3, name 2"))
    assert (first.described.name, first.described.birth, first.described.unit) == (names[0], "12.03.1999", "B")
    assert (other.described.name, other.described.birth, other.described.unit) == (names[1], "", "")
    assert other.opened.says == first.opened.says and other.opened.says.speaker == "the Ministry"  # type: ignore[union-attr]
    for file, name in ((first, names[0]), (other, names[1])):
        assert file.opened.described.full_name == name, "none keeps the name of the other"
    assert names[1].split()[0] not in text_of(alma_at_desk, reverse("desk:person", args=[first.id]))
    assert "stands with the first of them" in text_of(alma_at_desk, reverse("desk:person", args=[other.id]))


def test_it_is_parted_once(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan / Levon Rot")
    for _twice in range(2):
        page = alma_at_desk.post(reverse("desk:part", args=[record]), follow=True).content.decode()
    assert "This record names one person" in page and rows.Record.objects.count() == 2


def test_what_rests_on_the_record_stays_with_the_first(bureau: Bureau, alma_at_desk: Client) -> None:
    record, mine = bureau.record("Aram Aramyan / Levon Rot", birth="1999"), bureau.record("Aram Aramyan")
    bureau.same(record, mine)
    alma_at_desk.post(reverse("desk:part", args=[record]))
    for _ in ("as parted", "rebuilt"):
        first = rows.Record.objects.get(id=record)
        assert first.file.opened.described.name == first.file.described.name == "Aram Aramyan"
        assert bureau.person(record).members == {record, mine} and "Rot" not in str(first.folded)
        for door in ("desk:person", "desk:mend"):
            assert "Rot" not in text_of(alma_at_desk, reverse(door, args=[record]))
        refresh.rebuild()


def test_whoever_is_parted_and_erased_is_in_no_row(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = take(bureau, alma_at_desk, "Arman and Levon Zelvaryan")
    alma_at_desk.post(columns, SAYS)
    record = rows.Record.objects.get(locator="row 3").id
    alma_at_desk.post(reverse("desk:part", args=[record]))
    levon = rows.Record.objects.get(locator="row 3, name 2")
    assert levon.file.described.name == "Levon Zelvaryan"
    erasing.erase(by=replace(bureau.hand, roles=bureau.hand.roles | {"custodian"}), record=levon.id, ground="asked for")
    first = rows.Record.objects.get(locator="row 3")
    assert first.file.described.name == "Arman Zelvaryan"
    written = str([row.folded for model in (rows.Record, rows.Report) for row in model.objects.all()])
    assert "Levon" not in written and "Arman" in written


@pytest.mark.parametrize(
    "name", ["Aram Aramyan", "Սարնեցյան Վահագն / Сарнецян Ваагн", "Aramyan, Aram", "Aramyan-Rot Levon"]
)
def test_one_person_is_not_offered_to_be_parted(bureau: Bureau, alma_at_desk: Client, name: str) -> None:
    record = bureau.record(name)
    assert "Make a record of each" not in text_of(alma_at_desk, reverse("desk:mend", args=[record]))


def test_whom_a_family_asks_for_is_not_parted(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram and Levon Aramyan", enquirer=Enquirer(name="Celia", relation="mother"))
    alma_at_desk.post(reverse("desk:part", args=[record]))
    assert rows.Record.objects.count() == 1


def test_nobody_parts_what_is_not_open_to_them(bureau: Bureau, boris_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan / Levon Rot")
    assert boris_at_desk.post(reverse("desk:part", args=[record])).status_code == 404
    assert rows.Record.objects.count() == 1


def test_a_list_without_such_a_row_is_not_said_to_have_one(bureau: Bureau, alma_at_desk: Client) -> None:
    assert "name two people" not in text_of(alma_at_desk, take(bureau, alma_at_desk, "Khorasaryan, Artak"))


@pytest.mark.parametrize("given", ["Emil / Tesk Oren", "Emil and Tesk Oren", "Emil; Tesk Oren"])
def test_two_people_in_the_cells_of_one_row_are_marked_before_it_is_taken_in_and_beside_the_record(
    bureau: Bureau, alma_at_desk: Client, given: str
) -> None:
    roll = f'Surname;First names;Born\nDravic;Ilan Petar;1998\nTesk;"{given}";2000\n'
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    check = text_of(alma_at_desk, columns)
    assert "1 row seems to name two people." in check and "Rows: 3." in check
    chosen = {"column-0": "family_name", "column-1": "given_name", "column-2": "birth_year"}
    alma_at_desk.post(columns, {**SAYS, **chosen})
    report = text_of(alma_at_desk, reverse("desk:report", args=[rows.Report.objects.get().id]))
    assert "it seems to name two people" in report and report.count("nothing doubtful") == 1
