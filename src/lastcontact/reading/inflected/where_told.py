"""A town or country that speaks by where something is told: "в Мерте заявили", "հայտարարել են Մերտում"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Cast, Kind, Mention

RULE = "source/where-told"
_TOLD = ("asserted", "confirmed", "claimed", "denied", "hearsay")


def where_told(found: Found, cast: Cast) -> list[Source]:
    """The places that stand right beside a verb of saying which is nobody else's: many say it there."""
    many = tuple(found.set("told_by_many"))
    if not many:
        return []
    made = []
    for mention in cast.within(found.sentence.first, found.sentence.last):
        if mention.kind is Kind.PLACE and any(_tells(found, mention, i, many) for i in _beside(found, mention)):
            made.append(Source(mention.first, mention.last, mention.name, "body", RULE))
    return made


def _beside(found: Found, mention: Mention) -> tuple[int, ...]:
    """The token right behind a place that opens its clause, and those before it, past its preposition and auxiliary."""
    before = mention.first - 1
    prepositions = found.set("in")
    if prepositions and found.low(before) not in prepositions:
        return ()
    before -= bool(prepositions)
    opens = not found.low(before)[:1].isalnum() or found.at("joint", before) is not None
    verbs = (before, before - (found.low(before) in found.set("auxiliary")))
    return (mention.last, *verbs) if opens else verbs


def _tells(found: Found, mention: Mention, i: int, many: tuple[str, ...]) -> bool:
    cue = found.over("cue", i)
    if cue is None or cue.value not in _TOLD:
        return False
    last = cue.last - 1 + (found.low(cue.last) in found.set("auxiliary"))
    if not found.low(last).endswith(many):
        return False
    return mention.first < cue.first or found.low(mention.last) in (*'.,;:!?”"', "")
