"""A reporting word in its sentence, with its source."""

from __future__ import annotations

from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.memory import Source


@frozen
class Saying:
    """A reporting word, its source and the side of the sentence it covers: `after` it, or before.

    `source` None is the outlet's own voice; `answers` is the one whose claim is denied, `answered` the day of that
    claim; `cited` tells that no verb but "according to" or "by the words of" names the source.
    """

    first: int
    last: int
    cue: str
    source: Source | None
    after: bool
    rule: str
    channel: str | None = None
    said: Interval | None = None
    negated: bool = False
    dates: frozenset[int] = frozenset()
    answers: Source | None = None
    answered: Interval | None = None
    cited: bool = False
