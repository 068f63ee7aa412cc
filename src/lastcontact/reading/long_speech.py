"""Speech over several paragraphs, whose mark opens in the first of them and closes in the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lastcontact.reading.sheet import Sheet

_MARKS = ("“", "”")
_MOST = 40
"""Sentences of the longest speech that is looked for."""


def goes_on(sheet: Sheet) -> None:
    """Marks what stands between a quotation left open in its paragraph and the mark that closes it in a later one."""
    ends = {s.last: number for number, s in enumerate(sheet.sentences)}
    for number, (first, last) in enumerate(list(sheet.quotations), start=1):
        last = last if last in ends else last - 1
        after = ends.get(last)
        if sheet.words[first] != "“" or _closes(sheet, last - 1) or after is None:
            continue
        following = sheet.sentences[after + 1 : after + 1 + _MOST]
        tokens = range(last, following[-1].last) if following else range(0)
        mark = next((i for i in tokens if sheet.words[i] in _MARKS), None)
        if mark is None or not _closes(sheet, mark):
            continue
        for i in range(last, mark):
            sheet.quote[i] = number


def _closes(sheet: Sheet, i: int) -> bool:
    """Whether a mark closes: by its shape, or „as here“ by what it stands against."""
    if sheet.words[i] != "“":
        return sheet.words[i] == "”"
    glued = i > 0 and sheet.ends[i - 1] == sheet.starts[i]
    return glued and not (i + 1 < len(sheet.words) and sheet.words[i + 1][0].isalnum())
