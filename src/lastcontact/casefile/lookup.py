"""One record against all that is known: the keys it shares with others, and which of those are worth weighing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from django.db import connection

from lastcontact.casefile import models as m
from lastcontact.casefile import name_keys
from lastcontact.core.fold.records import described_in
from lastcontact.linkage.standing import MOST_ROWS, keys_to_read, worth_weighing
from lastcontact.names.keys import lookup_keys, numbered

WEIGHED = ("incident", "report", "person", "seq", "requested", "told", "last_news_on", "folded")
"""Columns of a record that weighing it asks for; others come when they are asked for."""


class Finder:
    """Finds records near others; keeps for a while what many records of one list have in common."""

    def __init__(self) -> None:
        self._known = name_keys.catch_up()
        self._report, self._own = "", frozenset[int]()

    def near(self, row: m.Record) -> Iterator[m.Record]:
        """The records of other reports that share the rarest keys with this one, at most `MOST_WEIGHED`.

        One list names nobody twice, as far as links go: its own rows are left out.
        """
        keys = lookup_keys(name_keys.keys_of(*described_in(row.folded)))
        counts = _counts({numbered(key) for key in keys})
        own = self._of_report(row.report)
        found = [pair for pair in _holders(keys_to_read(counts)) if pair[1] not in own]
        near = worth_weighing(found, counts, known=self._known)
        others = m.Record.objects.filter(seq__in=near).exclude(person=row.person)
        yield from others.only(*WEIGHED).order_by("seq")

    def _of_report(self, report: str) -> frozenset[int]:
        if report != self._report:
            seqs = m.Record.objects.filter(report=report).values_list("seq", flat=True)
            self._report, self._own = report, frozenset(seqs)
        return self._own


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
