"""What a family was told, by whom, in which words; what they wrote; when the bureau speaks with them next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.fold.relatives import RelativeFile, of_relative
from lastcontact.core.meeting_days import meeting_day
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
    seconded: Act | None = None
    """The second officer's word by which it stands, where one was needed."""

    @property
    def id(self) -> str:
        return self.given.notice

    @property
    def seq(self) -> int:
        """The entry since which it stands."""
        return (self.seconded or self.act).seq


@dataclass(frozen=True, slots=True)
class HeldWords:
    """Words to a family that speak of a death, stand beside one or name another person on file: they wait for a second
    officer, or were refused.
    """

    of_kind: str
    """The kind of entry they were written in."""
    relative: str
    lines: tuple[str, ...]
    act: Act
    speaks_of_death: f.SpeaksOfDeath = f.SpeaksOfDeath.NOT_ASKED
    """What whoever wrote them answered."""
    decision: str = ""
    """The decision they rest on, of a notice."""
    agreed: Act | None = None
    refused: Act | None = None
    why: str = ""
    """What the second officer wrote, agreeing or not."""
    day: date | None = None
    """The day on which they say the bureau speaks next."""
    now: str = ""
    """The relative that they are at the record of whom they seek, of words with which their page closes."""

    @property
    def seq(self) -> int:
        return self.act.seq


@dataclass(frozen=True, slots=True)
class MessageFile:
    seq: int
    relative: str
    at: datetime
    words: str
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    language: str = ""
    """That of the answer, where it is not the page's."""
    closed: Act | None = None
    """With which act it was closed without an answer, as it was written before the news of a death."""
    closed_why: str = ""

    @property
    def waits(self) -> bool:
        """Whether somebody is to answer it, or to close it."""
        return not self.answer and self.closed is None


@dataclass(frozen=True, slots=True)
class ClosedPage:
    """A relative's page that was closed, as they seek the person of another record: with all that stood on it then."""

    relative: RelativeFile
    notices: tuple[NoticeFile, ...]
    messages: tuple[MessageFile, ...]
    closed: f.RelativeClosed
    act: Act


@dataclass(frozen=True, slots=True)
class FamilyFile:
    relatives: tuple[RelativeFile, ...] = ()
    """Those whose page stands."""
    notices: tuple[NoticeFile, ...] = ()
    """What was told; what was recorded by mistake is not in it."""
    taken_back: tuple[tuple[NoticeFile, Act, str], ...] = ()
    """Notices recorded by mistake: by whom that was said, and why."""
    not_told: tuple[tuple[Act, f.NotTold], ...] = ()
    messages: tuple[MessageFile, ...] = ()
    waiting: tuple[HeldWords, ...] = ()
    """Words that wait for a second officer; nobody outside reads them."""
    agreed: tuple[HeldWords, ...] = ()
    """Words a second officer agreed to; they stand among the others."""
    refused: tuple[HeldWords, ...] = ()
    """Words a second officer did not agree to."""
    closed: tuple[ClosedPage, ...] = ()
    """Pages of relatives who seek somebody else; what stood on them is in nothing above."""

    @property
    def everyone(self) -> tuple[RelativeFile, ...]:
        """Whoever was ever enrolled at the record, whether or not their page is closed."""
        return (*self.relatives, *(page.relative for page in self.closed))

    @property
    def informed(self) -> bool:
        """Whether anyone who is to be informed has been told anything."""
        return bool(self.notices)


def family(found: Iterable[Fact]) -> FamilyFile:
    """What the facts about one record say of its family."""
    fold = _Fold()
    for fact in found:
        p = fact.payload
        if isinstance(p, f.Words) and p.needs_second:
            fold.waiting[fact.act.seq] = (_held(fold, p, fact.act), p)
        elif isinstance(p, f.WordsSeconded):
            _seconded(fold, p, fact.act)
        else:
            _take(fold, p, fact.act)
    return FamilyFile(
        relatives=tuple(fold.relatives.values()),
        notices=tuple(_replaced(n, fold.notices.values()) for n in fold.notices.values()),
        taken_back=tuple(fold.taken_back),
        not_told=tuple(fold.not_told),
        messages=tuple(fold.messages.values()),
        waiting=tuple(held for held, _ in fold.waiting.values()),
        agreed=tuple(fold.agreed),
        refused=tuple(fold.refused),
        closed=tuple(fold.closed),
    )


@dataclass
class _Fold:
    """What is gathered while the facts are gone through."""

    relatives: dict[str, RelativeFile] = field(default_factory=dict)
    notices: dict[str, NoticeFile] = field(default_factory=dict)
    taken_back: list[tuple[NoticeFile, Act, str]] = field(default_factory=list)
    not_told: list[tuple[Act, f.NotTold]] = field(default_factory=list)
    messages: dict[int, MessageFile] = field(default_factory=dict)
    waiting: dict[int, tuple[HeldWords, f.Words]] = field(default_factory=dict)
    agreed: list[HeldWords] = field(default_factory=list)
    refused: list[HeldWords] = field(default_factory=list)
    closed: list[ClosedPage] = field(default_factory=list)


