"""A speaker the bureau knows under another order of words is that source, on every page. All of it invented."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import intake
from lastcontact.bureau.quoting import quoted_figures
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_report_page import act, correction, key_of, only_claim, page_of


def test_one_ministry_does_not_become_two_bodies_when_a_proposal_is_accepted(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    words = intake.SourceWords("Ministry of Defence of Duravan", SourceKind.BODY, "Duravan", Reliability.C)
    ministry = intake.name_source(by=bureau.hand, words=words)
    text = "Duravan's Ministry of Defence said on 12 March 2026 that 30 soldiers were captured."
    report = bureau.report("Sarn Agency", text, language="en")
    key = key_of(report, "30")
    assert f'<option value="{ministry}" selected>' in page_of(alma_at_desk, report, correct=key)
    act(alma_at_desk, "accept", report, proposal=key)
    assert only_claim(report).source == ministry
    (figure,) = quoted_figures(bureau.incident)
    assert figure.word_of.startswith("Ministry of Defence of Duravan, ")


def test_a_figure_is_printed_with_the_day_it_was_said_and_not_that_of_the_event(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    text = "Six people were killed near Orlan on 3 September 2025, the district hospital of Arpan said."
    report = bureau.report("Sarn Agency", text, language="en", published_on=date(2026, 3, 26))
    act(alma_at_desk, "accept", report, proposal=key_of(report, "Six"))
    (figure,) = quoted_figures(bureau.incident)
    assert figure.word_of.endswith(", 26 March 2026")


def test_a_ministry_that_a_text_names_as_the_bureau_does_is_that_source_whatever_the_reader_makes_of_its_name(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    words = intake.SourceWords("Ministry of Defence of Tavrenia", SourceKind.BODY, "Tavrenia", Reliability.C)
    ministry = intake.name_source(by=bureau.hand, words=words)
    text = "The Ministry of Defence of Tavrenia said on 12 March 2026 that 12 soldiers were captured."
    report = bureau.report("Sarn Agency", text, language="en")
    key = key_of(report, "12")
    assert f'<option value="{ministry}" selected>' in page_of(alma_at_desk, report, correct=key)
    act(alma_at_desk, "accept", report, proposal=key)
    (figure,) = quoted_figures(bureau.incident)
    assert only_claim(report).source == ministry
    assert figure.word_of.startswith("Ministry of Defence of Tavrenia, ")


def test_a_speaker_typed_by_hand_that_the_bureau_knows_is_that_source_though_none_was_chosen(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    words = intake.SourceWords("District hospital of Arpan", SourceKind.BODY, "Arpan", Reliability.A)
    hospital = intake.name_source(by=bureau.hand, words=words)
    report = bureau.report("Sarn Agency", "The hospital compared two samples.", language="en")
    typed = {"words": "compared two samples", "type": "identified", "speaker": "District hospital of Arpan"}
    said = {"polarity": "affirmed", "modality": "confirmed", "credibility": "1"}
    alma_at_desk.post(reverse("desk:claim-make", args=[report]), {**typed, **said})
    assert only_claim(report).source == hospital


@pytest.mark.parametrize(
    ("speaker", "source"), [("army", ""), ("State Commission of Duravan", "State Commission of Duravan")]
)
def test_a_source_proposed_for_a_speaker_that_an_officer_puts_right_fits_no_more(
    bureau: Bureau, alma_at_desk: Client, speaker: str, source: str
) -> None:
    text = "The 5th Company said on 12 March 2026 that several dozen soldiers were captured."
    report = bureau.report("Sarn Agency", text, language="en")
    key = key_of(report, "dozen")
    form = page_of(alma_at_desk, report, correct=key)
    proposed = bureau.sources["5th Company"]
    assert f'<option value="{proposed}" selected>' in form
    assert "<details open><summary>Whom it is about" in form, "what is proposed is seen"
    act(alma_at_desk, "correct", report, **correction(key, speaker=speaker, source=proposed))
    assert only_claim(report).source == bureau.sources.get(source, "")
