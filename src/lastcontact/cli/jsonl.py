"""Files of one JSON object a line, and the dates in them and beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from lastcontact.cli.main import Unusable
from lastcontact.core.dates import NoOneDay, day_written

_HALF, _HALVES = re.compile(r"\\u[dD][89a-fA-F]"), re.compile("[\ud800-\udfff]")
"""Half of a pair that stands for one character: what holds one alone can neither be kept nor shown."""
_HOUR = re.compile(r"(.*?)(?:,?\s+(\d{1,2}:\d{2}))?", re.DOTALL)


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
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if lines and not isinstance(_loaded(lines[0][1]), dict) and _is_one_document(text):
        raise Unusable(
            f"{path}, line {lines[0][0]}: the file is one JSON document; write each object of it on a line of its own,"
            " with no brackets around them and no commas between"
        )
    for number, line in lines:
        row = _loaded(line)
        yield number, row if isinstance(row, dict) else None


def _is_one_document(text: str) -> bool:
    whole = _loaded(text)
    return isinstance(whole, dict) or (isinstance(whole, list) and any(isinstance(one, dict) for one in whole))


def _loaded(text: str) -> object:
    """What the JSON says, half a character told by its code replaced; None if it is none."""
    try:
        found = json.loads(text)
        if _HALF.search(text):
            found = json.loads(_HALVES.sub("\ufffd", json.dumps(found, ensure_ascii=False)))
        return found
    except (ValueError, RecursionError):  # the latter of a hundred thousand brackets
        return None


_OF_A_READING = ({"claims", "unread", "text"}, {"evidence", "polarity", "modality"})


def refuse_reading(path: Path, command: str, needs: str) -> None:
    """Refuses what `lastcontact read --json` printed, whole or a claim a line: it tells what a text says, and not what
    only whoever read it can say. Raises: Unusable.
    """
    try:
        first, _ = json.JSONDecoder().raw_decode(path.read_text(encoding="utf-8-sig").lstrip())
    except (ValueError, RecursionError):
        return
    one = first[0] if isinstance(first, list) and first else first
    if isinstance(one, dict) and any(keys <= one.keys() for keys in _OF_A_READING):
        raise Unusable(
            f"{path}: this is what 'lastcontact read --json' prints, what a text says in its words; '{command}'"
            f" {needs}. Write these lines yourself, one a claim you rely on ('lastcontact {command} --help' lists the"
            " keys), or bring the text in at the desk"
        )


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


def plain(value: object) -> str:
    """A word of a list of words as the lists have it: capitals and spaces around it do not make it another."""
    return "" if value is None else str(value).strip().lower()


def when(value: object) -> datetime:
    """An aware moment from ISO text, or 00:00 of a day as people write it, with or without an hour behind it; naive
    times are UTC. Raises: NoOneDay, with how to write it.
    """
    if not isinstance(value, str):
        raise NoOneDay("write it as 2031-03-12 or 12.03.2031, in quotation marks")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        written, hour = _HOUR.fullmatch(value.strip()).groups()  # type: ignore[union-attr]
        moment = datetime.combine(day_written(written), _time(hour) if hour else time())
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _time(hour: str) -> time:
    try:
        return time.fromisoformat(hour.zfill(5))
    except ValueError:
        raise NoOneDay(f"there is no hour {hour}; write it as 2031-03-12T09:30") from None


def day(text: str, option: str) -> datetime:
    """00:00 UTC of a date as people write it. Raises: Unusable."""
    try:
        return datetime.combine(day_written(text), time(), UTC)
    except NoOneDay as problem:
        raise Unusable(f"{option}: {problem}") from None
