"""Days that a sentence names and that are of something other than what it tells: of a paper, of a birth, of a whole."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.birth_days import is_birth
from lastcontact.reading.days import Dated, of_birth
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.list_rows import behind_a_name
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger


def of_something_else(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """Whether a day is not when it happened that a trigger tells of."""
    sheet, sentence = known.sheet, known.sentence
    return (
        of_birth(sheet, dated.first)
        or _beside_a_name(known, dated)
        or _of_a_paper(sheet, dated, trigger)
        or _of_a_deal(sheet, dated, trigger)
        or _of_the_fight_before(sheet, dated, trigger)
        or _over_what_was(sheet, dated)
        or _of_the_whole(sheet, sentence, dated, trigger)
        or _compared_with(sheet, sentence, dated)
    )


def _beside_a_name(known: Known, dated: Dated) -> bool:
    """ "Pte Rolm Ilan, 12.08.1991, call sign Fox": a day in figures, years ago, that only a comma parts from a name."""
    on, at = dated.interval.start_on, dated.first - 1
    if known.anchor is None:
        return is_birth(known.sheet, dated)
    if on is None or known.anchor.year - on.year < GROWN or at < 1:
        return False
    if behind_a_name(known.sheet.plain.text, known.sheet.starts[dated.first]):
        return True
    name = known.sheet.is_capital(at - 1) and known.sheet.words[at] in ",("
    return name and known.sheet.words[dated.first][0].isdecimal()


GROWN = 14
"""Years since the birth of the youngest whom a note names with it."""


def _of_the_fight_before(sheet: Sheet, dated: Dated, trigger: Trigger) -> bool:
    """ "Eleven remain missing after last week's fighting": they are missing now, and not as of that week."""
    last = next((k for k in (dated.last, dated.last - 1) if sheet.lows[k] in ("'s", "'")), None)
    still = _STILL & {*sheet.lows[max(0, trigger.first - 2) : trigger.last]}
    behind = sheet.lows[dated.first - 1] == "after" and last is not None
    return trigger.type is ClaimType.MISSING and behind and bool(still)


def _over_what_was(sheet: Sheet, dated: Dated) -> bool:
    """ "Detained two over last week's attack", "held for Monday's raid": for what, and not when."""
    owns = any(sheet.lows[k] in ("'s", "'") for k in (dated.last, dated.last - 1))
    return owns and sheet.lows[dated.first - 1] in ("over", "for", "about", "into")


_DEALS = {"agreement", "deal", "accord", "accords", "memorandum"}
_STILL = {"remain", "remains", "remained", "still"}


def _of_a_paper(sheet: Sheet, dated: Dated, trigger: Trigger) -> bool:
    """ "Has not answered our letter of 30 June", "yesterday's bulletin listed nine": the day that a paper bears."""
    borne = bears(sheet, dated)
    return borne is not None and not trigger.first <= borne < trigger.last


def bears(sheet: Sheet, dated: Dated) -> int | None:
    """The token of the paper that bears a day: "our | letter of 30 June", "in a message on 3 May"; None where none."""
    lows, papers = sheet.lows, words("dated_papers")
    after = lows[dated.last : dated.last + 4]
    if after[:1] == ["'s"]:
        return next((dated.last + k for k in (1, 2) if after[k : k + 1] and after[k] in papers), None)
    at = dated.first - 1
    at -= lows[at] == "the"
    if lows[at] == "on" and lows[at - 1] in words("spoken_in") and lows[at - 2] in ("a", "an", "the"):
        return at - 1
    return at - 1 if lows[at] in ("of", "dated", "from") and lows[at - 1] in papers else None


def _of_a_deal(sheet: Sheet, dated: Dated, trigger: Trigger) -> bool:
    """ "Both villages were held after the 9 November agreement", "the exchange, agreed on 9 November, brought home 15":
    the day that a deal is known by.
    """
    lows, at = sheet.lows, dated.last
    named = lows[dated.first - 1] in ("the", "their", "its", "a") and words("deals") & {*lows[at : at + 2]}
    aside = lows[at : at + 1] == [","] and trigger.type is not ClaimType.AGREEMENT
    of_deal = lows[dated.first - 1] in ("of", "on", "from") and _DEALS & {*lows[dated.first - 3 : dated.first]}
    if of_deal and trigger.type is not ClaimType.AGREEMENT and "since" not in lows[dated.first - 4 : dated.first]:
        return True  # "under the agreement signed on 9 November"
    agreed = aside and lows[dated.first - 1] == "on" and lows[dated.first - 2] in words("settling_on")
    return agreed or (bool(named) and not trigger.first <= at + 1 <= trigger.last)


def _of_the_whole(sheet: Sheet, sentence: Sentence, dated: Dated, trigger: Trigger) -> bool:
    """ "Of the 26 cut off on Tuesday, six are unaccounted for": the day is that of the 26."""
    if sheet.lows[sentence.first] != "of" or trigger.first < dated.last:
        return False
    return "," in sheet.words[dated.last : trigger.first] and "," not in sheet.words[sentence.first : dated.first]


def _compared_with(sheet: Sheet, sentence: Sentence, dated: Dated) -> bool:
    """ "The first swap since January", "its heaviest losses since fighting resumed in May": what is compared."""
    low = max(sentence.first, dated.first - _COMPARED)
    before = sheet.lows[low : dated.first]
    if "since" not in before:
        return False
    ahead = before[: before.index("since")]
    near = (
        ahead[-4:] if "of" not in ahead[-3:] else [w for w in ahead[-4:] if w != "most"]
    )  # "most of the valley since"
    return any(w in words("compared") or (w.endswith("est") and len(w) > _SUPERLATIVE) for w in near)


_COMPARED = 10
"""Tokens back from a day to the "since" and the "first" that it is compared by."""
_SUPERLATIVE = 5
"""Letters of "west" and "rest", which compare nothing, and one more."""
