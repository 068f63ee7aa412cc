"""The registers of a text: persons, bodies and places, each with every way it is written and where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lastcontact.core.claim import Span
from lastcontact.reading.gazetteer import Gazetteer, Known
from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import is_common, words
from lastcontact.reading.mentions import Body, Cast, Kind, Mention, Person, Place, Variant
from lastcontact.reading.place_keys import fold
from lastcontact.reading.said_of import called
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.spellings import alike, skeleton

_IN_QUOTES = re.compile('[«“„"]([^«»“”„"]+)[»”“"]')
_Forms = dict[str, list[Span]]
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")


def persons(sheet: Sheet, cast: Cast, hits: Sequence[Hits]) -> tuple[Person, ...]:
    """One entry a person, in order of appearance; a surname alone is a variant of the full name."""
    groups: dict[str, dict[str, list[Span]]] = {}
    for mention in cast.mentions:
        if mention.kind is Kind.PERSON:
            written = groups.setdefault(mention.name, {})
            for first, last in dict.fromkeys(((mention.first, mention.last), _titled(sheet, cast, mention))):
                span = sheet.span(first, last)
                written.setdefault(span.text, []).append(span)
    whole = called(sheet, cast, hits)
    return tuple(
        Person(f"p{n}", name, _roles(cast.roles.get(name, ()), whole.get(name, ())), _variants(written, (name,)))
        for n, (name, written) in enumerate(groups.items(), start=1)
    )


def _roles(told: Sequence[str], whole: Sequence[str]) -> tuple[str, ...]:
    """Each role once; one that a whole one holds is left to that: "Губернатор" of "губернатор области"."""
    kept = (r for r in told if not any(f" {r.lower()} " in f" {w.lower()} " for w in whole))
    return tuple(dict.fromkeys((*kept, *whole)))


def _titled(sheet: Sheet, cast: Cast, mention: Mention) -> tuple[int, int]:
    """Where one word that names somebody is written with their title, an initial with its dot: "Mr B.", "Cpl Beck"."""
    first, last = mention.first, mention.last
    if last - first > 1:
        return first, last
    said = (len(role.split()) for role in cast.roles.get(mention.name, ()) if _is_said(sheet, first, role))
    last += len(sheet.words[first]) == 1 and sheet.words[last : last + 1] == ["."]
    return first - max(said, default=0), last


def _is_said(sheet: Sheet, at: int, role: str) -> bool:
    """Whether the words of a role stand right before a token."""
    words_of = role.lower().split()
    return at >= len(words_of) and sheet.lows[at - len(words_of) : at] == words_of


def bodies(sheet: Sheet, cast: Cast) -> tuple[Body, ...]:
    """One entry a body and side; outlets are bodies too."""
    groups: dict[tuple[str, str | None], dict[str, list[Span]]] = {}
    names: dict[str, tuple[str, str | None]] = {}
    sided = {m.head for m in cast.mentions if m.kind is Kind.BODY and m.side}
    whole = _whole_units(cast)
    for mention in cast.mentions:
        alone = mention.head in words("bodies_alone") and mention.head not in sided
        own = mention.head in ("forces", "troops") and sheet.lows[mention.first - 1] in ("its", "their", "our")
        if mention.kind not in (Kind.BODY, Kind.OUTLET) or own or mention.listed is False or _nobody(mention):
            continue
        if alone or mention.listed or not mention.generic:
            written = _ORDINAL.sub(r"\1", mention.name.lower())
            key = names.setdefault(whole.get(written) or written, (mention.name, mention.side))
            forms = groups.setdefault(key, {})
            article = mention.first > 0 and sheet.lows[mention.first - 1] in words("body_articles")
            for first in {mention.first, mention.first - article}:
                span = sheet.span(first, mention.last)
                forms.setdefault(span.text, []).append(span)
    return tuple(
        Body(f"o{n}", name, side, _variants(written, (name, *_quoted(written))))
        for n, ((name, side), written) in enumerate(_each_once(groups).items(), start=1)
    )


def _each_once(groups: dict[tuple[str, str | None], _Forms]) -> dict[tuple[str, str | None], _Forms]:
    """The bodies without those that are written in no way in which another of their side is not: "WHC"."""
    kept = dict(groups)
    for key, forms in groups.items():
        others = (other for other in kept if other != key and (key[1] is None or key[1] == other[1]))
        whole = next((other for other in others if forms.keys() < kept[other].keys() | {other[0]}), None)
        if whole is not None:
            for text, spans in kept.pop(key).items():
                kept[whole][text] = [*kept[whole].get(text, ()), *spans]
    return kept


def _nobody(mention: Mention) -> bool:
    """Whether it is somebody's account, a side or an office that is one person, and so no body of its own."""
    private = mention.rule == "outlet/account" and mention.name.islower()
    return private or mention.head in ("side", "ombudsman", "ombudsperson", "ombudswoman")


