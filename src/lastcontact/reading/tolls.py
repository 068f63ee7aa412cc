"""Figures that a noun tells of and a verb moves: "the number of dead has risen to 14", "the toll stands at nine"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

_TOLLS = {
    ClaimType.KILLED: {"dead", "deaths", "killed", "fatalities", "death"},
    ClaimType.MISSING: {"missing", "disappeared", "unaccounted"},
    ClaimType.WOUNDED: {"wounded", "injured"},
    ClaimType.DISPLACED: {"displaced", "refugees"},
}
"""What may be summed up, by the word that names it."""
_FARTHEST = 9
"""Tokens between the noun and its figure."""


def with_tolls(known: Known) -> list[Trigger]:
    """The triggers of a sentence; one that tells of a figure takes the place of those within its words."""
    lows, made = known.sheet.lows, known.triggers
    if not known.counted or words("figure_nouns").isdisjoint(lows[known.sentence.first : known.sentence.last]):
        return made
    for i in range(known.sentence.first, known.sentence.last - 2):
        if lows[i] not in words("figure_nouns"):
            continue
        kind, last = _kind(lows, i)
        figure = _figure(known, last) if kind is not None else None
        if kind is None or figure is None:
            continue
        toll = Trigger(i, figure.first, kind, "figure", "right", "figure/toll")
        made = [t for t in made if t.last <= toll.first or t.first >= figure.last]
        made = sorted([*made, toll], key=lambda t: t.first)
    return made


def _kind(lows: list[str], i: int) -> tuple[ClaimType | None, int]:
    """What a figure is of, by the word before it ("the death toll") or after it ("the number of the dead")."""
    after = i + 2 if lows[i + 1] == "of" else i + 1
    after += after < len(lows) and lows[after] in ("the", "those", "people", "soldiers", "civilians")
    for kind, named in _TOLLS.items():
        if lows[i - 1] in named:
            return kind, i + 1
        if lows[i + 1] == "of" and after < len(lows) and lows[after] in named:
            return kind, after + 1
    return None, i


def _figure(known: Known, at: int) -> Counted | None:
    """The count that a verb of rising, falling or standing leads to from token `at`."""
    lows, stop = known.sheet.lows, min(at + _FARTHEST, known.sentence.last)
    verb = next((k for k in range(at, stop) if lows[k] in words("figure_verbs")), None)
    if verb is None or any(lows[k] in (",", ";", ".") for k in range(at, verb)):
        return None
    near = [c for c in known.counted if verb < c.first <= verb + _FARTHEST]
    led_to = [c for c in near if lows[c.first - 1] in words("figure_leads")]
    return led_to[0] if led_to and not {";", "."} & {*lows[verb : led_to[0].first]} else None
