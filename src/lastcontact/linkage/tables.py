"""Files of records -> one table of text: csv, tsv, parquet and xlsx."""

from __future__ import annotations

from pathlib import Path

import polars as pl


class UnreadableTable(Exception):
    """A file that cannot be read as a table; the message names the file and the remedy."""


def read_table(path: Path) -> pl.DataFrame:
    """The table with every value as text, empty text where there is none. Raises: UnreadableTable."""
    readers = {".csv": _separated, ".tsv": _separated, ".txt": _separated, ".parquet": _parquet, ".xlsx": _sheet}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise UnreadableTable(f"{path}: files must be csv, tsv, parquet or xlsx")
    if not path.is_file():
        raise UnreadableTable(f"{path} cannot be read; check the name")
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


def read_tables(paths: list[Path]) -> pl.DataFrame:
    """All files one below the other, with a column ``_file`` that numbers them from 0; columns a file lacks are empty
    in its rows.
    """
    frames = [
        read_table(path).with_columns(pl.lit(number, pl.Int32).alias("_file")) for number, path in enumerate(paths)
    ]
    whole = pl.concat(frames, how="diagonal")
    return whole.with_columns(pl.col(pl.String).fill_null(""))


def _separated(path: Path) -> pl.DataFrame:
    with path.open("rb") as opened:
        first = opened.readline(1 << 20)
    separator = "\t" if path.suffix.lower() == ".tsv" or first.count(b"\t") > first.count(b",") else ","
    if separator == "," and first.count(b";") > first.count(b","):
        separator = ";"
    return pl.read_csv(path, separator=separator, infer_schema=False, truncate_ragged_lines=False, low_memory=True)


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


def _sheet(path: Path) -> pl.DataFrame:
    import python_calamine

    try:
        rows = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()
    except python_calamine.CalamineError as problem:
        raise ValueError(str(problem)) from problem
    if not rows:
        return pl.DataFrame()
    header = [str(cell).strip() or f"column_{at + 1}" for at, cell in enumerate(rows[0])]
    columns = {name: [_cell(row[at]) if at < len(row) else "" for row in rows[1:]] for at, name in enumerate(header)}
    return pl.DataFrame(columns, schema=dict.fromkeys(header, pl.String))


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
