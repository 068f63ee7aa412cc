"""A pair judged in a real browser with the keys alone: S, D or U, then Enter; letters typed as words judge nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from lastcontact.casefile import models as rows
from tests.browser.furnishing import House

OpenPage = Callable[..., Page]


@pytest.mark.parametrize(("key", "verdict"), [("s", "same"), ("d", "different"), ("U", "unsure")])
def test_a_pair_is_judged_with_two_keys(furnished: House, open_page: OpenPage, key: str, verdict: str) -> None:
    page = _pair(furnished, open_page)
    page.keyboard.press(key)
    expect(page.locator(f"input[value={verdict}]")).to_be_checked()
    here = page.url
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(here)
    link = rows.Link.objects.get(a=furnished.ids["a"], b=furnished.ids["b"]).file
    assert [j.judged.verdict for j in link.judgements][-1:] == [verdict]


def test_letters_typed_as_words_choose_nothing_and_enter_alone_records_nothing(
    furnished: House, open_page: OpenPage
) -> None:
    page = _pair(furnished, open_page)
    page.get_by_label("Why, in your words").press_sequentially("sud")
    expect(page.locator("input[name=verdict]:checked")).to_have_count(0)
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Why, in your words")).to_have_value("sud")
    assert not rows.Link.objects.filter(a=furnished.ids["a"], b=furnished.ids["b"]).exists()


def _pair(furnished: House, open_page: OpenPage) -> Page:
    page = open_page(reader=furnished.readers["lia"])
    page.goto(f"/desk/links/{furnished.ids['a']}/{furnished.ids['b']}/")
    return page
