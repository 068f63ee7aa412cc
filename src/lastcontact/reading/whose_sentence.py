"""The sentence that a token stands in, with what was found in it, without going through all of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import LANGUAGES

SentenceOf = Callable[[int], Known | None]


def whose_sentence(found: Sequence[Known]) -> SentenceOf:
    """Tells by a token what was found in its sentence; None where that is in a language that is not read.

    `found` is in the order of the text.
    """
    firsts = [known.sentence.first for known in found]

    def of(at: int) -> Known | None:
        known = found[bisect_right(firsts, at) - 1] if firsts and firsts[0] <= at else None
        inside = known is not None and at < known.sentence.last and known.sentence.language in LANGUAGES
        return known if inside else None

    return of
