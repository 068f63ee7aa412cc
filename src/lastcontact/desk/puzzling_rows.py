"""Rows of lists beside whose name a word stands that nobody gave a meaning; the act that gives it one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST

from lastcontact.bureau import meaning_words
from lastcontact.bureau.row_words import key
from lastcontact.casefile import models as rows
from lastcontact.casefile.unread_rows import unread_rows, word_of
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.desk.row_claims import WORDS_ASKED, meaning, meanings
from lastcontact.desk.standing import act, desk_of_report, signed_in
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.conditions import CLAIMS

LOOKED_AT, LOOKED_THROUGH = 500, 5_000


@dataclass(frozen=True, slots=True)
class Puzzling:
    """`count`: of how many people of a list nothing is claimed for their word; `words`: each word, and beside how many
    it stands; `meanings`: what a word may be said to mean, each in words.
    """

    count: int
    words: tuple[tuple[str, int], ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()


def puzzling_of(row: rows.Report) -> Puzzling:
    """Of a very long list the words of the first such rows; the next come once these have a meaning. In one that tells
    of nobody what became of them, none is looked for where it is long.
    """
    found, file = unread_rows(row.id), row.file
    told = any(CONDITION in batch.columns.values() for batch in file.batches)
    if not (told or file.records_taken <= LOOKED_THROUGH) or not (count := found.count()):
        return Puzzling(0)
    words = [word for record in found[:LOOKED_AT] if (word := word_of(record.file, row.file))]
    written = {key(word): word for word in reversed(words)}
    counted = Counter(key(word) for word in words).most_common(WORDS_ASKED)
    said = tuple((written[word], n) for word, n in counted)
    return Puzzling(count, said, tuple((name, meaning(name)) for name in CLAIMS))


def puzzling(records: Iterable[RecordFile], reports: Mapping[str, ReportFile]) -> tuple[tuple[RecordFile, str], ...]:
    """The records made of such rows, each with its word as written, until a claim is made of what its list says."""
    return tuple(
        (record, word_of(record, reports.get(record.report)))
        for record in records
        if record.opened.not_understood and not record.meaning_given
    )


@require_POST
@signed_in
def give_meaning(request: HttpRequest, report: str) -> HttpResponse:
    """What words of a list that is in mean, as an officer says: a claim on each beside whom they stand."""
    desk, row = desk_of_report(request, report, Act.REVIEW)
    said = meanings(request.POST, {})

    def deed() -> None:
        meaning_words.give(by=desk.hand, report=row.id, meanings=said, remember="remember" in request.POST)

    back = reverse("desk:report", args=[row.id]) + "#people"
    return act(request, deed, back=back, done=say("What the words say is claimed now. Each claim can be taken back."))
