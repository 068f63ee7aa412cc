"""One record against all that is known: the keys it shares with others, and which of those are worth weighing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from django.db import connection

from lastcontact.casefile import models as m
from lastcontact.casefile import name_keys
from lastcontact.core.fold.records import described_in
from lastcontact.linkage.standing import MOST_ROWS, keys_to_read, worth_weighing
from lastcontact.names.keys import lookup_keys, numbered

WEIGHED = (
    *("incident", "report", "person", "seq", "folded", "fate", "whereabouts"),
    *("requested", "told", "last_news_on"),
)
"""Columns of a record that weighing it asks for; others come when they are asked for."""


def near(row: m.Record, *, known: int) -> Iterator[m.Record]:
    """The records that share the rarest keys with this one, at most `MOST_WEIGHED`; `known`: how many there are."""
    keys = lookup_keys(name_keys.keys_of(*described_in(row.folded)))
    counts = _counts({numbered(key) for key in keys})
    found = [pair for pair in _holders(keys_to_read(counts)) if pair[1] != row.seq]
    weighed = worth_weighing(found, counts, known=known)
    others = m.Record.objects.filter(seq__in=weighed).exclude(person=row.person)
    yield from others.only(*WEIGHED).order_by("seq")


def _counts(keys: Collection[int]) -> dict[int, int]:
    """How many records have each key, counted no further than is of use."""
    if not keys:
        return {}
    table = connection.ops.quote_name(m.NameKey._meta.db_table)
    marks = ", ".join(["(%s)"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH wanted(key) AS (VALUES {marks}) SELECT wanted.key, (SELECT COUNT(*) FROM (SELECT 1 FROM {table}"
            f" WHERE {table}.key = wanted.key LIMIT {MOST_ROWS + 1}) AS counted) FROM wanted",
            list(keys),
        )
        return dict(cursor.fetchall())


def _holders(keys: Sequence[int]) -> list[tuple[int, int]]:
    """Which records, by the entry that opened them, have one of the keys. Past the model layer: there are thousands."""
    if not keys:
        return []
    table = connection.ops.quote_name(m.NameKey._meta.db_table)
    marks = ", ".join(["%s"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT key, opened_seq FROM {table} WHERE key IN ({marks})", list(keys))
        return list(cursor.fetchall())
