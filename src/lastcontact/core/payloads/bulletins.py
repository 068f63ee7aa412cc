"""Bulletins: editions of the public statement, each for good."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from types import MappingProxyType

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind

PLAIN = MappingProxyType(
    {
        "missing": "people missing",
        "held": "people held",
        "dead": "people killed",
        "wounded": "people wounded",
        "remains": "bodies handed over",
        "returned": "people who came back",
        "found": "found",
        "asked": "families who asked about somebody",
        "listed": "names on a list",
    }
)
"""Section -> what its figures count, where a figure's own words are left out."""
FATES = MappingProxyType(
    {
        "missing": "missing",
        "held": "held",
        "dead": "dead",
        "wounded": "wounded",
        "remains": "handed over",
        "returned": "returned",
        "found": "found",
        "asked": "asked about somebody",
        "listed": "on a list, or identified",
    }
)
"""Section -> what befell those its figures count, in a word."""
LEFT_OUT = "left out"
UNREASONED = "no longer published"
"""What stood as the reason for a figure left out where nobody had given one."""
STANDS_NO_LONGER = "stands no longer"
TAKEN_BACK = "taken back by this bureau"
NOT_SAID = "not said here"
WITHDRAWN = "a figure whose words were withdrawn"


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure: what is counted, whose word it is, how far confirmed.

    `value` is what the public sees ("29", "fewer than 5", "at least 84"); `ours` says that it is the bureau's own
    count, `counted` the true number behind it, which stays sealed.
    """

    key: str
    section: str
    value: str
    what: str
    level: str = ""
    word_of: str = ""
    ours: bool = False
    counted: int | None = None
    claim: str = ""
    stands: bool = True
    """False: it stands no longer, and stays printed as such."""
    beside: str = ""
    """What is printed right beside the number: how many in it were not compared with others yet; who denies it;
    whose people all of them are."""
    of_day: str = ""
    """Of what may be otherwise on another day: of which day it is, and that its speaker has given a later figure."""
    instead_of: str = ""
    """The key of the figure in whose place it was put: its own source, or this bureau, put that one right."""
    misread: bool = False
    """It was never said: this bureau had read it wrongly, and took it back."""
    original: str = ""
    """The words for those counted as the report has them, where `what` says them in the edition's language."""
    language: str = ""
    """Of `original`."""
    side: str = ""
    """The side whose people it counts, where `what` does not name it."""
    group: str = ""
    """The group it counts, by its name, where no side is known."""
    whose_unsaid: bool = False
    """Nothing tells whose people it counts, and it may be taken for those of whoever says so."""

    @property
    def whose(self) -> str:
        """Whose people it counts, as is printed beside what is counted; mostly empty for one of our own.

        >>> Figure("k", "dead", "6", "servicemen", side="Norhat").whose
        'people of Norhat'
        >>> Figure("k", "dead", "6", "servicemen", whose_unsaid=True).whose
        'whose people is not said'
        """
        if self.side:
            return f"people of {self.side}"
        return self.group or ("whose people is not said" if self.whose_unsaid else "")

    @property
    def phrase(self) -> str:
        """The value and what it counts, in one phrase.

        >>> Figure("k", "held", "dozens", "soldiers").phrase
        'dozens of soldiers'
        """
        of = " of" if self.value[-1:] == "s" and self.value[-2:-1].isalpha() else ""
        return f"{self.value}{of} {self.what}"

    @property
    def told(self) -> str:
        """The phrase with whose people it counts, where that is said.

        >>> Figure("k", "dead", "6", "servicemen", side="Norhat").told
        '6 servicemen, people of Norhat'
        """
        return f"{self.phrase}, {self.whose}" if self.side or self.group else self.phrase

    def told_beside(self, other: Figure) -> str:
        """The phrase as it is told beside the figure that it is put in the place of, or that is put in its own: what
        befell those counted, and whose people they are, are told where the two differ in that.

        >>> held = Figure("k", "held", "20", "persons", side="Norhat")
        >>> Figure("j", "dead", "20", "persons").told_beside(held), held.told_beside(held)
        ('dead: 20 persons, whose people is not said', '20 persons, people of Norhat')
        """
        told = self.told
        if other.side and not (self.side or self.group) and self.word_of != NOT_SAID:
            told += ", whose people is not said"
        return told if self.section == other.section else f"{FATES.get(self.section, self.section)}: {told}"

    @property
    def how_far(self) -> str:
        """The same with how far it is confirmed.

        >>> Figure("k", "held", "9", "persons held", "stated").how_far
        '9 persons held: officially stated'
        """
        return f"{self.told}: {'officially stated' if self.level == 'stated' else self.level}"

    @property
    def unsaid(self) -> Figure:
        """The same figure without the words that others used for what they count, and without who said it.

        >>> Figure("k", "held", "9", "comrades of Petr", word_of="his mother").unsaid.phrase
        '9 people held'
        """
        if self.ours:
            return self
        return replace(
            self,
            what=PLAIN.get(self.section, "people"),
            word_of=NOT_SAID,
            beside="",
            of_day="",
            original="",
            group="",
            whose_unsaid=False,
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a figure. `before_of`, `after_of`: by whose word it was printed, and is, each with what stood or
    stands beside it; "" where there is no such figure, or nobody is to be named.
    """

    key: str
    before: str
    after: str
    why: str
    before_of: str = ""
    after_of: str = ""


@kind("bulletin.published")
@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinPublished(Payload):
    bulletin: str
    incident: str
    number: int
    title: str
    lead: str = ""
    figures: tuple[Figure, ...] = ()
    changes: tuple[Change, ...] = ()
    places: tuple[str, ...] = ()
    corrects: str = ""
    """The bulletin in which something was wrong; it stays at its address, with a note."""
    correction: str = ""
    """What was wrong in it, in words."""
    hides_words: bool = False
    """Its title, its first words and its reasons are shown no longer: they should not have been public."""
    hides_figures: tuple[str, ...] = ()
    """Figures (their keys) whose words, what they count and who says so, are shown in no edition up to this one."""
    looked_at: tuple[str, ...] = ()
    """Words that may seem somebody's name or a count of one, and are none by the word of whoever published."""
    sealed_seq: int = 0
    sealed_hash: str = ""
    """The head of the journal when it was made; printed, so that others can hold the bureau to it."""

    @property
    def subject(self) -> Subject:
        return f"bulletin:{self.bulletin}"

    def without_words_of(self, keys: Collection[str]) -> BulletinPublished:
        """The edition without the words of these figures, in its changes neither."""
        figures = tuple(f.unsaid if f.key in keys else f for f in self.figures)
        changes = tuple(_without_phrases(c) if c.key in keys else c for c in self.changes)
        return replace(self, figures=figures, changes=changes)


def _without_phrases(change: Change) -> Change:
    after = change.after if change.after in (LEFT_OUT, STANDS_NO_LONGER, TAKEN_BACK) else WITHDRAWN
    return replace(change, before=WITHDRAWN if change.before else "", after=after, before_of="", after_of="")
