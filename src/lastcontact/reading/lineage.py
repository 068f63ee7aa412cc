"""Where a text says it was taken from: an agency in its dateline, "Originally published by X", a repost."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lastcontact.core.claim import Span
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.sheet import Sheet

_NAME = r"(?P<name>@?[^\W\d_][^\n,;:|()]{1,60}?)"
_MOST = 8


@dataclass(frozen=True, slots=True)
class Lineage:
    """`name` is whom the text repeats, as it names them; `words` say so."""

    name: str
    words: Span


def lineage(sheet: Sheet, cast: Cast, outlet: str | None) -> tuple[Lineage, ...]:
    """Whom a text repeats, in order; the outlet itself is nobody's repost."""
    made = [
        Lineage(m.name, sheet.span(m.first, m.last))
        for m in cast.mentions
        if m.kind is Kind.OUTLET and m.rule == "dateline/agency"
    ]
    openers = "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(words("lineage"), key=len, reverse=True))
    pattern = re.compile(rf"(?:^|\n|\. )[ *•\-]*(?:{openers})[: ]+{_NAME}(?=[\n,;:|()]|\. |\.?$)", re.IGNORECASE)
    for found in pattern.finditer(sheet.plain.text):
        name = found["name"].strip(" .@").removeprefix("the ")
        made.append(Lineage(name, sheet.plain.span(found.start("name"), found.end("name"))))
    return tuple(one for one in made if not outlet or one.name.lower() != outlet.lower())[:_MOST]
