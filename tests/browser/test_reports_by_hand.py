"""A report brought in and judged in a real browser: by keyboard, by drop, by selecting words, without any script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.furnishing import House
from tests.desk import invented

OpenPage = Callable[..., Page]
DROP = """(form, words) => {
  const carried = new DataTransfer();
  carried.items.add(new File([words], "article.txt", {type: "text/plain"}));
  form.dispatchEvent(new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true}));
}"""
IN_VIEW = """(claim) => {
  const pane = document.querySelector(".stick").getBoundingClientRect();
  const mark = document.getElementById("s" + claim).getBoundingClientRect();
  return mark.top >= pane.top && mark.bottom <= pane.bottom;
}"""
SELECT = """(text) => {
  const range = document.createRange();
  range.selectNodeContents(text.querySelectorAll("p")[1]);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
}"""


def test_claims_are_judged_from_the_keyboard(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    page.goto(f"/desk/reports/{furnished.ids['article']}/")
    waiting = page.locator(".claim[data-claim=proposed]").count()
    page.keyboard.press("a")
    expect(page.locator(".claim:focus")).to_have_attribute("data-claim", "proposed")
    page.keyboard.press("a")
    page.wait_for_url("**#c-*")
    expect(page.locator(".claim[data-claim=proposed]")).to_have_count(waiting - 1)
    page.keyboard.press("j")
    page.keyboard.press("r")
    expect(page.locator(".claim select:focus")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("r")
    expect(page.locator(".claim[data-claim=proposed]")).to_have_count(waiting - 2)
    expect(page.locator(".claim[data-claim=rejected]", has_text="It tells of nobody, or of")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.get_by_role("button", name="Save the correction")).to_be_visible()
    page.get_by_label("Speaker", exact=True).fill("a, c and r are letters here")
    expect(page.locator(".claim[data-claim=proposed]")).to_have_count(waiting - 2)


def test_after_a_judgement_by_key_the_next_open_claim_is_chosen_so_that_one_key_judges_one_claim(
    furnished: House, open_page: OpenPage
) -> None:
    page = open_page(reader=furnished.readers["officer"])
    page.goto(f"/desk/reports/{furnished.ids['article']}/")
    waiting = page.locator(".claim[data-claim=proposed]").count()
    page.keyboard.press("j")
    for judged in (1, 2):
        page.keyboard.press("a")
        expect(page.locator(".claim[data-claim=proposed]")).to_have_count(waiting - judged)
        expect(page.locator(".claim:focus")).to_have_attribute("data-claim", "proposed")


def test_after_a_correction_saved_by_key_the_next_open_claim_is_chosen(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    page.goto(f"/desk/reports/{furnished.ids['article']}/")
    waiting = page.locator(".claim[data-claim=proposed]").count()
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.wait_for_url("**correct=**")
    page.get_by_role("button", name="Save the correction").press("Enter")
    expect(page.locator(".claim[data-claim=proposed]")).to_have_count(waiting - 1)
    expect(page.locator(".claim:focus")).to_have_attribute("data-claim", "proposed")
    page.keyboard.press("a")
    expect(page.locator(".claim[data-claim=proposed]")).to_have_count(waiting - 2)


def test_who_leaves_a_correction_unsaved_is_asked(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(f"/desk/reports/{furnished.ids['article']}/")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.wait_for_url("**correct=**")
    expect(page.locator(".claim form :focus")).to_have_count(1)
    page.get_by_label("Speaker", exact=True).press_sequentially("the mayor")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("a")
    expect(page.get_by_label("Speaker", exact=True)).to_have_value("the mayor")
    assert set(asked) == {"beforeunload"}


def test_words_selected_and_not_sent_are_unsaved_as_well(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(f"/desk/reports/{furnished.ids['article']}/?make=1")
    page.get_by_role("heading", level=1).click()
    page.locator(".received").evaluate(SELECT)
    expect(page.get_by_label("The words, as they stand in the text")).not_to_have_value("")
    page.get_by_role("link", name="Reports").first.click()
    expect(page.get_by_label("The words, as they stand in the text")).not_to_have_value("")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("door", ["reports", "requests", "calls"])
def test_who_leaves_what_is_being_brought_in_is_asked(furnished: House, open_page: OpenPage, door: str) -> None:
    page = open_page(reader=furnished.readers["officer"])
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(f"/desk/incidents/{furnished.ids['intake']}/{door}/new/")
    field = page.locator("form[data-asks] textarea").first
    field.press_sequentially("they were seen")
    page.get_by_role("link", name="Leave without keeping").click()
    expect(field).to_have_value("they were seen")
    assert asked == ["beforeunload"]


def test_the_words_of_the_claim_in_hand_stay_in_view(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    page.set_viewport_size({"width": 1366, "height": 300})
    page.goto(f"/desk/reports/{furnished.ids['article']}/")
    last = page.locator(".claim[data-claim]").last
    last.focus()
    assert page.evaluate(IN_VIEW, (last.get_attribute("id") or "")[1:])


def test_a_file_dropped_on_the_form_is_brought_in(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    page.goto(f"/desk/incidents/{furnished.ids['intake']}/reports/new/")
    page.locator("[data-drop]").evaluate(DROP, invented.ARTICLE + "Dropped.")
    expect(page.locator("[data-drop-said]")).to_have_text("article.txt")
    _send(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("article, Sarn Agency")
    expect(page.locator(".received")).to_contain_text("Dropped.")


def test_words_selected_in_the_text_fill_the_form_of_a_claim(furnished: House, open_page: OpenPage) -> None:
    page = open_page(reader=furnished.readers["officer"])
    page.goto(f"/desk/reports/{furnished.ids['article']}/?make=1")
    page.locator(".received").evaluate(SELECT)
    expect(page.get_by_label("The words, as they stand in the text")).to_have_value("Sarn Agency, 11 March 2026, 21:30")


def test_an_article_is_pasted_and_its_first_claim_accepted_without_scripts(
    furnished: House, open_page: OpenPage
) -> None:
    page = open_page(reader=furnished.readers["officer"], javascript=False, width=320)
    page.goto(f"/desk/incidents/{furnished.ids['intake']}/reports/new/")
    page.get_by_label("Its words, pasted").fill(invented.ARTICLE + "Pasted.")
    _send(page)
    first = page.locator(".claim[data-claim=proposed]").first
    anchor = first.get_attribute("id")
    first.get_by_role("button", name="Accept").click()
    expect(page.locator(f"[id='{anchor}']")).to_have_attribute("data-claim", "accepted")


def _send(page: Page) -> None:
    page.get_by_label("What it is").select_option("article")
    page.get_by_label("Source: who says it").select_option(label="Sarn Agency")
    page.get_by_label("Lawful basis").select_option("public_interest")
    page.get_by_role("button", name="Keep it and read it").click()
