"""Tables fitted from closed cases, and silence when a bureau switches it on. Everybody is invented."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lastcontact.assessment.assess import assess
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.fitting import MOST_CHANGE, ClosedCase, NothingToFit, checked, fit
from lastcontact.assessment.tables import STATES, Tables, default_tables
from lastcontact.cli.main import main

START = datetime(2031, 3, 10, tzinfo=UTC)


def claim(kind, state, day=5, name="a"):
    return EvidenceClaim("Vahan", START + timedelta(days=day), kind, (state,), "s", "B", 2, None, name)


def cases(said, true, number):
    at = START + timedelta(days=9)
    return [ClosedCase((claim("comrade", said),), true, at) for _ in range(number)]


def test_a_kind_that_was_often_wrong_weighs_less_and_one_that_was_right_more():
    before = default_tables()
    wrong = fit(cases("dead", "held", 80), before)
    right = fit(cases("dead", "dead", 80), before)
    assert wrong.kinds["comrade"].ratio < before.kinds["comrade"].ratio < right.kinds["comrade"].ratio
    assert wrong.kinds["comrade"].ratio >= before.kinds["comrade"].ratio / MOST_CHANGE
    assert wrong.kinds["footage"] == before.kinds["footage"]


@pytest.mark.parametrize(("said", "wrongly"), [("held", "dead"), ("returned", "held"), ("alive_elsewhere", "dead")])
def test_what_is_right_as_often_as_the_tables_say_leaves_them_as_they_are(said, wrongly):
    """Of a hundred comrades who say that somebody came home more are right than of those who say that he is held."""
    before = default_tables()
    ratio = before.kinds["comrade"].ratio
    odds = 1 + before.rarely_false[said] * (ratio - 1)
    right = round(400 * odds / (odds + 4))
    fitted = fit(cases(said, said, right) + cases(said, wrongly, 400 - right), before)
    assert ratio / 1.35 < fitted.kinds["comrade"].ratio < ratio * 1.35


def test_base_rates_move_towards_what_happened_and_stay_probabilities():
    fitted = fit(cases("held", "returned", 200), default_tables())
    assert fitted.prior["returned"] > default_tables().prior["returned"]
    assert sum(fitted.prior.values()) == pytest.approx(1)
    assert all(fitted.prior[s] > 0 for s in STATES)


def test_fitted_tables_say_what_they_rest_on_and_can_be_read_again():
    fitted = fit(cases("held", "held", 3), default_tables())
    assert "3 closed cases" in fitted.name and "not a fair sample" in fitted.name
    assert Tables.read(json.loads(json.dumps(fitted.as_json()))).kinds == fitted.kinds


def test_without_a_closed_case_nothing_is_fitted():
    with pytest.raises(NothingToFit):
        fit([ClosedCase((), "held", START)], default_tables())


def test_the_terminal_fits_and_then_uses_the_tables(tmp_path, capsys):
    row = {"person": "P", "at": "2031-03-12", "kind": "comrade", "asserts": ["held"], "claim": "a"}
    (tmp_path / "claims.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "closed.jsonl").write_text('{"person": "P", "state": "held", "at": "2031-03-20"}', encoding="utf-8")
    claims, closed, out = (str(tmp_path / n) for n in ("claims.jsonl", "closed.jsonl", "tables.json"))
    assert main(["assess", claims, "--at", "2031-03-25", "--fit", closed, out]) == 0
    assert main(["assess", claims, "--at", "2031-03-25", "--tables", out]) == 0
    assert "P: leaning unknown" in capsys.readouterr().out


def test_a_fit_is_checked_on_the_half_it_was_not_fitted_to_and_says_where_it_gains_nothing(tmp_path, capsys):
    before = default_tables()
    was, fitted = checked(cases("held", "returned", 60), before)
    assert fitted < was
    assert checked(cases("held", "returned", 19), before) is None

    def told(states):
        rows = [{"person": f"P{n}", "at": "2031-03-12", "kind": "comrade", "asserts": ["held"]} for n in range(40)]
        ends = [{"person": f"P{n}", "state": states[n // 20], "at": "2031-03-20"} for n in range(40)]
        mixed = [row for pair in zip(ends[:20], ends[20:], strict=True) for row in pair]
        for name, lines in (("claims", rows), ("closed", mixed)):
            (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        paths = [str(tmp_path / name) for name in ("claims.jsonl", "closed.jsonl", "tables.json")]
        assert main(["assess", paths[0], "--at", "2031-03-25", "--fit", *paths[1:]]) == 0
        return capsys.readouterr()

    same = told(("held", "held"))
    losses = json.loads(same.out)["log_loss_on_the_other_half"]
    assert losses["fitted"] < losses["as_they_were"] and not same.err
    assert "no gain on cases it was not fitted to" in told(("held", "returned")).err


def test_silence_counts_for_nothing_unless_switched_on_and_then_is_bounded():
    seen = claim("comrade", "alive_elsewhere")
    later, latest = (START + timedelta(days=d) for d in (200, 900))
    assert len(assess([seen], at=later).lines) == 1
    loud = replace(default_tables(), silence_log2_per_30_days=0.5)
    one, other = assess([seen], at=later, tables=loud), assess([seen], at=latest, tables=loud)
    assert one.lines[-1].claims == ("silence since 2031-03-15",)
    assert one.lines[-1].weight_log2 != other.lines[-1].weight_log2 or one.prior != other.prior
    assert min(other.lines[-1].weight_log2.values()) >= -loud.silence_cap_log2 - 1e-9
    assert one.leaning == "unknown"
