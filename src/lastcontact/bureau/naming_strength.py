"""How surely words of a text name one person: by several words of the name together, by a rare surname, or by a word
that many bear or that is a place's or a body's as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lastcontact.bureau.public_names import Naming, Places, bodies_and_places, rare, words_like
from lastcontact.core.payloads.records import Described
from lastcontact.names.parts import INITIAL, parts_of
from lastcontact.reading.lexicon import LANGUAGES, lexicon

TOGETHER, SURNAME, WORD = "together", "surname", "word"
_NEAR = 3
"""Places apart, in words, of two words of one name: "Orsenko, soldier, Danylo"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a text that may name the person, where it begins, and how it does: together, surname or word."""

    word: str
    at: int
    how: str


class Strength:
    """Weighs the words of texts of an incident as the name of one person, as each record of theirs has it written."""

    def __init__(self, incident: str, described: Sequence[Described]) -> None:
        self._incident = incident
        self._names = [(Naming(one), _words_of(one)) for one in described]

    @cached_property
    def _places(self) -> Places:
        return Places(self._incident)

    @cached_property
    def _of_no_person(self) -> frozenset[str]:
        return bodies_and_places(self._incident)

    def strongest(self, text: str) -> Hit | None:
        """The word of a text that names the person most surely; None where none does."""
        found = [hit for naming, words in self._names if (hit := self._of_one(text, naming.words(text), words))]
        order = (TOGETHER, SURNAME, WORD)
        return min(found, key=lambda hit: order.index(hit.how), default=None)

    def _of_one(self, text: str, named: list[str], name: tuple[str, ...]) -> Hit | None:
        if not named:
            return None
        if len(name) > 1 and (at := _together(text, name)) is not None:
            return Hit(at[0], at[1], TOGETHER)
        alone = next((word for word in named if self._tells(word, text)), "")
        word = alone or named[0]
        return Hit(word, max(text.find(word), 0), SURNAME if alone else WORD)

    def _tells(self, word: str, text: str) -> bool:
        """Whether a word alone tells of a person: few bear it, and it is no place, body or word of a language."""
        folded = word.casefold()
        if folded in self._of_no_person or folded in self._places.among(text):
            return False
        if any(folded in lexicon(language).words for language in LANGUAGES):
            return False
        parts = [part for part in parts_of(word).names if part.role != INITIAL]
        return bool(parts) and all(rare(part) for part in parts)


def _words_of(described: Described) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.word for part in parts_of(described.full_name).names if part.role != INITIAL))


def _together(text: str, name: Sequence[str]) -> tuple[str, int] | None:
    """The first word of a text that is like one word of a name and has one like another word of it nearby."""
    places: list[tuple[int, int, int]] = []
    for of, word in enumerate(name):
        for like in words_like([word], text):
            places += [(m.start(), m.end(), of) for m in re.finditer(rf"(?<!\w){re.escape(like)}(?!\w)", text)]
    places.sort()
    for at, (start, end, of) in enumerate(places):
        for next_start, _end, other in places[at + 1 :]:
            if next_start >= end and of != other and len(text[end:next_start].split()) < _NEAR:
                return text[start:end], start
    return None
