"""The story hangs together before anybody plays it."""

from __future__ import annotations

from collections import Counter

import pytest

from lastcontact.demonstration import acts
from lastcontact.demonstration.chapters.identities import left_open, linked_by, persons_of_records
from lastcontact.demonstration.people import table
from lastcontact.demonstration.reports import claims, reports, text_of
from lastcontact.demonstration.story import story
from lastcontact.demonstration.truth import truth

TRUTH = truth()
STORY = story(TRUTH)


def test_the_story_is_the_same_each_time_it_is_told() -> None:
    assert story(truth()) == STORY


def test_acts_come_in_order_from_the_first_hours_to_the_seventh_edition() -> None:
    assert [act.at for act in STORY] == sorted(act.at for act in STORY)
    assert [act.number for act in STORY if isinstance(act, acts.Publish)] == list(range(1, 8))


@pytest.mark.parametrize("key", [row["key"] for row in table("reports.tsv")])
def test_each_text_says_that_it_is_invented(key: str) -> None:
    head, body = text_of(key)
    assert "invented" in head["note"]
    assert "nvented" in body


def test_every_text_that_an_officer_writes_says_that_it_is_invented() -> None:
    written = [act for act in STORY if isinstance(act, acts.ReceiveReport) and act.text]
    assert len(written) > 60
    assert all("nvented" in act.text for act in written)


def test_each_claim_stands_on_words_that_occur_once_in_its_report() -> None:
    texts = {report.key: report.text for report in reports()}
    for claim in claims():
        assert texts[claim.report].count(claim.quote) == 1, claim.key
        if claim.body.count:
            assert claim.body.count.text in claim.quote


def test_the_rumour_has_copies_and_a_denial() -> None:
    copies = [report for report in reports() if report.repost_of == "arpana-live"]
    answers = {claim.answers: claim.answer for claim in claims() if claim.answers}
    assert len(copies) == 3
    assert answers == {"captured-100": "corrects", "missing-190": "denies", "held-0": "withdraws", "home-3": "corrects"}


def test_nobody_is_decided_on_without_claims_and_no_linker_countersigns() -> None:
    decisions = [act for act in STORY if isinstance(act, acts.Decide)]
    assert all(act.claims for act in decisions)
    signed = next(act for act in STORY if isinstance(act, acts.Countersign))
    assert linked_by(TRUTH.bodies[0], TRUTH) != signed.by


def test_families_are_told_before_the_edition_that_counts_them() -> None:
    edition = next(act for act in STORY if isinstance(act, acts.Publish) and act.number == 7)
    told = {act.relative for act in STORY if isinstance(act, acts.GiveNotice) and act.at < edition.at}
    assert {f"kin:{person}" for person in TRUTH.of("acknowledged")} <= told


def test_a_death_is_told_in_person_with_support_after_the_countersignature() -> None:
    signed = next(act for act in STORY if isinstance(act, acts.Countersign))
    told = next(act for act in STORY if isinstance(act, acts.GiveNotice) and act.decision == signed.decision)
    assert told.at > signed.at
    assert told.how == "in_person"
    assert told.support_offered


def test_fourteen_pairs_are_left_open_and_each_is_one_person_in_truth() -> None:
    persons = dict(persons_of_records(TRUTH))
    pairs = left_open(TRUTH)
    assert len(pairs) == 14
    assert all(persons[a] == persons[b] for a, b in pairs)


def test_links_judged_same_are_one_person_in_truth_but_for_the_face_two_families_know() -> None:
    persons = dict(persons_of_records(TRUTH))
    same = [act for act in STORY if isinstance(act, acts.JudgeLink) and act.verdict == "same"]
    wrong = [act for act in same if persons[act.a] != persons[act.b]]
    assert [act.b for act in wrong] == ["face:1"]
    assert len(same) > 100


def test_the_kinds_of_acts_that_a_bureau_does_all_occur() -> None:
    counts = Counter(type(act).__name__ for act in STORY)
    assert counts["OpenRecord"] == 45
    assert counts["BringInList"] == 3
    assert {"Ask", "Reply", "NoteDuty", "DutyDone", "PlanSearch", "AssignDoubt", "MakeAppointment"} <= set(counts)
