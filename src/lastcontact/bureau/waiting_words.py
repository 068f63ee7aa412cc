"""Why words to a family wait for a second officer, as it stands now: another is named, they speak of a death, or one
is on file.
"""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.bureau.family_words import death_on_file
from lastcontact.bureau.others_words import others_named
from lastcontact.core.fold.families import HeldWords
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.families import SpeaksOfDeath
from lastcontact.reading.words_of_death import word_of_harm


@dataclass(frozen=True, slots=True)
class Waits:
    """What words wait for; nothing of it where what they waited for stands no more."""

    others: tuple[str, ...] = ()
    """The words that name somebody else on file."""
    of_others_deaths: bool = False
    """Whoever wrote them says that they speak of other people's deaths."""
    not_known: bool = False
    """Whoever wrote them says that they tell only that no death of this person is known."""
    of_known_death: bool = False
    """Whoever wrote them says that they speak of the death this relative was told of, and another is on file."""
    death_on_file: bool = False
    """A death of this person was decided, and this relative was not told of it in person."""

    of_harm: str = ""
    """Words that may tell of a death, as "burned", where whoever wrote them says that none is told."""

    def __bool__(self) -> bool:
        return bool(self.others) or self.of_others_deaths or self.not_known or self.death_on_file or bool(self.of_harm)


def why_they_wait(found: Person, held: HeldWords) -> Waits:
    """What the words of a family of this person wait for now."""
    on_file = death_on_file(found, held.relative)
    return Waits(
        others=others_named(found, "\n".join(held.lines)),
        of_others_deaths=held.speaks_of_death is SpeaksOfDeath.OF_OTHERS,
        not_known=held.speaks_of_death is SpeaksOfDeath.NOT_KNOWN,
        of_known_death=on_file and held.speaks_of_death is SpeaksOfDeath.YES,
        death_on_file=on_file,
        of_harm=word_of_harm("\n".join(held.lines)) if held.speaks_of_death is SpeaksOfDeath.NO else "",
    )
