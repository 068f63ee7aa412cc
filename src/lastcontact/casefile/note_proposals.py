"""What the notes of an exchanged list say of a person's state, proposed as claims for an officer to judge.

Source: PFIF 1.4, the values of a note's `status` (zesty.ca/pfif/1.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lastcontact.casefile import models as m
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.fold.records import described_in
from lastcontact.reading.formats.kinds import PFIF
from lastcontact.reading.formats.pfif import EACH_STATUS

MOST = 200
"""People of one list whose notes are looked through: more cards would be no page to judge on."""
_SAYS = {
    "information_sought": (ClaimType.MISSING, Modality.ASSERTED),
    "is_note_author": (ClaimType.FOUND, Modality.ASSERTED),
    "believed_alive": (ClaimType.FOUND, Modality.APPARENT),
    "believed_missing": (ClaimType.MISSING, Modality.APPARENT),
    "believed_dead": (ClaimType.KILLED, Modality.APPARENT),
}
"""A note's author who is the person has been heard of; what is believed is apparent, and no more."""
_NOTE = re.compile(r"(?:(?P<on>\d{4}-\d{2}-\d{2}) )?(?P<status>[a-z]+(?:_[a-z]+)+)(?: by (?P<by>.+))?")


def noted(report: m.Report, upto: int | None = None) -> Iterator[tuple[str, Claim, str]]:
    """(key of the proposal, claim, record it is about) for each note that gives a state, in the order of the list; of
    records opened by entry `upto`, where one is given.
    """
    if report.folded["received"].get("media_type") != PFIF:
        return
    records = m.Record.objects.filter(report=report.id).order_by("seq")
    records = records if upto is None else records.filter(seq__lte=upto)
    for id, folded in records.values_list("id", "folded")[:MOST]:
        described, _ = described_in(folded)
        for number, note in enumerate(described.other.get(EACH_STATUS, "").split(" / "), start=1):
            found = _NOTE.fullmatch(note.strip())
            if found and found["status"] in _SAYS:
                yield f"note-{id}-{number}", _claim(found, described.full_name), id


def _claim(note: re.Match[str], name: str) -> Claim:
    of_type, modality = _SAYS[note["status"]]
    return Claim(of_type, modality=modality, subject=name or None, speaker=note["by"], said=_day(note["on"]))


def _day(written: str | None) -> Interval | None:
    try:
        return Interval.day(date.fromisoformat(written)) if written else None
    except ValueError:
        return None
