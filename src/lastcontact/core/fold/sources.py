"""Sources and places as they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from lastcontact.core.fold.facts import Fact
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.sources import (
    MappingRemembered,
    PlaceName,
    PlaceNamed,
    SourceGraded,
    SourceKind,
    SourceNamed,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """To whom it is open: whoever named it in no incident, those of the incidents in which it was named, or everybody.

    Naming it again never opens it to anybody's other incidents: not to those of whoever names it, and not to all of
    them, but from an incident or by an officer it was open to by its first naming.
    """

    by: frozenset[str] = frozenset()
    incidents: frozenset[str] = frozenset()
    common: bool = False

    @classmethod
    def first(cls, by: str, incident: str, common: bool) -> Naming:
        if incident:
            return cls(frozenset(), frozenset({incident}), common)
        return cls(frozenset({by}), frozenset(), common)

    def again(self, by: str, incident: str, common: bool) -> Naming:
        """`incident`: where it is named, too, by those who know it under its name; empty where they do not."""
        belongs = self.belongs_to(by, incident)
        return Naming(self.by, self.incidents | ({incident} - {""}), self.common or (common and belongs))

    def belongs_to(self, by: str, incident: str) -> bool:
        """Whether an officer may open it to all, from an incident."""
        return self.common or by in self.by or incident in self.incidents


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`columns`: how this source's lists are read, header as written -> field; the latest mapping."""

    id: str
    name: str
    of_kind: SourceKind
    side: str
    reliability: Reliability
    other_names: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    naming: Naming = Naming()
    meanings: tuple[tuple[str, str], ...] = ()
    """What the words of its lists mean, as an officer said: word -> condition."""

    def known_in(self, incident: str, used: Collection[str]) -> bool:
        """Whether the people of an incident may know of it: it is common, was named there or in no incident, or is of
        `used`, the sources of its reports and those that an officer attached to its claims and groups. What another
        incident alone knows is not told there.
        """
        named = self.naming.incidents
        return self.naming.common or not named or incident in named or self.id in used

    def called(self, name: str) -> SourceFile:
        """The same source as an incident has it that does not know it, and only cites it by a name that it has: who it
        is and how it is graded stays, how the bureau calls it and reads its lists does not.
        """
        return replace(self, name=name, other_names=(), columns=(), meanings=())


_ANSWERS_FOR_ITSELF = frozenset({SourceKind.BODY, SourceKind.INTERMEDIARY, SourceKind.BUREAU})


def own_side(side: str, name: str, of_kind: SourceKind) -> str:
    """Who may deny what a source says so that it stands no longer: its side, or, of a body on none, itself; "" where
    anybody may, as of what an outlet or a person passes on.
    """
    return side or (name if of_kind in _ANSWERS_FOR_ITSELF else "")


@dataclass(frozen=True, slots=True)
class PlaceFile:
    id: str
    names: tuple[PlaceName, ...]
    of_kind: str = "place"
    latitude: float | None = None
    longitude: float | None = None
    within: str = ""
    naming: Naming = Naming()

    @property
    def label(self) -> str:
        """Every side's name, each once, in the order of the alphabet."""
        return " / ".join(sorted({name.text for name in self.names}, key=str.casefold))


def source(found: Iterable[Fact]) -> SourceFile | None:
    file: SourceFile | None = None
    for fact in found:
        p = fact.payload
        if isinstance(p, SourceNamed):
            columns, meanings = (file.columns, file.meanings) if file else ((), ())
            named = file.naming.again if file else Naming.first
            naming = named(fact.act.by, p.incident, p.common)
            read = (p.other_names, columns, naming, meanings)
            file = SourceFile(p.source, p.name, p.of_kind, p.side, p.reliability, *read)
        elif file and isinstance(p, SourceGraded):
            file = replace(file, reliability=p.reliability)
        elif file and isinstance(p, MappingRemembered):
            file = replace(file, columns=tuple(p.columns.items()), meanings=tuple(p.meanings.items()))
    return file


def place(found: Iterable[Fact]) -> PlaceFile | None:
    file: PlaceFile | None = None
    for fact in found:
        p = fact.payload
        if isinstance(p, PlaceNamed):
            if file is None:
                naming = Naming.first(fact.act.by, p.incident, p.common)
            else:  # by its id: in an incident that uses it, it is open already
                to_all = p.common and file.naming.belongs_to(fact.act.by, p.incident)
                naming = replace(file.naming, common=file.naming.common or to_all)
            file = PlaceFile(p.place, p.names, p.of_kind, p.latitude, p.longitude, p.within, naming)
    return file
