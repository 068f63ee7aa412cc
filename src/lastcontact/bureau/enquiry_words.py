"""What the free words of an enquiry may not carry: what a family said, a number to call them on, their names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.reports import Channel, ReportKind

_NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){6,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}")
_ALIKE = 4
"""So many words in a row, and they are taken from the call."""


class SaidByFamily(Refused):
    """What a family said in a call is never sent to a party."""


def admit(written: str, files: Iterable[RecordFile], incident: str) -> None:
    """Lets the words of an enquiry pass, or refuses them. Raises: SaidByFamily."""
    records = list(files)
    numbers = {_digits(f.described.service_number) for f in records}
    if any(_digits(n) not in numbers for n in _NUMBER.findall(_DAY.sub("", written))):
        raise SaidByFamily("There is what looks like a telephone number in the question. It is not sent to a party.")
    folded = written.casefold()
    for name in _kin(records):
        if name.casefold() in folded:
            raise SaidByFamily("The question names somebody of a family, or how to reach them. Leave that out.")
    if _words(written) & _said_in_calls(incident):
        raise SaidByFamily("Words of the question stand in the note of a call. What was said in a call is not sent.")


def _kin(records: Iterable[RecordFile]) -> set[str]:
    asked = [f.opened.enquirer for f in records if f.opened.enquirer]
    kin = [part for e in asked for part in (e.name, e.contact, *(x for k in e.to_inform for x in (k.name, k.contact)))]
    kin += [r.enrolled.contact for f in records for r in f.family.relatives]
    return {part.strip() for part in kin if len(part.strip()) > 3}


def _said_in_calls(incident: str) -> set[tuple[str, ...]]:
    found = [row.file for row in rows.Report.objects.filter(incident=incident)]
    calls = [f for f in found if f.received.of_kind is ReportKind.CALL_NOTE or f.received.channel is Channel.CALL]
    return {run for f in calls for run in _words(f.text)}


def _words(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + _ALIKE]) for i in range(len(words) - _ALIKE + 1)}


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
