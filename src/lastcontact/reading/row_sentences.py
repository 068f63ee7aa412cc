"""Rows of a list that are a sentence about several or about nothing ("Two others died on the way."): nobody's name."""

from __future__ import annotations

from functools import lru_cache

from lastcontact.names.parts import NAMELESS, parts_of
from lastcontact.names.script import script_of
from lastcontact.reading.lone_names import is_other_word, is_unnamed
from lastcontact.reading.reader import read

_LEAST_NAME, _LEAST = 3, 5
"""Words of the cell where the name should be, and of the whole row: fewer make no sentence here."""
_STOPPED, _LONG = 0.6, 0.7
"""Which part of its words a language knows as something else than names, of a row with a full stop and of one without.
A long name with rank and trade has half of them at most; sentences of seven languages had 0.6 to 1.
"""
_MANY = 7
_TELLING = 0.5
"""The same of a row in which the reader finds a claim."""
_STOPS = ".!?։؟…"
_AROUND = ".,;:!?()[]«»“”\"'…։،؟՝՛"


def is_sentence(named: str, row: str) -> bool:
    """Whether a row is a sentence that names nobody. `named`: what stands where the name should, `row`: all of it.

    >>> is_sentence(t := "Two others died on the way and were buried at Dresk cemetery.", t)
    True
    >>> [is_sentence(t, t) for t in ("Petrov Ivan died on the way.", "Unknown man from Upper Lim village")]
    [False, False]
    """
    words = row.split()
    if len(words) < _LEAST or len(named.split()) < _LEAST_NAME or _known(named) < _TELLING or is_unnamed(named):
        return False
    small = row[0].islower() and script_of(row) != "Georgian"
    if small or any(kind == NAMELESS for _, kind in parts_of(named).aside):
        return False  # "soldier of the 4th company, name not known"
    share, stopped = _known(row), words[-1][-1] in _STOPS
    found = _told(row)
    plain = share >= _STOPPED if stopped else share >= _LONG and len(words) >= _MANY
    return not found.persons and (plain or (bool(found.claims) and share >= _TELLING))


def _known(text: str) -> float:
    words = [word for word in (written.strip(_AROUND).lower() for written in text.split()) if word]
    return sum(map(is_other_word, words)) / max(1, len(words))


_told = lru_cache(maxsize=256)(read)
