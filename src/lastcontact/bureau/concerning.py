"""Reports that concern a person otherwise than by their name: calls about them or from their family, and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lastcontact.bureau.others_words import digits_of, numbers_of
from lastcontact.bureau.public_names import Naming
from lastcontact.casefile import models as rows
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind

_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){4,}")
_LEAST_OF_A_NUMBER = 6
"""Digits, from the end, by which a telephone is known however it is dialled."""


@dataclass(frozen=True, slots=True)
class Concerning:
    """A report and what ties it to the person. `why`: about, number, kin or enquiry; `at`: the words that tell it."""

    report: str
    why: str
    at: str = ""


def concerning(row: rows.Record) -> Iterator[Concerning]:
    """The calls about the person of a record, from their family or naming an enquiry about them, and every report that
    holds a number of theirs or of their family; each once, by the plainest tie.
    """
    mine = rows.Record.objects.filter(person=row.person, incident=row.incident)
    files: list[RecordFile] = [one.file for one in mine]
    ids = [file.id for file in files]
    claims = rows.Claim.objects.filter(record__in=ids).exclude(state="taken_back")
    of = {*claims.values_list("report", flat=True), *(file.report for file in files)}
    numbers = {_known_by(n) for file in files for n in numbers_of(file)} - {""}
    names = dict.fromkeys(n for file in files for n in _kin(file))
    kin = [Naming(Described(name=name)) for name in names if name.strip()]
    asked = rows.Enquiry.objects.filter(incident=row.incident, folded__sent__shares__has_any_keys=ids)
    labels = [label for label in asked.values_list("label", flat=True) if label.strip()]
    for report in rows.Report.objects.those(incident=row.incident):
        held: ReportFile = report.file
        called = held.received.of_kind is ReportKind.CALL_NOTE
        if called and (held.received.about in ids or held.id in of):
            yield Concerning(held.id, "about")
        elif held.id != row.report and (found := _tie(held, numbers, kin, labels, called=called)):
            yield Concerning(held.id, *found)


def _tie(
    held: ReportFile, numbers: set[str], kin: list[Naming], labels: list[str], *, called: bool
) -> tuple[str, str] | None:
    written = f"{held.received.sender}\n{held.text}"
    if number := next((n for n in _NUMBER.findall(written) if _known_by(digits_of(n)) in numbers), ""):
        return "number", number
    if not called:
        return None
    for one in kin:
        if named := one.words(held.received.sender):
            return "kin", named[0]
    label = next((x for x in labels if re.search(rf"(?<!\w){re.escape(x)}(?!\w)", written)), "")
    return ("enquiry", label) if label else None


def _known_by(number: str) -> str:
    return number[-_LEAST_OF_A_NUMBER:] if len(number) >= _LEAST_OF_A_NUMBER else ""


def _kin(file: RecordFile) -> Iterator[str]:
    """Who asked for the person, and who is to be informed, by name."""
    asked = file.opened.enquirer
    if asked:
        yield asked.name
        yield from (who.name for who in asked.to_inform)
