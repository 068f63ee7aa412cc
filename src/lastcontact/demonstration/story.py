"""The whole story in order: one act after another, from the first hours to the evening of 27 March 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lastcontact.demonstration.acts import Act, GoThrough, ReceiveReport
from lastcontact.demonstration.chapters.answers import answers
from lastcontact.demonstration.chapters.families import families
from lastcontact.demonstration.chapters.identities import identities
from lastcontact.demonstration.chapters.setting import setting
from lastcontact.demonstration.people import SEED
from lastcontact.demonstration.reports import claims, reports
from lastcontact.demonstration.requests import calls, requests
from lastcontact.demonstration.truth import Truth, truth


def story(found: Truth | None = None) -> tuple[Act, ...]:
    """Every act, ordered by its time; acts of the same minute keep the order in which the chapters tell them."""
    known = found or truth(SEED)
    told: tuple[Act, ...] = (
        *setting(),
        *reports(),
        *claims(),
        *requests(known),
        *calls(known),
        *identities(known),
        *answers(known),
        *families(known),
    )
    return tuple(sorted((*told, *gone_through(told)), key=lambda act: act.at))


NOT_YET = ("sarn-2", "world-desk", "committee", "commission-reply")
"""Reports in which proposals wait to be judged, or words to be read."""


def gone_through(told: tuple[Act, ...]) -> Iterator[Act]:
    """An hour after a report with a text came in, an officer is through with it."""
    for act in told:
        if isinstance(act, ReceiveReport) and act.text and act.key not in NOT_YET:
            why = "What else it says stands in the record, or nothing here rests on it."
            yield GoThrough(at=act.at + timedelta(minutes=55), by=act.by, report=act.key, why=why)
