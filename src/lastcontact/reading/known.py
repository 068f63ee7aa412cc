"""All that was found in one sentence, and a claim while it is being made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.hits import Hits
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger


@frozen
class Known:
    """All that was found in one sentence."""

    sheet: Sheet
    sentence: Sentence
    hits: Hits
    counted: list[Counted]
    dates: list[Dated]
    sayings: list[Saying]
    triggers: list[Trigger]
    cast: Cast
    place_ids: dict[int, str]
    carried: Saying | None = None
    anchor: date | None = None
    before: ClaimType | None = None
    outlet: str | None = None
    there: tuple[str, ...] = ()
    author: str | None = None
    group: str | None = None
    person: str | None = None
    main: ClaimType | None = None
    asked: ClaimType | None = None
    """What the sentence before asks the number of."""
    numbers: Mapping[tuple[int | None, int | None], ClaimType] = field(default_factory=dict)
    """What was told of each number of people so far in the text."""
    tables: Found | None = None
    then: Interval | None = None

    @property
    def found(self) -> Found:
        """The hits by category and token, for languages with endings."""
        return self.tables or Found.of(self.sheet, self.sentence, self.hits)


@frozen
class Draft:
    """A claim with the tokens it rests on, while it is being made."""

    claim: Claim
    first: int
    last: int
    trigger: Trigger
    counted: Counted | None
    paragraph: int = 0
    heading: bool = False


def _alike(a: Claim, b: Claim) -> bool:
    part = "subject" in a.rules or "subject" in b.rules
    said = (a.type, a.polarity, a.speaker, a.modality) == (b.type, b.polarity, b.speaker, b.modality)
    return said and (not part or a.subject == b.subject)


def unique(drafts: list[Draft]) -> list[Draft]:
    """Without those that say the same of the same words."""
    kept: list[Draft] = []
    for draft in drafts:
        same = [
            k for k in kept
            if _alike(k.claim, draft.claim)
            and k.first < draft.last and draft.first < k.last
            and (k.counted is draft.counted or draft.counted is None or k.counted is None)
        ]  # fmt: skip
        if not same:
            kept.append(draft)
    return kept
