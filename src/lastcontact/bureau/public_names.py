"""Names of people on file among the words of a text: any one word of a name, by its sound, in any script."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lastcontact.bureau.name_forms import Form, forms, in_pieces, languages_of, placed, words_in
from lastcontact.bureau.other_scripts import OtherScripts
from lastcontact.casefile import models as rows
from lastcontact.casefile import name_keys
from lastcontact.casefile.names_held import Held, NamesHeld, names_held, names_of
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.names.alignment import Pairing, align
from lastcontact.names.frequency import NONE_SEEN
from lastcontact.names.keys import number_key, numbered
from lastcontact.names.parts import INITIAL, Part, Parts, parts_of
from lastcontact.names.skeleton import fine_skeleton
from lastcontact.names.sounds import sounded
from lastcontact.reading.lexicon import LANGUAGES, lexicon

ALIKE = 0.86
"""How alike by sound two words are, 0-1, for one to be taken for the other with an ending or in another spelling."""
SAME = 0.95
"""How alike a word has to be whose ending was only guessed."""
ITSELF = 0.97
"""How alike two words have to be to be one name, in whatever scripts: Norhat and Норхат (0.98), not Nurhat (0.96)."""
RARE_BITS = 8.0
"""From here on a given name alone tells who is meant: fewer than one in some 250 bears it."""
_MANY = 20
"""Records from which on what is on file tells how common a word of a name is."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NUMBERED = re.compile(r"[\w/-]*\d[\w/-]*(?: ?\d[\w/-]*)*")
_SHORTEST = 3
_PLACE_SHORTEST = 4
"""Letters of a place's name that is met in its endings: of shorter ones too many words would be a form."""
_BODIES = (SourceKind.BODY, SourceKind.OUTLET, SourceKind.INTERMEDIARY)
_LEAST_WHOLE, _MOST_WHOLE = 5, 24
"""Letters of a name that stands in pieces. 290,000 words of reports held against 23,000 names met fewer than one such
in a thousand words, half of them Arabic names that are written apart; fewer names are met less often.
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A word of a text that is like a word of somebody's name. `sure`: it is hardly anything else."""

    word: str
    sure: bool


def named(incident: str, written: str, *, but: Collection[Described] = ()) -> Iterator[Named]:
    """The words of a text that name somebody on file in an incident, or may; each word once.

    A word for a place, a side or a body, in any ending of its own, is met only where somebody bears that very name;
    in its base form it is never sure then. `but`: people who may be named; words like any of theirs are passed over.
    """
    name_keys.catch_up()
    whole, declined = bodies_and_places(incident), Places(incident).among(written)
    languages, on_file = languages_of(written), names_held(incident)
    allowed = [names_of(described) for described in but]
    for word in words_in(written):
        if len(word) < _SHORTEST:
            continue
        spelled = forms(word, languages)
        of_no_person = word.casefold() in whole | declined
        met = list(_bearing(on_file, spelled) if of_no_person else _like(on_file, spelled))
        if met and not any(True for own in allowed for _ in _like(own, spelled)):
            yield Named(word, word.casefold() not in whole and any(_sure(word, *hit) for hit in met))
    for pieces, whole in in_pieces(written):
        if _LEAST_WHOLE <= len(whole) <= _MOST_WHOLE and sounded(whole).sounds in on_file.sounds:
            yield Named(pieces, sure=False)


def words_like(names: Collection[str], written: str) -> Iterator[str]:
    """The words of a text that are like a word of one of these names, in any script; each once."""
    held, languages = names_of(*(Described(name=name) for name in names)), languages_of(written)
    told = dict.fromkeys(OtherScripts(held.every).words(written))
    for word in words_in(written):
        if len(word) >= _SHORTEST and any(True for _ in _like(held, forms(word, languages))):
            told[word] = None
    yield from told


