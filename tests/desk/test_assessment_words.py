"""The page of an assessment says what was said, and apart from that what it is weighed as. All invented."""

from __future__ import annotations

from datetime import date

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring
from lastcontact.core.claim import ClaimType, Modality
from lastcontact.core.payloads.enquiries import Answered, Outcome
from tests.bureau.acts import Bureau


def test_a_line_says_what_was_said_and_apart_from_that_what_it_is_weighed_as(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    levon = bureau.record("Levon Lusats")
    bureau.says(levon, ClaimType.CAPTURED, modality=Modality.APPARENT)
    denied = {levon: Answered(Outcome.DENIED)}
    reply = enquiring.Reply(bureau.ask(levon), date(2026, 3, 23), denied, "State Commission of Duravan")
    enquiring.answer(by=bureau.hand, reply=reply)
    shown = alma_at_desk.get(reverse("desk:assessment", args=[levon])).content.decode()
    assert "captured, apparent. " in shown and "weighed as: held" in shown
    assert "denied. " in shown and "weighed as: dead or " in shown
