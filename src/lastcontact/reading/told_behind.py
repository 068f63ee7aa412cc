"""Who tells what stands before, as the end of a paragraph says: "Об этом рассказал X.", "Дані рятувальників."."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.reading.known import Known
from lastcontact.reading.saying import Saying

OF_DATA = "source/of-data"
"""The rule of whoever is named alone behind a word for data: "Данные дежурного на восемь утра."."""


def told_behind(found: Sequence[Known], number: int) -> Saying | None:
    """Who is said, later in the paragraph, to have told of it; nobody where somebody else speaks in between."""
    paragraph = found[number].sentence.paragraph
    for at in range(number + 1, len(found)):
        known = found[at]
        if known.sentence.paragraph != paragraph:
            return None
        if known.sayings or known.sentence.language == "en":
            return _of_all(known)
    return None


def _of_all(known: Known) -> Saying | None:
    """The saying of a sentence that takes up what stands before it, and tells nothing of its own."""
    at, last = known.sentence.first, known.sayings[-1] if known.sayings else None
    if last is None or last.negated or last.cue in _DOUBTS:
        return None
    cites = last.cited and last.first == at and not known.triggers and _names_alone(known, last)
    if last.rule == OF_DATA or cites:
        return last
    return last if any(h.first == at for h in known.hits.of("of_this")) or _this(known) else None


def _this(known: Known) -> bool:
    """ "This was reported by the mayor.", "The mayor reported this.": English, where a sentence tells no more."""
    if known.sentence.language != "en" or known.triggers:
        return False
    own = [w for w in known.sheet.lows[known.sentence.first : known.sentence.last] if w[0].isalnum()]
    return bool(own) and bool({own[0], own[-1]} & {"this", "that"})


def _names_alone(known: Known, saying: Saying) -> bool:
    """Whether a sentence is over behind the name of whom it cites: "Источник: районная администрация."."""
    rest = known.sheet.words[max(saying.last, saying.source.last if saying.source else 0) : known.sentence.last]
    return not any(word[:1].isalnum() for word in rest)


_DOUBTS = ("denied", "unconfirmed", "unknown", "silent")
