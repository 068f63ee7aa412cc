"""Which tokens stand in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lastcontact.reading.sheet import Sheet


def mark_quotations(sheet: Sheet, start: int, stop: int) -> None:
    """Marks the tokens inside quotation marks; one left open ends with its paragraph."""
    opened = -1
    straight = False
    for i in range(start, stop):
        word = sheet.words[i]
        if word not in ("“", "”", '"'):
            continue
        if opened < 0:
            opened, straight = i, word == '"'
        elif word == "”" or (word == '"' and straight) or (word == "“" and _closes(sheet, i)):
            _quoted(sheet, opened, i)
            opened = -1
    if opened >= 0:
        _quoted(sheet, opened, stop)


def _closes(sheet: Sheet, i: int) -> bool:
    glued_left = i > 0 and sheet.ends[i - 1] == sheet.starts[i]
    glued_right = i + 1 < len(sheet.words) and sheet.starts[i + 1] == sheet.ends[i] and sheet.words[i + 1][0].isalnum()
    return glued_left and not glued_right


def _quoted(sheet: Sheet, opened: int, closed: int) -> None:
    sheet.quotations.append((opened, min(closed + 1, len(sheet.words))))
    number = len(sheet.quotations)
    for i in range(opened + 1, closed):
        sheet.quote[i] = number
