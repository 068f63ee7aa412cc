"""Rows whose columns equal a value, or one of several: asked for past Django's queries, in a quarter of their time.

A page asks some forty such questions, and Django would spend most of the page's time on wording each of them anew.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any, ClassVar, Generic, TypeVar

from django.db import connection, models

M = TypeVar("M", bound=models.Model)


class Table(models.Manager[M], Generic[M]):
    """Where a collection is given for a column, any of its values does; of none, nothing is found.

    Rows come in the order of their model. `folded__body__actor` is a text within a folded file, or None.
    """

    LEFT_OUT: ClassVar[frozenset[str]] = frozenset()
    """Columns of rows that are fetched when they are asked for."""

    def those(self, **equal: Any) -> list[M]:
        names = tuple(f.attname for f in self.model._meta.concrete_fields if f.attname not in self.LEFT_OUT)
        return [self.model.from_db(connection.alias, names, row) for row in self.columns(*names, **equal)]

    def one(self, **equal: Any) -> M | None:
        """The only such row, or the first in the order of the model."""
        return next(iter(self.those(**equal)), None)

    def the(self, **equal: Any) -> M:
        """The same, where there has to be one. Raises: DoesNotExist."""
        if (row := self.one(**equal)) is None:
            raise self.model.DoesNotExist(f"There is no such {self.model._meta.label}.")
        return row

    def columns(self, *names: str, **equal: Any) -> list[tuple[Any, ...]]:
        """Of each such row the columns of these names."""
        found = _found(self.model, ", ".join(map(_quoted, names)), equal, _order(self.model))
        if converters := _converters(self.model, names, connection.vendor):
            return [_converted(row, converters) for row in found]
        return found

    def column(self, name: str, **equal: Any) -> list[Any]:
        return [value for (value,) in self.columns(name, **equal)]

    def different(self, name: str, **equal: Any) -> set[Any]:
        """What stands in a column of such rows, each value once."""
        return {value for (value,) in _found(self.model, f"DISTINCT {_quoted(name)}", equal, "")}

    def highest(self, name: str, **equal: Any) -> Any:
        """The highest number in a column of such rows; None where there are none."""
        found = _found(self.model, f"MAX({_quoted(name)})", equal, "")
        return found[0][0] if found else None

    def has(self, **equal: Any) -> bool:
        """Whether there is such a row."""
        return bool(_found(self.model, "1", equal, " LIMIT 1"))

    def drop(self, **equal: Any) -> None:
        """Deletes such rows; no other table refers to these."""
        if (asked := _where(equal)) is not None:
            with connection.cursor() as cursor:
                cursor.execute(f"DELETE FROM {_quoted(self.model._meta.db_table)}{asked[0]}", asked[1])


class Pairs(Table[M]):
    """Rows that are about two, `a` and `b`."""

    def touching(self, *names: str, one_of: Collection[str], **equal: Any) -> list[tuple[Any, ...]]:
        """Of each such pair in which one of these stands the columns of these names, each once; the id leads them."""
        found = [*self.columns(*names, a=one_of, **equal), *self.columns(*names, b=one_of, **equal)]
        return list({row[0]: row for row in found}.values())


def _found(model: type[models.Model], what: str, equal: dict[str, Any], rest: str) -> list[tuple[Any, ...]]:
    if (asked := _where(equal)) is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {what} FROM {_quoted(model._meta.db_table)}{asked[0]}{rest}", asked[1])
        return cursor.fetchall()


def _where(equal: dict[str, Any]) -> tuple[str, list[Any]] | None:
    """The condition, with its values; None where nothing can meet it."""
    asked: list[str] = []
    values: list[Any] = []
    for name, value in equal.items():
        if isinstance(value, str | int):
            asked.append(f"{_quoted(name)} = %s")
            values.append(value)
            continue
        several: Collection[Any] = dict.fromkeys(value)
        if not several:
            return None
        asked.append(f"{_quoted(name)} IN ({', '.join(['%s'] * len(several))})")
        values += several
    return (f" WHERE {' AND '.join(asked)}" if asked else ""), values


def _quoted(name: str) -> str:
    """A column; of a path within one what stands there."""
    return _within(name, connection.vendor) if "__" in name else f'"{name}"'


@lru_cache
def _within(name: str, vendor: str) -> str:
    column, *path = name.split("__")
    if vendor == "postgresql":
        return f"(\"{column}\" #>> '{{{','.join(path)}}}')"
    return f"JSON_EXTRACT(\"{column}\", '$.{'.'.join(path)}')"


@lru_cache
def _order(model: type[models.Model]) -> str:
    ordering = [str(name) for name in model._meta.ordering]
    told = ", ".join(_quoted(n.removeprefix("-")) + (" DESC" if n.startswith("-") else "") for n in ordering)
    return f" ORDER BY {told}" if told else ""


@lru_cache
def _converters(model: type[models.Model], names: tuple[str, ...], vendor: str) -> tuple[tuple[int, Any, Any], ...]:
    """(place, what makes a value of what the database gives, the column as it takes it), where there is any."""
    found = []
    for at, name in enumerate(names):
        if "__" in name:
            continue
        field = model._meta.get_field(name)
        column = field.get_col(model._meta.db_table)
        both = [*connection.ops.get_db_converters(column), *field.get_db_converters(connection)]
        found += [(at, convert, column) for convert in both]
    return tuple(found)


def _converted(row: tuple[Any, ...], converters: tuple[tuple[int, Any, Any], ...]) -> tuple[Any, ...]:
    values = list(row)
    for at, convert, column in converters:
        values[at] = convert(values[at], column, connection)
    return tuple(values)
