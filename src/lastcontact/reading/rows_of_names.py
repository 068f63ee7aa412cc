"""Names that stand in a row: what tells that one is somebody's name tells it of those beside it."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.runs import Run
from lastcontact.reading.sheet import Sheet

_SURE = 3
"""Votes by which a run of capitals is a person."""
_JOINTS = ([","], ["and"], [",", "and"])


def named_together(sheet: Sheet, found: list[Run]) -> list[Run]:
    """ "Levan Arpaneli, Garen Tash and Dara Venn": two words with capitals in a row with a person's name are one's too,
    where nothing tells that they are a place, a body or a thing.
    """
    made = list(found)
    for step, order in ((1, range(1, len(made))), (-1, range(len(made) - 2, -1, -1))):
        for k in order:
            other, run = made[k - step], made[k]
            low, high = (other, run) if step > 0 else (run, other)
            joined = low.sentence == high.sentence and sheet.lows[low.last : high.first] in _JOINTS
            if joined and dict(other.votes).get("person", 0) >= _SURE and _may_be_one(run):
                made[k] = replace(run, votes=(*run.votes, ("person", _SURE)))
    return made


def _may_be_one(run: Run) -> bool:
    votes = dict(run.votes)
    told = any(votes.get(kind) for kind in ("place", "thing", "body", "outlet"))
    return run.last - run.first == 2 and not run.title and not told and votes.get("person", 0) < _SURE
