"""Whether the holder acknowledges a person: asked, answered, silent, and since when; from enquiries and replies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lastcontact.core.fold.facts import Fact
from lastcontact.core.payloads.enquiries import EnquirySeconded, EnquirySent, Outcome, ReplyReceived, ReplyTakenBack


class Acknowledgement(StrEnum):
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    SILENT = "silent"
    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    NOT_IDENTIFIED = "not_identified"
    SAID_DEAD = "said_dead"
    SAID_RETURNED = "said_returned"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question or one answer about one record. `outcome` None is the question itself."""

    enquiry: str
    on: date
    seq: int
    outcome: Outcome | None = None
    to: str = ""
    label: str = ""
    through: str = ""
    due_on: date | None = None
    by: str = ""
    words: str = ""
    how: str = ""
    sent: tuple[tuple[str, str], ...] = ()
    reply: str = ""
    report: str = ""
    """The report that the answer came as, if it was received as one."""
    claim: str = ""
    """The claim that says so, where the holding side said it unasked."""
    named_as: str = ""
    """The type of that claim, where it names somebody as something else than held: wounded."""

    @property
    def id(self) -> str:
        """What a decision that relies on it calls it by, beside the ids of claims."""
        return f"answer-{self.seq}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `from_on` until the next stretch, the holder's answer stood like this."""

    from_on: date
    state: Acknowledgement
    words: str = ""
    enquiry: str = ""


_STATE = {
    Outcome.ACKNOWLEDGED: Acknowledgement.ACKNOWLEDGED,
    Outcome.DENIED: Acknowledgement.DENIED,
    Outcome.NOT_IDENTIFIED: Acknowledgement.NOT_IDENTIFIED,
    Outcome.SAID_DEAD: Acknowledgement.SAID_DEAD,
    Outcome.SAID_RETURNED: Acknowledgement.SAID_RETURNED,
    Outcome.NO_ANSWER: Acknowledgement.SILENT,
}


def answers_of(record: str, found: Iterable[Fact]) -> tuple[Answer, ...]:
    """The questions and answers among the facts that touch one record, in order.

    A question that needs a second officer is one from the day they agreed.
    """
    answers: list[Answer] = []
    waiting: dict[str, EnquirySent] = {}
    for fact in found:
        p = fact.payload
        if isinstance(p, EnquirySent):
            if record in p.shares and p.shares[record].under:
                continue
            if p.needs_second:
                waiting[p.enquiry] = p
            else:
                answers.append(_question(record, p, fact.act.seq))
        elif isinstance(p, EnquirySeconded) and p.enquiry in waiting:
            sent = waiting.pop(p.enquiry)
            if p.agrees:
                answers.append(_question(record, sent.allowed(p.agreed_on or fact.act.at.date()), fact.act.seq))
        elif isinstance(p, ReplyReceived) and record in p.shares:
            answers.append(_answer(p, fact.act.seq, record))
        elif isinstance(p, ReplyTakenBack):
            answers = [a for a in answers if not a.reply or a.reply != p.reply]
    return tuple(answers)


def _answer(p: ReplyReceived, seq: int, record: str) -> Answer:
    said = p.shares[record]
    return Answer(
        p.enquiry,
        p.answered_on,
        seq,
        said.outcome,
        by=p.by,
        words=said.words,
        how=p.how,
        reply=p.reply,
        report=p.report,
    )


def _question(record: str, p: EnquirySent, seq: int) -> Answer:
    share = p.shares.get(record)
    sent = tuple(share.sent.items()) if share else ()
    return Answer(p.enquiry, p.asked_on, seq, None, p.to, p.label, p.through, p.due_on, "", p.words, "", sent)


def history(answers: Sequence[Answer], *, until: date) -> tuple[Stretch, ...]:
    """How the holder's answer stood over time; a due date that passed without a word becomes a stretch of silence."""
    marks: list[tuple[date, int, Stretch]] = []
    replied = [a for a in answers if a.outcome is not None]
    for answer in answers:
        if answer.outcome is None and _acknowledged(replied, answer):
            continue
        if answer.outcome is None:
            marks.append(
                (answer.on, answer.seq, Stretch(answer.on, Acknowledgement.ASKED, answer.label, answer.enquiry))
            )
            due = answer.due_on
            in_time = any(r.enquiry == answer.enquiry and due is not None and r.on <= due for r in replied)
            if due is not None and due < until and not in_time:
                marks.append((due, answer.seq, Stretch(due, Acknowledgement.SILENT, answer.label, answer.enquiry)))
        elif answer.on <= until:
            state = _STATE[answer.outcome]
            marks.append((answer.on, answer.seq, Stretch(answer.on, state, answer.words, answer.enquiry)))
    return tuple(stretch for _, _, stretch in sorted(marks, key=lambda m: (m[0], m[1])))


def _acknowledged(replied: Sequence[Answer], question: Answer) -> bool:
    """Whether the holder's last word before a question was that it holds the person: asking on does not unsay it."""
    before = [r for r in replied if (r.on, r.seq) < (question.on, question.seq)]
    return bool(before) and before[-1].outcome is Outcome.ACKNOWLEDGED


def now(answers: Sequence[Answer], *, at: date) -> Acknowledgement:
    """The latest word of the holder on this record, or what its absence amounts to."""
    stretches = history(answers, until=at)
    return stretches[-1].state if stretches else Acknowledgement.NOT_ASKED
