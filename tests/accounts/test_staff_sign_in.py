"""Officers come in with a password and something they hold; whoever guesses is locked out; nobody signs up."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import keeping_rows
from tests.conftest import PASSWORD

LOGIN = "/accounts/login/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SignedIn = Callable[[Officer | Relative], Client]


@pytest.fixture
def strict(settings) -> None:
    """As outside the demonstration: a second factor is asked for."""
    settings.LASTCONTACT_SECOND_FACTOR_REQUIRED = True


def sign_in(client: Client, login: str, password: str = PASSWORD) -> object:
    return client.post(LOGIN, {"login": login, "password": password})


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))


def test_alma_signs_in_with_her_password(client: Client, alma: Officer) -> None:
    assert sign_in(client, "alma").headers["Location"] == "/home/"
    assert client.get("/accounts/self/").status_code == 200


@pytest.mark.parametrize(("login", "password"), [("alma", "wrong"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_word_lets_nobody_in_and_does_not_say_which_was_wrong(
    client: Client, alma: Officer, login: str, password: str
) -> None:
    answer = sign_in(client, login, password)
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session
    assert "does not exist" not in answer.text


def test_the_page_opens_in_the_first_field(client: Client, alma: Officer) -> None:
    (field,) = re.findall(r"<input[^>]*autofocus[^>]*>", client.get(LOGIN).text)
    assert 'name="login"' in field


def test_a_closed_account_does_not_open(client: Client, alma: Officer) -> None:
    Officer.objects.filter(pk=alma.pk).update(is_active=False)
    sign_in(client, "alma")
    assert "_auth_user_id" not in client.session


def test_who_guesses_passwords_is_locked_out_even_with_the_right_one(client: Client, alma: Officer, settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = False  # allauth's own limit would come first; here it is axes' turn
    settings.AXES_FAILURE_LIMIT = 3
    for _ in range(3):
        sign_in(client, "alma", "a guess")
    answer = sign_in(client, "alma")
    assert answer.status_code == 429
    assert "Too many tries." in answer.text
    assert "_auth_user_id" not in client.session


def test_a_lock_out_of_one_officer_does_not_shut_out_another(
    client: Client, alma: Officer, boris: Officer, settings
) -> None:
    settings.AXES_FAILURE_LIMIT = 3
    for _ in range(3):
        sign_in(client, "alma", "a guess")
    assert sign_in(client, "boris").headers["Location"] == "/home/"


def test_many_guesses_at_one_name_are_slowed_down(client: Client, alma: Officer) -> None:
    answers = [sign_in(client, "alma", f"guess {number}") for number in range(6)]
    assert "Too many" in answers[-1].text


@pytest.mark.parametrize("address", ["/accounts/signup/", "/accounts/password/reset/", "/accounts/email/"])
def test_there_is_no_address_for_signing_up_or_for_mail(client: Client, db: None, address: str) -> None:
    assert client.get(address).status_code == 404


def test_passwords_are_hashed_with_argon2_outside_the_tests() -> None:
    from lastcontact.server.settings import base

    assert base.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_without_a_second_factor_no_page_opens(strict: None, client: Client, alma: Officer) -> None:
    sign_in(client, "alma")
    for address in ("/home/", "/", "/staff/", "/api/"):
        answer = client.get(address)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/accounts/2fa/")


def test_with_an_app_added_the_pages_open(strict: None, client: Client, alma: Officer) -> None:
    sign_in(client, "alma")
    shown = re.search(r"<code dir=\"ltr\">([\w ]+)</code>", client.get("/accounts/2fa/totp/activate/").text)[1]
    assert {len(part) for part in shown.split()} == {4}, "to be copied by hand"
    secret = shown.replace(" ", "")
    assert client.post("/accounts/2fa/totp/activate/", {"code": code_now(secret)}).status_code == 302
    assert client.get("/").status_code == 200


RECOVERY = "/accounts/2fa/recovery-codes/generate/"


def test_who_just_signed_in_is_not_asked_who_they_are_until_minutes_later(
    strict: None, client: Client, alma: Officer
) -> None:
    TOTP.activate(alma, SECRET)
    sign_in(client, "alma")
    assert client.get(RECOVERY).status_code == 302, "not signed in before the second factor"
    client.post("/accounts/2fa/authenticate/", {"code": code_now(SECRET)})
    assert client.get(RECOVERY).status_code == 200
    session = client.session
    for told in session[AUTHENTICATION_METHODS_SESSION_KEY]:
        told["at"] -= 301
    session.save()
    asked = client.get(RECOVERY)
    assert asked.status_code == 302 and "reauthenticate" in asked.headers["Location"]
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.get(RECOVERY).status_code == 200


def test_the_next_sign_in_asks_for_the_app(strict: None, client: Client, alma: Officer) -> None:
    TOTP.activate(alma, SECRET)
    assert sign_in(client, "alma").headers["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/accounts/self/").headers["Location"].startswith(LOGIN)
    assert client.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert client.get("/accounts/self/").headers["Location"].startswith(LOGIN)
    client.post("/accounts/2fa/authenticate/", {"code": code_now(SECRET)})
    assert client.get("/accounts/self/").status_code == 200


def test_the_key_of_an_app_is_sealed_in_the_database(alma: Officer) -> None:
    TOTP.activate(alma, SECRET)
    assert SECRET not in repr(Authenticator.objects.get(user=alma).data)


def test_an_app_sealed_on_another_machine_is_refused_in_words_and_taken_off_by_a_restore(
    strict: None, client: Client, alma: Officer, boris: Officer, settings: Any
) -> None:
    TOTP.activate(alma, SECRET)
    RecoveryCodes.activate(alma)
    settings.SECRET_KEY = "another machine's secret key, for tests only, and long enough"
    TOTP.activate(boris, SECRET)
    sign_in(client, "alma")
    refused = client.post("/accounts/2fa/authenticate/", {"code": code_now(SECRET)})
    assert refused.status_code == 200 and "sealed elsewhere, before a restore" in refused.text
    assert keeping_rows.forget_second_factors() == 1
    assert not Authenticator.objects.filter(user=alma).exists() and Authenticator.objects.filter(user=boris).exists()
    again = Client()
    sign_in(again, "alma")
    assert again.get("/").headers["Location"] == "/accounts/2fa/", "no page opens before a new one is set up"


def test_recovery_codes_alone_are_no_second_factor(strict: None, signed_in_client: SignedIn, alma: Officer) -> None:
    Authenticator.objects.create(user=alma, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert signed_in_client(alma).get("/").headers["Location"] == "/accounts/2fa/"


def test_a_first_password_must_be_changed_before_anything_else(signed_in_client: SignedIn, alma: Officer) -> None:
    Officer.objects.filter(pk=alma.pk).update(must_change_password=True)
    client = signed_in_client(alma)
    assert client.get("/").headers["Location"] == "/accounts/password/"
    new = "another long sentence for tests"
    changed = client.post("/accounts/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert changed.headers["Location"] == "/home/"
    assert client.get("/").status_code == 200


def test_after_the_first_password_comes_the_second_factor_and_then_a_way_on(
    strict: None, signed_in_client: SignedIn, alma: Officer
) -> None:
    Officer.objects.filter(pk=alma.pk).update(must_change_password=True)
    client = signed_in_client(alma)
    new = "another long sentence for tests"
    words = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    onwards = client.post("/accounts/password/", words, follow=True)
    assert onwards.redirect_chain[-1][0] == "/accounts/2fa/"
    assert "Add an authenticator app or a security key first" in onwards.text and "Go on to" not in onwards.text
    assert client.get("/accounts/2fa/totp/activate/").status_code == 200, "who they are was asked a moment ago"
    TOTP.activate(alma, SECRET)
    assert "Go on to your first page" in client.get("/accounts/2fa/").text


@pytest.mark.parametrize(
    ("role", "home"),
    [
        (Role.OFFICER, "/desk/incidents/"),
        (Role.REVIEWER, "/desk/incidents/"),
        (Role.PUBLISHER, "/desk/incidents/"),
        (Role.CUSTODIAN, "/desk/incidents/"),
        (Role.AUDITOR, "/chain/"),
        (Role.ADMINISTRATOR, "/staff/"),
    ],
)
def test_each_role_has_a_first_page_of_its_own(
    signed_in_client: SignedIn, alma: Officer, role: Role, home: str
) -> None:
    Officer.objects.filter(pk=alma.pk).update(roles=[role])
    assert signed_in_client(alma).get("/home/").headers["Location"] == home


@pytest.mark.django_db
@pytest.mark.parametrize(("host", "offered"), [("localhost:8000", True), ("127.0.0.1:8000", False)])
def test_a_passkey_is_offered_only_where_a_browser_keeps_one(client: Client, host: str, offered: bool) -> None:
    page = client.get(LOGIN, headers={"host": host}).content.decode()
    assert ("passkey_login" in page) is offered
    assert ("opened by a name" in page) is not offered
