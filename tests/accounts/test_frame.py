"""The frame of every page: what a stranger meets at each door."""

from __future__ import annotations

import pytest
from django.test import Client

SAYS_NO = "There is no such page, or it is not open to you."


@pytest.mark.parametrize("address", ["/", "/language/", "/accounts/login/"])
def test_a_stranger_can_open_the_public_pages(client: Client, db: None, address: str) -> None:
    assert client.get(address).status_code == 200


def test_a_page_that_does_not_exist_says_so_in_plain_words(client: Client, db: None) -> None:
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert SAYS_NO in answer.text


def test_a_page_runs_from_right_to_left_for_whoever_chose_so_and_says_which_words_are_english(
    client: Client, db: None
) -> None:
    assert '<html lang="en" dir="ltr">' in client.get("/how-we-work/", headers={"accept-language": "ar"}).text
    client.post("/language/set/", {"language": "ar"})
    shown = client.get("/how-we-work/", headers={"accept-language": "fr"}).text
    assert '<html lang="ar" dir="rtl">' in shown and '<main id="main" class="wrap" lang="en">' in shown
    assert '<html lang="en" dir="rtl">' in client.get("/accounts/login/").text


def test_no_page_may_load_anything_from_elsewhere(client: Client, db: None) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert {part.strip() for part in policy.split(";")} == {
        "default-src 'none'",
        *(
            f"{kind} 'self'"
            for kind in ("script-src", "style-src", "img-src", "font-src", "connect-src", "form-action")
        ),
        "frame-ancestors 'none'",
        "base-uri 'none'",
    }
