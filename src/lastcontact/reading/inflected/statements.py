"""A statement that a body opens with a colon goes on to the end of its paragraph, or until somebody else speaks:
"Минобороны Тарва заявляет: погибших нет. Двое ранены."
"""

from __future__ import annotations

from lastcontact.reading.inflected.voice import Voice
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind

_SPEECH: tuple[list[str], ...] = ([], ["“"], ['"'], ["-"])
_TOLD = ("asserted", "claimed", "denied", "confirmed")


def statement_after(known: Known, before: Voice | None) -> Voice | None:
    """Whose statement the next sentence is, with its paragraph; None where nobody has opened one, or it is over."""
    opened = _opened(known)
    if opened is not None:
        return opened, known.sentence.paragraph
    own = [s.first for s in known.sayings if s.source is not None and s.source.kind == "own"]
    others = len(own) < len(known.sayings) or any(h.first not in own for h in known.found.all("cue"))
    return None if before is None or before[1] != known.sentence.paragraph or others else before


def _opened(known: Known) -> str | None:
    """The body whose verb has a colon behind it, and nobody else's word beside it."""
    told = [s for s in known.sayings if s.source is not None]
    if len(told) != 1 or told[0].cue not in _TOLD or told[0].negated:
        return None
    saying, source = told[0], told[0].source
    body = known.cast.at(source.first) if source is not None else None
    at = saying.last + (known.found.low(saying.last) in known.found.set("auxiliary"))
    dot = known.sentence.language == "hy" and known.found.low(at) == "." and not known.triggers
    opens = (known.found.low(at) == ":" or dot) and known.sheet.words[at + 1 : at + 2] not in _SPEECH
    return body.name if body is not None and body.kind is Kind.BODY and opens else None
