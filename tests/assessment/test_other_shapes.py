"""Files of another shape than one JSON object a line: one plain sentence, however long. Everything is invented."""

import json

import pytest

from tests.assessment.test_terminal import CLAIMS, COUNTS, asked

ASKING = {"assess": (CLAIMS, ("--at", "2031-03-25")), "account": (COUNTS, ())}


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("command", ASKING)
def test_a_json_document_is_refused_in_one_sentence_that_says_how_to_write_it(tmp_path, capsys, command, indent):
    rows, more = ASKING[command]
    for name, document in (("list.json", rows), ("one.json", rows[:1] if indent is None else rows[0])):
        path = tmp_path / name
        path.write_text(json.dumps(document, indent=indent), encoding="utf-8")
        code, out, err = asked(capsys, command, str(path), *more)
        assert (code, out) == (2, "") and err.count("\n") == 1
        assert f"{path}, line 1: the file is one JSON document" in err and "on a line of its own" in err


@pytest.mark.parametrize("command", ASKING)
def test_a_file_with_no_usable_line_is_refused_in_one_short_sentence(tmp_path, capsys, command):
    path = tmp_path / "table.csv"
    path.write_text("person,at,kind\n" * 400, encoding="utf-8")
    code, out, err = asked(capsys, command, str(path), *ASKING[command][1])
    assert (code, out) == (2, "") and err.count("\n") == 1
    assert "line 1, line 2, line 3 and 397 more: it is no JSON object" in err and len(err) < 400


@pytest.mark.parametrize("command", ASKING)
def test_broken_lines_among_good_ones_are_told_by_their_reason(tmp_path, capsys, command):
    rows, more = ASKING[command]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join([json.dumps(rows[0]), *["{"] * 50]), encoding="utf-8")
    code, out, err = asked(capsys, command, str(path), *more)
    assert code == 0 and f"{out}{err}".count("no JSON object") == 1
    assert "set aside line 2, line 3, line 4 and 47 more: it is no JSON object" in f"{out}{err}"
