"""Sources and places that other teams named are none of an officer's business, unless used here or common."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import intake, opening
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.sources import PlaceName, SourceKind
from tests.bureau.acts import Bureau, Clock, hand_of


@pytest.fixture
def other(bureau: Bureau, boris: Officer) -> str:
    """Boris's own incident; Alma's bureau has named bodies, an outlet and a place."""
    opening.name_place(by=bureau.hand, names=(PlaceName("Dornavan"),), incident=bureau.incident)
    return opening.open_incident(by=hand_of(boris, Clock()), title="Another", sides=("Norhat",))


def pages(other: str) -> list[str]:
    named = ("sources", "receive", "places", "ask", "describe")
    return [reverse("desk:open-incident"), *(reverse(f"desk:{name}", args=[other]) for name in named)]


def shown(client: Client, other: str) -> str:
    return "".join(client.get(page).content.decode() for page in pages(other))


def test_what_other_teams_named_is_on_no_page(bureau: Bureau, other: str, boris_at_desk: Client) -> None:
    body = shown(boris_at_desk, other)
    for word in ("5th Company", "State Commission of Duravan", "Sarn Agency", "Dornavan"):
        assert word not in body, word
    assert "Joint Monitoring Mission" in body, "a neutral intermediary is anybody's"
    place = rows.Place.objects.get().id
    assert boris_at_desk.post(reverse("desk:add-place", args=[other, place])).status_code == 404


def test_what_is_common_or_named_again_here_can_be_chosen(
    bureau: Bureau, other: str, boris: Officer, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    sources = reverse("desk:sources", args=[bureau.incident])
    new = {"name": "Red Line Radio", "kind": "outlet", "side": "", "reliability": "C", "other_names": ""}
    assert alma_at_desk.post(sources, {**new, "common": "on"}).status_code == 302
    names = {f"form-{i}-text": "" for i in range(4)} | {"form-0-text": "Lower Orvan", "common": "yes"}
    forms = {"form-TOTAL_FORMS": "4", "form-INITIAL_FORMS": "0"}
    alma_at_desk.post(reverse("desk:places", args=[bureau.incident]), {**names, **forms})
    body = shown(boris_at_desk, other)
    assert "Red Line Radio" in body and "Lower Orvan" in body
    agency = {"name": "Sarn Agency", "kind": "outlet", "side": "", "reliability": "F", "other_names": "Sarn"}
    boris_at_desk.post(reverse("desk:sources", args=[other]), agency)
    assert rows.Source.objects.filter(name="Sarn Agency").count() == 1, "one body of one name is one source"
    assert "Sarn Agency" in shown(boris_at_desk, other)


def test_a_colleague_of_the_team_sees_what_was_named_in_it(bureau: Bureau, tamar_at_desk: Client) -> None:
    words = intake.SourceWords("Ombudsman of Norhat", SourceKind.BODY, "Norhat", incident=bureau.incident)
    intake.name_source(by=bureau.hand, words=words)
    assert "Ombudsman of Norhat" in tamar_at_desk.get(reverse("desk:sources", args=[bureau.incident])).content.decode()


def test_the_chain_is_for_those_who_check_it(alma_at_desk: Client) -> None:
    assert alma_at_desk.get("/chain/").status_code == 404
