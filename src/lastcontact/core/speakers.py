"""Which of the bureau's sources a name means, as texts write it: one ministry is not two bodies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import takewhile

from lastcontact.core import seated
from lastcontact.core.body_stems import stems
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind

_OTHER_JOINTS = frozenset({"in", "for", "to", "at", "on", "from", "with", "against", "and", "near", "by"})


_LEAST_SHARED = 4
_LANDS = frozenset({"", "a", "e", "ia", "o", "y", "ey"})
_BELONGING = frozenset({"n", "an", "ian", "ean", "ese", "ish", "i"})


@lru_cache(maxsize=4096)
def body_key(name: str) -> tuple[str, ...]:
    """The words of a name without order and "of", where a language puts the owner before or after the office.

    Any other joint says who stands where, and the order is kept: an embassy of one state in another is not the reverse.

    >>> body_key("Ministry of Defence of Duravan") == body_key("Duravan's Ministry of Defence")
    True
    >>> body_key("Embassy of Norhat in Duravan") == body_key("Embassy of Duravan in Norhat")
    False
    """
    words = re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", name.casefold()))
    kept = [word for word in words if word not in ("the", "of")]
    return tuple(kept if _OTHER_JOINTS & set(kept) else sorted(kept))


def one_land(a: str, b: str) -> bool:
    """Whether of two words one is a land and the other what belongs to it, as English makes it: Tavrenia, Tavrenian.

    >>> one_land("turkish", "turkey"), one_land("duravani", "duravan"), one_land("north", "northern")
    (True, True, False)
    """
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    ends = {a[shared:], b[shared:]}
    return shared >= _LEAST_SHARED and bool(ends & _LANDS) and bool(ends & _BELONGING)


def names_itself(words: str, body: SourceFile) -> bool:
    """Whether a body's own report means that body by these words: "the ministry", "Duravani" in one of its ministry's.

    What an outlet or a person calls so is somebody else.
    """
    if body.of_kind in (SourceKind.OUTLET, SourceKind.PERSON, SourceKind.RELATIVE):
        return False
    own = body_key(body.name)
    said = body_key(words)
    return bool(said) and all(any(word == mine or one_land(word, mine) for mine in own) for word in said)


BRING_IT = frozenset({SourceKind.INTERMEDIARY, SourceKind.BUREAU})
"""Who brings a body's word to us as it was given to them: a notification, a note of what was said to an officer."""


def passes_on(carrier: SourceFile, speaker: str | None, source: SourceFile | None) -> bool:
    """Whether a report of `carrier` only passes on what is said in it: it is no word given by a body itself.

    `speaker`: whose word it is, as written; `source`: the same, where the bureau knows them. An outlet, a relative
    and a person of no side speak for no body, in their own voice neither. Two bodies of one side are that side.
    """
    if carrier.of_kind in BRING_IT:
        return False
    private = carrier.of_kind is SourceKind.PERSON and not carrier.side
    if private or carrier.of_kind in (SourceKind.OUTLET, SourceKind.RELATIVE):
        return True
    if source is None:
        return bool(speaker) and not (names_itself(speaker or "", carrier) or Speakers([carrier]).source_of(speaker))
    bodies = carrier.of_kind is source.of_kind is SourceKind.BODY
    return source.id != carrier.id and not (bodies and carrier.side and carrier.side == source.side)


def side_named(words: str | None, sides: Iterable[str]) -> str:
    """The side that a speaker is called by and nothing else; "" where the words name more than it, or none.

    >>> side_named("Norhat", ("Norhat", "Duravan")), side_named("the Duravani side", ("Norhat", "Duravan"))
    ('Norhat', 'Duravan')
    >>> side_named("Council of Norhat", ("Norhat", "Duravan"))
    ''
    """
    said = tuple(word for word in body_key(words or "") if word != "side")
    alike = [(side, key) for side in sides if said and len(key := body_key(side)) == len(said)]
    found = {side for side, key in alike if said == key or _but_for_a_land(said, key)}
    return next(iter(found)) if len(found) == 1 else ""


