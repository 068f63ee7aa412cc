"""What tells nothing the types know, in languages with endings: a sentence of one clause, kept as "other"."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.inflected.answering import saying_for
from lastcontact.reading.inflected.circumstances import places_of, when_of
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.inflected.surety import surety
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.remarks import FLAT, STATEMENT
from lastcontact.reading.sheet import Zone
from lastcontact.reading.trigger import Trigger

_FEWEST = 3
"""Words that make a statement."""
_PARTS = 6
"""How strong a joint must be to part two statements."""


def statement(known: Known) -> list[Draft]:
    """A sentence of which nothing is read, where it is one clause that somebody states; it stays listed as unread."""
    sheet, sentence = known.sheet, known.sentence
    closes = any(sheet.words[k] in ".!։" for k in range(max(sentence.first, sentence.last - 2), sentence.last))
    if sentence.zone is not Zone.BODY or not closes or known.counted or known.triggers:
        return []
    scene = Scene.of(known.found, known.counted, known.cast)
    runs = _runs(scene, known)
    silent = any(s.negated and s.cue == "asserted" and s.source is not None for s in known.sayings)
    if silent and not runs:
        runs = [trimmed(sheet, sentence.first, sentence.last)]
    if len(runs) != 1 or any(h.value in ("unconfirmed", "unknown") for h in scene.found.all("hedge")):
        return []
    first, last = runs[0]
    while first < last - _FEWEST and (sheet.words[first] == "," or known.found.at("joint", first) is not None):
        first += 1
    trigger = Trigger(first, last, ClaimType.OTHER, "state", "left", STATEMENT)
    saying = saying_for(scene, known, trigger)
    source = saying.source if saying else None
    speaker = source.name if source and source.name else known.author
    if silent and (saying is None or saying.negated):
        first, last = trimmed(sheet, sentence.first, sentence.last)
        saying, speaker = None, known.author
    elif speaker is None:
        return []
    sure = surety(scene, trigger, saying, (first, last))
    if not silent and sure.modality in FLAT:
        return []
    when, rule = when_of(scene, known, trigger, (first, last))
    claim = Claim(
        type=ClaimType.OTHER,
        evidence=sheet.span(first, last),
        polarity=sure.polarity,
        modality=sure.modality,
        speaker=speaker,
        channel=saying.channel if saying else None,
        said=saying.said if saying else None,
        places=places_of(scene, known, trigger, (first, last)),
        when=when,
        rules={"type": STATEMENT, "speaker": saying.rule if saying else "", "modality": sure.rule, "when": rule},
    )
    return [Draft(claim, first, last, trigger, None)]


def _runs(scene: Scene, known: Known) -> list[tuple[int, int]]:
    """The clauses of a sentence that are no teller's name and no reporting word."""
    sheet, sentence = known.sheet, known.sentence
    taken = {i for s in known.sayings if s.rule.count("/") != 0 for i in range(s.first, s.last)}
    taken |= {i for s in known.sayings if s.source for i in range(s.source.first, s.source.last)}
    made: list[tuple[int, int]] = []
    first = sentence.first
    for i in range(sentence.first, sentence.last + 1):
        over = i == sentence.last or i in taken
        if over or scene.joints[i - sentence.first] >= _PARTS:
            made.append((first, i))
            first = i + 1 if over else i
    runs = (trimmed(sheet, low, high) for low, high in made if low < high)
    return [(low, high) for low, high in runs if sum(w[0].isalnum() for w in sheet.words[low:high]) >= _FEWEST]
