"""Whoever is erased was on a list all the same: its number stays, without whose. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.incidents import GroupKind
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake import newest, receive, text_of
from tests.desk.test_numbers import counts, exactly


@pytest.fixture
def company(bureau: Bureau) -> str:
    words = opening.GroupWords("5th Company", GroupKind.UNIT, "Norhat")
    return opening.name_group(by=bureau.hand, incident=bureau.incident, words=words)


def take(bureau: Bureau, client: Client, group: str, roll: str = invented.ROLL) -> str:
    """The roll's report, its rows taken in as people of the group."""
    file = SimpleUploadedFile("roll.csv", roll.encode())
    columns = client.post(receive(bureau), invented.upload(bureau.sources["5th Company"], file))["Location"]
    client.post(columns, invented.columns(group=group))
    return newest().id


def erase(client: Client, record: str) -> None:
    answer = client.post(reverse("desk:erase", args=[record]), {"ground": "asked by himself", "sure": "yes"})
    assert answer.status_code == 200


def page(client: Client, bureau: Bureau, name: str, **query: str) -> str:
    return text_of(client.get(reverse(f"desk:{name}", args=[bureau.incident]), query))


def test_a_list_keeps_the_number_it_named_and_says_how_many_were_erased_since(
    bureau: Bureau, company: str, custodian: Client
) -> None:
    take(bureau, custodian, company)
    assert "4 names." in page(custodian, bureau, "board") and "erased" not in page(custodian, bureau, "board")
    erase(custodian, rows.Record.objects.get(locator="row 3").id)
    board = page(custodian, bureau, "board")
    assert "4 names. 1 of them erased since." in board and "3 names" not in board
    erase(custodian, rows.Record.objects.get(locator="row 4").id)
    assert "4 names. 2 of them erased since." in page(custodian, bureau, "board")


def test_a_group_of_whom_somebody_was_erased_contradicts_nobody_by_the_smaller_number(
    bureau: Bureau, company: str, custodian: Client
) -> None:
    take(bureau, custodian, company)
    counts(bureau, company, ClaimType.HELD, exactly(4), 13)
    assert "These 2 cannot all hold" not in page(custodian, bureau, "numbers")
    erase(custodian, rows.Record.objects.get(locator="row 3").id)
    shown = page(custodian, bureau, "numbers")
    assert "These 2 cannot all hold" not in shown
    assert "3 to 4 in the group, by name" in shown
    assert "Cannot hold" not in page(custodian, bureau, "board")


def test_a_name_of_a_parted_row_is_none_of_the_rows_erased(bureau: Bureau, company: str, custodian: Client) -> None:
    take(bureau, custodian, company, invented.ROLL.replace("3;Դորնացյան;Գարեգին", "3;;Arman and Levon Zelvaryan"))
    custodian.post(reverse("desk:part", args=[rows.Record.objects.get(locator="row 4").id]))
    assert rows.Record.objects.count() == 5
    erase(custodian, rows.Record.objects.get(locator="row 2").id)
    assert "5 names. 1 of them erased since." in page(custodian, bureau, "board")
