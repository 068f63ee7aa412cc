"""What every word to a family must pass, wherever an officer writes it: no likelihood, and no death but in person."""

from __future__ import annotations

import re

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.others_words import names_others
from lastcontact.core.fold.families import HeldWords
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.families import NoticeGiven, SpeaksOfDeath
from lastcontact.core.status import Fate, Standing
from lastcontact.reading.listed_words import seen
from lastcontact.reading.words_of_death import word_of_death, word_of_harm


class NoLikelihood(Refused):
    """A family is told no likelihood, in numbers or in words (rule 7)."""


class Unanswered(Refused):
    """Nobody said whether the words speak of a death. A list of words is never complete, so the officer is asked."""


class NotInPerson(Refused):
    """A death is told in person, with support offered, after it was countersigned."""


class NoTelephone(Refused):
    """What stands where a page shows a telephone number is none."""


SHORTEST_NUMBER = 3
_TELEPHONE = re.compile(
    r"[\d+(][\d \u00a0+()/\u2010\u2011\u2013-]{0,38}(?:[ ,;]*(?:ext\.?|extension|x|доб\.?|#) ?\d{1,6})?", re.I
)


def admit(
    found: Person,
    relative: str,
    written: str,
    speaks: SpeaksOfDeath,
    *,
    telling: bool = False,
    beside: tuple[RecordFile, ...] = (),
) -> bool:
    """Lets words to a relative pass, or refuses them. True: only once a second officer has agreed to them.

    So it is where they name another person sought, and as `_beside_deaths` says. `beside`: records of one whom they may
    name as well. Raises: OfAnother for anybody else's number; what `_beside_deaths` raises.
    """
    others = names_others(found, written, beside)
    needs_second = _beside_deaths(found, relative, written, speaks, telling=telling)
    return needs_second or (others and not telling)


def _beside_deaths(found: Person, relative: str, written: str, speaks: SpeaksOfDeath, *, telling: bool) -> bool:
    """Lets words to a relative pass, or refuses them. True: only once a second officer has agreed to them.

    `telling`: they tell of a countersigned death now, in person. Whoever was not told of this person's death so reads
    of no other death either before a second officer has read the words: an officer alone may be mistaken, or hurried.
    Once a death is on file and untold, a second officer reads every word to them, also those said to speak of none; and
    at any time words of what people die of, as "burned", of which it was said that they tell of no death.

    Raises: NoLikelihood; Unanswered; NotInPerson for words on this person's death to whoever was not told of it in
    person, for words that were said not to speak of a death and hold a word that does, and for words on other deaths
    while one of this person is on file and untold.
    """
    if likely := seen(written, "likelihood"):
        raise NoLikelihood(
            f"“{likely}” says how likely something is. A family is told no likelihood and no numbers of"
            " likelihood: say what is known and from whom, and what is not known."
        )
    if speaks is SpeaksOfDeath.NOT_ASKED:
        raise Unanswered("Say whether these words speak of a death, of remains or of a grave.")
    if telling:
        if speaks is not SpeaksOfDeath.YES:
            raise Unanswered("These words rest on a decided death, so they speak of it. Answer yes, or untick it.")
        return False
    if speaks is SpeaksOfDeath.NO:
        if of_death := word_of_death(written):
            raise NotInPerson(
                f"These words seem to tell of a death (“{of_death}”), and you answered that they do not. A death"
                " rests on a countersigned decision and is told in person, with support offered. Answer anew,"
                " also where they say only that it is not known, or write it otherwise."
            )
        return death_on_file(found, relative) or bool(word_of_harm(written))
    if _told(found, relative):
        if speaks is SpeaksOfDeath.NOT_KNOWN and knows_of_the_death(found, relative):
            raise NotInPerson(
                "This relative was told of the death in person, and it stands. Their page does not say beside it that"
                " it is not known: leave that out, or take the decision back first."
            )
        return death_on_file(found, relative) or speaks is SpeaksOfDeath.NOT_KNOWN
    if speaks is SpeaksOfDeath.YES:
        raise NotInPerson(
            "A death is told in person, with support offered, and only after a reviewer countersigned it. This relative"
            " has not been told of one so: do that first, and let the words rest on the decision. Where they"
            " say only that no death is known, choose that answer."
        )
    if death_on_file(found, relative):
        raise NotInPerson(
            "A death of this person is on file, and this relative has not been told of it in person. Until then no"
            " words to them speak of any death, of other people’s neither. Leave it out."
        )
    return True


