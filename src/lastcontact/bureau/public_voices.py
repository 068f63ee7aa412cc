"""Whose word a figure is, as the public reads it: a body by its name, a private person by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lastcontact.bureau.name_forms import words_in
from lastcontact.bureau.public_names import Places, bodies_and_places, words_like
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import Speakers, body_key
from lastcontact.reading.lexicon import LANGUAGES, all_words, lexicon
from lastcontact.reading.people_of import Parties
from lastcontact.reading.reader import read

OF_ONE_PERSON = (SourceKind.PERSON, SourceKind.RELATIVE)
_BODIES = (SourceKind.BODY, SourceKind.INTERMEDIARY, SourceKind.BUREAU)
NOT_NAMED = ", not named here"
_UNKNOWN = {SourceKind.RELATIVE: "a relative"}
_SHORTEST = 3
_AROUND = 300
"""Characters to either side of a claim's words in which the report may say what its speaker is."""
_WORDS_AHEAD = 2
"""Words before an office among which the side may stand whose office it is: "Norhat's deputy spokesman"."""
_LAST_LATIN = "\u024f"
_UNNAMED_BODIES = {
    (word,) for word in ("ministry", "office", "army", "government", "committee", "commission", "council")
}
_OF_OUTLETS = frozenset(("news", "agency", "press", "service", "wire", "times", "daily", "tv", "radio", "channel"))
_KIN = frozenset({"kin"})
_OF_BODIES = frozenset({"body", "outlet"})
_OF_PEOPLE = frozenset({"people", "role", "source_noun"})
"""Lexicon categories of words for bodies, and of words that say what a person is: a villager, a spokesman."""


