"""A figure in a list stands under the list's heading: where that tells of another fate, somebody looks at it again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.utils.translation import gettext as say

from lastcontact.bureau.figure_doubts import Found
from lastcontact.bureau.one_question import SECTIONS
from lastcontact.casefile.words_around import texts_of
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.notices.edition_page import SECTION_WORDS
from lastcontact.reading.any_language import hits_in_any_language
from lastcontact.reading.plain import Plain
from lastcontact.reading.sheet import Sentence, Sheet, lay_out

STATES = frozenset(ClaimType(value) for types in SECTIONS.values() for value in types)
_SECTION = {ClaimType(value): section for section, types in SECTIONS.items() for value in types}
_HAVING = "held/having"
"""The trigger "have", which tells of captives only beside other words."""
_ITEM = re.compile(r"\s*(?:[-–—•*·]|\d)")
_HEADING = re.compile(r"[^\d\n]{2,60}[:՝]\s*\Z|(?:[^\W\d]+\s*){1,4}\Z")
"""A line that ends in a colon, or a few words alone."""


def states_in(sheet: Sheet, sentence: Sentence) -> set[ClaimType]:
    """What the words of a sentence may tell of people, whomever they count."""
    hits = hits_in_any_language(sheet, sentence)
    told = {h.value.split("/")[0] for h in hits if h.entry.category == "trigger" and h.value != _HAVING}
    return {type for type in STATES if type.value in told}


def under_another_heading(counts: Iterable[tuple[ClaimFile, str]]) -> Iterator[Found]:
    """Claim that is counted under a section (`counts`) and stands in a list whose heading tells of another: "2 wounded"
    under "Returned:"; and why to look at it.
    """
    told = [(claim, section) for claim, section in counts if claim.body.evidence]
    texts = texts_of({claim.report for claim, _ in told})
    for claim, section in told:
        assert claim.body.evidence is not None
        heading = heading_over(texts.get(claim.report, ""), claim.body.evidence.start)
        states = {_SECTION[type] for type in _states_of(heading)} if heading else set()
        if states and section not in states:
            why = say("it stands under “%(heading)s” in its report, and would be printed under “%(section)s”.")
            then = say("If both are true of them, or it is the other, correct the claim first.")
            words = {"heading": heading, "section": SECTION_WORDS[section]}
            yield claim.id, claim, f"{why % words} {then}"


def heading_over(text: str, start: int) -> str:
    """The heading of the list in which the line with this character stands; "" where it stands in none.

    >>> heading_over("Returned:\\n- 3 officers\\n- 2 wounded", 27), heading_over("They are back.\\n2 wounded", 15)
    ('Returned', '')
    """
    *before, line = text[:start].split("\n")
    if not _ITEM.match(line + text[start : start + 1]):
        return ""
    for above in reversed(before):
        if above.strip() and not _ITEM.match(above):
            return above.strip(" \t\r:՝") if _HEADING.match(above.strip()) else ""
    return ""


@lru_cache(maxsize=1024)
def _states_of(heading: str) -> frozenset[ClaimType]:
    sheet = lay_out(Plain.of(heading), None)
    return frozenset(type for sentence in sheet.sentences for type in states_in(sheet, sentence))
