"""Persons in languages with endings, by titles and capitals, and all names that are told again."""

from __future__ import annotations

from lastcontact.reading.inflected.addressed import before_telling, by_child, call_signs, given, honoured, siblings
from lastcontact.reading.inflected.bodies import find_bodies
from lastcontact.reading.inflected.forms import LIKE, base_name, same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.given_names import alone, apposed, initial_first, initialled, paired
from lastcontact.reading.inflected.kinds import beside_kinds
from lastcontact.reading.inflected.listing import agencies, in_full, joined_bodies, listed, named_outlets
from lastcontact.reading.inflected.lone_surnames import lone_surnames
from lastcontact.reading.inflected.name_parts import is_given
from lastcontact.reading.inflected.patronymics import fathered
from lastcontact.reading.inflected.persons import (
    country_first,
    kin_of,
    name_starts,
    person,
    said_by,
    surnames,
    titled,
    told_by_name,
)
from lastcontact.reading.inflected.placing import NO_CAPITALS, STEM, TOWN, place, placed, run
from lastcontact.reading.inflected.rows import born_in_rows, named_in_rows
from lastcontact.reading.inflected.troops import find_own_paper, find_troops
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Zone


def find_names(sentences: list[Found], cast: Cast, outlet: str | None = None) -> None:
    """Bodies, persons and places of all sentences: first those that words beside them tell, then their repetitions."""
    for found in sentences:
        if found.sentence.zone is not Zone.DATELINE:
            find_troops(found, cast)
            find_own_paper(found, cast, outlet)
            named_outlets(found, cast)
            find_bodies(found, cast)
            joined_bodies(found, cast)
        agencies(found, cast)
    fathered(sentences, cast)
    capitals = _capital_stems(sentences)
    for found in sentences:
        initialled(found, cast)
        initial_first(found, cast)
        titled(found, cast)
        born_in_rows(found, cast)
        if found.sentence.language == "ka":
            kin_of(found, cast)
        if found.set("construct"):
            by_child(found, cast)
        paired(found, cast)
        surnames(found, cast)
        told_by_name(found, cast)
        given(found, cast)
        if found.sentence.language not in NO_CAPITALS:
            before_telling(found, cast)
        if found.set("construct"):
            said_by(found, cast)
        named_in_rows(found, cast)
        beside_kinds(found, cast)
        placed(found, cast, capitals)
    for found in sentences:
        if found.sentence.language not in NO_CAPITALS:
            _capitals(found, cast)
    for found in sentences:
        _again(found, cast)
    for found in sentences:
        honoured(found, cast)
        call_signs(found, cast)
        alone(found, cast)
        apposed(found, cast)
        siblings(found, cast)
        lone_surnames(found, cast)
    for found in sentences:
        _again(found, cast)
    if sentences:
        in_full(sentences[0], cast)
        listed(sentences[0], cast)


def _capital_stems(sentences: list[Found]) -> frozenset[str]:
    """The beginnings of words with a capital inside a sentence, or at the head of sentences in more than one form."""
    inside: set[str] = set()
    heads: dict[str, set[str]] = {}
    for found in sentences:
        sheet, first = found.sheet, found.sentence.first
        small = found.sentence.language in NO_CAPITALS
        for i in range(first + 1, found.sentence.last):
            if small or (sheet.is_capital(i) and sheet.words[i - 1] not in '“"-:'):
                inside.add(sheet.lows[i][:STEM])
        if sheet.is_capital(first) and not found.known(first):
            heads.setdefault(sheet.lows[first][:STEM], set()).add(sheet.lows[first])
    return frozenset(inside | {head for head, forms in heads.items() if len(forms) > 1})


