"""Files of records -> one table of text: csv and tsv that are plain, and parquet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from lastcontact.linkage.columns import Columns


class UnreadableTable(Exception):
    """A file that cannot be read as a table; the message names the file and the remedy."""


def read_table(path: Path) -> pl.DataFrame:
    """The table with every value as text, empty text where there is none. Raises: UnreadableTable."""
    readers = {".csv": _separated, ".tsv": _separated, ".txt": _separated, ".parquet": _parquet}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise UnreadableTable(f"{path}: files must be csv, tsv or parquet")
    if not path.is_file():
        raise UnreadableTable(f"{path}: there is no such file; check the name")
    try:
        frame = reader(path)
    except (pl.exceptions.PolarsError, OSError, ValueError) as problem:
        first = str(problem).strip().splitlines()[0] if str(problem).strip() else type(problem).__name__
        where = _where(path) if reader is _separated else ""
        raise UnreadableTable(
            f"{path}{where} cannot be read as a table ({first}); save it anew as UTF-8 csv"
        ) from problem
    if not frame.width:
        raise UnreadableTable(f"{path}, line 1: there are no columns; the first line must name them")
    return frame.select(pl.all().cast(pl.String, strict=False).fill_null("").str.strip_chars())


def one_table(
    frames: list[pl.DataFrame], columns: list[Columns], kept: Sequence[str] = ()
) -> tuple[pl.DataFrame, Columns]:
    """Tables that call their columns differently, one below the other under the names of the fields, with a column
    ``_file`` that numbers them from 0. What a table lacks is empty in its rows; `kept` columns stay as they are.
    """
    parts = []
    for number, (frame, found) in enumerate(zip(frames, columns, strict=True)):
        fields = (
            pl.concat_str([pl.col(header) for header in headers], separator=" ").str.strip_chars().alias(field)
            for field, headers in found.of.items()
            if field != "exact"
        )
        as_they_are = [*found.of.get("exact", ()), *(header for header in kept if header in frame.columns)]
        told = frame.select(*fields, *as_they_are) if found.of or as_they_are else pl.DataFrame()
        numbers = pl.Series("_file", [number], pl.Int32).new_from_index(0, frame.height)
        parts.append(told.with_columns(numbers))
    whole = pl.concat(parts, how="diagonal").with_columns(pl.col(pl.String).fill_null(""))
    exact = tuple(dict.fromkeys(header for found in columns for header in found.of.get("exact", ())))
    of = {field: (field,) for found in columns for field in found.of if field != "exact"}
    unmapped = tuple(dict.fromkeys(header for found in columns for header in found.unmapped))
    return whole, Columns(of | ({"exact": exact} if exact else {}), unmapped)


def _separated(path: Path) -> pl.DataFrame:
    with path.open("rb") as opened:
        first = opened.readline(1 << 20)
    separator = "\t" if path.suffix.lower() == ".tsv" or first.count(b"\t") > first.count(b",") else ","
    if separator == "," and first.count(b";") > first.count(b","):
        separator = ";"
    return pl.read_csv(path, separator=separator, infer_schema=False, truncate_ragged_lines=False, low_memory=True)


@dataclass(frozen=True)
class Origin:
    """Where the rows of a table stand in its file. `rows`: how many; `first`: what the file calls the first of them;
    `blank`: how many hold nothing at all; `joined`: how many span several lines, as a quotation mark may do unseen;
    `table`: which table of the file it is, where there are several.
    """

    path: Path
    rows: int
    first: int
    blank: int
    joined: int
    table: str = ""

    def of(self, row: int) -> str:
        """The file and the row, as a spreadsheet numbers it, of a row of the table, from 0."""
        return ", ".join(filter(None, (self.path.name, self.table, f"row {self.first + row}")))


def origin_of(path: Path, frame: pl.DataFrame, *, first: int | None = None, table: str = "") -> Origin:
    """Where the rows of a table stand: under the first line, unless said. A field with line breaks is of one row."""
    blank = int(frame.select(pl.all_horizontal(pl.all() == "").sum()).item())
    joined = int(frame.select(pl.any_horizontal(pl.all().str.contains("\n", literal=True)).sum()).item())
    usual = 1 if path.suffix.lower() == ".parquet" else 2
    return Origin(path, frame.height, usual if first is None else first, blank, joined, table)


def _where(path: Path) -> str:
    """ ", line N" of the first line that is not UTF-8 or has more fields than the first; "" when none stands out."""
    lines = path.read_bytes().splitlines()
    separators = max((b"\t", b";", b","), key=lines[0].count) if lines else b","
    for number, line in enumerate(lines, start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return f", line {number},"
        if line.count(separators) > lines[0].count(separators) and b'"' not in line:
            return f", line {number},"
    return ""


def _parquet(path: Path) -> pl.DataFrame:
    return pl.read_parquet(path)
