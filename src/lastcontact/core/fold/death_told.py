"""Whether a relative was told of a death that their page tells of, since when, and which letters are from before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from lastcontact.core.fold.families import FamilyFile, MessageFile, NoticeFile


def death_told_at(notices: Iterable[NoticeFile]) -> datetime | None:
    """When they were told of the death that stands on their page; None where none does: they were told of none, or
    since of a decision that says otherwise, or in other words once none stood. `notices`: one relative's.
    """
    since: datetime | None = None
    for given in (n.given for n in sorted(notices, key=lambda n: n.seq)):
        if given.of_death:
            since = since or given.told_at
        elif given.ends_a_death:
            since = None
    return since


def before_the_news(letter: MessageFile, told_at: datetime | None) -> bool:
    """Whether a letter, and its answer if it has one, were written by and to somebody who had not been told."""
    return told_at is not None and (letter.answered_at or letter.at) < told_at


def left_over(family: FamilyFile, relative: str = "") -> tuple[MessageFile, ...]:
    """Letters without an answer that were written before a death was told to whoever wrote them; of one relative, where
    one is named.
    """
    writers = {letter.relative for letter in family.messages} if not relative else {relative}
    told = {who: death_told_at(n for n in family.notices if n.given.relative == who) for who in writers}
    waiting = (letter for letter in family.messages if letter.waits and letter.relative in told)
    return tuple(letter for letter in waiting if before_the_news(letter, told[letter.relative]))
