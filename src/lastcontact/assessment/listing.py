"""A list of names against the answers given to it: each person's standing and history, and a court's paragraph.

For officers and courts. Small numbers in it are not rounded: what may be published is decided elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile


class Standing(StrEnum):
    """How an answer, or its absence, leaves a person. "Not identified" is not "denied"; silence is neither.

    What a body says of a return or a death, and nobody else has established, is its word alone.
    """

    RETURNED = "returned"
    DEAD = "dead"
    SAID_RETURNED = "said_returned"
    SAID_DEAD = "said_dead"
    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    NOT_IDENTIFIED = "not_identified"
    SILENT = "silent"


ESTABLISHED = {Standing.SAID_RETURNED: Standing.RETURNED, Standing.SAID_DEAD: Standing.DEAD}
"""What a body says alone -> the same, established: no other answer, and the firmer of the two."""
CONTESTED = "contested"
WORDS = {
    Standing.RETURNED: "returned",
    Standing.DEAD: "found dead",
    Standing.SAID_RETURNED: "returned by a body’s word alone",
    Standing.SAID_DEAD: "dead by a body’s word alone",
    Standing.ACKNOWLEDGED: "acknowledged as held",
    Standing.DENIED: "denied",
    Standing.NOT_IDENTIFIED: "not identified among those held",
    Standing.SILENT: "without any answer",
}
_DIED = (Standing.DEAD, Standing.SAID_DEAD)
OWN = {"list": "its own list", "statement": "a statement of its own"}
"""In what a body said something of itself, in no reply."""
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

MOST_CONTESTING = 5
"""Words that contest, named in the paragraph; every one stands in the history of the person."""


class UnknownAnswer(ValueError):
    """A reply holds an answer that is neither a standing nor "contested"."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One body's answer about one person on a day. `answer`: a Standing, or "contested", which disputes it.

    `unasked`: what it said so in, of itself and in no reply to an enquiry: a key of `OWN`; empty for a reply.
    `through`: who notified it, where that was somebody else. `order`: which reply of the day it was, as they came in:
    of two by one body the last stands.
    """

    person: str
    on: date
    by: str
    answer: str
    unasked: str = ""
    through: str = ""
    order: int = 0


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
        return len({_meaning(r) for r in _given(self.history)}) > 1

    @property
    def unasked(self) -> tuple[Reply, ...]:
        """What the standing rests on, where a body said so of itself and no reply says the same; else nothing."""
        rests_on: list[Reply] = []
        for reply in reversed(_given(self.history)):
            if reply.answer != self.standing:
                break
            rests_on.insert(0, reply)
        return tuple(rests_on) if all(r.unasked for r in rests_on) else ()

    @property
    def took_back(self) -> bool:
        """Whether the body that denies the person, or does not identify them, had acknowledged them before."""
        mine = (r for r in self.history if r.by == self.by and self.since is not None and r.on <= self.since)
        return self.standing in (Standing.DENIED, Standing.NOT_IDENTIFIED) and any(
            r.answer == Standing.ACKNOWLEDGED for r in mine
        )


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
    people: Sequence[str],
    replies: Iterable[Reply],
    *,
    at: date,
    subject: str = "alleged to be held",
    in_custody: Collection[str] = (),
) -> ListAnswer:
    """The list `people` (ids or names) against `replies` up to and on the day `at`. `in_custody`: those of them who
    died in the holder's hands, by its own word. Raises: UnknownAnswer.
    """
    order = list(dict.fromkeys(people))
    repeated = tuple(sorted(p for p, n in Counter(people).items() if n > 1))
    known: dict[str, list[Reply]] = {person: [] for person in order}
    beside: list[Reply] = []
    later = 0
    for reply in sorted(
        replies, key=lambda r: (r.on, r.answer == CONTESTED, r.order, r.by, r.answer, r.person, r.unasked, r.through)
    ):
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
    words = _paragraph(rows, counts, (at, subject, frozenset(in_custody)))
    return ListAnswer(at, rows, counts, contested, tuple(beside), repeated, later, words)


def _row(person: str, history: tuple[Reply, ...]) -> ListedPerson:
    """The latest answer stands; a later silence takes nothing back, as it is no answer."""
    given = _given(history)
    silences = [r for r in history if r.answer == Standing.SILENT]
    if not given:
        since, by = (silences[0].on, silences[0].by) if silences else (None, "")
        return ListedPerson(person, Standing.SILENT, since, by, False, False, history)
    of_day = [r for r in given if r.on == given[-1].on]
    of_day = [r for r in of_day if not any(_replaces(later, r) for later in of_day)]
    same_day = {_meaning(r) for r in of_day}
    stands = min(of_day, key=_firmest)
    stands = next((r for r in _run(given) if r.answer == ESTABLISHED.get(Standing(stands.answer))), stands)
    disputed = any(r.answer == CONTESTED and r.on >= stands.on for r in history)
    return ListedPerson(
        person, Standing(stands.answer), stands.on, stands.by, disputed or len(same_day) > 1, len(same_day) > 1, history
    )


def _replaces(later: Reply, reply: Reply) -> bool:
    """Whether one body replied again on the same day."""
    return later.by == reply.by and later.order > reply.order and not (later.unasked or reply.unasked)


def _given(history: Iterable[Reply]) -> list[Reply]:
    return [r for r in history if r.answer not in (CONTESTED, Standing.SILENT)]


def _meaning(reply: Reply) -> Standing:
    return ESTABLISHED.get(Standing(reply.answer), Standing(reply.answer))


def _run(given: Sequence[Reply]) -> list[Reply]:
    """The last answers that mean the same, the newest first."""
    return list(takewhile(lambda r: _meaning(r) is _meaning(given[-1]), reversed(given)))


def _firmest(reply: Reply) -> int:
    """Of answers on one day that differ: the order of Standing, which puts what was seen before what was said."""
    return list(Standing).index(Standing(reply.answer))


def _paragraph(
    rows: Sequence[ListedPerson],
    counts: Mapping[Standing, int],
    frame: tuple[date, str, frozenset[str]],
) -> str:
    at, subject, in_custody = frame
    parts = []
    for standing in Standing:
        if not counts[standing]:
            continue
        back = sum(r.took_back for r in rows if r.standing is standing)
        notes = _contested([r for r in rows if r.standing is standing and r.contested])
        notes += [f"{back} of them by a body that had named them as held before"] if back else []
        died = sum(r.standing is standing and r.person in in_custody for r in rows) if standing in _DIED else 0
        notes += [f"{died} of them died in custody, as the holder’s word says or lets infer"] if died else []
        notes += _of_themselves([r for r in rows if r.standing is standing and r.unasked])
        beside = f" ({'; '.join(notes)})" if notes else ""
        parts.append(f"{counts[standing]} {WORDS[standing]}{beside}")
    head = f"Of {len(rows)} {'person' if len(rows) == 1 else 'persons'} {subject}, as of {_day(at)}: "
    changed = sum(r.changed for r in rows)
    tail = f" For {changed} of them the answer has changed since the first one given." if changed else ""
    return head + ("; ".join(parts) if parts else "nobody is on the list") + "." + tail


def _contested(rows: Sequence[ListedPerson]) -> list[str]:
    """How many stand contested, and by whose word; whoever is so by answers that differ has none."""
    if not rows:
        return []
    by = list(
        dict.fromkeys(
            r.by for row in rows for r in row.history if r.answer == CONTESTED and r.on >= (row.since or r.on)
        )
    )
    more = [f"{len(by) - MOST_CONTESTING} more"] if len(by) > MOST_CONTESTING else []
    named = "; ".join([*by[:MOST_CONTESTING], *more])
    return [f"{len(rows)} of them contested" + (f" by: {named}" if named else "")]


def _of_themselves(rows: Sequence[ListedPerson]) -> list[str]:
    """How many stand so by no reply, and in what their standing was said, by whom and of which day."""
    if not rows:
        return []
    said = sorted({r for row in rows for r in row.unasked}, key=lambda r: (r.on, r.by))
    words = dict.fromkeys(
        ", ".join((r.by, OWN[r.unasked], *([f"notified through {r.through}"] if r.through else []), _day(r.on)))
        for r in said
    )
    return [f"{len(rows)} of them in no reply to an enquiry, but as the body said of itself: {'; '.join(words)}"]


def _day(on: date) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
