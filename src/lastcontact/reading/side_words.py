"""Whether a word is the name of a side, or of what belongs to it, in any ending and script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lastcontact.core.speakers import one_land
from lastcontact.names.sounds import similarity, sounded
from lastcontact.reading.language import scripts_of
from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.plain import FOLDED
from lastcontact.reading.world import world

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
OWNER = re.compile(r"['’]s?\Z")
_ALIKE = 0.86
"""How alike by sound a side and a word without its ending are, 0-1, to be one. Source: as `bureau.public_names`."""
_LEAST = 4
"""Letters of the shortest part of a side's name that a word in an ending is held against."""


def words_of(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text.translate(FOLDED))]


@lru_cache(maxsize=8192)
def names_side(low: str, side: str) -> bool:
    """Whether a word is the name of a side, or what belongs to it, in any case and script."""
    bare = OWNER.sub("", low)
    if bare == side or one_land(bare, side) or _of_the_table(bare, side):
        return True
    if len(side) < _LEAST or is_of_people(bare):
        return False
    return any(_sounds_as(stem, side) for stem, _ in _cut(bare))


def is_of_people(low: str, kind: str = "") -> bool:
    """Whether the lexicon has a word as one for people, of a kind."""
    entries = (e for language in languages_of_word(low) for e in lexicon(language).words.get(low, ()))
    return any(e.category == "people" and not e.rest and kind in ("", e.value) for e in entries)


@lru_cache(maxsize=8192)
def belongs_to(low: str, name: str) -> bool:
    """Whether a word is an adjective of a side ("Orvandi", "орвандских"), and no case of its name."""
    bare = OWNER.sub("", low)
    for side in words_of(name):
        if bare != side and (one_land(bare, side) or _of_the_table(bare, side)):
            return True
        if any(of_side and _sounds_as(stem, side) for stem, of_side in _cut(bare)):
            return True
    return False


def languages_of_word(low: str) -> list[str]:
    """Those that are written in the letters of a word."""
    return sorted(scripts_of(low))


def _of_the_table(low: str, side: str) -> bool:
    table = world()
    here = {named.side.name for phrase, named in table.get(low, ()) if len(phrase) == 1 and named.kind != "capital"}
    return bool(here & {named.side.name for phrase, named in table.get(side, ()) if len(phrase) == 1})


def _cut(low: str) -> Iterator[tuple[str, bool]]:
    """The word without each ending it may have, and whether that ending makes an adjective or a people of a name."""
    for language in languages_of_word(low):
        starts = ("", *lexicon(language).prefixes)
        for start in starts:
            word = low.removeprefix(start)
            if start and word == low:
                continue
            for pattern in ("", *words("side_cases", language)):
                yield from _without(word, pattern, of_side=False)
            for pattern in words("side_adjectives", language):
                yield from _without(word, pattern, of_side=True)


def _without(word: str, pattern: str, *, of_side: bool) -> Iterator[tuple[str, bool]]:
    if pattern.endswith("*"):
        at = word.rfind(pattern[:-1], _LEAST - 1)
        if at > 0 and len(word) - at <= _LONGEST:
            yield word[:at], of_side
    elif word.endswith(pattern) and len(word) - len(pattern) >= _LEAST - 1:
        yield word[: len(word) - len(pattern)], of_side


_LONGEST = 8  # letters of the longest ending with its case
_VOWELS = "aeiouyаеиоуыяюіїეაიოუաեիո"


def _sounds_as(stem: str, side: str) -> bool:
    forms = {side, re.sub(f"[{_VOWELS}]+$", "", side)}
    return any(
        len(form) >= _LEAST - 1 and len(stem) >= _LEAST - 1 and similarity(sounded(stem), sounded(form)) >= _ALIKE
        for form in forms
    )
