"""Names in several languages that are one body: the same office of the same side, both told by the name itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.offices import kind_of, office_of, perhaps_office
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import body_key
from lastcontact.names.script import script_of
from lastcontact.names.sounds import similarity, sounded
from lastcontact.reading.bodies_of_sides import side_of_body
from lastcontact.reading.people_of import Parties
from lastcontact.reading.side_words import words_of

Office = tuple[str, str]
"""A side and the office of it."""
_ALIKE = 0.65
"""How alike by sound, 0-1, each word is to one of the other name: Мерген, Mergen (0.73)."""
_JOINT = 3
"""Letters of words that only join others."""
_OF_MATTERS = (
    *("affair", "matter", "issue", "делам", "вопрос", "справах", "питан", "հարցեր", "գործերի", "üzrə", "işləri"),
    *("məsələ", "საკითხ", "საქმე", "شؤون", "لشؤون", "قضايا"),
)
"""How words begin that only say for what a body is: "по делам пленных"."""
_STEM = 4
"""Letters, at least, that two forms of one word begin with, and at most that each ends with otherwise."""


def office_told(name: str, parties: Parties) -> Office | None:
    """The side and its office that a name tells; None where it tells not both: two ministries of one name are two.

    >>> parties = Parties.of(["Varnia", "Tessaly"])
    >>> office_told("Министерство обороны Варнии", parties) == office_told("Varnian Ministry of Defence", parties)
    True
    >>> office_told("Ministry of Defence", parties)
    """
    office = office_of(name)
    side = side_of_body(name, parties) if office else ""
    return (side, office) if side else None


class Offices:
    """The offices that names tell in an incident. `apart`: two names each, of two bodies, as an officer said."""

    def __init__(self, parties: Parties, apart: Iterable[Collection[str]] = ()) -> None:
        self._parties = parties
        told = ([(body_key(name), office_told(name, parties)) for name in names] for names in apart)
        self._alone = {key for names in told if _one_office(names) for key, _ in names}

    def told(self, name: str) -> Office | None:
        """As `office_told`; None of a name beside which another body has that office: it speaks for itself alone."""
        return None if self._alone and body_key(name) in self._alone else office_told(name, self._parties)


def _one_office(names: Sequence[tuple[object, Office | None]]) -> bool:
    return len(names) > 1 and len({office for _, office in names}) == 1 and names[0][1] is not None


def offices_of(sources: Iterable[SourceFile], parties: Parties) -> dict[Office, str]:
    """Office -> the one source that is it, by its name or another name; an office that two sources are is left out."""
    found: dict[Office, set[str]] = {}
    for file in sources:
        if file.of_kind is SourceKind.BODY:
            for name in (file.name, *file.other_names):
                office = _office_of_source(name, file.side, parties)
                if office:
                    found.setdefault(office, set()).add(file.id)
    return {office: next(iter(ids)) for office, ids in found.items() if len(ids) == 1}


def _office_of_source(name: str, side: str, parties: Parties) -> Office | None:
    """A source of a known side need not say it in its name: "Ministry of Defence", of Varnia."""
    told = office_told(name, parties)
    if told:
        return told if not side or told[0] == side else None
    office = office_of(name)
    return (side, office) if office and side and not parties.named_in(name) else None


def perhaps_one(a: str, b: str, parties: Parties) -> bool:
    """Whether two names of one side may be one body, so that somebody who knows has to say: they may tell one office,
    or, in two scripts, are of one kind of body or sound alike word for word; in one script they have the same words in
    another order or with other endings.

    >>> parties = Parties.of(["Varnia", "Tessaly"])
    >>> perhaps_one("Комиссия Варнии по делам пленных", "Varnian Commission on Prisoners", parties)
    True
    >>> perhaps_one("Commission of Varnia", "Varnian Commission on Prisoners", parties)
    False
    """
    if not (side := parties.named_in(a)) or side != parties.named_in(b):
        return False
    if perhaps_office(a) or perhaps_office(b):
        return perhaps_office(a) == perhaps_office(b)
    if script_of(a) == script_of(b):
        return bool(kind_of(a)) and kind_of(a) == kind_of(b) and _same_words(a, b, parties)
    return (bool(kind_of(a)) and kind_of(a) == kind_of(b)) or _sound_alike(
        _own_words(a, parties), _own_words(b, parties)
    )


def _own_words(name: str, parties: Parties) -> list[str]:
    return [word for word in words_of(name) if len(word) > _JOINT and not parties.named_in(word)]


def _same_words(a: str, b: str, parties: Parties) -> bool:
    """Whether each word of a name has its own among those of the other, but for its ending: "Prisoners Commission"."""
    one, left = ([w for w in _own_words(name, parties) if not w.startswith(_OF_MATTERS)] for name in (a, b))
    for word in one:
        alike = next((other for other in left if _but_for_ending(word, other)), None)
        if alike is None:
            return False
        left.remove(alike)
    return not left


def _but_for_ending(a: str, b: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(a, b, strict=False)))
    return a == b or (shared >= _STEM and max(len(a), len(b)) - shared <= _STEM)


def _sound_alike(one: list[str], other: list[str]) -> bool:
    alike = [max((similarity(sounded(a), sounded(b)) for b in other), default=0) for a in one]
    return len(one) == len(other) > 0 and min(alike) >= _ALIKE
