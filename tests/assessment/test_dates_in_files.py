"""Dates in people's files, as every command on files reads them. Everything is invented."""

import json

import pytest

from lastcontact.cli.main import main

COUNT = {"id": "r1", "group": "g", "cell": "total", "form": "exact", "min": 73, "max": 73}
CLAIM = {"person": "P1", "kind": "icrc_visit", "asserts": ["held"], "claim": "a"}
EITHER_WAY = "'03/04/2026' may be 3 April or 4 March; write it as 2026-04-03 or as 2026-03-04"


def asked(capsys, *words):
    code = main([*words, "--json"])
    told = capsys.readouterr()
    return code, json.loads(told.out) if told.out else None, told.err


@pytest.mark.parametrize(
    "written", ["2026-11-19", "19.11.2026", "19/11/2026", "11/19/2026", "19-11-2026", "19 November 2026", "١٩.١١.٢٠٢٦"]
)
def test_a_day_that_can_mean_one_day_only_is_that_day(tmp_path, capsys, written):
    path = tmp_path / "file.jsonl"
    path.write_text(json.dumps(COUNT | {"at": written}), encoding="utf-8")
    found = asked(capsys, "account", str(path), "--at", written)[1]
    assert {limits["at"][:10] for limits in found["intervals"]} == {"2026-11-19"} and not found["set_aside"]
    path.write_text(json.dumps(CLAIM | {"at": written}), encoding="utf-8")
    (person,) = asked(capsys, "assess", str(path), "--at", written, "--since", written)[1]
    assert person["weighed"] and not person["set_aside"]


def test_an_hour_may_stand_behind_a_day(tmp_path, capsys):
    path = tmp_path / "file.jsonl"
    rows = [COUNT | {"at": "19.11.2026 9:30"}, COUNT | {"id": "r2", "at": "19.11.2026, 25:30"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = asked(capsys, "account", str(path))[1]
    assert found["intervals"][0]["at"] == "2026-11-19"
    assert found["set_aside"][0]["why"].endswith("there is no hour 25:30; write it as 2031-03-12T09:30")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("03/04/2026", EITHER_WAY),
        ("31.02.2026", "'31.02.2026' is no date (there is no such day); write it as 2031-03-12 or 12.03.2031"),
        ("11.2026", "'11.2026' is no one day; write it as 2031-03-12 or 12.03.2031"),
        ("19.11.26", "'19.11.26' is no date; write it as 2031-03-12 or 12.03.2031"),
        (None, "write it as 2031-03-12 or 12.03.2031, in quotation marks"),
    ],
)
def test_what_is_no_one_day_is_set_aside_with_how_to_write_it(tmp_path, capsys, written, why):
    path = tmp_path / "file.jsonl"
    path.write_text(json.dumps(COUNT | {"at": written}) + "\n" + json.dumps(COUNT | {"id": "b", "at": "2026-04-01"}))
    code, found, _ = asked(capsys, "account", str(path))
    assert (code, found["set_aside"]) == (0, [{"id": "r1", "why": f"its date (at) cannot be read: {why}"}])
    path.write_text(json.dumps(CLAIM | {"at": written}), encoding="utf-8")
    code, found, err = asked(capsys, "assess", str(path), "--at", "2026-12-01")
    assert why in (found[0]["why_set_aside"][0]["why"] if found else err)


def test_an_option_is_read_the_same_way(tmp_path, capsys):
    path, text = tmp_path / "file.jsonl", tmp_path / "text.txt"
    path.write_text(json.dumps(COUNT | {"at": "2026-04-01"}), encoding="utf-8")
    text.write_text("Yesterday 12 were killed.", encoding="utf-8")
    for words in (("account", str(path), "--at"), ("read", str(text), "--published")):
        assert asked(capsys, *words, "03/04/2026")[2].endswith(f"{words[-1]}: {EITHER_WAY}\n")
    assert asked(capsys, "read", str(text), "--published", "19.11.2026")[1][0]["pub_date"] == "2026-11-19"
