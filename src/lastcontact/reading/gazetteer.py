"""Place names: the bureau's own, and files of GeoNames; spellings and scripts fold to one place."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with a neutral id, the name to show, its kind (village, town...) and all the forms of its name."""

    id: str
    name: str
    kind: str = ""
    forms: tuple[str, ...] = ()


@dataclass(slots=True)
class Gazetteer:
    """Name form, folded -> entry. The first entry that brings a form keeps it."""

    entries: dict[str, Entry] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Gazetteer:
        made = cls()
        for entry in entries:
            made.add(entry)
        return made

    def add(self, entry: Entry) -> None:
        for form in (entry.name, *entry.forms):
            self.entries.setdefault(fold(form), entry)

    def find(self, name: str) -> Entry | None:
        return self.entries.get(fold(name))


def fold(name: str) -> str:
    """A spelling without case, marks, hyphens and apostrophes.

    >>> fold("Köhnə-Tağlar")
    'kohnə taglar'
    """
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’`ʼ")
    return " ".join(plain.replace("-", " ").replace("ı", "i").split())


def geonames(lines: Iterable[str]) -> Iterator[Entry]:
    """Places of a GeoNames country file (19 columns, tab-separated). Source: GeoNames readme, geoname table."""
    for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) < 8 or row[6] not in ("P", "A"):
            continue
        kind = {"PPLC": "city", "PPLA": "city", "PPL": "village", "ADM1": "region", "ADM2": "district"}.get(row[7], "")
        yield Entry(f"geonames:{row[0]}", row[1], kind, tuple(filter(None, row[3].split(","))))
