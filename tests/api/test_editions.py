from __future__ import annotations

from dataclasses import replace

from django.test import Client

from lastcontact.bulletin.views import PRINTED
from lastcontact.bureau import publishing
from tests.bureau.acts import Bureau, Clock, hand_of


def test_partners_read_what_the_public_reads_and_no_more(alma, client: Client) -> None:
    bureau = Bureau(hand_of(alma, Clock())).open()
    bureau.record("Aram Aramyan")
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    wording = publishing.Wording("People missing", ["own.unknown"])
    publishing.publish(by=bureau.hand, incident=bureau.incident, wording=wording)
    one = client.get("/api/editions/1")
    assert one.json()["figures"][0]["value"] == "fewer than 5"
    assert set(PRINTED) <= set(one.json()["figures"][0]), "whatever the bulletin prints of a figure"
    assert "Aram" not in one.content.decode() and "counted" not in one.json()["figures"][0]
    assert [e["number"] for e in client.get("/api/editions").json()] == [1]
    assert client.get("/api/editions/2").status_code == 404
    assert client.get("/api/openapi.json").json()["info"]["title"].startswith("lastcontact")
