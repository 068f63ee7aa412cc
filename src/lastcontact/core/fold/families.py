"""What a family was told, by whom, in which words; what they wrote; when the bureau speaks with them next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads import families as f


@dataclass(frozen=True, slots=True)
class NoticeFile:
    given: f.NoticeGiven
    act: Act
    assigned_to: str = ""
    spoken_at: datetime | None = None
    spoken_seq: int = 0
    spoken_words: str = ""
    replaced_at: datetime | None = None
    """When later words were told in place of these."""

    @property
    def id(self) -> str:
        return self.given.notice


@dataclass(frozen=True, slots=True)
class RelativeFile:
    enrolled: f.RelativeEnrolled
    act: Act
    codes: tuple[tuple[str, str], ...] = ()
    """(code id, "open" or how it ended), oldest first."""
    appointment: f.AppointmentMade | None = None
    seen: tuple[Act, ...] = ()
    vouched: Act | None = None
    """The second officer's word, given or refused."""
    refused_why: str | None = None
    """None unless the second officer did not confirm."""

    @property
    def id(self) -> str:
        return self.enrolled.relative

    @property
    def waiting(self) -> bool:
        """Whether a second officer was asked to confirm and has not answered."""
        return self.enrolled.needs_second and self.vouched is None

    @property
    def checked(self) -> bool:
        """Whether identity and kinship are established, so that this relative may be told and let in."""
        return not self.waiting and self.refused_why is None


@dataclass(frozen=True, slots=True)
class MessageFile:
    seq: int
    relative: str
    at: datetime
    words: str
    answer: str = ""
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class FamilyFile:
    relatives: tuple[RelativeFile, ...] = ()
    notices: tuple[NoticeFile, ...] = ()
    """What was told; what was recorded by mistake is not in it."""
    taken_back: tuple[tuple[NoticeFile, Act, str], ...] = ()
    """Notices recorded by mistake: by whom that was said, and why."""
    not_told: tuple[tuple[Act, f.NotTold], ...] = ()
    messages: tuple[MessageFile, ...] = ()

    @property
    def informed(self) -> bool:
        """Whether anyone who is to be informed has been told anything."""
        return bool(self.notices)


def family(found: Iterable[Fact]) -> FamilyFile:
    """What the facts about one record say of its family."""
    relatives: dict[str, RelativeFile] = {}
    notices: dict[str, NoticeFile] = {}
    taken_back: list[tuple[NoticeFile, Act, str]] = []
    not_told: list[tuple[Act, f.NotTold]] = []
    messages: dict[int, MessageFile] = {}
    for fact in found:
        p, act = fact.payload, fact.act
        if isinstance(p, f.NoticeGiven):
            notices[p.notice] = NoticeFile(p, act)
        elif isinstance(p, f.DoubtAssigned) and p.notice in notices:
            notices[p.notice] = replace(notices[p.notice], assigned_to=p.officer)
        elif isinstance(p, f.DoubtSpoken) and p.notice in notices:
            before = notices[p.notice]
            notices[p.notice] = replace(before, spoken_at=p.spoken_at, spoken_seq=act.seq, spoken_words=p.words)
        elif isinstance(p, f.NoticeTakenBack) and p.notice in notices:
            taken_back.append((notices.pop(p.notice), act, p.why))
        elif isinstance(p, f.NotTold):
            not_told.append((act, p))
        elif isinstance(p, f.MessageSent):
            messages[act.seq] = MessageFile(act.seq, p.relative, act.at, p.words)
        elif isinstance(p, f.MessageAnswered) and p.message_seq in messages:
            messages[p.message_seq] = replace(messages[p.message_seq], answer=p.words, answered_by=act.by)
        elif isinstance(p, f.RelativeEnrolled):
            relatives[p.relative] = RelativeFile(p, act)
        else:
            _relative(relatives, fact)
    return FamilyFile(
        relatives=tuple(relatives.values()),
        notices=tuple(_replaced(n, notices.values()) for n in notices.values()),
        taken_back=tuple(taken_back),
        not_told=tuple(not_told),
        messages=tuple(messages.values()),
    )


def told_order(notice: NoticeFile) -> tuple[datetime, int]:
    return notice.given.told_at, notice.act.seq


def _replaced(notice: NoticeFile, among: Iterable[NoticeFile]) -> NoticeFile:
    later = [
        n
        for n in among
        if n.given.replaces_earlier and n.given.relative == notice.given.relative and told_order(n) > told_order(notice)
    ]
    return replace(notice, replaced_at=min(later, key=told_order).given.told_at) if later else notice


def _relative(relatives: dict[str, RelativeFile], fact: Fact) -> None:
    p = fact.payload
    if not isinstance(p, f.CodeIssued | f.CodeEnded | f.AppointmentMade | f.RelativeViewed | f.RelativeVouched):
        return
    before = relatives.get(p.relative)
    if before is None:
        return
    if isinstance(p, f.CodeIssued):
        after = replace(before, codes=(*before.codes, (p.code, "open")))
    elif isinstance(p, f.CodeEnded):
        after = replace(before, codes=tuple((c, p.how if c == p.code else how) for c, how in before.codes))
    elif isinstance(p, f.AppointmentMade):
        after = replace(before, appointment=p)
    elif isinstance(p, f.RelativeVouched):
        after = replace(before, vouched=fact.act, refused_why=None if p.agrees else p.why)
    else:
        after = replace(before, seen=(*before.seen, fact.act))
    relatives[p.relative] = after
