"""From whom something of a person is withheld because it would harm (GC IV art. 137), however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale

from lastcontact.bureau.acting import Refused
from lastcontact.casefile.sides import sides_now
from lastcontact.core.fold.holders import Sides
from lastcontact.names.keys import forms_of
from lastcontact.names.parts import Part, parts_of
from lastcontact.names.romanise import romanise
from lastcontact.reading.lexicon import LANGUAGES

_WORD = re.compile(r"[\w'’-]+")
_TELLING = 3
"""Consonants by which a word is known in another script or case."""
_SHARED = 4
"""Letters from the first on that a word with fewer consonants shares with another case or script of it."""
_COMMON = (
    "administration affairs agency appeal armed army authority authorities chamber command commission committee council"
    " court defence defense delegation department directorate embassy forces foreign general government headquarters"
    " human information interior international justice law liaison military ministry mission national office officer"
    " ombudsman penitentiary people police presidency prison prosecution prosecutor red cross republic rights search"
    " security service services side staff state tracing union"
    " arab democratic federal federation islands kingdom nations united"
    " армия армии апелляционный военный вооруженные генеральный государственная государственный дел дела департамент"
    " защита иностранных комиссия комитет международная министерство минюст национальный обороны оборона посольство"
    " прокуратура республика республики силы служба совет суд управление штаб юстиции"
    " армія військова збройні державна державний комісія комітет міністерство міжнародна оборони посольство прокуратура"
    " республіка сили служба суд юстиції"
)
_OF_ANY_BODY = frozenset(_COMMON.split())
"""Words by which no body is told from one of another side."""


class Detrimental(Refused):
    """Kept from this party because it would harm (GC IV art. 137); the intermediary may still be told."""


def reaches(parties: Iterable[str], whom: str) -> bool:
    """Whether what goes to `whom` comes to one of the parties: it is the party, another body of its side, or named
    after it, in any script and case. In doubt it does: "Embassy of Norhat in Duravan" is read by both.
    """
    sides = sides_now()
    return any(_reaches(party.strip(), whom, sides) for party in parties)


def _reaches(party: str, whom: str, sides: Sides) -> bool:
    if not party:
        return False
    side = sides.of_name(party)
    if party.casefold() in whom.casefold() or (side and side == sides.of_name(whom)):
        return True
    return any(_named_in(whom, name) for name in (side, party) if name)


def _named_in(whom: str, party: str) -> bool:
    """One shared word is enough where it tells whose a body is; where none does, all have to be there."""
    words, theirs = [*_words(party), *_states_in(party)], _words(whom)
    telling = [word for word in words if word.word not in _OF_ANY_BODY]
    if not telling:
        return bool(words) and all(any(_alike(word, their) for their in theirs) for word in words)
    return any(_alike(word, their) for word in telling for their in theirs if their.word not in _OF_ANY_BODY)


def _words(name: str) -> tuple[Part, ...]:
    found = [part for word in _WORD.findall(name) for part in parts_of(word).names]
    return tuple(part for part in found if len(part.word) > 2) or tuple(found)


def _alike(one: Part, other: Part) -> bool:
    """One word in two spellings, scripts or cases: the consonants of one are those of the other, or open them; a word
    of fewer consonants is known by its letters.
    """
    if one.word == other.word:
        return True
    mine, theirs = forms_of(one), forms_of(other)
    long = [(a, b) for a in mine for b in theirs if min(len(a), len(b)) >= _TELLING]
    if long:
        return any(a.startswith(b) or b.startswith(a) for a, b in long)
    shared = [a == b for a, b in zip(_letters(one), _letters(other), strict=False)]
    needed = min(_SHARED, max(_TELLING, min(len(_letters(one)), len(_letters(other)))))
    return len(shared) >= needed and all(shared[:needed])


def _letters(part: Part) -> str:
    return romanise(part.word).casefold()


@lru_cache(maxsize=256)
def _states_in(name: str) -> tuple[Part, ...]:
    """The words for a state that is named in these, in the languages that are read here (CLDR)."""
    said = name.casefold()
    named = ((code, state) for code, state in _states() if state in said)
    found = sorted({code for code, state in named if re.search(rf"(?<!\w){re.escape(state)}(?!\w)", said)})
    return tuple(
        part for code in found for language in LANGUAGES for part in _words(Locale(language).territories[code])
    )


@lru_cache(maxsize=1)
def _states() -> tuple[tuple[str, str], ...]:
    """(code, name in small letters), each state in each language."""
    return tuple(
        (code, said.casefold())
        for language in LANGUAGES
        for code, said in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    )
