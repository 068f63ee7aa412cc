"""The relative's page as data: what was told, what is not known, what is done, when we speak next. Nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from lastcontact.core.payloads.families import AppointmentMade, How


@dataclass(frozen=True, slots=True)
class ToldItem:
    words: str
    from_whom: str
    told_at: datetime
    how: How
    notice: str
    replaced_at: datetime | None = None
    """When other words were told in place of these; they were told all the same."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the relative wrote, and the answer once there is one."""

    at: datetime
    words: str
    answer: str = ""
    answered_at: datetime | None = None
    before_news: bool = False
    """It is from before they were told of the death that the page tells of, and so is its answer."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that was agreed on. `on`: its day, None where its words name none; `spoken_at`: when somebody last spoke
    with the relative, as it was recorded.
    """

    on: date | None
    spoken_at: datetime | None = None
    before_a_death: bool = False
    """It was agreed on before they were told of a death."""
    death_told_at: datetime | None = None
    """When that was."""

    def past(self, today: date, zone: tzinfo) -> bool:
        """Whether its day is over; also on that very day, once a death was told on it: it was to be another talk.
        `zone`: by whose clock days begin.
        """
        if self.on is None or self.on > today:
            return False
        told_on = self.death_told_at.astimezone(zone).date() if self.death_told_at else None
        return self.on < today or told_on == self.on

    def missed(self, today: date, zone: tzinfo) -> bool:
        """Whether its day is past, and nobody has spoken with them from that day on, as far as is recorded. `zone`: by
        whose clock days begin.
        """
        if self.on is None or self.on >= today:
            return False
        return self.spoken_at is None or self.spoken_at.astimezone(zone).date() < self.on


@dataclass(frozen=True, slots=True)
class RelativePage:
    """`changed_at` is when the bureau last spoke: no news comes by anything else. The head may be mended."""

    relative: str
    record: str
    addressed_as: str
    sought_name: str
    sought_as: str
    language: str
    call_word: str
    told: tuple[ToldItem, ...]
    earlier: tuple[ToldItem, ...]
    unknown: tuple[str, ...]
    doing: tuple[str, ...]
    of_death: bool
    changed_at: datetime | None
    appointment: AppointmentMade | None
    written: tuple[Written, ...]
    seen: tuple[datetime, ...]
    talk: Talk | None = None
    """The talk that was agreed on last."""
    support: ToldItem | None = None
    """The support that was offered last, in the words in which it was."""
