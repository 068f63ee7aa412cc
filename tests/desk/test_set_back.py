"""Pages set back by their address: what cannot be followed is said, and the way to other pages keeps the date."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import moments
from tests.bureau.acts import Bureau


def shown(client: Client, bureau: Bureau, known: str, name: str = "people") -> str:
    answer = client.get(reverse(f"desk:{name}", args=[bureau.incident]), {"known": known})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("abc", "“abc” is no day of the calendar"),
        ("2026-02-31", "“2026-02-31” is no day of the calendar"),
        ("2131-01-01", "2131-01-01 is still to come"),
        ("999999", "There is no entry 999999"),
        ("9" * 40, "There is no entry"),
        ("²", "is no day of the calendar"),
    ],
)
@pytest.mark.parametrize("name", ["people", "board", "reports"])
def test_a_date_that_cannot_be_followed_is_said(
    bureau: Bureau, alma_at_desk: Client, known: str, said: str, name: str
) -> None:
    page = shown(alma_at_desk, bureau, known, name)
    assert said in page and "the page shows now" in page
    assert "(now)" in page and "Set back to" not in page


@pytest.mark.parametrize("known", ["", "  "])
def test_no_date_is_now_without_a_word(bureau: Bureau, alma_at_desk: Client, known: str) -> None:
    assert 'role="alert"' not in shown(alma_at_desk, bureau, known)


def test_a_page_set_back_to_a_day_stands_at_the_end_of_that_day(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Sarnetsyan Vahagn")
    assert "Set back to 12 March 2026, 23:59" in shown(alma_at_desk, bureau, "2026-03-12")


def test_the_main_links_keep_the_date(bureau: Bureau, alma_at_desk: Client) -> None:
    bureau.record("Sarnetsyan Vahagn")
    then = str(moments.head_seq())
    bureau.record("Khorasaryan Levon")
    page = shown(alma_at_desk, bureau, then)
    links = dict(
        re.findall(r'<li><a href="([^"?]+)(\?[^"]*)?"', page.partition('class="nav"')[2].partition("</nav>")[0])
    )
    kept = {
        reverse(f"desk:{name}", args=[bureau.incident]) for name in ("board", "reports", "people", "enquiries", "items")
    }
    assert {address for address, query in links.items() if query == f"?known={then}"} == kept
    assert "?known" not in shown(alma_at_desk, bureau, "").partition('class="nav"')[2].partition("</nav>")[0]


@pytest.mark.parametrize(
    ("written", "shown_as"),
    [("2026-03-27", "27 March 2026"), ("2026-03-11, 21:30", "11 March 2026, 21:30"), ("spring 2026", "spring 2026")],
)
def test_days_have_one_form_on_every_page(bureau: Bureau, alma_at_desk: Client, written: str, shown_as: str) -> None:
    report = bureau.report("Sarn Agency", "Nothing new.", published=written)
    for address in (reverse("desk:report", args=[report]), reverse("desk:reports", args=[bureau.incident])):
        page = re.sub(r"<[^>]+>", "", alma_at_desk.get(address).content.decode())
        assert shown_as in page
        assert written == shown_as or written not in page


def test_who_was_on_the_team_on_an_earlier_day_is_asked_at_the_foot_of_its_page(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    now = alma_at_desk.get(reverse("desk:team", args=[bureau.incident])).content.decode()
    assert now.index("The team</h2>") < now.index("Who was on the team on an earlier day") < now.index('name="known"')
    then = shown(alma_at_desk, bureau, str(moments.head_seq() - 1), "team")
    assert then.index("Set back to") < then.index("The team</h2>"), "a page set back says so first"
