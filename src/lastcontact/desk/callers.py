"""What whoever called, or asked at the desk, says in words of her own: nobody passes that on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind


def in_own_words(claims: Iterable[ClaimFile], sources: Mapping[str, SourceFile]) -> frozenset[str]:
    """The claims, by id, whose speaker is the one who called or asked: by her name, by what she is to the person, or in
    no other's voice. What somebody told her stays passed on.
    """
    relatives = {id for id, source in sources.items() if source.of_kind is SourceKind.RELATIVE}
    told = [claim for claim in claims if claim.passed_on_by in relatives]
    if not told:
        return frozenset()
    reports = {claim.report for claim in told}
    selves = {row.id: _parts(row.file.received.sender) for row in rows.Report.objects.those(id=reports)}
    for row in rows.Record.objects.those(report=reports):
        file: RecordFile = row.file
        if file.opened.enquirer:
            selves[row.report] |= {file.opened.enquirer.name.casefold(), file.opened.enquirer.relation.casefold()}
    return frozenset(
        claim.id
        for claim in told
        if not claim.body.speaker or claim.body.speaker.casefold() in selves.get(claim.report, ())
    )


def _parts(sender: str) -> set[str]:
    return {part.strip().casefold() for part in sender.split(",") if part.strip()}
