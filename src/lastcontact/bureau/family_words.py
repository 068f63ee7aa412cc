"""What every word to a family must pass, wherever an officer writes it: no likelihood, and no death but in person."""

from __future__ import annotations

import re

from lastcontact.bureau.acting import Refused
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.families import SpeaksOfDeath
from lastcontact.core.status import Decision, Fate, Standing
from lastcontact.reading.words_of_death import word_of_death

LIKELIHOOD = re.compile(
    r"\d\s*(?:%|٪|per ?cent\b|процент|відсотк|տոկոս|faiz|პროცენტ|بالمئة|بالمائة|في المئة|في المائة)", re.I
)
"""A number of likelihood in words to a family (rule 7), in the languages of the reader."""


class NoNumbers(Refused):
    """A family is told no numbers of likelihood."""


class Unanswered(Refused):
    """Nobody said whether the words speak of a death. A list of words is never complete, so the officer is asked."""


class NotInPerson(Refused):
    """A death is told in person, with support offered, after it was countersigned."""


def admit(found: Person, relative: str, written: str, speaks: SpeaksOfDeath, *, telling: bool = False) -> None:
    """Lets words to a relative pass, or refuses them. `telling`: they tell of a countersigned death now, in person.

    Raises: NoNumbers; Unanswered; NotInPerson for words on this person's death to whoever was not told of it in
    person, and for words that were said not to speak of a death and hold a word that does.
    """
    if LIKELIHOOD.search(written):
        raise NoNumbers("A family is told no numbers of likelihood. Say what is known and from whom, in words.")
    if speaks is SpeaksOfDeath.NOT_ASKED:
        raise Unanswered("Say whether these words speak of a death, of remains or of a grave.")
    if speaks is SpeaksOfDeath.NO:
        if telling:
            raise Unanswered("These words rest on a decided death, so they speak of it. Answer yes, or untick it.")
        if seen := word_of_death(written):
            raise NotInPerson(
                f"These words seem to tell of a death (“{seen}”), and you answered that they do not. A death rests on a"
                " countersigned decision and is told in person, with support offered. Answer anew, or write it"
                " otherwise."
            )
    elif speaks is SpeaksOfDeath.YES and not telling and not _told(found, relative):
        raise NotInPerson(
            "A death is told in person, with support offered, and only after a reviewer countersigned it. This relative"
            " has not been told of one so: do that first, and let the words rest on the decision."
        )


def calls_nobody_dead(sought_as: str) -> None:
    """Refuses what a page would call the person, where it tells of a death ("your late son"). Raises: NotInPerson."""
    if seen := word_of_death(sought_as):
        raise NotInPerson(f"“{seen}” tells of a death, and would stand on their page. Say only what they are to them.")


def untold_death(found: Person, relative: str) -> bool:
    """Whether a death stands decided that this relative has not been told of in person."""
    dead = _standing_death(found)
    return dead is not None and not _told_on(found, dead.id, relative)


def _told(found: Person, relative: str) -> bool:
    dead = _standing_death(found)
    if dead is not None:
        return _told_on(found, dead.id, relative)
    return any(n.given.of_death and n.given.relative == relative for n in found.notices)


def _told_on(found: Person, decision: str, relative: str) -> bool:
    return any(n.given.decision == decision and n.given.relative == relative for n in found.notices)


def _standing_death(found: Person) -> Decision | None:
    return next((d for d, s in found.decided if d.fate is Fate.DEAD and s is Standing.STANDS), None)
