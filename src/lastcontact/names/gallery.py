"""Finding names in a list of names: an index of the sounds of words, then the full comparison of the most promising."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.answers import weigh_answers
from lastcontact.names.batch import probabilities
from lastcontact.names.chance import Chance
from lastcontact.names.frequency import Frequencies
from lastcontact.names.reading import NameRows, read_names

if TYPE_CHECKING:  # taken in where it is used: most who import this room search no list
    from scipy import sparse

CANDIDATES = 120
"""Names looked at closely for each query."""
_BATCH = 256
BEHIND = (3, 20)
"""Ranks of the names that show how near others come to a query; the first two may be one person twice, or namesakes."""
STANDING = 0.7
"""The part of their average weight that a name must outweigh."""
UNLIKE = -30.0
"""The weight of names in which nothing is alike; they stand in where not so many are found."""
CERTAINTY, EXPECTED = 0.345, 18.0
"""What a bit by which a name stands out is worth in log2 odds, and how many make it as likely right as not, where half
of the people asked for are in the list. Less than 1: the words of a name hang together.
"""
Further = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Hit:
    """`query`: number of the query from 0; `rank` from 1; `row`: number of the gallery's name from 0; `score` 0-1, how
    likely the name is right if half of those asked for are in the gallery.
    """

    query: int
    rank: int
    row: int
    score: float


@dataclass(frozen=True)
class Gallery:
    """An index over names. Build it once with `of`, ask it many times with `search`."""

    read: NameRows
    frequencies: Frequencies
    numbers: dict[str, int]
    weights: NDArray[np.float32]
    index: sparse.csr_array
    chance: Chance

    @classmethod
    def of(cls, names: Sequence[str]) -> Gallery:
        """Indexes the names; those without letters are never found."""
        from scipy import sparse

        frequencies = Frequencies.of(names)
        read = read_names(names, frequencies)
        features = [word_features(*word) for word in zip(read.lexicon.coarse, read.lexicon.fine, strict=True)]
        numbers: dict[str, int] = {}
        for word in features:
            for feature in word:
                numbers.setdefault(feature, len(numbers))
        rows = _matrix(read, features, numbers)
        seen = np.asarray(rows.sum(axis=0)).ravel()
        weights = np.log2((len(names) + 1) / (seen + 0.5)).astype(np.float32)
        lengths = rows @ weights
        scaled = sparse.diags_array(1.0 / np.sqrt(np.maximum(lengths, 1.0))) @ rows
        index = scaled.T.tocsr().astype(np.float32)
        return cls(read, frequencies, numbers, weights, index, Chance.of(read.lexicon, read.rows))

    def search(self, queries: Sequence[str], *, top: int = 10, further: Further | None = None) -> list[Hit]:
        """The best `top` names for each query, best first (then by row); fewer where fewer have anything in common.

        `further`: bits for each pair (number of the query, row of the gallery) from what is known beside the names.
        """
        from scipy import sparse

        asked = read_names(queries, self.frequencies)
        lexicon = self.read.lexicon.followed_by(asked.lexicon)
        rows = np.where(asked.rows >= 0, asked.rows + self.read.lexicon.size, -1).astype(np.int32)
        words = np.arange(self.read.lexicon.size, lexicon.size, dtype=np.int32)
        bits = np.zeros(lexicon.size, np.float32)
        bits[words] = self.chance.bits(lexicon, words)
        features = [word_features(*word) for word in zip(asked.lexicon.coarse, asked.lexicon.fine, strict=True)]
        wanted = (_matrix(asked, features, self.numbers) @ sparse.diags_array(self.weights)).tocsr()
        hits: list[Hit] = []
        for start in range(0, len(queries), _BATCH):
            query, row = _promising((wanted[start : start + _BATCH] @ self.index).tocsr(), max(CANDIDATES, 2 * top))
            query += start
            weight = weigh_answers(lexicon, rows[query], self.read.rows[row], bits)
            if further is not None:
                weight = weight + further(query, row)
            hits.extend(_ranked((query, row, weight), top))
        return hits


def word_features(coarse: str, fine: str) -> tuple[str, ...]:
    """A word's two skeletons in triples of neighbouring consonants, their ends marked: whole words would count a
    spelling that agrees to the letter above one that agrees in sound, which the comparison weighs better.
    """
    grams = {marked[i : i + 3] for marked in (f"^{coarse}$", f"<{fine}>") for i in range(max(1, len(marked) - 2))}
    return tuple(sorted(grams))


def _matrix(read: NameRows, features: list[tuple[str, ...]], numbers: dict[str, int]) -> sparse.csr_array:
    """(names, features): 1 where a name has the feature."""
    from scipy import sparse

    known = [[numbers[feature] for feature in word if feature in numbers] for word in features]
    starts = np.concatenate([[0], np.cumsum([len(word) for word in known])]).astype(np.int64)
    flat = np.array([number for word in known for number in word], np.int64)
    at, place = np.nonzero(read.rows >= 0)
    words = read.rows[at, place]
    counts = starts[words + 1] - starts[words]
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    columns = flat[np.repeat(starts[words], counts) + within] if len(flat) else flat
    shape = (len(read.rows), max(1, len(numbers)))
    matrix = sparse.csr_array((np.ones(len(columns), np.float32), (np.repeat(at, counts), columns)), shape=shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    return matrix


def _promising(found: sparse.csr_array, most: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(query, row) of the `most` highest cells of each row of the matrix."""
    queries, rows = [], []
    for query in range(found.shape[0]):
        start, end = found.indptr[query], found.indptr[query + 1]
        values = found.data[start:end]
        many = len(values) > most
        best = np.argpartition(values, len(values) - most)[-most:] if many else np.arange(len(values))
        queries.append(np.full(len(best), query, np.int64))
        rows.append(found.indices[start:end][best].astype(np.int64))
    return np.concatenate(queries or [np.zeros(0, np.int64)]), np.concatenate(rows or [np.zeros(0, np.int64)])


def _ranked(found: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]], top: int) -> list[Hit]:
    query, row, weight = found
    order = np.lexsort((row, -weight, query))
    query, row, weight = query[order], row[order], weight[order]
    rank = np.arange(len(query)) - np.searchsorted(query, query) + 1
    score = probabilities(CERTAINTY * (weight - STANDING * _behind(query, rank, weight) - EXPECTED))
    kept = np.flatnonzero(rank <= top)
    return [Hit(int(query[i]), int(rank[i]), int(row[i]), float(score[i])) for i in kept]


def _behind(query: NDArray[np.int64], rank: NDArray[np.int64], weight: NDArray[np.float32]) -> NDArray[np.float64]:
    """For each name the average weight of those at the ranks BEHIND for its query."""
    first, last = BEHIND
    behind = (rank >= first) & (rank <= last)
    above = np.bincount(query[behind], np.maximum(weight[behind] - UNLIKE, 0.0), query.max(initial=0) + 1)
    average: NDArray[np.float64] = above / (last - first + 1) + UNLIKE
    return average[query]
