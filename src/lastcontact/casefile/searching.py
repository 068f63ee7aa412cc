"""Finding people of an incident by what any of their records says: a name in any script and spelling, a number, a unit,
a place.

A record keeps a text to be searched by (`search_text`): its words as written and romanised, and how each begins by its
sound, by each reading where its spelling leaves that open. What only sounds like what was asked is compared closely,
word by word, before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import combinations
from operator import or_

from django.db.models import Q, QuerySet

from lastcontact.casefile import models as m
from lastcontact.casefile.relatives_numbers import relatives_numbers
from lastcontact.core.dates import NoOneDay, day_written
from lastcontact.core.fold.records import RecordFile, described_in
from lastcontact.core.payloads.records import Described
from lastcontact.names.alignment import align
from lastcontact.names.keys import number_key, openings_of
from lastcontact.names.parts import INITIAL, Part, Parts, parts_of
from lastcontact.names.romanise import romanise
from lastcontact.names.skeleton import OPENING
from lastcontact.names.tokens import seen

ALIKE = 0.75
"""How alike two words are, 0-1, for one to be found by the other: "Hovasarian" finds Հովասարյան, "Aram" no Armen."""
MOST_COMPARED = 2_000
"""Records compared closely for one question; those that hold the very words are found without."""

_RANKS = frozenset(("rank", "title", "honour"))
"""Kinds of words (names/data/titles.tsv) that are said of a person and are no part of the name."""
_IN_FIGURES = ("birth", "phone", "contact")
"""Fields that are compared by their figures alone, and have no sound."""
_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){4,}")
_OWN_DIGITS = 8
"""Digits at the end of a telephone's number that are the same from abroad."""
_AROUND = '.,;:!?()[]«»“”„…"'
_SIGNS = str.maketrans("", "", "~'`´’‘ʼʻʹʺ")


@dataclass(frozen=True, slots=True)
class Hit:
    """What a record was found by: `field` is name, number, unit, place, birth, phone or contact (of whoever asks for
    them), `words` what the record says there.
    """

    field: str
    words: str


def search_text(described: Described, contacts: Iterable[str] = ()) -> str:
    """What a record is searched by: lower case, and its sounds. `contacts`: how whoever asks for them is reached."""
    said = [*_said(described, contacts)]
    texts = [words for field, words in said if field not in _IN_FIGURES]
    in_figures = [words for field, words in said if field in _IN_FIGURES]
    figures = [form for words in in_figures for form in (words, number_key(words), _day(words))]
    plain = [*texts, *map(romanise, texts), number_key(described.service_number), *figures]
    sounds = {begun for text in texts for part in _parts(text) for begun in openings(part)}
    return f"{_bare(' '.join(filter(None, dict.fromkeys(plain))))} {' '.join(sorted(sounds))} "


def contacts_of(file: RecordFile) -> tuple[str, ...]:
    """How those are reached who asked for a person, and whom to inform, as they told it here."""
    asked = file.opened.enquirer
    return tuple(c for c in (asked.contact, *(who.contact for who in asked.to_inform)) if c) if asked else ()


def report_text(title: str, filename: str, text: str) -> str:
    """What a report is searched by: its title, its file's name and its words, lower case."""
    return f"{title} {romanise(title)} {filename}\n{text}".casefold()


def reports_with(found: QuerySet[m.Report], asked: str) -> QuerySet[m.Report]:
    """Those of the reports that have every word asked for in their title, their text or the name of their source."""
    for word in asked.casefold().split():
        sources = [id for id, name in m.Source.objects.values_list("id", "name") if word in name.casefold()]
        found = found.filter(Q(search__contains=word) | Q(source__in=sources))
    return found


