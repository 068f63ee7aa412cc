"""What a lexicon finds in a sentence: its entries on tokens, in order, by category and by the token they start at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lastcontact.core.frozen import frozen
from lastcontact.reading.alternatives import Either


@frozen
class Entry:
    """A phrase: its id (language/category/phrase), category, value and the words that follow its first."""

    id: str
    category: str
    value: str
    rest: tuple[str | frozenset[str] | Either, ...]
    open_end: bool = False


class Hit(NamedTuple):
    """Entry found on tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    entry: Entry

    @property
    def value(self) -> str:
        return self.entry.value

    @property
    def own(self) -> list[int]:
        """The tokens of its own words, without those that it passes over."""
        return [self.first, *(self.first + 1 + i for i, word in enumerate(self.entry.rest) if word != "*")]


class Hits(list[Hit]):
    """The hits of a sentence in the order of its tokens; none is added once they are asked for by category."""

    def __init__(self, hits: Iterable[Hit] = ()) -> None:
        super().__init__(hits)
        self._kinds: dict[str, list[Hit]] | None = None
        self._tables: dict[str, dict[int, Hit]] | None = None

    def of(self, category: str, *others: str) -> list[Hit]:
        """The hits of these categories, category by category, each in order."""
        kinds = self._kinds or self._by_category()
        own = kinds.get(category, [])
        for other in others:
            own = own + kinds.get(other, [])
        return own

    def _by_category(self) -> dict[str, list[Hit]]:
        kinds = self._kinds = {}
        for hit in self:
            kinds.setdefault(hit.entry.category, []).append(hit)
        return kinds

    @property
    def tables(self) -> dict[str, dict[int, Hit]]:
        """By category, the longest hit at each token at which one starts."""
        if self._tables is None:
            kinds = self._kinds or self._by_category()
            self._tables = {category: _longest(hits) for category, hits in kinds.items()}
        return self._tables


def _longest(hits: list[Hit]) -> dict[int, Hit]:
    made: dict[int, Hit] = {}
    for hit in hits:
        known = made.get(hit.first)
        if known is None or known.last < hit.last:
            made[hit.first] = hit
    return made