def _whole_units(cast: Cast) -> dict[str, str]:
    """The short name of a unit -> its whole one, where the text has but one: "72 brigade" -> "72 motorised brigade"."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in cast.mentions:
        if mention.kind is Kind.BODY:
            parts = _ORDINAL.sub(r"\1", mention.name.lower()).split()
            if len(parts) > 2 and parts[0].isdecimal():
                found[f"{parts[0]} {parts[-1]}"].add(" ".join(parts))
    return {short: next(iter(names)) for short, names in found.items() if len(names) == 1}


def places(sheet: Sheet, cast: Cast, gazetteer: Gazetteer | None) -> tuple[tuple[Place, ...], dict[int, str]]:
    """One entry a place, and the place id of each mention by its first token."""
    ids: dict[int, str] = {}
    clusters: dict[str, str] = {}
    written: dict[str, dict[str, list[Span]]] = {}
    kinds: dict[str, str] = {}
    names: dict[str, str] = {}
    called: dict[str, set[str]] = {}
    shapes: dict[str, list[str]] = defaultdict(list)
    together = _together(sheet, cast)
    for mention in cast.mentions:
        if not _stands(sheet, cast, mention):
            continue
        known = _known(sheet, mention, gazetteer) if gazetteer else None
        key = known.id if known else fold(mention.name)
        identifier = clusters.get(key)
        if identifier is None:
            near = None if known or mention.kind is Kind.SIDE else _alike(key, shapes, together)
            identifier = clusters[near] if near else (known.id if known else key.replace(" ", "_"))
            clusters[key] = identifier
            for name in {key, _bare(key)}:
                clusters.setdefault(name, identifier)
                shapes[_shape(name)].append(name)
            names.setdefault(identifier, known.name if known else mention.name)
        forms = written.setdefault(identifier, {})
        article = mention.first > 0 and sheet.lows[mention.first - 1] == "the"
        whole = noun_after(sheet, mention)
        alone = (mention.first, mention.last)
        for first, last in {alone, (mention.first, whole), (mention.first - article, whole), mention.whole or alone}:
            span = sheet.span(first, last)
            forms.setdefault(span.text, []).append(span)
        if mention.rule != "name/echo" and not known:
            called.setdefault(identifier, set()).add(_with_noun(sheet, mention, whole))
        kinds[identifier] = kinds.get(identifier) or (known.kind if known else mention.place_kind)
        ids[mention.first] = identifier
    names |= {i: name for i, wholes in called.items() if len(wholes) == 1 and (name := next(iter(wholes)))}
    countries = _where(sheet, cast)
    made = tuple(
        Place(i, names[i], kinds[i], _variants(forms, (names[i],)))
        for i, forms in written.items()
        if kinds[i] != "country" or fold(names[i]) in countries
    )
    return made, ids


def _known(sheet: Sheet, mention: Mention, gazetteer: Gazetteer) -> Known | None:
    """The place that is known by a name as it is written, else by the one that is left without its ending."""
    written = sheet.said(mention.first, mention.last)
    return gazetteer.named(written) or gazetteer.find(mention.name) or gazetteer.find(written)


def _with_noun(sheet: Sheet, mention: Mention, whole: int) -> str:
    """ "Arpana bridge", which is another place than Arpana; nothing where no such noun ends the name."""
    noun = sheet.lows[whole - 1]
    of_a_place = whole > mention.last and noun not in words("places_of_people")
    return sheet.said(mention.first, whole) if of_a_place else ""


def _where(sheet: Sheet, cast: Cast) -> set[str]:
    """Countries that the text speaks of as places: "in Norvia", and not only "Norvia said"."""
    found: set[str] = set()
    for mention in cast.mentions:
        if mention.kind is Kind.PLACE:
            found.add(fold(mention.name))
        elif mention.kind is Kind.SIDE and _stands(sheet, cast, mention):
            before = sheet.lows[mention.first - 1] if mention.first else "."
            beside = cast.at(mention.first - 2) if before in ("and", "or") else None
            listed = beside is not None and fold(beside.name) in found
            home = listed or mention.rule == "dateline/country"
            if home or (before.isalpha() and before not in words("places_party_before")):
                found.add(fold(mention.name))
    return found


def _stands(sheet: Sheet, cast: Cast, mention: Mention) -> bool:
    """Whether a mention is of a place: itself, or as the owner named after a body ("the Government of Norvia")."""
    if mention.kind not in (Kind.PLACE, Kind.SIDE):
        return False
    there = cast.at(mention.first)
    owns = there is not None and there.kind is Kind.BODY and there.last == mention.last and there.first < mention.first
    named = sheet.lows[mention.first - 1] == "of" if mention.kind is Kind.SIDE else mention.rule == "body/seat"
    return there is mention or (owns and named)


def noun_after(sheet: Sheet, mention: Mention) -> int:
    """Where a place's name ends with its noun: "Orvan ridge", "the Selec railway tunnel"."""
    if mention.kind is not Kind.PLACE or sheet.lows[mention.last - 1] in words("place_last"):
        return mention.last
    ends = mention.last
    for last in range(mention.last + 1, min(mention.last + 3, len(sheet.words) + 1)):
        word = sheet.lows[last - 1]
        if word in words("place_last") or word in words("place_nouns"):
            ends = last
        elif not word.isalpha() or word in words("stoppers") or is_common(word):
            break
    return ends


