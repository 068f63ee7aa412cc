"""A list of names against the answers given to it: each person's standing and history, and a court's paragraph.

For officers and courts. Small numbers in it are not rounded: what may be published is decided elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """How an answer, or its absence, leaves a person. "Not identified" is not "denied"; silence is neither."""

    RETURNED = "returned"
    DEAD = "dead"
    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    NOT_IDENTIFIED = "not_identified"
    SILENT = "silent"


CONTESTED = "contested"
WORDS = {
    Standing.RETURNED: "returned",
    Standing.DEAD: "found dead",
    Standing.ACKNOWLEDGED: "acknowledged as held",
    Standing.DENIED: "denied",
    Standing.NOT_IDENTIFIED: "not identified among those held",
    Standing.SILENT: "without any answer",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class UnknownAnswer(ValueError):
    """A reply holds an answer that is neither a standing nor "contested"."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One body's answer about one person on a day. `answer`: a Standing, or "contested", which disputes it."""

    person: str
    on: date
    by: str
    answer: str


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person on the list: the standing that the latest answer leaves, since when, by whom, and all answers before it.

    `contested`: somebody disputes that standing. `differing`: bodies gave different answers on that same day.
    `changed`: the standing is not the first one given.
    """

    person: str
    standing: Standing
    since: date | None
    by: str
    contested: bool
    differing: bool
    history: tuple[Reply, ...]

    @property
    def changed(self) -> bool:
        answers = [r.answer for r in self.history if r.answer != CONTESTED]
        return len(set(answers)) > 1

    @property
    def took_back(self) -> bool:
        """Whether the body that denies the person had acknowledged them before."""
        mine = (r for r in self.history if r.by == self.by and self.since is not None and r.on <= self.since)
        return self.standing is Standing.DENIED and any(r.answer == Standing.ACKNOWLEDGED for r in mine)


@dataclass(frozen=True)
class ListAnswer:
    """A list against its answers as of a day. `counts` sums to the number of people; `beside`: replies about others."""

    at: date
    people: tuple[ListedPerson, ...]
    counts: Mapping[Standing, int]
    contested: Mapping[Standing, int]
    beside: tuple[Reply, ...]
    repeated: tuple[str, ...]
    later: int
    paragraph: str


def answer(
    people: Sequence[str], replies: Iterable[Reply], *, at: date, subject: str = "alleged to be held"
) -> ListAnswer:
    """The list `people` (ids or names) against `replies` up to and on the day `at`. Raises: UnknownAnswer."""
    order = list(dict.fromkeys(people))
    repeated = tuple(sorted(p for p, n in Counter(people).items() if n > 1))
    known: dict[str, list[Reply]] = {person: [] for person in order}
    beside: list[Reply] = []
    later = 0
    for reply in sorted(replies, key=lambda r: (r.on, r.answer == CONTESTED, r.by, r.answer, r.person)):
        if reply.answer != CONTESTED and reply.answer not in set(Standing):
            raise UnknownAnswer(f"an answer must be one of {', '.join(Standing)} or {CONTESTED}")
        if reply.on > at:
            later += 1
        elif reply.person in known:
            known[reply.person].append(reply)
        else:
            beside.append(reply)
    rows = tuple(_row(person, tuple(history)) for person, history in known.items())
    counts = {s: sum(r.standing is s for r in rows) for s in Standing}
    contested = {s: sum(r.standing is s and r.contested for r in rows) for s in Standing}
    words = _paragraph(rows, counts, contested, (at, subject))
    return ListAnswer(at, rows, counts, contested, tuple(beside), repeated, later, words)


def _row(person: str, history: tuple[Reply, ...]) -> ListedPerson:
    """The latest answer stands; a later silence takes nothing back, as it is no answer."""
    given = [r for r in history if r.answer not in (CONTESTED, Standing.SILENT)]
    silences = [r for r in history if r.answer == Standing.SILENT]
    if not given:
        since, by = (silences[0].on, silences[0].by) if silences else (None, "")
        return ListedPerson(person, Standing.SILENT, since, by, False, False, history)
    last = given[-1]
    same_day = {r.answer for r in given if r.on == last.on}
    stands = min((r for r in given if r.on == last.on), key=_firmest)
    disputed = any(r.answer == CONTESTED and r.on >= stands.on for r in history)
    return ListedPerson(
        person, Standing(stands.answer), stands.on, stands.by, disputed or len(same_day) > 1, len(same_day) > 1, history
    )


def _firmest(reply: Reply) -> int:
    """Of answers on one day that differ: the order of Standing, which puts what was seen before what was said."""
    return list(Standing).index(Standing(reply.answer))


def _paragraph(
    rows: Sequence[ListedPerson],
    counts: Mapping[Standing, int],
    contested: Mapping[Standing, int],
    frame: tuple[date, str],
) -> str:
    at, subject = frame
    parts = []
    for standing in Standing:
        if not counts[standing]:
            continue
        back = sum(r.took_back for r in rows if r.standing is standing)
        notes = [f"{contested[standing]} of them contested"] if contested[standing] else []
        notes += [f"{back} of them by a body that had named them as held before"] if back else []
        beside = f" ({'; '.join(notes)})" if notes else ""
        parts.append(f"{counts[standing]} {WORDS[standing]}{beside}")
    day = f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
    head = f"Of {len(rows)} {'person' if len(rows) == 1 else 'persons'} {subject}, as of {day}: "
    changed = sum(r.changed for r in rows)
    tail = f" For {changed} of them the answer has changed since the first one given." if changed else ""
    return head + ("; ".join(parts) if parts else "nobody is on the list") + "." + tail
