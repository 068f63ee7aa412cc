"""A report of which nobody judges more waits for nobody, and says why. Everybody here is invented."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_report_page import act, key_of, page_of, row_of


def board(browser: Client, bureau: Bureau) -> str:
    return browser.get(reverse("desk:board", args=[bureau.incident])).content.decode()


def test_the_rest_of_a_report_is_left_unjudged_with_a_reason_and_taken_up_again(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("Sarn Agency", invented.ARTICLE, language="en")
    act(alma_at_desk, "accept", report, proposal=key_of(report, "more than 70"))
    left = row_of(report).to_judge
    assert left and "Proposed claim" in board(alma_at_desk, bureau)
    address = reverse("desk:report-rest", args=[report])
    assert "Say why" in alma_at_desk.post(address, {"why": " "}, follow=True).content.decode()
    alma_at_desk.post(address, {"why": "a book of last year"})
    assert row_of(report).to_judge == 0
    assert "Proposed claim" not in board(alma_at_desk, bureau) and "unread" not in board(alma_at_desk, bureau)
    page = page_of(alma_at_desk, report)
    assert "a book of last year" in page and "Alma Verin" in page and f"{left} to judge" in page
    alma_at_desk.post(address, {"again": "1"})
    assert row_of(report).to_judge == left and "a book of last year" not in page_of(alma_at_desk, report)


def test_every_passage_that_nobody_read_is_counted_and_can_be_opened(bureau: Bureau, alma_at_desk: Client) -> None:
    text = "\n\n".join(f"The orchard by the mill of Arpan has {n} old trees and a well." for n in range(8))
    report = bureau.report("Sarn Agency", text, language="en")
    page = page_of(alma_at_desk, report)
    assert "these words (8)" in page and "<summary>5 more passages</summary>" in page
    assert page.count('<li id="r') == 8
