"""What an enquiry carried, as files: a list, PFIF and FollowTheMoney, with nothing that was not sent."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import erasing
from lastcontact.reading.files import open_document
from tests.bureau.acts import Bureau


@pytest.fixture
def asked(bureau: Bureau) -> tuple[str, list[str]]:
    people = [bureau.record("@Levon Lusats"), bureau.record("Narek Hovasar")]
    return bureau.ask(*people), people


def file(client: Client, bureau: Bureau, enquiry: str, form: str) -> str:
    return client.get(reverse("desk:asked", args=[bureau.incident, enquiry, form])).content.decode()


def test_the_list_opens_in_a_spreadsheet_and_no_cell_is_a_formula(bureau, asked, alma_at_desk):
    rows = list(csv.DictReader(io.StringIO(file(alma_at_desk, bureau, asked[0], "csv").removeprefix("\ufeff"))))
    assert [(row["name"], row["record"]) for row in rows] == [
        ("'@Levon Lusats", asked[1][0]), ("Narek Hovasar", asked[1][1]),
    ]  # fmt: skip


def test_pfif_asks_and_asserts_nothing_and_everybody_expires(bureau, asked, alma_at_desk):
    written = file(alma_at_desk, bureau, asked[0], "pfif")
    back = open_document("asked.xml", written.encode()).tables[0]
    row = dict(zip(back.header, back.rows[0], strict=True))
    assert (row["name"], row["status"], row["record there"]) == (
        "@Levon Lusats", "information sought", f"testserver/{asked[1][0]}",
    )  # fmt: skip
    assert written.count("<pfif:expiry_date>") == 2 and "believed" not in written


def test_follow_the_money_names_a_person_a_line(bureau, asked, alma_at_desk):
    entities = [json.loads(line) for line in file(alma_at_desk, bureau, asked[0], "ftm").splitlines()]
    assert [(e["schema"], e["properties"]["name"]) for e in entities] == [
        ("Person", ["@Levon Lusats"]), ("Person", ["Narek Hovasar"]),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "pfif", "ftm"])
def test_one_who_was_erased_is_in_no_file(bureau, asked, alma_at_desk, form):
    enquiry, people = asked
    custodian = replace(bureau.hand, roles=bureau.hand.roles | {"custodian"})
    erasing.erase(by=custodian, record=people[0], ground="asked for by the family")
    assert "Lusats" not in file(alma_at_desk, bureau, enquiry, form)


def test_who_is_not_of_the_incident_gets_nothing(bureau, asked, boris_at_desk, client):
    address = reverse("desk:asked", args=[bureau.incident, asked[0], "pfif"])
    assert boris_at_desk.get(address).status_code == 404
    assert client.get(address).status_code == 302


def test_whom_to_ask_about_stands_by_the_alphabet_in_whatever_script(bureau, alma_at_desk):
    for name in ("Tigran Marvan", "Վահագն Սարնեցյան", "Арам Арамян"):
        bureau.record(name)
    shown = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    at = [shown.index(name) for name in ("Арам Арамян", "Tigran Marvan", "Վահագն Սարնեցյան")]
    assert at == sorted(at)
    assert 'data-narrows="#whom .choice"' in shown and 'id="whom"' in shown
