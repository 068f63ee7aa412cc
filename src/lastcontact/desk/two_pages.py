"""A relative with two pages, as the records were one person and are parted: the page at the wrong one can be closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.timezone import get_current_timezone

from lastcontact.core.fold.families import ClosedPage
from lastcontact.core.fold.next_talks import talk_of
from lastcontact.core.fold.parted import enrolled_alike, parted_from
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.desk.persons import PersonPage
from lastcontact.desk.standing import Desk


@dataclass(frozen=True, slots=True)
class TwoPages:
    """A relative enrolled here who has a page at a record parted from this person. `older`: that one was first.

    `told`, `unanswered`: how much they were told there, and how many letters of theirs have no answer on it.
    `talk`: a talk still to come, agreed on there alone.
    """

    here: RelativeFile
    there: RelativeFile
    older: bool
    told: int
    unanswered: int
    talk: str
    waiting: bool

    @property
    def record(self) -> str:
        return self.there.enrolled.record


@dataclass(frozen=True, slots=True)
class Closed:
    """A page that was closed, at this person's record or at one whose relatives have theirs here (`came`)."""

    page: ClosedPage
    came: bool


def of_family(desk: Desk, p: PersonPage) -> Mapping[str, Any]:
    """Whoever of a family has two pages, and whose page was closed here or elsewhere for one here, for its page."""
    ids = parted_from(p.person, p.links)
    files = [f for f in desk.shelf.files("record", ids).values() if f.incident == desk.incident.id]
    mine = [closed for record in p.person.records for closed in record.family.closed]
    came = [c for file in files for c in file.family.closed if c.closed.to_record in p.person.members]
    closed = [*(Closed(page, came=False) for page in mine), *(Closed(page, came=True) for page in came)]
    here = [relative for record in p.person.records for relative in record.family.relatives]
    two = [found for file in files for relative in here for found in _two(desk, file, relative)]
    return {"two_pages": two, "closed_pages": closed}


def _two(desk: Desk, file: RecordFile, here: RelativeFile) -> list[TwoPages]:
    family = file.family
    found = []
    for there in family.relatives:
        if not enrolled_alike(there, here):
            continue
        talk = talk_of(there, family.notices)
        agreed = (
            there.appointment.on
            if there.appointment and talk and not talk.past(desk.today, get_current_timezone())
            else ""
        )
        found.append(
            TwoPages(
                here,
                there,
                older=there.act.seq < here.act.seq,
                told=sum(n.given.relative == there.id for n in family.notices),
                unanswered=sum(m.relative == there.id and m.waits for m in family.messages),
                talk="" if here.appointment else agreed,
                waiting=any(words.relative == there.id for words in family.waiting),
            )
        )
    return found
