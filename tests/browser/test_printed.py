"""What is printed: nothing only a screen can do, no heading alone at a page's end, numbers. Everybody is invented."""

from __future__ import annotations

import io

import pdfplumber
import pytest

from tests.browser.conftest import OpenPage
from tests.browser.furnishing import House


@pytest.mark.parametrize("address", ["/desk/incidents/{incident}/", "/bulletin/7/"])
def test_what_only_a_screen_can_do_is_not_printed(
    furnished_to_look_at: House, open_page: OpenPage, address: str
) -> None:
    house = furnished_to_look_at
    page = open_page(reader=house.readers["lia"], again=True)
    page.goto(address.format(**house.ids))
    assert page.get_by_role("link", name="Language").is_visible()
    page.emulate_media(media="print")
    for words in ("Sign out", "Language", "Back to the desk", "Staff: sign in", "Atom feed"):
        assert page.get_by_role("link", name=words).locator("visible=true").count() == 0, words
    page.emulate_media(media="null")


def test_a_heading_among_figures_is_printed_with_what_it_heads(
    furnished_to_look_at: House, open_page: OpenPage
) -> None:
    page = open_page(reader=furnished_to_look_at.readers["lia"], again=True)
    page.goto("/bulletin/7/")
    heads = set(page.locator("th.g").all_text_contents())
    assert len(heads) > 2
    for lines in range(0, 40, 3):
        page.locator("main").evaluate("(main, n) => { main.style.paddingTop = `${n}rem`; }", lines)
        with pdfplumber.open(io.BytesIO(page.pdf(format="A4"))) as printed:
            sheets = [(sheet.extract_text() or "").strip().splitlines() for sheet in printed.pages]
        numbers = [f"{n} / {len(sheets)}" for n in range(1, len(sheets) + 1)]
        assert [sheet[-1] for sheet in sheets] == numbers, "each sheet bears its number, in its last line"
        assert not [sheet for sheet in sheets[:-1] if sheet[-2:-1] and sheet[-2] in heads], lines
