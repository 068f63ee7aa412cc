"""What a lexicon finds in a sentence: its entries on tokens, in order, by category and by the token they start at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lastcontact.reading.alternatives import Either


@dataclass(frozen=True, slots=True)
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

    def of(self, *categories: str) -> list[Hit]:
        """The hits of these categories, category by category, each in order."""
        if len(categories) == 1:
            return self._kinds.get(categories[0], [])
        return [hit for category in categories for hit in self._kinds.get(category, ())]

    @cached_property
    def _kinds(self) -> dict[str, list[Hit]]:
        made: dict[str, list[Hit]] = {}
        for hit in self:
            made.setdefault(hit.entry.category, []).append(hit)
        return made

    @cached_property
    def tables(self) -> dict[str, dict[int, Hit]]:
        """By category, the longest hit at each token at which one starts."""
        made: dict[str, dict[int, Hit]] = {}
        for category, hits in self._kinds.items():
            table = made[category] = {}
            for hit in hits:
                if hit.first not in table or table[hit.first].last < hit.last:
                    table[hit.first] = hit
        return made
