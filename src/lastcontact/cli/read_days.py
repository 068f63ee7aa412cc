"""The day that a text's "today" and days without a year are counted from, and where it came from."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from typing import Any

from lastcontact.cli.main import Unusable
from lastcontact.core.dates import NoOneDay, day_written

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DayOfText:
    """`on`: None where nobody says it; `source`: where it was found, in words."""

    on: date | None
    source: str = ""


def given(published: str | None, header: dict[str, str], name: str) -> DayOfText:
    """As the option says, else the header of the file. Raises: Unusable where the option is no day."""
    if published is not None:
        try:
            return DayOfText(day_written(published), "given with --published")
        except NoOneDay as problem:
            raise Unusable(f"--published: {problem}") from None
    key = next((key for key in ("date", "published", "pub_date") if header.get(key)), "")
    if not key:
        return DayOfText(None)
    try:
        return DayOfText(_of_header(header[key], name), f"the header's '{key}: {header[key]}'")
    except NoOneDay as problem:
        print(f"lastcontact read: {name}: the header's {key} is not used: {problem}", file=sys.stderr)
        return DayOfText(None)


def _of_header(written: str, name: str) -> date:
    """2020-12-16 with or without an hour, 16.12.2020, or in words of any language. Raises: NoOneDay."""
    try:
        return day_written(written[:10] if _ISO.match(written) else written)
    except NoOneDay as problem:
        from lastcontact.reading.reader import read

        days = [] if "may be" in str(problem) else read(written).as_json(name)["dates"]
        whole = [day for day in days if day["from"] == day["to"]]
        if not whole:
            raise
        return date.fromisoformat(whole[0]["from"])


def counted_from(known: DayOfText, document: dict[str, Any]) -> DayOfText:
    """The day that the text was read by: where none was given, the first whole one in it."""
    if known.on or not document["pub_date"]:
        return known
    on = document["pub_date"]
    words = next((day["text"] for day in document["dates"] if day["from"] == day["to"] == on), on)
    return DayOfText(date.fromisoformat(on), f"the first whole date in the text, “{words}”")


def tell(name: str, day: DayOfText, *, known: bool) -> None:
    """On standard error, where the text's own day was taken, or none is known."""
    if day.on is None:
        what = "no day of publication is known: days without a year cannot be placed; give --published YYYY-MM-DD"
    else:
        what = f"no day of publication was given; {day.on}, {day.source}, was taken for it; if it is another, give it"
        what += " with --published YYYY-MM-DD"
    if not known:
        print(f"lastcontact read: {name}: {what}", file=sys.stderr)
