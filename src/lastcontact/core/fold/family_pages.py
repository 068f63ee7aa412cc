"""From what a family was told to their page. It rests on notices alone: no claim, decision or link changes it."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.core.family_page import RelativePage, ToldItem, Written
from lastcontact.core.fold.death_told import before_the_news, death_told_at
from lastcontact.core.fold.families import FamilyFile, NoticeFile
from lastcontact.core.fold.next_talks import agreed
from lastcontact.core.fold.relatives import RelativeFile


def pages(record: str, family: FamilyFile) -> tuple[RelativePage, ...]:
    """One page for each relative bound to the record."""
    return tuple(_page(record, family, relative) for relative in family.relatives)


def _page(record: str, family: FamilyFile, relative: RelativeFile) -> RelativePage:
    notices = sorted((n for n in family.notices if n.given.relative == relative.id), key=lambda n: n.seq)
    start = max((i for i, n in enumerate(notices) if n.given.replaces_earlier or n.given.of_death), default=0)
    current = notices[start:]
    last = current[-1] if current else None
    enrolled = relative.enrolled
    made, talk = agreed(relative, notices)
    death_at = death_told_at(notices)
    letters = (m for m in family.messages if m.relative == relative.id)
    return RelativePage(
        relative=relative.id,
        record=record,
        addressed_as=enrolled.addressed_as,
        sought_name=enrolled.sought_name,
        sought_as=enrolled.sought_as,
        language=enrolled.language,
        call_word=enrolled.call_word,
        told=_items(reversed(current)),
        earlier=_items(reversed(notices[:start])),
        unknown=last.given.unknown if last else (),
        doing=last.given.doing if last else (),
        of_death=death_at is not None,
        changed_at=last.given.told_at if last else None,
        appointment=made,
        written=tuple(Written(m.at, m.words, m.answer, m.answered_at, before_the_news(m, death_at)) for m in letters),
        seen=tuple(act.at for act in relative.seen),
        talk=talk,
        support=_support(current),
    )


def _support(current: Iterable[NoticeFile]) -> ToldItem | None:
    offered = [n for n in current if n.given.support_shown]
    if not offered:
        return None
    given = offered[-1].given
    return ToldItem(given.support_offered, "", given.told_at, given.how, given.notice)


def _items(notices: Iterable[NoticeFile]) -> tuple[ToldItem, ...]:
    return tuple(
        ToldItem(told.words, told.from_whom, n.given.told_at, n.given.how, n.id, n.replaced_at)
        for n in notices
        for told in n.given.told
    )
