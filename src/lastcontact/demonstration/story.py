"""The whole story in order: one act after another, from the first hours to the morning of 28 March 2026."""

from __future__ import annotations

from lastcontact.demonstration.acts import Act
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
    told = (
        *setting(),
        *reports(),
        *claims(),
        *requests(known),
        *calls(known),
        *identities(known),
        *answers(known),
        *families(known),
    )
    return tuple(sorted(told, key=lambda act: act.at))
