"""How many names of a list have a word that sounds like a given one, by chance: a word that many resemble says little
even where it is spelled like none of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.batch import Floats, Rows, distances
from lastcontact.names.frequency import PRIOR_NAMES, UNKNOWN_SHARE
from lastcontact.names.lexicon import NOBODY, Lexicon
from lastcontact.names.skeleton import unopened

SLIP = 7.0
"""Bits by which each sound that differs makes it less likely that a word was meant (vowels and sounds easily confused
cost a part of it: data/nearness.tsv).
"""


@dataclass(frozen=True)
class Chance:
    """The distinct words of a list by their coarse skeleton: `words`: their rows in the lexicon, `counts`: how many
    names have them, `total`: how many names there are.
    """

    words: Rows
    counts: NDArray[np.float64]
    alike: dict[str, list[int]]
    total: int

    @classmethod
    def of(cls, lexicon: Lexicon, rows: Rows) -> Chance:
        """`rows`: (names, width) words of `lexicon`, -1 after the last."""
        used, counts = np.unique(rows[rows >= 0], return_counts=True)
        _, first, sound = np.unique(
            lexicon.sound_ids[used] * 2 + lexicon.vowelless[used], return_index=True, return_inverse=True
        )
        words = used[first].astype(np.int32)
        alike: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words.tolist()):
            alike[unopened(lexicon.coarse[word])].append(place)
        return cls(words, np.bincount(sound, counts, len(words)).astype(np.float64), dict(alike), len(rows))

    def bits(self, lexicon: Lexicon, asked: Rows) -> Floats:
        """log2 of how many names there are for each that has a word meant when this one is written, as far as chance
        goes. `lexicon`: that of the list, followed by that of the words asked for; `asked`: (n,) rows of it.

        A patronymic says no more than the father's name in it.
        """
        shares, father = self._shares(lexicon, asked), lexicon.father[asked]
        told = np.flatnonzero(father != NOBODY)
        shares[told] = np.maximum(shares[told], self._shares(lexicon, father[told]))
        bits: Floats = -np.log2(shares).astype(np.float32)
        return bits

    def _shares(self, lexicon: Lexicon, asked: Rows) -> NDArray[np.float64]:
        """Only words of one coarse skeleton are looked at: others are nearly always a whole sound apart."""
        near = [self.alike.get(unopened(lexicon.coarse[word]), []) for word in asked.tolist()]
        at = np.repeat(np.arange(len(asked)), [len(places) for places in near])
        places = np.array(list(chain.from_iterable(near)), np.int64)
        costs = distances(lexicon, asked[at], self.words[places])
        meant = np.bincount(at, self.counts[places] * np.exp2(-SLIP * costs), len(asked))
        return (meant + PRIOR_NAMES * UNKNOWN_SHARE) / (self.total + PRIOR_NAMES)
