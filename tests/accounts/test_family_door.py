"""A relative at the door: the code, one answer for every refusal, and a visit that is nobody's staff session."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils import timezone

from lastcontact.accounts import codes, visits
from lastcontact.accounts.models import Officer, Relative

DOOR = "/family/sign-in/"
REFUSED = "This code does not open the page. A code opens it once, within three days."
SignedIn = Callable[[Officer | Relative], Client]


def come_in(client: Client, relative: Relative) -> HttpResponse:
    return client.post(DOOR, {"code": codes.issue(relative, timezone.now()).digits})


def visitor(client: Client) -> Relative | None:
    """Whose visit this client is on."""
    request = HttpRequest()
    request.session = client.session
    officer = client.session.get("_auth_user_id")
    request.user = Officer.objects.get(pk=officer) if officer else _Nobody()
    return visits.visitor(request, timezone.now())


class _Nobody:
    is_authenticated = False


def test_celia_comes_in_with_her_code(client: Client, celia: Relative) -> None:
    answer = come_in(client, celia)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/family/")
    assert visitor(client) == celia


def test_an_officer_is_told_beforehand_that_a_familys_page_signs_them_out(
    client: Client, celia: Relative, alma: Officer, signed_in_client: SignedIn
) -> None:
    assert "signs you out" not in client.get(DOOR).content.decode(), "a relative reads nothing of staff"
    officer = signed_in_client(alma)
    assert "Opening a family’s page here signs you out" in officer.get(DOOR).content.decode()
    come_in(officer, celia)
    assert visitor(officer) == celia and officer.get("/home/").headers["Location"].startswith("/accounts/login/")


def test_her_visit_opens_no_page_of_the_staff(client: Client, celia: Relative) -> None:
    come_in(client, celia)
    for address in ("/home/", "/staff/", "/accounts/self/", "/accounts/2fa/"):
        assert client.get(address).headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("written", ["", "1234", "no digits at all", "0000 0000 0000 0000"])
def test_what_is_no_code_lets_nobody_in(client: Client, db: None, written: str) -> None:
    answer = client.post(DOOR, {"code": written})
    assert answer.status_code == 422
    assert visitor(client) is None


@pytest.mark.parametrize(
    ("written", "digits"), [("1234", 4), ("no digits at all", 0), ("١٢٣٤ ٥٦٧٨", 8), ("1" * 17, 17)]
)
def test_a_code_that_is_too_short_or_too_long_is_answered_with_how_many_digits_are_needed(
    client: Client, db: None, written: str, digits: int
) -> None:
    page = client.post(DOOR, {"code": written}).text
    assert f"A code has sixteen digits, and this many were written: {digits}." in page and REFUSED not in page
    french = client.post(DOOR, {"code": written}, headers={"accept-language": "fr"}).text
    assert "seize chiffres" in french


def test_an_empty_field_is_answered_in_the_bureaus_own_words(client: Client, db: None) -> None:
    page = client.post(DOOR, {"code": ""}, headers={"accept-language": "uk"}).text
    assert "Введіть код, який написано на аркуші." in page and "обов'язкове" not in page


def test_every_refusal_reads_the_same(client: Client, celia: Relative) -> None:
    now = timezone.now()
    used, revoked = codes.issue(celia, now), codes.issue(celia, now)
    codes.redeem(used.digits, now)
    codes.revoke(celia, now)
    expired = codes.issue(celia, now - timedelta(hours=73))
    unknown = "0000 0000 0000 0000"
    for digits in (used.digits, revoked.digits, expired.digits, unknown):
        answer = client.post(DOOR, {"code": digits})
        assert answer.status_code == 422
        assert REFUSED in answer.text


def test_the_door_shuts_for_a_while_after_many_tries_from_one_place(client: Client, db: None) -> None:
    answers = [client.post(DOOR, {"code": f"{number:016}"}).status_code for number in range(21)]
    assert answers == [422] * 20 + [429]


def test_leaving_ends_the_visit(client: Client, celia: Relative) -> None:
    come_in(client, celia)
    client.post("/family/leave/")
    assert visitor(client) is None


def test_leaving_takes_a_form_not_a_link(client: Client, celia: Relative) -> None:
    come_in(client, celia)
    assert client.get("/family/leave/").status_code == 405
    assert visitor(client) == celia


def test_a_visit_ends_after_its_hours(client: Client, celia: Relative, settings) -> None:
    come_in(client, celia)
    session = client.session
    session["relative"]["began_at"] = (timezone.now() - timedelta(hours=13)).isoformat()
    session.save()
    assert visitor(client) is None


def test_all_visits_of_a_relative_can_be_ended_from_the_bureau(client: Client, celia: Relative) -> None:
    come_in(client, celia)
    visits.end_all(celia, timezone.now())
    assert visitor(client) is None


def test_a_visit_ends_with_the_relatives_record(client: Client, celia: Relative) -> None:
    come_in(client, celia)
    celia.delete()
    assert visitor(client) is None


def test_an_officers_browser_is_nobodys_relative(signed_in_client: SignedIn, alma: Officer, celia: Relative) -> None:
    client = signed_in_client(alma)
    come_in(client, celia)
    assert "_auth_user_id" not in client.session
    client.force_login(alma, "allauth.account.auth_backends.AuthenticationBackend")
    assert visitor(client) is None


def test_a_page_for_relatives_asks_everybody_else_for_a_code(
    signed_in_client: SignedIn, boris: Officer, celia: Relative, rf
) -> None:
    @visits.relative_required
    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.relative.id)

    request = rf.get("/family/")
    request.session, request.user = signed_in_client(celia).session, _Nobody()
    answer = page(request)
    assert (answer.content.decode(), answer.headers["Cache-Control"]) == (celia.id, "no-store")
    request.session, request.user = signed_in_client(boris).session, boris
    assert page(request).headers["Location"] == f"{DOOR}?no-visit"


def test_who_has_no_code_reads_how_to_reach_the_bureau(client: Client, db: None, settings: object) -> None:
    assert "Bridge Street" not in client.get(DOOR).content.decode()
    settings.LASTCONTACT_BUREAU_CONTACT = "14 Bridge Street; 000 14 14"  # type: ignore[attr-defined]
    door = client.get(DOOR).content.decode()
    assert "14 Bridge Street; 000 14 14" in door.split("If you have no code")[1].split("</section>")[0]


def test_a_page_that_was_erased_says_that_it_opens_no_more_and_reads_the_same_to_a_stranger(
    client: Client, celia: Relative, settings: object
) -> None:
    settings.LASTCONTACT_BUREAU_CONTACT = "14 Bridge Street; 000 14 14"  # type: ignore[attr-defined]
    come_in(client, celia)
    celia.delete()
    pages = [browser.get("/family/", follow=True).content.decode() for browser in (client, Client())]
    tokens = [re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page) for page in pages]
    assert tokens[0] == tokens[1]
    told = pages[0].split("<h2")[0]
    assert "does not open a page here any more" in told and "turn to them" in told and "14 Bridge Street" in told
    assert "any more" not in client.get(DOOR).content.decode()
