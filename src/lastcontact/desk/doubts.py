"""What is doubtful in a record, however it came: said beside it on every page, gone once the mistake is mended."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.bureau.row_doubts import NOTHING_CLAIMED
from lastcontact.casefile import models as rows
from lastcontact.casefile.relatives_numbers import of_a_relative
from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.reading import cell_checks

_CHECKED = {
    "name": _("Name"),
    "given_name": _("Given name"),
    "family_name": _("Family name"),
    "patronymic": _("Patronymic"),
    "father_name": _("Father"),
    "mother_name": _("Mother"),
    "birth": _("Birth"),
    "age": _("Age"),
    "phone": _("Telephone"),
    "service_number": _("Number"),
    "rank": _("Rank"),
    "unit": _("Unit"),
    "place": _("Place"),
}


def doubts_of(files: Sequence[RecordFile]) -> tuple[tuple[str, ...], ...]:
    """Of each record, in sentences: what was told when its row was taken in, what is odd in its fields as they stand,
    and that its telephone came from a column of relatives' telephones.
    """
    reports = rows.Report.objects.files(id={file.report for file in files})
    return tuple(_doubts(file, reports.get(file.report)) for file in files)


def _doubts(file: RecordFile, report: ReportFile | None) -> tuple[str, ...]:
    told = () if file.mended else file.opened.troubles
    if file.meaning_given:
        told = tuple(trouble for trouble in told if not trouble.what.endswith(NOTHING_CLAIMED))
    known = {trouble.what for trouble in told}
    said = [f"{_column(trouble.where)}{trouble.what}. {trouble.remedy}".strip() for trouble in told]
    for field, label in _CHECKED.items():
        value = getattr(file.described, field)
        found = cell_checks.doubts("birth_date" if field == "birth" else field, value) if value else ()
        said += [f"{label}: {doubt.what}. {doubt.remedy}" for doubt in found if doubt.what not in known]
    return tuple(dict.fromkeys([*said, *_still_to_come(file), *_of_a_relative(file, report)]))


def _of_a_relative(file: RecordFile, report: ReportFile | None) -> list[str]:
    """A telephone under a heading that tells of a relative: what an earlier version took for the person's own."""
    phone = file.described.phone
    if report is None or not phone or phone != file.opened.described.phone:
        return []
    headings = {
        heading
        for batch in report.batches
        if file.opened.locator.startswith(f"{batch.table}, row " if batch.table else "row ")
        for heading, field in batch.columns.items()
        if field == "phone" and of_a_relative(heading)
    }
    why = say(
        "Telephone: it stands in the list under “%(heading)s”, and seems to be a relative’s. Compare with the original;"
        " if it is, clear the field: as the person’s own it speaks for links with whoever gives it too."
    )
    return [why % {"heading": heading} for heading in sorted(headings)]


def _still_to_come(file: RecordFile) -> list[str]:
    """A last contact later than the day on which the record came in: a slip of somebody's hand."""
    on = PartialDate.read(file.described.last_contact).earliest_on if file.described.last_contact else None
    if on is None or on <= file.act.at.date():
        return []
    return [say("Last contact: a day that was still to come. The text is kept as it stands; ask the source which day.")]


def _column(where: str) -> str:
    """The column of a row's doubt, where it tells one: "list, row 3, column 'Born'"."""
    last = where.rpartition(", ")[2]
    return f"{last}: " if last.startswith("column ") else ""
