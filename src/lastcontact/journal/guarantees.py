"""What the journal needs from the place it runs in. Where one of these is missing, the bureau does not start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from lastcontact.journal import keys, master, triggers
from lastcontact.journal.models import Entry

_SQLITE_PRAGMAS = {
    "journal_mode": ("wal", "a crash may lose what was acknowledged"),
    "synchronous": (2, "a power cut may lose what was acknowledged"),
    "secure_delete": (1, "what is erased stays in the file"),
}


class GuaranteeMissing(Exception):
    """The bureau must not start; the message says what is missing and what to do."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One missing guarantee: `what` is missing and what to do about it, for a person; `code` for a machine."""

    code: str
    what: str


def require() -> None:
    """Raises GuaranteeMissing when the bureau must not start."""
    found = [problem.what for problem in broken()]
    if found:
        raise GuaranteeMissing("\n".join(found))


def broken() -> Iterator[Broken]:
    """Everything that is missing; nothing when the bureau may start."""
    if Entry._meta.db_table not in connection.introspection.table_names():
        yield Broken("tables", "the journal's tables are not there; run 'lastcontact migrate' or restore a backup")
        return
    for name in triggers.missing(connection):
        yield Broken("triggers", f"the trigger {name} is missing: entries could be changed; restore from a backup")
    yield from _broken_durability()
    yield from _broken_keys()


def _broken_durability() -> Iterator[Broken]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for name in ("fsync", "full_page_writes"):
                cursor.execute(f"SHOW {name}")
                if cursor.fetchone()[0] != "on":
                    yield Broken("durability", f"PostgreSQL runs with {name} off: a crash may lose entries; turn it on")
            cursor.execute("SHOW synchronous_commit")
            if cursor.fetchone()[0] == "off":
                yield Broken("durability", "PostgreSQL runs with synchronous_commit off; turn it on")
            return
        for name, (wanted, risk) in _SQLITE_PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}")
            if cursor.fetchone()[0] != wanted:
                yield Broken(
                    "durability", f"SQLite runs without {name}={wanted}: {risk}; use lastcontact.journal.sqlite"
                )
    if connection.transaction_mode != "IMMEDIATE":
        yield Broken("turns", "SQLite runs without transaction_mode IMMEDIATE; use lastcontact.journal.sqlite")


def _broken_keys() -> Iterator[Broken]:
    if master.restoring(master.path()).exists():
        yield Broken("restore", "a restore was not finished; run 'lastcontact restore' again")
    try:
        keys.check_fits_database()
    except (master.MasterKeyMissing, master.MasterKeyUnreadable, keys.MasterKeyDoesNotFit) as problem:
        yield Broken("keys", str(problem))
