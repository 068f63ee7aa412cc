"""Families: relatives and their codes, what each was told in which words, the next appointment, doubts spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lastcontact.core.entry import Subject
from lastcontact.core.payloads.records import OfRecord
from lastcontact.core.payloads.registry import Payload, kind


class How(StrEnum):
    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    LETTER = "letter"


class SpeaksOfDeath(StrEnum):
    """The officer's answer whether words to a family speak of a death, of remains or of a grave."""

    NOT_ASKED = "not_asked"
    """Entries from before the question."""
    NO = "no"
    YES = "yes"
    OF_OTHERS = "of_others"
    """Only of other people's, not of this person's."""
    NOT_KNOWN = "not_known"
    """Only to say that no death of this person is known: "we do not know whether he died"."""


@kind("relative.enrolled")
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeEnrolled(OfRecord):
    """Bound to one record. Identity and kinship were checked by two documents or two officers."""

    relative: str
    relation: str
    addressed_as: str = ""
    """How the bureau writes to them: "Mrs Anush"."""
    sought_name: str = ""
    """The name as this family writes it."""
    sought_as: str = ""
    """What he or she is to them: "your son"."""
    language: str = "en"
    documents: tuple[str, ...] = ()
    second_officer: str = ""
    contact: str = ""
    call_word: str = ""
    needs_second: bool = False
    """It rests on the second officer's knowledge, and holds once that officer has confirmed it."""
    other_language: str = ""
    """The language that the head of their page looks to be in, where it is not the page's and the officer kept it."""
    name_from: str = ""
    """The record whose name `sought_name` is, where nobody said how the family writes it: it follows that record."""


@kind("relative.amended")
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeAmended(OfRecord):
    """What was written of a relative is mended, as of `RelativeEnrolled`; None is left as it was. What stood there
    stays in the entries before. How they were checked, and what they were told, is not mended by it.
    """

    relative: str
    why: str
    relation: str | None = None
    addressed_as: str | None = None
    sought_name: str | None = None
    sought_as: str | None = None
    language: str | None = None
    contact: str | None = None
    call_word: str | None = None
    other_language: str | None = None
    name_from: str | None = None


@kind("relative.vouched")
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeVouched(OfRecord):
    """The word of the second officer who was asked whether identity and kinship are as enrolled."""

    relative: str
    agrees: bool = True
    why: str = ""


@kind("code.issued")
@dataclass(frozen=True, slots=True, kw_only=True)
class CodeIssued(OfRecord):
    relative: str
    code: str
    """The id of the code, never the code."""
    expires_at: datetime
    handed_over: str = "in person"


@kind("code.ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEnded(OfRecord):
    relative: str
    code: str
    how: str
    """used, revoked, or locked after five tries"""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told, in the words chosen, and from whom it comes, in words too."""

    words: str
    from_whom: str = ""


@kind("notice.given")
@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeGiven(OfRecord):
    """The exact words given to one relative: what, then what is not known, then what is done."""

    notice: str
    relative: str
    told_at: datetime
    how: How
    told: tuple[Told, ...] = ()
    unknown: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    decision: str = ""
    claims: tuple[str, ...] = ()
    by: str = ""
    """The officer who spoke."""
    with_whom: str = ""
    support_offered: str = ""
    of_death: bool = False
    replaces_earlier: bool = False
    """The page then shows this notice's words in place of all earlier ones (they stay under "told before")."""
    speaks_of_death: SpeaksOfDeath = SpeaksOfDeath.NOT_ASKED
    needs_second: bool = False
    """They speak of a death or stand beside one untold, so they stand once a second officer has agreed to them."""
    no_death: bool = False
    """They stand in place of all earlier ones, and no death is on file: news of one, if there was any, is over."""
    other_language: str = ""
    """The language that the words look to be in, where it is not the page's and the officer kept them so."""
    support_shown: bool = False
    """Their page holds the support that was offered, in these words; in early entries they were for officers alone."""
    not_on_record: bool = False
    """They tell of an act of the bureau that the record did not know, and the officer kept them so."""

    @property
    def ends_a_death(self) -> bool:
        """Whether news of a death, if there was any, is over by it: told of another decision, or of none."""
        return not self.of_death and (self.no_death or bool(self.decision and self.replaces_earlier))


@kind("notice.taken_back")
@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTakenBack(OfRecord):
    """A notice was recorded by mistake: its words were never said to this relative, and they never read them."""

    notice: str
    why: str


@kind("family.not_told")
@dataclass(frozen=True, slots=True, kw_only=True)
class NotTold(OfRecord):
    """Somebody who is to be informed has not been, for a stated reason."""

    whom: str
    why: str


@kind("appointment.made")
@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMade(OfRecord):
    """When the bureau speaks with the relative next; a death never moves it by itself."""

    relative: str
    words: str
    on: str
    officer: str
    telephone: str = ""
    telephone_night: str = ""
    support_name: str = ""
    support_telephone: str = ""
    speaks_of_death: SpeaksOfDeath = SpeaksOfDeath.NOT_ASKED
    needs_second: bool = False
    day: date | None = None
    """The day that `on` meant when it was agreed; without it the words are read anew."""
    other_language: str = ""
    """The language that the words look to be in, where it is not the page's and the officer kept them so."""


@kind("doubt.assigned")
@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtAssigned(OfRecord):
    notice: str
    officer: str


@kind("doubt.spoken")
@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtSpoken(OfRecord):
    """A named officer spoke with the family about a notice that had become doubtful."""

    notice: str
    spoken_at: datetime
    how: How
    words: str
    speaks_of_death: SpeaksOfDeath = SpeaksOfDeath.NOT_ASKED
    needs_second: bool = False


@kind("message.sent")
@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(OfRecord):
    """What a relative wrote to the officer from the family page."""

    relative: str
    words: str


@kind("message.answered")
@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAnswered(OfRecord):
    relative: str
    message_seq: int
    words: str
    speaks_of_death: SpeaksOfDeath = SpeaksOfDeath.NOT_ASKED
    needs_second: bool = False
    other_language: str = ""
    """As of a notice."""


@kind("message.closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class MessageClosed(OfRecord):
    """A message from before the relative was told of a death is closed without an answer: they are told nothing."""

    relative: str
    message_seq: int
    why: str


@kind("relative.closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeClosed(OfRecord):
    """Their page at this record is closed: an officer spoke with them, and they seek the person of another record,
    where they have a page. What they were told here was told of somebody else; it is kept, and stands on no page.
    """

    relative: str
    to_record: str
    now: str
    """The relative that they are at the other record."""
    spoken_at: datetime
    how: How
    words: str
    """What was said to them."""
    speaks_of_death: SpeaksOfDeath = SpeaksOfDeath.NOT_ASKED
    needs_second: bool = False


Words = NoticeGiven | AppointmentMade | DoubtSpoken | MessageAnswered | RelativeClosed
"""What an officer writes and a relative reads or hears."""


@kind("words.seconded")
@dataclass(frozen=True, slots=True, kw_only=True)
class WordsSeconded(OfRecord):
    """A second officer's word on words to a family that speak of a death: with it they stand, or they never do."""

    of_seq: int
    agrees: bool = True
    why: str = ""


@kind("relative.viewed")
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeViewed(OfRecord):
    """The family page was opened: by the relative, or by an officer who prepares it."""

    relative: str


@kind("relative.ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeEnded(Payload):
    """A relative's access ends; sealed under the relative's own key."""

    relative: str
    why: str = ""

    @property
    def subject(self) -> Subject:
        return f"relative:{self.relative}"
