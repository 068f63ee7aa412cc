"""Lines of a printed page put together to paragraphs: by their distance and letters, and by whether the next word would
have fitted; words across line ends made whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from lastcontact.core.frozen import frozen

_WIDER = 1.35
"""A distance between lines so many times the usual one parts two paragraphs."""
_LEADING = 1.2
"""The usual distance of lines, in sizes of their letters, where few lines tell it: of a headline of two."""
_SIZE = 0.08
_FULL, _NEARLY = 40, 0.85
"""A line of so many letters is one of running text, and so is one nearly as long beside it."""
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_OPENS = re.compile(r"[•·●▪■◦‣►▶➤✔\-–—*]\s|\(?\d{1,3}[.)]\s")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
BULLET = "•"
DAMAGED = "\ufffd"


@frozen
class Line:
    """A line as printed: its words, where it stands on the page (points from its top left), the size and cut of its
    letters. `in_table`: a row of a table stays by itself.
    """

    text: str
    left: float
    right: float
    top: float
    size: float
    font: str
    in_table: bool = False


def line_of(found: dict[str, object], tables: Sequence[tuple[float, float, float, float]]) -> Line:
    """A line from what pdfplumber gives for it, and the boxes of the page's tables."""
    chars: list[dict[str, object]] = found["chars"]  # type: ignore[assignment]
    size = median(float(str(char["size"])) for char in chars)
    font = Counter(str(char["fontname"]) for char in chars).most_common(1)[0][0]
    left, right, top = (float(str(found[edge])) for edge in ("x0", "x1", "top"))
    middle = top + size / 2
    inside = any(x0 - 1 <= left and right <= x1 + 1 and y0 <= middle <= y1 for x0, y0, x1, y1 in tables)
    return Line(readable(str(found["text"])), left, right, top, size, font, inside)


def readable(text: str) -> str:
    """Glyphs that the file gives no letter for: a bullet where one opens a line, else a mark of damage.

    >>> readable("(cid:127) two men"), readable("a(cid:3)b")
    ('• two men', 'a\\ufffdb')
    """
    opened = re.sub(r"^\(cid:\d+\)(?=\s)", BULLET, text)
    return _UNMAPPED.sub(DAMAGED, opened)


def paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of a page, each on one line; rows of tables each by itself."""
    gaps = [b.top - a.top for a, b in pairwise(lines) if _alike(a, b)]
    usual = median(gaps) if gaps else 0.0
    words = ""
    for before, line in zip((None, *lines), lines, strict=False):
        edge = max(other.right for other in lines if _alike(line, other))
        if before is None or _parted(before, line, usual, edge):
            if words:
                yield words
            words = line.text
        else:
            words = joined(words, line.text)
    if words:
        yield words


def _alike(a: Line, b: Line) -> bool:
    """Whether two lines are set in letters of one size."""
    return abs(a.size - b.size) <= _SIZE * a.size


def _parted(before: Line, line: Line, usual: float, edge: float) -> bool:
    first = line.text.split(" ", 1)[0]
    width = (line.right - line.left) / max(1, len(line.text))
    return (
        before.in_table
        or line.in_table
        or not 0 < line.top - before.top <= _WIDER * max(usual, _LEADING * line.size)
        or not _alike(before, line)
        or line.font != before.font
        or before.right + width * (len(first) + 2) < edge
        or bool(_OPENS.match(line.text))
        or (line.left > before.left + line.size / 2 and before.text[-1:] in '.!?։:”"»')
    )


def joined(words: str, more: str) -> str:
    """A line and the next of its paragraph; a word cut by a hyphen is made whole, a number keeps its own.

    >>> joined("they were cap-", "tured near"), joined("twenty-", "four men"), joined("at", "least")
    ('they were captured near', 'twenty-four men', 'at least')
    """
    last = words.rpartition(" ")[2]
    if not re.fullmatch(r"[^\W\d_]{2,}[-\u00ad\u2010]", last) or not more[:1].islower():
        return f"{words} {more}"
    return words + more if last[:-1].lower() in _TENS else words[:-1] + more


def run_on(before: str, line: str, longest: int) -> bool:
    """Whether a line of which only the words are known goes on in the next, as that begins small, or with a figure
    behind a comma, or as the line is about as long as the longest of its paragraph (`longest` letters).

    >>> run_on("My son Pavlo Hemm, private,", "5th company, has been", 29), run_on("Aron Velt,", "Isak Grann", 40)
    (True, False)
    >>> run_on("Held at Camp Halm", "1. Halvorin Petr", 17), run_on("They were seen.", "he said", 40)
    (False, False)
    """
    if before[-1:] in '.!?։:”"»' or _OPENS.match(line) or _OPENS.match(before) or not line:
        return False
    small = line[0].islower() and not "ა" <= line[0] <= "ჿ"  # Georgian has no capitals: all its letters are small
    if small or (before[-1] == "," and line[0].isdigit()):
        return True
    return longest >= _FULL and len(before) >= _NEARLY * longest and line[0].isalpha() and before[-1] != ","


def across(pages: Sequence[str]) -> str:
    """The texts of pages, an empty line between two; a sentence that runs on over the edge stays one."""
    text = ""
    for page in pages:
        runs_on = text[-1:].isalnum() or text[-1:] in ",;-"
        if text and runs_on and page[:1].islower():
            text = joined(text, page)
        else:
            text = f"{text}\n\n{page}" if text or page is not pages[0] else page
    return text
