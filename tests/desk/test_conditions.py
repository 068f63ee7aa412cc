"""A list that tells of each what became of them: each row says its own. Everybody here is invented."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import left_rows, opening
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.desk import listings
from lastcontact.desk.accounting import count_claims
from lastcontact.desk.material import gather
from lastcontact.reading.conditions import condition_of
from tests.bureau.acts import Bureau
from tests.desk.test_intake_bad_input import bring, text_of

ROLL = (
    "Name;Date of birth;What is known\n"
    "Sarnetsyan Vahagn;14.05.2006;held\n"
    "Dornatsyan Suren;12.03.1999;загинув 03.10.2020\n"
    "Khorasaryan Artak;02.04.1998;qayıdıb\n"
    "Lusahatyan Mher;2004;\n"
    "Brandek Osh;2001;Գերության մեջ է\n"
    "Tavrel Ano;2003;somewhere near the river\n"
    "Second Company;;\n"
)
TERMS = {
    **{"column-0": "name", "column-1": "birth_date", "column-2": "condition"},
    **{"says": "missing", "voice": "the Ministry", "when": "2026-03-12", "evidence_kind": "holding_party_list"},
    **{"sought": "yes", "leave_out": "on"},
}
TALLY = "2 held, 1 killed, 1 returned, 1 missing, 1 not understood"


def take(browser: Client, columns: str, asked: dict[str, str]) -> str:
    """Takes the rows in, once what will be said of each was looked at; gives the address it led to."""
    shown = browser.post(columns, asked).content.decode()
    seen = shown.split('name="seen" value="')[1].split('"')[0]
    return browser.post(columns, {**asked, "seen": seen})["Location"]


def said() -> dict[str, tuple[str, str]]:
    """Name -> what is claimed, as which evidence."""
    found = rows.Record.objects.order_by("seq", "id")
    return {
        file.described.full_name: (file.claims[0].body.type.value, file.claims[0].evidence_kind)
        if file.claims
        else ("", "")
        for file in (row.file for row in found)
    }


def test_each_row_says_what_its_own_word_says_once_the_officer_has_seen_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    proposed = text_of(alma_at_desk, columns)
    assert '<option value="condition" selected>' in proposed and "2 held, 1 killed" in proposed
    unseen = alma_at_desk.post(columns, TERMS)
    page = unescape(" ".join(unseen.content.decode().split()))
    assert unseen.status_code == 200 and "Nothing was taken in yet." in page and f"<b>{TALLY}</b>" in page
    assert "<bdi>somewhere near the river</bdi>" in page and not rows.Record.objects.exists()
    report = text_of(alma_at_desk, take(alma_at_desk, columns, TERMS))
    assert said() == {
        "Sarnetsyan Vahagn": ("held", "holding_party_list"),
        "Dornatsyan Suren": ("killed", "holding_party_list"),
        "Khorasaryan Artak": ("returned", "holding_party_list"),
        "Lusahatyan Mher": ("missing", "holding_party_list"),
        "Brandek Osh": ("held", "holding_party_list"),
        "Tavrel Ano": ("", ""),
    }
    assert (
        "Of each it says something of its own: 2 held" in report
        and "1 not understood" in report
        and "named only" not in report
    )
    assert "somewhere near the river” is not understood: nothing is claimed of this person" in report
    held = rows.Record.objects.order_by("seq", "id")[0].file
    assert held.claims[0].body.speaker == "the Ministry" and held.described.other == {"What is known": "held"}
    assert str(held.claims[0].body.when.start_on) == "2026-03-12"  # type: ignore[union-attr]


def test_what_was_left_out_says_its_own_word_too_or_what_the_list_says(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = ROLL.replace("Second Company;;", "Captain;;held\nSecond Company;;")
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    take(alma_at_desk, columns, TERMS)
    report = rows.Report.objects.get()
    for number in (8, 9):
        left_rows.take_in(by=bureau.hand, report=report.id, table="", number=number)
    assert said()["Captain held"] == ("held", "holding_party_list")
    assert said()["Second Company"] == ("missing", "holding_party_list")


def test_an_officer_says_what_a_word_means_and_every_row_with_it_says_so(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = ROLL.replace("Second Company;;", "Captain;;Somewhere  near the river\nArpan Levo;1999;by the river")
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    proposed = text_of(alma_at_desk, columns)
    words = dict(re.findall(r'name="(word-\d)" value="([^"]*)"', proposed))
    asked = {word: number.replace("word", "means") for number, word in words.items()}
    assert set(asked) == {"somewhere near the river", "by the river"}
    said_so = {**TERMS, **words, asked["somewhere near the river"]: "wounded", asked["by the river"]: "nonsense"}
    page = unescape(alma_at_desk.post(columns, said_so).content.decode())
    tally = "2 held, 1 killed, 1 returned, 1 missing, 1 wounded, 1 not understood"
    assert f"<b>{tally}</b>" in page and '<option value="wounded" selected>' in page
    take(alma_at_desk, columns, said_so)
    assert said()["Tavrel Ano"] == ("wounded", "holding_party_list") and said()["Arpan Levo"] == ("", "")
    assert rows.Report.objects.get().file.batches[-1].meanings == {"somewhere near the river": "wounded"}
    left_rows.take_in(by=bureau.hand, report=rows.Report.objects.get().id, table="", number=8)
    assert said()["Captain Somewhere  near the river"] == ("wounded", "holding_party_list")


def test_a_list_that_names_the_held_and_the_killed_counts_each_for_what_it_is(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    take(alma_at_desk, columns, TERMS)
    desk = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).context["desk"]
    (listed,) = gather(desk).listed.values()
    assert {said.value if said else "": len(people) for said, people in listed.says.items()} == {
        "held": 2,
        "killed": 1,
        "returned": 1,
        "missing": 1,
        "": 1,
    }


def test_a_roll_of_a_group_bounds_its_held_and_its_dead_by_those_it_tells_of(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, side="Norhat")
    group = opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    take(alma_at_desk, columns, {**TERMS, "group": group})
    desk = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).context["desk"]
    material = gather(desk)
    counted = {(c.cell, c.form): c.minimum for c in count_claims(listings.lists(material), material)}
    assert counted == {
        ("total", "exact"): 6,
        ("held", "at_least"): 2,
        ("dead", "at_least"): 1,
        ("returned", "at_least"): 1,
    }
    for page in ("board", "numbers"):
        assert alma_at_desk.get(reverse(f"desk:{page}", args=[bureau.incident])).status_code == 200


def test_whom_a_list_says_to_have_died_was_not_killed_and_the_day_of_the_row_is_shown(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    roll = "Name;Date of birth;What is known\nSarnetsyan Vahagn;14.05.2006;помер 22.03\n"
    roll += "Dornatsyan Suren;12.03.1999;загинув 22.03\nBrandek Osh;2001;held\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    terms = {**TERMS, "when": "2026-03-26", "says": "held"}
    shown = unescape(alma_at_desk.post(columns, terms).text)
    assert "2 held" not in shown and "1 died" in shown and "1 killed" in shown
    take(alma_at_desk, columns, terms)
    told = {}
    for row in rows.Record.objects.order_by("seq", "id")[:2]:
        page = unescape(alma_at_desk.get(reverse("desk:person", args=[row.id])).text)
        line = re.sub(r"<[^>]+>", "", page)
        told[row.file.described.full_name] = (": died помер 22.03" in line, ": killed загинув 22.03" in line)
    assert told == {"Sarnetsyan Vahagn": (True, False), "Dornatsyan Suren": (False, True)}


def test_without_a_day_no_row_says_anything(bureau: Bureau, alma_at_desk: Client) -> None:
    columns = bring(bureau, alma_at_desk, "roll.csv", ROLL.encode())
    answer = alma_at_desk.post(columns, {**TERMS, "when": "", "says": ""})
    assert answer.status_code == 422 and "Say as of when" in answer.content.decode()


def test_what_was_seen_of_other_words_is_not_what_is_taken_in(bureau: Bureau, alma_at_desk: Client) -> None:
    """As many of each, of other rows: that is looked at again."""
    roll = "Name;Born;Then;Now\nSarnetsyan Vahagn;2006;held;killed\nDornatsyan Suren;1999;killed;held\n"
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    then = {**TERMS, "column-3": "beside"}
    shown = alma_at_desk.post(columns, then).content.decode()
    seen = shown.split('name="seen" value="')[1].split('"')[0]
    now = {**TERMS, "column-2": "beside", "column-3": "condition", "seen": seen}
    assert "Nothing was taken in yet" in alma_at_desk.post(columns, now).content.decode()
    assert not rows.Record.objects.exists()


def test_short_heads_and_words_of_lists_are_understood(bureau: Bureau, alma_at_desk: Client) -> None:
    roll = (
        "Name;Pers. no;Place of res.;What is known\n"
        "Sarnetsyan Vahagn;ESH-1;Dorna;at home\n"
        "Dornatsyan Suren;ESH-2;Dorna;captured 13.5\n"
        "Lusahatyan Mher;ESH-3;Dorna;в плену, ранен\n"
        "Brandek Osh;ESH-4;Dorna;found\n"
        "تالفيكوف أورين;ESH-5;Dorna;أسير جريح\n"
    )
    columns = bring(bureau, alma_at_desk, "roll.csv", roll.encode())
    proposed = text_of(alma_at_desk, columns)
    for field in ("service_number", "place", "condition"):
        assert f'<option value="{field}" selected>' in proposed, field
    assert 'value="found"' in proposed, "whether alive or dead is asked about"
    heads = {"column-0": "name", "column-1": "service_number", "column-2": "place", "column-3": "condition"}
    shown = unescape(" ".join(alma_at_desk.post(columns, {**TERMS, **heads}).content.decode().split()))
    assert re.findall(r"<b>([^<]*not understood)</b>", shown) == ["2 held, 1 returned, 1 captured, 1 not understood"]


@pytest.mark.parametrize(
    ("cell", "condition"),
    [
        ("held, in good health", "held"),
        ("captured, unharmed", "captured"),
        ("пленный, здоров", "held"),
        ("полонений, здоровий", "held"),
        ("գերի, առողջ", "held"),
        ("əsir, sağlam", "held"),
        ("ტყვედ, ჯანმრთელი", "held"),
        ("أسير، سليم", "held"),
        ("в плену, жив", "held"),
        ("held, not well", "?"),
        ("killed, healthy", "?"),
        ("здоров", "?"),
    ],
)
def test_how_somebody_held_is_leaves_him_held(cell: str, condition: str) -> None:
    assert condition_of(cell) == condition
