"""Who they are whom a figure counts, where the text names as many beside it, in any language."""

from __future__ import annotations

import re
from bisect import bisect_left

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.names.unsaid import is_a_rank
from lastcontact.reading.reading import Reading

_MOST = 40
"""More are a list of its own."""
_OPENS = re.compile(
    r"[^.:;()\[\]\n]{0,60}?(?:[,،(\[՝`\u2013\u2014]| - |,? (?:named|namely|are|were|as|هما|هم) )\s*|[^.\n]*:\s*"
)
"""What is counted and the sign that opens the names, or all up to a colon."""
_AND = re.compile(r"(?:,? ?\(?\d{1,2}\)?)?\s*(?:[,،;]?\s*(?:(?:and|и|та|й|і|ու|և|եւ|და|və|ilə|و)\s|و(?=ال))|[,،;])?\s*")

_CLOSES = re.compile(r"(?:,? ?\(?\d{1,2}\)?)?\s*(?:[,،.։;:)\]\u2013\u2014\n]|- |$)")
"""What ends the names: behind a comma, "A and B said" speak, and are not those who were killed."""


def named_of_a_count(reading: Reading) -> dict[int, tuple[str, ...]]:
    """By a claim's position from 0: the names of exactly those it counts, in the order of the text.

    "Two detainees, Levan Arpaneli and Garen Tash, are in hospital", "Three were killed: A, B and C". Names that are
    more or fewer than the figure are nobody's.
    """
    spots = sorted((s.start, s.end, p.name) for p in reading.persons for v in p.variants for s in v.spans)
    starts = [start for start, _, _ in spots]
    found: dict[int, tuple[str, ...]] = {}
    for position, claim in enumerate(reading.claims):
        if not _counts_each(claim):
            continue
        assert claim.count is not None and claim.count.end is not None
        at = bisect_left(starts, claim.count.end)
        run = _run(reading.text, spots[at : at + _MOST + 1])
        closed = bool(run) and _CLOSES.match(reading.text, run[-1][1])
        if closed and len(run) == claim.count.minimum and _beside(reading.text[claim.count.end : spots[at][0]]):
            found[position] = tuple(name for _, _, name in run)
    return found


def _counts_each(claim: Claim) -> bool:
    """Whether a claim gives one exact number of people that may all be named."""
    count = claim.count
    exact = count is not None and not count.approximate and count.minimum == count.maximum and count.end is not None
    return exact and claim.affirms and claim.type in PEOPLE_TYPES and 2 <= (count.minimum or 0) <= _MOST  # type: ignore[union-attr]


def _run(text: str, spots: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The first of these names and those that follow it with nothing between but a comma, "and", an age or a rank."""
    run = spots[:1]
    for one in spots[1:]:
        between = text[run[-1][1] : one[0]]
        joint = _AND.match(between)
        rest = between[joint.end() :].strip() if joint else between
        glued = text[one[0]] == "و" and not one[2].startswith("و")
        if not joint or not (joint.group().strip() or glued) or (rest and not is_a_rank(rest)):
            break
        run = [*run, one]
    return run


def _beside(between: str) -> bool:
    """Whether names begin right behind what is counted, or behind the colon that ends what is told of them."""
    cuts = [len(between), *(m.start() for m in re.finditer(r"\b\w", between))]
    heads = (between[:cut] for cut in cuts if cut == len(between) or is_a_rank(between[cut:]))
    return any(_OPENS.fullmatch(head) for head in heads)
