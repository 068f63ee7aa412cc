"""The page that says no: with the menu for whoever is signed in, and nothing of who reads it for anybody else."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

SAYS_NO = "There is no such page, or it is not open to you."


def test_a_signed_in_officer_keeps_the_menu_and_goes_back_to_the_desk(alma_at_desk: Client, client: Client) -> None:
    answer = alma_at_desk.get("/desk/records/0000000000000000/")
    page = answer.content.decode()
    assert answer.status_code == 404 and SAYS_NO in page
    assert reverse("desk:incidents") in page and f'href="{reverse("home")}">Back to your first page' in page
    assert reverse("account_logout") in page and "what was erased opens for nobody" in page
    stranger = client.get("/nowhere/").content.decode()
    assert SAYS_NO in stranger and reverse("account_logout") not in stranger and "desk" not in stranger
