"""One new record against many in SQLite: the keys of names/keys.py in a table, read as linkage/standing.py says,
scored in full.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from benchmarks.people import Plan, people
from lastcontact.core.dates import PartialDate
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import prior_log2, suggest
from lastcontact.linkage.standing import keys_to_read, worth_weighing
from lastcontact.names.keys import index_keys, lookup_keys

ASKED = 400
COLUMNS = ("family_name", "given_name", "birth_date", "place", "sex")


def online(count: int) -> dict[str, object]:
    """Figures for ASKED damaged records asked one after the other: CPU milliseconds (the database runs in the same
    process), and how often the right person came
    first.
    """
    frame = people(Plan(records=count))
    with TemporaryDirectory() as folder:
        table = sqlite3.connect(Path(folder) / "keys.sqlite")
        started = time.perf_counter()
        _fill(table, frame)
        filled = time.perf_counter() - started
        times, first, asked = _ask(table, frame, count)
        table.close()
    return {
        "records": count,
        "asked": asked,
        "first": round(first / max(1, asked), 4),
        "p50_cpu_ms": round(float(np.percentile(times, 50)), 2),
        "p95_cpu_ms": round(float(np.percentile(times, 95)), 2),
        "fill_seconds": round(filled, 1),
    }


def _fill(table: sqlite3.Connection, frame: pl.DataFrame) -> None:
    table.executescript(
        "pragma journal_mode=off; pragma synchronous=off;"
        "create table keys (key text, record integer);"
        "create table people (record integer primary key, family_name, given_name, birth_date, place, sex, truth)"
    )
    rows = frame.select("id", *COLUMNS, "truth").rows()
    table.executemany("insert into people values (?,?,?,?,?,?,?)", rows)
    table.executemany("insert into keys values (?,?)", ((key, row[0]) for row in rows for key in keys_of(row[1:6])))
    table.executescript("create index by_key on keys (key, record)")


def keys_of(row: tuple[str, ...]) -> tuple[str, ...]:
    family, given, birth, place, _ = row
    read = PartialDate.read(birth)
    years = (read.earliest_on.year, read.latest_on.year) if read.earliest_on and read.latest_on else None
    return index_keys(f"{family} {given}", birth_years=years, places=(place,))


def _candidate(record: int, row: tuple[str, ...]) -> Candidate:
    family, given, birth, place, sex = row
    read = PartialDate.read(birth)
    days = (read.earliest_on, read.latest_on)
    return Candidate(str(record), name=f"{family} {given}", birth=days, birth_original=birth, place=place, sex=sex)


def _ask(table: sqlite3.Connection, frame: pl.DataFrame, count: int) -> tuple[list[float], int, int]:
    twice = frame.filter(pl.col("truth").is_duplicated()).sample(ASKED, seed=5)
    times, first = [], 0
    for row in twice.select("id", "truth", *COLUMNS).iter_rows():
        started = time.process_time()
        wanted = lookup_keys(keys_of(row[2:]))
        counts = {}
        for key in wanted:
            (held,) = table.execute(
                "select count(*) from (select 1 from keys where key = ? limit 4000)", (key,)
            ).fetchone()
            counts[key] = held
        read = keys_to_read(counts)
        marks = ",".join("?" * len(read))
        rows = table.execute(f"select key, record from keys where key in ({marks})", read).fetchall()
        near = [record for record in worth_weighing(rows, counts, known=count) if record != int(row[0])]
        marks = ",".join("?" * len(near))
        found = table.execute(f"select * from people where record in ({marks})", near).fetchall()
        others = [_candidate(other[0], other[1:6]) for other in found]
        best = suggest(_candidate(int(row[0]), row[2:]), others, prior_log2=prior_log2(count))
        times.append(1000 * (time.process_time() - started))
        truths = {str(other[0]): other[6] for other in found}
        first += bool(best) and truths[best[0].candidate.id] == row[1]
    return times, first, len(times)
