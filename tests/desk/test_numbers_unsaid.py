"""A number that an officer puts and the words quoted do not say. Everybody here is invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, correction, key_of, page_of
from tests.desk.test_report_page import report as report


def test_a_number_that_the_words_do_not_say_asks_for_a_tick_and_stands_with_a_word_about_it(
    report: str, alma_at_desk: Client
) -> None:
    key = key_of(report, "more than 100 have been captured")
    said = correction(key, form="exact", number="12")
    answer = act(alma_at_desk, "correct", report, **said)
    page = answer.content.decode()
    assert answer.status_code == 422 and "The words do not say 12." in page and 'name="said_so"' in page
    assert not rows.Claim.objects.exists()
    assert act(alma_at_desk, "correct", report, **said, said_so="on").status_code == 302
    assert "They do not say 12: an officer put it so" in page_of(alma_at_desk, report)


@pytest.mark.parametrize("number", ["100", "more than 100"])
def test_a_number_that_stands_in_the_words_is_taken_without_a_question(
    report: str, alma_at_desk: Client, number: str
) -> None:
    key = key_of(report, "more than 100 have been captured")
    assert act(alma_at_desk, "correct", report, **correction(key, form="at_least", number=number)).status_code == 302
    assert "They do not say" not in page_of(alma_at_desk, report)


@pytest.mark.parametrize("words", ["A dozen soldiers were captured", "Захвачены двенадцать солдат"])
def test_a_number_that_the_words_say_in_letters_is_said(bureau: Bureau, alma_at_desk: Client, words: str) -> None:
    report = bureau.report("Sarn Agency", f"{words}.")
    made = {**correction("", form="exact", number="12"), "words": words}
    assert act(alma_at_desk, "make", report, **made).status_code == 302
    assert act(alma_at_desk, "make", report, **{**made, "number": "13"}).status_code == 422
