"""What the spellings of one place share, in any script: keys to look it up by, and how alike two names sound.

Sounds, their nearness and skeletons are those of `lastcontact.names`. Thresholds were set on a list of 40 invented
pairs (tests/reading/test_place_keys.py): within one script the vowels must be the same, as Orvan and Orven are two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

from lastcontact.names.script import script_of
from lastcontact.names.skeleton import skeletons
from lastcontact.names.sounds import similarity, sounded

_ARTICLE = re.compile(r"\b(?:al|el|ad|ar|as|at|an|az|ash|et|ul)[- ](?=\w{3})|(?<!\w)ال(?=\w{3})")
_MOST_KEYS = 4
_SHORT = 6
"""Letters from which on a word has room for a letter that is written otherwise."""
_SAME_SCRIPT, _OTHER_SCRIPT, _SHORT_WORD = 0.94, 0.9, 0.94
_AZERBAIJANI = re.compile(r"[əğışçöü]")
"""Letters by which a Latin x is kh."""
_LONE_Y = re.compile(r"(?<![aeiou4])y(?![aeiou4])")
"""A y that is a vowel: Kyzyl."""
_VOWELS = {"a": "a", "e": "e", "4": "e", "i": "i", "o": "o", "u": "u", "E": ""}


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A spelling without case, marks, hyphens and apostrophes.

    >>> fold("Köhnə-Tağlar")
    'kohnə taglar'
    """
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’`ʼ")
    return " ".join(plain.replace("-", " ").replace("ı", "i").split())


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without hyphens and Arabic articles.

    >>> words_of("Deir al-Ward")
    ('deir', 'ward')
    """
    low = name.lower().replace("’", "'")
    low = low.replace("x", "kh") if _AZERBAIJANI.search(low) else low
    return tuple(_ARTICLE.sub("", low).replace("-", " ").split())


def sound_keys(name: str) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one; "" never is one.

    >>> bool({*sound_keys("Хцаберд")} & {*sound_keys("Khtsaberd")})
    True
    """
    whole = name.lower()
    each = [skeletons(sounded(word, whole).sounds, word)[:2] for word in words_of(name)]
    return tuple("~" + " ".join(one) for one in list(product(*each))[:_MOST_KEYS] if any(one))


def one_place(a: str, b: str) -> bool:
    """Whether two names may be spellings of one.

    >>> one_place("Khtsabert", "Խծաբերդ"), one_place("Upper Jorra", "Lower Jorra"), one_place("Orvan", "Orven")
    (True, False, False)
    """
    if fold(a) == fold(b):
        return True
    one, other = words_of(a), words_of(b)
    return len(one) == len(other) > 0 and all(
        _alike(x, y, (a.lower(), b.lower())) for x, y in zip(one, other, strict=True)
    )


def _alike(x: str, y: str, wholes: tuple[str, str]) -> bool:
    one, other = sounded(x, wholes[0]), sounded(y, wholes[1])
    if one.sounds == other.sounds:
        return True
    same = script_of(x) == script_of(y)
    if same and _vowels(one.sounds) != _vowels(other.sounds):
        return False
    least = _SAME_SCRIPT if same else _OTHER_SCRIPT
    least = max(least, _SHORT_WORD) if min(len(x), len(y)) < _SHORT else least
    return x[-1:].isdecimal() == y[-1:].isdecimal() and similarity(one, other) >= least


def _vowels(sounds: str) -> str:
    return "".join(_VOWELS.get(sound, "") for sound in _LONE_Y.sub("i", sounds))
