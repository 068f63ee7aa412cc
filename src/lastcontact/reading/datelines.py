"""Where the line at the head of an item ends that says where and when it was written, and by which agency."""

from __future__ import annotations

import re
from functools import cache

from lastcontact.reading.lexicon import LANGUAGES, entered
from lastcontact.reading.row_days import without_days

_LONGEST = 100
"""Signs of the longest "ARPAN/OSTREL, 3 May 2026, 14:30 (Lorn Press) - "."""
_MOST = 8
"""Words of places and of an agency."""
_ENDS = re.compile(r"\s(?:-{1,2}|[–—])\s+|\s?—\s*|[:։.]\s+|[)/]\s+(?![-–—(/])|[)/][.:]?\s*\Z")
_AGENCY = re.compile(r"[(/][^()/\d]{2,40}[)/]")
_BEHIND = re.compile(rf"(?:{_AGENCY.pattern}|[^\W\d_]+(?:\s[^\W\d_]+){{0,3}})\s*(?:\.|:|-{{1,2}}|[–—])\s+")
_TIME = re.compile(r"(?<![\d.])\d{1,2}[:.]\d{2}(?![\d.])")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def dateline_end(line: str) -> int:
    """Where the dateline of a line ends and its text begins; 0 where none opens it.

    >>> line = "Arpan, 3 May (Lorn Press) - Twelve soldiers came back."
    >>> line[dateline_end(line):], dateline_end("On 3 May - it was a Sunday - it rained.")
    ('Twelve soldiers came back.', 0)
    """
    for end in (found.end() for found in _ENDS.finditer(line[:_LONGEST])):
        if _is_one(line[:end]):
            behind = _BEHIND.match(line, end)
            more = behind and not _AGENCY.search(line[:end]) and _names_alone(behind[0])
            return behind.end() if behind and more else end
    return 0


def _is_one(head: str) -> bool:
    """Names alone beside a day, or beside an agency in brackets that a dash follows."""
    words, dated = without_days(_TIME.sub(" ", head))
    plain = " ".join(word for word in words.split() if word.strip("(),.:/").casefold() not in _weekdays())
    dated = dated or plain != " ".join(words.split())
    agency = bool(_AGENCY.search(head)) and head.rstrip().endswith(("-", "–", "—"))
    return (dated or agency) and _names_alone(plain)


def _names_alone(words: str) -> bool:
    """Whether every word has a capital; of letters that know none, as Georgian, there may be few."""
    found = _WORD.findall(words)
    cased = all(word[0].isupper() for word in found)
    uncased = all("ა" <= word[0] <= "ჰ" or word[0].lower() == word[0].upper() for word in found)
    digits = any(sign.isdigit() for sign in words)
    return 0 < len(found) <= _MOST and not digits and (cased or uncased)


@cache
def _weekdays() -> frozenset[str]:
    texts = (text for language in LANGUAGES for text in entered("weekday", language).values())
    return frozenset(word.strip().casefold() for text in texts for word in text.replace("\n", ",").split(","))
