"""Enquiries: asking is disclosing, so an enquiry carries little by default; answers and silence, record by record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from lastcontact.bureau.acting import Hand, NotThere, Refused, can_second, require, see, write
from lastcontact.bureau.all_at_once import all_of
from lastcontact.bureau.asked_before import look_at_questions
from lastcontact.bureau.bodies_asked import audience, is_neutral, look_at_who_answers
from lastcontact.bureau.days import WrongDay, falls_due, today
from lastcontact.bureau.enquiry_doubts import look_at
from lastcontact.bureau.enquiry_fates import FatesToLookAt, known_since, look_at_fates
from lastcontact.bureau.enquiry_fields import People, shares, that_may_leave
from lastcontact.bureau.enquiry_words import admit
from lastcontact.bureau.holding import claimed_held
from lastcontact.bureau.sharing import may_leave, shareable
from lastcontact.bureau.withheld import Detrimental, reaches
from lastcontact.casefile import models as rows
from lastcontact.casefile.beginnings import began_on
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core import disclosure
from lastcontact.core.access import Act
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.minors import minor_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.decisions import StatusReviewed
from lastcontact.core.payloads.enquiries import (
    Answered,
    AnswerTakenBack,
    EnquiryReminded,
    EnquirySeconded,
    EnquirySent,
    ReplyReceived,
    ReplyTakenBack,
    Seconded,
)
from lastcontact.core.status import Decision, Standing


class NeedsIntermediary(Refused):
    """The person is not claimed to be held by that party: ask through a neutral intermediary only. `records`: whom."""

    def __init__(self, words: str, records: tuple[str, ...] = ()) -> None:
        super().__init__(words)
        self.records = records


class NeedsSecondOfficer(Refused):
    """A possible minor is asked about: two officers are needed."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask of whom about whom. `confirmed`: fields beyond the default, each confirmed by the officer."""

    incident: str
    label: str
    to: str
    records: tuple[str, ...]
    asked_on: date
    due_on: date | None = None
    through: str = ""
    confirmed: tuple[str, ...] = ()
    words: str = ""
    second_officer: str = ""
    looked_at: tuple[str, ...] = ()
    """Records whose birth goes in the words it was received in, though it cannot be so."""
    all_the_same: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    """Records asked about although it is decided or told that they died or came back; though that body was asked."""


def ask(*, by: Hand, question: Question) -> str:
    """Puts a question to a body about named records. Gives the enquiry's id.

    Where one of them may be a minor it waits until the second officer agrees, and is not sent before.

    Raises: WrongDay, NeedsIntermediary, NeedsSecondOfficer, Detrimental, NotThatWidely, FatesToLookAt, BirthsToLookAt,
    AskedAlready, Refused; what `enquiry_words.admit` raises; SeveralRefusals of these.
    """
    require(by, Act.ENQUIRE)
    see(by, question.incident)
    if not question.records:
        raise Refused("Choose at least one person to ask about.")
    found = rows.Record.objects.filter(id__in=question.records, incident=question.incident)
    if len(found) < len(set(question.records)):
        raise NotThere("One of these people is not there, or not open to you.")
    files: dict[str, RecordFile] = {
        row.id: row.file for row in (shareable(one, audience(question.to)) for one in found)
    }
    # What guards one record guards the person, whichever record the question is put under.
    whole = {id: around[0] for id in files if (around := person(Now(), id))}
    people = {id: who.records for id, who in whole.items()}
    minors = any(minor_of(records, began_on(question.incident)) for records in people.values())
    going = that_may_leave(people, question.incident, audience(question.to))
    named = [file for records in going.values() for file in records]
    every = [file for records in people.values() for file in records]
    all_of(
        lambda: _known_as_neutral(question.through),
        lambda: falls_due(question.due_on, question.asked_on),
        lambda: _guard(question, files, people),
        lambda: _two_for_minors(by, question) if minors else None,
        lambda: admit(question.words, named, question.incident, of_people=every, confirmed=question.confirmed),
        lambda: look_at_fates(whole, question.all_the_same, by.officer),
        lambda: look_at_questions(whole, question.to, question.again),
        lambda: look_at(shares(going, question.confirmed, {}), question.looked_at, today(by)),
    )
    sent = shares(going, question.confirmed, look_at_fates(whole, question.all_the_same, by.officer))
    enquiry = by.new_id()
    write(
        by,
        EnquirySent(
            enquiry=enquiry,
            incident=question.incident,
            label=question.label,
            to=question.to,
            through=question.through,
            asked_on=question.asked_on,
            due_on=question.due_on,
            fields=disclosure.ENQUIRY_FIELDS,
            confirmed_fields=question.confirmed,
            words=question.words,
            second_officer=question.second_officer if minors else "",
            needs_second=minors,
            people=len(going),
            shares=sent,
        ),
    )
    return enquiry


def second(*, by: Hand, enquiry: str, agrees: bool, why: str = "") -> None:
    """The second officer's word on an enquiry about a possible minor. Raises: NotThere, NeedsSecondOfficer, Refused."""
    file: EnquiryFile = _enquiry(by, enquiry).file
    if not file.waiting:
        raise NotThere("Nothing waits for a second officer here.")
    if by.officer != file.sent.second_officer:
        raise NeedsSecondOfficer("Another officer was asked to agree. Only their own word counts.")
    if not agrees and not why.strip():
        raise Refused("Say why it should not be sent.")
    shares = {record: Seconded() for record in file.asked}
    agreed = EnquirySeconded(enquiry=enquiry, agrees=agrees, why=why.strip(), agreed_on=today(by), shares=shares)
    write(by, agreed)