class Naming:
    """Which words name one person: those like the surname, or like any word of a name without a surname."""

    def __init__(self, described: Described) -> None:
        self._held = names_of(described)
        self._by_surname = any(one.surname for found in self._held.by_opening.values() for one in found)
        self._known: dict[tuple[str, frozenset[str]], bool] = {}
        self._elsewhere = OtherScripts(self._held.every)

    def words(self, written: str) -> list[str]:
        """Those of a text, in any script; each once."""
        languages = languages_of(written)
        found = [word for word in words_in(written) if len(word) >= _SHORTEST and self._names(word, languages)]
        return list(dict.fromkeys((*found, *self._elsewhere.words(written, surnames=True))))

    def _names(self, word: str, languages: frozenset[str]) -> bool:
        if (word, languages) not in self._known:
            like = _like(self._held, forms(word, languages))
            self._known[word, languages] = any(one.surname or not self._by_surname for _, one in like)
        return self._known[word, languages]


def numbers_of_people(incident: str, written: str) -> Iterator[str]:
    """The numbers in a text that are a service number or a telephone of somebody on file."""
    name_keys.catch_up()
    for text in _NUMBERED.findall(written):
        key = number_key(text)
        held = rows.NameKey.objects.column("opened_seq", key=numbered(f"n:{key}")) if key else ()
        if rows.Record.objects.has(incident=incident, seq=held):
            yield text


def bodies_and_places(incident: str) -> frozenset[str]:
    """The words of what is no person: places, sides, and the names of bodies and outlets."""
    named_so = [file.name for file in rows.Source.objects.files().values() if file.of_kind in _BODIES]
    named_so += [name.text for file in rows.Place.objects.files().values() for name in file.names]
    named_so += rows.Incident.objects.the(id=incident).file.sides
    return frozenset(word.casefold() for text in named_so for word in _WORD.findall(text))


class Places:
    """The names of places and sides known in an incident, met in any script and in any ending of their own."""

    def __init__(self, incident: str) -> None:
        sides = {file.side for file in rows.Source.objects.files().values() if file.of_kind in _BODIES}
        names = {*sides, *rows.Incident.objects.the(id=incident).file.sides}
        names |= {name.text for file in rows.Place.objects.files().values() for name in file.names}
        known = [word for name in names for word in _WORD.findall(name) if len(word) >= _PLACE_SHORTEST]
        self._held = names_of(*(Described(name=word) for word in known))

    def among(self, written: str) -> frozenset[str]:
        """The words of a text that are forms of such a name, in small letters: "норхату"."""
        languages = languages_of(written)
        return frozenset(
            word.casefold()
            for word in words_in(written)
            if any(True for _ in _bearing(self._held, [*forms(word, languages), *placed(word, languages)]))
        )


def _bearing(held: NamesHeld, spelled: Sequence[Form]) -> Iterator[tuple[Form, Held]]:
    """As `_like`, of names that sound the same and of no ending that is guessed."""
    return _like(held, [form for form in spelled if not form.guessed], ITSELF)


def _like(on_file: NamesHeld, spelled: Sequence[Form], least: float = ALIKE) -> Iterator[tuple[Form, Held]]:
    """The words of names on file that a form of a word is like, by at least so much."""
    for form in spelled:
        for part in (part for part in parts_of(form.word).names if part.role != INITIAL):
            for held in on_file.beginning_as(part):
                for pairing in _pairings(part, held.part):
                    if pairing.similarity >= (SAME if form.guessed else least) and pairing.kind != INITIAL:
                        yield form, held


@lru_cache(maxsize=16_384)
def _pairings(a: Part, b: Part) -> tuple[Pairing, ...]:
    """How two words are alike; the same words of a language are held against the same names again and again."""
    return tuple(align(Parts((a,)), Parts((b,))).pairings)


def _sure(word: str, form: Form, held: Held) -> bool:
    """A surname, or a rare given name; in letters that know capitals, only with one, and no word of the language."""
    cased = word.lower() != word.upper()
    if (cased and word[0].islower()) or any(word.casefold() in lexicon(language).words for language in LANGUAGES):
        return False
    if held.surname:
        return True
    return cased and not form.guessed and rare(held.part)


def rare(part: Part) -> bool:
    """Whether few people bear a word; that a few records here do, often of one person, makes it no common one."""
    sounds, counted = part.sound.sounds, name_keys.frequencies(part.word)
    few = counted.counts.get(fine_skeleton(sounds), 0) < _MANY
    return (NONE_SEEN if few else counted).bits(sounds) >= RARE_BITS
