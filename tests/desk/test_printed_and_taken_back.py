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
    return [row[5].partition(" of 2")[0] for row in csv.reader(old(client, "csv").splitlines()) if row[0] == "held"]


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


def test_a_figure_left_out_is_told_with_since_when_by_whom_and_why_wherever_it_was_printed(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    figure = f"said.{held(bureau, 15)}"
    first = publish(bureau, publisher, "", figures=["own.unknown", figure])
    asked = {"title": first.title, "lead": "", "figures": ["own.unknown"]}
    for given in ("", "no longer published"):
        refused = publisher.post(reverse("desk:publish", args=[bureau.incident]), {**asked, f"why-{figure}": given})
        body = refused.content.decode()
        assert refused.status_code == 422 and "Say why each figure that is left out" in body
        assert f'name="why-{figure}" size="60" value=""' in body
    why = "The company asks that we wait for its list."
    publish(bureau, publisher, "", figures=["own.unknown"], **{f"why-{figure}": why})
    second = Edition.objects.get(number=2)
    decided = f"by decision of this bureau, entry {second.seq} of its journal"
    data = client.get(reverse("bulletin:json", args=[1])).json()
    (gone,) = (f for f in data["figures"] if f["value"] == "15")
    assert gone["stands"] is False and data["title"] == first.title
    assert gone["no_longer"] == {
        "bulletin": 2,
        "since": second.published_at.isoformat(),
        "words": "published no longer since edition 2",
        "why": why,
        "decided_by": "this bureau",
        "entry": second.seq,
    }
    assert stands(client) == ["no, published no longer since edition 2"]
    (api,) = (f for f in client.get("/api/editions/1").json()["figures"] if f["value"] == "15")
    assert (api["stands"], api["no_longer_since"]) == (False, 2)
    entry = next(e for e in client.get(reverse("bulletin:feed")).content.decode().split("<entry") if ">1. " in e)
    for told in (old(client, "edition"), old(client, "csv"), api["no_longer"], entry):
        assert why in told and decided in told
    assert f"<updated>{second.published_at.isoformat()[:19]}" in entry and f">1. {first.title}<" in entry
    assert old(client, "reviews") == "[]", "nobody spoke against it"
    publish(bureau, publisher, "", figures=["own.unknown", figure])
    assert stands(client) == ["yes"], "it is published again"


def test_of_a_figure_left_out_before_reasons_were_asked_for_none_is_made_up(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    figure = f"said.{held(bureau, 15)}"
    publish(bureau, publisher, "", figures=["own.unknown", figure])
    publish(bureau, publisher, "", figures=["own.unknown"], **{f"why-{figure}": "A reason."})
    second = Edition.objects.get(number=2)
    second.folded["changes"][0]["why"] = "no longer published"
    second.save()
    assert "no reason is on record" in old(client, "edition") and "no reason is on record" in old(client, "csv")


def test_a_title_that_was_withdrawn_says_since_when_by_whom_and_why(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    first = publish(bureau, publisher, "", figures=["own.unknown"])
    said = {"corrects": first.id, "correction": "Its title told of a witness.", "hides_words": "yes"}
    publish(bureau, publisher, "", figures=["own.unknown"], **said)
    page, entry = old(client, "edition"), client.get(reverse("bulletin:feed")).content.decode()
    assert "Bulletin 1: its title was withdrawn" in page and "Words of this edition were withdrawn" in page
    data = client.get(reverse("bulletin:json", args=[1])).json()["words_withdrawn"]
    api = client.get("/api/editions/1").json()["words_withdrawn"]
    decided = f"by decision of this bureau, entry {Edition.objects.get(number=2).seq} of its journal"
    assert [w["why"] for w in data] == ["Its title told of a witness."] and decided in api[0]
    assert decided in page and decided in entry and "Its title told of a witness." in entry
