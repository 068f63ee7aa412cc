"""The words of the names on file in an incident, each once: what is published is held against all of them.

A record keeps them as they sound in the whole name, so that no record has to be opened and no name read again: an
incident of 100,000 people has a few thousand different words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lastcontact.casefile import models as m
from lastcontact.casefile.searching import openings
from lastcontact.core.payloads.records import Described
from lastcontact.names.parts import FAMILY, INITIAL, Part, parts_of
from lastcontact.names.sounds import Sounded

_BETWEEN, _AFTER = "\t", "\n"


@dataclass(frozen=True, slots=True)
class Held:
    """A word of a name on file. `surname`: it stands as one or looks like one."""

    part: Part
    surname: bool


@dataclass(frozen=True, slots=True)
class NamesHeld:
    """The words of the names of an incident, by each way their sound may begin; and their whole sounds."""

    by_opening: Mapping[str, list[Held]] = field(default_factory=dict)
    sounds: frozenset[str] = frozenset()

    @property
    def every(self) -> tuple[Held, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys(one for found in self.by_opening.values() for one in found))

    def beginning_as(self, part: Part) -> list[Held]:
        """Those that begin by their sound as this word does, by any reading of the two, each once."""
        found = (one for begun in openings(part) for one in self.by_opening.get(begun, ()))
        return list(dict.fromkeys(found))


def name_parts(described: Described) -> str:
    """The words of a record's name as `names_held` reads them back."""
    found = parts_of(described.full_name)
    family = {part.word for part in parts_of(described.family_name).names}
    parts = [*found.names, *(part for other in found.others for part in parts_of(other).names)]
    return _AFTER.join(_written(p, p.role == FAMILY or p.word in family) for p in parts if p.role != INITIAL)


def names_held(incident: str) -> NamesHeld:
    """The words of all names on file in an incident."""
    lines: set[str] = set()
    for text in m.Record.objects.different("name_parts", incident=incident):
        lines.update(text.split(_AFTER))
    return _of(lines)


def names_of(*described: Described) -> NamesHeld:
    """The words of one name, or of several."""
    return _of({line for one in described for line in name_parts(one).split(_AFTER)})


def _of(lines: set[str]) -> NamesHeld:
    by_opening: dict[str, list[Held]] = {}
    held = [_read(line) for line in sorted(lines - {""})]
    for one in held:
        begun = {whole[:end] for whole in openings(one.part) for end in range(3, len(whole) + 1, 2)}
        for start in sorted(begun):
            by_opening.setdefault(start, []).append(one)
    return NamesHeld(by_opening, frozenset(one.part.sound.sounds for one in held))


def _written(part: Part, surname: bool) -> str:
    told = (part.word, part.sound.sounds, "v" if part.sound.vowelless else "", part.role, part.father)
    return _BETWEEN.join((*told, "s" if surname else ""))


def _read(line: str) -> Held:
    word, sounds, vowelless, role, father, surname = line.split(_BETWEEN)
    return Held(Part(word, Sounded(sounds, bool(vowelless)), role, father), bool(surname))
