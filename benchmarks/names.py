"""Names across scripts, measured on public figures' names that are not part of the project: `python -m
benchmarks.names [--peers]`.

LASTCONTACT_SHARED names the folder that holds data/names (otherwise ../shared). People are halved by their id:
constants were set on one half (`tune`), figures are for the other (`report`). Prints one JSON line a system and task;
`--peers` scores the same pairs by nomenklatura's logic-v2 and, Armenian and Georgian against Latin, by tetrak-translit.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from benchmarks import peers
from benchmarks.machine import facts
from lastcontact.names.compare import compare
from lastcontact.names.gallery import Gallery

Scores = NDArray[np.float64]
KEPT_RECALL = 0.75
SCRIPTS = ("Arabic-Latin", "Arabic-Cyrillic", "Hebrew-Latin", "Armenian-Latin", "Georgian-Latin", "Cyrillic-Latin")


def main() -> None:
    folder = Path(os.environ.get("LASTCONTACT_SHARED", "../shared")) / "data" / "names"
    print(json.dumps({"task": "machine"} | facts()))
    table = _table(folder / "pairs.tsv")
    started = time.process_time()
    ours = [compare(a, b).weight_log2 for a, b in zip(table["name1"], table["name2"], strict=True)]
    _pairs("lastcontact", table, np.array(ours), time.process_time() - started)
    _scripts("lastcontact", table, np.array(ours))
    for system in ("nomenklatura", "tetrak") if "--peers" in sys.argv else ():
        scores, seconds = _peer(system, folder / "pairs.tsv")
        if system == "nomenklatura":
            _pairs(system, table, scores, seconds)
        _scripts(system, table, scores)
    _search(_table(folder / "gallery.tsv"), _table(folder / "queries.tsv"))


def _peer(system: str, pairs: Path) -> tuple[Scores, float]:
    out = peers.WORK / f"{system}.txt"
    words = [str(peers.python()), str(Path(__file__).with_name("names_peers.py")), system, str(pairs), str(out)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return np.loadtxt(out), float(json.loads(done.stdout)["cpu_seconds"])


def _table(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, separator="\t", quote_char=None, infer_schema=False)


def half(identity: str) -> int:
    """0 for people the constants were set on, 1 for those the figures are for."""
    return hashlib.sha1(identity.encode()).digest()[0] & 1


def _pairs(system: str, table: pl.DataFrame, scores: Scores, seconds: float) -> None:
    same = table["match"].to_numpy().astype(int)
    both = _both_scripts(table)
    for number, name in enumerate(("tune", "report")):
        chosen = _of_half(table, number)
        best = best_cut(same[chosen], scores[chosen])
        recalls = {}
        for scripts in SCRIPTS:
            here = chosen & (both == scripts) & (same == 1)
            recalls[scripts] = round(float((scores[here] >= best["cut"]).mean()), 3) if here.any() else None
        line = {"system": system, "task": "pairs", "half": name, "pairs": int(chosen.sum())} | best
        line |= {"recall_by_script": recalls, "pairs_per_cpu_second": round(len(scores) / seconds)}
        print(json.dumps(line), flush=True)


def _scripts(system: str, table: pl.DataFrame, scores: Scores) -> None:
    """Armenian and Georgian against Latin, each at its own best cut, people of both halves: there are few."""
    for scripts in ("Armenian-Latin", "Georgian-Latin"):
        chosen = _both_scripts(table) == scripts
        best = best_cut(table["match"].to_numpy().astype(int)[chosen], scores[chosen])
        print(json.dumps({"system": system, "task": scripts, "pairs": int(chosen.sum())} | best), flush=True)


def _both_scripts(table: pl.DataFrame) -> NDArray[np.str_]:
    return np.array(["-".join(sorted(pair)) for pair in zip(table["script1"], table["script2"], strict=True)])


def _of_half(table: pl.DataFrame, number: int) -> NDArray[np.bool_]:
    halves = np.array([[half(a), half(b)] for a, b in zip(table["id1"], table["id2"], strict=True)])
    chosen: NDArray[np.bool_] = (halves == number).all(axis=1)
    return chosen


def best_cut(same: NDArray[np.int64], scores: Scores) -> dict[str, float]:
    """Best F1 over all cuts, and the highest recall at a precision of 0.98."""
    order = np.argsort(-scores, kind="stable")
    hits, ranked = same[order].cumsum(), scores[order]
    last = np.append(ranked[1:] != ranked[:-1], True)
    precision, recall = hits / np.arange(1, len(hits) + 1), hits / same.sum()
    f1 = np.where(last, 2 * precision * recall / np.maximum(precision + recall, 1e-9), 0.0)
    at = int(f1.argmax())
    sure = last & (precision >= 0.98)
    figures = {"f1": f1[at], "precision": precision[at], "recall": recall[at], "cut": ranked[at]}
    figures["recall_at_precision_0.98"] = recall[sure].max() if sure.any() else 0.0
    return {name: round(float(value), 4) for name, value in figures.items()}


def _search(gallery: pl.DataFrame, queries: pl.DataFrame) -> None:
    started = time.process_time()
    index = Gallery.of(gallery["name"].to_list())
    built = time.process_time()
    hits = index.search(queries["name"].to_list(), top=10)
    seconds = time.process_time() - built
    speed = {"index_cpu_seconds": round(built - started, 2), "queries_per_cpu_second": round(len(queries) / seconds)}
    ids, wanted = gallery["id"].to_list(), queries["id"].to_list()
    rank, score = np.full(len(wanted), 99), np.full(len(wanted), -1.0)
    for hit in hits:
        if ids[hit.row] == wanted[hit.query] and hit.rank < rank[hit.query]:
            rank[hit.query], score[hit.query] = hit.rank, hit.score
    for number, name in enumerate(("tune", "report")):
        asked = np.array([half(identity) == number for identity in wanted])
        cut = np.sort(np.where(rank == 1, score, -1.0)[asked])[::-1][int(KEPT_RECALL * asked.sum())]
        figures = {
            "recall_at_1": (rank[asked] == 1).mean(),
            "recall_at_10": (rank[asked] <= 10).mean(),
            "false_per_1000_without_the_person": 1000 * (_without(gallery, queries.filter(asked)) >= cut).mean(),
        }
        line = {
            "system": "lastcontact",
            "task": "search",
            "half": name,
            "gallery": len(ids),
            "queries": int(asked.sum()),
        }
        print(json.dumps(line | {key: round(float(value), 4) for key, value in figures.items()} | speed))


def _without(gallery: pl.DataFrame, queries: pl.DataFrame) -> Scores:
    """The best score of each query among all those nobody asks for."""
    names = gallery.filter(~pl.col("id").is_in(queries["id"].unique().to_list()))["name"].to_list()
    best = np.zeros(len(queries))
    for hit in Gallery.of(names).search(queries["name"].to_list(), top=1):
        best[hit.query] = hit.score
    return best


if __name__ == "__main__":
    main()
