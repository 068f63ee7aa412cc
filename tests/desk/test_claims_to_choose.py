"""Whose claim another answers: chosen by report, and the likely ones first. Everybody here is invented."""

from __future__ import annotations

import re
from html import unescape

from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from tests.bureau.acts import Bureau

DENIED = "The Ministry of Defence of Norhat denies the Front's statement that 40 soldiers were captured."


def said(bureau: Bureau, report: str, speaker: str, number: int, of_type: ClaimType = ClaimType.CAPTURED) -> str:
    body = Claim(of_type, count=Quantity(Form.EXACT, number, number), subject="soldiers", speaker=speaker)
    return reviewing.make(by=bureau.hand, report=report, body=body)


def groups(page: str) -> dict[str, list[str]]:
    """Label -> the values offered under it, of the field for whose claim is answered."""
    field = page.split('name="answers"')[1].split("</select>")[0]
    found = re.findall(r'<optgroup label="([^"]*)">(.*?)</optgroup>', field, re.DOTALL)
    return {unescape(label): re.findall(r'value="([^"]*)"', own) for label, own in found}


def test_the_likely_ones_come_first_and_the_others_by_their_report(bureau: Bureau, alma_at_desk: Client) -> None:
    first = bureau.report("Sarn Agency", "The Front took 40. Two companies lost 12.", language="en")
    other = bureau.report("Joint Monitoring Mission", "30 people were killed.", language="en")
    front = said(bureau, first, "the Front", 40)
    company = said(bureau, first, "a company", 12)
    mission = said(bureau, other, "the Mission", 30, ClaimType.KILLED)
    denial = bureau.report("Sarn Agency", DENIED, language="en")
    address, key = reverse("desk:report", args=[denial]), rows.Report.objects.get(id=denial).proposals[0]["key"]
    offered = groups(alma_at_desk.get(address, {"correct": key}).content.decode())
    assert offered == {
        "Likely": [front],
        "Report 2: article, Joint Monitoring Mission": [mission],
        "Report 1: article, Sarn Agency": [company],
    }
    own = said(bureau, denial, "the Mission", 7, ClaimType.WOUNDED)
    by_hand = groups(alma_at_desk.get(address, {"make": "1"}).content.decode())
    assert list(by_hand.values()) == [[own], [mission], [company, front]], "this report's own stand first"
