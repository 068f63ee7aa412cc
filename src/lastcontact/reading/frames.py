"""What a line over a list says for all its points: "As a result of the fighting in Orvan on 11 June:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.other_days import bears
from lastcontact.reading.whereabouts import places_named


@frozen
class Frame:
    """The days and places of a list; a period of reporting gives days only, an attack that heads it no day and no place
    but to those whom it hit."""

    when: Interval | None
    places: tuple[str, ...]
    of_an_attack: bool = False


def is_heading(found: Sequence[Known], number: int) -> bool:
    """Whether a line is only the heading of a section: "MISSING / DETAINED", "Civilian casualties", no number in it."""
    known = found[number]
    sentence, written = known.sentence, known.sheet.words[known.sentence.first : known.sentence.last]
    if _SECTION.fullmatch(written[0]) and len(written) <= _TITLE and not known.counted:
        return all_words("be", "have").isdisjoint(w.lower() for w in written)
    near = [found[k].sentence.paragraph for k in (number - 1, number + 1) if 0 <= k < len(found)]
    if number in (0, len(found) - 1) or sentence.paragraph in near or len(written) > _HEADING or known.counted:
        return False
    if not written[-1][0].isalnum() or any(w[0].isdecimal() or w.lower() in words("negating") for w in written):
        return False
    shouted = all(w.isupper() or not w[0].isalpha() for w in written)
    return shouted or len(written) == 1 or all(t.form in ("noun", "attributive") for t in known.triggers)


_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?")
"""The number of a section: "3.4 Persons taken at the checkpoint"."""
_TITLE = 11
_HEADING = 4
"""Tokens of a heading."""


def frame_of(known: Known, own: list[Draft]) -> Frame | None:
    """The frame that a sentence sets for the list under it; None for one that sets none."""
    sheet, sentence = known.sheet, known.sentence
    lows = sheet.lows[sentence.first : sentence.last]
    said = {i for s in known.sayings for i in s.dates}
    days = [d.interval for d in known.dates if not d.since and d.first not in said]
    if days and not own and not words("periods").isdisjoint(lows):
        return Frame(days[0], ())
    ends = sheet.words[sentence.last - 1]
    titled = ends not in ".!?:" and any(t.type is ClaimType.ATTACKED for t in known.triggers)
    if ends != ":" and not titled:
        return None
    written = any(bears(sheet, d) is not None for d in known.dates)  # "In its reply of 7 October the government:"
    return Frame(days[0] if len(days) == 1 and not written else None, places_named(known), titled)


def in_frame(draft: Draft, frame: Frame | None) -> Draft:
    """A point's claim with the days and places of its list, where it has none of its own."""
    claim = draft.claim
    if frame is None or (frame.of_an_attack and claim.type not in _HIT):
        return draft
    if claim.type in (ClaimType.REQUEST, ClaimType.OBLIGATION, ClaimType.OTHER):
        return draft
    made = replace(claim, when=claim.when or (None if claim.due else frame.when), places=claim.places or frame.places)
    return replace(draft, claim=made)


_HIT = (ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.MISSING)
