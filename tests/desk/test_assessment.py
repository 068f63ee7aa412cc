"""The page of one person's assessment: lines, what each adds, whose word is whose, and what is never used."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.assessment.tables import default_tables
from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.journal import reader
from lastcontact.server.environment import UnusableSetting, weighing_tables
from tests.bureau.acts import Bureau


@pytest.fixture
def levon(bureau: Bureau) -> str:
    return bureau.record("Levon Lusats")


def page(record: str) -> str:
    return reverse("desk:assessment", args=[record])


def said(
    bureau: Bureau, record: str, kind: str, type: ClaimType = ClaimType.HELD, day: int = 14, **words: str | None
) -> str:
    source = words.get("source") or "Sarn Agency"
    report = bureau.report(source, text=f"words {len(bureau.reports)}")
    when = Interval.day(date(2026, 3, day))
    return reviewing.make(
        by=bureau.hand,
        report=report,
        body=Claim(type=type, when=when, speaker=words.get("speaker")),
        attached=reviewing.Attached(record=record, evidence_kind=kind, source=bureau.sources[source]),
    )


def judged(client: Client, record: str, **asked: str) -> str:
    found = client.post(reverse("desk:origins", args=[record]), asked, follow=True)
    return found.content.decode()


def lines(html: str) -> int:
    return len(re.findall(r"Without this line", html))


def test_each_line_shows_who_speaks_what_it_adds_and_what_would_be_without_it(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "holding_party_list", source="State Commission of Duravan")
    said(bureau, levon, "icrc_visit", day=20, speaker="Joint Monitoring Mission")
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert "1. <a" in shown and "State Commission of Duravan, 14 March" in shown
    assert lines(shown) == 2 and "80-95 %" in shown
    assert "Calibrated against a simulation" in shown and "What would move it most" in shown
    assert "It says nothing of where the person is now: kept, not weighed." in shown
    assert "An enquiry is itself a disclosure" in shown


def test_an_answer_that_what_is_known_outweighs_says_what_it_raises_and_what_stays_likeliest(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "holding_party_list", day=11, source="State Commission of Duravan")
    said(bureau, levon, "icrc_visit", day=12, speaker="Joint Monitoring Mission")
    shown = re.sub(r"<[^>]+>", "", alma_at_desk.get(page(levon), {"known": "2026-03-12"}).content.decode())
    assert re.search(
        r"Found in a register [^:]*: more probable than now: in hospital, [^;]*; still likeliest: held", shown
    )


def test_what_would_move_it_says_of_which_day_such_a_word_is_on_file(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "holding_party_list", day=20, source="State Commission of Duravan")
    shown = re.sub(r"<[^>]+>", "", alma_at_desk.get(page(levon)).content.decode())
    assert "Such a word is on file, of 20 March 2026: asking again tells of a later day." in shown


def test_the_drawing_has_its_facts_as_a_table_and_no_style_of_its_own(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "icrc_visit", day=20)
    for address in (page(levon), reverse("desk:person", args=[levon])):
        shown = alma_at_desk.get(address).content.decode()
        assert 'role="img" aria-labelledby="moved"' in shown
        assert "style=" not in shown and "<style" not in shown
        assert '<th role="rowheader" scope="row">20 March</th>' in shown


def test_boris_sees_no_assessment_and_judges_no_origin(bureau: Bureau, levon: str, boris_at_desk: Client) -> None:
    claim = said(bureau, levon, "icrc_visit")
    assert boris_at_desk.get(page(levon)).status_code == 404
    asked = {"claim": claim, "verdict": "own", "why": "I say so"}
    assert boris_at_desk.post(reverse("desk:origins", args=[levon]), asked).status_code == 404
    assert all(c.origin_judged is None for c in bureau.person(levon).claims)


def test_nobody_who_is_not_signed_in_sees_it(bureau: Bureau, levon: str, client: Client) -> None:
    assert client.get(page(levon)).status_code == 302


def test_a_person_of_whom_nothing_is_said_has_nothing_to_weigh(levon: str, alma_at_desk: Client) -> None:
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert "to no state" in shown and lines(shown) == 0


def test_only_claims_that_are_weighed_are_offered_as_copies(bureau: Bureau, levon: str, alma_at_desk: Client) -> None:
    offered = '<option value="{}"'.format
    missing = said(bureau, levon, "hearsay", type=ClaimType.MISSING, day=12)
    held = said(bureau, levon, "hearsay", day=13)
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert shown.count(offered(held)) == 2 and offered(missing) not in shown


def test_what_a_captive_says_of_others_is_not_used(bureau: Bureau, levon: str, alma_at_desk: Client) -> None:
    """DESIGN rule 12, at the door: kept, shown, set aside with its reason, and no line of evidence."""
    said(bureau, levon, "statement_in_custody", speaker="Aram Aramyan")
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert lines(shown) == 0
    assert "What a captive says of others is not used" in shown and "Aram Aramyan" in shown
    assert "Aram Aramyan" in alma_at_desk.get(reverse("desk:person", args=[levon])).content.decode()


def test_what_a_captive_says_in_custody_proves_that_he_lives(bureau: Bureau, levon: str, alma_at_desk: Client) -> None:
    said(bureau, levon, "statement_in_custody", speaker="Levon Lusats")
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert lines(shown) == 1 and "own words, in custody" in shown


def test_a_decision_is_not_fed_back_and_a_difference_is_a_neutral_flag(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "comrade", ClaimType.KILLED, day=14)
    said(bureau, levon, "physical_identification", ClaimType.KILLED, day=25)
    returned = bureau.says(levon, ClaimType.RETURNED)
    before = alma_at_desk.get(page(levon)).content.decode()
    bureau.decide(levon, Fate.ALIVE, Whereabouts.RETURNED, claims=(returned,))
    after = alma_at_desk.get(page(levon)).content.decode()
    assert lines(before) == lines(after) == 3, "the decision is no line"
    assert "The leaning is “dead”" in before and "That is a flag, not a fault" in after


@pytest.mark.parametrize(
    ("kinds", "why"),
    [
        (("physical_identification",), "Fewer than two independent lines"),
        (("holding_party_list", "comrade", "hospital_register"), "takes a physical identification besides"),
    ],
)
def test_beside_high_odds_and_an_unknown_leaning_stands_what_is_wanting(
    bureau: Bureau, levon: str, alma_at_desk: Client, kinds: tuple[str, ...], why: str
) -> None:
    for number, kind in enumerate(kinds):
        speaker = ("State Commission of Duravan", "Aram Aramyan", "Hospital of Sarn")[number]
        said(bureau, levon, kind, ClaimType.KILLED, day=14 + number, speaker=speaker)
    for address in (page(levon), reverse("desk:person", args=[levon])):
        assert why in alma_at_desk.get(address).content.decode()


def test_a_page_set_back_knows_only_what_was_said_then_and_takes_no_judgement(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "comrade", day=12)
    then = reader.head().seq
    said(bureau, levon, "icrc_visit", day=13)
    shown = alma_at_desk.get(page(levon), {"known": then}).content.decode()
    assert "Set back to" in shown and lines(shown) == 1
    assert 'method="post"' not in shown


def test_neither_family_nor_public_is_shown_a_likelihood(bureau: Bureau, levon: str, client: Client) -> None:
    said(bureau, levon, "icrc_visit")
    for address in ("/", "/bulletin/", "/family/sign-in/"):
        shown = client.get(address).content.decode()
        assert "likely" not in shown.lower() and "Leaning" not in shown


def test_a_bureau_that_weighs_by_tables_of_its_own_sees_their_name(
    bureau: Bureau, levon: str, alma_at_desk: Client, settings: Any, tmp_path: Path
) -> None:
    said(bureau, levon, "icrc_visit", day=14)
    own = tmp_path / "tables.json"
    own.write_text(json.dumps({**default_tables().as_json(), "name": "tables of Norhat, fitted"}))
    settings.LASTCONTACT_TABLES = weighing_tables({"LASTCONTACT_TABLES": str(own)}, "LASTCONTACT_TABLES")
    assert "tables of Norhat, fitted" in alma_at_desk.get(page(levon)).content.decode()


@pytest.mark.parametrize("written", ["{}", "[]", "not tables", '{"kinds": 3}'])
def test_tables_that_cannot_be_used_stop_the_start_with_a_sentence(tmp_path: Path, written: str) -> None:
    own = tmp_path / "tables.json"
    own.write_text(written)
    for path in (own, tmp_path / "absent.json"):
        with pytest.raises(UnusableSetting, match="LASTCONTACT_TABLES"):
            weighing_tables({"LASTCONTACT_TABLES": str(path)}, "LASTCONTACT_TABLES")


def test_a_claim_dated_after_the_page_is_set_aside_with_the_reason_and_the_rest_is_weighed(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "icrc_visit", day=14)
    report = bureau.report("Sarn Agency", text="words of another century")
    body = Claim(type=ClaimType.KILLED, when=Interval.day(date(2126, 3, 14)), speaker="Sarn Agency")
    reviewing.make(by=bureau.hand, report=report, body=body, attached=reviewing.Attached(record=levon))
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert lines(shown) == 1 and "the moment of the assessment" in shown
    assert "nan" not in re.findall(r"[a-z]+", shown.lower())


def test_an_unknown_kind_of_evidence_is_weighed_as_hearsay_and_the_page_says_so(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "a dream", day=14)
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert lines(shown) == 1 and "weighed as hearsay" in shown


def test_claims_that_contradict_each_other_on_one_day_are_both_lines(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "comrade", ClaimType.KILLED, day=14)
    said(bureau, levon, "holding_party_list", day=14)
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert lines(shown) == 2 and "against" in shown


def test_who_was_identified_physically_is_weighed_as_dead(bureau: Bureau, levon: str, alma_at_desk: Client) -> None:
    said(bureau, levon, "hearsay")
    said(bureau, levon, "physical_identification", ClaimType.IDENTIFIED, day=20, speaker="District hospital")
    shown = re.sub(r"<[^>]+>|\s+", " ", alma_at_desk.get(page(levon)).content.decode())
    assert re.search(r"Computed: dead, (very likely|almost certain)", re.sub(r" +", " ", shown))


def test_the_persons_page_shows_no_likelihood_where_nothing_was_weighed(levon: str, alma_at_desk: Client) -> None:
    shown = alma_at_desk.get(reverse("desk:person", args=[levon])).content.decode()
    assert "No claim that can be weighed" in shown
    assert not re.search(r"\d+-\d+ %", shown)


def test_what_time_alone_makes_likeliest_is_said_to_be_of_time_alone(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    """A captive named once, long ago: base rates and time may well say "returned", and nobody ever did."""
    said(bureau, levon, "comrade")
    said(bureau, levon, "footage", day=15)
    alone = "from base rates and time alone; no report says so"
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert "Line by line, for “held”" in shown and "Computed: held," in shown
    assert re.search(f"Returned: [^<]+, {alone}", shown)
    assert alone in alma_at_desk.get(reverse("desk:person", args=[levon])).content.decode()
    said(bureau, levon, "own_call", ClaimType.RETURNED, day=30)
    shown = alma_at_desk.get(page(levon)).content.decode()
    assert "Line by line, for “returned”" in shown and alone not in shown


def test_a_denial_and_a_sign_of_life_say_no_state_by_themselves(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "hearsay", ClaimType.FOUND)
    assert "No report says just that; some leave it open among others" in alma_at_desk.get(page(levon)).content.decode()


def test_how_it_moved_shows_what_time_did_between_the_last_word_and_today(
    bureau: Bureau, levon: str, alma_at_desk: Client
) -> None:
    said(bureau, levon, "comrade")
    shown = alma_at_desk.get(page(levon)).content.decode()
    table = shown[shown.index("How it moved, computed") :]
    shares = [int(n) for n in re.findall(r'scope="row">[^<]*</th>\s*<td[^>]*>(?:<[^>]*>)*(\d+) %', table)]
    assert len(shares) >= 10 and shares == sorted(shares, reverse=True)
