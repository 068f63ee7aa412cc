"""What is doubtful in a record is said wherever the record is shown, however it came in."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import linking
from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def shown(client: Client, name: str, *ids: str) -> str:
    answer = client.get(reverse(f"desk:{name}", args=ids))
    assert answer.status_code == 200
    return words_of(answer.content.decode())


def test_a_day_that_never_was_in_a_tracing_request_is_doubted(bureau: Bureau, alma_at_desk: Client) -> None:
    address = reverse("desk:request", args=[bureau.incident])
    answer = alma_at_desk.post(address, invented.request(birth="31.02.2001"))
    assert answer.status_code == 302, words_of(answer.content.decode())
    record = rows.Record.objects.get()
    for page_of in (shown(alma_at_desk, "report", record.report), shown(alma_at_desk, "person", record.id)):
        assert "Birth: not usable as a date of birth" in page_of
        assert "nothing doubtful" not in page_of


@pytest.mark.parametrize(("born", "said"), [("44621", "that of 1 March 2022"), ("3/7/92", "the other way round")])
def test_what_a_spreadsheet_made_of_a_birth_is_said_beside_the_person(
    bureau: Bureau, alma_at_desk: Client, born: str, said: str
) -> None:
    record = bureau.record("Tarn Oldo", birth=born)
    page = shown(alma_at_desk, "person", record)
    assert said in page and "not usable" not in page


def test_a_last_contact_on_a_day_to_come_is_doubted(bureau: Bureau, alma_at_desk: Client) -> None:
    late, fine = (
        bureau.record(f"Tarn Oldo {n}", last_contact=on) for n, on in enumerate(("03.03.2027", "3 March 2026"))
    )
    assert "Last contact: a day that was still to come" in shown(alma_at_desk, "person", late)
    assert "still to come" not in shown(alma_at_desk, "person", fine)


@pytest.mark.parametrize(
    "name", ["Kerim Tarnel, son of Oshan", "Kerim Tarnel, son of Oshan Tarnel", "Керим Тарнел, сын Ошана"]
)
def test_whose_son_somebody_is_makes_no_second_person(bureau: Bureau, alma_at_desk: Client, name: str) -> None:
    assert "two people" not in shown(alma_at_desk, "person", bureau.record(name))


@pytest.mark.parametrize("field", ["given_name", "name"])
def test_two_people_in_one_name_are_doubted_on_each_page(bureau: Bureau, alma_at_desk: Client, field: str) -> None:
    words = {"given_name": "Suren & Armen", "family_name": "Hovaberd"} if field == "given_name" else {}
    name = "" if words else "Hovaberd Suren, Hovaberd Armen"
    two, one = bureau.record(name, **words), bureau.record("Hovaberd Suren")
    a, b = linking.pair(two, one)
    for page in (
        shown(alma_at_desk, "person", two),
        shown(alma_at_desk, "pair", a, b),
        shown(alma_at_desk, "report", rows.Record.objects.get(id=two).report),
    ):
        assert "it seems to name two people" in page
    assert "seems to name 2 people" in shown(alma_at_desk, "pair", a, b)
    assert "two people" not in shown(alma_at_desk, "person", one)
