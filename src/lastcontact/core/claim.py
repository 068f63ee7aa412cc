"""A claim: one attributed statement, with the exact words it stands on. The same noun for what is proposed and made."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.core.quantities import Quantity


class ClaimType(StrEnum):
    MISSING = "missing"
    CONTACT_LOST = "contact_lost"
    CAPTURED = "captured"
    HELD = "held"
    KILLED = "killed"
    WOUNDED = "wounded"
    RETURNED = "returned"
    SURRENDERED = "surrendered"
    FOUND = "found"
    IDENTIFIED = "identified"
    REMAINS_RETURNED = "remains_returned"
    DETAINED = "detained"
    ATTACKED = "attacked"
    CONTROLS = "controls"
    WITHDREW = "withdrew"
    FOOTAGE = "footage"
    AUTHENTIC = "authentic"
    SEARCH = "search"
    COMMS_CUT = "comms_cut"
    BESIEGED = "besieged"
    DISPLACED = "displaced"
    REGISTERED = "registered"
    DEPLOYED = "deployed"
    AGREEMENT = "agreement"
    RESPONSIBLE = "responsible"
    VISIT = "visit"
    AID = "aid"
    REQUEST = "request"
    OBLIGATION = "obligation"
    PROTEST = "protest"
    INVESTIGATING = "investigating"
    TALKS = "talks"
    OTHER = "other"


PEOPLE_TYPES = frozenset(
    {
        ClaimType.MISSING,
        ClaimType.CONTACT_LOST,
        ClaimType.CAPTURED,
        ClaimType.HELD,
        ClaimType.KILLED,
        ClaimType.WOUNDED,
        ClaimType.RETURNED,
        ClaimType.SURRENDERED,
        ClaimType.FOUND,
        ClaimType.IDENTIFIED,
        ClaimType.REMAINS_RETURNED,
        ClaimType.DETAINED,
        ClaimType.REGISTERED,
    }
)
"""The types that say something of people."""


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    ASSERTED = "asserted"
    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    REPORTED = "reported"
    APPARENT = "apparent"
    POSSIBLE = "possible"
    DENIED = "denied"
    UNKNOWN = "unknown"
    DEMANDED = "demanded"
    PLANNED = "planned"


NOT_SO = frozenset({Modality.POSSIBLE, Modality.DEMANDED, Modality.PLANNED})
"""The hedges by which nobody says that it is so: it may be, it should be, or it is to come."""


@frozen
class Span:
    """Code points `start` to `end` (exclusive) of the report's text, and those very words."""

    start: int
    end: int
    text: str


@frozen
class Claim:
    """Who asserts what about whom, how many, where, when, how surely; None is "not said", never "no".

    `speaker` None is the outlet's own voice. `places` are place ids within the reading or the bureau.
    `rules` names, for each field the machine filled, the rule that did.
    """

    type: ClaimType
    evidence: Span | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    channel: str | None = None
    said: Interval | None = None
    subject: str | None = None
    actor: str | None = None
    count: Quantity | None = None
    places: tuple[str, ...] = ()
    when: Interval | None = None
    due: Interval | None = None
    to: str | None = None
    note: str = ""
    rules: dict[str, str] = field(default_factory=dict)

    @property
    def left_open(self) -> bool:
        """Whether it says neither that it is so nor that it is not: what nobody confirms is not denied.

        >>> Claim(ClaimType.HELD, polarity=Polarity.NEGATED, modality=Modality.UNKNOWN).left_open
        True
        """
        sought = self.type in (ClaimType.MISSING, ClaimType.CONTACT_LOST)  # of whom nothing is known: that is so
        return self.modality is Modality.UNKNOWN and (self.polarity is Polarity.NEGATED or not sought)

    @property
    def affirms(self) -> bool:
        """Whether it says that it is so, however hedged."""
        return self.polarity is Polarity.AFFIRMED and not self.left_open

    @property
    def says_so(self) -> bool:
        """Whether it says that it is or was so; not what is only planned, demanded or possible.

        >>> Claim(ClaimType.RETURNED, modality=Modality.PLANNED).says_so
        False
        """
        return self.affirms and self.modality not in NOT_SO

    @property
    def denies(self) -> bool:
        """Whether it says that it is not so."""
        return self.polarity is Polarity.NEGATED and not self.left_open
