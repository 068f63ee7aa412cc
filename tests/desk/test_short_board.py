"""The board is short: the first people, places and questions stand there, all else a press away. All is invented."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

QUESTION = re.compile(r'<details class="rungs[^"]*"( open)?[^>]*><summary><h3 id="f-([a-z]+)"')


def board(bureau: Bureau, browser: Client, more: str = "") -> str:
    return browser.get(reverse("desk:board", args=[bureau.incident]) + more).content.decode()


def folded(page: str) -> dict[str, bool]:
    return {cell: not opened for opened, cell in QUESTION.findall(page)}


def test_of_many_sought_the_first_stand_on_the_board_and_a_link_leads_to_all(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for number in range(14):
        bureau.record(f"Levon Lusats {number}")
    page = board(bureau, alma_at_desk).split('id="ppl"')[1]
    assert page.count('<tr role="row"><th role="rowheader"') == 8
    assert "14, of which the first 8 stand here." in page and 'class="filters"' not in page
    assert f'href="{reverse("desk:people", args=[bureau.incident])}">All 14 people, to choose and filter</a>' in page


def test_whoever_narrows_the_board_to_some_finds_all_of_those_there(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(14):
        bureau.record(f"Levon Lusats {number}")
    page = board(bureau, alma_at_desk, "?fate=unknown").split('id="ppl"')[1]
    assert page.count('<tr role="row"><th role="rowheader"') == 14 and 'class="filters"' in page


def test_a_few_people_stand_there_all_with_the_form_that_chooses(bureau: Bureau, alma_at_desk: Client) -> None:
    for number in range(3):
        bureau.record(f"Levon Lusats {number}")
    page = board(bureau, alma_at_desk).split('id="ppl"')[1]
    assert page.count('<tr role="row"><th role="rowheader"') == 3 and 'class="filters"' in page


def test_a_long_question_is_folded_behind_the_first_and_its_figures_lead_into_it(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for number in range(1, 9):
        for kind in (ClaimType.MISSING, ClaimType.HELD):
            bureau.says("", kind, "Sarn Agency", count=Quantity(Form.EXACT, number, number, str(number)))
    page = board(bureau, alma_at_desk)
    assert folded(page) == {"missing": False, "held": True}
    glance = page.split("How many are held?")[1].split("</div>")[0]
    led = re.findall(r'href="([^"#]*)(#c-[^"]+)"', glance)
    assert len(led) == 8
    opened = board(bureau, alma_at_desk, led[0][0])
    assert not folded(opened)["held"] and f'id="{led[0][1][1:]}"' in opened.split('id="f-held"')[1]


def test_of_many_places_those_that_somebody_is_said_to_hold_stand_first(bureau: Bureau, alma_at_desk: Client) -> None:
    for letter in "ABCDEFGHIJKL":
        place = opening.name_place(by=bureau.hand, names=(PlaceName(f"Dorna {letter}", "en"),))
        bureau.says("", ClaimType.CONTROLS if letter == "L" else ClaimType.ATTACKED, places=(place,), actor="Duravan")
    section = board(bureau, alma_at_desk).split('aria-labelledby="p"')[1].split("</section>")[0]
    assert re.findall("Dorna [A-L]", section) == [f"Dorna {letter}" for letter in "LABCDE"]
    assert "12, of which 6 stand here." in section and "All places</a>" in section
