"""One new record against all that is known: which keys to look up in a table, and which of the records found are
worth weighing.

The table holds (key, record) rows, keys from names/keys.py or numbers for them, with an index on the key; any database
will do. Nothing is linked anew but the new record.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import TypeVar

Key = TypeVar("Key", str, int)
Record = TypeVar("Record", str, int)

MOST_ROWS = 4000
"""Rows read for one new record."""
MOST_WEIGHED = 50
"""Records weighed in full for one new record: at about 0.2 ms each, some 10 ms."""


def keys_to_read(counts: Mapping[Key, int], *, most_rows: int = MOST_ROWS) -> tuple[Key, ...]:
    """The keys to read, rarest first, until `most_rows` rows are promised. `counts`: key -> rows in the table; counting
    beyond `most_rows` is of no use.

    >>> keys_to_read({"q:a b": 3, "l:a c": 9000, "y:a 1999": 20, "q:c d": 0})
    ('q:a b', 'y:a 1999')
    """
    chosen, rows = [], 0
    for key, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        if rows + count > most_rows:
            break
        if count:
            chosen.append(key)
        rows += count
    return tuple(chosen)


def worth_weighing(
    found: Iterable[tuple[Key, Record]], counts: Mapping[Key, int], *, known: int, most: int = MOST_WEIGHED
) -> tuple[Record, ...]:
    """The records to weigh in full: those whose shared keys are rarest together, best first, at most `most`.

    `found`: (key, record) rows as read, of keys in `counts`. `known`: how many records there are.

    >>> rows = [("q:a b", "r1"), ("y:a 1999", "r1"), ("y:a 1999", "r2")]
    >>> worth_weighing(rows, {"q:a b": 1, "y:a 1999": 50}, known=1000, most=1)
    ('r1',)
    """
    against = {key: -math.log2(max(2, known) / max(1, count)) for key, count in counts.items()}
    weight: dict[Record, float] = {}
    for key, record in found:
        weight[record] = weight.get(record, 0.0) + against[key]
    return tuple(record for _, record in nsmallest(most, ((bits, record) for record, bits in weight.items())))
