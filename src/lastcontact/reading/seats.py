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


def tell_apart(sheet: Sheet, cast: Cast) -> None:
    """Bodies of one name with two seats are two bodies: "the Defence Ministry in Terhan", and the one "in Ostrel".

    "The ministry in Terhan" is then the one that has its seat there. One body with one seat keeps its plain name.
    """
    seats = {m.last: m.name for m in cast.mentions if m.rule == "body/seat"}
    where = {m: seats.get(m.last) or _seat_behind(sheet, m) for m in cast.mentions if m.kind is Kind.BODY}
    seated = {body: seat for body, seat in where.items() if seat}
    named: dict[str, set[str]] = {}
    for body, seat in seated.items():
        named.setdefault(body.name, set()).add(seat)
    whole = {
        (_last_word(body.head), seat): f"{seat} {body.name}" if body.side is None else f"{body.name} in {seat}"
        for body, seat in seated.items()
        if not body.generic and len(named[body.name]) > 1
    }
    for body, seat in seated.items():
        if name := whole.get((_last_word(body.head), seat)):
            cast.replace(body, replace(body, name=name, generic=False))


def _seat_behind(sheet: Sheet, body: Mention) -> str:
    """The town behind a ministry of a country: "the Ministry of Defence of Norhat | in Arpan"; "" where none stands."""
    seated = bool(words("seated") & {*body.head.split()}) and sheet.lows[body.last] == "in"
    last = body.last + 1
    while seated and last < body.last + _TOWN and sheet.is_capital(last) and sheet.lows[last] not in words("calendar"):
        last += 1
    return sheet.said(body.last + 1, last) if last > body.last + 1 else ""


_TOWN = 4
"""Tokens from "in" to behind the longest name of a town."""


def _last_word(head: str) -> str:
    return head.split()[-1] if head else ""
