"""Many rows at once, past the model layer: the same columns and conversions, one statement a batch.

`bulk_create` spends most of its time on each value of each row; a list of 100,000 people has millions of them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import DateField, JSONField, Model

from lastcontact.core.plain import dumps

Values = tuple[Any, ...]
"""A row, in the order of its columns."""


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


def insert(model: type[Model], columns: Sequence[str], values: Sequence[Values]) -> None:
    """Inserts rows of numbers and texts."""
    with connection.cursor() as cursor:
        cursor.executemany(_insertion(model, columns), values)


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


def replace(model: type[Model], columns: Sequence[str], rows: Sequence[Values], *, keep: Collection[str] = ()) -> None:
    """Inserts rows of these columns, the key first, or replaces those with the same key; columns in `keep` are written
    only when the row is new.
    """
    if not rows:
        return
    quoted = connection.ops.quote_name
    key, *others = columns
    updates = ", ".join(f"{quoted(c)} = excluded.{quoted(c)}" for c in others if c not in keep)
    statement = _insertion(model, columns) + f" ON CONFLICT ({quoted(key)}) DO UPDATE SET {updates}"
    with connection.cursor() as cursor:
        cursor.executemany(statement, _converted(model, columns, rows))


def update(model: type[Model], columns: Sequence[str], rows: Sequence[Values]) -> None:
    """Writes these columns of rows that are there, the key last. Django's `bulk_update` weighs each value of each row
    against all keys: for one row it takes ten times as long.
    """
    quoted = connection.ops.quote_name
    *others, key = columns
    set_to = ", ".join(f"{quoted(c)} = %s" for c in others)
    statement = f"UPDATE {quoted(model._meta.db_table)} SET {set_to} WHERE {quoted(key)} = %s"
    with connection.cursor() as cursor:
        cursor.executemany(statement, _converted(model, columns, rows))


def _converted(model: type[Model], columns: Sequence[str], rows: Sequence[Values]) -> list[list[Any]]:
    """The rows as the database takes them."""
    converters = [(at, c) for at, name in enumerate(columns) if (c := _converter(model._meta.get_field(name)))]
    values = [list(row) for row in rows]
    for row in values:
        for at, convert in converters:
            row[at] = convert(row[at])
    return values


def _insertion(model: type[Model], columns: Sequence[str]) -> str:
    quoted = connection.ops.quote_name
    names, marks = ", ".join(map(quoted, columns)), ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES ({marks})"


def _converter(field: Any) -> Callable[[Any], Any] | None:
    """What a value becomes before the database takes it; None when it stays as it is."""
    if isinstance(field, JSONField):
        return lambda value: None if value is None else dumps(value)
    if isinstance(field, DateField):  # times included
        return lambda value: field.get_db_prep_save(value, connection)
    return None
