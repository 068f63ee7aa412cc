"""A death told by a body of the holding side, before any question, waits at once; each page says so. All invented."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_answered import page
from tests.desk.test_deaths_told_by_the_holder import TASK, board

HOSPITAL = "Dresk District Hospital"


@pytest.fixture
def bureau(bureau: Bureau) -> Bureau:
    for name, kind, side in (
        (HOSPITAL, SourceKind.BODY, "Duravan"),
        ("Staff of Norhat", SourceKind.BODY, "Norhat"),
        ("Duravan Evening", SourceKind.OUTLET, "Duravan"),
        ("Burial Commission", SourceKind.BODY, ""),
    ):
        bureau.sources[name] = intake.name_source(by=bureau.hand, words=intake.SourceWords(name, kind, side))
    return bureau


def words(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", client.get(address).content.decode())))


def table(client: Client, record: str) -> str:
    shown = words(client, reverse("desk:person", args=[record]))
    return shown.split("Has the holding side acknowledged this person?")[1].split("What was told, to whom")[0]


def test_a_death_told_by_the_holders_hospital_waits_at_once_and_stands_on_every_page(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    erik = bureau.record("Brandt Erik", source="Staff of Norhat")
    assert TASK not in board(alma_at_desk, bureau)
    bureau.says(erik, ClaimType.KILLED, source=HOSPITAL)
    assert TASK in board(alma_at_desk, bureau)
    shown = table(alma_at_desk, erik)
    assert "died, it says" in shown and HOSPITAL in shown and "unasked" in shown and "Not asked." not in shown
    answers = words(alma_at_desk, page(bureau))
    assert "Brandt Erik" in answers and f"{HOSPITAL} (a statement of its own" in answers


@pytest.mark.parametrize(
    ("source", "how"),
    [
        ("Staff of Norhat", {}),
        ("Duravan Evening", {}),
        ("Burial Commission", {}),
        (HOSPITAL, {"modality": Modality.POSSIBLE}),
        (HOSPITAL, {"polarity": Polarity.NEGATED}),
        (HOSPITAL, {"actor": "Kelmar"}),
    ],
)
def test_what_is_no_flat_word_of_the_holding_side_does_not(
    bureau: Bureau, alma_at_desk: Client, source: str, how: dict[str, object]
) -> None:
    erik = bureau.record("Brandt Erik", source="Staff of Norhat")
    bureau.says(erik, ClaimType.KILLED, source=source, **how)
    assert TASK not in board(alma_at_desk, bureau) and "died, it says" not in table(alma_at_desk, erik)


def test_of_whom_no_side_is_known_to_seek_nor_to_hold_a_body_is_no_holder(bureau: Bureau, alma_at_desk: Client) -> None:
    erik = bureau.record("Brandt Erik", source="Burial Commission")
    bureau.says(erik, ClaimType.KILLED, source=HOSPITAL)
    assert TASK not in board(alma_at_desk, bureau)
    bureau.says(erik, ClaimType.CAPTURED, source="Sarn Agency", actor="Duravan")
    assert TASK in board(alma_at_desk, bureau), "some say that its side took him"


def test_what_the_holder_said_of_itself_before_it_was_asked_stands_in_the_table_of_the_person(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    aram = bureau.record("Aram Aramyan", source="Staff of Norhat")
    bureau.says(aram, ClaimType.HELD, source="State Commission of Duravan")
    bureau.ask(aram)
    shown, answers = table(alma_at_desk, aram), words(alma_at_desk, page(bureau))
    assert "State Commission of Duravan , unasked" in shown
    assert "State Commission of Duravan (a statement of its own" in answers