def _held(fold: _Fold, p: f.Words, act: Act) -> HeldWords:
    lines: tuple[str, ...]
    if isinstance(p, f.NoticeGiven):
        told = tuple(text for t in p.told for text in (t.words, t.from_whom) if text)
        support = (p.support_offered,) if p.support_shown else ()
        relative, lines = p.relative, (*told, *p.unknown, *p.doing, *support)
    elif isinstance(p, f.AppointmentMade):
        relative, lines = p.relative, tuple(w for w in (p.on, p.words, p.support_name) if w)
    elif isinstance(p, f.DoubtSpoken):
        spoken_of = fold.notices.get(p.notice)
        relative, lines = spoken_of.given.relative if spoken_of else "", (p.words,)
    else:
        relative, lines = p.relative, (p.words,)
    rests_on = p.decision if isinstance(p, f.NoticeGiven) else ""
    day = p.day or meeting_day(p.on, act.at.date()) if isinstance(p, f.AppointmentMade) else None
    now = p.now if isinstance(p, f.RelativeClosed) else ""
    return HeldWords(p.KIND, relative, lines, act, p.speaks_of_death, rests_on, day=day, now=now)


def _seconded(fold: _Fold, word: f.WordsSeconded, act: Act) -> None:
    """Words agreed to stand from now on, in the order of this word and not of their writing."""
    held, payload = fold.waiting.pop(word.of_seq, (None, None))
    if held is None or payload is None:
        return
    if not word.agrees:
        fold.refused.append(replace(held, refused=act, why=word.why))
        return
    fold.agreed.append(replace(held, agreed=act, why=word.why))
    _take(fold, payload, held.act)
    if isinstance(payload, f.NoticeGiven):
        fold.notices[payload.notice] = NoticeFile(payload, held.act, seconded=act)


def _take(fold: _Fold, p: object, act: Act) -> None:
    notices, messages = fold.notices, fold.messages
    if isinstance(p, f.NoticeGiven):
        notices[p.notice] = NoticeFile(p, act)
        closed = [m for m in messages.values() if p.ends_a_death and m.relative == p.relative]
        messages.update(
            (m.seq, replace(m, closed=None, closed_why="")) for m in closed
        )  # they wait for an answer again
    elif isinstance(p, f.DoubtAssigned) and p.notice in notices:
        notices[p.notice] = replace(notices[p.notice], assigned_to=p.officer)
    elif isinstance(p, f.DoubtSpoken) and p.notice in notices:
        before = notices[p.notice]
        notices[p.notice] = replace(before, spoken_at=p.spoken_at, spoken_seq=act.seq, spoken_words=p.words)
    elif isinstance(p, f.NoticeTakenBack) and p.notice in notices:
        fold.taken_back.append((notices.pop(p.notice), act, p.why))
    elif isinstance(p, f.NotTold):
        fold.not_told.append((act, p))
    elif isinstance(p, f.MessageSent):
        messages[act.seq] = MessageFile(act.seq, p.relative, act.at, p.words)
    elif isinstance(p, f.MessageAnswered) and p.message_seq in messages:
        messages[p.message_seq] = replace(
            messages[p.message_seq], answer=p.words, answered_by=act.by, answered_at=act.at, language=p.other_language
        )
    elif isinstance(p, f.MessageClosed) and p.message_seq in messages:
        messages[p.message_seq] = replace(messages[p.message_seq], closed=act, closed_why=p.why)
    elif isinstance(p, f.RelativeEnrolled):
        fold.relatives[p.relative] = RelativeFile(p, act)
    elif isinstance(p, f.RelativeClosed):
        _close(fold, p, act)
    else:
        of_relative(fold.relatives, p, act)


def _close(fold: _Fold, p: f.RelativeClosed, act: Act) -> None:
    who = fold.relatives.pop(p.relative, None)
    if who is None:
        return
    told = [n.id for n in fold.notices.values() if n.given.relative == p.relative]
    wrote = [m.seq for m in fold.messages.values() if m.relative == p.relative]
    notices, messages = tuple(map(fold.notices.pop, told)), tuple(map(fold.messages.pop, wrote))
    fold.closed.append(ClosedPage(who, notices, messages, p, act))


def _replaced(notice: NoticeFile, among: Iterable[NoticeFile]) -> NoticeFile:
    """With the day on which later words took its place: later in the journal, whatever day was told for them."""
    later = [
        n
        for n in among
        if n.given.replaces_earlier and n.given.relative == notice.given.relative and n.seq > notice.seq
    ]
    return replace(notice, replaced_at=min(later, key=lambda n: n.seq).given.told_at) if later else notice
