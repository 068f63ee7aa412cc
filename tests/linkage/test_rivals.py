"""One record that may be either of two people: the odds are shared, and nobody is grouped by a toss. All invented."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lastcontact.cli.main import main
from lastcontact.linkage.rivals import shared_log2

LISTS = np.arange(40) // 10
"""Ten records on each of four lists."""


def shared(pairs: list[tuple[int, int]], odds: list[float]) -> list[float]:
    """Probabilities where whoever stands on one list is another."""
    ends = np.array([a for a, _ in pairs], np.int64), np.array([b for _, b in pairs], np.int64)
    found = shared_log2(ends, np.array(odds, float), LISTS + 100, lambda a, b: LISTS[a] == LISTS[b])
    return [round(float(p), 3) for p in 1 / (1 + np.exp2(-found))]


def test_rivals_share_and_none_of_them_stays_open() -> None:
    assert shared([(0, 10), (0, 11)], [12, 12]) == [0.5, 0.5]
    assert shared([(0, 10), (0, 11)], [1, 1]) == [0.4, 0.4], "neither: one in five"
    assert shared([(0, 10), (0, 11)], [14, 12]) == [0.8, 0.2]
    assert shared([(0, 10), (0, 20)], [10, 10]) == [0.999, 0.999], "two lists may name one man"
    assert shared([(0, 10), (0, 11), (0, 20)], [12, 12, 12]) == [0.5, 0.5, 1.0]
    assert shared([(0, 10), (0, 11), (1, 10), (1, 11)], [20] * 4) == [0.5] * 4
    assert shared([(0, 10), (0, 11), (1, 11)], [10, 10, 25]) == [0.999, 0.0, 1.0], "the son has a row of his own"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 29), st.floats(-5, 30)), max_size=30))
def test_nothing_gains_and_the_rivals_of_one_record_make_no_more_than_one(edges: list[tuple[int, int, float]]) -> None:
    odds = {(a, b): bits for a, b, bits in edges}
    pairs = list(odds)
    found = dict(zip(pairs, shared(pairs, list(odds.values())), strict=True))
    alone = {pair: 1 / (1 + 2**-bits) for pair, bits in odds.items()}
    assert all(found[pair] <= alone[pair] + 0.001 for pair in pairs)
    likely = [(pair, p) for pair, p in found.items() if odds[pair] > -3]
    for a in range(10):
        for on in (1, 2):
            assert sum(p for (x, b), p in likely if x == a and LISTS[b] == on) <= 1.05


def test_the_command_gives_a_father_and_a_son_half_each_and_groups_neither(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs, out = tmp_path / "ours.csv", tmp_path / "theirs.csv", tmp_path / "out"
    ours.write_text("Name,Born\nHalvorin Petr Andersovich,1974\nHalvorin Petr Andersovich,2004\nOrsevan Davo,1990\n")
    theirs.write_text("Name\nХалворин Пётр\nОрсеван Даво\n", encoding="utf-8")
    assert main(["link", str(ours), str(theirs), "--out", str(out)]) == 0
    shown = capsys.readouterr().out
    assert shown.count(": 0.500\n") == 2 and "may as well be a namesake" in shown
    links = pl.read_parquet(out / "links.parquet")
    halves = links.filter(pl.col("probability") < 0.9)
    assert [sorted(row) for row in halves.select("id1", "id2").rows()] == [["0", "3"], ["1", "3"]]
    for text, weight in links.select("explanation", "weight_log2").iter_rows():
        assert sum(float(line.rpartition("[")[2][:-1]) for line in text.splitlines()) == pytest.approx(weight)
    groups = dict(pl.read_parquet(out / "clusters.parquet").rows())
    assert len({groups[id] for id in "013"}) == 3 and groups["2"] == groups["4"]
    theirs.write_text("Name,Born\nХалворин Пётр,2004\n", encoding="utf-8")
    assert main(["link", str(ours), str(theirs), "--out", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["suggested"] == 1
    assert pl.read_parquet(out / "links.parquet")["probability"].to_list() > [0.99]
