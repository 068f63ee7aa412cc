"""A denial that is accepted by key answers the claim that the text says it denies, a new figure the one that it puts
right. Everybody here is invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, correction

TOLD = "The army denied the rebels’ claim that 40 of its soldiers had been captured. Eight were killed, the army said."


def standing(report: str) -> dict[str, ClaimFile]:
    """The claims that stand, by who was proposed to say them and of what."""
    found = rows.Claim.objects.filter(report=report, state="accepted")
    files = [from_plain(ClaimFile, row.folded) for row in found]
    return {f"{f.proposed.speaker} {f.proposed.type.value}": f for f in files if f.proposed}


def keys(report: str) -> dict[str, str]:
    row = rows.Report.objects.get(id=report)
    return {f"{p['claim']['speaker']} {p['claim']['type']}": p["key"] for p in row.proposals}


@pytest.mark.parametrize("order", [("army captured", "rebels captured"), ("rebels captured", "army captured")])
def test_a_denial_accepted_by_key_says_whose_claim_it_denies_whichever_comes_first(
    bureau: Bureau, alma_at_desk: Client, order: tuple[str, ...]
) -> None:
    report = bureau.report("Sarn Agency", TOLD, language="en")
    for one in (*order, "army killed"):
        act(alma_at_desk, "accept", report, proposal=keys(report)[one])
    made = standing(report)
    denial = made["army captured"]
    assert (denial.answers, denial.answer) == (made["rebels captured"].id, "denies")
    assert not made["rebels captured"].answers and not made["army killed"].answers
    board = alma_at_desk.get(reverse("desk:board", args=[bureau.incident])).content.decode()
    assert "by army" in board


def test_the_proposal_says_what_it_denies_and_the_form_has_it_filled_in(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TOLD, language="en")
    denial = keys(report)["army captured"]
    page = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    assert "<dt>Denies</dt>" in page and "Captured: 40 soldiers (rebels)" in page
    act(alma_at_desk, "accept", report, proposal=keys(report)["rebels captured"])
    form = alma_at_desk.get(reverse("desk:report", args=[report]), {"correct": denial}).content.decode()
    chosen = form.split('name="answers"')[1].split("</select>")[0]
    assert f'value="{standing(report)["rebels captured"].id}" selected' in chosen


def test_a_denial_that_was_corrected_stays_as_the_officer_has_it(bureau: Bureau, alma_at_desk: Client) -> None:
    report = bureau.report("Sarn Agency", TOLD, language="en")
    act(alma_at_desk, "correct", report, **correction(keys(report)["army captured"], modality="unknown"))
    act(alma_at_desk, "accept", report, proposal=keys(report)["rebels captured"])
    made = standing(report)
    assert made["army captured"].corrected and not made["army captured"].answers


def test_a_claim_that_is_put_on_a_person_stays_denied(bureau: Bureau, alma_at_desk: Client) -> None:
    text = "Captain Arat Senk was captured, the rebels said. The army denied that Senk had been captured."
    report = bureau.report("Sarn Agency", text, language="en")
    for one in ("rebels captured", "army captured"):
        act(alma_at_desk, "accept", report, proposal=keys(report)[one])
    form = {"person": "Arat Senk", "new_person": "on"}
    alma_at_desk.post(reverse("desk:claim-attach", args=[standing(report)["rebels captured"].id]), form)
    made = standing(report)
    assert made["rebels captured"].record
    assert made["army captured"].answers == made["rebels captured"].id


def test_what_a_denial_answers_is_not_taken_back_before_it_and_the_page_says_which(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    report = bureau.report("Sarn Agency", TOLD, language="en")
    for one in ("rebels captured", "army captured"):
        act(alma_at_desk, "accept", report, proposal=keys(report)[one])
    claim = standing(report)["rebels captured"].id
    answer = alma_at_desk.post(reverse("desk:claim-take-back", args=[claim]), follow=True)
    page, denial = " ".join(answer.content.decode().split()), standing(report)["army captured"]
    assert "rebels captured" in standing(report) and "This could not be done" not in page
    at_claim = page.split(f'id="c-{keys(report)["rebels captured"]}"')[1].split('<li class="claim')[0]
    assert "It was not taken back" in at_claim and "(army)" in at_claim.split("It was not taken back")[1]
    assert f'href="{reverse("desk:report", args=[report])}#c-{denial.proposal}"' in at_claim
    assert page.count("It was not taken back") == 1


PUT_RIGHT = "The army of Kest said on Wednesday that 11 of its soldiers are missing, not 14 as it had stated on Sunday."


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_a_figure_that_its_own_speaker_puts_right_stands_no_longer(
    bureau: Bureau, alma_at_desk: Client, order: tuple[int, ...]
) -> None:
    report = bureau.report("Sarn Agency", PUT_RIGHT, language="en", published_on=date(2026, 3, 11))
    page = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    assert "<dt>Takes back</dt>" in page and "<dt>Put right in this text</dt>" in page
    proposals = [p["key"] for p in rows.Report.objects.get(id=report).proposals]
    for n in order:
        act(alma_at_desk, "accept", report, proposal=proposals[n])
    new, taken_back, old = (of_proposal(report, key) for key in proposals)
    assert old.body.said and old.body.said.start_on == date(2026, 3, 8)
    assert (new.answers, new.answer) == (old.id, "corrects")
    assert (taken_back.answers, taken_back.answer) == (old.id, "withdraws")


def test_a_figure_taken_back_is_looked_for_in_the_reports_received_before(bureau: Bureau, alma_at_desk: Client) -> None:
    before = bureau.report("Sarn Agency", "The army of Kest said 14 of its soldiers are missing.", language="en")
    act(alma_at_desk, "accept", before, proposal=rows.Report.objects.get(id=before).proposals[0]["key"])
    report = bureau.report("Sarn Agency", "The army of Kest said 11 soldiers are missing, not 14.", language="en")
    denial = rows.Report.objects.get(id=report).proposals[1]["key"]
    page = alma_at_desk.get(reverse("desk:report", args=[report])).content.decode()
    assert "<dt>Takes back</dt>" in page and "(Kest army), in report 1" in page
    act(alma_at_desk, "accept", report, proposal=denial)
    old = next(iter(standing(before).values()))
    assert (of_proposal(report, denial).answers, of_proposal(report, denial).answer) == (old.id, "withdraws")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_figure_put_right_that_was_told_before_is_told_once_and_stands_no_longer(
    bureau: Bureau, alma_at_desk: Client, order: tuple[int, ...]
) -> None:
    before = bureau.report("Sarn Agency", "The army of Kest said 14 of its soldiers are missing.", language="en")
    act(alma_at_desk, "accept", before, proposal=rows.Report.objects.get(id=before).proposals[0]["key"])
    old = next(iter(standing(before).values()))
    report = bureau.report("Sarn Agency", PUT_RIGHT, language="en", published_on=date(2026, 3, 11))
    proposals = [p["key"] for p in rows.Report.objects.get(id=report).proposals]
    for n in order:
        act(alma_at_desk, "accept", report, proposal=proposals[n])
    new, taken_back, again = (of_proposal(report, key) for key in proposals)
    assert again.origin == old.id, "it repeats what was told before, and is no figure of its own"
    assert {new.answers, taken_back.answers} == {old.id}


def of_proposal(report: str, key: str) -> ClaimFile:
    row = rows.Claim.objects.get(report=report, state="accepted", folded__proposal=key)
    return from_plain(ClaimFile, row.folded)
