"""An earlier edition stays as it was printed, and says which of its figures stand no longer. All invented."""

from __future__ import annotations

import csv

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_printed_before import held, publish, publisher

__all__ = ["publisher"]


def old(client: Client, name: str) -> str:
    return client.get(reverse(f"bulletin:{name}", args=[1])).content.decode()


def stands(client: Client) -> list[str]:
    """The column of that name of the first edition, for the figures that others state."""
    return [row[5] for row in csv.reader(old(client, "csv").splitlines()) if row[0] == "held"]


def test_a_figure_that_was_taken_back_is_marked_where_it_was_printed(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    wrong, right = held(bureau, 15), held(bureau, 28)
    keys = ["own.unknown", f"said.{wrong}", f"said.{right}"]
    first = publish(bureau, publisher, "", figures=keys)
    assert stands(client) == ["yes", "yes"] and "taken back" not in old(client, "edition")
    reviewing.take_back(by=bureau.hand, claim=wrong, why="another's")
    publish(bureau, publisher, "", figures=keys, corrects=first.id, correction="The 15 were the dead of another list.")
    assert stands(client) == ["no, taken back in edition 2", "yes"]
    page = old(client, "edition")
    assert "One figure of this edition stands no longer" in page and "The 15 were the dead of another list." in page
    assert page.count("taken back in bulletin 2") == 2, "above, and beside the number"
    assert '<span class="fig">15</span>' in page and Edition.objects.get(number=1).published == first.published
    data = {f["value"]: f["stands"] for f in client.get(reverse("bulletin:json", args=[1])).json()["figures"]}
    assert (data["15"], data["28"]) == (False, True)
    api = {f["value"]: (f["stands"], f["no_longer_since"]) for f in client.get("/api/editions/1").json()["figures"]}
    assert (api["15"], api["28"]) == ((False, 2), (True, None))
    assert "taken back in" not in client.get(reverse("bulletin:edition", args=[2])).content.decode()


@pytest.mark.parametrize("corrects", [True, False])
def test_a_figure_that_its_source_puts_right_says_since_when_and_in_whose_words(
    bureau: Bureau, publisher: Client, client: Client, corrects: bool
) -> None:
    wrong = held(bureau, 15)
    first = publish(bureau, publisher, "", figures=["own.unknown", f"said.{wrong}"])
    nine = f"said.{held(bureau, 9, answers=wrong, answer='corrects')}"
    said = {"corrects": first.id, "correction": "The company had counted twice."} if corrects else {}
    publish(bureau, publisher, "", figures=["own.unknown", f"said.{wrong}", nine], **said)
    assert stands(client) == ["no, no longer since edition 2"]
    words = "The company had counted twice." if corrects else "put right since"
    assert words in old(client, "edition") and "15" in old(client, "reviews")


def test_a_figure_that_stands_again_is_marked_no_more(bureau: Bureau, publisher: Client, client: Client) -> None:
    wrong = held(bureau, 15)
    keys = ["own.unknown", f"said.{wrong}"]
    publish(bureau, publisher, "", figures=keys)
    denial = held(bureau, 9, answers=wrong, answer="withdraws")
    publish(bureau, publisher, "", figures=keys)
    assert stands(client) == ["no, no longer since edition 2"]
    reviewing.take_back(by=bureau.hand, claim=denial)
    publish(bureau, publisher, "", figures=keys)
    assert stands(client) == ["yes"] and "stands no longer" not in old(client, "edition")