class PublicVoices:
    """Who speaks in an incident, as an edition prints it."""

    def __init__(self, incident: str) -> None:
        self._innocent, self._places = bodies_and_places(incident), Places(incident)
        bodies = (file.name for file in rows.Source.objects.files().values() if file.of_kind in _BODIES)
        sides = rows.Incident.objects.the(id=incident).file.sides
        known = {*bodies, *sides}
        self._parties = Parties.of(sides)
        self._for_whom = sorted(known, key=len, reverse=True)
        self._somebody: dict[tuple[str, bool], bool] = {}

    def word_of(
        self, claim: ClaimFile, source: SourceFile | None, carrier: SourceFile | None = None, side: str = ""
    ) -> str:
        """Whose word a claim is. A body known here has its one name, also where a person speaks for it.

        `carrier`: whose report it stands in; `side`: for which the speaker is known to speak.
        """
        words = claim.body.speaker or (source.name if source else "")
        if source is None and (plain := self._plainly(words, carrier)):
            return plain
        of_person = source is not None and source.of_kind in OF_ONE_PERSON
        by_its_name = source is not None and not of_person and bool(Speakers([source]).source_of(words))
        if by_its_name or not self._private(words, claim, of_person=of_person):
            return source.name if source and not of_person else words
        if claim.source and source is not None and source.of_kind in _BODIES:
            return source.name
        kind = source.of_kind if source is not None else SourceKind.PERSON
        side = self._side_of(words, source) or side
        if _of_kin(words):
            return _not_named(_UNKNOWN[SourceKind.RELATIVE], side)  # the person named is whose relative it is
        what = self._what_they_are(words) or self._what_they_are(_around(claim), words)
        side = side or self._side_of_office(what, words, claim, carrier)
        return _not_named(_with_article(what) if what else _UNKNOWN.get(kind, "somebody"), side)

    def _plainly(self, words: str, carrier: SourceFile | None) -> str:
        """A speaker of whom the report says little: a side by its name in any script, an outlet by the first words of
        its own name, a ministry and nothing more; "" for any other.
        """
        if carrier is not None and carrier.of_kind is SourceKind.OUTLET and _short_for(words, carrier.name):
            return carrier.name
        if named := self._parties.named_in(words):
            alone = all(self._parties.named_in(word) == named for word in words.split())
            return named if alone and any(char > _LAST_LATIN for char in words) else ""
        said = body_key(words)
        return f"{_with_article(said[0])}, not further named" if said in _UNNAMED_BODIES else ""

    def _side_of_office(self, office: str, words: str, claim: ClaimFile, carrier: SourceFile | None) -> str:
        """The side of an office: as the word before it in the report names it, or that of the body whose report it is
        and whose name the office has: a "General Staff spokesman" in one of Norhat's General Staff.
        """
        ahead = _around(claim).partition(office)[0].split() if office else []
        if named := self._parties.named_in(" ".join(ahead[-_WORDS_AHEAD:])):
            return named
        if carrier is None or carrier.of_kind not in _BODIES or not carrier.side:
            return ""
        own = set(body_key(carrier.name)) - set(body_key(carrier.side))
        return carrier.side if own and own <= set(body_key(f"{words} {office}")) else ""

    def carried_by(self, carrier: SourceFile) -> str:
        """Who passed another's word on; a private person by what they are."""
        if carrier.of_kind in OF_ONE_PERSON and self._names_somebody(carrier.name, of_person=True):
            return _not_named(_UNKNOWN.get(carrier.of_kind, "somebody"), carrier.side)
        return carrier.name

    def _side_of(self, words: str, source: SourceFile | None) -> str:
        """The side of a person who is a source, or the body or side known here that their own words name."""
        if source is not None and source.of_kind in OF_ONE_PERSON and source.side:
            return source.side
        return next((name for name in self._for_whom if re.search(rf"\b{re.escape(name)}\b", words, re.I)), "")

    def _private(self, words: str, claim: ClaimFile, *, of_person: bool) -> bool:
        if not claim.body.speaker and not of_person:
            return False
        return self._names_somebody(words, of_person=of_person)

    def _names_somebody(self, words: str, *, of_person: bool) -> bool:
        """Looked at once for each speaker, however much they say."""
        if (words, of_person) not in self._somebody:
            self._somebody[words, of_person] = self._found_in(words, of_person=of_person)
        return self._somebody[words, of_person]

    def _found_in(self, words: str, *, of_person: bool) -> bool:
        innocent = self._innocent | self._places.among(words)
        if names_of_people(words, innocent) or _names_one_beside_a_body(words, innocent):
            return True
        return of_person and not _of_a_body(words) and bool(_strange(words, innocent))

    def _what_they_are(self, told: str, name: str = "") -> str:
        """What a text says that the person of a name, or whoever it names first, is; empty when it does not say."""
        for called, roles in _people(told):
            if not name or called in name:
                known = [r for r in roles if not _strange(r, self._innocent) and _has(r, _OF_PEOPLE)]
                if known:
                    return max(known, key=lambda role: len(role.split()))  # an office tells more than a rank
        return ""


def strangers(incident: str, *texts: str) -> Iterator[str]:
    """The words of some texts that name a person, as they read; those of bodies and places are passed over."""
    innocent = bodies_and_places(incident) | Places(incident).among("\n".join(texts))
    for text in texts:
        yield from names_of_people(text, innocent)


def private_names(incident: str, written: str) -> Iterator[str]:
    """The words of a text that name a person, or are like the name of a private person who speaks in an incident."""
    whole = bodies_and_places(incident) | {w.casefold() for w in words_in(_title(incident))}
    innocent = whole | Places(incident).among(written)
    yield from names_of_people(written, innocent)
    yield from _like_one_of(_people_who_speak(incident), written, whole)
    yield from _like_one_of(_speakers_without_a_body(incident), written, innocent)


def _like_one_of(voices: Iterable[str], written: str, innocent: frozenset[str]) -> Iterator[str]:
    spoken = {word for voice in voices for word in _strange(voice, innocent)}
    if spoken:
        yield from (word for word in words_like(sorted(spoken), written) if _strange(word, innocent))


def _people_who_speak(incident: str) -> Iterator[str]:
    """The names of the sources that are a person and speak here: in any ending, though a place is named like it."""
    used = rows.Claim.objects.different("folded__source", incident=incident, state="accepted")
    used |= rows.Report.objects.different("source", incident=incident)
    for file in rows.Source.objects.files(id=used - {"", None}).values():
        if file.of_kind in OF_ONE_PERSON:
            yield from (file.name, *file.other_names)


