"""Two colleagues of one name are told apart wherever one of them is chosen. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import opening
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.conftest import PASSWORD


def test_each_stands_with_the_name_they_sign_in_by_and_nobody_else_does(
    bureau: Bureau, alma_at_desk: Client, boris: Officer
) -> None:
    for login in ("mira", "mira.tolk"):
        Officer.objects.create_user(login, PASSWORD, display_name="Mira Tolk", roles=[Role.OFFICER])
    page = alma_at_desk.get(reverse("desk:team", args=[bureau.incident])).content.decode()
    chooser = page.split('name="officer"')[1].split("</select>")[0]
    assert "Mira Tolk (mira)" in chooser and "Mira Tolk (mira.tolk)" in chooser
    assert boris.display_name in chooser and f"({boris.login})" not in chooser


def test_so_it_is_where_a_second_officer_is_chosen(bureau: Bureau, alma_at_desk: Client, boris: Officer) -> None:
    for login in ("mira", "mira.tolk"):
        mira = Officer.objects.create_user(login, PASSWORD, display_name="Mira Tolk", roles=[Role.OFFICER])
        opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=mira.pk)
        opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=mira.pk)
    page = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    assert "Mira Tolk (mira)" in page and "Mira Tolk (mira.tolk)" in page
