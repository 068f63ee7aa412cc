"""What `lastcontact assess` tells people, and what it leaves unsaid. Everybody here is invented."""

import json

import pytest

from tests.assessment.test_terminal import CLAIMS, asked, written


@pytest.mark.parametrize(
    ("kind", "asserts", "so"),
    [
        ("own_call", ["alive"], "no claim says just that, but claims leave it open"),
        ("holding_party_list", ["returned"], ""),
        ("hearsay", ["held"], "from base rates and time alone, no claim says so"),
    ],
)
def test_what_makes_a_state_most_probable_is_told_where_no_claim_says_it(tmp_path, capsys, kind, asserts, so):
    claim = {"person": "P", "at": "2031-03-10", "kind": kind, "asserts": asserts, "source": "s", "claim": "k"}
    path = written(tmp_path, "claims.jsonl", [claim | {"reliability": "B", "credibility": 2}])
    _, out, _ = asked(capsys, "assess", path, "--at", "2031-09-20")
    told = next(line for line in out.splitlines() if "most probable: " in line or "the likeliest: " in line)
    assert so in told and told.endswith(")") == (not so), told


def test_assess_says_nothing_of_whom_nothing_could_be_weighed(tmp_path, capsys):
    path = written(tmp_path, "claims.jsonl", [CLAIMS[2], CLAIMS[3]])
    code, out, _ = asked(capsys, "assess", path, "--at", "2031-03-25")
    assert code == 0 and "P1: nothing could be weighed" in out and "set aside c" in out and "set aside d" in out
    assert "most probable" not in out and "leaning" not in out
    one = json.loads(asked(capsys, "assess", path, "--at", "2031-03-25", "--json")[1])[0]
    assert one["most_probable"] is None and one["leaning"] == "unknown" and one["lines"] == []
