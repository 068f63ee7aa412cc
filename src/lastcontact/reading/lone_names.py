"""Whether words that stand alone are somebody's name: in a row of a list or as whom a claim is about; or a heading, a
word for people."""

from __future__ import annotations

import re
from functools import lru_cache

from lastcontact.names.nicknames import nickname_classes
from lastcontact.names.parts import FAMILY, NAMELESS, PATRONYMIC, Part, parts_of
from lastcontact.names.unsaid import says_nothing, stands_beside, tells_unknown
from lastcontact.reading.lexicon import LANGUAGES, is_common, lexicon
from lastcontact.reading.plain import FOLDED

MOST_WORDS = 4
_MOST_OF_UNNAMED = 6
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_ONE = frozenset(("people", "role", "title"))
_OF_NO_ONE = frozenset(("number", "unit", "not_people"))
_SEVERAL = frozenset(("common", "people", "source_noun"))
"""What "soldiers" is and "soldier" is not."""


def is_somebody(words: str) -> bool:
    """Whether words that stand alone name somebody, or say that it is somebody of unknown name.

    A name that no list knows is a name: only words that a language of ours knows as something else make a heading.

    >>> [is_somebody(t) for t in ("Brandek Osh", "Unknown 1", "Second Company", "Из Лусаата")]
    [True, True, False, False]
    """
    unknown = says_nothing(words) and any(kind == NAMELESS for _, kind in parts_of(words).aside)
    return unknown or _is_a_name(words)


def is_unnamed(words: str) -> bool:
    """Whether words that stand for a name tell of one person whose name is not known, and name nobody.

    >>> [is_unnamed(t) for t in ("(driver, name unknown)", "Unknown Petrosyan", "Two unknown soldiers", "Fate unknown")]
    [True, False, False, False]
    """
    written = _LETTERS.findall(words)
    if not 2 <= len(written) <= _MOST_OF_UNNAMED or not tells_unknown(" ".join(written)):
        return False
    kinds = [_categories(word) for word in written if not stands_beside(word)]
    if any(kind & _OF_NO_ONE or kind >= _SEVERAL for kind in kinds):
        return False
    return any(_categories(word) & _OF_ONE for word in written) and not any(_may_be_a_name(word) for word in written)


def _may_be_a_name(word: str) -> bool:
    """Whether a word beside "unknown" may be a surname after all: "Unknown Petrosyan"."""
    known = is_other_word(word.lower()) or stands_beside(word) or tells_unknown(word)
    return _may_open_a_name(word[0]) and not known


def name_among(words: str) -> str:
    """The name in the words for whom a claim is about, without what stands before it; "" where they name nobody.

    >>> [name_among(t) for t in ("Petr Halvorin", "private Petr Halvorin", "Residents", "Norhati servicemen")]
    ['Petr Halvorin', 'Petr Halvorin', '', '']
    """
    written = words.split()
    first = next((at for at, word in enumerate(written) if _is_known_as_a_name(word) or not _tells_people(word)), None)
    if first is None or not _may_open_a_name(written[first][0]):
        return ""
    many = first > 0 and not all(map(_is_of_one, written[:first]))
    return "" if many or _is_whose_people(written, first) else " ".join(written[first:])


def _is_whose_people(written: list[str], at: int) -> bool:
    """Whether what may be a name only says whose people they are: "Norhati servicemen", "soldiers of Norhat"."""
    if any(part.sound.sounds in nickname_classes() for part in parts_of(written[at]).names):
        return False  # a given name; like a surname by its ending is many an adjective of a land
    behind = written[at + 1] if at + 1 < len(written) else ""
    ahead = written[at - 2] if at > 1 and written[at - 1] in ("of", "from") else ""
    return any(word and not word[0].isupper() and "people" in _categories(word) for word in (behind, ahead))


def _is_known_as_a_name(word: str) -> bool:
    parts = parts_of(word)
    return not parts.aside and any(_is_known(part) for part in parts.names)


@lru_cache(maxsize=4096)
def _tells_people(word: str) -> bool:
    """Whether a language knows the word as one for people, or as one that opens sentences: "Residents", "They"."""
    return bool(_categories(word) & _PEOPLE)


def _is_of_one(word: str) -> bool:
    """Whether the word stands before one man's name: a rank, "soldier", in small letters or known as a title."""
    return not _may_open_a_name(word[0]) or "title" in _categories(word)


@lru_cache(maxsize=16_384)
def _categories(word: str) -> frozenset[str]:
    """What the languages know a word as; each cell of a list is asked about more than once."""
    plain = word.lower().translate(FOLDED).strip(".,:;")
    entries = (entry for language in LANGUAGES for entry in lexicon(language).starting(plain))
    return frozenset(entry.category for entry in entries if not entry.rest)


_PEOPLE = frozenset(("people", "common", "title", "role", "source_noun", "forces", "number"))


def _is_a_name(words: str) -> bool:
    parts = parts_of(words)
    beside = {word for word, _ in parts.aside}
    written = [word for word in words.split() if word.lower() not in beside]
    if not 2 <= len(parts.names) == len(written) <= MOST_WORDS or any(is_common(word.lower()) for word in written):
        return False
    named = any(_is_known(part) for part in parts.names) or not any(is_other_word(word.lower()) for word in written)
    return named and all(_may_open_a_name(word[0]) for word in written)


def _is_known(part: Part) -> bool:
    return part.role in (FAMILY, PATRONYMIC) or part.sound.sounds in nickname_classes()


@lru_cache(maxsize=4096)
def is_other_word(word: str) -> bool:
    """Whether a language knows the word by itself, as one for people, places, units, events or anything else."""
    return any(not entry.rest for language in LANGUAGES for entry in lexicon(language).starting(word))


@lru_cache(maxsize=4096)
def tells_saying(word: str) -> bool:
    """Whether a language knows the word as one by which somebody tells something: "said", "рассказала"."""
    return "cue" in _categories(word)


@lru_cache(maxsize=4096)
def tells_unit(word: str) -> bool:
    """Whether a language knows the word as one for a unit: "company", "рота"."""
    return "unit" in _categories(word)


def _may_open_a_name(sign: str) -> bool:
    """Whether it is a capital, or a letter of a script that has none: Georgian is written without."""
    return sign.isalpha() and (not sign.islower() or "\u10d0" <= sign <= "\u10ff")
