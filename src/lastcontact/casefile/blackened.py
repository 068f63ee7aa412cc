"""What was blacked out is black on every page, also on one set back to a day before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lastcontact.core.fold import claims, reports
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile


def as_blackened(then: Any, now: Any) -> Any:
    """A file as it was then, without the words that were blacked out since."""
    if not isinstance(then, ReportFile | RecordFile) or not isinstance(now, ReportFile | RecordFile):
        return then
    since = {claim.id: claim for claim in now.claims if claim.blackened}
    if since:
        then = replace(then, claims=tuple(_claim(one, since.get(one.id)) for one in then.claims))
    if isinstance(then, ReportFile) and isinstance(now, ReportFile):
        return reports.blacked_out(then, now.blackened[len(then.blackened) :])
    return then


def _claim(then: ClaimFile, now: ClaimFile | None) -> ClaimFile:
    return claims.blacked_out(then, now.blackened[len(then.blackened) :]) if now else then
