"""`lastcontact estimate` on files. Everybody and everything is invented."""

import json

from tests.assessment.test_terminal import asked


def test_estimate_gives_numbers_or_a_principled_refusal(tmp_path, capsys):
    path = tmp_path / "table.csv"
    path.write_text(
        "a,b,c,count\n1,0,0,60\n0,1,0,50\n0,0,1,70\n1,1,0,20\n1,0,1,30\n0,1,1,22\n1,1,1,9\n", encoding="utf-8"
    )
    code, out, _ = asked(capsys, "estimate", str(path), "--json")
    found = json.loads(out)
    assert code == 0 and found["observed"] == 261 and len(found["estimates"]) == 4
    code, out, _ = asked(capsys, "estimate", str(path), "--links-reviewed", "no", "--json")
    assert code == 0 and "reviewed" in json.loads(out)["refused"]
    _, out, _ = asked(capsys, "estimate", str(path), "--links-reviewed", "yes")
    assert "assumes:" in out and "covered the truth only" in out and "nobody said whether" not in out
    _, out, _ = asked(capsys, "estimate", str(path))
    assert out.index("nobody said whether officers have reviewed the links") < out.index("assumes:")


def test_the_row_of_two_lists_says_first_that_nobody_vouched_for_their_links(tmp_path, capsys):
    path = tmp_path / "table.csv"
    path.write_text("ours,theirs,count\n1,0,60\n0,1,50\n1,1,20\n", encoding="utf-8")
    _, out, _ = asked(capsys, "estimate", str(path))
    assert out.index("nobody said whether") < out.index("No number is given")
    assert "if the odds ratio between ours and theirs were 1: 280" in out
    _, out, _ = asked(capsys, "estimate", str(path), "--json")
    found = json.loads(out)
    assert found["between"] == ["ours", "theirs"] and "nobody said whether" in found["warnings"][0]
    _, out, _ = asked(capsys, "estimate", str(path), "--links-reviewed", "yes")
    assert "nobody said whether" not in out
