"""From whom something of a person is withheld because it would harm (GC IV art. 137), however they are written."""

from __future__ import annotations

from lastcontact.bureau.acting import Refused
from lastcontact.casefile.sides import sides_now
from lastcontact.core.fold.holders import Sides
from lastcontact.names.keys import forms_of
from lastcontact.names.parts import Part, parts_of

_TELLING = 3
"""Consonants by which a word is known in another script or case."""


class Detrimental(Refused):
    """Kept from this party because it would harm (GC IV art. 137); the intermediary may still be told."""


def reaches(party: str, whom: str) -> bool:
    """Whether what goes to `whom` comes to that party: it is the party, another body of its side, or named after it,
    in any script and case. In doubt it does: "Embassy of Norhat in Duravan" is read by both.
    """
    return _reaches(party, whom, sides_now())


def _reaches(party: str, whom: str, sides: Sides) -> bool:
    if party.casefold() in whom.casefold():
        return True
    side, other = sides.of_name(party), sides.of_name(whom)
    if side and other:
        return side == other
    words, theirs = parts_of(side or party).names, parts_of(whom).names
    return bool(words) and all(any(_alike(word, their) for their in theirs) for word in words)


def _alike(one: Part, other: Part) -> bool:
    """One word in two spellings, scripts or cases: the consonants of one are those of the other, or open them."""
    if one.word == other.word:
        return True
    pairs = ((a, b) for a in forms_of(one) for b in forms_of(other) if min(len(a), len(b)) >= _TELLING)
    return any(a.startswith(b) or b.startswith(a) for a, b in pairs)
