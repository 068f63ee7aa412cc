"""Counts of positions, units and things: no answer to how many people are missing, and never published as such."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

TEXT = "Contact was lost with four positions. More than 70 soldiers are missing."


def claim(bureau: Bureau, words: str, subject: str, count: Quantity, type: ClaimType) -> None:
    report = bureau.report("Sarn Agency", f"{TEXT} {subject}", language="en")
    body = Claim(type, Span(TEXT.index(words), TEXT.index(words) + len(words), words), subject=subject, count=count)
    reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached())


@pytest.mark.parametrize("subject", ["positions", "two crews", "vehicles", "позиции", "դիրքերի"])
def test_they_stand_on_no_ladder_but_in_the_timeline(bureau: Bureau, alma_at_desk: Client, subject: str) -> None:
    four = Quantity(Form.EXACT, 4, 4, "four")
    claim(bureau, "Contact was lost with four positions", subject, four, ClaimType.CONTACT_LOST)
    more = replace(four, form=Form.MORE_THAN, minimum=71, maximum=None, text="more than 70")
    claim(bureau, "More than 70 soldiers are missing", "soldiers", more, ClaimType.MISSING)
    page = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert len(re.findall(r'<li id="c-[^"]+"[^>]*><div class="f">', page)) == 1
    assert f"4 {subject}: contact lost" in page
    assert [figure.value for figure in quoted_figures(bureau.incident)] == ["more than 70"]
