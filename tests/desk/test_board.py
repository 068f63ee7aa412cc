"""The board: what it shows, to whom, and that a page set back shows what was known then and nothing else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import opening, reviewing
from lastcontact.casefile import models as stored
from lastcontact.casefile import moments
from lastcontact.casefile.shelf import Now, Then, file
from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.board import Board, board_of
from lastcontact.desk.cells import Cell
from lastcontact.desk.figures import Figures, Rung
from lastcontact.desk.people_filter import Asked
from lastcontact.desk.standing import Desk
from lastcontact.desk.waiting import waiting
from tests.databases import pointed_at
from tests.desk.scene import Clock, Scene
from tests.desk.story import exactly, play

START = date(2026, 3, 10)
PAGES = ("board", "people", "team", "groups", "owed", "searches", "sources", "places", "describe")
TODAY = datetime(2026, 3, 28, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def played(
    empty_bureau: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> tuple[Path, Scene]:
    """The folder of a bureau in which the scene was played, once; each test gets a copy."""
    made = Path(shutil.copytree(empty_bureau, tmp_path_factory.mktemp("board") / "bureau"))
    with pointed_at(made, django_db_blocker):
        alma = Officer.objects.create_user("alma", None, display_name="Alma Verin", roles=[Role.OFFICER])
        Officer.objects.create_user("boris", None, display_name="Boris Tal", roles=[Role.OFFICER])
        return made, play(alma.id, alma.roles, START)


@pytest.fixture
def scene(played: tuple[Path, Scene], tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    made, scene = played
    with pointed_at(Path(shutil.copytree(made, tmp_path / "bureau")), django_db_blocker):
        yield replace(scene, clock=Clock(scene.clock.now), ids=dict(scene.ids))


@pytest.fixture
def alma_at_desk(scene: Scene, signed_in_client: Callable[[Officer], Client]) -> Client:
    return signed_in_client(Officer.objects.get(login="alma"))


@pytest.fixture
def boris_at_desk(scene: Scene, signed_in_client: Callable[[Officer], Client]) -> Client:
    return signed_in_client(Officer.objects.get(login="boris"))


def desk_at(scene: Scene, seq: int | None = None) -> Desk:
    shelf = Now() if seq is None else Then(seq)
    return Desk(scene.hand, file(shelf, "incident", scene.incident), shelf, TODAY, "" if seq is None else str(seq))


def shown(scene: Scene, seq: int | None = None) -> Board:
    return board_of(desk_at(scene, seq), Asked())


def rungs(figures: Figures, cell: Cell) -> dict[str, Rung]:
    found = next(ladder for ladder in figures.ladders if ladder.cell is cell)
    return {rung.row.figure.plain: rung for rung in found.rungs}


def without_suggestions(board: Board) -> Board:
    """Open suggestions are computed and not kept: a page set back does not have them."""
    ladders = tuple(
        replace(ladder, limits=()) if ladder.cell is Cell.LISTED else ladder for ladder in board.figures.ladders
    )
    table = replace(board.people, query="")
    return replace(board, figures=replace(board.figures, ladders=tuple(ladders)), people=table)


def test_every_page_of_an_incident_opens_for_its_team(scene: Scene, alma_at_desk: Client) -> None:
    for name in PAGES:
        assert alma_at_desk.get(reverse(f"desk:{name}", args=[scene.incident])).status_code == 200, name


def test_boris_finds_none_of_them(scene: Scene, boris_at_desk: Client) -> None:
    for name in PAGES:
        assert boris_at_desk.get(reverse(f"desk:{name}", args=[scene.incident])).status_code == 404, name


def test_a_stranger_is_asked_to_sign_in(scene: Scene, client: Client) -> None:
    for name in PAGES:
        assert client.get(reverse(f"desk:{name}", args=[scene.incident])).status_code == 302, name


def test_the_board_as_of_now_is_the_board_known_at_the_last_entry(scene: Scene) -> None:
    now, then = shown(scene), shown(scene, moments.head_seq())
    assert without_suggestions(now) == without_suggestions(then)


def test_a_board_set_back_shows_only_what_was_known_then(scene: Scene) -> None:
    seq = min(c.seq for c in stored.Claim.objects.filter(id=scene.ids["c-48"])) - 1
    then = shown(scene, seq)
    assert "48" not in rungs(then.figures, Cell.HELD)
    assert not rungs(then.figures, Cell.HELD)["0"].row.off
    assert not then.people.decided[0].units.filled
    assert rungs(shown(scene).figures, Cell.HELD)["0"].row.off


def test_a_page_set_back_says_so_and_offers_no_act(scene: Scene, alma_at_desk: Client) -> None:
    known = {"known": str(moments.head_seq() - 5)}
    for name in PAGES:
        answer = alma_at_desk.get(reverse(f"desk:{name}", args=[scene.incident]), known)
        if name == "describe":
            assert answer.status_code == 404
            continue
        page = answer.content.decode()
        assert "Set back to" in page, name
        assert 'method="post"' not in page, name
        assert "Waiting for you" not in page, name


def test_nothing_waits_on_a_page_set_back(scene: Scene) -> None:
    assert waiting(desk_at(scene))
    assert not waiting(desk_at(scene, moments.head_seq()))


def test_figures_that_answer_different_questions_stand_under_different_headings(scene: Scene) -> None:
    figures = shown(scene).figures
    assert {"more than 70", "about 60", "60 to 160", "at least 84", "8", "190"} == set(rungs(figures, Cell.MISSING))
    assert {"Several dozen", "48", "0"} == set(rungs(figures, Cell.HELD))
    assert {"at least 6"} == set(rungs(figures, Cell.DEAD))
    assert {"3"} == set(rungs(figures, Cell.REMAINS))
    assert {"7", "12", "4"} == set(rungs(figures, Cell.LISTED))
    assert {"5"} == set(rungs(figures, Cell.OTHER))


def test_no_sum_and_no_average_of_claims_is_on_the_page(scene: Scene, alma_at_desk: Client) -> None:
    page = alma_at_desk.get(reverse("desk:board", args=[scene.incident])).content.decode()
    ladder = page[page.index('aria-labelledby="f"') : page.index('aria-labelledby="t"')]
    bold = {int(n) for n in re.findall(r'<div class="f">(?:<span>[^<]*</span> )?<b dir="auto">(\d+)</b>', ladder)}
    assert bold == {70, 60, 190, 8, 84, 0, 48, 6, 3, 2, 7, 12, 4, 5}


def test_a_rumour_shared_three_times_counts_once_and_is_struck_when_denied(scene: Scene) -> None:
    rumour = rungs(shown(scene).figures, Cell.MISSING)["190"]
    assert rumour.row.off
    assert rumour.row.repeats == 3
    assert [r.label for r in rumour.remarks if r.kind == "off"] == ["Denied"]
    assert "Shared 3 times; counted once." in [r.words for r in rumour.remarks]


def test_a_repost_whose_claims_were_taken_down_too_is_still_one_row(scene: Scene) -> None:
    text = stored.Report.objects.get(id=scene.ids["share-0"]).file.text
    assert "190 boys are missing" in text
    scene.says("again", "share-0", "190 boys are missing", ClaimType.MISSING, exactly(190))
    rumour = [r for r in shown(scene).figures.ladders[0].rungs if r.row.figure.plain == "190"]
    assert [r.row.repeats for r in rumour] == [3]


def test_what_a_speaker_withdraws_or_corrects_stands_no_longer_and_stays_readable(
    scene: Scene, alma_at_desk: Client
) -> None:
    figures = shown(scene).figures
    assert rungs(figures, Cell.HELD)["0"].row.off
    assert rungs(figures, Cell.RETURNED)["3"].row.off
    assert not rungs(figures, Cell.RETURNED)["2"].row.off
    page = alma_at_desk.get(reverse("desk:board", args=[scene.incident])).content.decode()
    assert "We hold no military prisoners" in page


def test_one_partys_denial_does_not_strike_the_other_partys_word(scene: Scene) -> None:
    held = rungs(shown(scene).figures, Cell.HELD)["48"]
    assert not held.row.off
    assert "Denied" in [r.label for r in held.remarks]


def test_taking_the_denial_back_makes_the_figure_stand_again(scene: Scene) -> None:
    reviewing.take_back(by=scene.hand, claim=scene.ids["c-denies"])
    assert not rungs(shown(scene).figures, Cell.MISSING)["190"].row.off


def test_limits_come_only_from_counts_attached_to_a_group_and_carry_their_own_day(scene: Scene) -> None:
    figures = shown(scene).figures
    held = next(ladder for ladder in figures.ladders if ladder.cell is Cell.HELD)
    assert [(x.limit.minimum, x.limit.whom, x.limit.on) for x in held.limits] == [
        (4, "5th Company, positions 4 to 9", date(2026, 3, 12))
    ]
    assert not figures.conflicts


def test_bodies_handed_over_are_dead_but_not_all_the_dead(scene: Scene) -> None:
    of = reviewing.Attached(group=scene.ids["company"])
    scene.report("few", "norhat", date(2026, 3, 17), "At most two of the company fell.")
    most = Quantity(Form.AT_MOST, None, 2, "At most two")
    scene.says("c-few", "few", "At most two of the company fell", ClaimType.KILLED, most, attached=of)
    figures = shown(scene).figures
    said = sorted(sorted(m.words for m in c.members) for c in figures.conflicts)
    assert said == [["at most 2 dead", "remains handed over: 3"]]
    by_the_other_side, of_its_own = (rungs(figures, Cell.DEAD)[words] for words in ("at least 6", "at most 2"))
    assert "Sets no limit" in [r.label for r in by_the_other_side.remarks]
    assert "Cannot hold" in [r.label for r in of_its_own.remarks]


def test_places_show_every_sides_name_and_that_holders_differ(scene: Scene) -> None:
    khorasar, lusahat = shown(scene).held
    assert [n.text for n in khorasar.place.names] == ["Dərinqaya", "Хорасар", "Խորասար"]
    assert khorasar.differ
    assert not lusahat.differ


def test_a_late_reply_is_overdue_and_a_search_done_is_done(scene: Scene) -> None:
    states = {(o.who, o.state): o.words for o in shown(scene).owed}
    assert states[("State Commission of Duravan", "warn")] == "7 days overdue"
    assert states[("Joint Monitoring Mission", "done")] == "Done 20 March"
    assert states[("Ministry of Defence of Norhat", "")].startswith("Open, ")


def test_silence_is_drawn_from_the_last_news(scene: Scene) -> None:
    rows = {r.line.leader: r for r in shown(scene).people.rows}
    vahagn = stored.Record.objects.get(id=scene.ids["vahagn"])
    assert rows[vahagn.person].silence == "5 days ago"
    assert rows[vahagn.person].where == "held by Duravan"
    assert rows[vahagn.person].family == "Told 23 March"


def test_a_day_far_off_is_told_beside_the_timeline_and_does_not_squeeze_it(scene: Scene, alma_at_desk: Client) -> None:
    board = reverse("desk:board", args=[scene.incident])

    def ticks() -> list[str]:
        return re.findall(r'y="32">([^<]+)<', alma_at_desk.get(board).content.decode())

    before = ticks()
    assert "10 March" in before
    for due in (date(2020, 11, 9), date(2099, 1, 1)):
        words = opening.DutyWords("Norhat", f"return the remains by {due.year}", due=Interval.day(due))
        opening.note_duty(by=scene.hand, incident=scene.incident, words=words)
    assert ticks() == before
    page = alma_at_desk.get(board).content.decode()
    assert "Earlier:</strong>" in page and "9 November 2020" in page
    assert "Later:</strong>" in page and "1 January 2099" in page
