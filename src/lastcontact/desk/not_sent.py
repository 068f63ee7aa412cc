"""Which records of the people asked about an enquiry did not carry, and why: worked out as of now, kept nowhere."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as say

from lastcontact.bureau.bodies_asked import audience
from lastcontact.bureau.enquiry_fields import shares
from lastcontact.bureau.sharing import kept_back
from lastcontact.casefile import models as rows
from lastcontact.casefile.best_names import fullest
from lastcontact.casefile.open_people import seen_by
from lastcontact.casefile.persons import persons
from lastcontact.casefile.shelf import Now, Then
from lastcontact.core.disclosure import Audience, admits
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.desk.standing import Desk


@dataclass(frozen=True, slots=True)
class NotSent:
    """One record that did not go, with its report and that report's number, and why; `name`: as the letter has them."""

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
    asked = frozenset(file.asked)
    people = seen_by(desk.hand.officer, persons(Now(), file.asked))
    others = [(one, _name(who, asked)) for who in people for one in who.records if one.id not in file.sent.shares]
    reports, to = {one.report for one, _ in others}, audience(file.sent.to)
    numbers = dict(rows.Report.objects.columns("id", "number", id=reports))
    why = _Reasons(file, to, {kept.report for kept in kept_back(reports, to)})
    return tuple(NotSent(one.id, name, one.report, numbers.get(one.report, 0), why.of(one)) for one, name in others)


def _name(who: Person, asked: Collection[str]) -> str:
    """The name under which the enquiry asks about a person."""
    return next((one.described.full_name for one in who.records if one.id in asked), "") or fullest(who)[0]


@dataclass(frozen=True)
class _Reasons:
    """Why a record did not go with an enquiry, by what is so now and what was so when it was written."""

    file: EnquiryFile
    to: Audience
    closed: Collection[str]
    """Reports that may not go so far now."""

    def of(self, one: RecordFile) -> str:
        if one.incident != self.file.sent.incident:
            return say("it is of another incident")
        if one.act.seq > self.file.act.seq:
            return say("it came in after this was written")
        if one.report in self.closed:
            if self.to is Audience.PARTY:
                return say("its report may not be shared with a party")
            return say("its report may not be shared with the intermediary")
        if not shares({"": [one]}, self.file.sent.confirmed_fields):
            return say("it has nothing that an enquiry carries")
        if one.id not in self._together:
            return say("it was joined with this person after this was written")
        if one.report in self._closed_then:
            return say("its report was opened to them after this was written")
        return say("it had nothing that an enquiry carries when this was written")

    @cached_property
    def _then(self) -> Then:
        return Then(self.file.act.seq)

    @cached_property
    def _together(self) -> frozenset[str]:
        """The records that were joined with those asked about."""
        return frozenset(one.id for who in persons(self._then, self.file.asked) for one in who.records)

    @cached_property
    def _closed_then(self) -> frozenset[str]:
        reports = {one.report for who in persons(Now(), self.file.asked) for one in who.records}
        return frozenset(id for id, f in self._then.files("report", reports).items() if not admits(f.scope, self.to))
