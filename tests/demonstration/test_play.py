"""The story played through the verbs: what the board then shows is what the truth says it should."""

from __future__ import annotations

import os
import pickle
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_django.plugin import DjangoDbBlocker

from lastcontact.accounts.codes import Redeemed
from lastcontact.accounts.models import Relative
from lastcontact.bureau import disclosing, reviewing
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as rows
from lastcontact.casefile.moments import head_seq, seq_at
from lastcontact.casefile.persons import lines_then
from lastcontact.casefile.shelf import Then
from lastcontact.cli.main import main
from lastcontact.core.status import Fate, Standing, Whereabouts
from lastcontact.demonstration.chapters.identities import left_open
from lastcontact.demonstration.people import NAREK, VAHAGN
from lastcontact.demonstration.play import a_mothers_code
from lastcontact.demonstration.stage import Stage
from lastcontact.demonstration.truth import truth
from lastcontact.notices.models import Edition
from lastcontact.reading.rule_records import rule_records
from tests.databases import pointed_at

TRUTH = truth()


@pytest.fixture
def stage(played_bureau: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Stage]:
    """The stage of the whole story, played in a bureau of this test's own."""
    folder = Path(shutil.copytree(played_bureau, tmp_path / "played"))
    with pointed_at(folder, django_db_blocker):
        yield pickle.loads((folder / "stage.pickle").read_bytes())


def lines() -> dict[str, object]:
    return {row.id: row.person_line for row in rows.Record.objects.filter(leads=True, sought=True)}


def test_the_board_counts_what_the_story_tells(stage: Stage) -> None:
    people = list(lines().values())
    assert len(people) == 93
    found = Counter((line.fate, line.whereabouts, line.acknowledgement.value == "acknowledged") for line in people)
    assert found[Fate.ALIVE, Whereabouts.HELD, True] == 29
    assert found[Fate.ALIVE, Whereabouts.HELD, False] == 8
    assert found[Fate.ALIVE, Whereabouts.HOSPITAL, False] == 2
    assert found[Fate.ALIVE, Whereabouts.RETURNED, False] == 2
    assert found[Fate.DEAD, Whereabouts.HANDED_OVER, False] == 1
    assert found[Fate.UNKNOWN, Whereabouts.UNKNOWN, False] == 51


def test_the_open_suggestions_are_the_true_ones_and_those_left_unsure_that_have_more_to_go_by(stage: Stage) -> None:
    wanted = {frozenset((stage.record(a), stage.record(b))) for a, b in left_open(TRUTH)}
    unsure = {frozenset((row.a, row.b)) for row in rows.Link.objects.filter(verdict="unsure")}
    found = {frozenset((row.a, row.b)) for row in rows.Suggestion.objects.all()}
    assert len(found & wanted) >= 12
    assert found - wanted <= unsure


def test_one_death_waits_for_its_countersignature(stage: Stage) -> None:
    awaiting = [line for line in lines().values() if line.awaits]
    assert len(awaiting) == 1


def test_one_notice_is_in_doubt_and_the_decision_behind_it_in_review(stage: Stage) -> None:
    doubtful = [line for line in lines().values() if line.in_doubt]
    assert len(doubtful) == 1
    row = rows.Record.objects.get(id=stage.record(f"roll:{NAREK}"))
    assert rows.Record.objects.get(id=row.person).person_line.standing == Standing.IN_REVIEW.value


def test_the_editions_carry_the_figures_of_the_story(stage: Stage) -> None:
    own = {
        edition.number: {f.key.split(".")[1]: f.value for f in edition.published.figures if f.ours}
        for edition in Edition.objects.all()
    }
    assert own[6]["held"] == "31"
    assert own[6]["unknown"] == "62"
    assert (own[7]["acknowledged"], own[7]["held"], own[7]["unknown"]) == ("29", "8", "56")


def test_a_visitor_gets_a_code_for_one_mothers_page(stage: Stage) -> None:
    digits = a_mothers_code(lambda: datetime(2026, 3, 28, 9, tzinfo=UTC))
    hand = Hand(
        "door", frozenset(), datetime(2026, 3, 28, 10, tzinfo=UTC), lambda: datetime(2026, 3, 28, 10, tzinfo=UTC)
    )
    found = disclosing.redeem(written=digits, hand=hand)
    assert isinstance(found, Redeemed)
    assert found.relative.id == stage.id("relative", f"kin:{VAHAGN}")


def test_the_demonstration_opens_again_though_that_family_is_parted_from_him(stage: Stage) -> None:
    Relative.objects.all().delete()
    assert a_mothers_code(lambda: datetime(2026, 3, 28, 9, tzinfo=UTC)) == ""


def test_whoever_opens_it_again_is_told_how_to_start_from_the_beginning(
    stage: Stage, settings: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.LASTCONTACT_DEMONSTRATION = True
    mask = os.umask(0o022)
    try:
        assert main(["demo", "--prepare"]) == 0
    finally:
        os.umask(mask)
    told = capsys.readouterr().out
    assert f"To start again from the beginning: stop it, remove {tmp_path / 'played'}," in told
    assert "it signs out whoever is signed in as an officer" in told


def test_struck_figures_stay_in_the_edition(stage: Stage) -> None:
    figures = Edition.objects.get(number=7).published.figures
    assert {f.value for f in figures if not f.stands} == {"0", "190", "more than 100", "3"}


def test_silence_on_the_enquiry_is_twelve_people(stage: Stage) -> None:
    enquiry = rows.Enquiry.objects.get(id=stage.id("enquiry", "E-1")).file
    assert len(enquiry.unanswered()) == 12
    assert enquiry.overdue(date(2026, 3, 28))
    assert rows.Enquiry.objects.get(id=stage.id("enquiry", "E-3")).file.overdue(date(2026, 3, 28))


def test_the_reader_has_left_something_to_judge_in_the_long_article(stage: Stage) -> None:
    row = rows.Report.objects.get(id=stage.id("report", "sarn-2"))
    assert row.to_judge > 0
    assert row.unread


def test_what_the_reader_proposed_was_mostly_right_and_what_is_not_needed_is_no_verdict(stage: Stage) -> None:
    records = rule_records(reviewing.judgements())
    right, of = sum(r.right for r in records), sum(r.judged for r in records)
    assert right / of > 0.5
    assert sum(1 for f in rows.Report.objects.files().values() if f.left) > 10


@pytest.mark.parametrize(("day", "held", "sought"), [(13, 0, 93), (21, 31, 93), (28, 37, 93)])
def test_set_back_to_a_day_the_bureau_knows_what_it_knew_then(stage: Stage, day: int, held: int, sought: int) -> None:
    moment = datetime(2026, 3, day, 20, tzinfo=UTC)
    then = [line for line in lines_then(Then(seq_at(moment)), stage.incident) if line.sought]
    assert len(then) == sought
    assert sum(line.whereabouts is Whereabouts.HELD for line in then) == held


def test_what_is_known_now_is_what_the_whole_journal_tells(stage: Stage) -> None:
    then = {line.leader: line for line in lines_then(Then(head_seq()), stage.incident)}
    assert lines() == {id: line for id, line in then.items() if line.sought}
