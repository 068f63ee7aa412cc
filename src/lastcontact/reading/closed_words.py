"""What closes a word beside its case, that somebody says it or "too": taken off where no phrase has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from lastcontact.core.frozen import frozen
from lastcontact.reading.alternatives import whole_of
from lastcontact.reading.hits import Entry

_SHORTEST = 4
"""Letters of a word from which on its closing can be told from its own end: a name "ჯარო" is no "ჯარ"."""


@frozen
class Closings:
    """`endings` close words, `whole` are the words that phrases have; `bare` keeps what words that were met are."""

    endings: tuple[str, ...]
    whole: set[str]
    bare: dict[str, str] = field(default_factory=dict)

    def without(self, lows: list[str], first: int, last: int) -> list[str]:
        """All words, those of tokens `first` to `last` as phrases have them: "დაიღუპაო", "სპიკერმაც".

        >>> Closings(("ო",), {"არის"}).without(["არისო", "წყარო"], 0, 2)
        ['არის', 'წყარო']
        """
        closed = {i: bare for i in range(first, last) if (bare := self._of(lows[i])) != lows[i]}
        if not closed:
            return lows
        made = list(lows)
        for i, bare in closed.items():
            made[i] = bare
        return made

    def _of(self, word: str) -> str:
        if not word.endswith(self.endings):
            return word
        if (known := self.bare.get(word)) is not None:
            return known
        bare = next(word[: -len(end)] for end in self.endings if word.endswith(end))
        made = bare if len(bare) >= _SHORTEST and word not in self.whole and bare in self.whole else word
        self.bare[word] = made
        return made


def closings(endings: str, words: Mapping[str, list[Entry]], stems: Mapping[str, list[Entry]]) -> Closings | None:
    """The closings of a language, `endings` parted by spaces; none where it has none. The entries are those of a
    lexicon, by the first word or its beginning."""
    if not endings:
        return None
    behind = {rest for own in (*words.values(), *stems.values()) for entry in own for rest in entry.rest}
    return Closings(tuple(endings.split()), set(words).union(*map(whole_of, behind)))
