"""A word that tells what happened to people, found in its sentence."""

from __future__ import annotations

from dataclasses import field, replace

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.counting import Counted
from lastcontact.reading.mentions import Cast
from lastcontact.reading.sheet import Sentence, Sheet

MOST = 24
"""Triggers of one sentence that claims are made of; no sentence that anyone wrote has more."""


@frozen
class Trigger:
    """Tokens `first` to `last`; `seeks` tells on which side the people stand that it is about."""

    first: int
    last: int
    type: ClaimType
    form: str
    seeks: str
    rule: str
    on_people: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "on_people", self.type in PEOPLE_TYPES)

    @property
    def tells_of_people(self) -> bool:
        """Whether it tells of people, be it in a type of its own or not: "the four are alive"."""
        return self.on_people or (self.form == "alive")


@frozen
class Setting:
    """What a trigger is judged against: the sentence, its counts, its people and its cast."""

    sheet: Sheet
    sentence: Sentence
    counted: list[Counted]
    people: set[int]
    cast: Cast


def joined(made: list[Trigger]) -> list[Trigger]:
    """Two words side by side that tell one thing are one: "захопили" and "в полон"."""
    kept: list[Trigger] = []
    for trigger in made:
        before = kept[-1] if kept else None
        if before and before.type is trigger.type and before.last == trigger.first and before.form == trigger.form:
            kept[-1] = replace(before, last=trigger.last)
        else:
            kept.append(trigger)
    return kept
