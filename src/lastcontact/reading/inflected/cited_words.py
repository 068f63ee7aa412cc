"""Whom a few words name as they stand, between "according to" and a comma: "по данным правозащитников,"."""

from __future__ import annotations

from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.own_papers import in_its_paper
from lastcontact.reading.inflected.plain_words import WHEN
from lastcontact.reading.memory import Source


def up_to_comma(found: Found, at: int) -> Source | None:
    """The few words of "по данным правозащитников," as they stand."""
    if found.low(at).startswith(found.stems("papers_of_law")):
        return None  # "согласно статье 12"
    if found.low(at) in found.set("told_before"):
        return None  # "как сообщалось ранее"
    if not found.low(at)[:1].isalnum() or ((hedge := found.at("hedge", at)) and hedge.value == "apparent"):
        return None
    for i in range(at + 1, min(at + 6, found.sentence.last)):
        told = bool(found.set("verb_first")) and _told_at(found, i)
        if told or found.sheet.words[i] in ",.;՝" or _dash(found, i) or in_its_paper(found, i):
            said, dated = _cited(found, at, i), any(found.over(c, k) for c in WHEN for k in range(at, i))
            if i - at == 1 and found.low(at).endswith(found.stems("our_endings")):
                return Source(at, i, None, "own", "source/own")
            figure = found.low(at)[0].isdecimal() or found.over("number", at)
            if figure and any(found.over("trigger", k) for k in range(at, i)):
                return None  # "по уточнённым данным 9 двухсотых, пленных 4"
            one = i - at == 1 and bool(found.set("declines_head"))
            name = base_name(said, found.sentence.language) if one else said
            return None if dated else Source(at, i, name, "group", "source/phrase")
    return None


def _told_at(found: Found, i: int) -> bool:
    """Whether what is told, or its figure, begins at a token, with no comma before it: "بحسب نورهات | أسر 14"."""
    return found.low(i)[:1].isdecimal() or any(found.over(c, i) is not None for c in ("trigger", "number", "cue"))


def _dash(found: Found, i: int) -> bool:
    """Whether a token is a dash between words, and no hyphen within one."""
    sheet = found.sheet
    return sheet.words[i] in ("-", "—") and sheet.starts[i] > sheet.ends[i - 1]


def _cited(found: Found, at: int, stop: int) -> str:
    """The words of whom "according to" names, without a preposition that is written as one with them."""
    said = found.sheet.said(at, stop)
    glued = next((p for p in found.set("glued_to") if found.low(at - 1).endswith(tuple(found.set("takes_to")))), "")
    return said.removeprefix(glued) if len(found.low(at)) > _GLUED else said


_GLUED = 4
"""Letters of the shortest word that may carry a preposition."""
