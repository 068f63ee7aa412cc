"""Many rows at once, past the model layer: the same columns and conversions, one statement a batch.

`bulk_create` spends most of its time on each value of each row; a list of 100,000 people has millions of them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import Field, JSONField, Model

from lastcontact.core.plain import dumps


@contextmanager
def without_collector() -> Iterator[None]:
    """No search for circular garbage meanwhile: millions of rows are read and written, none of them in a circle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def insert(model: type[Model], columns: Sequence[str], values: Sequence[Sequence[str | int]]) -> None:
    """Inserts rows of plain columns."""
    quoted = connection.ops.quote_name
    names, marks = ", ".join(map(quoted, columns)), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES ({marks})", values)


def add(model: type[Model], columns: tuple[str, str], values: Sequence[tuple[int, int]]) -> None:
    """Adds numbers to counters (key, number); a counter that is not there starts at its number."""
    quoted = connection.ops.quote_name
    table, (key, count) = quoted(model._meta.db_table), map(quoted, columns)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({key}, {count}) VALUES (%s, %s)"
            f" ON CONFLICT ({key}) DO UPDATE SET {count} = {table}.{count} + excluded.{count}",
            values,
        )


def replace(model: type[Model], rows: Sequence[Model], *, keep: Iterable[str] = ()) -> None:
    """Inserts rows or replaces those with the same key; columns in `keep` are written only when the row is new."""
    fields = list(model._meta.concrete_fields)
    kept = set(keep)
    changed = [f.column for f in fields if not f.primary_key and f.name not in kept]
    quoted = connection.ops.quote_name
    updates = ", ".join(f"{quoted(c)} = excluded.{quoted(c)}" for c in changed)
    pk = model._meta.pk
    assert pk is not None
    _execute(model, fields, rows, f" ON CONFLICT ({quoted(pk.column)}) DO UPDATE SET {updates}")


def _execute(model: type[Model], fields: Sequence[Field[Any, Any]], rows: Sequence[Model], conflict: str) -> None:
    if not rows:
        return
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(f.column) for f in fields)
    marks = ", ".join(["%s"] * len(fields))
    table = quoted(model._meta.db_table)
    getters = [(f.attname, _converter(f)) for f in fields]
    values = [[convert(getattr(row, name)) for name, convert in getters] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks}){conflict}", values)


def _converter(field: Field[Any, Any]) -> Any:
    if isinstance(field, JSONField):
        return lambda value: None if value is None else dumps(value)
    kind = field.get_internal_type()
    if kind in ("CharField", "TextField", "IntegerField", "BigIntegerField", "FloatField", "BooleanField"):
        return _as_it_is
    return lambda value: field.get_db_prep_save(value, connection)


def _as_it_is(value: Any) -> Any:
    return value
