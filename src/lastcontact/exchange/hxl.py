"""Figures of an edition as a table with HXL tags.

Source: Humanitarian Exchange Language 1.1 (hxlstandard.org), tag dictionary.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from lastcontact.core.payloads.bulletins import Figure

HEADER = ("Section", "Figure", "What is counted", "How far confirmed", "By whose word", "Stands", "Published")
TAGS = (
    "#affected+type",
    "#affected+value+text",
    "#affected+description",
    "#status+confirmed",
    "#meta+source",
    "#status+stands",
    "#date+published",
)


def table(figures: Iterable[Figure], *, published_on: date, since: Mapping[str, str] = MappingProxyType({})) -> str:
    """Comma-separated text: a header for people, a row of tags, then the figures as printed.

    `since`: key of a figure that stood then -> what a later edition says of it ("taken back in edition 2").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerow(TAGS)
    for f in figures:
        stands = (
            f"no, {since[f.key]}"
            if f.key in since
            else "yes"
            if f.stands
            else "no: misread by this bureau"
            if f.misread
            else "no"
        )
        what = "; ".join(filter(None, (f.what, f.whose, f.beside, f.of_day)))
        writer.writerow([safe(v) for v in (f.section, f.value, what, f.level, f.word_of)] + [stands, published_on])
    return out.getvalue()


def safe(value: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
