"""Files of one JSON object a line, and the dates in them and beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lastcontact.cli.main import Unusable


def rows_of(path: Path) -> list[tuple[int, dict[str, Any]]]:
    """The JSON objects of a jsonl file with their line numbers. Raises: Unusable."""
    rows = []
    for number, row in json_lines(path):
        if row is None:
            raise Unusable(f"{path}, line {number}: not a JSON object; write one claim a line")
        rows.append((number, row))
    return rows


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Each line that is not blank, by its number; None for what is no JSON object. Raises: Unusable."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(f"{path}: is not text in UTF-8; save it as UTF-8 and try again") from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):  # the latter of a hundred thousand brackets
            row = None
        yield number, row if isinstance(row, dict) else None


def unread_keys(path: Path, read: frozenset[str]) -> dict[str, int]:
    """Keys of the objects that nothing reads, each with the line where it stands first. Raises: Unusable."""
    found: dict[str, int] = {}
    for number, row in json_lines(path):
        note_unread(found, number, row or {}, read)
    return found


def note_unread(found: dict[str, int], number: int, row: dict[str, Any], read: frozenset[str]) -> None:
    """Adds the keys of the object on line `number` that are none of those `read`."""
    for key in row.keys() - read:
        found.setdefault(key, number)


def when(value: object) -> datetime | None:
    """An aware moment from ISO text; naive times are UTC; None when it cannot be read."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def day(text: str, option: str) -> datetime:
    """00:00 UTC of a date as YYYY-MM-DD. Raises: Unusable."""
    try:
        return datetime.combine(date.fromisoformat(text), datetime.min.time(), UTC)
    except ValueError:
        raise Unusable(f"{option}: '{text}' is no date; write it as YYYY-MM-DD") from None
