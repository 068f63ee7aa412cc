"""Rows of a typed list, "Tolvan Marek, 1998, wounded": a name, a birth and a fate are one claim, and count nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.conditions import CLAIMS
from lastcontact.reading.hits import Hits
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, words
from lastcontact.reading.lone_names import tells_unit
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.other_days import GROWN
from lastcontact.reading.row_days import day_of
from lastcontact.reading.row_parts import LONGEST, Row, Words, holds_a_birth, row_of
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger

_RULE = "rows/person"
_NO_NAME = frozenset(
    ("body", "forces", "joint", "month", "not_people", "number", "outlet", "people", "place_kind", "pronoun", "thing",
     "trigger", "year_word")
)  # fmt: skip
_TELLS = frozenset(("cue", "negation", "pronoun", "trigger"))


@frozen
class PersonRow:
    """The tokens of a line that names one person, those of the name, and what the line says."""

    first: int
    last: int
    name: tuple[int, int]
    row: Row
    heading: int = -1
    """The first token of the heading above, where that tells what became of them; -1 for none."""


def rows_with_births(sheet: Sheet, hits: Sequence[Hits]) -> list[PersonRow]:
    """The lines of a text that name one person each, with the birth and what became of them."""
    dated = any("19" in (w[:2], w[-4:-2]) or "20" in (w[:2], w[-4:-2]) for w in sheet.words)
    return list(_rows(sheet, hits)) if dated else []


def take_rows(sheet: Sheet, cast: Cast, *found: Iterable[PersonRow]) -> list[PersonRow]:
    """The lines that name one person each, of two that are one the first found, in the order of the text.

    Takes whoever such a line names into the cast, and nobody else in it but places behind the name.
    """
    taken: dict[int, PersonRow] = {}
    for row in (row for rows in found for row in rows):
        taken.setdefault(row.first, row)
    rows = sorted(taken.values(), key=lambda row: row.first)
    for row in rows:
        first, last = row.name
        held = cast.at(first)
        if held is not None and held.kind is Kind.PERSON and (held.first, held.last) == row.name:
            continue
        for mention in {id(m): m for k in range(row.first, row.last) if (m := cast.at(k)) is not None}.values():
            if mention.first >= last and mention.kind is not Kind.PERSON and mention.last <= row.last:
                continue
            cast.mentions.remove(mention)
            for k in range(mention.first, mention.last):
                if cast.by_token.get(k) is mention:
                    del cast.by_token[k]
        name = sheet.said(first, last)
        cast.roles.setdefault(name, [])
        cast.add(Mention(first, last, Kind.PERSON, name, _RULE))
    if rows:
        cast.mentions.sort(key=lambda m: m.first)
    return rows


def but_for_rows(found: list[Known], rows: Sequence[PersonRow]) -> list[Known]:
    """What was found in each sentence; of one that is part of such a line only its days and names."""
    within = {k for row in rows for k in range(row.first, row.last)}
    bare: list[Known] = []
    for known in found if within else ():
        if all(k in within for k in range(known.sentence.first, known.sentence.last)):
            known = replace(known, counted=[], triggers=[], sayings=[])
        bare.append(known)
    return bare if within else found


def with_rows(drafts: list[Draft], found: Sequence[Known], rows: Sequence[PersonRow]) -> list[Draft]:
    """The claims, with what each such line says in place of whatever else was read of it."""
    if not rows:
        return drafts
    within = {k for row in rows for k in range(row.first, row.last)}
    made = [d for d in drafts if not (d.first in within and d.last - 1 in within) and not _told_below(d, rows, found)]
    for row in rows:
        known = next(k for k in found if k.sentence.first <= row.name[0] < k.sentence.last)
        heading = next((k for k in found if k.sentence.first <= row.heading < k.sentence.last), None)
        made.append(_draft(known, row, heading))
    return sorted(made, key=lambda d: d.first)


def _told_below(draft: Draft, rows: Sequence[PersonRow], found: Sequence[Known]) -> bool:
    """Whether a claim takes a heading for a sentence about the first whom a line below it names."""
    under = [row for row in rows if row.heading >= 0 and row.heading <= draft.first < row.first]
    if not under:
        return False
    if draft.counted is not None:  # "Captives, 3rd company:" counts nobody
        return tells_unit(found[0].sheet.words[draft.counted.noun_last - 1]) and draft.last <= under[0].first
    names = {known.cast.at(row.name[0]) for row in under for known in found[:1]}
    return draft.last > under[0].first or draft.claim.subject in {m.name for m in names if m is not None}


def _draft(known: Known, row: PersonRow, heading: Known | None) -> Draft:
    type_, polarity, modality = CLAIMS[row.row.condition]
    when = _when(known, row, known.anchor) if row.row.day and known.anchor is not None else None
    places = [known.place_ids[k] for k in range(row.name[1], row.last) if k in known.place_ids]
    named = known.cast.at(row.name[0])
    claim = Claim(
        type=type_, polarity=polarity, modality=modality, evidence=known.sheet.span(row.name[0], row.last),
        subject=named.name if named else known.sheet.said(*row.name), speaker=_speaker(known, heading), when=when,
        places=tuple(dict.fromkeys(places)),
        rules={"type": _RULE, "subject": _RULE, "modality": "modality/flat", **({"when": _RULE} if when else {})},
    )  # fmt: skip
    trigger = Trigger(row.name[1], row.last, type_, "row", "right", _RULE)
    return Draft(claim, row.name[0], row.last, trigger, None, known.sentence.paragraph)


def _speaker(known: Known, heading: Known | None) -> str | None:
    """Whoever the heading says tells of those below, else the author of the text."""
    said = [s.source.name for s in heading.sayings if s.source is not None] if heading is not None else []
    return said[-1] if said else known.author


def _when(known: Known, row: PersonRow, on: date) -> Interval | None:
    """The day that stands beside the fate; where the line leaves it open, the one that can be no birth."""
    read = day_of(row.row.day, Interval.day(on))
    if read is not None:
        return read
    told = [d.interval for d in known.dates if row.name[1] <= d.first < row.last and d.interval.start_on]
    late = [i for i in told if i.start_on is not None and on.year - GROWN < i.start_on.year and i.start_on <= on]
    return late[0] if len(late) == 1 else None


def _rows(sheet: Sheet, hits: Sequence[Hits]) -> Iterator[PersonRow]:
    text, tokens = sheet.plain.text, {start: k for k, start in enumerate(sheet.starts[:-4])}
    sentences = iter(enumerate(sheet.sentences))
    number, sentence = next(sentences, (0, None))
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        first = start + len(line) - len(line.lstrip())
        if len(line) > LONGEST or not holds_a_birth(line) or first not in tokens:
            continue
        low = tokens[first]
        while sentence is not None and sentence.last <= low:
            number, sentence = next(sentences, (0, None))
        if sentence is None or sentence.language not in LANGUAGES:
            continue
        row = row_of(line, _words(sheet, hits, sentence.language, (low, start + len(line)), number))
        edges = None if row is None else (tokens.get(start + row.name[0]), tokens.get(start + row.name[1]))
        if row is None or edges is None or edges[0] is None:
            continue
        last = low
        while last < len(sheet.starts) - 4 and sheet.starts[last] < start + len(line):
            last += 1
        ends = edges[0]
        while ends < last and sheet.starts[ends] < start + row.name[1]:
            ends += 1
        yield PersonRow(low, last, (edges[0], ends), row)


def _words(sheet: Sheet, hits: Sequence[Hits], language: str, line: tuple[int, int], number: int) -> Words:
    """What the hits of a line's sentences tell of its words, asked for once a word is asked about."""
    kinds: dict[str, set[str]] = {}

    def of(word: str) -> set[str]:
        if not kinds:
            kinds[""] = set()
            for own, sentence in zip(hits[number:], sheet.sentences[number:], strict=True):
                if sheet.starts[sentence.first] >= line[1]:
                    break
                for hit in own:
                    if hit.last == hit.first + 1:
                        kinds.setdefault(sheet.words[hit.first], set()).add(hit.entry.category)
        return kinds.get(word, set())

    lists = (words("latin_given"), words("women_given"), words("men_given"), words("plain_given", language))
    return Words(
        rank=lambda word: "title" in of(word),
        given=lambda word: any(word.lower() in given for given in lists),
        no_name=lambda word: bool(of(word) & _NO_NAME),
        tells=lambda word: bool(of(word) & _TELLS),
    )
