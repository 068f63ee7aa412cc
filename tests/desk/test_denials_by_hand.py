"""A correction says one thing: what is denied is not so. Everybody here is invented."""

from __future__ import annotations

from django.test import Client

from lastcontact.core.claim import Modality, Polarity
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, correction, key_of, only_claim

TOLD = "The ministry of Duravan said on 12 March 2026 that 30 soldiers were captured."
DENIED = "The ministry of Duravan denied on 12 March 2026 that 30 soldiers were captured."


def test_a_hedge_that_denies_makes_it_not_so(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TOLD, language="en")
    act(alma_at_desk, "correct", report, **correction(key_of(report, "30"), modality="denied"))
    body = only_claim(report).body
    assert (body.modality, body.polarity) == (Modality.DENIED, Polarity.NEGATED)


def test_who_says_that_it_is_so_and_leaves_the_denial_is_asked(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", DENIED, language="en")
    half = correction(key_of(report, "30"), modality="denied", polarity="affirmed")
    answer = act(alma_at_desk, "correct", report, **half)
    assert answer.status_code == 422 and "change the hedge as well" in answer.content.decode()
