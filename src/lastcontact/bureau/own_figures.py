"""The bureau's own counts, as an edition may print them: nobody before their family, and no few."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.db.models import Q

from lastcontact.bureau.confirming import LADDER, least
from lastcontact.core.disclosure import SMALL, Shown, remainder, show
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.status import Fate, Whereabouts

COUNTED_APART = Q(fate=Fate.DEAD.value) | Q(fate=Fate.ALIVE.value, told=True)
"""Whom `counted_as` may count elsewhere than in the remainder; nobody else has to be read."""
NOTHING: Mapping[str, str] = MappingProxyType({})
OWN_WORD = "This bureau, by its own count"


def own_figures(
    lines: Iterable[PersonLine],
    before: Iterable[Figure],
    quoted: Sequence[Figure] = (),
    *,
    others: int = 0,
    twice: int = 0,
    confirmed: Mapping[str, str] = NOTHING,
) -> tuple[tuple[Figure, ...], dict[str, int]]:
    """Our own counts as they may be published, and of those that changed by too little and wait, the count now by key.

    A person is counted with a fate only after the family was told; a death only after it was told in person. Who
    shares a fate with fewer than four others stays in the remainder, so that no subtraction tells of them. `others`:
    how many belong there beside these. `twice`: how many of them may be counted twice while suggested links wait; the
    remainder says so beside it, roughly. `confirmed`: leader -> how far what was decided of that person is confirmed; a
    figure is confirmed as far as the least confirmed in it.
    """
    counts = Counter({REMAINDER: others} if others else {})
    levels: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        slot = counted_as(line)
        counts[slot] += 1
        levels[slot.key].append(confirmed.get(line.leader, LADDER[0]))
    last = {f.key: f for f in before if f.ours and f.counted is not None}
    gone = [Slot(f.key, f.what, f.section, f.level) for f in last.values() if f.key not in {s.key for s in counts}]
    was = {key: Shown(f.value, f.counted or 0) for key, f in last.items()}
    parts = {s: show(counts[s], was.get(s.key)) for s in (*counts, *gone) if s != REMAINDER}
    shown = {REMAINDER: remainder(counts.total(), parts.values(), was.get(REMAINDER.key)), **parts}
    figures = []
    for slot, found in sorted(shown.items(), key=lambda pair: (pair[0].section, pair[0].key)):
        hidden = found is None or (found.counted < SMALL and any(_same_thing(f, slot.key) for f in quoted))
        if found is not None and not hidden:
            beside = _may_be_twice(twice) if slot == REMAINDER else _AMONG if found.counted < SMALL else ""
            told = {"ours": True, "counted": found.counted, "beside": beside}
            level = slot.level or ("" if slot == REMAINDER else _level(levels[slot.key], last.get(slot.key), found))
            figures.append(Figure(slot.key, slot.section, found.value, slot.what, level, OWN_WORD, **told))
    apart = sum(p.counted for p in parts.values() if p and p.counted >= SMALL)
    now = {s.key: max(0, counts.total() - apart) if s == REMAINDER else counts[s] for s in shown}
    return tuple(figures), {s.key: now[s.key] for s, found in shown.items() if found and found.waiting}


def counted_among(figure: Figure) -> bool:
    """Whether the people of one of our own figures are counted in the remainder as well: they are few."""
    return figure.ours and figure.key != REMAINDER.key and (figure.counted or 0) < SMALL


def countable_by(lines: Iterable[PersonLine], day: date) -> frozenset[str]:
    """Keys of our own figures that could be printed apart by a day: five of those they count now, or the remainder, had
    a family that had been told.
    """
    told = Counter(counted_as(line).key for line in lines if line.told_on and line.told_on <= day)
    return frozenset((REMAINDER.key, *(key for key, count in told.items() if count >= SMALL)))


_AMONG = "counted in another of our figures as well"


def _level(levels: Iterable[str], before: Figure | None, found: Shown) -> str:
    """How far a figure is confirmed; one that waits is not said to be further confirmed than it was printed."""
    waiting = [before.level] if found.waiting and before and before.level in LADDER else []
    return least([*levels, *waiting])


def _may_be_twice(twice: int) -> str:
    """Said by fives, so that no difference between editions tells of one pair of records."""
    if not twice:
        return ""
    rough = f"fewer than {SMALL}" if twice < SMALL else f"{twice // SMALL * SMALL} or more"
    return f"of whom {rough} may be counted twice: two reports may name one person, and nobody has compared them yet"


@dataclass(frozen=True, slots=True)
class Slot:
    """What one of our own figures counts."""

    key: str
    what: str
    section: str
    level: str = ""
    """How far it is confirmed by what it counts; empty where that is as each decision was."""


REMAINDER = Slot(
    "own.unknown",
    "persons sought by this bureau: those whose fate is not known, and those too few to be counted apart",
    "missing",
)


def counted_as(line: PersonLine) -> Slot:
    """The figure one person is counted in."""
    holder = line.holder
    if line.fate is Fate.DEAD and line.death_told:
        return Slot("own.dead", "persons who died, whose families were told in person", "dead", "verified")
    if line.fate is not Fate.ALIVE or line.told_on is None:
        return REMAINDER
    if line.whereabouts is Whereabouts.RETURNED:
        return Slot("own.returned", "persons who came back alive", "returned")
    if line.whereabouts is Whereabouts.HOSPITAL and holder:
        return Slot(f"own.hospital.{holder}", f"persons in hospital, in the hands of {holder}", "held")
    if line.whereabouts is Whereabouts.HOSPITAL:
        return Slot("own.hospital", "persons in hospital", "held")
    if line.whereabouts is Whereabouts.HELD and line.acknowledgement.value == "acknowledged":
        what = f"persons whom {holder} acknowledges and on whom this bureau has decided"
        return Slot(f"own.acknowledged.{holder}", what, "held", "acknowledged")
    if line.whereabouts is Whereabouts.HELD:
        return Slot(f"own.held.{holder}", f"persons held, whom {holder} does not acknowledge", "held")
    return REMAINDER


def _same_thing(quoted: Figure, key: str) -> bool:
    """Whether a figure quoted from others counts what our own small one counts: those who came back, so far."""
    return quoted.stands and key == "own.returned" and quoted.section == "returned"
