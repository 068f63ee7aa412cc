"""What a report that comes without a title is called."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.payloads.reports import ReportKind
from tests.bureau.acts import Bureau
from tests.desk import invented


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
    ("kind", "words"),
    [(ReportKind.MESSAGE, "They were seen at the bridge of Dresk."), (ReportKind.CALL_NOTE, "")],
)
def test_what_has_no_title_is_listed_by_its_first_words_unless_it_was_told_in_confidence(
    bureau: Bureau, alma_at_desk: Client, kind: ReportKind, words: str
) -> None:
    bureau.report("Sarn Agency", "They were seen at the bridge of Dresk.", kind)
    listed = alma_at_desk.get(reverse("desk:reports", args=[bureau.incident])).content.decode()
    assert (f'<q dir="auto">{words}</q>' in listed) is bool(words) and ("Dresk" in listed) is bool(words)