class Speakers:
    """Sources to be found by name; a name that may mean two of them means none."""

    def __init__(self, sources: Iterable[SourceFile]) -> None:
        self._as_written: dict[str, set[str]] = {}
        self._by_words: dict[tuple[str, ...], set[str]] = {}
        self._by_stems: dict[tuple[str, ...], set[str]] = {}
        self._seats: dict[str, dict[str, set[str]]] = {}
        self._meant: dict[str, set[str]] = {}
        for file in sources:
            for name in (file.name, *file.other_names):
                self._as_written.setdefault(name.casefold().strip(), set()).add(file.id)
                if file.of_kind not in (SourceKind.PERSON, SourceKind.RELATIVE):
                    self._by_words.setdefault(body_key(name), set()).add(file.id)
                    self._by_stems.setdefault(stems(name), set()).add(file.id)
                    body, seat = seated.parted(name)
                    self._seats.setdefault(body, {}).setdefault(seat, set()).add(file.id)

    def source_of(self, name: str | None, text: str | None = None) -> str:
        """The id of the source that this name means, as written, in another order of its words, by the adjective of its
        land, in another case of Ukrainian or Russian; else empty. `text`: where it stands, for the town where the
        body sits: of two of one name with two seats only the one that sits there is meant.
        """
        found = self._by_seat(name or "", text) if text is not None else None
        found = self.meant_by(name) if found is None else found
        return next(iter(found)) if len(found) == 1 else ""

    def meant_by(self, name: str | None) -> set[str]:
        """The ids of all sources that it may mean."""
        written = (name or "").strip()
        if written not in self._meant:
            self._meant[written] = self._found(written) if written else set()
        return self._meant[written]

    def _found(self, written: str) -> set[str]:
        key = body_key(written)
        exact = self._as_written.get(written.casefold()) or self._by_words.get(key) or self._by_land(key)
        return exact or self._by_stems.get(stems(written), set())

    def _by_seat(self, name: str, text: str) -> set[str] | None:
        """The sources it may mean by the town where it sits; None where no seat is told and none is known."""
        body, seat = seated.parted(name)
        is_one = Speakers._alike(body)
        told = seated.told(body, text, is_one) | ({seat} - {""})
        known: dict[str, set[str]] = {}
        for other, by_seat in self._seats.items():
            if is_one(other):
                for town, ids in by_seat.items():
                    known.setdefault(town, set()).update(ids)
        here = seat or (next(iter(told)) if len(told) == 1 else "")
        if not known or not (here or told or {*known} - {""}):
            return None
        if here in known:
            return known[here]
        only = {id for ids in known.values() for id in ids}
        return only if len(told) <= 1 and len(known) == 1 and (not here or "" in known) else set()

    @staticmethod
    def _alike(body: str) -> Callable[[str], bool]:
        key = body_key(body)
        return lambda words: (
            (other := body_key(words)) == key or (len(other) == len(key) and _but_for_a_land(key, other))
        )

    def _by_land(self, key: tuple[str, ...]) -> set[str]:
        """The sources whose names differ from this one in a land alone, that is said another way."""
        same_length = ((other, ids) for other, ids in self._by_words.items() if len(other) == len(key))
        return {id for other, ids in same_length if _but_for_a_land(key, other) for id in ids}


def _but_for_a_land(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of equally many words are one but for a land in one and its adjective in the other.

    An adjective may stand elsewhere among the words in order: what differs is compared, wherever it stands.
    """
    ours, theirs = list((Counter(key) - Counter(other)).elements()), list((Counter(other) - Counter(key)).elements())
    if len(ours) != 1 or not one_land(ours[0], theirs[0]):
        return False
    return sorted(other) == list(other) or key.index(ours[0]) == other.index(theirs[0])
