"""The town where a body sits: part of how the text names it, and a place besides."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet


def mark_seat(sheet: Sheet, hit: Hit, body: Mention, cast: Cast) -> None:
    """The town of "the police in Kellan", a place besides being part of the body's name."""
    at = hit.last + 1
    if at < body.last and sheet.lows[hit.last] == "in" and cast.at(at) is body and sheet.is_capital(at):
        cast.mentions.append(Mention(at, body.last, Kind.PLACE, sheet.said(at, body.last), "body/seat"))


def past_seat(sheet: Sheet, sentence: Sentence, last: int) -> int:
    """Where "the General Staff in Havnsund" ends; the town tells which staff it is and is no part of its name."""
    end = last + 1
    while end < sentence.last and sheet.is_capital(end) and sheet.lows[end] not in words("calendar") and end - last < 4:
        end += 1
    return end if sheet.lows[last : last + 1] == ["in"] and end > last + 1 else last
