"""Names in numbered lines under a heading that tells what befell them: "The following are missing:\n1. Lukas Hemm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType
from lastcontact.core.frozen import frozen
from lastcontact.reading.hits import Hits
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger

_RULE = "rows/under-heading"
_MARK = re.compile(r"\s*(?:\d{1,3}[.)]|[-•*–])\s+\Z")
_LEAST, _FEWEST, _MOST = 2, 2, 4
"""Rows of the shortest list; words of the shortest and of the longest name."""
_NO_NAME = ("body", "number", "people", "place_kind", "trigger")
_TYPES = PEOPLE_TYPES - {ClaimType.REGISTERED, ClaimType.DISPLACED}


@frozen
class _Row:
    """A name's tokens, and where its line ends."""

    first: int
    last: int
    ends: int


def take_names(sheet: Sheet, hits: Sequence[Hits], cast: Cast) -> None:
    """Takes the names of such lines into the cast as people, whatever they were taken for."""
    for _, rows in _lists(sheet, hits):
        for row in rows:
            held = {id(m): m for k in range(row.first, row.last) if (m := cast.at(k)) is not None}
            if any(m.kind is Kind.PERSON for m in held.values()):
                continue
            for mention in held.values():
                cast.mentions.remove(mention)
            name = sheet.said(row.first, row.last)
            cast.roles.setdefault(name, [])
            cast.add(Mention(row.first, row.last, Kind.PERSON, name, _RULE))
    cast.mentions.sort(key=lambda m: m.first)


def with_names_under(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, with one for each name under a heading of which its line tells nothing else."""
    if not found:
        return drafts
    sheet, cast = found[0].sheet, found[0].cast
    made = list(drafts)
    for heading, rows in _lists(sheet, [k.hits for k in found]):
        known = found[heading]
        told = next((t for t in reversed(known.triggers) if t.type in _TYPES), None)
        denied = any(h.entry.category in ("none", "negation") for h in known.hits)
        for row in rows if told is not None and not denied else ():
            if told is None or any(d.first < row.ends and row.first < d.last for d in drafts):
                continue
            person = cast.at(row.first)
            name = person.name if person is not None else sheet.said(row.first, row.last)
            trigger = Trigger(row.first, row.last, told.type, "row", "right", _RULE)
            claim = Claim(
                type=told.type, evidence=sheet.span(row.first, row.ends), subject=name, speaker=known.author,
                rules={"type": _RULE, "modality": "modality/flat"},
            )  # fmt: skip
            made.append(Draft(claim, row.first, row.ends, trigger, None, known.sentence.paragraph))
    return sorted(made, key=lambda d: d.first)


def _lists(sheet: Sheet, hits: Sequence[Hits]) -> Iterator[tuple[int, list[_Row]]]:
    """The number of each heading that a colon closes, with the names in the lines right under it."""
    for number, sentence in enumerate(sheet.sentences):
        closed = sheet.words[sentence.last - 1] in (":", "՝")
        if not closed or sentence.language not in LANGUAGES or not _tells(hits[number]):
            continue
        rows, at = [], sentence.last
        while (row := _row(sheet, hits, at)) is not None:
            rows.append(row)
            at = row.ends
        if len(rows) >= _LEAST and any(_has_given(sheet, row, sentence.language) for row in rows):
            yield number, rows


def _has_given(sheet: Sheet, row: _Row, language: str) -> bool:
    """Whether a given name that a list has is in a row, so that it is no list of villages."""
    given = words("latin_given") | words("women_given") | words("men_given") | words("plain_given", language)
    return any(sheet.lows[k] in given for k in range(row.first, row.last))


def _tells(hits: Hits) -> bool:
    return any(h.entry.category == "trigger" for h in hits)


def _row(sheet: Sheet, hits: Sequence[Hits], at: int) -> _Row | None:
    """The name in the line that begins at a token, behind its number or dot."""
    text, ends = sheet.plain.text, len(sheet.words) - 4
    if at >= ends:
        return None
    line = text[sheet.starts[at] :].split("\n", 1)[0].rstrip()
    stop = sheet.starts[at] + len(line)
    first = at
    while first < ends and sheet.starts[first] < stop and not sheet.words[first][0].isalpha():
        first += 1
    if first == at or first >= ends or not _MARK.match(text[sheet.starts[at] : sheet.starts[first]]):
        return None
    close = next((k for k in range(first, ends) if sheet.starts[k] >= stop), ends)
    last = first
    while last < close and sheet.words[last].replace("-", "").isalpha():
        last += 1
    titled = _past_titles(sheet, hits, first, last)
    named = range(titled, last)
    if not _FEWEST <= len(named) <= _MOST or any(_is_no_name(sheet, hits, k) for k in named):
        return None
    return _Row(titled, last, close)


def _past_titles(sheet: Sheet, hits: Sequence[Hits], first: int, last: int) -> int:
    titles = {h.first: h.last for h in _own_hits(sheet, hits, first) if h.entry.category == "title"}
    while first in titles and first < last - 1:
        first = titles[first]
    return first


def _is_no_name(sheet: Sheet, hits: Sequence[Hits], k: int) -> bool:
    cased = sheet.words[k].lower() != sheet.words[k].upper() and not "ა" <= sheet.words[k][0] <= "ჰ"
    if cased and not sheet.capitals[k]:
        return True
    return any(h.first <= k < h.last and h.entry.category in _NO_NAME for h in _own_hits(sheet, hits, k))


def _own_hits(sheet: Sheet, hits: Sequence[Hits], k: int) -> Hits:
    return next((hits[n] for n, s in enumerate(sheet.sentences) if s.first <= k < s.last), Hits())
