"""Files of GeoNames, as they are distributed: one country's places, as text or zipped.

Source: the readme of GeoNames' export, table "geoname": 19 columns parted by tabs, UTF-8, a place a line. GeoNames'
data are under CC BY 4.0; none of them are part of this project.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from lastcontact.reading.gazetteer import Known

COLUMNS = 19
_CLASSES = frozenset("PAT")
"""Feature classes that are read: towns and villages, administrative units, mountains; no roads, lakes and hotels."""
_KINDS = {
    "PPLC": "city", "PPLA": "city", "PPLA2": "town", "PPL": "village", "ADM1": "region", "ADM2": "district",
    "PCLI": "country", "MT": "mountain", "HLL": "hill", "PASS": "pass",
}  # fmt: skip
_MOST_UNZIPPED = 4 << 30


class NotGeoNames(Exception):
    """A file that is none of GeoNames; the message says what is wrong and where."""


@contextmanager
def lines_of(path: Path) -> Iterator[tuple[TextIO, int]]:
    """The lines of a file and its length in bytes. Raises: NotGeoNames, OSError."""
    if not zipfile.is_zipfile(path):
        with path.open(encoding="utf-8", newline="\n") as lines:
            yield lines, path.stat().st_size
        return
    with zipfile.ZipFile(path) as packed:
        named = [m for m in packed.infolist() if m.filename.endswith(".txt") and "readme" not in m.filename.lower()]
        if len(named) != 1 or named[0].file_size > _MOST_UNZIPPED:
            raise NotGeoNames("a zipped file of GeoNames holds one country's text, such as XX.txt, beside its readme")
        with packed.open(named[0]) as data, io.TextIOWrapper(data, encoding="utf-8", newline="\n") as lines:
            yield lines, named[0].file_size


def places_of(lines: Iterable[str]) -> Iterator[Known]:
    """The towns, villages, units and mountains of a file, one by one. Raises: NotGeoNames with the line."""
    try:
        for number, line in enumerate(lines, start=1):
            row = line.rstrip("\r\n").split("\t")
            if len(row) != COLUMNS or not row[0].isdecimal():
                raise NotGeoNames(
                    f"line {number} has {len(row)} columns, and a line of GeoNames has {COLUMNS}: {_TAKE}"
                )
            if row[6] in _CLASSES and row[1].strip():
                names = dict.fromkeys(name.strip() for name in (row[1], row[2], *row[3].split(",")) if name.strip())
                yield Known(f"geonames:{row[0]}", tuple(names), _KINDS.get(row[7], ""), own=False)
    except UnicodeDecodeError:
        raise NotGeoNames(f"it is no text in UTF-8: {_TAKE}") from None


_TAKE = "take the file of a country from GeoNames' export as it is, XX.zip or the XX.txt in it"