def _together(sheet: Sheet, cast: Cast) -> set[tuple[str, str]]:
    """Names that stand side by side: two places, however alike they are."""
    found: set[tuple[str, str]] = set()
    named = [m for m in cast.mentions if m.kind is Kind.PLACE and m.rule != "name/echo"]
    for one, two in pairwise(named):
        if two.first - one.last <= _BESIDE and not set(sheet.words[one.last : two.first]) & {".", ";", ":"}:
            found.update(((fold(one.name), fold(two.name)), (fold(two.name), fold(one.name))))
    return found


_BESIDE = 6
"""Tokens within which two names are told side by side: "in Kellan on Monday and in Kellar"."""


def _shape(key: str) -> str:
    return skeleton(key)[:1]


def _bare(key: str) -> str:
    """A name without the noun it ends with, as a text may go on with: "Kisima" of "Kisima Bridge"."""
    name, _, noun = key.rpartition(" ")
    return name if noun in words("place_last") and len(name) > 4 else key


def _alike(key: str, shapes: dict[str, list[str]], together: set[tuple[str, str]]) -> str | None:
    """A spelling met before that may be of the same name."""
    return next((o for o in shapes[_shape(key)][:60] if (o, key) not in together and alike(o, key)), None)


def _variants(written: dict[str, list[Span]], also: Iterable[str] = ()) -> tuple[Variant, ...]:
    made = [Variant(text, tuple(spans)) for text, spans in written.items()]
    return (*made, *(Variant(name) for name in dict.fromkeys(also) if name not in written))


def _quoted(written: Iterable[str]) -> list[str]:
    """The names in quotation marks that bodies are written with: "Аист" of "фонд «Аист»"."""
    return [found[1] for text in written if (found := _IN_QUOTES.search(text))]
