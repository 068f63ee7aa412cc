"""The same links from a Spark cluster: keys and pairs are shared out among workers that run the very functions of
local.py.

pyspark is an extra, imported only here and only when asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from lastcontact.linkage.blocking import Candidates, Limits, candidate_pairs, limits_for, sorted_unique
from lastcontact.linkage.local import PIECE, Linked, grouped, learned, weighed_piece
from lastcontact.linkage.records import Records

MASTER = "LASTCONTACT_SPARK_MASTER"
"""Environment variable with the master's address; without it, this machine's own processes are the workers."""
SHARES_PER_CORE = 3


class NoSpark(Exception):
    """pyspark is not installed, or no cluster answers."""


def engine() -> Callable[..., Linked]:
    """`link` for Spark, with the signature of local.link. Raises: NoSpark."""
    try:
        import pandas  # noqa: F401 - mapInArrow asks for it
        from pyspark.sql import SparkSession
    except ImportError as problem:
        raise NoSpark("--engine spark needs pyspark and Java 17: install lastcontact[spark]") from problem
    builder = SparkSession.builder.appName("lastcontact link").config("spark.ui.enabled", "false")
    session = builder.master(os.environ.get(MASTER, "local[2]")).getOrCreate()

    def link(
        records: Records, *, limits: Limits | None = None, progress: Callable[[float], None] = lambda part: None
    ) -> Linked:
        return link_on(session, records, limits or limits_for(records.size))

    return link


def link_on(session: Any, records: Records, limits: Limits) -> Linked:
    """Links on an open Spark session: every worker holds the records (broadcast), and does its share of keys and of
    pairs.
    """
    shares = SHARES_PER_CORE * max(1, session.sparkContext.defaultParallelism)
    held = session.sparkContext.broadcast(records.without_texts())
    keys = session.range(shares, numPartitions=shares)
    found = keys.mapInArrow(_finder(held, limits, shares), "pair long, met long").toArrow()
    pairs, met = (found.column(name).to_numpy() for name in ("pair", "met"))
    candidates = Candidates(sorted_unique(pairs[pairs >= 0].astype(np.int64)), int(met.sum()))
    model = session.sparkContext.broadcast(learned(records, candidates.pairs))
    table = pa.table({"pair": candidates.pairs})
    scored = (
        session.createDataFrame(table)
        .repartitionByRange(shares, "pair")
        .mapInArrow(_scorer(held, model), "pair long, weight float")
    )
    answer = scored.toArrow()
    pair, weight = (answer.column(name).to_numpy() for name in ("pair", "weight"))
    order = np.argsort(pair)
    return grouped(records, model.value, (pair[order].astype(np.int64), weight[order].astype(np.float32)), candidates)


def _finder(held: Any, limits: Limits, shares: int) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def find(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for share in batch.column(0).to_pylist():
                candidates = candidate_pairs(held.value, limits, share=(share, shares))
                pairs = np.concatenate([candidates.pairs, [-1]])
                met = np.zeros(len(pairs), np.int64)
                met[-1] = candidates.met
                yield pa.record_batch({"pair": pairs, "met": met})

    return find


def _scorer(held: Any, model: Any) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def score(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        waiting: list[NDArray[np.int64]] = [batch.column(0).to_numpy() for batch in batches]
        coded = np.concatenate(waiting) if waiting else np.zeros(0, np.int64)
        for start in range(0, len(coded), PIECE):
            pair, weight = weighed_piece(held.value, model.value, coded[start : start + PIECE])
            yield pa.record_batch({"pair": pair, "weight": weight})

    return score
