"""Many figures that may be printed stand on pages of one form, and what is ticked is printed. Everybody is invented."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from lastcontact.bureau import reviewing
from lastcontact.bureau.quoting import SAID
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_publishing import door

MANY = range(101, 141)
Fields = dict[str, list[str]]


@pytest.fixture
def many(bureau: Bureau) -> dict[int, str]:
    """Forty counts of the dead by one agency each: number -> the figure's key."""
    keys = {}
    for n in MANY:
        report = bureau.report("Sarn Agency", f"{n} soldiers were killed, the council of Dorna {n} said.")
        body = Claim(ClaimType.KILLED, count=Quantity(Form.EXACT, n, n, str(n)), speaker=f"council of Dorna {n}")
        keys[n] = f"{SAID}{reviewing.make(by=bureau.hand, report=report, body=body)}"
    return keys


def fields(page: str) -> Fields:
    """What a browser sends of the form, whichever button is pressed."""
    form = page.split('<form method="post" class="sec stack">')[1].split("</form>")[0]
    found: Fields = {}
    for tag in re.findall(r"<input [^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and ("checkbox" not in tag or " checked" in tag):
            found.setdefault(name[1], []).append(unescape(value[1]) if value else "")
    return found


def shown(page: str) -> list[int]:
    return [int(n) for n in re.findall(r'<span class="v"><b>(\d{3})</b>', page)]


def press(bureau: Bureau, publisher: Client, page: str, words: str, also: Fields | None = None) -> str:
    """The page after a press of the first button with these words."""
    button = re.search(rf'<button [^>]*name="turn" value="([^"]+)"[^>]*>{words}<', page)
    sent = {**fields(page), **({"turn": button[1]} if button else {})}
    for name, values in (also or {}).items():
        sent[name] = [*sent.get(name, []), *values]
    return publisher.post(door(bureau), sent).content.decode()


def test_what_is_ticked_on_one_page_stays_so_on_the_next_and_is_printed(
    bureau: Bureau, publisher: Client, many: dict[int, str]
) -> None:
    first = publisher.get(door(bureau)).content.decode()
    assert shown(first) == [*MANY][:15] and "40 figures; here 1 to 15 of them." in first
    form = first.split('<form method="post" class="sec stack">')[1]
    assert re.findall(r"<button[^>]*>", form)[0] == "<button hidden>", "Enter in a field leafs nowhere"
    ticked = {"figures": [many[101]], "unsaid": [many[101]], "lead": ["Read with care."]}
    second = press(bureau, publisher, first, "Next", ticked)
    assert shown(second) == [*MANY][15:30] and "40 figures, 1 ticked" in second
    third = press(bureau, publisher, second, "Next", {"figures": [many[120]]})
    assert shown(third) == [*MANY][30:] and "40 figures, 2 ticked" in third and ">Next<" not in third
    back = press(bureau, publisher, third, "Previous")
    assert shown(back) == [*MANY][15:30] and f'value="{many[120]}" id="p-dead-a5" checked' in back
    assert fields(back)["figures"].count(many[101]) == 1 and fields(back)["unsaid"] == [many[101]]
    read = publisher.post(door(bureau), {**fields(back), "harmless": ["Dorna"]}).content.decode()
    assert "Council of Dorna 120" in read and "101" in read and "Council of Dorna 101" not in read
    seen = dict(re.findall(r'name="(seen)" value="([^"]*)"', read))
    publisher.post(door(bureau), {**fields(back), **seen, "deed": "publish", "harmless": ["Dorna"]})
    assert [f.key for f in Edition.objects.get().published.figures if not f.ours] == [many[101], many[120]]


def test_what_is_unticked_on_another_page_is_not_printed(
    bureau: Bureau, publisher: Client, many: dict[int, str]
) -> None:
    second = press(
        bureau, publisher, publisher.get(door(bureau)).content.decode(), "Next", {"figures": [many[101], many[102]]}
    )
    first = press(bureau, publisher, second, "Previous")
    sent = fields(first)
    sent["figures"].remove(many[101])
    again = publisher.post(door(bureau), {**sent, "deed": "change"}).content.decode()
    assert many[102] in fields(again)["figures"] and many[101] not in fields(again)["figures"]


def test_a_refusal_opens_the_page_that_was_open_with_all_that_was_ticked(
    bureau: Bureau, publisher: Client, many: dict[int, str]
) -> None:
    second = press(bureau, publisher, publisher.get(door(bureau)).content.decode(), "Next", {"figures": [many[101]]})
    answer = publisher.post(door(bureau), {**fields(second), "lead": "Petr Halvorin is 12 years old."})
    page = answer.content.decode()
    assert answer.status_code == 422 and shown(page) == [*MANY][15:30] and many[101] in fields(page)["figures"]


def test_figures_of_the_last_edition_stand_on_the_first_page(
    bureau: Bureau, publisher: Client, many: dict[int, str]
) -> None:
    sent = {"title": "Dorna", "lead": "", "figures": ["own.unknown", many[140]], "harmless": ["Dorna"]}
    seen = dict(re.findall(r'name="(seen)" value="([^"]*)"', publisher.post(door(bureau), sent).content.decode()))
    publisher.post(door(bureau), {**sent, **seen, "deed": "publish"})
    assert shown(publisher.get(door(bureau)).content.decode()) == [140, *MANY][:15]


def test_why_a_figure_is_to_be_looked_at_stands_where_it_is_shown_or_ticked_and_of_others_how_many(
    bureau: Bureau, publisher: Client
) -> None:
    for n in range(101, 141):
        report = bureau.report("5th Company", f"{n} soldiers were killed.")
        body = Claim(ClaimType.KILLED, count=Quantity(Form.EXACT, n, n, str(n)), subject="soldiers")
        attached = reviewing.Attached(source=bureau.sources["5th Company"])
        reviewing.make(by=bureau.hand, report=report, body=body, attached=attached)
    first = publisher.get(door(bureau)).content.decode()
    note = first.split('id="look"')[1].split("</div>")[0]
    assert "25 more figures are to be looked at, and are not ticked" in note and "<details><summary>585 reasons" in note
    assert {int(n) for n in re.findall(r"<bdi>(\d+)", note)} == {*range(101, 116)} == {*shown(first)}
