"""A prosecutor of the holder's side answers for that side, under its own name; nobody else does. All invented."""

from __future__ import annotations

import pytest
from django.test import Client

from lastcontact.bureau import intake
from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_said_of_itself import words

PROSECUTOR, OMBUDSMAN = "Prosecutor General of Duravan", "Ombudsman of Duravan"


@pytest.fixture
def known(bureau: Bureau) -> Bureau:
    for name, kind, side in (
        (PROSECUTOR, SourceKind.BODY, "Duravan"),
        (OMBUDSMAN, SourceKind.BODY, "Duravan"),
        ("Ministry of Justice of Kelmar", SourceKind.BODY, "Kelmar"),
        ("Duravan Evening", SourceKind.OUTLET, "Duravan"),
        ("Vent Harol", SourceKind.PERSON, "Duravan"),
    ):
        bureau.sources[name] = intake.name_source(by=bureau.hand, words=intake.SourceWords(name, kind, side))
    return bureau


def test_a_body_of_the_holders_side_is_heard_as_its_answer_by_name(known: Bureau, alma_at_desk: Client) -> None:
    bureau = known
    aram, levon, narek, tigran, garen = (
        bureau.record(name, says=ClaimType.CAPTURED)
        for name in ("Aram Aramyan", "Levon Lusats", "Narek Hovasar", "Tigran Arpan", "Garen Senk")
    )
    bureau.ask(aram, levon, narek, tigran, garen)
    assert "5 without any answer." in words(alma_at_desk, bureau)
    bureau.says(aram, ClaimType.HELD, source=PROSECUTOR)
    bureau.says(levon, ClaimType.HELD, source=OMBUDSMAN, polarity=Polarity.NEGATED)
    bureau.says(narek, ClaimType.HELD, source="Ministry of Justice of Kelmar")
    bureau.says(narek, ClaimType.HELD, source="Duravan Evening")
    bureau.says(narek, ClaimType.HELD, source="Vent Harol")
    bureau.says(narek, ClaimType.HELD, source="5th Company")
    bureau.says(tigran, ClaimType.HELD, source=PROSECUTOR, actor="Kelmar")
    bureau.says(garen, ClaimType.HELD, source=PROSECUTOR, actor="State Commission of Duravan")
    shown = words(alma_at_desk, bureau)
    assert "2 acknowledged as held" in shown and "1 denied" in shown and "2 without any answer." in shown
    assert f"12 March 2026, {PROSECUTOR} (a statement of its own, in no reply, the report)" in shown
    assert f"as the body said of itself: {OMBUDSMAN}, a statement of its own, 12 March 2026" in shown


def test_whoever_was_asked_by_a_name_that_tells_the_side_need_be_no_known_source(
    known: Bureau, alma_at_desk: Client
) -> None:
    record = known.record("Aram Aramyan", says=ClaimType.CAPTURED)
    known.says(record, ClaimType.HELD, source=PROSECUTOR)
    known.ask(record, to="Ministry of Defence of Kelmar")
    assert "1 without any answer." in words(alma_at_desk, known), "the side that was asked is another"
    known.ask(record, label="E-2", to="Duravani Ministry of Defence")
    shown = words(alma_at_desk, known)
    assert "1 acknowledged as held" in shown and PROSECUTOR in shown
