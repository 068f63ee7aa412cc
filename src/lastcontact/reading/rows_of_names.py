"""Names that stand in a row: what tells that one is somebody's name tells it of those beside it."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.runs import Run
from lastcontact.reading.sheet import Sheet

_SURE = 3
"""Votes by which a run of capitals is a person."""
_PLAIN_JOINTS = ([","], ["and"], [",", "and"])


def named_together(sheet: Sheet, found: list[Run]) -> list[Run]:
    """ "Levan Arpaneli, Garen Tash and Dara Venn": two words with capitals in a row with a person's name are one's too,
    where nothing tells that they are a place, a body or a thing.
    """
    made = list(found)
    for step, order in ((1, range(1, len(made))), (-1, range(len(made) - 2, -1, -1))):
        for k in order:
            other, run = made[k - step], made[k]
            low, high = (other, run) if step > 0 else (run, other)
            joined = low.sentence == high.sentence and sheet.lows[low.last : high.first] in _PLAIN_JOINTS
            if joined and dict(other.votes).get("person", 0) >= _SURE and _may_be_one(run):
                made[k] = replace(run, votes=(*run.votes, ("person", _SURE)))
    return made


def _may_be_one(run: Run) -> bool:
    votes = dict(run.votes)
    told = any(votes.get(kind) for kind in ("place", "thing", "body", "outlet"))
    return run.last - run.first == 2 and not run.title and not told and votes.get("person", 0) < _SURE


def together(known: Known, one: Mention) -> str:
    """A person with those named in a row with him: "Ilan Mosk and Dara Venn", "Ilan Mosk, Dara Venn and Levan Roth"."""
    row = row_of(known, one)
    names = [m.name for m in row]
    joints = known.sheet.lows[row[0].last : row[-1].first]
    whole = "and" in joints or "nor" in joints or known.sheet.words[row[-1].last : row[-1].last + 1] != [","]
    return f"{', '.join(names[:-1])} and {names[-1]}" if whole and len(names) > 1 else one.name


def row_of(known: Known, one: Mention) -> list[Mention]:
    """The persons of the row of names in which a person stands, in order."""
    named = known.cast.within(known.sentence.first, known.sentence.last)
    persons = [m for m in named if m.kind is Kind.PERSON]
    low = high = persons.index(one)
    tellers = {m.first for m in persons for s in known.sayings if s.first <= m.first < s.last}
    while low and persons[low - 1].first not in tellers and _joined(known, persons[low - 1], persons[low]):
        low -= 1
    while high + 1 < len(persons) and _joined(known, persons[high], persons[high + 1]):
        high += 1
    return persons[low : high + 1]


def _joined(known: Known, one: Mention, other: Mention) -> bool:
    """Whether nothing but a comma or "and", an age and ranks stands between two names."""
    between = range(one.last, other.first)
    titles = {i for h in known.hits.of("title") for i in range(h.first, h.last)}
    plain = all(known.sheet.lows[i] in _JOINTS or known.sheet.lows[i].isdecimal() or i in titles for i in between)
    return plain and known.sheet.lows[one.last] in _JOINTS and len(between) <= _BETWEEN_NAMES


_JOINTS = (",", ";", "and", "nor", "(", ")")


_BETWEEN_NAMES = 6
"""Tokens of ", 24, and Lance Corporal"."""
