"""Bulletins: editions of the public statement, each for good."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind


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

    @property
    def phrase(self) -> str:
        """The value and what it counts, in one phrase.

        >>> Figure("k", "held", "dozens", "soldiers").phrase
        'dozens of soldiers'
        """
        of = " of" if self.value[-1:] == "s" and self.value[-2:-1].isalpha() else ""
        return f"{self.value}{of} {self.what}"


@dataclass(frozen=True, slots=True)
class Change:
    key: str
    before: str
    after: str
    why: str


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
    looked_at: tuple[str, ...] = ()
    """Words that may seem somebody's name or a count of one, and are none by the word of whoever published."""
    sealed_seq: int = 0
    sealed_hash: str = ""
    """The head of the journal when it was made; printed, so that others can hold the bureau to it."""

    @property
    def subject(self) -> Subject:
        return f"bulletin:{self.bulletin}"
