"""A copy of the text made fit to analyse, with the way back to the original's code points."""

from __future__ import annotations

import re

from lastcontact.core.claim import Span
from lastcontact.core.frozen import frozen

_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x00\x0b\x0c"
)
MKHEDRULI = {0x1C90 + i: chr(0x10D0 + i) for i in range(0x30)}
"""Georgian capitals, which only headlines have, to the letters that names are written with."""
FOLDED = {
    **MKHEDRULI,
    **{ord(c): " " for c in _SPACES},
    **{ord(c): "'" for c in "‘’‛ʼʻ`´՚"},
    **{ord(c): "-" for c in "‐‑‒–—―−֊"},
    **{ord(c): "“" for c in "«„‟"},
    **{ord(c): "”" for c in "»"},
    **{ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")},
    ord("։"): ".", ord("\u2024"): ".", ord("،"): ",", ord("؛"): ";", ord("؟"): "?", ord("\r"): " ",
    ord("\u2028"): "\n", ord("\u2029"): "\n",
    ord("ё"): "е", ord("Ё"): "Е", ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا", ord("ى"): "ي",
}  # fmt: skip
_DROPPED = re.compile(
    "[\u00ad\u0300\u0301\u0640\u064b-\u0652\u0670\u055b\u055c\u055e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]"
)
_TAG = re.compile(r"</?[a-zA-Z!][^<>\n]{0,400}>|&(?:nbsp|amp|quot|lt|gt|#\d{1,6});")


@frozen
class Plain:
    """`text` is what the rules read; `offsets[i]` is where its character i stands in `original`."""

    original: str
    text: str
    offsets: list[int] | range

    @classmethod
    def of(cls, original: str) -> Plain:
        """Folds spaces, quotes, dashes and digits; leaves out marks that have no width, and blanks out tags."""
        text = original.translate(FOLDED)
        if "<" in text or "&" in text:
            text = _TAG.sub(lambda tag: " " * len(tag.group()), text)
        if not _DROPPED.search(text):
            return cls(original, text, range(len(text) + 1))
        kept: list[str] = []
        offsets: list[int] = []
        at = 0
        for mark in _DROPPED.finditer(text):
            kept.append(text[at : mark.start()])
            offsets.extend(range(at, mark.start()))
            at = mark.end()
        kept.append(text[at:])
        offsets.extend(range(at, len(text) + 1))
        return cls(original, "".join(kept), offsets)

    def written(self, start: int, end: int) -> str:
        """The original words alone."""
        return self.original[self.offsets[start] : self.offsets[end - 1] + 1] if end > start else ""

    def span(self, start: int, end: int) -> Span:
        """The original words that stand behind characters `start` to `end` of the copy."""
        if end <= start:
            at = self.offsets[start]
            return Span(at, at, "")
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        return Span(first, last, self.original[first:last])
