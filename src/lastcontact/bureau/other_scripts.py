"""Words of a text that are a name in another script than the name: less alike by themselves, told by each other.

What a script cannot write is spelt by a neighbour (جيا for Gia), so that a word alone is often too little; two that
stand side by side and are both somewhat like two words of one name are seldom chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lastcontact.bureau.name_forms import forms, languages_of, side_by_side
from lastcontact.casefile.names_held import Held
from lastcontact.names.parts import INITIAL, parts_of
from lastcontact.names.script import script_of
from lastcontact.names.sounds import Sounded, similarity

BOTH, TOGETHER = 0.65, 0.74
"""How alike by sound each of two neighbours has to be to its own word of the name, 0-1, and both on the average. That
one alone be taken from 0.82 on was tried: of Arabic texts every second name met a word for captives or twenty.
"""
_SHORTEST = 2


class OtherScripts:
    """The words of one name, or of several, as they may stand in other scripts."""

    def __init__(self, held: Sequence[Held]) -> None:
        self._parts = [one.part for one in held if one.part.role != INITIAL]
        self._surnames = {one.part.word for one in held if one.surname} or {part.word for part in self._parts}
        self._scripts = {script_of(part.word) for part in self._parts}
        self._known: dict[tuple[str, frozenset[str]], dict[str, float]] = {}

    def words(self, written: str, *, surnames: bool = False) -> Iterator[str]:
        """Those of a text in another script than the names, as they stand; `surnames`: of those pairs alone in which
        one is like a surname.
        """
        languages = languages_of(written)
        for first, second in side_by_side(written):
            if not second or not (one := self._near(first, languages)):
                continue
            other = self._near(second, languages)
            if any(self._both(*pair, surnames=surnames) for pair in _pairs(one, other)):
                yield from (first, second)

    def _both(self, one: tuple[str, float], other: tuple[str, float], *, surnames: bool) -> bool:
        alike = min(one[1], other[1]) >= BOTH and (one[1] + other[1]) / 2 >= TOGETHER
        return alike and (not surnames or not self._surnames.isdisjoint((one[0], other[0])))

    def _near(self, word: str, languages: frozenset[str]) -> dict[str, float]:
        """How alike a word is to each word of the names; nothing for one in a script of theirs."""
        if len(word) < _SHORTEST or script_of(word) in self._scripts:
            return {}
        if (word, languages) not in self._known:
            spelled = _spelled(word, languages)
            near = {p.word: max((similarity(s, p.sound) for s in spelled), default=0.0) for p in self._parts}
            self._known[word, languages] = {part: alike for part, alike in near.items() if alike >= BOTH}
        return self._known[word, languages]


@lru_cache(maxsize=65_536)
def _spelled(word: str, languages: frozenset[str]) -> tuple[Sounded, ...]:
    """How a word sounds whole and in the base forms that tables know: many names are held against the same words."""
    known = (form.word for form in forms(word, languages) if not form.guessed)
    return tuple(dict.fromkeys(part.sound for form in known for part in parts_of(form).names if part.role != INITIAL))


def _pairs(one: dict[str, float], other: dict[str, float]) -> Iterator[tuple[tuple[str, float], tuple[str, float]]]:
    return ((a, b) for a in one.items() for b in other.items() if a[0] != b[0])
