"""What `lastcontact read` prints is refused by the engines that weigh, with what they need. Everything is invented."""

import json

import pytest

from lastcontact.cli.main import main

TEXT = "On 3 March 2031 the ministry said that it holds Vahagn Sarnetsyan. 12 soldiers were captured near Orvan.\n"


@pytest.fixture
def reading(tmp_path, capsys):
    (tmp_path / "note.txt").write_text(TEXT, encoding="utf-8")
    assert main(["read", str(tmp_path / "note.txt"), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("form", ["as printed", "indented", "a document a line", "a claim a line"])
@pytest.mark.parametrize(("command", "more"), [("assess", ("--at", "2031-04-01")), ("account", ())])
def test_a_reading_is_refused_with_what_is_needed(tmp_path, capsys, reading, form, command, more):
    file = tmp_path / "reading.json"
    claims = [claim for document in reading for claim in document["claims"]]
    file.write_text(
        {
            "as printed": json.dumps(reading),
            "indented": json.dumps(reading, indent=2),
            "a document a line": "\n".join(map(json.dumps, reading)),
            "a claim a line": "\n".join(map(json.dumps, claims)),
        }[form],
        encoding="utf-8",
    )
    assert main([command, str(file), *more]) == 2
    shown, told = capsys.readouterr()
    assert shown == "" and told.count("\n") == 1
    assert f"{file}: this is what 'lastcontact read --json' prints" in told
    assert f"'lastcontact {command} --help' lists the keys" in told and "bring the text in at the desk" in told
    assert {"assess": "which person it is", "account": "which figures are of the same people"}[command] in told
