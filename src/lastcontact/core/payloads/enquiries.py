"""Enquiries put to a body about named records, and what was answered, record by record; silence is data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind


class Outcome(StrEnum):
    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    NOT_IDENTIFIED = "not_identified"
    SAID_DEAD = "said_dead"
    """It says that the person died: its word alone, and no status."""
    SAID_RETURNED = "said_returned"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfEnquiry(Payload):
    enquiry: str

    @property
    def subject(self) -> Subject:
        return f"enquiry:{self.enquiry}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was disclosed of one record by asking: field -> value as sent."""

    sent: dict[str, str]
    under: str = ""
    """The record of the same person that the question is put under; empty where it is this one."""
    though: tuple[str, ...] = ()
    """What `in_spite_of` names, in words; in entries from before it alone, and nothing shows these words."""
    in_spite_of: tuple[str, ...] = ()
    """The decisions, claims and answers (ids) of a death or a return that whoever asked was shown and asked in spite
    of. Their words are in their own entries, each under the record it speaks of, and are gone with that record.
    """


@kind("enquiry.sent", share=Asked)
@dataclass(frozen=True, slots=True, kw_only=True)
class EnquirySent(OfEnquiry):
    """`fields`: name, father's name, patronymic, birth, age, number and rank unless more was confirmed, one by one."""

    incident: str
    label: str
    to: str
    through: str = ""
    asked_on: date
    due_on: date | None = None
    fields: tuple[str, ...] = ()
    confirmed_fields: tuple[str, ...] = ()
    words: str = ""
    second_officer: str = ""
    """Who is to agree, where a possible minor is asked about."""
    needs_second: bool = False
    """It is not to be sent before the second officer has agreed."""
    people: int = 0
    """How many are asked about, whatever is erased since; 0 where each share is of another person."""
    shares: dict[str, Asked] = field(default_factory=dict)

    def allowed(self, on: date) -> EnquirySent:
        """The enquiry as it went once a second officer had agreed: asked on that day, if it was dated before. Where an
        answer was due by then, whoever is asked has as many days as they were to have.
        """
        if on <= self.asked_on:
            return self
        due_on = self.due_on
        if due_on is not None and due_on <= on:
            due_on = on + (due_on - self.asked_on)
        return replace(self, asked_on=on, due_on=due_on)


@dataclass(frozen=True, slots=True)
class Seconded:
    """That the second officer's word is about this record too; the word itself is in the common part."""


@kind("enquiry.seconded", share=Seconded)
@dataclass(frozen=True, slots=True, kw_only=True)
class EnquirySeconded(OfEnquiry):
    """The second officer's word on an enquiry about a possible minor: only then is it sent, if it is."""

    agrees: bool = True
    why: str = ""
    agreed_on: date | None = None
    """The day of it, by the bureau's clock; not said in early entries."""
    shares: dict[str, Seconded] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answered:
    """`outcome` for one record, with the words of the answer."""

    outcome: Outcome
    words: str = ""
    claim: str = ""


@kind("reply.received", share=Answered)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyReceived(OfEnquiry):
    reply: str
    report: str = ""
    answered_on: date
    by: str = ""
    how: str = ""
    words: str = ""
    shares: dict[str, Answered] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerTakenBack:
    """That the reply taken back was about this record too."""


@kind("reply.taken_back", share=AnswerTakenBack)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTakenBack(OfEnquiry):
    """A reply was recorded by mistake: it was never given so. It counts for nothing, and stays readable."""

    reply: str
    why: str
    shares: dict[str, AnswerTakenBack] = field(default_factory=dict)


@kind("enquiry.reminded")
@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryReminded(OfEnquiry):
    reminded_on: date
    due_on: date | None = None
    words: str = ""
