"""What a table of people is narrowed to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from lastcontact.core.fold.persons import PersonLine


@dataclass(frozen=True)
class Filter:
    """What a table of people is narrowed to; empty fields narrow nothing.

    Whoever asks for words (`asked`) asks among everybody in the incident, those on a list whom nobody seeks included.
    """

    asked: str = ""
    groups: frozenset[str] = frozenset()
    """Groups whose people are found as well: the words asked for stand in their name."""
    fate: str = ""
    whereabouts: str = ""
    silent_since: date | None = None
    family: str = ""
    """"waits" (asked, by whatever door, and was told nothing), "told", "doubt" """
    unsought: bool = False
    """Those decided on whom nobody seeks, in place of those sought; words asked for are asked among everybody."""
    children: bool = False
    """Only those who were children when contact was lost, or may have been."""
    born_after: date | None = None
    """Whoever was born later was a child then; None where nobody knows when contact was lost."""
    contacts: bool = False
    """Whether the words are looked for in how relatives are reached too."""

    def admits(self, line: PersonLine, called: Collection[str] = ()) -> bool:
        """`called`: the people (their leaders) about whom somebody called."""
        return (
            self.fate in ("", line.fate.value)
            and self.whereabouts in ("", line.whereabouts.value)
            and (self.silent_since is None or not line.news_on or line.news_on[-1] < self.silent_since)
            and self.family in ("", *_family(line, called))
            and (not self.children or self._admits_child(line))
        )

    def _admits_child(self, line: PersonLine) -> bool:
        young = self.born_after and line.born_latest and line.born_latest > self.born_after
        return bool(line.possible_minor or young)


def _family(line: PersonLine, called: Collection[str]) -> Iterable[str]:
    if (line.asked_for or line.leader in called) and line.untold:
        yield "waits"
    if not line.untold:
        yield "told"
    if line.in_doubt:
        yield "doubt"


def of_children(narrowed: Filter) -> Q:
    """The rows that lead, of those who were children, as `Filter.admits` has it of lines."""
    found = Q(line__possible_minor=True)
    return found | Q(line__born_latest__gt=narrowed.born_after.isoformat()) if narrowed.born_after else found
