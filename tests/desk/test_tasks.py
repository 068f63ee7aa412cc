"""What waits for an officer leads to everybody it is about. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau


def waits(client: Client, bureau: Bureau) -> str:
    board = client.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    return " ".join(board.split("Waiting for you")[1].split("</aside>")[0].split())


def test_words_against_decisions_lead_to_each_person(bureau: Bureau, alma_at_desk: Client) -> None:
    people = {name: bureau.record(name) for name in ("Aram Aramyan", "Levon Lusats")}
    for record in people.values():
        bureau.decide(record)
        bureau.says(record, ClaimType.KILLED)
    shown = waits(alma_at_desk, bureau)
    assert "<b>2</b>" in shown and "Decisions with which later claims disagree" in shown
    for name, record in people.items():
        assert f'<a href="{reverse("desk:person", args=[record])}"><bdi>{name}</bdi></a>' in shown


def test_one_alone_is_where_the_task_leads(bureau: Bureau, alma_at_desk: Client) -> None:
    record = bureau.record("Aram Aramyan")
    bureau.decide(record)
    bureau.says(record, ClaimType.KILLED)
    shown = waits(alma_at_desk, bureau)
    assert (
        f'<a href="{reverse("desk:person", args=[record])}"><bdi>Decision and a later claim disagree</bdi></a>' in shown
    )
    assert "Aram" not in shown


def test_somebody_of_several_records_waits_once_and_by_name(bureau: Bureau, alma_at_desk: Client) -> None:
    faceless, named = bureau.record(""), bureau.record("Aram Aramyan")
    bureau.same(faceless, named)
    bureau.decide(faceless)
    bureau.says(faceless, ClaimType.KILLED)
    bureau.says(named, ClaimType.KILLED)
    levon = bureau.record("Levon Lusats")
    bureau.decide(levon)
    bureau.says(levon, ClaimType.KILLED)
    shown = waits(alma_at_desk, bureau)
    assert "<b>2</b>" in shown and shown.count("Aram Aramyan") == 1 and "no name given" not in shown
