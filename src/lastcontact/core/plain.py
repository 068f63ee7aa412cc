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


Write = Callable[[Any], Any]

_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def to_plain(value: Any) -> Any:
    """The JSON value of a dataclass, date, enum, tuple or mapping; other values pass through."""
    kind: Any = type(value)
    return _writer(kind)(value)


@cache
def _writer(cls: Any) -> Write:
    """How values of a class are written; found once a class, as lists of a hundred thousand people are written here."""
    if cls in _AS_IT_IS:
        return _same
    if is_dataclass(cls):
        return _dataclass_writer(cls)
    if issubclass(cls, Enum):
        return {member: member.value for member in cls}.__getitem__
    if issubclass(cls, date):  # datetime included
        return cls.isoformat
    if issubclass(cls, Mapping):
        return lambda value: {str(k): to_plain(v) for k, v in value.items()}
    if issubclass(cls, tuple | list):
        return lambda value: [to_plain(v) for v in value]
    if issubclass(cls, frozenset):
        return lambda value: [to_plain(v) for v in sorted(value)]
    raise TypeError(f"{cls.__name__} has no plain form")


def _dataclass_writer(cls: Any) -> Write:
    """A function compiled for the class, field by field, as `dataclasses` compiles `__init__`: twice as fast as a loop
    over the fields, and this is where intake spends its time.
    """
    names: dict[str, Any] = {"as_it_is": _AS_IT_IS, "writer": _writer}
    lines = ["def write(value):", " plain = {}"]
    for name, default in _defaults(cls):
        lines.append(f" held = value.{name}")
        if default is not MISSING:
            names[f"default_{name}"] = default
            lines.append(f" if held is not default_{name} and held != default_{name}:")
        else:
            lines.append(" if True:")
        kept = f"plain[{name!r}] = held if type(held) in as_it_is else writer(type(held))(held)"
        lines.append("  plain.update(held)" if name == UNKNOWN else f"  {kept}")
    exec("\n".join([*lines, " return plain"]), names)
    write: Write = names["write"]
    return write


dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
"""Compact JSON text of a plain value, letters as they are."""


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
    as_they_are = frozenset(name for name, reader in readers.items() if reader is _same)
    keeps_unknown = UNKNOWN in readers

    def read(plain: Mapping[str, Any]) -> Any:
        known, unknown = {}, {}
        for name, value in plain.items():
            if name in as_they_are:
                known[name] = value
            elif name in readers:
                known[name] = readers[name](value)
            else:
                unknown[name] = value
        if unknown and keeps_unknown:
            known[UNKNOWN] = unknown
        return cls(**known)

    return read
