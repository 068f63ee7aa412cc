"""A consistent copy of a bureau's database without its read models, and putting such a copy back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

DISPOSABLE = ("casefile_", "notices_", "django_session")
"""Tables (by the start of their names) whose rows no backup carries: they are made again from the journal.

They are plain text: in a backup they would outlive an erasure.
"""
_FILE, _TABLES, _COLUMNS = "database.sqlite3", "tables", "columns.json"


class OtherDatabase(Exception):
    """The copy was made on the other kind of database; use export and import to change from one to the other."""


def take(folder: Path) -> None:
    """Copy the database into a folder, as it was at one moment, while others go on working."""
    if connection.vendor == "postgresql":
        _take_postgresql(folder)
    else:
        _take_sqlite(folder / _FILE)


def put_back(folder: Path) -> None:
    """Make the bureau's database that of the copy; whatever it held is gone. Raises: OtherDatabase."""
    if (folder / _FILE).exists() is (connection.vendor == "postgresql"):
        raise OtherDatabase("the backup was made on another kind of database; restore it there, then export and import")
    if connection.vendor == "postgresql":
        _put_back_postgresql(folder)
    else:
        _put_back_sqlite(folder / _FILE)


def _take_sqlite(target: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(target)])
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA secure_delete = ON")
        for name in _disposable_in(copy):
            copy.execute(f'DELETE FROM "{name}"')
        copy.execute("VACUUM")


def _disposable_in(copy: sqlite3.Connection) -> list[str]:
    """Disposable tables of a SQLite file, without the ones in which a virtual table keeps its own data."""
    tables = dict(copy.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    virtual = tuple(f"{name}_" for name, sql in tables.items() if sql and sql.upper().startswith("CREATE VIRTUAL"))
    return [name for name in tables if name.startswith(DISPOSABLE) and not name.startswith(virtual or ("\0",))]


def _put_back_sqlite(source: Path) -> None:
    target = Path(connection.settings_dict["NAME"])
    connection.close()
    for leftover in (f"{target}-wal", f"{target}-shm"):
        Path(leftover).unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    source.chmod(0o600)
    source.replace(target)


def _take_postgresql(folder: Path) -> None:
    tables = folder / _TABLES
    tables.mkdir()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        columns = {name: _columns(cursor, name) for name in _kept_tables(cursor)}
        for name, quoted in columns.items():
            with (tables / name).open("wb") as out, cursor.copy(f'COPY "{name}" ({quoted}) TO STDOUT') as rows:
                out.writelines(rows)
    (folder / _COLUMNS).write_text(json.dumps(columns))


def _put_back_postgresql(folder: Path) -> None:
    columns = json.loads((folder / _COLUMNS).read_text())
    with transaction.atomic(), connection.cursor() as cursor:
        kept = set(_kept_tables(cursor))
        # What a restore that was cut short has left goes; the triggers are back when the transaction ends.
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER")
        cursor.execute("TRUNCATE " + ", ".join(f'"{name}"' for name in kept) + " CASCADE")
        cursor.execute("ALTER TABLE journal_entry ENABLE TRIGGER USER")
        for name in (name for name in columns if name in kept):
            with (
                (folder / _TABLES / name).open("rb") as rows,
                cursor.copy(f'COPY "{name}" ({columns[name]}) FROM STDIN') as to,
            ):
                for piece in iter(lambda rows=rows: rows.read(1 << 20), b""):
                    to.write(piece)
        models = [m for m in apps.get_models(include_auto_created=True) if m._meta.db_table in kept]
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _kept_tables(cursor: Any) -> Iterator[str]:
    return (name for name in sorted(connection.introspection.table_names(cursor)) if not name.startswith(DISPOSABLE))


def _columns(cursor: Any, table: str) -> str:
    described = connection.introspection.get_table_description(cursor, table)
    return ", ".join(f'"{column.name}"' for column in described)
