"""On a telephone, 390 px wide: no menu is cut, and long forms begin folded, with counts. Everybody is invented."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.furnishing import House

WIDE = 390
ASK = "/desk/incidents/{incident}/enquiries/new/"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_entry_of_the_menu_is_in_sight(furnished_to_look_at: House, open_page: OpenPage, language: str) -> None:
    house = furnished_to_look_at
    page = open_page(reader=house.readers["lia"], width=WIDE, language=language, again=True)
    page.goto("/desk/incidents/{incident}/".format(**house.ids))
    edges = page.eval_on_selector_all(
        ".top .nav a", "found => found.map(a => a.getBoundingClientRect()).map(r => [r.left, r.right])"
    )
    assert len(edges) > 6 and all(left >= 0 and right <= WIDE for left, right in edges)


def test_whom_to_ask_about_begins_folded_and_a_name_opens_its_group(
    furnished_to_look_at: House, open_page: OpenPage
) -> None:
    house = furnished_to_look_at
    page = open_page(reader=house.readers["lia"], width=WIDE, again=True)
    page.goto(ASK.format(**house.ids))
    groups = page.locator("#whom details")
    assert groups.count() >= 3 and page.locator("#whom details[open]").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight") < 4_000
    name = page.locator("#whom details").nth(1).locator("label").first.text_content().split()[0]
    page.fill("#nar", name)
    assert page.locator("#whom details[open]:not([hidden])").count() >= 1
    shown = page.locator("#whom .choice:visible")
    assert shown.count() >= 1 and all(name in words for words in shown.all_text_contents())
    page.fill("#nar", "")
    assert page.locator("#whom details[open]").count() == 0


@pytest.mark.parametrize(("address", "folded"), [("links", "#jd"), ("answers", "#ls")])
def test_judged_pairs_and_histories_begin_folded_and_are_printed_all_the_same(
    furnished_to_look_at: House, open_page: OpenPage, address: str, folded: str
) -> None:
    house = furnished_to_look_at
    page = open_page(reader=house.readers["lia"], width=WIDE, again=True)
    page.goto(f"/desk/incidents/{house.ids['incident']}/{address}/")
    parts = page.locator(f"section:has({folded}) details[data-narrow]")
    assert parts.count() >= 1 and parts.locator("visible=true").locator("td, bdi").locator("visible=true").count() == 0
    parts.first.locator("summary").press("Enter")
    assert parts.first.get_attribute("open") is not None, "the keyboard opens it"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details[data-narrow]:not([open])").count() == 0


FOLDED = {
    "publish": "/desk/incidents/{incident}/publish/",
    "report": "/desk/reports/{article}/",
    "columns": "/desk/reports/{unmapped}/columns/",
}


@pytest.mark.parametrize("where", FOLDED)
def test_what_is_seldom_used_is_folded_on_a_telephone_and_open_on_a_desk_without_scripts(
    furnished_to_look_at: House, open_page: OpenPage, where: str
) -> None:
    house = furnished_to_look_at
    reader = house.readers["lia" if where == "publish" else "officer"]
    address = FOLDED[where].format(**house.ids)
    narrow = open_page(reader=reader, width=WIDE, javascript=False, again=True)
    narrow.goto(address)
    parts = narrow.locator("main details.wide-open:not([open])")
    within = parts.locator(":is(input:not([type=hidden]), select, dt, li, td)")
    assert parts.count() >= 1 and within.count() >= 1
    assert within.locator("visible=true").count() == 0 and parts.locator("> summary >> visible=true").count() >= 1
    parts.first.locator("summary").first.click()
    assert narrow.locator("main details.wide-open[open]").count() == 1, "a press opens it"
    wide = open_page(reader=reader, width=1280, javascript=False, again=True)
    wide.goto(address)
    shut = wide.locator("main details.wide-open:not([open])")
    within = shut.locator(":is(input:not([type=hidden]), select, dt, li, td)")
    assert within.locator("visible=true").count() == within.count() >= 1
    assert shut.locator("xpath=self::*[not(contains(@class, 'named'))]/summary").locator("visible=true").count() == 0
