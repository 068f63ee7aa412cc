"""A mistyped sign-in name is mended, and a door that wrong passwords shut is opened. All accounts here are invented."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from lastcontact.accounts import staff
from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import admitting
from lastcontact.bureau.acting import Hand
from lastcontact.casefile.acts import deeds
from tests.accounts.test_staff_sign_in import sign_in
from tests.conftest import PASSWORD

SignedIn = Callable[[Officer | Relative], Client]
MENDED, OPENED = "officer.sign_in_name_mended", "officer.door_opened"
NO_MORE = "none is taken, not even the right one"


@pytest.fixture(autouse=True)
def nobody_tried(db: None) -> None:
    cache.clear()


@pytest.fixture
def hana(db: None) -> Officer:
    """The administrator."""
    return Officer.objects.create_user("hana", PASSWORD, display_name="Hana Rook", roles=[Role.ADMINISTRATOR])


@pytest.fixture
def dara(db: None) -> Officer:
    """An account just opened, under a mistyped name."""
    return Officer.objects.create_user("dra", PASSWORD, display_name="Dara Venn", roles=[Role.OFFICER])


def entries(name: str) -> list[str]:
    """The entries of this kind."""
    return [deed.kind for deed in deeds().deeds if deed.kind == name]


def mend(client: Client, officer: Officer, **said: object) -> Any:
    form = {"login": officer.login, "display_name": officer.display_name, "roles": officer.roles, "is_active": "on"}
    return client.post(f"/staff/{officer.pk}/", {**form, **said})


def shut(client: Client, login: str) -> None:
    for number in range(5):
        sign_in(client, login, f"guess {number}")


def test_a_mistyped_sign_in_name_is_mended_until_somebody_signed_in_with_it(
    signed_in_client: SignedIn, client: Client, hana: Officer, dara: Officer
) -> None:
    administrator = signed_in_client(hana)
    assert 'name="login"' in administrator.get(f"/staff/{dara.pk}/").text
    assert mend(administrator, dara, login="dara").status_code == 302
    dara.refresh_from_db()
    assert dara.login == "dara" and entries(MENDED) == [MENDED]
    assert sign_in(client, "dara").headers["Location"] == "/home/"  # type: ignore[attr-defined]
    assert 'name="login"' not in administrator.get(f"/staff/{dara.pk}/").text
    mend(administrator, dara, login="dora")
    dara.refresh_from_db()
    assert dara.login == "dara" and entries(MENDED) == [MENDED]


def test_a_name_that_is_taken_or_cannot_be_is_refused_and_the_one_before_stays(
    signed_in_client: SignedIn, hana: Officer, dara: Officer
) -> None:
    for login in ("hana", "da ra"):
        answer = mend(signed_in_client(hana), dara, login=login, display_name="Somebody Else")
        assert answer.status_code == 422
        dara.refresh_from_db()
        assert (dara.login, dara.display_name) == ("dra", "Dara Venn")
    assert not entries(MENDED) and not entries("officer.changed")


def test_a_name_that_somebody_signed_in_with_meanwhile_stands(hana: Officer, dara: Officer) -> None:
    Officer.objects.filter(pk=dara.pk).update(last_login=timezone.now())
    by = Hand(hana.pk, frozenset(hana.roles), timezone.now(), timezone.now)
    with pytest.raises(staff.SignedInAlready):
        admitting.mend_login(by=by, officer=dara, login="dara")
    dara.refresh_from_db()
    assert dara.login == "dra" and not entries(MENDED)


@pytest.mark.parametrize("login", ["dra", "nobody"])
def test_a_shut_door_says_for_how_long_and_who_can_open_it_whoever_bears_the_name(
    client: Client, dara: Officer, login: str
) -> None:
    shut(client, login)
    page = sign_in(client, login).text  # type: ignore[attr-defined]
    assert re.search(r"For [1-5] minutes? more", page) and NO_MORE in page and "An administrator can open" in page
    assert "_auth_user_id" not in client.session


def test_an_administrator_opens_the_door_and_the_right_password_lets_in(
    signed_in_client: SignedIn, client: Client, hana: Officer, dara: Officer
) -> None:
    administrator = signed_in_client(hana)
    assert "Open the door" not in administrator.get(f"/staff/{dara.pk}/").text
    shut(client, "dra")
    assert NO_MORE in sign_in(client, "dra").text  # type: ignore[attr-defined]
    page = administrator.get(f"/staff/{dara.pk}/").text
    assert "Closed by wrong passwords" in page and f"/staff/{dara.pk}/door/" in page
    answer = administrator.post(f"/staff/{dara.pk}/door/", follow=True)
    assert "They can try their password again." in answer.text and "Closed by wrong" not in answer.text
    assert entries(OPENED) == [OPENED]
    assert sign_in(client, "dra").headers["Location"] == "/home/"  # type: ignore[attr-defined]


def test_a_new_first_password_opens_the_door_too(
    signed_in_client: SignedIn, client: Client, hana: Officer, dara: Officer
) -> None:
    shut(client, "dra")
    page = signed_in_client(hana).post(f"/staff/{dara.pk}/password/").text
    password = re.search(r'class="seal" dir="ltr">([\w-]+)<', page)[1]  # type: ignore[index]
    assert sign_in(client, "dra", password).status_code == 302  # type: ignore[attr-defined]


def test_the_longer_lock_of_an_hour_is_opened_too(
    signed_in_client: SignedIn, client: Client, hana: Officer, dara: Officer, settings: Any
) -> None:
    settings.ACCOUNT_RATE_LIMITS = False
    settings.AXES_FAILURE_LIMIT = 3
    shut(client, "dra")
    locked = sign_in(client, "dra")
    assert locked.status_code == 429 and "an administrator can open" in locked.text  # type: ignore[attr-defined]
    administrator = signed_in_client(hana)
    assert re.search(r"For another (59|60) minutes", administrator.get(f"/staff/{dara.pk}/").text)
    administrator.post(f"/staff/{dara.pk}/door/")
    assert sign_in(client, "dra").headers["Location"] == "/home/"  # type: ignore[attr-defined]


def test_an_officer_opens_no_door_and_mends_no_name(
    signed_in_client: SignedIn, client: Client, boris: Officer, dara: Officer
) -> None:
    shut(client, "dra")
    assert signed_in_client(boris).post(f"/staff/{dara.pk}/door/").status_code == 404
    assert mend(signed_in_client(boris), dara, login="dara").status_code == 404
    assert NO_MORE in sign_in(client, "dra").text and not entries(OPENED)  # type: ignore[attr-defined]
