"""What a report that comes without a title is called."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk import invented
from tests.desk.test_intake_bad_input import text_of


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Ministry loses contact with 70 servicemen", "Ministry loses contact with 70 servicemen"),
        ("The ministry has lost contact with 70 servicemen.", ""),
        ("Sarn, 11 March:", ""),
    ],
)
def test_a_pasted_article_has_its_headline_for_a_title_and_no_sentence(
    bureau: Bureau, alma_at_desk: Client, first: str, title: str
) -> None:
    form = invented.article(bureau.sources["Sarn Agency"], title="", text=f"{first}\n\nNobody has heard of them.")
    alma_at_desk.post(reverse("desk:receive", args=[bureau.incident]), form)
    assert rows.Report.objects.order_by("-number")[0].file.received.title == title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Call note, 20 March", "1. Call note, 20 March"),
        ("call note of the night", "1. call note of the night"),
        ("A mother rings", "1. Call note: A mother rings"),
        ("Call notes", "1. Call note: Call notes"),
    ],
)
def test_a_title_that_opens_with_the_kind_of_report_does_not_say_it_twice(
    bureau: Bureau, alma_at_desk: Client, title: str, shown: str
) -> None:
    bureau.report("Sarn Agency", kind=ReportKind.CALL_NOTE, title=title)
    listed = text_of(alma_at_desk, reverse("desk:reports", args=[bureau.incident]))
    assert re.search(rf"{re.escape(shown)}\s*</a>", re.sub(r"</?bdi[^>]*>", "", listed))


@pytest.mark.parametrize(
    ("kind", "words"),
    [(ReportKind.MESSAGE, "They were seen at the bridge of Dresk."), (ReportKind.CALL_NOTE, "")],
)
def test_what_has_no_title_is_listed_by_its_first_words_unless_it_was_told_in_confidence(
    bureau: Bureau, alma_at_desk: Client, kind: ReportKind, words: str
) -> None:
    bureau.report("Sarn Agency", "They were seen at the bridge of Dresk.", kind)
    listed = alma_at_desk.get(reverse("desk:reports", args=[bureau.incident])).content.decode()
    assert (f'<q dir="auto">{words}</q>' in listed) is bool(words) and ("Dresk" in listed) is bool(words)
