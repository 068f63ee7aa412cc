"""What a list says of each person: by the row's own word of condition, else what it says of everybody it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.dates import Interval
from lastcontact.reading.conditions import CLAIMS, NO_MORE_SOUGHT, NOT_UNDERSTOOD, condition_of
from lastcontact.reading.row_days import day_of, parted

TELLS_WHO = frozenset({"holding_party_list", "footage", "comrade", "hearsay", "hospital_register"})
"""Kinds of evidence that tell who says it, whatever it is that is said; the others fit what the list says only."""

LONGEST_NOTE = 120


def key(word: str) -> str:
    """A word of a list as an officer says what it means: however it is spaced, in small or large letters."""
    return " ".join(word.split()).casefold()


def bare(word: str) -> str:
    """A word as it is asked about, without the day beside it: "200 3.05" is "200"."""
    return " ".join((parted(word)[0] or word).split())


def said_on(of_type: ClaimType, when: Interval | None, as_of: Interval | None) -> Interval | None:
    """When a list says something: on its own day, whatever day stands beside a word. None where the claim's own day
    tells it already: whom a list names as held it says to be held on its day.
    """
    return None if of_type is ClaimType.HELD and when == as_of else as_of


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one row. `condition`: as `reading.conditions.condition_of` gives it."""

    condition: str
    says: Claim | None
    evidence_kind: str = ""
    day_not_taken: str = ""
    """A day beside the word, as written, that is no one day or that the list cannot know of."""

    @property
    def understood(self) -> bool:
        return self.condition != NOT_UNDERSTOOD

    @property
    def no_more_sought(self) -> bool:
        """Whether the row's own word says that they were killed, or are back: nobody seeks them by this list."""
        return self.condition in NO_MORE_SOUGHT


@dataclass(frozen=True, slots=True)
class Telling:
    """How the rows of a list are told of: `says` of those without a word of their own, the rest of every row."""

    says: Claim | None
    voice: str = ""
    when: Interval | None = None
    evidence_kind: str = ""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """What an officer says that words mean which are not understood: word (as `key` has it) -> condition."""
    not_before: date | None = None
    """A day beside a word that is earlier than this is not taken: the list's is."""
    known_until: date | None = None
    """The last day that a word can tell of, where the list was made later than the day it speaks of."""
    began: date | None = None
    """The first day of the incident: of two days that a slash leaves open, the only one since then is taken."""

    def of(self, word: str) -> Told:
        """What is said of the row whose cell of condition holds `word`; of a word not understood nothing is."""
        condition = condition_of(word)
        if condition == NOT_UNDERSTOOD:
            condition = self.meanings.get(key(word)) or self.meanings.get(key(bare(word)), condition)
        if not condition:
            return Told("", self.says, self.evidence_kind)
        if condition not in CLAIMS:
            return Told(condition, None)
        of_type, polarity, modality = CLAIMS[condition]
        written = parted(word)[1]
        own = self._in_time(day_of(written, self.when, self.known_until, self.began) if written else None)
        when = own or self.when
        said = said_on(of_type, when, self.when)
        says = Claim(of_type, polarity=polarity, modality=modality, speaker=self.voice or None, when=when, said=said)
        if of_type is ClaimType.KILLED:  # "died 22.03" is not "killed", and the day is the row's
            says = replace(says, note=" ".join(word.split())[:LONGEST_NOTE])
        return Told(condition, says, self._evidence(says), "" if own else written)

    def _in_time(self, own: Interval | None) -> Interval | None:
        return None if own and self.not_before and own.end_on < self.not_before else own

    def _evidence(self, says: Claim) -> str:
        """Whom the holding side says it does not hold it denies; the kind that fits no other word is left out."""
        held = says.type is ClaimType.HELD
        if held and says.polarity is Polarity.NEGATED and self.evidence_kind == "holding_party_list":
            return "denial"
        same = self.says and (self.says.type, self.says.polarity) == (says.type, says.polarity)
        return self.evidence_kind if same or self.evidence_kind in TELLS_WHO else ""
