"""Ministries, armies, commissions, agencies: recognised by their head word, and given to a side."""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.reading.body_names import FUNCTIONS, canonical
from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.lexicon import all_words, is_common, lexicon, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.seats import mark_seat, past_seat
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.world import ADJECTIVE_ENDINGS, Named, adjective_of, world

_NUMBERED = re.compile(r"\d{1,4}(?:st|nd|rd|th)?\Z")
_LINKS = frozenset(["of", "for", "on", "and", "the", "in", "to"])
_SPEAKS = (
    "confirmed",
    "denied",
    "claimed",
    "reported",
    "announced",
    "declined",
    "did",
    "does",
    "spokesman",
    "spokeswoman",
    "spokesperson",
)


def find_sides(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """Countries, their adjectives and capitals, of the table."""
    table = world()
    done = sentence.first
    for i in sheet.capitals_in(sentence.first, sentence.last):
        found = _named(sheet, i, sentence.last, table) if i >= done else None
        if found is None:
            continue
        last, named = found
        kind = {"country": Kind.SIDE, "capital": Kind.PLACE}.get(named.kind, Kind.ADJECTIVE)
        name = named.side.name if kind is not Kind.PLACE else sheet.said(i, last)
        label = {"country": "country", "capital": "city"}.get(named.kind, "")
        head = "people" if named.kind == "people" else ""
        cast.add(Mention(i, last, kind, name, f"world/{named.kind}", named.side.adjective, head, place_kind=label))
        done = last


def _named(
    sheet: Sheet, i: int, stop: int, table: dict[str, list[tuple[tuple[str, ...], Named]]]
) -> tuple[int, Named] | None:
    word = sheet.lows[i]
    if sheet.lows[i + 1 : i + 2] in (["convention"], ["conventions"]):
        return None
    for phrase, named in table.get(word, ()):
        written = sheet.words[i].isupper() or not named.acronym
        if written and i + len(phrase) <= stop and tuple(sheet.lows[i : i + len(phrase)]) == phrase:
            return i + len(phrase), named
    head, _, tail = word.partition("-")
    if tail in ("controlled", "held", "backed", "led", "occupied", "language", "run", "speaking", "born"):
        for phrase, named in table.get(head, ()):
            if len(phrase) == 1:
                return i + 1, replace(named, kind="adjective")
    return None


def find_bodies(sheet: Sheet, sentence: Sentence, hits: Hits, cast: Cast) -> None:
    """Bodies of the sentence, into the cast; the longest head word wins."""
    heads = hits.tables.get("body", {})
    done = sentence.first
    for first in sorted(heads):
        hit = heads[first]
        if first < done:
            continue
        longer = heads.get(hit.last)
        if (
            longer
            and not sentence.title_case
            and (sheet.is_capital(first) or sheet.lows[first] in ("army", "security"))
        ):
            continue
        body = _body(sheet, sentence, hit, cast, done)
        if body is not None:
            cast.add(body)
            done = body.last
            mark_seat(sheet, hit, body, cast)


def _body(sheet: Sheet, sentence: Sentence, hit: Hit, cast: Cast, done: int) -> Mention | None:
    function = " ".join(sheet.lows[hit.first : hit.last])
    owner = sheet.lows[hit.first - 2] if sheet.words[hit.first - 1] == "'s" and hit.first > sentence.first + 1 else ""
    if function == "office" and owner and owner not in words("one_person"):
        return None
    if function == "front" and sheet.words[hit.first - 1 : hit.last + 1] == ["in", "front", "of"]:
        return None
    first, side = _leftwards(sheet, sentence, hit.first, cast, done)
    last, side_right = _rightwards(sheet, sentence, hit.last, cast)
    side = side or side_right or _owner(sheet, sentence, first, hit, cast)
    capital = sheet.is_capital(hit.last - 1) and hit.last - 1 > sentence.first and not sentence.title_case
    titled = sentence.title_case and function.count(" ") > 1 and sheet.is_capital(hit.first)
    capital = capital or titled or function in words("bodies_by_name")
    named = first < hit.first or last > hit.last
    if (
        function in words("bodies_weak")
        and not side
        and not capital
        and not (named and capital)
        and (
            function not in words("bodies_standalone")
            or sheet.lows[hit.first - 1] not in ("the", "a")
            or hit.first == sentence.first
        )
    ):
        return None
    after = sheet.lows[hit.last] if hit.last < sentence.last else "."
    if (
        function == "military"
        and after.isalpha()
        and after not in all_words("stoppers", "be", "have")
        and after not in _SPEAKS
    ):
        return None
    if (function.startswith("peacekeep") or function == "contingent") and side:
        return Mention(first, last, Kind.BODY, f"{side} peacekeepers", hit.entry.id, side, "peacekeepers")
    generic = side is None and not (named or capital)
    name = canonical(sheet, (first, hit.first, hit.last, last), side, cast)
    seated = side is None and not sentence.title_case and function in FUNCTIONS.keys() | words("seated")
    last = past_seat(sheet, sentence, last) if seated else last
    return Mention(first, last, Kind.BODY, name, hit.entry.id, side, function, generic)


def _leftwards(sheet: Sheet, sentence: Sentence, at: int, cast: Cast, done: int) -> tuple[int, str | None]:
    """Where the body's name starts, and the side named before it."""
    i, side = at, None
    while i > max(sentence.first, done):
        word = sheet.words[i - 1]
        mention = cast.at(i - 1)
        if word == "'" and i - 2 >= sentence.first and sheet.lows[i - 2].endswith("s") and sheet.is_capital(i - 2):
            i -= 2
            continue
        if word == "'s" and i - 2 >= sentence.first:
            owner = cast.at(i - 2)
            if owner and owner.kind in (Kind.SIDE, Kind.PLACE, Kind.ADJECTIVE):
                side = side or owner.side
                i = owner.first
                break
            if sheet.lows[i - 2] in all_words("body_members", "one_person"):
                i -= 2
                continue
            if sheet.is_capital(i - 2) and not sentence.title_case:
                side = side or adjective_of(sheet.words[i - 2])
                i -= 2
            break
        if mention and mention.kind in (Kind.SIDE, Kind.ADJECTIVE) and mention.head != "people":
            side = side or mention.side
            i = mention.first
            continue
        if mention and mention.kind is Kind.PLACE and i - 1 == mention.first and sheet.is_capital(at):
            i = mention.first
            continue
        if _modifies(sheet, sentence, i - 1, done, cast):
            i -= 1
            continue
        if not word[0].isupper() or (i - 1 == sentence.first and is_common(sheet.lows[i - 1])) or sentence.title_case:
            break
        if word.partition("-")[0].lower() in lexicon("en").words and "-" in word and i - 1 == sentence.first:
            break
        if word.lower() in _NO_NAMES or sheet.lows[i - 1] in all_words("bodies_titles", "calendar"):
            break
        if side is None and word.lower().endswith(ADJECTIVE_ENDINGS) and len(word) > 4 and not word.isupper():
            side = word
        i -= 1
    if i > max(sentence.first, done) and sheet.lows[at] in words("units") and _NUMBERED.match(sheet.lows[i - 1]):
        i -= 1
    return i, side


_NO_NAMES = ("the", "a", "an", "neither", "either", "both", "every", "each", "no", "which", "whichever", "whatever")
"""What opens a phrase and is no part of the name in it."""


def _owner(sheet: Sheet, sentence: Sentence, first: int, hit: Hit, cast: Cast) -> str | None:
    """Whose "its army" is: the party named last before it in the sentence."""
    state = sheet.lows[max(0, first - 2) : first] == ["country", "'s"]
    if not (state or sheet.lows[first - 1 : first] == ["its"]) or sheet.lows[hit.last - 1] not in words("sides_state"):
        return None
    before = (cast.at(i) for i in range(first - 2, sentence.first - 1, -1))
    named = next((m.side for m in before if m and m.side and m.kind in (Kind.SIDE, Kind.ADJECTIVE, Kind.BODY)), None)
    opener = sheet.words[sentence.first]
    begins = state and named is None and opener[0].isupper() and not is_common(opener.lower())
    return adjective_of(opener) if begins else named


def _modifies(sheet: Sheet, sentence: Sentence, i: int, done: int, cast: Cast) -> bool:
    """Whether a small word within a body's name goes on to its side: "the Norvian military command"."""
    if sheet.lows[i] not in words("body_modifiers") or sheet.is_capital(i) or i - 1 < max(sentence.first, done):
        return False
    before = cast.at(i - 1)
    owned = sheet.words[i - 1] == "'s" and i - 2 >= sentence.first and sheet.is_capital(i - 2)
    return owned or (before is not None and before.kind in (Kind.SIDE, Kind.ADJECTIVE, Kind.PLACE))


def _rightwards(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> tuple[int, str | None]:
    """Where the body's name ends, and the side named after it ("of Artsakh", "of the Republic of Norvia")."""
    i, side, last = at, None, at
    stop = min(sentence.last, at + 14)
    while i < stop and (
        sheet.lows[i] in ("of", "for", "on", "against")
        or (
            sheet.lows[i] == "in"
            and sheet.lows[at - 1] in ("authorities", "government", "administration", "police", "command")
        )
    ):
        j = i + 1
        while j < stop and sheet.lows[j] in ("the", "republic", "of", "state"):
            j += 1
        while j < stop - 1 and sheet.lows[j] in words("state_standing"):
            j += 1
        known = cast.at(j) if j < stop else None
        titled = sentence.title_case and not (known and known.kind is Kind.SIDE)
        if j >= stop or not sheet.is_capital(j) or titled or sheet.lows[j] in words("calendar"):
            break
        start = j
        while j < stop and (
            sheet.is_capital(j)
            or (sheet.lows[j] in ("and", "of", "the", ",") and j + 1 < stop and _goes_on(sheet, j, stop))
        ):
            j += 1
        mention = cast.at(start)
        if mention and mention.kind in (Kind.SIDE, Kind.PLACE):
            side, last = mention.side, mention.last
            break
        if sheet.lows[i] == "of" and j == start + 1 and sheet.lows[start] not in words("sides_not_sides"):
            side = adjective_of(sheet.words[start])
        elif sheet.lows[j - 2].endswith(ADJECTIVE_ENDINGS) and sheet.lows[j - 1] == "republic":
            side = side or sheet.words[j - 2]
        last = i = j
    if sheet.words[last : last + 1] == ["HQ"]:
        last += 1
    named_after_day = sheet.lows[last : last + 1] == ["of"] and sheet.lows[at - 1] in ("movement", "front")
    if (
        named_after_day
        and "".join(sheet.words[last + 1 : last + 2]).isdecimal()
        and set(sheet.lows[last + 2 : last + 3]) & words("calendar")
    ):
        last += 3
    return last, side


def _goes_on(sheet: Sheet, j: int, stop: int) -> bool:
    if sheet.lows[j] == ",":
        return (
            j + 2 < stop
            and sheet.is_capital(j + 1)
            and sheet.lows[j + 2] == "and"
            and j + 3 < stop
            and sheet.is_capital(j + 3)
        )
    return sheet.is_capital(j + 1) or (sheet.lows[j + 1] == "the" and j + 2 < stop and sheet.is_capital(j + 2))
