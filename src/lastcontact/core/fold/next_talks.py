"""When the bureau said it would speak with a relative, and whether it has spoken since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lastcontact.core.family_page import Talk
from lastcontact.core.fold.families import NoticeFile
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.meeting_days import meeting_day
from lastcontact.core.payloads.families import AppointmentMade, How


def talk_of(relative: RelativeFile, notices: Iterable[NoticeFile]) -> Talk | None:
    """The talk that was agreed on last with a relative; None where none was. A letter is no talk."""
    if relative.appointment is None or relative.appointed is None:
        return None
    mine = [n for n in notices if n.given.relative == relative.id]
    told = [n.given.told_at for n in mine if n.given.how is not How.LETTER]
    spoken_at = max([*told, *(n.spoken_at for n in mine if n.spoken_at)], default=None)
    day = relative.appointment.day or meeting_day(relative.appointment.on, relative.appointed.at.date())
    return Talk(day, spoken_at)


def agreed(relative: RelativeFile, notices: Iterable[NoticeFile]) -> tuple[AppointmentMade | None, Talk | None]:
    """The talk that was agreed on, as it stands on the relative's page: without its words where a death was told since,
    as they were for somebody who hoped.
    """
    mine = [n for n in notices if n.given.relative == relative.id]
    made, by, talk = relative.appointment, relative.appointed, talk_of(relative, mine)
    death = max((n for n in mine if n.given.of_death), key=lambda n: n.seq, default=None)
    if not (made and by and talk and death and by.seq < death.seq):
        return made, talk
    return replace(made, words=""), replace(talk, before_a_death=True, death_told_at=death.given.told_at)
