"""People asked about, as a list for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from lastcontact.exchange.asked import Asked
from lastcontact.exchange.hxl import safe


def table(people: Iterable[Asked], columns: Iterable[str]) -> str:
    """Comma-separated text: the fields that were sent, one person a row; `columns` orders them."""
    rows = list(people)
    used = [column for column in columns if any(asked.carried.get(column) for asked in rows)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*used, "record"])
    writer.writerows([[*(safe(asked.all(column)) for column in used), asked.id] for asked in rows])
    return out.getvalue()
