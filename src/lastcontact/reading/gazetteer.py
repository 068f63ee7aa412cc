"""Place names: the bureau's own, and files of GeoNames; spellings and scripts fold to one place."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Known:
    """A place with a neutral id, all the forms of its name (the first is shown), and its kind (village, town...)."""

    id: str
    names: tuple[str, ...]
    kind: str = ""

    @property
    def name(self) -> str:
        return self.names[0] if self.names else self.id


class Gazetteer:
    """Looks a name up in any spelling. The first place that brings a form keeps it."""

    def __init__(self, places: Iterable[Known] = ()) -> None:
        self._forms: dict[str, Known] = {}
        for place in places:
            for form in place.names:
                self._forms.setdefault(fold(form), place)

    def find(self, name: str) -> Known | None:
        return self._forms.get(fold(name))


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A spelling without case, marks, hyphens and apostrophes.

    >>> fold("Köhnə-Tağlar")
    'kohnə taglar'
    """
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’`ʼ")
    return " ".join(plain.replace("-", " ").replace("ı", "i").split())


def geonames(lines: Iterable[str]) -> Iterator[Known]:
    """Places of a GeoNames country file (19 columns, tab-separated). Source: GeoNames readme, geoname table."""
    for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) < 8 or row[6] not in ("P", "A"):
            continue
        kind = {"PPLC": "city", "PPLA": "city", "PPL": "village", "ADM1": "region", "ADM2": "district"}.get(row[7], "")
        yield Known(f"geonames:{row[0]}", (row[1], *filter(None, row[3].split(","))), kind)
