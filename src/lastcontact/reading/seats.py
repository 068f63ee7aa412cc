"""The town where a body sits: part of how the text names it, and a place besides."""

from __future__ import annotations

from dataclasses import replace

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


def tell_apart(cast: Cast) -> None:
    """Bodies of one name with two seats are two bodies: "the Defence Ministry in Terhan", and the one "in Ostrel".

    "The ministry in Terhan" is then the one that has its seat there. One body with one seat keeps its plain name.
    """
    seats = {m.last: m.name for m in cast.mentions if m.rule == "body/seat"}
    seated = [m for m in cast.mentions if m.kind is Kind.BODY and m.last in seats and m.side is None]
    named: dict[str, set[str]] = {}
    for body in seated:
        named.setdefault(body.name, set()).add(seats[body.last])
    whole = {
        (_last_word(body.head), seats[body.last]): f"{seats[body.last]} {body.name}"
        for body in seated
        if not body.generic and len(named[body.name]) > 1
    }
    for body in seated:
        if name := whole.get((_last_word(body.head), seats[body.last])):
            cast.replace(body, replace(body, name=name, generic=False))


def _last_word(head: str) -> str:
    return head.split()[-1] if head else ""
