"""Whoever else is on file is named to a family by two officers only. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening
from lastcontact.bureau.others_words import names_others
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.core.status import Fate, Whereabouts
from tests.bureau.acts import Bureau
from tests.desk.test_public_words import posted, publisher

__all__ = ["publisher"]


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Karen Melkonavan from Lornak is held in the same place as your son.", True),
        ("Мелконаван Карен видел вашего сына.", True),
        ("Your son is held near Lornak, and we asked after his health.", False),
    ],
)
def test_somebody_on_several_lists_is_named_to_no_other_family_by_one_officer(
    bureau: Bureau, written: str, named: bool
) -> None:
    sought = bureau.record("Aram Velkanyan")
    for name in ("Karen Melkonavan", "Мелконаван Карен", "Karen Melkonavan"):
        bureau.record(name)
    assert names_others(bureau.person(sought), written) is named


NAMING = "Vazgen Draskertyan was with your son. He is well."


def test_whoever_agrees_reads_whom_the_words_name_and_of_no_death_that_nobody_decided(
    bureau: Bureau, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    aram = bureau.record("Aram Velkanyan")
    bureau.record("Vazgen Draskertyan")
    bureau.says(aram, ClaimType.KILLED, source="Sarn Agency")
    held = bureau.says(aram, ClaimType.HELD)
    bureau.decide(aram, Fate.ALIVE, Whereabouts.HELD, claims=(held,))
    told = {"told": [NAMING], "how": "telephone", "speaks_of_death": "no"}
    assert alma_at_desk.post(reverse("desk:notice", args=[aram, bureau.enrol(aram)]), told).status_code == 302
    (waits,) = bureau.person(aram).records[0].family.waiting
    shown = tamar_at_desk.get(reverse("desk:words", args=[aram, waits.seq])).content.decode()
    assert "A death of this person is on file" not in shown and "a death of their own" not in shown
    assert "another person on file" in shown and '<q dir="auto">Draskertyan</q>' in shown
    board = tamar_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "they name another person on file." in board and "they speak of a death" not in board
    family = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "“Draskertyan”" in family and "a death of the person is on file" not in family


def test_each_reason_why_words_wait_is_said(bureau: Bureau, alma_at_desk: Client, tamar_at_desk: Client) -> None:
    aram = bureau.record("Aram Velkanyan")
    bureau.record("Vazgen Draskertyan")
    told = {"told": [f"{NAMING} Two others were killed."], "how": "telephone", "speaks_of_death": "of_others"}
    alma_at_desk.post(reverse("desk:notice", args=[aram, bureau.enrol(aram)]), told)
    (waits,) = bureau.person(aram).records[0].family.waiting
    shown = tamar_at_desk.get(reverse("desk:words", args=[aram, waits.seq])).content.decode()
    assert "other people’s deaths only" in shown and "Draskertyan</q>" in shown
    board = tamar_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "they name another person on file; they speak of a death." in board


def test_a_town_that_is_called_like_somebody_waits_for_nobody_once_it_is_named(
    bureau: Bureau, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    aram = bureau.record("Aram Velkanyan")
    bureau.record("Orlavyan Garen")
    relative, places = bureau.enrol(aram), reverse("desk:places", args=[bureau.incident])
    told = {"told": ["He was seen at the hospital in Orlavian."], "how": "telephone", "speaks_of_death": "no"}
    alma_at_desk.post(reverse("desk:notice", args=[aram, relative]), told)
    (waits,) = bureau.person(aram).records[0].family.waiting
    for client, page in (
        (alma_at_desk, reverse("desk:family", args=[aram])),
        (tamar_at_desk, reverse("desk:words", args=[aram, waits.seq])),
    ):
        shown = client.get(page).content.decode()
        assert f'<a href="{places}">Name a place under Places</a>' in shown and "Orlavian" in shown
    opening.name_place(by=bureau.hand, names=(PlaceName("Orlavian", "en"),))
    alma_at_desk.post(reverse("desk:notice", args=[aram, relative]), {**told, "told": ["Again: Orlavian has no word."]})
    assert len(bureau.person(aram).records[0].family.waiting) == 1, "the second one waits for nobody"
    assert places not in tamar_at_desk.get(reverse("desk:words", args=[aram, waits.seq])).content.decode()


def test_a_title_that_is_called_like_somebody_leads_to_places(bureau: Bureau, publisher: Client) -> None:
    bureau.record("Orlavyan Garen")
    status, body = posted(bureau, publisher, "We ask about the hospital of Orlavian.")
    places = reverse("desk:places", args=[bureau.incident])
    assert status == 422 and f'<a href="{places}">Name a place under Places</a>' in body
    opening.name_place(by=bureau.hand, names=(PlaceName("Orlavian", "en"),))
    status, body = posted(bureau, publisher, "We ask about the hospital of Orlavian.")
    assert 'name="harmless" value="Orlavian"' in body and "Name a place under Places" not in body, "a tick is enough"
    assert posted(bureau, publisher, "We ask about the hospital of Orlavian.", harmless=["Orlavian"])[0] == 200