def _capitals(found: Found, cast: Cast) -> None:
    """Capitalised words that nothing has told yet: two or three make a person, one may be a country."""
    i = found.sentence.first
    while i < found.sentence.last:
        last = run(found, i, cast)
        if last == i:
            i += 1
            continue
        quoted = found.sheet.words[i - 1] in '“"' if i else False
        parts = found.sheet.words[i:last]
        if any(same_stem(w, s) for w in parts for name in cast.spellings for s in name.split()):
            i = last
            continue
        states = tuple(found.set("state_nouns"))
        if states and last - i > 1 and any(w.lower().startswith(states) for w in parts):
            cast.add(Mention(i, last, Kind.SIDE, found.sheet.said(i, last), "name/state"))
            i = last
            continue
        if found.low(i) in found.set("place_prefix") and last - i > 1:
            place(found, i, last, cast, "")
            i = last
            continue
        if (
            last - i >= 2
            and i == found.sentence.first
            and not found.low(last)[:1].isalnum()
            and found.sentence.last - last <= 1
        ):
            cast.add(Mention(i, last, Kind.OUTLET, found.sheet.said(i, last), "name/alone"))
            i = last
            continue
        if last - i == 2 and _country(found, parts[-1]):
            i = last
            continue
        if last - i == 2 and _like_a_place(found, i):
            place(found, i, last, cast, "")
        elif last - i >= 2 and not quoted and not found.sheet.words[i].isupper():
            named = name_starts(found, i, last)
            if last - i == 2 and _called_first(found, i):
                i += 1
            elif named > i:
                i, last = named, named + 2
            elif last - i == 3 and found.sentence.language in ("ru", "uk") and country_first(found, i):
                i += 1
            person(found, i, last, cast, "name/capitals")
        i = last


def _called_first(found: Found, i: int) -> bool:
    """Whether a given name has what its owner is before it: "Шестнадцатилетняя Аделина", "житель Хорама Салим"."""
    aged = found.low(i).endswith(found.stems("aged"))
    owned = any(found.tells(c, i - 1) for c in ("people", "role"))
    return (aged or owned) and not is_given(found, i) and is_given(found, i + 1)


def _country(found: Found, word: str) -> bool:
    """Whether a word has the ending that names of countries have and surnames have not: "Sarviya Dorviyanın"."""
    countries = tuple(found.set("country_endings"))
    return bool(countries) and base_name(word, found.sentence.language, "place").endswith(countries)


def _like_a_place(found: Found, i: int) -> bool:
    """Whether the first of two capitals is an adjective, as in names of places: "Тёплый Ключ", "Малому Коралі"."""
    endings = tuple(found.set("place_adjectives"))
    shouted = found.sheet.words[i].isupper()
    return bool(endings) and not shouted and found.low(i).endswith(endings) and not _given(found, i)


def _given(found: Found, i: int) -> bool:
    return found.low(i) in found.set("plain_given")


def _again(found: Found, cast: Cast) -> None:
    """Surnames and places named before, in any form."""
    if not (cast.roles or cast.spellings):
        return
    families = {name.split()[-1]: name for name in cast.roles if " " in name}
    first = {name.split()[0]: name for name in cast.roles}
    opens = {name.lower()[:LIKE] for name in (*families, *first, *cast.spellings)}
    for i in range(found.sentence.first, found.sentence.last):
        if found.sheet.words[i].lower()[:LIKE] not in opens or not _free_again(found, i, cast):
            continue
        word = found.sheet.words[i]
        for known in (families, first):
            match = next((k for k in known if same_stem(word, k)), None)
            if match is not None:
                cast.add(Mention(i, i + 1, Kind.PERSON, known[match], "name/again"))
                break
        else:
            _again_place(found, i, word, cast)


def _again_place(found: Found, i: int, word: str, cast: Cast) -> None:
    for name in cast.spellings:
        parts = name.split()
        if same_stem(word, parts[0]):
            last = i + len(parts)
            if len(parts) == 1 or (
                last <= found.sentence.last
                and all(same_stem(found.sheet.words[i + k], parts[k]) for k in range(1, len(parts)))
            ):
                kind = Kind.PLACE if cast.spellings[name] == TOWN else Kind.SIDE
                cast.add(Mention(i, last, kind, name, "name/again"))
                return


def _free_again(found: Found, i: int, cast: Cast) -> bool:
    word = found.sheet.words[i]
    if cast.at(i) or not word[0].isalpha() or len(word) < 3:
        return False
    return not found.known(i) if found.sentence.language in NO_CAPITALS else found.sheet.is_capital(i)