def _two_for_minors(by: Hand, question: Question) -> None:
    if not can_second(question.second_officer, by, question.incident, Act.ENQUIRE):
        raise NeedsSecondOfficer(
            "A person asked about may be a minor. Name a second officer of the team; they are asked to agree before the"
            " question is sent."
        )


def _known_as_neutral(through: str) -> None:
    if through and not is_neutral(through):
        raise NeedsIntermediary(
            f"“{through}” is not known here as a neutral intermediary. Name it as one under Sources first, "
            "or choose another."
        )


def _guard(question: Question, files: Mapping[str, RecordFile], people: People) -> None:
    if is_neutral(question.to):
        may_leave((f.report for f in files.values()), Audience.INTERMEDIARY)
        return
    if not question.through:
        unclaimed = [id for id, file in files.items() if not claimed_held(id, question.to)]
        if unclaimed:
            whom = "1 of these people is" if len(unclaimed) == 1 else f"{len(unclaimed)} of these people are"
            raise NeedsIntermediary(
                f"{whom} not claimed to be held by that party. Ask through a neutral intermediary, or leave them out.",
                tuple(unclaimed),
            )
    every = (file for records in people.values() for file in records)
    if reaches((party for file in every for party, _ in file.withheld_from), question.to):
        raise Detrimental(
            "Some of this is withheld from that party because it would harm, and a letter to it carries it there,"
            " through whomever. Put the question to the neutral intermediary itself."
        )
    may_leave((f.report for f in files.values()), Audience.PARTY)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: what it says of each record it speaks of. Records it is silent on are simply absent."""

    enquiry: str
    answered_on: date
    answers: Mapping[str, Answered]
    by: str = ""
    how: str = ""
    words: str = ""
    report: str = ""
    holds_them: bool = False
    """The officer says that the body can hold them itself, though its side looks for them, or it is no party."""


def answer(*, by: Hand, reply: Reply) -> str:
    """Records a reply, record by record. Gives the reply's id. Raises: WrongDay; Refused; NotTheHolder."""
    row = _sent(by, reply.enquiry)
    asked_on = row.file.sent.asked_on
    if reply.answered_on < asked_on:
        raise WrongDay(
            f"The question was asked on {asked_on:%-d %B %Y}: no reply to it can be older. If the body spoke of them"
            " before, bring that in as a report."
        )
    asked = frozenset(row.file.asked)
    if not reply.answers or not set(reply.answers) <= asked:
        raise Refused("A reply answers for people who were asked about in this enquiry, and for at least one.")
    body = reply.by or row.file.sent.to
    if not reply.holds_them:
        look_at_who_answers(body, reply.answers)
    id = by.new_id()
    write(
        by,
        ReplyReceived(
            enquiry=reply.enquiry,
            reply=id,
            report=reply.report,
            answered_on=reply.answered_on,
            by=body,
            how=reply.how,
            words=reply.words,
            shares=dict(reply.answers),
        ),
    )
    return id


def take_back(*, by: Hand, enquiry: str, reply: str, why: str) -> None:
    """Says that a reply was recorded by mistake. It counts for nothing then, and stays readable with the reason.

    Decisions that rest on it are in review. Raises: NotThere; Refused without a reason.
    """
    row = _sent(by, enquiry)
    held = next((given for _, given in row.file.replies if given.reply == reply), None)
    if held is None:
        raise NotThere("There is no such reply to this enquiry. Load the page again.")
    if not why.strip():
        raise Refused("Say how this reply came to be recorded.")
    resting = {d.id: d for record in held.shares for d in _resting_on(record, reply)}
    with transaction.atomic():
        shares = {record: AnswerTakenBack() for record in held.shares}
        write(by, ReplyTakenBack(enquiry=enquiry, reply=reply, why=why.strip(), shares=shares))
        for decision in resting.values():
            words = "A reply it rests on was taken back."
            write(by, StatusReviewed(decision=decision.id, anchor=decision.anchor, why=words))


def _resting_on(record: str, reply: str) -> list[Decision]:
    """The standing decisions on a person that rely on one of a reply's answers."""
    found = person(Now(), record)
    if found is None:
        return []
    answers = {a.id for a in found[0].answers if a.reply == reply}
    return [d for d, s in found[0].decided if s is Standing.STANDS and answers & set(d.claims)]


def remind(
    *, by: Hand, enquiry: str, on: date, due_on: date | None = None, words: str = "", all_the_same: Collection[str] = ()
) -> None:
    """Asks again; with a new date, the old silence stays on record. `all_the_same`: as in a `Question`.

    Raises: WrongDay for a date before `on`; FatesToLookAt for what is decided or told since of those still silent.
    """
    row = _sent(by, enquiry)
    falls_due(due_on, on)
    found = known_since(Now(), row.file, by.officer)
    if any(one.record not in all_the_same for one in found):
        raise FatesToLookAt(found)
    write(by, EnquiryReminded(enquiry=enquiry, reminded_on=on, due_on=due_on, words=words))


def _sent(by: Hand, enquiry: str) -> rows.Enquiry:
    """Raises: NotThere; NeedsSecondOfficer while it was not agreed to."""
    row = _enquiry(by, enquiry)
    if not row.file.went:
        raise NeedsSecondOfficer("The second officer has not agreed to this enquiry, so it was not sent.")
    return row


def _enquiry(by: Hand, enquiry: str) -> rows.Enquiry:
    require(by, Act.ENQUIRE)
    row = rows.Enquiry.objects.one(id=enquiry)
    if row is None:
        raise NotThere("There is no such enquiry, or it is not open to you.")
    see(by, row.incident)
    return row
