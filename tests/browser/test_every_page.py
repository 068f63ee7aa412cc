"""Each page in each way it is read: on a desk and on a telephone, from right to left, without scripts, aloud."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.conf import settings
from playwright.sync_api import Page as BrowserPage

from tests.browser.furnishing import House
from tests.browser.looking import assert_fits, axe, shot
from tests.browser.pages import PAGES, Page

pytestmark = pytest.mark.page
# Asked of the page itself: before a locator finds anything on a page, Playwright sends its own scripts there.
_HEADINGS_MAINS_AND_WORDS = (
    "[...['h1', 'main'].map(tag => document.querySelectorAll(tag).length), document.querySelector('main').innerText]"
)
_WITHOUT_HINTS = "document.querySelectorAll('main noscript').forEach(hint => hint.remove())"
each_page = pytest.mark.parametrize("which", PAGES, ids=lambda page: page.name)


def visit(which: Page, house: House, open_page: Callable[..., BrowserPage], **how: object) -> BrowserPage:
    reader = house.readers[which.reader] if which.reader else None
    page = open_page(reader=reader, allow=(which.status,) if which.status != 200 else (), again=True, **how)
    answer = page.goto(which.in_house(house))
    assert answer is not None
    assert answer.status == which.status
    return page


@each_page
def test_it_reads_well_wide_narrow_without_scripts_and_from_right_to_left(
    which: Page, furnished_to_look_at: House, open_page: Callable[..., BrowserPage]
) -> None:
    page = visit(which, furnished_to_look_at, open_page, width=1440)
    shot(page, which.name)
    said = _words(page)
    axe(page)
    assert_fits(page)
    page.set_viewport_size({"width": 320, "height": 900})
    assert_fits(page)
    page.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": "ar", "url": page.url}])
    page.reload()
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert_fits(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    assert_fits(page)
    without = visit(which, furnished_to_look_at, open_page, javascript=False)
    without.evaluate(_WITHOUT_HINTS)
    assert _words(without) == said


def _words(page: BrowserPage) -> str:
    """What the page says under its one heading; but for the time, the entry it stands at and the looks at it, which go
    on with each look.
    """
    headings, mains, text = page.evaluate(_HEADINGS_MAINS_AND_WORDS)
    assert (headings, mains) == (1, 1)
    return re.sub(r"\d{1,2}:\d\d|\(now\), entry [\d,]+|\d+ times?, last by .*", "", text)
