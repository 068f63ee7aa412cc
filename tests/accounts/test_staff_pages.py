"""The administrator's pages: who may, who may not, and what stays true. All accounts here are invented."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.accounts.second_factor import holds_second_factor
from tests.conftest import PASSWORD

SAYS_NO = "There is no such page, or it is not open to you."
SignedIn = Callable[[Officer | Relative], Client]
PAGES = ["/staff/", "/staff/new/", "/staff/{boris}/"]
ACTS = ["/staff/new/", "/staff/{boris}/", "/staff/{boris}/password/", "/staff/{boris}/second-factor/"]


@pytest.fixture
def hana(db: None) -> Officer:
    """The administrator."""
    return Officer.objects.create_user("hana", PASSWORD, display_name="Hana Rook", roles=[Role.ADMINISTRATOR])


@pytest.mark.parametrize("address", PAGES)
def test_the_administrator_opens_the_page(
    signed_in_client: SignedIn, hana: Officer, boris: Officer, address: str
) -> None:
    assert signed_in_client(hana).get(address.format(boris=boris.pk)).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_for_an_officer_the_page_does_not_exist(signed_in_client: SignedIn, boris: Officer, address: str) -> None:
    answer = signed_in_client(boris).get(address.format(boris=boris.pk))
    assert (answer.status_code, SAYS_NO in answer.text) == (404, True)


@pytest.mark.parametrize("address", PAGES)
def test_for_a_relative_the_page_asks_for_staff(
    signed_in_client: SignedIn, celia: Relative, boris: Officer, address: str
) -> None:
    address = address.format(boris=boris.pk)
    assert signed_in_client(celia).get(address).headers["Location"] == f"/accounts/login/?next={address}"


@pytest.mark.parametrize("address", ACTS)
def test_an_officer_cannot_do_what_only_the_administrator_may(
    signed_in_client: SignedIn, boris: Officer, address: str
) -> None:
    client = signed_in_client(boris)
    before = Officer.objects.values().get(pk=boris.pk)
    answer = client.post(
        address.format(boris=boris.pk), {"login": "mallory", "display_name": "Mallory", "roles": ["administrator"]}
    )
    assert answer.status_code == 404
    assert Officer.objects.values().get(pk=boris.pk) == before
    assert not Officer.objects.filter(login="mallory").exists()


def test_an_officer_that_does_not_exist_looks_like_a_page_that_is_not_open(
    signed_in_client: SignedIn, hana: Officer, boris: Officer
) -> None:
    absent = signed_in_client(hana).get("/staff/0000000000000000/")
    not_open = signed_in_client(boris).get("/staff/0000000000000000/")
    for answer in (absent, not_open):
        assert (answer.status_code, SAYS_NO in answer.text) == (404, True)


def test_a_new_account_gets_a_first_password_that_is_shown_once(
    signed_in_client: SignedIn, client: Client, hana: Officer
) -> None:
    answer = signed_in_client(hana).post("/staff/new/", {"login": "dara", "display_name": "Dara", "roles": ["officer"]})
    password = re.search(r'class="seal" dir="ltr">([\w-]+)<', answer.text)[1]
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.post("/accounts/login/", {"login": "dara", "password": password}).status_code == 302
    assert client.get("/home/").headers["Location"] == "/accounts/password/"


@pytest.mark.parametrize(
    "wrong",
    [{"login": "boris"}, {"login": "two words"}, {"login": ""}, {"display_name": ""}, {"roles": ["king"]}],
)
def test_an_account_that_cannot_be_is_refused_in_words_and_nothing_is_made(
    signed_in_client: SignedIn, hana: Officer, boris: Officer, wrong: dict
) -> None:
    written = {"login": "dara", "display_name": "Dara", "roles": ["officer"], **wrong}
    answer = signed_in_client(hana).post("/staff/new/", written)
    assert (answer.status_code, "Please look at this again" in answer.text) == (422, True)
    assert Officer.objects.count() == 2


def test_roles_can_be_changed(signed_in_client: SignedIn, hana: Officer, boris: Officer) -> None:
    written = {"display_name": "Boris Tal", "roles": ["officer", "reviewer"], "is_active": "on"}
    assert signed_in_client(hana).post(f"/staff/{boris.pk}/", written).headers["Location"] == "/staff/"
    assert Officer.objects.get(pk=boris.pk).roles == ["officer", "reviewer"]


def test_a_closed_account_is_signed_out_at_once(signed_in_client: SignedIn, hana: Officer, boris: Officer) -> None:
    his = signed_in_client(boris)
    assert his.get("/accounts/self/").status_code == 200
    signed_in_client(hana).post(f"/staff/{boris.pk}/", {"display_name": "Boris Tal", "roles": ["officer"]})
    assert his.get("/accounts/self/").status_code == 302


def test_the_last_administrator_cannot_give_the_role_away(signed_in_client: SignedIn, hana: Officer) -> None:
    written = {"display_name": "Hana Rook", "roles": ["officer"], "is_active": "on"}
    answer = signed_in_client(hana).post(f"/staff/{hana.pk}/", written)
    assert (answer.status_code, "Nobody else administers this bureau." in answer.text) == (422, True)
    assert Officer.objects.get(pk=hana.pk).roles == ["administrator"]


def test_a_new_password_signs_the_officer_out(signed_in_client: SignedIn, hana: Officer, boris: Officer) -> None:
    his = signed_in_client(boris)
    signed_in_client(hana).post(f"/staff/{boris.pk}/password/")
    assert his.get("/accounts/self/").status_code == 302
    assert Officer.objects.get(pk=boris.pk).must_change_password


def test_a_lost_second_factor_can_be_forgotten(signed_in_client: SignedIn, hana: Officer, boris: Officer) -> None:
    TOTP.activate(boris, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    signed_in_client(hana).post(f"/staff/{boris.pk}/second-factor/")
    assert not holds_second_factor(boris)


@pytest.mark.parametrize("address", ACTS[2:])
def test_grave_acts_take_a_form_not_a_link(
    signed_in_client: SignedIn, hana: Officer, boris: Officer, address: str
) -> None:
    assert signed_in_client(hana).get(address.format(boris=boris.pk)).status_code == 405
    assert signed_in_client(boris).get(address.format(boris=boris.pk)).status_code == 404


def test_these_pages_tell_nothing_of_whom_the_bureau_seeks(
    signed_in_client: SignedIn, hana: Officer, celia: Relative, boris: Officer
) -> None:
    client = signed_in_client(hana)
    for address in PAGES:
        text = client.get(address.format(boris=boris.pk)).text
        assert celia.record_id not in text
        assert celia.id not in text
