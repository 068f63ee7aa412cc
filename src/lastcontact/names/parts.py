"""A name -> its parts: which words are names, which are titles, ranks or particles, which is a father's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from lastcontact.names.letters import TURKIC_LETTERS
from lastcontact.names.nicknames import nickname_classes
from lastcontact.names.people import people_in
from lastcontact.names.sons import SERVANTS, SON_OF, father_behind
from lastcontact.names.sounds import Sounded, sounded
from lastcontact.names.tokens import words_of

NAMELESS = "nameless"
"""The kind of words that say that no name is known: beside them a title is no name either."""
GIVEN, FAMILY, PATRONYMIC, INITIAL, UNSURE = "given", "family", "patronymic", "initial", ""
_PATRONYMIC = re.compile(r"(.{2,}?)(?:[aeiouy]*v[iy]+C|[aeiouy]*v[ao]*na|[iy]+C|[iy]Cna)\Z")
_FATHERS = re.compile(
    r"(?:ович|евич|ич|овна|евна|ична|овно|івна|ївна|йович|ьович|ovich|evich|ovych|evych|ovna|evna|ivna|ovitch|evitch)\Z"
)
_FAMILY = re.compile(
    r"(?<=..)(?:ян|ов|ев|ова|ева|ин|ина|ский|ская|ко|ук|юк|швили|дзе|յան|եան|յանց|ენი|იანი|ძე|შვილი|უა|ია|ava|ov|ev|ova|eva|yan|ian|iani|shvili|dze"
    r"|zade|zadə|zadeh|oglu|oğlu|(?<=...)li|(?<=...)lı|ski|sky|skaya|enko|uk|yev|yeva|iyev|iyeva|əliyev|زاده|پور|نژاد|یان)\Z"
)
_GEORGIAN_SON = re.compile(r"(.{3,}[^\W\d])[sсს](?:ძე|dze|дзе)\Z")
"""Nodarisdze, the son of Nodari, as one word; a surname has a vowel before its -dze."""
_GENITIVE = re.compile(r"(.{2,})[iy]\Z")
_ARTICLE = "ال"
_SUN = frozenset("sSrznt6d0l")


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name: as cleaned, as it sounds, what it seems to be; `father` is the father's given name inside a
    patronymic.
    """

    word: str
    sound: Sounded
    role: str = UNSURE
    father: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The words that count, in the order written, and those set aside with the reason ("title", "rank", "particle",
    ...). `others`: the names of further people whom the field names.
    """

    names: tuple[Part, ...]
    aside: tuple[tuple[str, str], ...] = ()
    cut: bool = False
    others: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def word_kinds() -> dict[str, str]:
    text = resources.files("lastcontact.names").joinpath("data", "titles.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "word\t")))
    return {row[0]: row[1] for row in rows}


@lru_cache(maxsize=131072)
def parts_of(name: str) -> Parts:
    """The parts of a name in any script; empty for a text without letters. Of several people, those of the first.

    >>> [part.role for part in parts_of("Сарнецян Ваагн Суренович").names]
    ['family', '', 'patronymic']
    """
    name, *others = people_in(name)
    found = words_of(father_behind(name))
    kept, aside, children = _set_aside(found.words)
    whole = "".join(sorted(TURKIC_LETTERS.intersection(name.lower())))
    fathers = {at: father for at, child in children.items() if (father := _father(kept[at], child, len(kept)))}
    named = [
        fathered(_part(fathers[at], whole)) if at in fathers else _part(word, whole) for at, word in enumerate(kept)
    ]
    before_comma = found.before_comma if found.before_comma < len(named) else 0
    placed = [part if at in fathers else _placed(part, at, named, before_comma) for at, part in enumerate(named)]
    return Parts(tuple(placed), tuple(aside), found.cut, tuple(others))


def _set_aside(words: tuple[str, ...]) -> tuple[list[str], list[tuple[str, str]], dict[int, str]]:
    """The words kept, those set aside with their kind, and after which of the kept "son of" or "daughter of" stands."""
    kinds = word_kinds()
    children: dict[int, str] = {}
    kept: list[str] = []
    aside: list[tuple[str, str]] = []
    servant = ""
    for at, word in enumerate(words):
        kind = kinds.get(word, "")
        if word in SERVANTS and at + 1 < len(words) and not servant:
            servant = word
        elif kind or (servant and kind == "particle"):
            aside.append((word, kind))
            if kind == "child" and kept:
                children[len(kept) - 1] = word
        else:
            bare = word[2:] if word.startswith(_ARTICLE) and len(word) > 4 else word
            kept.append((servant + bare) if servant else bare)
            servant = ""
    if servant:
        kept.append(servant)
    left = not kept or (len(kept) == 1 and len(kept[0]) == 1)
    if left and NAMELESS not in (kind for _, kind in aside):
        return list(words), [], {}
    return kept, aside, children


def _father(word: str, child: str, kept: int) -> str:
    """The father's name, Rəşid in "Rəşid oğlu" and Nodari in "Nodaris dze", or "" where it is the family's.

    Of two words one is the family's, which "oğlu" may end; in Georgian the ending tells the father from it.
    """
    if child in _GEORGIAN_CHILD and word.endswith(_GEORGIAN_OF) and len(word) > _SHORT_FATHER:
        return word[:-1]
    if child in _ARMENIAN_CHILD and word.endswith("ի") and len(word) > _SHORT_FATHER:
        return word[:-1]
    if child == SON_OF:
        return word
    return word if kept > _NAMED else ""


def father_given(text: str) -> str:
    """A father as a column gives him, without "son of" behind him: "ილიას ძე" is ილია, "Rəşid oğlu" Rəşid."""
    words = words_of(father_behind(text)).words
    if words[1:] == (SON_OF,):
        return words[0]
    if len(words) != _NAMED or word_kinds().get(words[1]) != "child":
        return text
    return _father(words[0], words[1], _NAMED + 1)


_ARMENIAN_CHILD = ("որդի", "որդին", "դուստր", "դուստրը")
_GEORGIAN_CHILD = ("ვაჟი", "ქალიშვილი", "ძე", "ასული", "dze", "asuli", "дзе", "асули")
_GEORGIAN_OF = ("ს", "s", "с")
_SHORT_FATHER = 3
"""Letters of the shortest name before its ending."""
_NAMED = 2
"""Words of a name that tells no father beside the given and the family's."""


