"""Spellings of one name: romanisations, doubled letters, marks, hyphens and words written together."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SOUNDS = (
    ("ck", "k"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("tch", "ch"), ("tsch", "ch"),
    ("sch", "sh"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("tz", "ts"), ("qu", "k"), ("q", "k"), ("x", "ks"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("iy", "i"), ("yi", "i"), ("y", "i"), ("j", "i"), ("w", "u"),
)  # fmt: skip
_HARD_C = re.compile(r"c(?![hiey])")
_SLAVIC = re.compile(r"(?:oy|o|ay)([ea])\Z")
"""Long and short endings of Slavic place names: Stepnoye and Stepne, Novaya and Nova."""
_DOUBLED = re.compile(r"(.)\1+")
_PAIRS = frozenset(("dt", "bp", "gk", "sz", "fv", "uv", "ao", "ei"))
"""Letters that spellings of one name take for each other."""


@lru_cache(maxsize=4096)
def squeezed(name: str) -> str:
    """A name without case, marks, spaces, hyphens, dots and apostrophes.

    >>> squeezed("Nurek-Dash") == squeezed("NurekDash")
    True
    """
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i"))
    return "".join(c for c in plain if c.isalnum())


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """What the romanisations of one name share.

    >>> skeleton("Douanza") == skeleton("Dwanza"), skeleton("Pucanta") == skeleton("Pukanta")
    (True, True)
    """
    made = _HARD_C.sub("k", squeezed(name))
    if len(made) > 6:
        made = _SLAVIC.sub(r"\1", made)
    for written, sound in _SOUNDS:
        made = made.replace(written, sound)
    made = _DOUBLED.sub(r"\1", made)
    return made[:-1] if made.endswith("e") and len(made) > 4 else made


def alike(a: str, b: str) -> bool:
    """Whether two names may be spellings of one: the same skeleton, or a letter or two apart in a long name."""
    one, two = squeezed(a), squeezed(b)
    if one == two:
        return True
    if min(len(one), len(two)) < 4:
        return False
    if a[-1:].isdecimal() or b[-1:].isdecimal() or _told_apart(a, b):
        return False
    written = one, two
    one, two = skeleton(a), skeleton(b)
    if one == two:
        return True
    if min(len(one), len(two)) < 5 or one[0] != two[0] or (one[1] != two[1] and (len(one) < 7 or one[2:] != two[2:])):
        return False
    if len(one) == len(two):
        apart = [x + y for x, y in zip(one, two, strict=True) if x != y]
        if len(apart) == 1 and "".join(sorted(apart[0])) in _PAIRS:
            return True
    room = 1 if max(len(one), len(two)) < 9 else 2
    return any(abs(len(x) - len(y)) <= room and distance(x, y, room) <= room for x, y in (written, (one, two)))


def _told_apart(a: str, b: str) -> bool:
    """Whether one word of two names differs beyond spelling: "Upper Jorra" and "Lower Jorra"."""
    one, two = a.lower().replace("-", " ").split(), b.lower().replace("-", " ").split()
    if len(one) != len(two) or len(one) < 2:
        return False
    return any(x[:1] != y[:1] for x, y in zip(one, two, strict=True))


def distance(a: str, b: str, room: int) -> int:
    """Letters to change between two words; anything above `room` once that is passed."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a[:40], start=1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b[:40], start=1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (letter != other))
        if min(row) > room:
            return room + 1
    return row[min(len(b), 40)]
