"""Kin of somebody named, of whom something is told and not of the one named: "Сын Ивана Белова погиб"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Mention


def kin_of(found: Found, mention: Mention) -> tuple[int, int] | None:
    """The words for the kin beside a name, with the name; None where the name is of the one told of.

    A name in its plain form behind a word for kin is that of the kin himself: "сын Иван Белов".
    """
    told, owner_first = found.set("kin_told"), bool(found.set("owner_first"))
    at = mention.last if owner_first else mention.first - 1
    if found.set("verb_first"):  # "والد الطفل زياد المرقلي"
        ranks = range(at, mention.first - _RANKED, -1)
        at = next((k for k in ranks if found.low(k) in told or not found.over("title", k)), at)
    plain = found.low(mention.last - 1) == mention.name.split()[-1].lower().replace("ё", "е")
    if found.low(at) not in told or at < found.sentence.first or (plain and not found.set("verb_first")):
        return None
    first, last = min(at, mention.first), max(at + 1, mention.last)
    return None if found.low(last) in (":", ")") else (first, last)  # "Мать Белова: сын жив" is who calls


_RANKED = 3
"""Tokens of rank and status between kin and a name."""