@lru_cache(maxsize=1)
def irregular_fathers() -> dict[str, str]:
    """Patronymic -> the father's name, of those that are not the name with an ending: Ильич is the son of Илья."""
    text = resources.files("lastcontact.names").joinpath("data", "patronymics.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "father\t")))
    return {told.replace("'", ""): father for father, _, all_told in rows for told in all_told.split()}


def child_words() -> tuple[str, ...]:
    """The words that make a father's name of the word before them."""
    return tuple(sorted(word for word, kind in word_kinds().items() if kind == "child"))


@lru_cache(maxsize=262144)
def _part(word: str, whole: str) -> Part:
    sound = sounded(word, whole)
    if len(word) == 1 and not _is_word_script(word):
        return Part(word, sound, INITIAL)
    if father := irregular_fathers().get(word.replace("'", "")):
        return Part(word, sound, PATRONYMIC, sounded(father).sounds)
    if _FATHERS.search(word) and (found := _PATRONYMIC.match(sound.sounds)):
        return Part(word, sound, PATRONYMIC, found.group(1))
    if found := _GEORGIAN_SON.match(word):
        return Part(word, sound, PATRONYMIC, sounded(found.group(1), whole).sounds)
    if _FAMILY.search(word) and sound.sounds not in nickname_classes():
        return Part(word, sound, FAMILY)
    return Part(word, sound)


def _is_word_script(letter: str) -> bool:
    return letter >= "\u2e80"


def _placed(part: Part, at: int, named: list[Part], before_comma: int) -> Part:
    """Roles that follow from the place: a surname before a comma; an -ич word where no father's name can stand."""
    if part.role == PATRONYMIC and (len(named) < 3 or at == 0):
        return as_family(part)
    if not part.role and before_comma and at < before_comma:
        return as_family(part)
    if len(named) == 3 and at == 2 and named[0].role == FAMILY:
        return as_father(part) or part
    return part


def as_family(part: Part) -> Part:
    """The same word, taken for a surname."""
    return Part(part.word, part.sound, FAMILY)


def fathered(part: Part) -> Part:
    """The same word, taken for the father's given name."""
    return Part(part.word, part.sound, PATRONYMIC, part.sound.sounds)


def as_father(part: Part) -> Part | None:
    """An Armenian genitive (Սուրենի, "of Suren") taken for the father's name; None when the word is none."""
    if part.role != UNSURE or not part.word.endswith("ի"):
        return None
    found = _GENITIVE.match(part.sound.sounds)
    return Part(part.word, part.sound, PATRONYMIC, found.group(1)) if found else None


def word_parts(word: str) -> tuple[Part, ...]:
    """The parts one written word stands for, whatever its place: titles and particles give none, a hyphened word may
    give two.

    A patronymic comes as one; `parts_of` takes it for a surname where no patronymic can stand.
    """
    kinds = word_kinds()
    bare = (w[2:] if w.startswith(_ARTICLE) and len(w) > 4 else w for w in words_of(word).words if w not in kinds)
    return tuple(_part(w, word.lower()) for w in bare)
