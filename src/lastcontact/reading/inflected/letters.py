"""Whose letter, address or statement a text is: "Мы, родные бойцов, пишем", "Семьи экипажа «Вега»" below it."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Cast, Kind, Mention

_LONGEST = 8
"""Tokens of the longest name of a group that writes."""
_HEADING = 14
"""Tokens of the longest line that names whose address the next one is."""


def we_who_write(known: Known) -> str | None:
    """The group that calls itself "we" at the head of a sentence of its own: "Мы, родные бойцов 3-й роты, пишем"."""
    found, at = known.found, known.sentence.first
    letter = known.sheet.words[known.sheet.sentences[0].last - 1] == "!"  # "Пане Президенте!"
    opens = letter and found.low(at) in found.set("we_word") and found.low(at + 1) == ","
    if not opens or known.sheet.quote[at]:
        return None
    stop = next((k for k in range(at + 3, at + 3 + _LONGEST) if found.low(k) == ","), None)
    if stop is None or not found.low(at + 2).startswith(found.stems("signing_groups")):
        return None
    return known.sheet.said(at + 2, stop)


def self_named(known: Known) -> str | None:
    """The one who calls himself "I" and gives his name: "Я, Марта Ильсон, узнала его"."""
    found = known.found
    for k in range(known.sentence.first, known.sentence.last - 2):
        person = known.cast.at(k + 2) if found.low(k) in found.set("i_word") and found.low(k + 1) == "," else None
        if person is not None and person.kind is Kind.PERSON and found.low(person.last) == ",":
            return person.name
    return None


def named_just_before(known: Known) -> list[Mention]:
    """Persons named in the line before a heading that says what the text is: "Рената Вейс, президент. Обращение"."""
    sheet, at = known.sheet, known.sentence.first
    line = next((s for s in sheet.sentences if s.last == at), None)
    if line is None or line.last - line.first > _HEADING:
        return []
    return [m for m in known.cast.within(line.first, line.last) if m.kind is Kind.PERSON and m.first == line.first]


def makes_statement(known: Known) -> str | None:
    """The person who is said to make "the following statement", and tells nothing in that sentence yet."""
    found = known.found
    opened = found.all("opens_statement")
    if not opened or known.triggers or known.sayings:
        return None
    people = [m for m in known.cast.within(known.sentence.first, opened[0].first) if m.kind is Kind.PERSON]
    return people[-1].name if people else None


def group_signs(found: Found, cast: Cast) -> str | None:
    """The group that signs a text in its last line: "Семьи экипажа «Буревестника»"."""
    line, sheet = found.sentence, found.sheet
    stems = found.stems("signing_groups")
    first = line.first + (found.low(line.first) == "-")
    last = line.last - (sheet.words[line.last - 1] == ".")
    short = 1 < last - first <= _LONGEST and sheet.is_capital(first) and found.low(first).startswith(stems)
    told = any(line.first <= h.first for c in ("trigger", "cue", "number") for h in found.all(c))
    wrote = found.set("ours") | found.set("we_word")
    ours = any(low in wrote for low in sheet.lows[: line.first])
    alone = len(sheet.sentences) > 2 and cast.at(first) is None
    return sheet.said(first, last) if short and not told and ours and alone else None
