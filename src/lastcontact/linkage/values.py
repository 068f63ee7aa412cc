"""How two values of a field agree: as the code of weights.tsv, or "" when one of them is missing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from lastcontact.linkage.weights import weights
from lastcontact.names.alignment import align
from lastcontact.names.nicknames import nickname_classes, share_father, share_nickname
from lastcontact.names.parts import parts_of
from lastcontact.names.skeleton import may_open_alike, skeleton
from lastcontact.names.unsaid import says_nothing

_SIGNS = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
NEAR = 0.8
SAME = 0.97
SHORTEST = 5
"""A number of fewer signs has no near ones."""


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Letters and digits only, one case: what is left when signs and spaces go. Empty where the text only says that
    nothing is known, as one that is missing.
    """
    return "" if says_nothing(text) else _SIGNS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def equality_code(field: str, a: str, b: str) -> str:
    """same, near (one sign different, where the field knows that) or differs."""
    one, other = plain(a), plain(b)
    if field == "phone":
        one, other = one[-8:], other[-8:]
    if not one or not other:
        return ""
    if one == other:
        return f"{field}.same"
    near = f"{field}.near"
    long = min(len(one), len(other)) >= SHORTEST
    return near if near in weights() and long and one_sign_apart(one, other) else f"{field}.differs"


def one_sign_apart(a: str, b: str) -> bool:
    """One sign changed, missing, or two neighbours exchanged."""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        return len(places) == 1 or (
            len(places) == 2
            and places[1] == places[0] + 1
            and a[places[0]] == b[places[1]]
            and a[places[1]] == b[places[0]]
        )
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def sound_code(field: str, a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """The best agreement between any form of one and any form of the other, in any scripts; numbers inside must be
    the same.
    """
    best = ""
    for one in a:
        for other in b:
            code = _two_forms(field, one, other)
            if code and (not best or weights()[code].weight_log2 > weights()[best].weight_log2):
                best = code
    return best


def _two_forms(field: str, a: str, b: str) -> str:
    if not plain(a) or not plain(b):
        return ""
    if plain(a) == plain(b):
        return f"{field}.same"
    numbers = _DIGITS.findall(a), _DIGITS.findall(b)
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return f"{field}.differs"
    left, right = parts_of(a), parts_of(b)
    if not left.names or not right.names:
        return f"{field}.near" if numbers[0] and numbers[0] == numbers[1] else f"{field}.differs"
    found = align(left, right)
    met = sum(pairing.similarity for pairing in found.pairings if pairing.similarity >= NEAR)
    enough = met >= NEAR * min(len(left.names), len(right.names))
    return f"{field}.near" if enough else f"{field}.differs"


@lru_cache(maxsize=262144)
def sound_text(text: str) -> str:
    """A text as it sounds, its numbers kept, its words in one order: the same for one place in several scripts.

    >>> sound_text("Гадрут 5") == sound_text("5, Gadrut")
    True
    """
    words = [part.sound.sounds for part in parts_of(text).names]
    return " ".join(sorted(_DIGITS.findall(text)) + sorted(words))


def told_code(code: str, told: str, given: str) -> str:
    """How a father whom a patronymic tells agrees with one given, both as sounds, where by sound alone they are `code`.

    A patronymic may leave only the stem of a name, and speaks against only when that opens otherwise. The stem may
    also sound like a short form of another name (Алексеевич, "Aleks" for Aleksandr): then it says nothing.

    >>> [told_code("father.differs", "graC", given) for given in ("hraCya", "grigor", "hrant")]
    ['father.near', '', 'father.differs']
    """
    if code in ("", "father.same"):
        return code
    one_name = told == given and len(nickname_classes().get(told, ())) == 1
    if share_father(told, given) or one_name:
        return "father.near"
    if share_nickname(told, given):
        return ""
    opens_alike = may_open_alike(skeleton(told), skeleton(given))
    return "" if code == "father.differs" and opens_alike else code
