"""The consonant skeleton of a word: what is left when vowels go and sounds that scripts confuse fall together. A
coarse key, never a verdict.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

_CLASSES = {
    "p": "pbf89vw",
    "t": "td06",
    "k": "kgqGxh7",
    "s": "szSZ5cTDCJj",
    "m": "m",
    "n": "n",
    "l": "l",
    "r": "r",
}
_FINE = {
    "b": "bp89",
    "v": "vwf",
    "t": "t0",
    "d": "d6",
    "k": "kq7",
    "g": "gG",
    "h": "xh",
    "s": "s5c",
    "z": "z",
    "S": "SCTZ",
    "J": "JjD",
    "m": "m",
    "n": "n",
    "l": "l",
    "r": "r",
}
_COARSE_OF = {sound: name for name, sounds in _CLASSES.items() for sound in sounds}
_FINE_OF = {sound: name for name, sounds in _FINE.items() for sound in sounds}
_LEFT_OUT = frozenset("aeiouy4E")


@lru_cache(maxsize=262144)
def skeleton(sounds: str) -> str:
    """Coarse classes of the consonants, doubles made single; h, w and y only where they open the word.

    >>> skeleton("grigoryan") == skeleton("qriqoryan")
    True
    """
    kept = []
    for at, sound in enumerate(_opened(sounds)):
        if sound in _LEFT_OUT or (at and sound in "hw"):
            continue
        if at == 0 and sound == "h":
            continue
        kept.append(_COARSE_OF.get(sound, sound))
    return "".join(name for name, _ in groupby(kept))


@lru_cache(maxsize=262144)
def key_skeleton(sounds: str) -> str:
    """The skeleton as keys have it, unopened.

    >>> key_skeleton("hesen") == key_skeleton("gasan"), key_skeleton("hayk") == key_skeleton("ayk")
    (True, True)
    """
    return unopened(skeleton(sounds))


def unopened(form: str) -> str:
    """A skeleton without an opening k, g or kh, as long as anything else is left: an opening h is left out anyway, and
    Hasan is Гасан elsewhere, Հայկ is Гайк, Хайк or Айк.
    """
    return form[1:] if form.startswith("k") and len(form) > 1 else form


@lru_cache(maxsize=262144)
def fine_skeleton(sounds: str) -> str:
    """As `skeleton`, in fifteen classes instead of eight: fewer chance meetings, more misses."""
    kept = [_FINE_OF.get(s, s) for s in _opened(sounds) if s not in _LEFT_OUT and s not in "hw"]
    return "".join(name for name, _ in groupby(kept))


def _opened(sounds: str) -> str:
    """An x within a word is mostly ks, at its start nearly always kh."""
    return sounds.replace("X", "x", 1).replace("X", "ks") if sounds.startswith("X") else sounds.replace("X", "ks")
