"""What a run of the linker leaves: suggested links with their reasons, groups, and how well they meet a known truth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.linkage.local import PIECE, Linked
from lastcontact.linkage.records import Records
from lastcontact.linkage.scoring import score_pairs
from lastcontact.linkage.sentences import explanations
from lastcontact.names.batch import probabilities


@dataclass(frozen=True)
class Quality:
    """Precision, recall and F1 over all pairs inside suggested groups, and the part of true pairs that were weighed
    at all.
    """

    precision: float
    recall: float
    f1: float
    blocking_recall: float


def links_table(records: Records, linked: Linked) -> pl.DataFrame:
    """id1, id2, prior_log2, weight_log2, probability, explanation of every pair suggested, likeliest first.

    prior_log2 + weight_log2 are the log2 odds behind the probability, and the weights in the explanation add up to
    weight_log2.
    """
    kept = _likeliest(linked)
    frames = []
    for start in range(0, max(1, len(kept)), PIECE):
        at = kept[start : start + PIECE]
        pairs = linked.one[at], linked.other[at]
        scores = score_pairs(records, linked.model, pairs)
        rivals = linked.rivals_log2[at]
        weight = np.round(scores.weight_log2.astype(np.float64) + rivals, 2)
        columns = {
            "id1": records.ids.gather(pairs[0]),
            "id2": records.ids.gather(pairs[1]),
            "prior_log2": np.full(len(at), linked.model.prior_log2),
            "weight_log2": weight,
            "probability": probabilities(weight + linked.model.prior_log2),
            "explanation": explanations(records, scores, pairs, rivals),
        }
        frames.append(pl.DataFrame(columns))
    return pl.concat(frames)


def rows_suggested(linked: Linked) -> NDArray[np.int64]:
    """(n, 2) the rows of the records of every pair suggested, in the order of `links_table`, from 0."""
    kept = _likeliest(linked)
    return np.stack([linked.one[kept], linked.other[kept]], axis=1).astype(np.int64)


def _likeliest(linked: Linked) -> NDArray[np.int64]:
    kept = linked.suggested
    weight = linked.weight_log2[kept] + linked.rivals_log2[kept]
    return kept[np.lexsort((linked.other[kept], linked.one[kept], -weight))]


def clusters_table(records: Records, linked: Linked) -> pl.DataFrame:
    """id and suggested_cluster of every record; a record alone is a cluster of one."""
    return pl.DataFrame({"id": records.ids, "suggested_cluster": linked.clusters})


def quality(linked: Linked, truth: pl.Series, weighed: NDArray[np.int64]) -> Quality:
    """How the groups meet the truth (a text a record; empty text is nobody's). `weighed`: the coded candidate pairs."""
    size = len(truth)
    known = np.flatnonzero((truth != "").to_numpy())
    labels = np.arange(size, dtype=np.int64) + size
    labels[known] = truth.gather(known).rank("dense").to_numpy().astype(np.int64) - 1
    both = np.unique(labels * size + linked.clusters, return_inverse=True)[1]
    right, suggested, true = _pairs(both), _pairs(linked.clusters), _pairs(np.unique(labels, return_inverse=True)[1])
    precision, recall = right / suggested if suggested else 1.0, right / true if true else 1.0
    met = int((labels[weighed // size] == labels[weighed % size]).sum())
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Quality(round(precision, 4), round(recall, 4), round(f1, 4), round(met / true, 4) if true else 1.0)


def _pairs(labels: NDArray[np.int64]) -> float:
    sizes = np.bincount(labels).astype(np.float64)
    return float((sizes * (sizes - 1) / 2).sum())
