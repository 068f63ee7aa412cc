"""Places that are pointed back to: "there", "the same camp", "the tunnel" after "Selec tunnel"."""

from __future__ import annotations

from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Mention


def pointed_back(known: Known, edges: tuple[int, int]) -> tuple[str, ...]:
    """The place that a clause points back to: "there", "in the same area", "both villages", "the tunnel"."""
    lows = known.sheet.lows
    said = lows[edges[0] : edges[1] + 1]
    if "there" not in said and words("places_back").isdisjoint(said):
        return ()
    for i in range(*edges):
        following = lows[i + 1] if i + 1 < known.sentence.last else "."
        if lows[i] == "there" and following not in all_words("be", "have") and following not in ("may", "will"):
            here = [m for m in known.cast.within(known.sentence.first, edges[0]) if m.first in known.place_ids]
            return (known.place_ids[here[-1].first],) if here else known.there
        if following not in words("places_back") or known.sheet.is_capital(i + 1):
            continue
        if lows[i] in ("same", "both", "that", "those", "two"):
            return known.there
        if lows[i] == "the" and not _named_after(known, i + 2):
            return _called(known, following) or known.there
    return ()


def _called(known: Known, noun: str) -> tuple[str, ...]:
    """The place named last with that noun beside it: "the tunnel" after "Selec tunnel"."""
    first = known.sentence.first
    for i in range(first - 1, max(0, first - _BACK), -1):
        if known.sheet.lows[i] != noun:
            continue
        beside = (
            known.cast.at(i)
            or known.cast.at(i - 1)
            or (known.cast.at(i + 2) if known.sheet.lows[i + 1] == "of" else None)
        )
        if beside is not None and beside.first in known.place_ids:
            return _and_its_fellows(known, beside) if noun.endswith("s") else (known.place_ids[beside.first],)
    return ()


def _and_its_fellows(known: Known, named: Mention) -> tuple[str, ...]:
    """The places of "Hin Tagher and Khtsaberd villages", in order."""
    found = [known.place_ids[named.first]]
    before = known.cast.at(named.first - 2) if known.sheet.lows[named.first - 1] in ("and", ",") else None
    while before is not None and before.first in known.place_ids and len(found) < _FELLOWS:
        found.insert(0, known.place_ids[before.first])
        parted = known.sheet.lows[before.first - 1] in ("and", ",")
        before = known.cast.at(before.first - 2) if parted and before.first > 1 else None
    return tuple(found)


_FELLOWS = 5


_BACK = 400
"""How many tokens back "the tunnel" looks for its name."""


def _named_after(known: Known, i: int) -> bool:
    """Whether "the village" goes on as a name or another noun: "the village of Hesk", "the school bus"."""
    if i >= known.sentence.last or known.sheet.words[i] in ".,;:!?":
        return False
    if known.sheet.lows[i] in ("in", "at", "near"):
        return any(known.cast.at(k) is not None for k in range(i + 1, min(i + 3, known.sentence.last)))
    return known.sheet.lows[i] == "of" or known.sheet.lows[i] not in words("stoppers")
