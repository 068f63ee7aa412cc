"""Lines that open with their speaker and a colon: "Mayor of Orvan: 4 killed", "Dr Hong (Sura hospital): 21 dead"."""

from __future__ import annotations

from collections.abc import Callable

from lastcontact.reading.authors import issued_by
from lastcontact.reading.inflected.colons import befell
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Zone

_LONGEST = 11
"""Tokens of a label, with what it says in brackets or of the medium."""
_TOLD = 4
"""Tokens that make a body's words; fewer after its name are a line of a table."""
_HEAD = 4
"""Tokens at the opening of a label within which its speaker is named."""


def labelled(known: Known, at: int, tell: Callable[[Known, int], Source | None]) -> Saying | None:
    """The saying of a label that begins at token `at`, in a line that is no headline."""
    sheet, sentence = known.sheet, known.sentence
    if (issued := issued_by(sheet, at, sentence.last)) and sheet.words[issued[1]] == ":":
        at = issued[0]
    barred = sheet.words[at][0].isdecimal() or sheet.lows[at] in words("no_label")
    if sentence.zone is Zone.HEADLINE or barred:
        return None
    opens = sheet.words[at + 1 : min(at + _LONGEST, sentence.last)]
    if ":" not in opens:
        return None
    stop = at + 1 + opens.index(":")
    if any(
        at <= h.first < stop and not (h.entry.category == "trigger" and "/parted" in h.value)
        for h in known.hits.of("trigger", "cue")
    ):
        return None
    alone = stop == at + 1 and sheet.lows[at] in words("topics_alone")
    if alone or words("label_topics") & {*sheet.lows[at:stop]}:
        return None
    end = next((j for j in range(at + 1, stop) if _ends_head(known, j)), stop)
    source = _named(known, at, end, tell)
    if source is None or (source.kind == "body" and sentence.last - stop < _TOLD):
        return None
    return Saying(sentence.first, stop + 1, "asserted", source, True, "speech/labelled")


def _after_bracket(known: Known, end: int) -> int:
    """Where the name begins that stands in brackets after a role, behind its title: "Liaison (Maj. Kolm)"."""
    if known.sheet.words[end] != "(":
        return known.sentence.first
    return next((k for k in range(end + 1, min(end + 4, known.sentence.last)) if known.cast.at(k)), end)


def _ends_head(known: Known, j: int) -> bool:
    """Whether the words that name the speaker are over: "(Sura hospital)", "on Radio Lume", "rang"."""
    word, following = known.sheet.lows[j], known.sheet.lows[j + 1]
    return (
        word in words("label_ends")
        or word in "(,-"
        or word[0].isdecimal()
        or (word in ("in", "at", "to") and following in ("a", "an", "its", "his", "her"))
    )


def _named(known: Known, at: int, end: int, tell: Callable[[Known, int], Source | None]) -> Source | None:
    sheet = known.sheet
    of = next((k for k in range(at, end) if sheet.lows[k] in ("of", "'s")), end)
    roles = [k for k in range(at, min(of, at + _HEAD)) if sheet.lows[k] in words("label_roles")]
    person = next((m for m in known.cast.within(at, end) if m.kind is Kind.PERSON), None)
    if known.sentence.language != "en" and befell(known.found, person):
        return None
    if person is not None and sheet.lows[person.last] == "'s" and person.last < end - 1:
        return Source(at, end, sheet.said(at, end), "group", "source/label")
    if person is not None and person.last <= of and (person.first == at or end - person.last <= 1):
        return Source(person.first, person.last, person.name, "person", "source/label")
    inside = known.cast.at(_after_bracket(known, end))
    if roles and inside is not None and inside.kind is Kind.PERSON:
        return Source(inside.first, inside.last, inside.name, "person", "source/label")
    if roles and (of < end or all(sheet.is_capital(k) for k in range(roles[-1] + 1, end))):
        return Source(at, end, sheet.said(at, end).removeprefix("The "), "group", "source/label")
    body = tell(known, at) if any(known.cast.at(k) for k in range(at, min(at + 2, end))) else None
    named = known.cast.at(body.first) if body is not None else None
    if named is not None and named.kind is Kind.PLACE:
        return None
    return body if body is not None and body.kind == "body" and body.last <= end and end - body.last <= 1 else None
