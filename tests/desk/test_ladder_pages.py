"""Long lists of the board stand on pages, each leafed in by itself, and no figure is lost. Everybody is invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as stored
from lastcontact.casefile import moments
from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

DEAD = range(10, 39)
ROW = re.compile(r'<li id="c-[^"]+"[^>]*><div class="f"><b dir="auto">(\d+)</b>')


@pytest.fixture
def many(bureau: Bureau) -> list[str]:
    """29 claims of how many are dead, a day apart, and some of who is held: their ids, by day."""
    for n in DEAD:
        day = Interval.day(date(2026, 1, 1 + n - DEAD[0]))
        count = Quantity(Form.EXACT, n, n, str(n))
        bureau.says("", ClaimType.KILLED, "Sarn Agency", count=count, said=day, speaker=f"the mayor of Dorna {n}")
    bureau.says("", ClaimType.HELD, "Sarn Agency", count=Quantity(Form.EXACT, 7, 7, "7"))
    claims = stored.Claim.objects.filter(type="killed").order_by("seq")
    return [f"c-{id}" for id in claims.values_list("id", flat=True)]


def board(bureau: Bureau) -> str:
    return reverse("desk:board", args=[bureau.incident])


def rows(page: str) -> list[int]:
    ladder = page.split('id="f-dead"')[1].split('<details class="rungs')[0]
    return [int(n) for n in ROW.findall(ladder)]


def test_rows_of_one_question_stand_on_pages_the_newest_first_to_be_seen(
    bureau: Bureau, many: list[str], alma_at_desk: Client
) -> None:
    newest, oldest = (alma_at_desk.get(board(bureau) + more).content.decode() for more in ("", "?rows-dead=1"))
    assert (rows(oldest), rows(newest)) == ([*DEAD][:12], [*DEAD][12:])
    assert "29 rows by day; here 1 to 12 of them." in oldest and 'href="?rows-dead=2#rows-dead"' in oldest
    assert "29 rows by day; here 13 to 29 of them." in newest and 'href="?rows-dead=1#rows-dead"' in newest


def test_of_each_question_the_latest_figures_are_told_at_once_and_how_many_were_said_before(
    bureau: Bureau, many: list[str], alma_at_desk: Client
) -> None:
    page = alma_at_desk.get(board(bureau)).content.decode()
    glance = page.split("How many are dead?")[1].split("</div>")[0]
    assert [int(n) for n in re.findall(r"<bdi>(\d+)</bdi>", glance)] == [*DEAD][-12:]
    assert '<a href="#f-dead">17 said earlier</a>' in glance
    assert "said earlier" not in page.split("How many are held?")[1].split("</div>")[0]


def test_a_row_is_led_to_on_its_page_from_the_numbers_and_by_a_contradiction(
    bureau: Bureau, many: list[str], alma_at_desk: Client
) -> None:
    first = many[0].removeprefix("c-")
    page = alma_at_desk.get(f"{board(bureau)}?row={first}").content.decode()
    assert rows(page)[0] == DEAD[0] and f'id="{many[0]}"' in page and f'id="{many[-1]}"' not in page
    led = re.findall(rf'href="([^"]*)#{many[-1]}"', page.split("How many are dead?")[1])
    assert led and f'id="{many[-1]}"' in alma_at_desk.get(board(bureau) + led[0]).content.decode()
    assert f'href="#{many[0]}"' not in page.split('id="f-dead"')[0], "of those told at once none is so old"


def test_leafing_in_one_list_keeps_the_others_and_whom_the_people_are_narrowed_to(
    bureau: Bureau, many: list[str], alma_at_desk: Client
) -> None:
    for number in range(1, 70):
        bureau.record(f"Levon Lusats {number}")
    known = moments.head_seq()
    asked = f"?rows-dead=1&order=1&fate=unknown&page=2&known={known}"
    page = alma_at_desk.get(board(bureau) + asked).content.decode()
    links = re.findall(r'href="(\?([^="]+)=[^"]+)"', page)
    leafed = {name: link for link, name in links}
    assert leafed["rows-dead"] == f"?rows-dead=2&amp;fate=unknown&amp;page=2&amp;order=1&amp;known={known}#rows-dead"
    table = page.split('id="people-table"')[1]
    assert '<input type="hidden" name="rows-dead" value="1">' in table
    assert f"?page=1&amp;fate=unknown&amp;known={known}&amp;rows-dead=1&amp;order=1#people-table" in table


def test_what_is_owed_stands_on_the_board_as_far_as_it_is_short_and_says_how_much_there_is(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    for n in range(20):
        bureau.ask(bureau.record(f"Levon Lusats {n}"), label=f"E-{n}")
    page = alma_at_desk.get(board(bureau)).content.decode()
    assert "20, of which the first 6 stand here" in page
    assert page.split('id="owed"')[1].split("</table>")[0].count('scope="row"') == 6
    assert alma_at_desk.get(reverse("desk:owed", args=[bureau.incident])).content.decode().count('scope="row"') == 20


def test_those_a_task_is_about_stand_on_pages_when_they_are_many(bureau: Bureau, alma_at_desk: Client) -> None:
    for n in range(50):
        bureau.says("", ClaimType.KILLED, "Sarn Agency", subject=f"Petr Halvorin{chr(97 + n // 26)}{chr(97 + n % 26)}")
    first, second = (alma_at_desk.get(board(bureau) + more).content.decode() for more in ("", "?waits-1=2"))

    def told(page: str) -> set[str]:
        return set(re.findall(r"Petr Halvorin\w\w", page.split('id="waits-1"')[1].split("</details>")[0]))

    assert "<b>50</b>" in first and "Each of them, here 1 to 40</summary>" in first
    assert (len(told(first)), len(told(second))) == (40, 10) and not told(first) & told(second)
    assert 'href="?waits-1=2#waits-1"' in first and re.search(r'id="waits-1" open>', second)
