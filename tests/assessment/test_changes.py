"""What a new figure changed, in the engine and at the terminal. Everything is invented."""

import json
from datetime import date

import pytest

from lastcontact.assessment.account import changed_by
from tests.assessment.test_account import count
from tests.assessment.test_terminal import asked, written

ROLL, HELD = count("roll", "total", 73, 73, day=1), count("held", "held", 41, None, form="at_least", day=3)
BACK = count("back", "returned", 2, 2, day=5)


def changes(counts, new, **more):
    found = changed_by(counts, new, **more)
    return {(c.cell, c.at.day): (c.before, c.after) for c in found.limits}, [c.reports for c in found.new_conflicts]


def test_a_new_figure_is_held_against_what_followed_for_its_day_without_it():
    limits, conflicts = changes([ROLL, HELD], [BACK])
    assert limits["returned", 5] == ((0, 73), (2, 2))
    assert ("total", 5) not in limits, "the roll said as much of that day already"
    assert limits["held", 5] == ((0, 73), (0, 71))
    assert conflicts == []


def test_a_figure_that_says_nothing_new_changes_nothing():
    assert changes([ROLL, HELD, BACK], [count("again", "returned", 1, None, form="at_least", day=5)]) == ({}, [])


def test_a_figure_that_contradicts_another_takes_its_limits_away_and_is_named_with_it():
    limits, conflicts = changes([ROLL, HELD], [count("boast", "held", 90, None, form="at_least", day=3)])
    assert conflicts == [("boast", "roll")]
    assert limits["total", 3] == ((73, 73), (41, None))


def test_a_conflict_that_stood_before_is_none_of_the_new_figure():
    before = [ROLL, count("boast", "held", 90, None, form="at_least", day=3)]
    assert changes(before, [BACK])[1] == []


@pytest.mark.parametrize(
    ("new", "at"), [(BACK, date(2031, 3, 4)), (count("plan", "returned", 9, 9, hedge="planned"), None)]
)
def test_what_is_set_aside_changes_nothing(new, at):
    assert changes([ROLL, HELD], [new], at=at) == ({}, [])


FILE = [
    {"id": "roll", "at": "2031-03-10", "group": "g", "cell": "total", "min": 73, "max": 73},
    {"id": "a=b", "at": "2031-03-11", "group": "g", "cell": "held", "min": 41},
    {"id": "boast", "at": "2031-03-11", "group": "g", "cell": "held", "min": 90},
]


def test_the_terminal_says_what_a_report_changed(tmp_path, capsys):
    path = written(tmp_path, "counts.jsonl", FILE)
    _, out, _ = asked(capsys, "account", path, "--new", "a=b", "--doubt", "boast")
    assert "what a=b changed:" in out and "  g  2031-03-11  unaccounted 0-73 became 0-32" in out
    assert "held 0-73 became 41-73" in out and "total" not in out.partition("what a=b")[2]
    _, out, _ = asked(capsys, "account", path, "--new", "boast")
    assert "since then cannot all hold: boast, roll" in out
    _, out, _ = asked(capsys, "account", path, "--new", "boast", "--json")
    assert json.loads(out)["changed"]["new_conflicts"] == [["boast", "roll"]]
    code, _, err = asked(capsys, "account", path, "--new", "nosuch")
    assert code == 2 and "--new:" in err and "no report with the id 'nosuch'" in err


def test_a_doubt_may_give_its_reason_and_an_id_may_hold_a_sign_of_equality(tmp_path, capsys):
    path = written(tmp_path, "counts.jsonl", FILE)
    _, out, _ = asked(capsys, "account", path, "--doubt", "boast=said at a rally", "--doubt", "a=b")
    assert "set aside boast: doubted: said at a rally" in out
    assert "set aside a=b: doubted: by the one who asks" in out
