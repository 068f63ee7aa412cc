"""Editions on two incidents: one line of numbers, and latest, earlier and first are of the incident. All invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import opening, publishing
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn

ABOVE, BELOW = "Missing above Dorna", "Missing below Sarn"


def publish(bureau: Bureau, incident: str, title: str) -> None:
    wording = publishing.Wording(title, ["own.unknown"])
    publishing.publish(by=bureau.hand, incident=incident, wording=wording)


@pytest.fixture
def second(bureau: Bureau) -> str:
    """Bulletins 1 and 2 are on the first incident, 3 on this one."""
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    first = bureau.incident
    for n in range(6):
        bureau.record(f"Aram Aramyan {n}")
    publish(bureau, first, ABOVE)
    publish(bureau, first, ABOVE)
    bureau.incident = opening.open_incident(by=bureau.hand, title="Boat lost below Sarn")
    for n in range(9):
        bureau.record(f"Petr Halvorin {n}")
    publish(bureau, bureau.incident, BELOW)
    return bureau.incident


def of(client: Client, number: int, name: str = "edition") -> str:
    return client.get(reverse(f"bulletin:{name}", args=[number])).content.decode()


def test_the_front_page_has_the_latest_edition_on_each_incident(second: str, client: Client) -> None:
    page = client.get("/").content.decode()
    assert page.index(BELOW) < page.index(">9<") < page.index(ABOVE) < page.index(">6<"), "the newest first"
    for number, linked in ((3, True), (2, True), (1, False)):
        assert (f'href="{reverse("bulletin:edition", args=[number])}"' in page) is linked
    assert "If someone of yours is missing" in page and "Do not pay anyone" in page


def test_one_incident_alone_has_its_whole_latest_edition_on_the_front_page(bureau: Bureau, client: Client) -> None:
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    bureau.record("Aram Aramyan")
    publish(bureau, bureau.incident, ABOVE)
    assert "How to check this edition" in client.get("/").content.decode()


def test_the_latest_edition_on_an_incident_is_no_earlier_one(second: str, client: Client) -> None:
    assert "An earlier edition" not in of(client, 2) and "An earlier edition" not in of(client, 3)
    earlier = of(client, 1)
    assert f'An earlier edition</span> <a href="{reverse("bulletin:edition", args=[2])}">Read the latest' in earlier
    assert "the first edition on this incident" in of(client, 3) and "since bulletin 1 of" in of(client, 2)


def test_the_list_of_editions_goes_by_incident(second: str, client: Client) -> None:
    page = client.get(reverse("bulletin:editions")).content.decode()
    heads = [page.index(f">{title}</h2>") for title in (BELOW, ABOVE)]
    assert heads[0] < page.index("Bulletin 3</a>") < heads[1] < page.index("Bulletin 2</a>")
    assert page.count("the latest</span>") == 2


def test_data_says_which_edition_it_follows_and_which_is_the_latest(second: str, client: Client) -> None:
    links = [(1, None, 2), (2, 1, 2), (3, None, 3)]
    for number, follows, latest in links:
        for address in (reverse("bulletin:json", args=[number]), f"/api/editions/{number}"):
            found = client.get(address).json()
            assert (found["follows"], found["latest"]) == (follows, latest), address
    listed = client.get("/api/editions").json()
    assert [(e["number"], e["follows"]) for e in listed] == [(n, follows) for n, follows, _ in reversed(links)]
    feed = client.get(reverse("bulletin:feed")).content.decode()
    assert feed.index(BELOW) < feed.index(ABOVE)


def test_before_it_is_published_an_edition_is_held_against_those_on_its_own_incident(
    second: str, alma: Officer, signed_in_client: SignedIn
) -> None:
    alma.roles = [*alma.roles, Role.PUBLISHER]
    alma.save()
    asked = {"title": ABOVE, "figures": ["own.unknown"]}
    page = signed_in_client(alma).post(reverse("desk:publish", args=[second]), asked).content.decode()
    assert "Bulletin 4" in page and "since bulletin 3 of" in page and "An earlier edition" not in page
