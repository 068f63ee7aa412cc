"""Which fold belongs to which kind of subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lastcontact.core.entry import Subject
from lastcontact.core.fold.bulletins import bulletin
from lastcontact.core.fold.enquiries import enquiry
from lastcontact.core.fold.evidence import item
from lastcontact.core.fold.facts import Fact
from lastcontact.core.fold.incidents import incident
from lastcontact.core.fold.links import link
from lastcontact.core.fold.records import record
from lastcontact.core.fold.reports import report
from lastcontact.core.fold.sources import place, source

FOLDS: dict[str, Callable[[Iterable[Fact]], Any]] = {
    "incident": incident,
    "source": source,
    "place": place,
    "report": report,
    "record": record,
    "link": link,
    "enquiry": enquiry,
    "item": item,
    "bulletin": bulletin,
}
"""Subject prefix -> fold. Subjects with no fold ("bureau", "relative") have no rows of their own."""


def file_of(subject: Subject, found: Iterable[Fact]) -> Any:
    """The file of a subject from all facts about it; None when it has none or can no longer be opened."""
    fold = FOLDS.get(subject.partition(":")[0])
    return fold(found) if fold else None