@dataclass(frozen=True)
class Question:
    """What was typed. Every word of it must stand in a record, in any field, in the same letters or by sound; a day or
    a telephone number is one word, however it is written.
    """

    typed: str
    contacts: bool = False
    """Whether it is asked as well of how relatives are reached: for whoever speaks with families, and nobody else."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        if _is_of_figures(self.typed):
            return (_bare(self.typed.strip()),)
        words = (_bare(typed).strip(_AROUND) for typed in seen(self.typed).split())
        return tuple(dict.fromkeys(word for word in words if word))

    def without_ranks(self) -> Question:
        """The question without its ranks and titles, which are no names; as it is where nothing else is in it."""
        ranks = {word for word, kind in parts_of(seen(self.typed)).aside if kind in _RANKS}
        kept = [word for word in self.words if word not in ranks]
        return replace(self, typed=" ".join(kept)) if kept and len(kept) < len(self.words) else self

    def beyond(self, other: Question) -> tuple[str, ...]:
        """The words that the other question lacks."""
        return tuple(word for word in self.words if word not in other.words)

    def met(self, described: Described, contacts: Iterable[str] = ()) -> dict[str, Hit]:
        """Each word that stands in a record, and the first field in which it does."""
        fields = self._fields(described, contacts)
        found = ((word, next((f for f in fields if _meets(word, f.field, f.words)), None)) for word in self.words)
        return {word: field for word, field in found if field}

    def hit(self, described: Described, fewest: int | None = None, contacts: Sequence[str] = ()) -> Hit | None:
        """By what a record is found; None when it has fewer words of the question than `fewest`, or than all."""
        met, fields = self.met(described, contacts), self._fields(described, contacts)
        wanted = len(self.words) if fewest is None else fewest
        return min(met.values(), key=fields.index) if met and len(met) >= wanted else None

    def _fields(self, described: Described, contacts: Iterable[str]) -> list[Hit]:
        return [Hit(*field) for field in _said(described, contacts if self.contacts else ())]

    def written(self, incident: str) -> QuerySet[m.Record]:
        """The records of an incident that hold the very words, as written or romanised."""
        found = m.Record.objects.filter(incident=incident)
        for word in self.words:
            found = found.filter(_written(word))
        if self.words and not self.contacts:
            asked_for = ((row.id, row.file) for row in found.filter(requested=True))
            found = found.exclude(id__in=[id for id, f in asked_for if contacts_of(f) and not self.hit(f.described)])
        return found if self.words else found.none()

    def sounding(self, incident: str) -> list[m.Record]:
        """Further records of an incident, found by how a name, a unit or a place sounds; oldest first."""
        found = m.Record.objects.filter(incident=incident).exclude(id__in=self.written(incident).values("id"))
        for word in self.words:
            found = found.filter(_stands(word))
        close = found.order_by("seq")[:MOST_COMPARED] if self.words else ()
        return [row for row in close if self.hit(described_in(row.folded)[0])]


def sharing_two_words(incident: str, name: str) -> QuerySet[m.Record]:
    """The records of an incident in which any two words of a name of three or more stand, as written or by sound: a
    patronymic, or a second given name, that only one of two names tells hides nobody. They are still to be compared.
    """
    words = dict.fromkeys(_bare(part.word) for part in _parts(name))
    both = (_stands(one) & _stands(other) for one, other in combinations(words, 2))
    found = m.Record.objects.filter(incident=incident)
    return found.filter(reduce(or_, both)) if len(words) > 2 else found.none()


def _bare(text: str) -> str:
    """Lower case, without the signs that a romanisation has and a typist leaves out."""
    return text.casefold().translate(_SIGNS)


def _stands(word: str) -> Q:
    return _written(word) | _sounding(word)


def _written(word: str) -> Q:
    forms = {word, _bare(romanise(word)), number_key(word).casefold(), _day(word), _called(word)} - {""}
    return _any_of(sorted(forms))


def _sounding(word: str) -> Q:
    """A word of one or two consonants is held against such words alone: half of all words begin so."""
    if _is_of_figures(word):
        return Q(pk__in=())
    begun = {begun for part in _parts(word) for begun in openings(part)}
    return _any_of(sorted(each if len(each) > 2 * OPENING else f"{each} " for each in begun))


def _any_of(texts: Iterable[str]) -> Q:
    return Q(*(("search__contains", text) for text in texts), _connector=Q.OR)


def _is_of_figures(typed: str) -> bool:
    """Whether what was typed is one day, or one number with its signs: "14 March 2001", "+000 55 1234"."""
    return bool(_day(typed) or _NUMBER.fullmatch(typed.strip()))


def _called(typed: str) -> str:
    """The digits by which a telephone is found, with a country code or the 0 in its place; "" for what is none.

    >>> _called("+374 (94) 55-66-77") == _called("094 556677"), _called("40-1054")
    (True, '401054')
    """
    return number_key(typed)[-_OWN_DIGITS:] if _NUMBER.fullmatch(typed.strip()) else ""


def _day(written: str) -> str:
    """The day that a birth or a question means, 2001-03-14; "" where it is none, or may be two."""
    if not any(char.isdecimal() for char in written):
        return ""
    try:
        return day_written(written.strip()).isoformat()
    except NoOneDay:
        return ""


def _said(described: Described, contacts: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """(field, words) of all that a record can be found by, the name first."""
    name = " ".join(filter(None, (described.full_name, described.father_name)))
    texts = (
        ("name", name),
        ("number", described.service_number),
        ("unit", described.unit),
        *(("place", place) for place in (described.place, described.birth_place, described.address)),
        ("birth", described.birth),
        *(("phone", number) for number in (described.phone, *relatives_numbers(described))),
        *(("contact", contact) for contact in contacts),
    )
    return ((field, words) for field, words in texts if words)


def _meets(word: str, field: str, words: str) -> bool:
    """Whether a word of a question stands in a field, in these letters or by its sound."""
    text = _bare(f"{words} {romanise(words)}")
    if word in text or _bare(romanise(word)) in text:
        return True
    if field == "number":
        return bool(number_key(word)) and number_key(word) in number_key(words)
    if field in ("phone", "contact"):
        return bool(_called(word)) and _called(word) in number_key(words)
    if field == "birth":
        return bool(_day(word)) and _day(word) == _day(words)
    if _is_of_figures(word):
        return False
    return any(_alike(asked, words) for asked in _parts(word))


def _alike(asked: Part, words: str) -> bool:
    found = align(Parts((asked,)), parts_of(words)).pairings
    return any(pairing.similarity >= ALIKE and pairing.kind != INITIAL for pairing in found)


def _parts(text: str) -> list[Part]:
    """The words of a text that have a sound to compare; of several people, all their words."""
    found = parts_of(text)
    parts = [*found.names, *(part for other in found.others for part in parts_of(other).names)]
    return [part for part in parts if part.role != INITIAL and openings(part)]


def openings(part: Part) -> tuple[str, ...]:
    """How a word begins by its sound, by each reading; spelled with tildes, so that no word typed stands in it."""
    return tuple("".join(("~", *(f"~{sound}" for sound in begun))) for begun in openings_of(part))
