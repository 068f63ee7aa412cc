"""A figure of an edition in its free words: beside the words of its own state, or looked at by a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lastcontact.bureau.figure_headings import STATES, states_in
from lastcontact.bureau.one_question import ASKED, SECTIONS
from lastcontact.bureau.quoting import BODIES, WHAT
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.contradiction import DEAD
from lastcontact.core.disclosure import SMALL
from lastcontact.core.payloads.bulletins import NOT_SAID, Figure
from lastcontact.reading.every_number import Told, numbers_in
from lastcontact.reading.lexicon import LANGUAGES, lexicon
from lastcontact.reading.plain import Plain
from lastcontact.reading.reader import read
from lastcontact.reading.sheet import lay_out


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Words with a figure that they may give to another state. `of_death`: they say dead, and nothing of its own."""

    words: str
    number: str
    counts: str
    """What the figure counts."""
    of_death: bool


def misplaced(written: str, figures: Collection[Figure]) -> Iterator[Misplaced]:
    """The figures in a text that do not stand beside the words of what they count."""
    printing: dict[int, list[Figure]] = {}
    for figure in figures:
        for number in printed_by(figure):
            printing.setdefault(number, []).append(figure)
    numbers = [t for t in numbers_in(written) if t.low in printing and not t.of_a_thing]
    claims = [c for c in read(written).claims if c.count and c.type in STATES] if numbers else []
    sheet = lay_out(Plain.of(written), None)
    for told in numbers:
        own = {type for figure in printing[told.low or 0] for type in _types(figure)}
        sentence = next(s for s in sheet.sentences if told.span.start < sheet.span(s.first, s.last).end)
        beside = states_in(sheet, sentence)
        said = {c.type for c in claims if _counts(c, told)}
        if said & own or (not said and beside and beside <= own):
            continue
        words = sheet.span(sentence.first, sentence.last).text.rstrip(".!։؟? \n")
        yield Misplaced(
            words, told.span.text, printing[told.low or 0][0].what, bool(said) and said <= DEAD and not beside & own
        )


def printed_by(figure: Figure) -> set[int]:
    """The numbers that a figure prints, in digits or in words."""
    value = figure.value.replace(",", "")
    worded = {n for told in numbers_in(value) for n in (told.low, told.high) if n is not None}
    return worded | {int(digits) for digits in re.findall(r"\d+", value)}


def _types(figure: Figure) -> set[ClaimType]:
    types = {ClaimType(value) for value in SECTIONS.get(figure.section, ())}
    return types | ({ClaimType.WOUNDED} if figure.key == "own.hospital" else set())


def _counts(claim: Claim, told: Told) -> bool:
    count = claim.count
    if count is None or count.start is None or count.end is None:
        return False
    return count.start < told.span.end and told.span.start < count.end


def tells_few(figure: Figure) -> str:
    """A quoted figure of so few, with words by which whoever knows the place may know them ("2 shepherds of the
    village"), or of so few families, as it is printed; "" for any other, and for few soldiers, captives or people told
    of in no other words.
    """
    printed = printed_by(figure)
    if figure.ours or not printed or not 0 < max(printed) < SMALL or figure.what == NOT_SAID:
        return ""
    words = re.findall(r"[^\W\d_]+", figure.what.casefold())
    if figure.section == ASKED:
        return figure.told  # whoever knows the place knows which families they are
    broad = figure.what in (BODIES, *WHAT.values()) or all(map(_is_of_many, words))
    return "" if broad and not figure.group else figure.told


def _is_of_many(word: str) -> bool:
    """Whether a word for people tells no more of them than that they are soldiers, captives, dead or people."""
    entries = (e for language in LANGUAGES for e in lexicon(language).starting(word) if not e.rest)
    return any(entry.category == "people" and entry.value in _BROAD for entry in entries) or word in _PEOPLE


_BROAD = frozenset({"military", "status", "head"})
_PEOPLE = frozenset({"people", "persons", "person", "civilians", "men", "of", "war"})
