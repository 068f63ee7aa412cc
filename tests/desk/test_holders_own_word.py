"""What the holding side says of itself, unasked, acknowledges a person as its answer would. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.bureau import publishing, reviewing
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.fold.persons import line_of
from tests.bureau.acts import Bureau

OWN_LIST = {"evidence_kind": "holding_party_list"}


def held(bureau: Bureau, name: str, **said: object) -> str:
    """Somebody decided held by Duravan on what its commission says, whose family was told."""
    record = bureau.record(name)
    bureau.says(record, ClaimType.HELD, **said)  # type: ignore[arg-type]
    bureau.tell(bureau.enrol(record), bureau.decide(record))
    return record


def acknowledgement(client: Client, record: str) -> str:
    page = client.get(reverse("desk:person", args=[record])).content.decode()
    return page.split('aria-labelledby="ak"')[1].split("</section>")[0]


def test_persons_on_the_holders_own_list_are_not_printed_as_not_acknowledged(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    """Nor as all whom the holder says it holds: of others it does so too, and nobody has decided on them here."""
    bureau.says(bureau.record("Arat Senk"), ClaimType.HELD, **OWN_LIST)  # type: ignore[arg-type]
    for n in range(6):
        held(bureau, f"Person {n}", **OWN_LIST)
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {"publisher"})
    figures = {f.key: f for f in publishing.draft_edition(by=bureau.hand, incident=bureau.incident).figures}
    assert "own.held.Duravan" not in figures
    said = "persons whom Duravan acknowledges and on whom this bureau has decided"
    assert (figures["own.acknowledged.Duravan"].value, figures["own.acknowledged.Duravan"].what) == ("6", said)
    Officer.objects.filter(id=bureau.hand.officer).update(roles=["officer", "publisher"])
    assert said in alma_at_desk.get(reverse("desk:publish", args=[bureau.incident])).content.decode()


def test_the_page_says_that_it_was_said_unasked_and_the_board_that_it_is_acknowledged(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    record = held(bureau, "Arat Senk", **OWN_LIST)
    assert "acknowledged" in acknowledgement(alma_at_desk, record) and "unasked" in acknowledgement(
        alma_at_desk, record
    )
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "acknowledged by the holder" in board and "not acknowledged" not in board


@pytest.mark.parametrize(
    "said",
    [
        {"modality": Modality.CLAIMED, **OWN_LIST},
        {"evidence_kind": "hearsay"},
        {"evidence_kind": "holding_party_list", "source": "Sarn Agency", "modality": Modality.REPORTED},
    ],
)
def test_what_others_pass_on_as_the_holders_claim_is_no_word_of_its_own(
    bureau: Bureau, alma_at_desk: Client, said: dict
) -> None:
    record = held(bureau, "Arat Senk", **said)
    assert "Not asked." in acknowledgement(alma_at_desk, record)
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "the holder does not acknowledge it now; decided on claims" in board


def test_a_later_denial_is_the_last_word_until_the_list_is_taken_back_or_said_anew(bureau: Bureau) -> None:
    record = bureau.record("Arat Senk")
    bureau.says(record, ClaimType.HELD, **OWN_LIST)  # type: ignore[arg-type]
    assert _now(bureau, record) == "acknowledged"
    later = Interval.day(date(2026, 3, 14))
    denied = bureau.says(
        record, ClaimType.HELD, evidence_kind="denial", polarity=Polarity.NEGATED, modality=Modality.DENIED, said=later
    )
    assert _now(bureau, record) == "denied"
    reviewing.take_back(by=bureau.hand, claim=denied, why="of another man")
    assert _now(bureau, record) == "acknowledged"


def _now(bureau: Bureau, record: str) -> str:
    return line_of(bureau.person(record)).acknowledgement.value
