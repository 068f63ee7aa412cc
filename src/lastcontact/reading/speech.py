"""Speech that goes on over sentences: who is still speaking where no reporting word says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lastcontact.reading.known import Known
from lastcontact.reading.saying import Saying

_FEWEST = 4
"""Words in quotation marks that make speech; fewer are a word held at arm's length."""


def carried_over(found: list[Known]) -> Iterator[Known]:
    """The sentences, each with the saying that covers its quotation when it has none of its own."""
    spoken = [_in_speech(known) for known in found]
    for number, known in enumerate(found):
        if known.sayings or not spoken[number]:
            yield known
            continue
        saying = _earlier(found, number) or _later(found, number) or _before_paragraph(found, number)
        yield replace(known, carried=_carried(known, saying)) if saying else known


def _in_speech(known: Known) -> bool:
    sheet, sentence = known.sheet, known.sentence
    quoted = sum(1 for i in range(sentence.first, sentence.last) if sheet.quote[i])
    return quoted >= _FEWEST and quoted * 2 > sentence.last - sentence.first


def _earlier(found: list[Known], number: int) -> Saying | None:
    """The saying before it in the paragraph."""
    for k in range(number - 1, max(-1, number - 12), -1):
        if found[k].sentence.paragraph != found[number].sentence.paragraph:
            return None
        if found[k].sayings:
            return found[k].sayings[-1]
    return None


def _later(found: list[Known], number: int) -> Saying | None:
    """The saying that closes the quotation: “One. Two,” X said."""
    for k in range(number + 1, min(len(found), number + 12)):
        if found[k].sentence.paragraph != found[number].sentence.paragraph:
            return None
        if found[k].sayings:
            return found[k].sayings[0]
    return None


def _before_paragraph(found: list[Known], number: int) -> Saying | None:
    """Who spoke last, when a whole paragraph is speech."""
    for k in range(number - 1, max(-1, number - 8), -1):
        if found[k].sayings:
            return found[k].sayings[-1]
        if found[k].sentence.paragraph < found[number].sentence.paragraph - 1:
            return None
    return None


def _carried(known: Known, saying: Saying) -> Saying:
    at = known.sentence.first
    return replace(
        saying,
        first=at,
        last=at,
        after=True,
        cue="asserted",
        negated=False,
        answers=None,
        dates=frozenset(),
        rule="speech/goes-on",
    )
