"""A report's text laid out with its claims marked in it: pure, from text and spans to paragraphs of pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lastcontact.core.showing import written_out

PART_CHARACTERS = 40_000
"""About so much of a text stands on one page; longer ones are shown in parts, cut between paragraphs."""
_STRENGTH = {"unread": 0, "no": 1, "": 2, "on": 3, "ok": 4}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the text to be marked. `state`: "ok" accepted, "" proposed, "no" rejected, "on" open, "unread".

    `anchor` is the id of the words, `target` that of what is said about them; `label` is what the link between reads.
    """

    start: int
    end: int
    state: str
    label: str
    anchor: str
    target: str
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks; `state` is None where there are none. `ends` are the marks that end here."""

    text: str
    state: str | None = None
    anchors: tuple[str, ...] = ()
    ends: tuple[Mark, ...] = ()

    @property
    def anchor(self) -> str:
        return self.anchors[0] if self.anchors else ""

    @property
    def further_anchors(self) -> tuple[str, ...]:
        return self.anchors[1:]


Paragraph = tuple[Piece, ...]


def lay_out(text: str, marks: Sequence[Mark], start: int = 0, end: int | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of `text[start:end]`; offsets are those of the whole text. Marks may overlap and cross lines."""
    end = len(text) if end is None else end
    inside = sorted((m for m in marks if m.start < end and m.end > start and m.end > m.start), key=lambda m: m.start)
    paragraphs: list[Paragraph] = []
    for line in re.finditer(r"[^\n]+", text[start:end]):
        first, last = start + line.start(), start + line.end()
        if not text[first:last].strip():
            continue
        paragraphs.append(_pieces(text, first, last, [m for m in inside if m.start < last and m.end > first]))
    return tuple(paragraphs)


def _pieces(text: str, first: int, last: int, marks: Sequence[Mark]) -> Paragraph:
    cuts = sorted({first, last, *(c for m in marks for c in (m.start, m.end) if first < c < last)})
    pieces = []
    for begin, stop in pairwise(cuts):
        over = [m for m in marks if m.start < stop and m.end > begin]
        if not over:
            pieces.append(Piece(written_out(text[begin:stop])))
            continue
        state = max((m.state for m in over), key=_STRENGTH.__getitem__)
        begun = tuple(m.anchor for m in over if max(m.start, first) == begin and _begins_here(m, text, (first, last)))
        ended = tuple(m for m in over if min(m.end, last) == stop and _ends_here(m, text, (first, last)))
        pieces.append(Piece(written_out(text[begin:stop]), state, begun, ended))
    return tuple(pieces)


def _begins_here(mark: Mark, text: str, line: tuple[int, int]) -> bool:
    """Whether the mark's first visible words are in this line."""
    return _visible_in(mark, text, line) and not text[mark.start : max(mark.start, line[0])].strip()


def _ends_here(mark: Mark, text: str, line: tuple[int, int]) -> bool:
    """Whether the mark's last visible words are in this line."""
    return _visible_in(mark, text, line) and not text[min(mark.end, line[1]) : mark.end].strip()


def _visible_in(mark: Mark, text: str, line: tuple[int, int]) -> bool:
    return bool(text[max(mark.start, line[0]) : min(mark.end, line[1])].strip())


def parts(text: str) -> tuple[tuple[int, int], ...]:
    """Where the parts of a long text begin and end; at least one. Cut at the last line end before the limit."""
    found = []
    start = 0
    while len(text) - start > PART_CHARACTERS:
        cut = text.rfind("\n", start + PART_CHARACTERS // 2, start + PART_CHARACTERS)
        end = cut + 1 if cut > 0 else start + PART_CHARACTERS
        found.append((start, end))
        start = end
    found.append((start, len(text)))
    return tuple(found)


def find(text: str, words: str) -> list[tuple[int, int]]:
    """Every place where these words stand in the text, blanks and line ends counting as one, quotation marks alike.

    >>> find("at least\\n20 men; at least 20 men", "at least 20")
    [(0, 11), (17, 28)]
    """
    wanted = [re.escape(part) for part in words.split()]
    if not wanted:
        return []
    pattern = r"\s+".join(wanted)
    pattern = re.sub(r"[\"“”„«»]", '["“”„«»]', pattern)
    pattern = re.sub(r"['’‘ʼ]", "['’‘ʼ]", pattern)
    return [(hit.start(), hit.end()) for hit in re.finditer(pattern, text)]


def direction(text: str) -> str:
    """ "rtl" when the first letter that has a direction is of a script written from the right."""
    for sign in text[:2000]:
        kind = unicodedata.bidirectional(sign)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"
