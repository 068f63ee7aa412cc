"""A source or place that is named again is seen by nobody who did not see it before. All invented."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import opening
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.sources import PlaceName
from tests.bureau.acts import Bureau, Clock, hand_of

WATCH, BRIDGE = "Kelmar Watch", "Tern Bridge"


def page(client: Client, incident: str, name: str = "desk:sources") -> str:
    return client.get(reverse(name, args=[incident])).content.decode()


def name(client: Client, incident: str, **changes: str) -> str:
    form = {"name": WATCH, "kind": "body", "side": "", "reliability": "F", "other_names": "", **changes}
    return client.post(reverse("desk:sources", args=[incident]), form, follow=True).content.decode()


def name_place(client: Client, incident: str, place: str, common: str = "") -> str:
    form = {f"form-{n}-{field}": "" for n in range(8) for field in ("text", "language", "used_by")}
    form |= {"form-0-text": BRIDGE, "form-0-language": "en", "form-1-text": "Тернский мост", "form-1-language": "ru"}
    form |= {"form-TOTAL_FORMS": "8", "form-INITIAL_FORMS": "1", "place": place, "common": common}
    return client.post(reverse("desk:places", args=[incident]), form, follow=True).content.decode()


def test_whoever_names_it_again_and_leaves_the_team_sees_it_no_longer(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, boris_at_desk: Client, davit: Officer
) -> None:
    elsewhere = opening.open_incident(by=hand_of(boris, Clock()), title="Boat lost below Sarn")
    name(alma_at_desk, bureau.incident)
    names = (PlaceName(BRIDGE, "en"),)
    place = opening.name_place(by=bureau.hand, names=names, incident=bureau.incident)
    source = rows.Source.objects.get(name=WATCH).id
    cite = reverse("desk:cite-source", args=[bureau.incident, source])
    assert WATCH not in page(boris_at_desk, elsewhere) and boris_at_desk.post(cite, {"name": "KW"}).status_code == 404
    assert boris_at_desk.post(reverse("desk:cite-source", args=[elsewhere, source]), {"name": "KW"}).status_code == 404
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=boris.pk)
    opening.grant_access(
        by=hand_of(davit, Clock(), roles=frozenset({"officer"})), incident=bureau.incident, officer=boris.pk
    )
    assert "is its word from now on" in boris_at_desk.post(cite, {"name": "KW"}, follow=True).content.decode()
    name_place(boris_at_desk, elsewhere, place)
    assert rows.Place.objects.get(id=place).label == f"{BRIDGE} / Тернский мост"
    opening.withdraw_access(by=bureau.hand, incident=bureau.incident, officer=boris.pk)
    assert "Kelmar" not in page(boris_at_desk, elsewhere) and BRIDGE not in page(
        boris_at_desk, elsewhere, "desk:places"
    )
    assert "KW" in page(alma_at_desk, bureau.incident), "what was added stands where it belongs"


def test_a_body_named_in_a_second_incident_is_open_there_and_in_no_third(
    bureau: Bureau,
    alma_at_desk: Client,
    boris: Officer,
    boris_at_desk: Client,
    davit: Officer,
    signed_in_client: Callable,
) -> None:
    second = opening.open_incident(by=hand_of(boris, Clock()), title="Boat lost below Sarn")
    davit.roles = ["officer"]
    davit.save()
    third = opening.open_incident(by=hand_of(davit, Clock()), title="Bus lost near Tern")
    name(alma_at_desk, bureau.incident, reliability="B")
    refused = name(boris_at_desk, second, common="on", reliability="E")
    assert "not opened to every incident from here" in refused and WATCH not in page(boris_at_desk, second)
    name(boris_at_desk, second, reliability="E")
    davit_at_desk = signed_in_client(davit)
    assert WATCH in page(boris_at_desk, second) and WATCH not in page(davit_at_desk, third)
    assert rows.Source.objects.get(name=WATCH).file.reliability.value == "B", "a grade is changed by grading"
    name(alma_at_desk, bureau.incident, common="on")
    assert WATCH in page(davit_at_desk, third), "those to whom it belonged first may open it to all"


def test_another_incidents_place_is_not_opened_to_all(
    bureau: Bureau, alma_at_desk: Client, boris: Officer, boris_at_desk: Client
) -> None:
    elsewhere = opening.open_incident(by=hand_of(boris, Clock()), title="Boat lost below Sarn")
    also = opening.open_incident(by=bureau.hand, title="Bus lost near Tern")
    place = opening.name_place(by=bureau.hand, names=(PlaceName(BRIDGE, "en"),), incident=bureau.incident)
    assert "not opened to every incident from here" in name_place(alma_at_desk, also, place, "yes")
    assert BRIDGE not in page(boris_at_desk, elsewhere, "desk:places")
    name_place(alma_at_desk, bureau.incident, place, "yes")
    assert BRIDGE in page(boris_at_desk, elsewhere, "desk:places")
