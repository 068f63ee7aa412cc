"""Who carries a word to the bureau: the body that speaks, in its own report, or somebody who passes it on."""

from __future__ import annotations

from lastcontact.casefile import models as rows
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.speakers import Speakers, names_itself, passes_on


def own_voice(report: rows.Report, speaker: str | None) -> str:
    """The source of a report that speaks itself, so that it is graded as that source; "" where somebody else does."""
    source = _source(report.source)
    if source is None or not speaker:
        return source.id if source else ""
    itself = names_itself(speaker, source) or Speakers([source]).source_of(speaker)
    return source.id if itself else ""


def passed_on_by(report: rows.Report, speaker: str | None, source: str) -> str:
    """The source of a report that only passes on what `speaker` says; "" where it is the speaker's own, or notified.

    `source`: who speaks, where the bureau knows them.
    """
    carrier = _source(report.source)
    return carrier.id if carrier and passes_on(carrier, speaker, _source(source)) else ""


def _source(id: str) -> SourceFile | None:
    return rows.Source.objects.files(id=id).get(id) if id else None
