"""Coming in, in a real browser: with an app, with a key, with a code on a slip; everybody here is invented."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import Page, expect

from lastcontact.accounts import codes
from lastcontact.bureau import clock
from tests.browser.furnishing import PASSWORD, House
from tests.browser.looking import axe, shot

OpenPage = Callable[..., Page]


@pytest.fixture(autouse=True)
def strict(settings) -> None:
    """As outside the demonstration: a second factor is asked for."""
    settings.LASTCONTACT_SECOND_FACTOR_REQUIRED = True


def sign_in(page: Page, login: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Sign-in name").fill(login)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def path_of(page: Page) -> str:
    return urlsplit(page.url).path


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_an_officer_adds_an_app_and_comes_in_with_it(furnished: House, open_page: OpenPage, javascript: bool) -> None:
    page = open_page(javascript=javascript)
    sign_in(page, "administrator")
    expect(page.get_by_text("Add an authenticator app or a security key first")).to_be_visible()
    page.get_by_role("link", name="Add an authenticator app").click()
    secret = page.locator("code").inner_text().replace(" ", "")
    shot(page, "second-factor-app")
    if javascript:
        axe(page)
    page.get_by_label("The six digits").fill(code_now(secret))
    page.get_by_role("button", name="Add this app").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    shot(page, "recovery-codes")
    if javascript:
        axe(page)
    page.goto("/staff/")
    expect(page.get_by_role("heading", name="Staff accounts")).to_be_visible()


def test_the_next_time_the_app_is_asked_for(furnished: House, open_page: OpenPage) -> None:
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    furnished.add_app("administrator", secret)
    page = open_page()
    sign_in(page, "administrator")
    expect(page.get_by_role("heading", name="Now the second factor")).to_be_visible()
    shot(page, "second-factor-asked")
    axe(page)
    page.get_by_label("Code").fill(code_now(secret))
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_role("heading", name="Staff accounts")).to_be_visible()


def test_an_officer_adds_a_passkey_and_comes_in_with_nothing_else(furnished: House, open_page: OpenPage) -> None:
    page = open_page(host="localhost")
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    able = {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {**key, **able}})
    sign_in(page, "administrator")
    page.get_by_role("link", name="Add a security key").click()
    shot(page, "passkey-add")
    axe(page)
    page.get_by_label("Sign in with this key alone").check()
    page.get_by_role("button", name="Add this key").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    page.goto("/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="Staff accounts")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_relative_writes_a_wrong_code_and_is_told_what_to_do(
    furnished: House, open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(width=320, javascript=javascript, allow=(422,))
    page.goto("/family/sign-in/")
    page.get_by_role("textbox", name="Your code").fill("0000 0000 0000 0000")
    page.get_by_role("button", name="Open my page").click()
    expect(page.get_by_role("alert")).to_contain_text("call your officer")
    shot(page, "family-sign-in-refused_320")
    if javascript:
        axe(page)


def test_a_relative_comes_in_with_the_slip(furnished: House, open_page: OpenPage) -> None:
    issued = codes.issue(furnished.readers["relative"], clock.now())
    page = open_page()
    page.goto("/family/sign-in/")
    page.get_by_role("textbox", name="Your code").fill(issued.digits)
    page.get_by_role("button", name="Open my page").click()
    assert path_of(page) == "/family/"


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))
