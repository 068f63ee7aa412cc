"""The consonant skeleton of a word: what is left when vowels go and sounds that scripts confuse fall together. A
coarse key, never a verdict.

A sound whose class depends on who wrote it (a plain h for kh or for a g, a j for y or for zh) gives a word several
skeletons: two spellings of one name share one of them.
"""

from __future__ import annotations

import re
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
_AS_WELL = {
    "h": ("k",),
    "w": ("p", ""),
    "j": ("",),
    "X": ("k",),
    "6": ("s",),
    "0": ("s",),
    "J": ("k",),
    "c": ("k",),
}
"""The classes that a sound may have beside its own: whatever data/nearness.tsv puts within 0.15 of it, and what is
usual within 0.25. An h is kh or a Ukrainian g, a w is v, a j is y, an x is kh, a dh is z, a th is s, an Egyptian jim is
g, a c before e or i is k. Left out for what they cost: u as v, th as f, a Spanish j as kh.
"""
_SPELLED = (
    (re.compile(r"(?<![cst])ch"), "C", ("k",)),
    (re.compile(r"(?<!s)c(?![ehikyc])"), "k", ("s",)),
    (re.compile("ł"), "w", ("l", "")),
    (re.compile("qu[aeiouy]"), "k", ("kp",)),
)
"""Letters, the sound they are read as, its further classes where a word is written with them: a Latin ch is kh in
German, Polish and Italian; a c that is k in English is ts or, its sign left out, ch in Slavic and Turkish lists; a
Polish ł is l to everybody else; a qu that is k in French and Spanish is kv in every other script.
"""
OPENING = 3
"""Consonants of a word that count where another word stands beside it."""
MOST_FORMS = 8
"""Skeletons kept of one word."""


@lru_cache(maxsize=262144)
def skeletons(sounds: str, word: str = "") -> tuple[str, ...]:
    """The skeletons of a word by all that its sounds may stand for, `skeleton` the first, `MOST_FORMS` at most. `word`
    as written tells a Latin ch, which may be kh, from every other ch.

    >>> skeletons("zaharov"), skeletons("zaxarov")
    (('srp', 'skrp'), ('skrp',))
    """
    also = _AS_WELL
    if "c" in word or "ł" in word or "qu" in word:
        also = _AS_WELL | {sound: classes for letters, sound, classes in _SPELLED if letters.search(word)}
    forms = [""]
    for at, sound in enumerate(sounds):
        own, more = _class_of(sound, at), also.get(sound)
        if more is None or len(forms) * len(more) + len(forms) > MOST_FORMS:
            forms = [form + own for form in forms]
        else:
            forms = [form + reading for reading in dict.fromkeys((own, *more)) for form in forms]
    return tuple(dict.fromkeys("".join(name for name, _ in groupby(form)) for form in forms))


def _class_of(sound: str, at: int) -> str:
    """The class of a sound at a place in its word. An x within a word is mostly ks, at its start nearly always kh."""
    if sound in _LEFT_OUT or sound == "h" or (sound == "w" and at):
        return ""
    if sound == "X":
        return "ks" if at else "k"
    return _COARSE_OF.get(sound, sound)


def skeleton(sounds: str) -> str:
    """Coarse classes of the consonants, doubles made single; h, w and y only where they open the word.

    >>> skeleton("grigoryan") == skeleton("qriqoryan")
    True
    """
    return skeletons(sounds)[0]


def openings(sounds: str, word: str = "") -> tuple[str, ...]:
    """How the word may begin, as keys have it: `OPENING` consonants of each of its skeletons, unopened.

    >>> openings("hesen") == openings("gasan"), openings("hayk") == openings("ayk")
    (True, True)
    """
    forms = (unopened(form)[:OPENING] for form in skeletons(sounds, word))
    return tuple(dict.fromkeys(form for form in forms if form))


def unopened(form: str) -> str:
    """A skeleton without an opening k, g or kh, as long as anything else is left: an opening h is left out anyway, and
    Hasan is Гасан elsewhere, Հայկ is Гайк, Хайк or Айк.
    """
    return form[1:] if form.startswith("k") and len(form) > 1 else form


def may_open_alike(one: str, other: str) -> bool:
    """Whether two names that a language may have changed, given as their skeletons, can be one by how they open: by the
    same consonant, or by the same two behind an h that one of them writes as a g: Hrachya, Грачья.

    >>> may_open_alike(skeleton("graC"), skeleton("hraCya")), may_open_alike(skeleton("graC"), skeleton("hrant"))
    (True, False)
    """
    return one[:1] == other[:1] or (unopened(one)[:2] == unopened(other)[:2] and len(unopened(one)) > 1)


@lru_cache(maxsize=262144)
def fine_skeleton(sounds: str) -> str:
    """As `skeleton`, in fifteen classes instead of eight: fewer chance meetings, more misses."""
    kept = [_FINE_OF.get(s, s) for s in _opened(sounds) if s not in _LEFT_OUT and s not in "hw"]
    return "".join(name for name, _ in groupby(kept))


def _opened(sounds: str) -> str:
    """An x within a word is mostly ks, at its start nearly always kh."""
    return sounds.replace("X", "x", 1).replace("X", "ks") if sounds.startswith("X") else sounds.replace("X", "ks")
