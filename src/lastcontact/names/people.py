"""How many people a name field names: two joined by "and" or a sign are not one person with a long name, and one name
written twice in two scripts is not two people.
"""

from __future__ import annotations

import re

from lastcontact.names.script import script_of
from lastcontact.names.sons import father_behind
from lastcontact.names.tokens import words_of

AND_WORDS = ("and", "und", "et", "и", "та", "և", "եւ", "ու", "და", "və", "ve", "και", "و", "ו")
"""Lower case only: И. and V. are initials. Spanish y, Catalan i and Portuguese e join the parts of one surname."""
_JOINING = frozenset(AND_WORDS)
_AND = re.compile(rf"\s+(?:[&+]|{'|'.join(AND_WORDS)})\s+|\s*\n\s*")
_SIGN = re.compile(r"\s*[;/|]\s*")
"""Also between surnames before and after a marriage, so that each side must be a whole name."""
_BRACKET = re.compile(r"\s*\(([^()]+)\)\s*\Z")


def people_in(name: str) -> tuple[str, ...]:
    """The name of each person the field names, in the order written; mostly one.

    A surname written once for all is given to each. A second form in another script is left out. A father whom the
    name tells ("son of") is nobody more.

    >>> people_in("Vahagn and Ashot Sarnetsyan"), people_in("Sarnetsyan Vahagn / Сарнецян Ваагн")
    (('Vahagn Sarnetsyan', 'Ashot Sarnetsyan'), ('Sarnetsyan Vahagn',))
    """
    if name.replace(" ", "").isalpha() and _JOINING.isdisjoint(name.split(" ")):
        return (name,)
    if father_behind(name) != name:
        return (name,)
    pieces = _pieces(_AND, name, 1)
    if len(pieces) > 1:
        return _surnamed(pieces)
    signed = _pieces(_SIGN, name, 2)
    if len(signed) > 1:
        first = script_of(signed[0])
        return (signed[0], *(piece for piece in signed[1:] if script_of(piece) == first))
    listed = name.split(",")
    if len(listed) > 1 and _share_a_surname(listed):
        return tuple(piece.strip() for piece in listed)
    bracket = _BRACKET.search(name)
    if bracket and len(words_of(bracket[1]).words) > 1 and script_of(bracket[1]) != script_of(name[: bracket.start()]):
        return (name[: bracket.start()],)
    return (name,)


def _pieces(between: re.Pattern[str], name: str, fewest: int) -> list[str]:
    """The texts between the signs; one text when a piece has fewer words than a name must have."""
    if not between.search(name):
        return [name]
    pieces = [piece for piece in between.split(name) if words_of(piece).words]
    return pieces if all(len(words_of(piece).words) >= fewest for piece in pieces) else [name]


def _share_a_surname(pieces: list[str]) -> bool:
    """ "Hovaberd Suren, Hovaberd Armen": whole names, one word of them the same. "de la Cruz, Juan Carlos" is one."""
    words = [words_of(piece).words for piece in pieces]
    return all(len(each) > 1 for each in words) and bool(frozenset(words[0]).intersection(*words[1:]))


def _surnamed(pieces: list[str]) -> tuple[str, ...]:
    """ "Vahagn and Ashot Sarnetsyan": the surname stands last, or first in "Сарнецян Ваагн и Ашот"."""
    first, last = pieces[0].split(), pieces[-1].split()
    if len(first) == 1 < len(last):
        return tuple(piece if len(piece.split()) > 1 else f"{piece} {last[-1]}" for piece in pieces)
    if len(last) == 1 < len(first):
        return tuple(piece if len(piece.split()) > 1 else f"{first[0]} {piece}" for piece in pieces)
    return tuple(pieces)
