"""Which bodies that a text calls by a common noun are entries of its register."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.inflected.forms import base_name, same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.placing import NO_CAPITALS, free
from lastcontact.reading.mentions import Cast, Kind, Mention


def listed(found: Found, cast: Cast) -> None:
    """Says of each body whether it is listed: no bare "side", and "the police" where no named police explains it."""
    named = [m for m in cast.mentions if m.kind in (Kind.BODY, Kind.OUTLET) and not m.generic]
    sides = found.stems("side_heads")
    lone = found.set("listed_alone")
    for at, mention in enumerate(cast.mentions):
        if mention.kind not in (Kind.BODY, Kind.OUTLET) or cast.by_token.get(mention.first) is not mention:
            continue
        bare = mention.last - mention.first == 1 and mention.name.lower().startswith(found.stems("unlisted"))
        if (
            bare
            or mention.name.lower().split()[-1].startswith(sides)
            or mention.name.lower().split()[0].startswith(sides)
        ):
            _say(cast, at, mention, False)
        elif mention.generic and _plain(found, mention) in lone and not _explained(found, mention, named):
            _say(cast, at, mention, True)


def _plain(found: Found, mention: Mention) -> str:
    """A body's word as it stands where it is a subject, in its plain form; in another case as it stands."""
    low, name = found.sheet.lows[mention.first], mention.name.lower()
    return name if low.endswith(found.stems("subject_case")) else low


def _explained(found: Found, mention: Mention, named: list[Mention]) -> bool:
    head = found.bare(mention.name.split()[-1])
    return any(same_stem(head, found.bare(word)) for other in named for word in other.name.split())


def _say(cast: Cast, at: int, mention: Mention, told: bool) -> None:
    made = cast.mentions[at] = replace(mention, listed=told)
    for i in range(mention.first, mention.last):
        cast.by_token[i] = made


def joined_bodies(found: Found, cast: Cast) -> None:
    """A body and the one it is of, right after it, as one: "штаб ополчения «Восход»", "قيادة قوات الملوان"."""
    if found.set("owner_first"):
        return
    for at, mention in enumerate(cast.mentions):
        if mention.kind is not Kind.BODY or not found.sentence.first <= mention.first < found.sentence.last:
            continue
        other = cast.at(mention.last)
        if other is None or other.kind is not Kind.BODY:
            continue
        own = cast.at(mention.first) is mention and other.first == mention.last < found.sentence.last
        letters = found.sheet.words[other.first].isupper()
        of_it = letters or bool(found.set("construct")) or found.low(other.first) not in other.name.lower()
        if own and of_it and not found.sheet.words[other.first].istitle() and not _closed(found, mention, other):
            name = f"{mention.name} {found.sheet.said(other.first, other.last)}"
            made = replace(mention, last=other.last, name=name, generic=False)
            cast.mentions[at] = made
            cast.mentions[cast.mentions.index(other)] = replace(other, listed=False)
            for i in range(made.first, made.last):
                cast.by_token[i] = made


def _closed(found: Found, mention: Mention, other: Mention) -> bool:
    """Whether a body ends before the next, which is then told something: "أبلغت السلطات في سولميت | البعثة"."""
    ended = found.definite(mention.last - 1) or found.low(mention.last - 2) in found.set("in")
    return bool(found.set("construct")) and ended and found.definite(other.first)


def in_full(found: Found, cast: Cast) -> None:
    """Gives a body that is written short the name that the text has for it in full: "Минобороны Варнеи"."""
    short = found.pairs("short_bodies")
    whole = {m.name.lower(): m.name for m in cast.mentions if m.kind is Kind.BODY}
    for mention in list(cast.mentions):
        head, _, rest = mention.name.lower().partition(" ")
        name = whole.get(f"{short[head]} {rest}".strip()) if mention.kind is Kind.BODY and head in short else None
        if name is not None:
            cast.rename({mention.first: name})


def agencies(found: Found, cast: Cast) -> None:
    """Agencies by the second part of their name: "Север-Пресс", "Հորիզոն-լուր", "ოკეანე-ინფო"."""
    parts = tuple(found.set("agency_parts"))
    for i in range(found.sentence.first, found.sentence.last) if parts else ():
        head, dash, tail = found.low(i).partition("-")
        if not dash or cast.at(i) or len(head) < _SHORTEST or not head.isalpha():
            continue
        capital = found.sheet.is_capital(i) or found.sentence.language in NO_CAPITALS
        if capital and tail.startswith(parts):
            word = found.sheet.words[i]
            ending = next((p for p in sorted(parts, key=len, reverse=True) if tail.startswith(p)), tail)
            cast.add(Mention(i, i + 1, Kind.OUTLET, word[: len(head) + 1 + len(ending)], "name/agency"))


def named_outlets(found: Found, cast: Cast) -> None:
    """Outlets whose name follows their kind without marks: "სააგენტო ალიონის ცნობით", "რადიო ალიონი"."""
    heads, kept = found.set("outlet_heads"), found.set("outlet_heads_kept")
    for hit in [*found.all("body"), *found.all("outlet")] if heads else ():
        at = hit.last
        head = found.low(hit.first)
        if at - hit.first > 1 or head not in heads | kept or cast.at(hit.first) or not free(found, at, cast):
            continue
        name = base_name(found.sheet.words[at], found.sentence.language, "place")
        whole = f"{found.sheet.words[hit.first]} {name}" if head in kept else name
        cast.add(Mention(hit.first, at + 1, Kind.OUTLET, whole, "name/outlet"))


_SHORTEST = 3
