"""What is only asked, and so told by nobody."""

from __future__ import annotations

from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger


def only_asked(known: Known, trigger: Trigger) -> bool:
    """ "To ask the minister how many remain missing", "asked whether any had been found": nothing is told."""
    lows, low = known.sheet.lows, max(known.sentence.first, trigger.first - _ASKED_WITHIN)
    at = next((i for i in range(trigger.first - 1, low - 1, -1) if lows[i] in _QUESTIONS), None)
    if unanswered := [s.first for s in known.sayings if s.rule == "stance/unanswered"]:
        return trigger.first > unanswered[0]
    if at is None or any(boundary_strength(known.sheet, i, known.sentence) >= 2 for i in range(at + 1, trigger.first)):
        return False
    return any(w in _ASKING for w in lows[max(known.sentence.first, at - 9) : at])


def asked_outright(known: Known, trigger: Trigger) -> bool:
    """ "Journalist asks is it true 40 missing": a question, though it has a figure."""
    lows, low = known.sheet.lows, max(known.sentence.first, trigger.first - _ASKED_WITHIN)
    if _OUTRIGHT.isdisjoint(lows[low : trigger.first]):
        return False
    asked = next((i for i in range(low, trigger.first - 2) if lows[i : i + 3] in _TRUE), None)
    return asked is not None and any(w in _ASKING for w in lows[max(known.sentence.first, asked - 3) : asked])


_OUTRIGHT = frozenset(("ask", "asks", "asked", "asking"))
_TRUE = (["is", "it", "true"], ["if", "its", "true"], ["if", "it", "is"])
_ASKED_WITHIN = 14
_QUESTIONS = ("whether", "how", "what", "who", "where", "why", "if")
_ASKING = ("ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "inquire", "inquired", "question")


def asked_from(sheet: Sheet, sentence: Sentence) -> int:
    """The token from which on a sentence is nothing but a question; its end where it is none."""
    last = sentence.last
    while last > sentence.first and sheet.words[last - 1] in "”\"')!?":
        last -= 1
    if "?" not in sheet.words[last : sentence.last]:
        return sentence.last
    stop = last
    while last > sentence.first and sheet.words[last - 1] not in ".!?…:":
        last -= 1
    return max((i for i in range(last + 1, stop - 1) if _asks_at(sheet, i)), default=last)


def _asks_at(sheet: Sheet, i: int) -> bool:
    """ "TV repeats it, and where are the photos?": where a question begins after what is told."""
    joined = sheet.lows[i - 1] in ("and", "but", "so") and sheet.words[i - 2] == ","
    return sheet.lows[i] in ("where", "who", "why", "how", "what", "when") and joined
