"""Numbered units and the forces of a side, and the paper that publishes, in languages with endings."""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.bodies import body_around
from lastcontact.reading.inflected.forms import same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.placing import NO_CAPITALS
from lastcontact.reading.mentions import Cast, Kind, Mention

_ADJECTIVES = 2
"""Words between the number and the unit: "104-й гвардейский десантный полк"."""
_SHORTEST = 5


def find_troops(found: Found, cast: Cast) -> None:
    """Adds the numbered units and the forces of a sentence to the cast."""
    for hit in found.all("unit"):
        first, last = _numbered(found, hit)
        if first < hit.first or last > hit.last:
            base, _, ending = hit.value.partition(":")
            if last > hit.last:
                name = f"{base} {found.sheet.words[hit.last]}"
            elif ending and first + 3 == hit.first:
                name = f"{found.sheet.words[first]}-{ending} {base}"
            else:
                name = f"{found.sheet.said(first, hit.first)} {base}"
            cast.add(Mention(first, last, Kind.BODY, name, hit.entry.id, None, base))
    for hit in found.all("forces"):
        mention = _led(found, body_around(found, hit, cast))
        if mention is not None and cast.at(mention.first) is None:
            cast.add(mention)


def _led(found: Found, mention: Mention | None) -> Mention | None:
    """The forces with the word before them that tells which: "вооружённых сил Дольска"."""
    if mention is None or found.low(mention.first - 1) not in found.set("force_lead"):
        return mention
    said = found.sheet.said(mention.first - 1, mention.last)
    return replace(mention, first=mention.first - 1, name=said)


def _numbered(found: Found, hit: Hit) -> tuple[int, int]:
    """The tokens of a unit with its number, which stands before it or, where verbs come first, after it."""
    if found.set("verb_first"):
        ordinal = found.over("number", hit.last) is not None and found.definite(hit.last)
        return hit.first, hit.last + (found.low(hit.last).isdecimal() or ordinal)
    at = hit.first
    for _ in range(_ADJECTIVES + 1):
        before = found.low(at - 1)
        if re.fullmatch(r"\w{1,3}-\d+", before):
            return at - 1, hit.last
        if found.low(at - 2) == "-" and found.low(at - 3).isdecimal() and len(before) <= 3:
            return at - 3, hit.last
        if not before.isalpha() or found.over("number", at - 1) or found.over("cue", at - 1):
            break
        at -= 1
    return hit.first, hit.last


def find_own_paper(found: Found, cast: Cast, outlet: str | None) -> None:
    """Adds the paper or agency that publishes the text, where a sentence names it in any form."""
    parts = re.findall(r"\w+|-", outlet or "")
    if not parts or len(max(parts, key=len)) < _SHORTEST:
        return
    words, sentence = found.sheet.words, found.sentence
    for i in range(sentence.first, sentence.last - len(parts) + 1):
        alike = all(same_stem(words[i + k], part) for k, part in enumerate(parts))
        if not alike or any(cast.at(i + k) or found.over("title", i + k) for k in range(len(parts))):
            continue
        if len(parts) > 1 and any(found.over("body", i + k) for k in range(len(parts))):
            continue  # a ministry that publishes its own word is a body
        quoted = found.low(i - 1) in ("“", '"', "/")
        named = found.sheet.is_capital(i) and not found.over("weekday", i) and sentence.language not in NO_CAPITALS
        if quoted or named or (len(parts) > 1 and sentence.language in NO_CAPITALS):
            cast.add(Mention(i, i + len(parts), Kind.OUTLET, outlet or "", "name/publisher"))
