"""Files that are not as they should be: tables of another shape, half characters, names that are none. Everybody is
invented.
"""

import json

import pytest

from lastcontact.assessment.tables import default_tables
from tests.assessment.test_terminal import CLAIMS, COUNTS, asked, written


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kinds": []}, "kinds must be an object"),
        ({"kinds": {"hearsay": None}}, "kinds of hearsay must be an object"),
        ({"neighbours": None}, "neighbours must be an object"),
        ({"prior": [0.2] * 5}, "prior must be an object"),
        ({"hazards_per_day": {"dead": {"held": 0.5}}}, "death is final"),
        ({"hazards_per_day": {"held": {"returned": 0.9, "dead": 0.9}}}, "together they must stay below 1"),
    ],
)
def test_tables_of_another_shape_are_refused_by_the_name_of_what_is_wrong(tmp_path, capsys, change, says):
    tables = tmp_path / "tables.json"
    tables.write_text(json.dumps(default_tables().as_json() | change), encoding="utf-8")
    claims = written(tmp_path, "claims.jsonl", CLAIMS)
    code, _, err = asked(capsys, "assess", claims, "--at", "2031-03-25", "--tables", str(tables))
    assert code == 2 and says in err and len(err.splitlines()) == 1


def test_tables_of_nothing_but_brackets_are_refused_and_a_mark_of_byte_order_is_none_of_them(tmp_path, capsys):
    tables, claims = tmp_path / "tables.json", written(tmp_path, "claims.jsonl", CLAIMS)
    tables.write_text("[" * 100_000, encoding="utf-8")
    code, _, err = asked(capsys, "assess", claims, "--at", "2031-03-25", "--tables", str(tables))
    assert code == 2 and "cannot be read as tables" in err
    tables.write_text("\ufeff" + json.dumps(default_tables().as_json()), encoding="utf-8")
    assert asked(capsys, "assess", claims, "--at", "2031-03-25", "--tables", str(tables))[0] == 0


def test_half_a_character_in_a_file_is_replaced_and_the_rest_reckoned_with(tmp_path, capsys):
    halved = [{**CLAIMS[0], "person": "P\ud800", "claim": "a\udfff"}]
    code, out, _ = asked(capsys, "assess", written(tmp_path, "c.jsonl", halved), "--at", "2031-03-25")
    assert code == 0 and "P\ufffd: leaning" in out and "(a\ufffd)" in out
    code, out, _ = asked(capsys, "account", written(tmp_path, "n.jsonl", [{**COUNTS[0], "group": "g\ud800"}]))
    assert code == 0 and "g\ufffd" in out


@pytest.mark.parametrize("person", [float("nan"), "  ", 1.5])
def test_what_is_no_name_and_no_id_is_nobody(tmp_path, capsys, person):
    rows = [CLAIMS[0], {**CLAIMS[0], "person": person}]
    code, out, err = asked(capsys, "assess", written(tmp_path, "c.jsonl", rows), "--at", "2031-03-25", "--json")
    assert code == 0 and [found["person"] for found in json.loads(out)] == ["P1"]
    assert "set aside line 2" in err


def test_a_whole_number_with_a_point_is_the_same_grade_and_nothing_is_shown_as_sure(tmp_path, capsys):
    path = written(tmp_path, "c.jsonl", [CLAIMS[0] | {"credibility": 2.0}])
    code, out, _ = asked(capsys, "assess", path, "--at", "2031-03-25")
    assert code == 0 and "set aside" not in out
    assert "before any line: held " in out and "0.00" not in out


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_count_of_the_first_or_last_hours_of_the_calendar_does_not_lose_the_file(tmp_path, capsys, at):
    path = written(tmp_path, "n.jsonl", [COUNTS[0], {**COUNTS[0], "id": "far", "group": "other", "at": at}])
    code, out, err = asked(capsys, "account", path)
    assert code == 0 and "total 73" in out and "is its year mistyped?" in err
