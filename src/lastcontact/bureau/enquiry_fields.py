"""What of the people asked about an enquiry carries: what each of their records says, apart, as far as it may leave."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from lastcontact.bureau.sharing import kept_back
from lastcontact.casefile import models as rows
from lastcontact.core import disclosure
from lastcontact.core.ages_sent import birth_and_age
from lastcontact.core.disclosure import Audience, Withheld
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.enquiries import Asked
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import Channel, ReportKind
from lastcontact.names.parts import PATRONYMIC, parts_of

People = Mapping[str, Sequence[RecordFile]]
"""The record somebody is asked about under -> the records of that person, in the order they came."""


def that_may_leave(people: People, incident: str, to: Audience) -> People:
    """Of each person the records of this incident whose reports may go so far; the one asked under always."""
    kept = {one.report for one in kept_back({f.report for files in people.values() for f in files}, to)}
    return {
        lead: [f for f in files if f.id == lead or (f.incident == incident and f.report not in kept)]
        for lead, files in people.items()
    }


def shares(
    people: People, confirmed: Collection[str], in_spite_of: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, Asked]:
    """What goes of each record, to be sealed under its own key: whichever is erased takes its own words along.

    `in_spite_of`: in spite of what somebody is asked about (ids), by the record asked under; it goes nowhere.
    """
    going = {}
    for lead, files in people.items():
        for file in files:
            sent = _carried(file, confirmed)
            if file.id in people:
                going[file.id] = Asked(sent, in_spite_of=(in_spite_of or {}).get(file.id, ()))
            elif sent:
                going[file.id] = Asked(sent, under=lead)
    return going


def _of_the_father(described: Described) -> dict[str, str]:
    """A father's name and a patronymic, each under its own: Иванович names no father, wherever it was written."""
    told, patronymic = described.father_name, described.patronymic
    if told and not told.strip().count(" ") and parts_of(f"{_BEFORE} {told}").names[-1].role == PATRONYMIC:
        return {"father_name": "", "patronymic": patronymic or told}
    return {"father_name": told, "patronymic": patronymic}


_BEFORE = "Иванов Иван"
"""Words behind which a patronymic is known as one: alone it may be a surname."""


def _carried(file: RecordFile, confirmed: Collection[str]) -> dict[str, str]:
    """What of a record an enquiry carries, withheld values left out."""
    described = file.described
    row = rows.Report.objects.the(id=file.report)
    report: ReportFile = row.file
    told_on = report.received.published_on or row.dated_on or file.act.at.date()
    birth, age = birth_and_age(described.birth, described.age, told_on)
    values = {
        "name": described.full_name,
        **_of_the_father(described),
        "birth": birth,
        "age": age,
        "service_number": described.service_number,
        "rank": described.rank,
        "unit": described.unit,
        "place": described.place,
        "marks": described.marks,
        "circumstances": described.circumstances,
    }
    called = report.received.of_kind is ReportKind.CALL_NOTE or report.received.channel is Channel.CALL
    private = tuple(values) if called else ("circumstances",) if file.opened.enquirer else ()
    sent = disclosure.for_enquiry(values, confirmed=confirmed, told_in_calls=private)
    return {name: value for name, value in sent.items() if not isinstance(value, Withheld)}
