"""Invented lists for the tests: people from syllables, and their damaged copies."""

from __future__ import annotations

import polars as pl
from benchmarks.people import Plan, people

from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.records import Records, read_records


def records_of(rows: list[dict[str, str]]) -> Records:
    """Records from rows; fields a row lacks are empty."""
    frame = pl.DataFrame(rows, infer_schema_length=None).select(pl.all().cast(pl.String).fill_null(""))
    return read_records(frame, match_columns(frame.columns, {}, ("truth",)))


def invented(count: int) -> pl.DataFrame:
    return people(Plan(records=count, seed=11))
