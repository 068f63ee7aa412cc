"""Frozen dataclasses to plain JSON values and back, by their annotations alone.

Fields that hold their default are left out; names that a class does not know are kept under `_unknown`, so that a
payload written by a later version passes through an earlier one unharmed.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
UNKNOWN = "_unknown"


_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def to_plain(value: Any) -> Any:
    """The JSON value of a dataclass, date, enum, tuple or mapping; other values pass through."""
    cls = type(value)
    if cls in _AS_IT_IS:
        return value
    if hasattr(cls, "__dataclass_fields__"):
        return _dataclass_plain(cls, value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # datetime included
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): to_plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(v) for v in value]
    if isinstance(value, frozenset):
        return [to_plain(v) for v in sorted(value)]
    raise TypeError(f"{cls.__name__} has no plain form")


def _dataclass_plain(cls: type, value: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, default in _defaults(cls):
        held = getattr(value, name)
        if held is default or (default is not MISSING and held == default):
            continue
        if name == UNKNOWN:
            plain.update(held)
        else:
            plain[name] = held if type(held) in _AS_IT_IS else to_plain(held)
    return plain


def dumps(value: Any) -> str:
    """Compact JSON text of a plain value, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_plain(cls: type[T], plain: Any) -> T:
    """The dataclass that `to_plain` wrote. Raises: KeyError, ValueError when a value does not fit."""
    reader: Callable[[Any], T] = _reader(typing.cast(Any, cls))
    return reader(plain)


@cache
def _defaults(cls: type) -> tuple[tuple[str, Any], ...]:
    found = []
    for f in fields(cls):
        default = f.default_factory() if f.default_factory is not MISSING else f.default
        found.append((f.name, default))
    return tuple(found)


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    if hint is Any or hint in (str, int, float, bool, object, type(None)):
        return _same
    if hint is datetime:
        return datetime.fromisoformat
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass_reader(hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        inner = _reader(next(a for a in arguments if a is not type(None)))
        return lambda v: None if v is None else inner(v)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin is frozenset:
        item = _reader(arguments[0])
        return lambda v: frozenset(item(x) for x in v)
    if origin in (dict, Mapping, typing.get_origin(Mapping[str, str])):
        item = _reader(arguments[1]) if arguments else _same
        return lambda v: {k: item(x) for k, x in v.items()}
    raise TypeError(f"no reader for {hint}")


def _same(value: Any) -> Any:
    return value


def _tuple_reader(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _reader(arguments[0])
        return lambda v: tuple(item(x) for x in v)
    items = [_reader(a) for a in arguments]
    return lambda v: tuple(read(x) for read, x in zip(items, v, strict=True))


def _dataclass_reader(cls: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(cls)
    readers = {f.name: _reader(hints[f.name]) for f in fields(cls)}
    keeps_unknown = UNKNOWN in readers

    def read(plain: Mapping[str, Any]) -> Any:
        known, unknown = {}, {}
        for name, value in plain.items():
            reader = readers.get(name)
            if reader is None:
                unknown[name] = value
            else:
                known[name] = reader(value)
        if unknown and keeps_unknown:
            known[UNKNOWN] = unknown
        return cls(**known)

    return read
