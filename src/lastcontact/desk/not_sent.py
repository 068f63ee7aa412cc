"""Which records of the people asked about an enquiry did not carry, and why: worked out as of now, kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as say

from lastcontact.bureau import enquiring
from lastcontact.bureau.sharing import kept_back
from lastcontact.casefile import open_pairs
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.records import RecordFile
from lastcontact.desk.standing import Desk


@dataclass(frozen=True, slots=True)
class NotSent:
    """One record that did not go, its report's number (0 where the scope of that is not the reason), and why."""

    record: str
    name: str
    report: str
    number: int
    why: str


def not_sent(desk: Desk, file: EnquiryFile) -> tuple[NotSent, ...]:
    """The records that are joined now with those asked about, and are not in the enquiry; nothing on a page set back,
    nor of an incident that is not open to this officer.
    """
    if desk.past:
        return ()
    around = [found[0].records for record in file.asked if (found := person(Now(), record))]
    others = [one for records in around for one in records if one.id not in file.sent.shares]
    hidden = open_pairs.hidden_from(desk.hand.officer, {one.id for one in others})
    audience = enquiring.audience(file.sent.to)
    closed = {kept.report: kept.number for kept in kept_back({one.report for one in others}, audience)}
    return tuple(
        NotSent(
            one.id, one.described.full_name, one.report, closed.get(one.report, 0), _why(one, file, audience, closed)
        )
        for one in others
        if one.id not in hidden
    )


def _why(one: RecordFile, file: EnquiryFile, audience: Audience, closed: dict[str, int]) -> str:
    if one.incident != file.sent.incident:
        return say("it is of another incident")
    if one.act.seq > file.act.seq:
        return say("it came in after this was written")
    if one.report not in closed:
        return say("it was joined or its report opened since, or it has nothing that an enquiry carries")
    if audience is Audience.PARTY:
        return say("its report may not be shared with a party")
    return say("its report may not be shared with the intermediary")
