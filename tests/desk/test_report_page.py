"""A report's page: proposals judged beside the text, claims made by hand, what it repeats, how far it is shared."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import opening
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.reports import Scope
from lastcontact.core.payloads.sources import PlaceName
from tests.bureau.acts import Bureau
from tests.desk import invented


@pytest.fixture
def report(bureau: Bureau) -> str:
    return bureau.report("Sarn Agency", invented.ARTICLE, language="en")


def row_of(report: str) -> rows.Report:
    return rows.Report.objects.get(id=report)


def key_of(report: str, words: str) -> str:
    return next(p["key"] for p in row_of(report).proposals if words in p["claim"]["evidence"]["text"])


def page_of(browser: Client, report: str, **more: str) -> str:
    answer = browser.get(reverse("desk:report", args=[report]), more)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def act(browser: Client, name: str, id: str, **form: Any) -> Any:
    return browser.post(reverse(f"desk:claim-{name}", args=[id]), form)


def correction(key: str, **changes: str) -> dict[str, str]:
    form = {"type": "captured", "speaker": "President of Norhat", "form": "vague", "number": "several dozen"}
    return {"proposal": key, **form, "modality": "asserted", "polarity": "affirmed", "credibility": "3", **changes}


def only_claim(report: str) -> Any:
    from lastcontact.core.fold.claims import ClaimFile
    from lastcontact.core.plain import from_plain

    return from_plain(ClaimFile, rows.Claim.objects.get(report=report).folded)


def test_an_accepted_proposal_becomes_a_claim_in_its_own_words(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "more than 70")
    before = row_of(report).to_judge
    answer = act(alma_at_desk, "accept", report, proposal=key)
    assert answer["Location"].endswith(f"#c-{key}")
    claim = only_claim(report)
    assert claim.stands and claim.proposal == key and not claim.corrected
    assert row_of(report).to_judge == before - 1
    page = page_of(alma_at_desk, report)
    assert '<mark class="ok"' in page and "Accepted</span>" in page and "Alma Verin" in page


def test_a_correction_keeps_the_proposal_beside_the_officers_words(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "several dozen of our soldiers")
    form = page_of(alma_at_desk, report, correct=key)
    assert "The proposal stays on record beside your words" in form and '<mark class="on"' in form
    act(alma_at_desk, "correct", report, **correction(key, subject="soldiers of positions 4 to 7", when="2026-03-11"))
    claim = only_claim(report)
    assert claim.corrected and claim.proposed is not None
    assert (claim.body.speaker, claim.body.subject) == ("President of Norhat", "soldiers of positions 4 to 7")
    assert str(claim.body.when.start_on) == "2026-03-11"
    assert (claim.body.count.text, claim.body.count.minimum) == ("several dozen", claim.proposed.count.minimum)
    assert claim.credibility == "3"
    assert "Accepted, corrected" in page_of(alma_at_desk, report)


@pytest.mark.parametrize(
    ("form", "number", "bounds"),
    [
        ("exact", "73", (73, 73)),
        ("at_least", "20", (20, None)),
        ("more_than", "1,200", (1201, None)),
        ("less_than", "5", (None, 4)),
        ("at_most", "120", (None, 120)),
        ("range", "60 to 160", (60, 160)),
        ("about", "60", (60, 60)),
        ("vague", "dozens", (None, None)),
    ],
)
def test_a_count_is_kept_in_the_form_it_was_said_in(
    report: str, alma_at_desk: Client, form: str, number: str, bounds: tuple[int | None, int | None]
) -> None:
    key = key_of(report, "more than 100 have been captured")
    act(alma_at_desk, "correct", report, **correction(key, form=form, number=number, said_so="on"))
    count = only_claim(report).body.count
    assert (count.form, (count.minimum, count.maximum), count.text) == (form, bounds, number)


def test_a_number_without_figures_or_a_day_that_is_not_is_said_at_its_field(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "more than 100 have been captured")
    answer = act(alma_at_desk, "correct", report, **correction(key, form="exact", number="many", when="2026-02-31"))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "there is no such day" in page and "data-unsaved" in page
    answer = act(alma_at_desk, "correct", report, **correction(key, form="exact", number="many"))
    assert "Write the number in figures" in answer.content.decode()
    assert not rows.Claim.objects.exists()


def test_a_rejected_proposal_stays_struck_and_is_taken_back(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "more than 100 have been captured")
    act(alma_at_desk, "reject", report, proposal=key, because="unsaid")
    page = page_of(alma_at_desk, report)
    assert '<mark class="no"' in page and "Rejected</span>" in page and "<s><bdi>" in page
    claim = rows.Claim.objects.get(report=report).id
    act(alma_at_desk, "take-back", claim)
    assert key in {p["key"] for p in row_of(report).proposals}
    assert "Rejected</span>" not in page_of(alma_at_desk, report)
    act(alma_at_desk, "accept", report, proposal=key)
    assert rows.Claim.objects.filter(report=report, state="accepted").count() == 1


def test_what_an_officer_corrected_is_in_the_form_again_after_it_was_taken_back(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    bureau.record("Սարնեցյան Վահագն")
    key = key_of(report, "more than 100 have been captured")
    said = correction(key, subject="men of two positions", number="100", form="exact", person="Սարնեցյան Վահագն")
    act(alma_at_desk, "correct", report, **said)
    act(alma_at_desk, "take-back", rows.Claim.objects.get(report=report).id)
    form = page_of(alma_at_desk, report, correct=key)
    assert all(f'value="{words}"' in form for words in ("men of two positions", "100", "Սարնեցյան Վահագն"))
    assert "as it was before that was taken back" in form


def test_a_proposal_is_rejected_with_a_reason_from_its_form(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "more than 100 have been captured")
    form = {**correction(key), "reject": "1", "why": "The agency corrected it the next morning."}
    act(alma_at_desk, "correct", report, **form)
    assert "The agency corrected it the next morning." in page_of(alma_at_desk, report)


def test_judging_twice_is_refused_in_plain_words(report: str, alma_at_desk: Client) -> None:
    key = key_of(report, "more than 70")
    act(alma_at_desk, "accept", report, proposal=key)
    act(alma_at_desk, "reject", report, proposal=key, because="unsaid")
    assert "This proposal was judged already" in page_of(alma_at_desk, report)
    assert rows.Claim.objects.count() == 1


def test_a_claim_about_a_person_is_attached_by_name_and_counts_as_judged(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    record = bureau.record("Սարնեցյան Վահագն")
    before, key = row_of(report).to_judge, key_of(report, "more than 100 have been captured")
    act(alma_at_desk, "correct", report, **correction(key, person="Վահագն", evidence_kind="hearsay"))
    claim = rows.Record.objects.get(id=record).file.claims[-1]
    assert (claim.report, claim.record, claim.evidence_kind) == (report, record, "hearsay")
    assert row_of(report).to_judge == before - 1
    assert "Սարնեցյան Վահագն" in page_of(alma_at_desk, report)
    act(alma_at_desk, "take-back", claim.id)
    assert row_of(report).to_judge == before


def test_namesakes_are_offered_to_choose_from(bureau: Bureau, report: str, alma_at_desk: Client) -> None:
    one, other = bureau.record("Վահագն Սարնեցյան"), bureau.record("Վահագն Դորնացյան")
    key = key_of(report, "more than 100 have been captured")
    answer = act(alma_at_desk, "correct", report, **correction(key, person="Վահագն"))
    page = answer.content.decode()
    assert answer.status_code == 422 and f'value="{one}"' in page and f'value="{other}"' in page
    act(alma_at_desk, "correct", report, **correction(key, person="Վահագն", chosen_person=other))
    assert rows.Record.objects.get(id=other).file.claims[-1].report == report


def test_nothing_of_another_incident_can_be_attached(bureau: Bureau, report: str, alma_at_desk: Client) -> None:
    other = Bureau(bureau.hand).open().record("Somebody Elsewhere")
    key = key_of(report, "more than 100 have been captured")
    act(alma_at_desk, "correct", report, **correction(key, person="Somebody", chosen_person=other))
    assert "Choose a person of this incident" in page_of(alma_at_desk, report)
    assert len(rows.Record.objects.get(id=other).file.claims) == 1


def test_a_claim_is_attached_to_a_group_a_source_a_place_and_the_claim_it_answers(
    bureau: Bureau, report: str, alma_at_desk: Client
) -> None:
    group = opening.name_group(
        by=bureau.hand, incident=bureau.incident, words=opening.GroupWords("Positions 4 to 9", GroupKind.POSITION)
    )
    place = opening.name_place(by=bureau.hand, names=(PlaceName("Khorasar"), PlaceName("Dərinqaya", "az")))
    act(alma_at_desk, "accept", report, proposal=key_of(report, "several dozen"))
    answered = rows.Claim.objects.get().id
    key = key_of(report, "it holds no military prisoners")
    act(
        alma_at_desk,
        "correct",
        report,
        **correction(
            key,
            **{"type": "held", "polarity": "negated", "modality": "denied", "form": "", "number": ""},
            **{"group": group, "source": bureau.sources["State Commission of Duravan"], "places": "Khorasar; Lusahat"},
            **{"answers": answered, "answer": "denies"},
        ),
    )
    made = rows.Claim.objects.exclude(id=answered).get()
    assert made.folded["group"] == group and made.folded["answers"] == answered
    assert made.folded["body"]["places"] == [place, "Lusahat"]
    page = page_of(alma_at_desk, report)
    assert "Positions 4 to 9" in page and "denies it" in page and "Dərinqaya / Khorasar, Lusahat" in page


def test_a_claim_by_hand_stands_on_words_of_the_text(report: str, alma_at_desk: Client) -> None:
    words = "My brother is the one without a cap"
    form = {"words": words, "type": "footage", "modality": "claimed", "polarity": "affirmed", "credibility": "6"}
    answer = act(alma_at_desk, "make", report, **form, speaker="a woman from Lusahat")
    claim = only_claim(report)
    assert answer["Location"].endswith(f"#c-{claim.id}") and f'id="c-{claim.id}"' in page_of(alma_at_desk, report)
    span = claim.body.evidence
    assert span.text == words and invented.ARTICLE[span.start : span.end] == words
    page = page_of(alma_at_desk, report)
    assert "Made by hand" in page and "1 made by hand" in page


def test_words_that_are_not_in_the_text_make_no_claim(report: str, alma_at_desk: Client) -> None:
    form = {"words": "nobody said this", "type": "held", "modality": "asserted", "polarity": "affirmed"}
    answer = act(alma_at_desk, "make", report, **form, credibility="6")
    assert answer.status_code == 422
    assert "These words do not stand in the text" in answer.content.decode()
    assert not rows.Claim.objects.exists()


def test_unread_words_lead_to_a_claim_or_are_passed_over(report: str, alma_at_desk: Client) -> None:
    unread = row_of(report).unread
    assert unread
    first = unread[0]
    page = page_of(alma_at_desk, report, make=f"{first['start']}-{first['end']}")
    assert f">\n{first['text']}</textarea>".replace("\n", " ") in page or first["text"] in page
    act(alma_at_desk, "none", report, start=first["start"], end=first["end"])
    assert row_of(report).file.passed_over == ((first["start"], first["end"]),)
    assert page_of(alma_at_desk, report).count('class="unread" id="u') < len(unread) + 1


@pytest.mark.parametrize("about", [{}, {"person": "Garegin Dornatsyan", "new_person": "on"}])
def test_a_claim_made_of_unread_words_covers_them_also_when_it_is_sealed_with_a_person(
    report: str, alma_at_desk: Client, about: dict[str, str]
) -> None:
    listed, words = '<li id="r', row_of(report).unread[0]["text"]
    before = page_of(alma_at_desk, report).count(listed)
    form = {"words": words, "type": "held", "modality": "claimed", "polarity": "affirmed", "credibility": "6"}
    act(alma_at_desk, "make", report, **form, **about)
    assert page_of(alma_at_desk, report).count(listed) == before - 1


def test_information_and_source_are_graded_apart(report: str, alma_at_desk: Client) -> None:
    act(alma_at_desk, "accept", report, proposal=key_of(report, "more than 70"))
    claim = rows.Claim.objects.get().id
    act(alma_at_desk, "grade", claim, credibility="2")
    alma_at_desk.post(reverse("desk:report-source", args=[report]), {"reliability": "C"})
    page = page_of(alma_at_desk, report)
    assert "Information probably true" in page and "Source fairly reliable" in page


def test_a_report_that_repeats_another_says_so(bureau: Bureau, report: str, alma_at_desk: Client) -> None:
    copy = bureau.report("Sarn Agency", invented.ARTICLE + "Copied.")
    alma_at_desk.post(reverse("desk:report-repeats", args=[copy]), {"of": report, "why": "the same words"})
    assert row_of(copy).repost_of == report
    assert "1 report repeats this one" in page_of(alma_at_desk, report)
    assert "repeats report 1" in " ".join(
        alma_at_desk.get(reverse("desk:reports", args=[bureau.incident])).content.decode().split()
    )


def test_sharing_is_narrowed_and_never_widened(report: str, alma_at_desk: Client) -> None:
    address = reverse("desk:report-narrow", args=[report])
    alma_at_desk.post(address, {"scope": "incident", "why": "asked for"})
    alma_at_desk.post(address, {"scope": "public"})
    assert row_of(report).file.scope is Scope.INCIDENT


def test_whoever_takes_a_copy_of_the_original_is_written_down(report: str, alma_at_desk: Client) -> None:
    answer = alma_at_desk.get(reverse("desk:report-original", args=[report]))
    assert b"".join(answer.streaming_content) == invented.ARTICLE.encode()
    assert answer["Content-Type"] == "application/octet-stream" and "attachment" in answer["Content-Disposition"]
    [opened] = row_of(report).file.opened
    assert "Who has taken a copy: 1 time" in page_of(alma_at_desk, report)
    assert opened.by


def test_a_page_set_back_shows_the_judgements_of_then_and_offers_none(report: str, alma_at_desk: Client) -> None:
    act(alma_at_desk, "accept", report, proposal=key_of(report, "more than 70"))
    then = rows.Claim.objects.get().seq
    act(alma_at_desk, "reject", report, proposal=key_of(report, "more than 100"), because="unsaid")
    page = page_of(alma_at_desk, report, known=str(then))
    assert "1 accepted, 0 rejected" in page
    assert "<form" not in page.split('<dl class="cells">')[1]
    assert "?correct=" not in page and "?make=" not in page
