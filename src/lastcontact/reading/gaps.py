"""The clauses of a sentence that no claim covers and that name no teller."""

from __future__ import annotations

from lastcontact.reading.clauses import boundary_strength, trimmed
from lastcontact.reading.edges import teller_from
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.saying import Saying

_PARTS = 3
"""How strong a boundary must be to part two clauses."""


def gaps(known: Known, covered: bytearray | None, fewest: int) -> list[tuple[int, int]]:
    """Runs of at least `fewest` words, parted where clauses part, that neither `covered` marks nor a teller takes up.

    `covered` has a byte for each token of the sheet; None where nothing is covered.
    """
    sheet, sentence = known.sheet, known.sentence
    taken = bytearray(sentence.last - sentence.first) if covered is None else covered[sentence.first : sentence.last]
    if covered is not None and sentence.language == "en":
        said_on = {at for saying in known.sayings for at in saying.dates}
        for dated in (d for d in known.dates if d.first in said_on and d.first - sentence.first <= _NEAR):
            _take(taken, dated.first - sentence.first, dated.last - sentence.first)
    for saying in known.sayings:
        _take(taken, saying.first - sentence.first, saying.last - sentence.first)
        if saying.source is not None:
            first = teller_from(known, saying.source.first, sentence.first)
            _take(taken, first - sentence.first, saying.source.last - sentence.first)
            _take(taken, 0, _occasion(known, saying, first) - sentence.first)
    for hit in known.hits.of("doubt") if covered is not None else ():
        _take(taken, hit.first - sentence.first, hit.last - sentence.first)
    made: list[tuple[int, int]] = []
    first = sentence.first
    for i, took in enumerate(taken, start=sentence.first):
        if took or boundary_strength(sheet, i, sentence) >= _PARTS:
            if first < i:
                made.append((first, i))
            first = i + 1 if took else i
    if first < sentence.last:
        made.append((first, sentence.last))
    runs = (trimmed(sheet, low, high) for low, high in made)
    return [(low, high) for low, high in runs if sum(w[0].isalnum() for w in sheet.words[low:high]) >= fewest]


def _occasion(known: Known, saying: Saying, before: int) -> int:
    """Where "In an address on Wednesday | the President said" ends to tell where it was said."""
    first = known.sentence.first
    if saying.channel is None or known.sheet.lows[first] not in words("setting_openers"):
        return first
    media = (h.last for h in known.hits.of("channel") if h.first < before and h.first - first <= _NEAR)
    return max(media, default=first)


_NEAR = 4
"""Tokens from the opening of a sentence to its "address"."""


def _take(taken: bytearray, first: int, last: int) -> None:
    low, high = max(first, 0), min(last, len(taken))
    if low < high:
        taken[low:high] = b"\1" * (high - low)
