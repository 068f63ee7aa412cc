"""The registers of a text: persons, bodies and places, each with every way it is written and where."""

from __future__ import annotations

from collections import defaultdict

from lastcontact.core.claim import Span
from lastcontact.reading.gazetteer import Gazetteer, fold
from lastcontact.reading.mentions import Body, Cast, Kind, Person, Place, Variant
from lastcontact.reading.sheet import Sheet


def persons(sheet: Sheet, cast: Cast) -> tuple[Person, ...]:
    """One entry a person, in order of appearance; a surname alone is a variant of the full name."""
    groups: dict[str, dict[str, list[Span]]] = {}
    for mention in cast.mentions:
        if mention.kind is Kind.PERSON:
            span = sheet.span(mention.first, mention.last)
            groups.setdefault(mention.name, {}).setdefault(span.text, []).append(span)
    return tuple(
        Person(f"p{n}", name, tuple(cast.roles.get(name, ())), _variants(written))
        for n, (name, written) in enumerate(groups.items(), start=1)
    )


def bodies(sheet: Sheet, cast: Cast) -> tuple[Body, ...]:
    """One entry a body and side; outlets are bodies too."""
    groups: dict[tuple[str, str | None], dict[str, list[Span]]] = {}
    names: dict[str, tuple[str, str | None]] = {}
    sided = {m.head for m in cast.mentions if m.kind is Kind.BODY and m.side}
    for mention in cast.mentions:
        alone = mention.head in ("army", "navy") and mention.head not in sided
        if mention.kind in (Kind.BODY, Kind.OUTLET) and (alone or not mention.generic) and mention.head != "side":
            key = names.setdefault(mention.name.lower(), (mention.name, mention.side))
            span = sheet.span(mention.first, mention.last)
            groups.setdefault(key, {}).setdefault(span.text, []).append(span)
    return tuple(
        Body(f"o{n}", name, side, _variants(written, also=name))
        for n, ((name, side), written) in enumerate(groups.items(), start=1)
    )


def places(sheet: Sheet, cast: Cast, gazetteer: Gazetteer | None) -> tuple[tuple[Place, ...], dict[int, str]]:
    """One entry a place, and the place id of each mention by its first token."""
    ids: dict[int, str] = {}
    clusters: dict[str, str] = {}
    written: dict[str, dict[str, list[Span]]] = {}
    kinds: dict[str, str] = {}
    names: dict[str, str] = {}
    shapes: dict[str, list[str]] = defaultdict(list)
    for mention in cast.mentions:
        if mention.kind not in (Kind.PLACE, Kind.SIDE) or cast.at(mention.first) is not mention:
            continue
        known = gazetteer.find(mention.name) if gazetteer else None
        key = known.id if known else fold(mention.name)
        identifier = clusters.get(key)
        if identifier is None:
            near = None if known or mention.kind is Kind.SIDE else _alike(key, shapes)
            identifier = clusters[near] if near else (known.id if known else key.replace(" ", "_"))
            clusters[key] = identifier
            shapes[_shape(key)].append(key)
            names.setdefault(identifier, known.name if known else mention.name)
        span = sheet.span(mention.first, mention.last)
        written.setdefault(identifier, {}).setdefault(span.text, []).append(span)
        kinds[identifier] = kinds.get(identifier) or (known.kind if known else mention.place_kind)
        ids[mention.first] = identifier
    made = tuple(Place(i, names[i], kinds[i], _variants(forms)) for i, forms in written.items())
    return made, ids


def _shape(key: str) -> str:
    return key[:2]


def _alike(key: str, shapes: dict[str, list[str]]) -> str | None:
    """A spelling met before that differs by one letter or two in a long name."""
    for other in shapes[_shape(key)][:60]:
        room = 1 if len(key) < 9 else 2
        if len(key) > 4 and abs(len(other) - len(key)) <= room and _distance(key, other, room) <= room:
            return other
    return None


def _distance(a: str, b: str, room: int) -> int:
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a[:40], start=1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b[:40], start=1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (letter != other))
        if min(row) > room:
            return room + 1
    return row[min(len(b), 40)]


def _variants(written: dict[str, list[Span]], also: str | None = None) -> tuple[Variant, ...]:
    made = [Variant(text, tuple(spans)) for text, spans in written.items()]
    if also is not None and also not in written:
        made.append(Variant(also))
    return tuple(made)
