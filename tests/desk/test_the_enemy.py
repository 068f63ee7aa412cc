""" "The enemy said 14" in one side's report is the other side's word once an officer says so. All invented."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, key_of, only_claim, page_of

ON = date(2026, 3, 11)


def rows_of_held(client: Client, bureau: Bureau) -> str:
    board = " ".join(client.get(reverse("desk:board", args=[bureau.incident])).content.decode().split())
    return board.split('id="f-held"')[1].split("</ol>")[0]


def test_the_other_side_is_suggested_as_the_enemy_and_confirmed_by_an_officer(
    bureau: Bureau, alma_at_desk: Client, boris_at_desk: Client
) -> None:
    own = bureau.report("State Commission of Duravan", "14 soldiers are held.", language="en", published_on=ON)
    act(alma_at_desk, "accept", own, proposal=key_of(own, "14"))
    text = "The enemy said that 14 soldiers are held."
    told = bureau.report("5th Company", text, language="en", published_on=ON)
    key = key_of(told, "14")
    page = page_of(alma_at_desk, told)
    assert "Accept as the word of Duravan" in page and "of nobody the bureau knows" in page
    assert act(alma_at_desk, "accept", told, proposal=key, side="Norhat").status_code == 404, "no other side"
    assert act(boris_at_desk, "accept", told, proposal=key, side="Duravan").status_code == 404
    act(alma_at_desk, "accept", told, proposal=key)
    assert rows_of_held(alma_at_desk, bureau).count("<li id=") == 2, "as it stands, it is somebody else's word"
    act(alma_at_desk, "take-back", only_claim(told).id)
    act(alma_at_desk, "accept", told, proposal=key, side="Duravan")
    assert rows_of_held(alma_at_desk, bureau).count("<li id=") == 1, "what the commission said, passed on"
    after = page_of(alma_at_desk, told)
    assert "Accepted, corrected" in after and "Accept as the word of" not in after


def test_nothing_is_suggested_where_nobody_can_tell_whose_enemy_it_is(bureau: Bureau, alma_at_desk: Client) -> None:
    by_agency = bureau.report("Sarn Agency", "The enemy said that 14 soldiers are held.", language="en")
    by_army = bureau.report("5th Company", "The army said that 14 soldiers are held.", language="en")
    in_russian = bureau.report("5th Company", "В плену 14 солдат, заявил противник.", language="ru")
    for report, suggested in ((by_agency, False), (by_army, False), (in_russian, True)):
        assert ("Accept as the word of" in page_of(alma_at_desk, report)) is suggested
    third = opening.IncidentWords("Contact lost above Dorna", sides=("Duravan", "Norhat", "Kelmar"))
    opening.describe(by=bureau.hand, incident=bureau.incident, words=third)
    assert "Accept as the word of" not in page_of(alma_at_desk, in_russian), "of three sides any may be the enemy"
