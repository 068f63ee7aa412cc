"""Which body is asked and which answers: neutral, a party, or one that cannot hold whom it is asked about."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.holders import cannot_hold
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.sources import SourceKind

_OF_THE_HOLDER = (Outcome.ACKNOWLEDGED, Outcome.DENIED)
"""Answers that only whoever may hold somebody can give."""


class NotTheHolder(Refused):
    """The body that answers cannot hold somebody itself: it is of the side that looks for them, a relative or an
    outlet. `records`: whom; whose word it is is asked before it is kept.
    """

    def __init__(self, body: str, records: tuple[str, ...]) -> None:
        super().__init__(
            _(
                "Nothing was recorded yet: “%(body)s” looks for them, or is no party, so it cannot say of itself that"
                " it holds them or does not. If it passes on what the other side said, bring that in as a report, with"
                " whose word it is. Tick below if it does hold, or could hold, them itself."
            )
            % {"body": body}
        )
        self.records = records


def look_at_who_answers(body: str, answers: Mapping[str, Answered]) -> None:
    """Raises: NotTheHolder for a body that acknowledges or denies to hold somebody whom its own side looks for."""
    concerned = [record for record, given in answers.items() if given.outcome in _OF_THE_HOLDER]
    shelf = Now()
    people = {record: found[0] for record in concerned if (found := person(shelf, record)) is not None}
    if other := tuple(r for r, who in people.items() if cannot_hold(body, who.claims, who.sides)):
        raise NotTheHolder(body, other)


def audience(to: str) -> Audience:
    """Who reads the letter in the end: whom it is addressed to, whoever carries it."""
    return Audience.INTERMEDIARY if is_neutral(to) else Audience.PARTY


def is_neutral(name: str) -> bool:
    """Whether a body of this name is known to the bureau as a neutral intermediary."""
    return any(file.of_kind is SourceKind.INTERMEDIARY for file in rows.Source.objects.files(name=name).values())
