"""From which day the days of a report are counted: as written in any language, as its text says, or as mended."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_near_copies import words_of as words_with_gaps
from tests.desk.test_report_page import act

POST = "Саркелян Арам Левонович, 12.03.1991 р.н., зник 19 листопада біля Корвеля."
WRITTEN = [
    *("23 листопада 2025", "23 ноября 2025, 21:30", "п'ятниця, 23 листопада 2025 р.", "23 նոյեմբերի 2025"),
    *(
        "23 ნოემბერი 2025",
        "23 noyabr 2025",
        "٢٣ نوفمبر ٢٠٢٥",
        "24 de noviembre de 2025",
        "Sun, 23 Nov 2025 10:12 +0200",
    ),
]
NOT_UNDERSTOOD = {
    "banana": "is not one day",
    "yesterday": "is not one day",
    "вчера": "is not one day",
    "25 nov": "without a year",
    "23 ноября": "without a year",
    "20 and 21 November 2025": "is not one day",
    "banana 2025": "is not one day",
    "2025-13-45": "there is no such month",
    "31 листопада 2025": "there is no such day",
    "03/04/2025": "may be 3 April or 4 March",
}


def words_of(page: str) -> str:
    return words_with_gaps(page).replace(" ,", ",")


def bring(bureau: Bureau, client: Client, published: str, text: str = POST) -> tuple[int, str]:
    """Brings a post in as published on a day; gives the status and the words of the page that follows."""
    form = invented.article(bureau.sources["Sarn Agency"], text=text, language="", published=published)
    answer = client.post(reverse("desk:receive", args=[bureau.incident]), form)
    follows = client.get(answer["Location"]) if answer.status_code == 302 else answer
    return answer.status_code, words_of(follows.content.decode())


@pytest.mark.parametrize("published", WRITTEN)
def test_the_day_of_a_report_is_read_in_every_language(bureau: Bureau, alma_at_desk: Client, published: str) -> None:
    status, page = bring(bureau, alma_at_desk, published)
    day = "24" if published.startswith("24") else "23"
    assert status == 302 and f"dates count from {day} November 2025" in page
    assert "19 November 2025" in page and "1990" not in page


@pytest.mark.parametrize("published", list(NOT_UNDERSTOOD))
def test_what_is_no_day_of_a_report_is_refused_with_an_example(
    bureau: Bureau, alma_at_desk: Client, published: str
) -> None:
    before = rows.Report.objects.count()
    status, page = bring(bureau, alma_at_desk, published)
    assert status == 422 and NOT_UNDERSTOOD[published] in page.replace("&quot;", '"')
    assert "2025-04-03" in page or "23 листопада 2026" in page
    assert rows.Report.objects.count() == before


def test_a_report_says_from_which_day_its_days_are_counted_and_whence_that_is(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    assert "No day is known from which its days are counted" in bring(bureau, alma_at_desk, "")[1]
    of_a_month = bring(bureau, alma_at_desk, "November 2025", POST + " ")[1]
    assert "November 2025" in of_a_month and "No day is known from which its days are counted" in of_a_month
    dated = f"Дреск, 23 листопада 2025 року. {POST}"
    page = bring(bureau, alma_at_desk, "", dated)[1]
    assert "dates count from 23 November 2025, read from the text" in page and "As of 19 November 2025" in page


def test_a_list_whose_text_gives_its_day_says_so_too(bureau: Bureau, alma_at_desk: Client) -> None:
    text = "23 листопада 2025 року. Двоє полонених зникли 19 листопада."
    report = bureau.report("Sarn Agency", text, ReportKind.LIST)
    page = words_of(alma_at_desk.get(reverse("desk:report", args=[report])).content.decode())
    assert "dates count from 23 November 2025, read from the text" in page


def test_the_day_of_a_report_is_mended_and_what_nobody_judged_is_read_anew(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    text = "Captured at Korvel on Friday: Aram Sarkelian.\nThree soldiers were killed on Sunday."
    report = bureau.report("Sarn Agency", text, published="2025-11-10", published_on=date(2025, 11, 10))
    page = reverse("desk:report", args=[report])
    first = rows.Report.objects.get(id=report).proposals[0]["key"]
    assert act(alma_at_desk, "accept", report, proposal=first).status_code == 302
    for asked, why in (
        ("23 ноября", "without a year"),
        ("2099-01-01", "still to come"),
        ("November 2025", "whole day"),
    ):
        refused = alma_at_desk.post(reverse("desk:report-day", args=[report]), {"published": asked, "why": "seen"})
        assert (
            refused.status_code == 422
            and why in refused.content.decode()
            and f'value="{asked}"' in refused.content.decode()
        )
    no_why = alma_at_desk.post(reverse("desk:report-day", args=[report]), {"published": "2025-11-24", "why": " "})
    assert no_why.status_code == 422 and "how the right day is known" in no_why.content.decode()
    asked = {"published": "24 листопада 2025", "why": "The page itself, seen again"}
    assert alma_at_desk.post(reverse("desk:report-day", args=[report]), asked).status_code == 302
    words = words_of(alma_at_desk.get(page).content.decode())
    assert "dates count from 24 November 2025, as an officer mended it" in words
    assert "Before, it bore: 10 November 2025" in words and "The page itself, seen again" in words
    assert "1 claim was judged before the day was mended" in words and "claim 1" in words
    days = {
        p["claim"]["when"]["end_on"] for p in rows.Report.objects.get(id=report).proposals if p["claim"].get("when")
    }
    assert days == {"2025-11-21", "2025-11-23"}
    (kept,) = [claim for claim in rows.Report.objects.get(id=report).file.claims if claim.stands]
    assert kept.body.when.end_on == date(2025, 11, 7)
    again = alma_at_desk.post(reverse("desk:report-day", args=[report]), asked)
    assert again.status_code == 422 and "bears this day already" in again.content.decode()


def test_who_may_not_review_mends_no_day(bureau: Bureau, boris_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", POST)
    asked = {"published": "2025-11-24", "why": "seen"}
    assert boris_at_desk.post(reverse("desk:report-day", args=[report]), asked).status_code == 404
    assert rows.Report.objects.get(id=report).file.received.published_on is None


@pytest.mark.parametrize("as_of", ["2 марта", "2 березня", "станом на 2 березня"])
def test_a_decision_as_of_a_day_without_its_year_is_asked_about(
    bureau: Bureau, alma_at_desk: Client, as_of: str
) -> None:
    aram = bureau.record("Aram Aramyan")
    claim = bureau.says(aram, ClaimType.RETURNED)
    asked = {"fate": "alive", "whereabouts": "returned", "claims": [claim], "sure": "yes"}
    page = alma_at_desk.post(reverse("desk:decide", args=[aram]), {**asked, "as_of": as_of})
    assert page.status_code == 422 and "names its day without a year" in page.content.decode()
    assert bureau.person(aram).current is None


@pytest.mark.parametrize("review_on", ["12 березня 2027", "2027-03-12", "12.03.2027"])
def test_the_day_of_a_review_may_be_in_words(bureau: Bureau, alma_at_desk: Client, review_on: str) -> None:
    form = invented.article(bureau.sources["Sarn Agency"], review_on=review_on)
    assert alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form).status_code == 302
    assert rows.Report.objects.order_by("-number")[0].file.received.review_on == date(2027, 3, 12)


def test_a_review_on_no_day_says_how_to_write_one(bureau: Bureau, alma_at_desk: Client) -> None:
    form = invented.article(bureau.sources["Sarn Agency"], review_on="soon")
    page = alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    assert page.status_code == 422 and "Write 2026-03-12" in page.content.decode()
