"""Who only saw those whom a colon has told of, and does not tell it: "Погибли двое: Анна Дорвик видела их"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger


def but_for_seen(found: Found, counted: list[Counted], told: list[Trigger], sayings: list[Saying]) -> list[Saying]:
    """The sayings without a seeing behind a colon that tells nothing but whom somebody saw."""
    sees = tuple(found.set("only_sees"))
    return [s for s in sayings if not (sees and _only_saw(found, counted, told, s, sees))]


def _only_saw(found: Found, counted: list[Counted], told: list[Trigger], saying: Saying, sees: tuple[str, ...]) -> bool:
    if not found.low(saying.first).startswith(sees):
        return False
    sentence = found.sentence
    colon = next((k for k in range(saying.first, sentence.first, -1) if found.low(k) in (":", "-")), None)
    if colon is None:
        return False
    behind = range(colon + 1, sentence.last)
    news = any(t.first in behind for t in told) or any(c.first in behind for c in counted)
    return not news and not any(found.that(k) for k in behind)
