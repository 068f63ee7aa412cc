"""A decision names what it rests on in the words it had, also once a link is undone. Everybody here is invented."""

from __future__ import annotations

import html
import re

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import erasing, linking
from lastcontact.core.claim import ClaimType
from tests.bureau.acts import Bureau

GONE = "of a record that was parted from this person since"


def rests_on(client: Client, record: str) -> str:
    page = client.get(reverse("desk:person", args=[record])).content.decode()
    return page.split("<b>Relies on</b>")[1].split("</p>")[0]


def words(shown: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", shown)))


def test_a_claim_of_a_record_that_was_parted_keeps_its_words_and_leads_to_where_it_stands(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    ours, theirs = bureau.record("Aram Aramyan"), bureau.record("A. Aramian", "State Commission of Duravan")
    bureau.same(ours, theirs)
    claim = bureau.says(theirs, ClaimType.HELD)
    bureau.decide(ours, claims=(claim,))
    before = words(rests_on(alma_at_desk, ours))
    assert "held (State Commission of Duravan)" in before and GONE not in before
    linking.undo(by=bureau.hand, a=ours, b=theirs, why="two births")
    after = rests_on(alma_at_desk, ours)
    assert "held (State Commission of Duravan)" in words(after) and GONE in after and "claim 1" not in after
    assert reverse("desk:person", args=[theirs]) in after


def test_what_was_erased_is_said_to_be_gone_and_by_no_word(bureau: Bureau, custodian: Client) -> None:
    ours, theirs = bureau.record("Aram Aramyan"), bureau.record("A. Aramian", "State Commission of Duravan")
    bureau.same(ours, theirs)
    claim = bureau.says(theirs, ClaimType.HELD)
    bureau.decide(ours, claims=(claim,))
    erasing.erase(by=bureau.hand, record=theirs, ground="asked for by the family")
    after = words(rests_on(custodian, ours))
    assert "claim 1, which is not here any more" in after and "held (" not in after
