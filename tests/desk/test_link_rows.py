"""The rows of a pair: who says what of each, which places are compared, and births years apart. Nobody is real."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.core.payloads.records import Enquirer
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_link_page import page_of


def test_what_is_said_of_each_stands_once_with_who_says_it_and_how_often(bureau: Bureau, alma_at_desk: Client) -> None:
    one, other = (bureau.record("Petr Halvorin") for _ in range(2))
    two = (min(one, other), max(one, other))
    for _ in range(3):
        bureau.says(two[0], ClaimType.WOUNDED)
    bureau.says(two[0], ClaimType.WOUNDED, "Sarn Agency")
    bureau.says(two[0], ClaimType.WOUNDED, polarity=Polarity.NEGATED)
    page = alma_at_desk.get(page_of(two)).content.decode()
    said = page.split("What it says of him or her")[1].split("Record B")[0]
    plain = " ".join(re.sub(r"<[^>]+>", " ", said).split())
    assert "wounded State Commission of Duravan , 3 times, 12 March 2026 Sarn Agency , 12 March 2026" in plain
    assert plain.count("wounded") == 2 and "not so: wounded State Commission of Duravan , 12 March" in plain


@pytest.mark.parametrize(
    ("births", "apart"),
    [
        (("02.12.1998", "1988-12-02"), "10 years apart"),
        (("02.12.1998", "02.12.1997"), "1 year apart"),
        (("02.12.1998", "12.02.1998"), ""),
        (("02.12.1998", "2 December 1998"), ""),
    ],
)
def test_years_of_birth_that_differ_in_one_digit_are_marked(
    bureau: Bureau, alma_at_desk: Client, births: tuple[str, str], apart: str
) -> None:
    a, b = sorted(bureau.record("Petr Halvorin", birth=birth) for birth in births)
    page = alma_at_desk.get(page_of((a, b))).content.decode()
    row = page.split(". Birth</th>")[1].split("</tr>")[0]
    assert ("Differs" in row) is bool(apart) and apart in row


def test_places_of_a_list_and_of_a_tracing_request_are_called_what_they_are(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    roll = b"Surname;Given name;Home village\nHalvorin;Petr;Upper Torn\nOrsevan;Davo;Dresk\n"
    form = invented.upload(bureau.sources["5th Company"], SimpleUploadedFile("roll.csv", roll))
    columns = alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)["Location"]
    fields = {"column-0": "family_name", "column-1": "given_name", "column-2": "place", "column-3": "", "column-4": ""}
    alma_at_desk.post(columns, invented.columns(**fields))
    listed = [r.id for r in rows.Record.objects.order_by("seq") if "Halvorin" in r.file.described.full_name]
    asked = bureau.record("Petr Halvorin", enquirer=Enquirer("Olha Halvorin", "mother"), place="Korvel pass")
    pair = tuple(sorted((listed[0], asked)))
    shown = alma_at_desk.get(page_of(pair)).content.decode()  # type: ignore[arg-type]
    row = shown.split(". Place</th>")[1].split("</tr>")[0]
    assert "“Home village” of the list" in row and "where the person was then" in row
    weighed = shown.split("The places differ:")[1].split("</p>")[0]
    assert "“Home village” of the list on record" in weighed and "where the person was then" in weighed
    one, other = (bureau.record("Petr Halvorin", place=place) for place in ("Torn", "Dresk"))
    assert "Compared are" not in alma_at_desk.get(page_of((min(one, other), max(one, other)))).content.decode()
