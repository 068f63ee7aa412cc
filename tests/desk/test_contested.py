"""What contests an acknowledgement in a court's paragraph: an official body's own word, or what is no older."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from lastcontact.bureau import intake, reviewing
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_answered import page, reply

MINISTRY, AGENCY = "Ministry of Health of Kelmar", "Sarn Agency"


@pytest.mark.parametrize(
    ("source", "day", "how", "contested"),
    [
        (AGENCY, 9, Modality.REPORTED, ""),
        (AGENCY, 9, Modality.ASSERTED, ""),
        (AGENCY, 18, Modality.REPORTED, "“killed”, Sarn Agency"),
        (AGENCY, 19, Modality.REPORTED, "“killed”, Sarn Agency"),
        (MINISTRY, 9, Modality.ASSERTED, f"“killed”, {MINISTRY}, of 9 March 2026"),
        (MINISTRY, 9, Modality.REPORTED, ""),
    ],
)
def test_older_hearsay_contests_no_acknowledgement(
    bureau: Bureau, alma_at_desk: Client, source: str, day: int, how: Modality, contested: str
) -> None:
    named = intake.SourceWords(MINISTRY, SourceKind.BODY, "Kelmar")
    bureau.sources[MINISTRY] = intake.name_source(by=bureau.hand, words=named)
    aram = bureau.record("Aram Aramyan", says=ClaimType.CAPTURED)
    said = Claim(ClaimType.KILLED, when=Interval.day(date(2026, 3, day)), modality=how)
    attached = reviewing.Attached(record=aram, source=bureau.sources[source])
    reviewing.make(by=bureau.hand, report=bureau.report(source), body=said, attached=attached)
    reply(bureau, bureau.ask(aram), 18, **{aram: Outcome.ACKNOWLEDGED})
    shown = alma_at_desk.get(page(bureau)).content.decode()
    note = f" (1 of them contested by: {contested})" if contested else ""
    assert f"1 acknowledged as held{note}." in shown
