"""A speaker's name as readers of an edition can tell it: in Latin letters beside its own, and of which side."""

from __future__ import annotations

from lastcontact.bureau.public_voices import NOT_NAMED
from lastcontact.names.romanise import romanise
from lastcontact.reading.people_of import Parties


def readable(name: str, parties: Parties, side: str = "") -> str:
    """ "Министерство обороны (Ministerstvo oborony; Norhat)", "5th Company (Norhat)"; what says both stays as it is."""
    if name.endswith(NOT_NAMED):
        return name
    latin = romanise(name)
    told = [latin] if latin != name else []
    known = side.casefold() in latin.casefold() or (latin == name and parties.named_in(name) == side)
    if side and not known:
        told.append(side)
    return f"{name} ({'; '.join(told)})" if told else name