def rests_on_nothing(found: Person, held: HeldWords) -> bool:
    """Whether words that wait name a decision that does not stand now."""
    standing = {d.id for d, s in found.decided if s is Standing.STANDS}
    return bool(held.decision) and held.decision not in standing


def overtaken(found: Person, held: HeldWords) -> bool:
    """Whether words that wait can stand no more: a death was decided, countersigned or told since they were written,
    or is on file and they would tell of it by the way.

    Words said to speak of no death may stand beside one they knew of; a notice may not once it was countersigned.
    """
    void, written = {Standing.WITHDRAWN, Standing.REFUSED}, held.act.at
    deaths = [d for d, standing in found.decided if d.fate is Fate.DEAD and standing not in void]
    if any(d.seq > held.seq or (d.countersigned_at or written) > written for d in deaths):
        return True
    if any(n.given.of_death and n.given.relative == held.relative and n.seq > held.seq for n in found.notices):
        return True
    if held.of_kind == NoticeGiven.KIND and untold_death(found, held.relative):
        return True
    speaks = held.speaks_of_death is not SpeaksOfDeath.NO and not _told(found, held.relative)
    return speaks and death_on_file(found, held.relative)


def calls_nobody_dead(found: Person, *written: str) -> None:
    """Refuses what a page would call somebody, where it tells of a death ("your late son"). Raises: NotInPerson.

    Names on file for the person and for those who wait pass: "Graves" may be one.
    """
    names = _words_of_names(found)
    for text in written:
        if of_death := word_of_death(" ".join(word for word in text.split() if _plain(word) not in names)):
            raise NotInPerson(
                f"“{of_death}” tells of a death, and would stand on their page. Write only names there, and what they"
                " are to them."
            )


def numbers_alone(*telephones: str) -> None:
    """Refuses words where a page shows a telephone number; none at all passes. Raises: NoTelephone."""
    for written in telephones:
        if written and not (_TELEPHONE.fullmatch(written) and sum(c.isdigit() for c in written) >= SHORTEST_NUMBER):
            raise NoTelephone(
                f"“{written}” is no telephone number. Write digits, with spaces, + ( ) / - between them and “ext. 12”"
                " after them, and nothing else."
            )


def _words_of_names(found: Person) -> frozenset[str]:
    asked = [r.opened.enquirer for r in found.records if r.opened.enquirer is not None]
    names = [n for r in found.records for n in (r.described.full_name, r.described.given_name, r.described.family_name)]
    names += [name for enquirer in asked for name in (enquirer.name, *(who.name for who in enquirer.to_inform))]
    return frozenset(_plain(word) for name in names for word in name.split())


def _plain(word: str) -> str:
    return word.strip(".,;:()").casefold()


_FIRM = (Standing.STANDS, Standing.AWAITS)


def untold_death(found: Person, relative: str) -> bool:
    """Whether a death stands decided that this relative has not been told of in person."""
    return _untold(found, relative, frozenset({Standing.STANDS}))


def death_on_file(found: Person, relative: str) -> bool:
    """As `untold_death`, of one that waits for its countersignature or is in review too."""
    return _untold(found, relative, frozenset({Standing.STANDS, Standing.AWAITS, Standing.IN_REVIEW}))


def _untold(found: Person, relative: str, among: frozenset[Standing]) -> bool:
    deaths = [d.id for d, standing in found.decided if d.fate is Fate.DEAD and standing in among]
    return any(not _told_on(found, death, relative) for death in deaths)


def knows_of_the_death(found: Person, relative: str) -> bool:
    """Whether a relative was told of a death that stands: no words say beside it that it is not known."""
    return _told(found, relative) and any(d.fate is Fate.DEAD and s in _FIRM for d, s in found.decided)


def _told(found: Person, relative: str) -> bool:
    """Whether they know: of the death that stands; where none stands, of one they were told of before."""
    if any(d.fate is Fate.DEAD and s is Standing.STANDS for d, s in found.decided):
        return not untold_death(found, relative)
    return any(n.given.of_death and n.given.relative == relative for n in found.notices)


def _told_on(found: Person, decision: str, relative: str) -> bool:
    return any(n.given.decision == decision and n.given.relative == relative for n in found.notices)
