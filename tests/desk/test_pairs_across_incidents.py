"""A pair with a record of another incident is seen by officers of both, and by nobody else. All of it invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import opening
from lastcontact.casefile import models as rows
from lastcontact.casefile.suggestions import suggest
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def pair(bureau: Bureau, tamar: Officer) -> tuple[str, str]:
    """The second of two records is in an incident that Tamar is not on the team of."""
    here = bureau.record("Սարնեցյան Վահագն Սուրենի", birth="2006-05-14", place="Sarnadzor")
    other = replace(bureau, incident=opening.open_incident(by=bureau.hand, title="Another", sides=("Norhat",)))
    there = other.record("Vaaqn Sarnesyan", "State Commission of Duravan", birth="2006-05-14", place="Sarnadzor")
    a, b = sorted((here, there))
    assert suggest([here, there]) == 1
    return a, b


def pages(bureau: Bureau, pair: tuple[str, str]) -> list[str]:
    own = rows.Record.objects.get(id__in=pair, incident=bureau.incident).id
    incident = [reverse(f"desk:{name}", args=[bureau.incident]) for name in ("links", "board", "people")]
    return [*incident, reverse("desk:person", args=[own])]


def test_an_officer_of_both_incidents_sees_the_pair(
    bureau: Bureau, pair: tuple[str, str], alma_at_desk: Client
) -> None:
    assert "Vaaqn Sarnesyan" in alma_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
    assert alma_at_desk.get(reverse("desk:pair", args=pair)).status_code == 200


@pytest.mark.parametrize("judged", [False, True])
def test_an_officer_of_one_of_them_sees_nothing_of_it(
    bureau: Bureau, pair: tuple[str, str], alma_at_desk: Client, tamar_at_desk: Client, judged: bool
) -> None:
    if judged:
        asked = {"verdict": "unsure", "why": "the ages differ"}
        assert alma_at_desk.post(reverse("desk:pair", args=pair), asked).status_code == 302
    for address in pages(bureau, pair):
        page = tamar_at_desk.get(address)
        shown = page.content.decode()
        assert page.status_code == 200 and "Sarnesyan" not in shown and "may be the same person" not in shown, address
        assert reverse("desk:pair", args=pair) not in shown
    for name in ("pair", "undo-link", "second"):
        assert tamar_at_desk.post(reverse(f"desk:{name}", args=pair), {"verdict": "same"}).status_code == 404


def test_an_officer_let_in_later_sees_it_then(
    bureau: Bureau, pair: tuple[str, str], tamar: Officer, boris: Officer, tamar_at_desk: Client
) -> None:
    other = rows.Record.objects.filter(id__in=pair).exclude(incident=bureau.incident).get().incident
    opening.propose_access(by=bureau.hand, incident=other, officer=tamar.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=other, officer=tamar.pk)
    assert "Vaaqn Sarnesyan" in tamar_at_desk.get(reverse("desk:links", args=[bureau.incident])).content.decode()
