"""The words of a text, and the names that each may be a form of: in an ending, after a joined preposition, or disguised
by signs between its letters, by digits or by what cannot be seen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lastcontact.names.tokens import seen
from lastcontact.reading.inflected.forms import base_word
from lastcontact.reading.language import detect, scripts_of
from lastcontact.reading.lexicon import lexicon

LONGEST_ENDING = 3
"""Letters that a case may add to a name."""
MOST_PIECES = 5
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
_LEFT = 4
"""Letters that stay of a name whose ending no table of its language knows."""
_SIGN = r"[-.·•*_/\\|'’]"
_PARTED = rf"(?<!\w)[^\W\d_](?P<sign>\s+|\s?{_SIGN}\s?)[^\W\d_](?!\w)(?:(?P=sign)[^\W\d_](?!\w))+"
_WORD = re.compile(
    rf"{_PARTED}|[^\W\d_]+(?:{_SIGN}[^\W\d_]+)*(?:[\d@$][^\W\d_]+)+|[^\W\d_]+(?:{_SIGN}[^\W\d_]+)*"
    r"|\d(?:[^\W\d_]+\d?)+"
)
"""Letters that stand apart; a word with digits in it; a word, with signs in it or none; a word that a digit opens."""
_OWNER = re.compile(r"['’]s?\Z")
_POINTS = re.compile("[\u0300-\u036f\u0483-\u0489\u20d0-\u20f0]")
_OF_HERS = ("ru", "uk")
"""Languages in which a name that ends in "а" loses it in most cases, and one that ends in none may look the same."""
_FOR_LETTERS = str.maketrans("0134579@$", "oieastgas")


@dataclass(frozen=True, slots=True)
class Form:
    """What a word may stand for. `guessed`: its ending is in no table of the language, and only cut off."""

    word: str
    guessed: bool = False


def words_in(written: str) -> list[str]:
    """The words of a text as an eye sees them, each once; letters written apart, as one word.

    >>> words_in("G a g i k, Na-rek and N4rek")
    ['G a g i k', 'Na-rek', 'and', 'N4rek']
    """
    visible = _POINTS.sub("", seen(written))
    return list(dict.fromkeys(_OWNER.sub("", word.group()) for word in _WORD.finditer(visible)))


def in_pieces(written: str) -> Iterator[tuple[str, str]]:
    """Words that stand beside each other with a space alone between them: as written, and closed up to one.

    >>> [one for _, one in in_pieces("Pet ros yan")]
    ['petros', 'petrosyan', 'rosyan']
    """
    words = list(_LETTERS.finditer(_POINTS.sub("", seen(written))))
    for at, first in enumerate(words):
        for last, word in enumerate(words[at + 1 : at + MOST_PIECES], start=at + 1):
            if word.string[words[last - 1].end() : word.start()].strip(" "):
                break
            whole = word.string[first.start() : word.end()]
            yield whole, whole.replace(" ", "").lower()


def side_by_side(written: str) -> Iterator[tuple[str, str]]:
    """Each word of a text with the next, "" where a sign or nothing stands between; letters alone make a word.

    >>> list(side_by_side("Gia Lomadze, too"))
    [('Gia', 'Lomadze'), ('Lomadze', ''), ('too', '')]
    """
    words = list(_LETTERS.finditer(_POINTS.sub("", seen(written))))
    for at, first in enumerate(words):
        second = words[at + 1] if at + 1 < len(words) else None
        beside = second is not None and not first.string[first.end() : second.start()].strip()
        yield first.group(), second.group() if second and beside else ""


def closed_up(written: str) -> str:
    """The text with letters written apart closed up to words.

    >>> closed_up("T w o of them")
    'Two of them'
    """
    return re.sub(_PARTED, lambda parted: re.sub(r"\W", "", parted.group()), written)


def languages_of(written: str) -> frozenset[str]:
    """The languages whose endings the words of a text may have."""
    latin = {"az"} if any(detect(line) == "az" for line in written.splitlines()) else set()
    return (scripts_of(written) - {"en", "az"}) | latin


def forms(word: str, languages: Collection[str]) -> list[Form]:
    """The word whole and without what disguises it, and without each ending or preposition it may have.

    >>> sorted(form.word for form in forms("Нарекові", {"uk"}))
    ['Нарек', 'Нареко', 'Нареков', 'Нарекова', 'Нарекові']
    """
    plain = [word, *_whole(word)]
    own = scripts_of(word) & set(languages)
    known = [form for text in plain for form in _declined(text, own)]
    cut = [text[:-n] for text in plain if own for n in range(1, LONGEST_ENDING + 1) if len(text) - n >= _LEFT]
    made = dict.fromkeys((*plain, *known), False)
    return [Form(form, guessed) for form, guessed in (dict.fromkeys(cut, True) | made).items()]


def placed(word: str, languages: Collection[str]) -> list[Form]:
    """What a word may be as the base form of a place's name, by each language it may be of.

    >>> [form.word for form in placed("Дорні", {"uk"})]
    ['Дорн', 'Дорна']
    """
    found: list[str] = []
    for language in sorted(scripts_of(word) & set(languages)):
        base = base_word(word, language, "place")
        found += [base, f"{base}а"] if base != word and language in _OF_HERS else [base]
    return [Form(form) for form in dict.fromkeys(found)]


def _whole(word: str) -> Iterator[str]:
    """The word without signs between its letters, with letters for its digits."""
    bare = re.sub(rf"\s|{_SIGN}", "", word)
    lettered = bare.translate(_FOR_LETTERS)
    if " " in word:
        yield from (bare[1:], bare[:-1])
    yield from {bare, lettered, bare.translate({ord("1"): "l"}).translate(_FOR_LETTERS)} - {word}


def _declined(word: str, languages: Collection[str]) -> Iterator[str]:
    for language in sorted(languages):
        yield base_word(word, language, "person")
        for prefix in lexicon(language).prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
                yield word[len(prefix) :]
