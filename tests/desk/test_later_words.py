"""A decision against what was said of a later day: whoever decides is told by whom, and the page sets the two apart."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from tests.bureau.acts import Bureau

COMMISSION, AGENCY = "State Commission of Duravan", "Sarn Agency"
RETURNED = {"fate": "alive", "whereabouts": "returned"}


def says(bureau: Bureau, record: str, kind: ClaimType, day: int, source: str = COMMISSION, **more: object) -> str:
    said = Claim(kind, when=Interval.day(date(2026, 3, day)), **more)  # type: ignore[arg-type]
    attached = reviewing.Attached(record=record, source=bureau.sources[source])
    return reviewing.make(by=bureau.hand, report=bureau.report(source), body=said, attached=attached)


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


def test_a_list_of_a_later_day_that_holds_whoever_returned_is_said_before_and_beside(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    back = says(bureau, aram, ClaimType.RETURNED, 5, AGENCY)
    says(bureau, aram, ClaimType.HELD, 10)
    address = reverse("desk:decide", args=[aram])
    refused = alma_at_desk.post(address, {**RETURNED, "claims": [back]})
    shown = refused.content.decode()
    assert refused.status_code == 422 and not bureau.person(aram).decided
    assert f"“held”, by {COMMISSION}, of 10 March 2026; what you rely on is of 5 March 2026" in shown
    assert alma_at_desk.post(address, {**RETURNED, "claims": [back], "knowing": "yes"}).status_code == 302
    standing = bureau.person(aram).standing
    assert standing is not None and any("10 March 2026" in words for words in standing.little)
    page = alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    assert "One says that he or she returned, the other that he or she is held on a later day." in page


@pytest.mark.parametrize(
    ("kind", "day", "more"),
    [
        (ClaimType.HELD, 4, {}),
        (ClaimType.HELD, 10, {"modality": Modality.PLANNED}),
        (ClaimType.KILLED, 10, {"polarity": Polarity.NEGATED}),
    ],
)
def test_what_was_so_before_or_says_nothing_of_it_warns_of_nothing(
    bureau: Bureau, aram: str, alma_at_desk: Client, kind: ClaimType, day: int, more: dict[str, object]
) -> None:
    back = [says(bureau, aram, ClaimType.RETURNED, 5, source) for source in (AGENCY, COMMISSION)]
    says(bureau, aram, kind, day, **more)
    assert alma_at_desk.post(reverse("desk:decide", args=[aram]), {**RETURNED, "claims": back}).status_code == 302
    page = alma_at_desk.get(reverse("desk:person", args=[aram])).content.decode()
    assert "is held on a later day" not in page


def test_a_death_told_of_a_later_day_is_said_to_whoever_decides_held(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    held = [says(bureau, aram, ClaimType.HELD, 5, source, actor="Duravan") for source in (AGENCY, COMMISSION)]
    says(bureau, aram, ClaimType.KILLED, 10, AGENCY)
    asked = {"fate": "alive", "whereabouts": "held", "holder": "Duravan", "claims": held}
    refused = alma_at_desk.post(reverse("desk:decide", args=[aram]), asked)
    assert refused.status_code == 422 and f"“killed”, by {AGENCY}, of 10 March 2026" in refused.content.decode()
