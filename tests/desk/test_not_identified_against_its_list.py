"""The holder's "not identified" of somebody on its own list is said on the page and to a court. All invented."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER
from lastcontact.core.payloads.enquiries import Outcome
from tests.bureau.acts import Bureau
from tests.desk.test_answered import page, reply


def words(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", client.get(address).content.decode())))


@pytest.mark.parametrize(
    ("outcome", "said", "court"),
    [
        (Outcome.NOT_IDENTIFIED, "Not identified against its own word", "1 not identified among those held"),
        (Outcome.DENIED, "Denied against its own word", "1 denied"),
    ],
)
def test_it_is_said_on_the_page_of_who_is_joined_with_its_list(
    bureau: Bureau, alma_at_desk: Client, outcome: Outcome, said: str, court: str
) -> None:
    ours, theirs = bureau.record("Quill Stefan"), bureau.record("Квилл Штефан", "Sarn Agency")
    bureau.says(theirs, ClaimType.HELD, evidence_kind=NAMED_BY_HOLDER)
    enquiry = bureau.ask(ours)
    reply(bureau, enquiry, 16, **{ours: outcome})
    address = reverse("desk:person", args=[ours])
    assert said not in words(alma_at_desk, address)
    bureau.same(ours, theirs)
    shown = words(alma_at_desk, address)
    assert said in shown and "The answer of 16 March 2026 does not go with what the holding side said on" in shown
    told = words(alma_at_desk, page(bureau))
    assert court in told and "1 of them by a body that had named them as held before" in told


def test_what_it_says_of_him_later_is_no_contradiction(bureau: Bureau, alma_at_desk: Client) -> None:
    ours = bureau.record("Quill Stefan")
    enquiry = bureau.ask(ours)
    reply(bureau, enquiry, 14, **{ours: Outcome.NOT_IDENTIFIED})
    reply(bureau, enquiry, 16, **{ours: Outcome.ACKNOWLEDGED})
    assert "against its own word" not in words(alma_at_desk, reverse("desk:person", args=[ours]))
