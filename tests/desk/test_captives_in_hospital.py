"""A captive in hospital is held by somebody, and each page says by whom. Everybody here is invented."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import deciding
from lastcontact.bureau.own_figures import counted_as
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.status import Fate, Whereabouts
from tests.bureau.acts import Bureau

IN_HOSPITAL = "in hospital, held by Duravan"


def shown(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", client.get(address).content.decode())))


def decided(bureau: Bureau, holder: str) -> str:
    record = bureau.record("Aram Aramyan")
    bureau.says(record, ClaimType.WOUNDED)
    bureau.decide(record, where=Whereabouts.HOSPITAL, holder=holder)
    return record


@pytest.mark.parametrize(("holder", "words"), [("Duravan", IN_HOSPITAL), ("", "in hospital")])
def test_each_page_says_by_whom_a_captive_in_hospital_is_held(
    bureau: Bureau, alma_at_desk: Client, holder: str, words: str
) -> None:
    record = decided(bureau, holder)
    for address in (
        reverse("desk:person", args=[record]),
        reverse("desk:people", args=[bureau.incident]),
        reverse("desk:board", args=[bureau.incident]),
    ):
        page = shown(alma_at_desk, address)
        assert words in page and (("held by" in page.split(words)[1][:12]) is False)


def test_an_earlier_decision_and_one_taken_back_keep_it(bureau: Bureau, alma_at_desk: Client) -> None:
    record = decided(bureau, "Duravan")
    decision = bureau.person(record).current
    assert decision is not None
    deciding.withdraw(by=bureau.hand, record=record, decision=decision[0].id, why="of somebody else")
    assert IN_HOSPITAL in shown(alma_at_desk, reverse("desk:person", args=[record]))


def test_the_form_says_that_by_whom_is_of_a_hospital_too(bureau: Bureau, alma_at_desk: Client) -> None:
    form = shown(alma_at_desk, reverse("desk:decide", args=[bureau.record("Aram Aramyan")]))
    assert "a captive in the other side’s hospital is held" in form


def test_a_holder_that_no_claim_names_is_asked_about_in_hospital_too(bureau: Bureau) -> None:
    record = bureau.record("Aram Aramyan")
    claim = bureau.says(record, ClaimType.WOUNDED, source="Sarn Agency")
    said = deciding.Conclusion(
        Fate.ALIVE, Whereabouts.HOSPITAL, claims=(claim,), words="the agency's list", holder="Duravan"
    )
    with pytest.raises(deciding.RestsOnLittle, match="names Duravan as the holder"):
        deciding.decide(by=bureau.hand, record=record, conclusion=said)
    deciding.decide(by=bureau.hand, record=record, conclusion=replace(said, holder="", knowing=True))


@pytest.mark.parametrize(
    ("holder", "what"),
    [("Duravan", "persons in hospital, in the hands of Duravan"), ("", "persons in hospital")],
)
def test_our_own_figure_counts_captives_in_hospital_apart(bureau: Bureau, holder: str, what: str) -> None:
    record = decided(bureau, holder)
    bureau.tell(bureau.enrol(record), bureau.person(record).current[0].id)  # type: ignore[index]
    assert counted_as(rows.Record.objects.get(id=record).person_line).what == what
