"""An enquiry's file: what was asked of whom, reminders, replies; record by record where it can still be opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads.enquiries import (
    EnquiryReminded,
    EnquirySeconded,
    EnquirySent,
    Outcome,
    ReplyReceived,
    ReplyTakenBack,
)


@dataclass(frozen=True, slots=True)
class EnquiryFile:
    id: str
    sent: EnquirySent
    act: Act
    due_on: date | None
    replies: tuple[tuple[Act, ReplyReceived], ...] = ()
    reminders: tuple[EnquiryReminded, ...] = ()
    seconded: tuple[Act, EnquirySeconded] | None = None
    written_on: date | None = None
    """The day it was dated, where it went later: only once a second officer had agreed."""
    taken_back: tuple[tuple[ReplyReceived, Act, str], ...] = ()
    """Replies recorded by mistake, which count for nothing: by whom that was said, and why."""
    erased: int = 0
    """How many of those asked about were erased since."""
    answers_erased: dict[str, int] = field(default_factory=dict)
    """Reply -> of how many people it answered for that were erased since; none where nobody was."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The records under which people are asked about, one each; of those erased there is none."""
        return tuple(record for record, share in self.sent.shares.items() if not share.under)

    def carried(self, record: str) -> dict[str, tuple[str, ...]]:
        """What went of the person asked about under a record: field -> every differing value, as on their page."""
        shares = [share for id, share in self.sent.shares.items() if record in (id, share.under)]
        fields = dict.fromkeys(name for share in shares for name in share.sent)
        return {name: tuple(dict.fromkeys(s.sent[name] for s in shares if name in s.sent)) for name in fields}

    @property
    def waiting(self) -> bool:
        """Whether the second officer was asked to agree and has not answered."""
        return self.sent.needs_second and self.seconded is None

    @property
    def went(self) -> bool:
        """Whether it may be sent: no second officer was needed, or they agreed."""
        return not self.sent.needs_second or (self.seconded is not None and self.seconded[1].agrees)

    def outcomes(self) -> dict[str, Outcome]:
        """Record -> the latest answer; records nobody answered for are absent."""
        return {record: answer.outcome for _, reply in self.replies for record, answer in reply.shares.items()}

    def answered_for(self, reply: ReplyReceived) -> tuple[int, int]:
        """Of how many people a reply spoke, and how many of them were erased since."""
        erased = self.answers_erased.get(reply.reply, 0)
        return len(reply.shares) + erased, erased

    def unanswered(self) -> frozenset[str]:
        return frozenset(self.asked) - frozenset(self.outcomes())

    def overdue(self, at: date) -> bool:
        """Whether the date passed and somebody asked about has no answer."""
        return self.went and self.due_on is not None and self.due_on < at and bool(self.unanswered())


def _wordless(sent: EnquirySent) -> EnquirySent:
    """Without the words in which early entries say in spite of what somebody is asked about: others may be erased."""
    shares = sent.shares.items()
    return replace(sent, shares={id: replace(share, though=("",) * len(share.though)) for id, share in shares})


def _seconded(file: EnquiryFile, act: Act, p: EnquirySeconded) -> EnquiryFile:
    """With the second officer's word; it went on the day of that word, and no earlier."""
    file = replace(file, seconded=(act, p))
    if not p.agrees:
        return file
    sent = file.sent.allowed(p.agreed_on or act.at.date())
    dated = file.sent.asked_on
    return replace(file, sent=sent, due_on=sent.due_on, written_on=dated if sent.asked_on > dated else None)


def enquiry(found: Iterable[Fact]) -> EnquiryFile | None:
    file: EnquiryFile | None = None
    for fact in found:
        p = fact.payload
        if isinstance(p, EnquirySent):
            file = EnquiryFile(p.enquiry, _wordless(p), fact.act, p.due_on)
            file = replace(file, erased=(p.people or len(p.shares) + fact.erased) - len(file.asked))
        elif file and isinstance(p, ReplyReceived):
            file = replace(file, replies=(*file.replies, (fact.act, p)))
            if fact.erased:
                file = replace(file, answers_erased={**file.answers_erased, p.reply: fact.erased})
        elif file and isinstance(p, ReplyTakenBack):
            gone = tuple((reply, fact.act, p.why) for _, reply in file.replies if reply.reply == p.reply)
            kept = tuple(pair for pair in file.replies if pair[1].reply != p.reply)
            file = replace(file, replies=kept, taken_back=(*file.taken_back, *gone))
        elif file and isinstance(p, EnquirySeconded):
            file = _seconded(file, fact.act, p)
        elif file and isinstance(p, EnquiryReminded):
            file = replace(file, reminders=(*file.reminders, p), due_on=p.due_on or file.due_on)
    return file