def _speakers_without_a_body(incident: str) -> Iterator[str]:
    """Whose word accepted claims are, as their reports have it, where no body is named by it."""
    speakers = rows.Claim.objects.different("folded__body__speaker", incident=incident, state="accepted")
    yield from (voice for voice in sorted(speakers - {"", None}) if not _of_a_body(voice))


def names_of_people(text: str, innocent: frozenset[str] = frozenset()) -> list[str]:
    """The words that a text has as names of people.

    >>> names_of_people("Mira Oldane, a villager"), names_of_people("The Ministry of Defence of Norhat")
    (['Mira', 'Oldane'], [])
    """
    return [word for name, _ in _people(text) for word in _strange(name, innocent)]


def _names_one_beside_a_body(text: str, innocent: frozenset[str]) -> bool:
    """Whether of words parted by commas some are a body and others can only be a name: "Mira Oldane, the Council"."""
    pieces = [piece for piece in _PARTED.split(text) if words_in(piece)]
    if not any(map(_of_a_body, pieces)):
        return False
    return any(_strange(piece, innocent) == words_in(piece) for piece in pieces if len(words_in(piece)) > 1)


_PARTED = re.compile(r"[,;:(/،\u2013\u2014]|\s-\s")


@lru_cache(maxsize=512)
def _people(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(name, what the text says that they are) of each person it names, as it stands or as who says something."""
    found = [*read(text).persons, *(read(f"{text} said that 9 people were captured.").persons if text else ())]
    return tuple((person.name, person.roles) for person in found)


def _short_for(words: str, name: str) -> bool:
    """Whether words are an outlet's name without what many outlets are called: Meridian for Meridian News Agency."""
    said, whole = words.casefold().split(), name.casefold().split()
    rest = whole[len(said) :]
    return bool(said and rest) and whole[: len(said)] == said and all(word in _OF_OUTLETS for word in rest)


def _not_named(who: str, side: str) -> str:
    """ "A colonel from Norhat, not named here": from whom they come is said where it is known."""
    return f"{who} from {side}{NOT_NAMED}" if side and side.casefold() not in who.casefold() else f"{who}{NOT_NAMED}"


def _around(claim: ClaimFile) -> str:
    """The text around a claim's words; empty for one made without."""
    where = claim.body.evidence
    row = rows.Report.objects.one(id=claim.report) if where else None
    if where is None or row is None:
        return ""
    return str(row.file.text[max(0, where.start - _AROUND) : where.end + _AROUND])


def _strange(text: str, innocent: frozenset[str]) -> list[str]:
    """The words of a text that are neither innocent nor words of any language of the reader."""
    return [w for w in words_in(text) if len(w) >= _SHORTEST and w.casefold() not in innocent and not _categories(w)]


def _of_a_body(text: str) -> bool:
    return _has(text, _OF_BODIES)


def _of_kin(text: str) -> bool:
    """Whether somebody is known by whose relative they are: "brother of Anton Merisko"."""
    return _has(text, _KIN) or any(word.casefold() in all_words("kin_of") for word in words_in(text))


def _has(text: str, categories: frozenset[str]) -> bool:
    return any(_categories(word) & categories for word in words_in(text))


@lru_cache(maxsize=4096)
def _categories(word: str) -> frozenset[str]:
    """What kinds of words of any language it is; in Latin letters a whole one, as every name there begins like one."""
    low = word.casefold()
    latin = "a" <= low[:1] <= "z"
    found = (lexicon(lang).words.get(low, ()) if latin else lexicon(lang).starting(low) for lang in LANGUAGES)
    return frozenset(entry.category for entries in found for entry in entries)


def _with_article(role: str) -> str:
    """As a phrase of its own: "a villager". A title of several words, or in other letters, stands as it is."""
    role = role.lower() if role.isascii() and role.isalpha() else role
    if not ("a" <= role[0] <= "z"):
        return role
    return f"{'an' if role[0] in 'aeiou' else 'a'} {role}"


def _title(incident: str) -> str:
    return rows.Incident.objects.the(id=incident).title
