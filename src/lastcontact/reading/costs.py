"""How far a count stands from a trigger: by distance, side, and what stands between."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.apart import never_of
from lastcontact.reading.charges import accusing
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.part_verbs import part_follows
from lastcontact.reading.saying import Saying
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger

_SUBSET = frozenset(["(", "incl", "including", "included", "among", "whom", "them", "comprising", "namely"])


_FARTHEST = 26


def cost_of(known: Known, trigger: Trigger, counted: Counted) -> float:
    sheet, sentence = known.sheet, known.sentence
    if (
        never_of(known, trigger, counted)
        or _opens_relative(known, trigger, counted)
        or (counted.first < trigger.first and accusing(known, trigger) is not None)
    ):
        return 99.0
    if (label := _behind_a_dash(known, counted)) is not None:
        return 0.0 if label is trigger else 99.0
    if counted.first < trigger.first:
        low, high, side = max(counted.last, counted.noun_last), trigger.first, "left"
    else:
        low, high, side = trigger.last, counted.first, "right"
    if high < low or (high == low and trigger.form == "noun" and side == "left"):
        return 0.0
    if high - low > _FARTHEST:
        return 99.0
    cost = 0.6 * (high - low)
    near = sheet.lows[max(low, high - 4) : high]
    if side == "right" and trigger.form == "attributive" and sheet.lows[counted.last : counted.last + 1] == ["who"]:
        return 99.0  # "the freed men named nine who had died"
    bracket = "(" in sheet.lows[low:high] and ")" not in sheet.lows[low:high]
    them = sheet.lows[counted.last : counted.last + 2] in (["of", "them"], ["of", "whom"], ["of", "those"])
    if side == "right" and them and _told_by_itself(known, counted):
        return 99.0
    if side == "right" and trigger.form == "noun" and _does_it_itself(known, counted, low, high):
        return 99.0
    subset = side == "right" and "not" not in near and (bracket or them or any(w in _SUBSET for w in near))
    inside = any(c is not counted and c.noun_first <= trigger.first < c.noun_last for c in known.counted)
    if inside and not subset and not _wrong_figure(known, counted):
        return 99.0
    that = side == "left" and (",", "that") in pairwise(sheet.lows[low : high + 1])
    if side == "left" and (that or _of_a_part(known, low, high) or part_follows(known.sheet, known.counted, low, high)):
        return 99.0
    inserted = _inserted(known, low, high) if side == "left" else range(0)
    cost += _between(known, (low, high), subset, inserted)
    cost += 7 * sum(1 for t in known.triggers if t.on_people and low <= t.first < high)
    cost += 10 * sum(1 for s in known.sayings if low <= s.first < high and s.first not in inserted and _speaks(s))
    if side == "left" and in_relative(known, counted, trigger):
        cost += 16
    elif side == "left" and any(in_relative(known, counted, t) for t in known.triggers if t.last <= trigger.first):
        cost -= 16
    if (
        side == "left"
        and counted.first > sentence.first
        and "," in sheet.words[low:high]
        and is_whole(sheet, sentence, counted)
    ):
        cost += 40
    cost += 0 if trigger.on_people or (low == high and trigger.seeks == side) else 4
    if side == "right" and trigger.form == "open" and sheet.lows[trigger.last : trigger.last + 1] == [":"]:
        cost -= 12
    if side == "left" and trigger.seeks == "right" and _whom(known, low):
        cost -= 10
    elif trigger.seeks != side and trigger.form != "open":
        cost += 8 if not subset else 0
    if not counted.has_noun and high - low - len(inserted) > 6:
        cost += 6
    return cost


def _speaks(saying: Saying) -> bool:
    return saying.cue != "source" and not (saying.source is not None and saying.source.first == saying.first)


def _between(known: Known, gap: tuple[int, int], subset: bool, inserted: range) -> float:
    """What the boundaries between a count and a trigger cost; ", including 30 soldiers," costs nothing."""
    low, high = gap
    steps = (0, 0.5, 1, 2, 2) if subset else (0, 1, 4, 9, 14)
    told = (i for i in range(low, high) if i not in inserted)
    return sum(steps[boundary_strength(known.sheet, i, known.sentence)] for i in told) - 0.6 * len(inserted)


def _opens_relative(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "Five who have come back and two | whose bodies were found": they are told of behind, and not before.

    And "the families of prisoners" are no prisoners, however many there are; "40 sheltering in the mine are dead".
    """
    lows, at = known.sheet.lows, max(counted.last, counted.noun_last)
    behind = [t for t in known.triggers if t.on_people and t.first > at]
    if counted.first > trigger.last and lows[at] == "whose" and behind:
        return True
    if behind and counted.first > trigger.first and lows[counted.last : counted.last + 3] == ["the", "number", "of"]:
        return True  # "bringing to 61 | the number of rebels who have surrendered"
    hangs = trigger.form == "noun" and lows[trigger.first - 1] in ("of", "for", "about") and at < trigger.first - 1
    if counted.last <= trigger.first and hangs and trigger.type is ClaimType.HELD:
        return True
    reduced = trigger.first == at and lows[at].endswith("ing") and not trigger.on_people
    return reduced and any(t.seeks == "left" and t.first > trigger.last for t in behind)


def _behind_a_dash(known: Known, counted: Counted) -> Trigger | None:
    """ "Dead - 8, injured - 26": the word that a figure stands behind."""
    at = counted.first - 1
    return next((t for t in known.triggers if t.last == at), None) if known.sheet.lows[at] == "-" else None


def _of_a_part(known: Known, low: int, high: int) -> bool:
    """ "22 men, nine of them | wounded, were brought home": what is told of the part only."""
    lows = known.sheet.lows
    parts = [c for c in known.counted if c.kind == "pronoun" and low <= c.first < high and lows[c.first - 1] == ","]
    return bool(parts) and high - (parts[-1].last + 2) in (0, 1) and lows[parts[-1].last] == "of"


def _wrong_figure(known: Known, counted: Counted) -> bool:
    """ "26 wounded, not 62": where no verb follows, the word that is counted tells of the wrong figure too."""
    wrong = known.sheet.lows[counted.first - 1] == "not"
    return wrong and not any(t.on_people and t.first >= counted.last for t in known.triggers)


def _does_it_itself(known: Known, counted: Counted, low: int, high: int) -> bool:
    """ "The bodies will be compared with samples that 60 relatives have given": the 60 do what their clause tells."""
    lows, at = known.sheet.lows, max(counted.last, counted.noun_last)
    return lows[at] in _HELPING and not {"that", "which", "whom"}.isdisjoint(lows[low:high])


def _whom(known: Known, at: int) -> bool:
    """ "the 33 boatmen whom your marines took": the counted are those to whom it is done."""
    after = known.sheet.lows[at : at + 2]
    return after[:1] == ["whom"] or after[1:] == ["whom"]


def _told_by_itself(known: Known, counted: Counted) -> bool:
    """ "45 protesters, 30 of whom were later released": the part has a verb of its own."""
    return any(t.seeks == "left" and t.on_people and 2 <= t.first - counted.last <= 5 for t in known.triggers)


def in_relative(known: Known, counted: Counted, trigger: Trigger) -> bool:
    """Whether a trigger only describes the counted, "four who had been missing", and a later one tells the news."""
    sheet = known.sheet
    at = led_by(known, max(counted.last, counted.noun_last))
    if not (counted.has_noun and at < trigger.first and sheet.lows[at] in ("who", "which", "whose", "that")):
        return False
    aside = _set_apart(known, at, trigger.first) if sheet.lows[at + 1] == "," else range(0)
    parting = (i for i in range(at + 1, trigger.first) if i not in aside)
    if any(boundary_strength(sheet, i, known.sentence) >= 2 for i in parting):
        return False
    later = [t for t in known.triggers if t.on_people and t.first >= trigger.last]
    return bool(later) and all(
        boundary_strength(sheet, i, known.sentence) < 2 for i in range(trigger.last, later[0].first)
    )


def led_by(known: Known, at: int) -> int:
    """The "who" behind the words that say of what the counted are: "33 members of a pipeline crew | who"."""
    lows = known.sheet.lows
    if lows[at] == "of" and lows[at + 1] in ("them", "those", "these", "us") and lows[at + 2] == ",":
        return at + 2
    if lows[at] != "of" or lows[at + 1] not in words("determiners"):
        return at
    near = range(at + 2, min(at + _OF_WHAT, known.sentence.last))
    who = next((i for i in near if lows[i] == "who"), at)
    who -= lows[who - 1] == ","
    return who if who > at and all(w.isalpha() for w in lows[at:who]) else at


_OF_WHAT = 7
"""Tokens of "of the northern pipeline crew"."""


def _set_apart(known: Known, low: int, high: int) -> range:
    """The words between commas that part a count from its verb: "The nine, their lawyers say, | are still in cells"."""
    lows = known.sheet.lows
    within = lows[low] in _HELPING and lows[low + 1] == ","  # "70 are, according to the Government, not identified"
    if lows[low] == "of" and lows[low + 1] in ("them", "those", "these", "whom"):
        low += 2  # "three of them, the prefect says, were killed"
    elif lows[low : low + 2] == ["of", "the"] and is_figure(lows[low + 2]):
        low += 3
    low += within or (lows[low] in _LEADS and lows[low + 1] == ",")  # "nine men who, the army says, were captured"
    if high - low < 3 or lows[low] != "," or lows[low + 1] in _GOES_ON:
        return range(0)
    telling = {t.first for t in known.triggers}
    goes_on = (i for i in range(low + 2, high) if lows[i] == "," and (lows[i + 1] in _HELPING or i + 1 in telling))
    close = next((i for i in range(low + 2, high) if lows[i] == ","), None) if within else next(goes_on, None)
    if close is None or high - close > _VERB or any(low < c.first < close for c in known.counted):
        return range(0)
    told = any(low < t.first < close and t.on_people for t in known.triggers)
    return range(0) if told else range(low, close + 1)


_LEADS = ("who", "which", "that")
_GOES_ON = ("and", "but", "or", "who", "which", "while", "although", "not")
_HELPING = all_words("be", "have")
_VERB = 5
"""Tokens from the comma that closes an aside to the word for a fate: "are still in"."""


def _inserted(known: Known, low: int, high: int) -> range:
    """The words of ", including 30 soldiers, " between a count and its verb: they part nothing."""
    words_between = known.sheet.lows
    if words_between[low] == "as" and "not" in words_between[max(known.sentence.first, low - 4) : low]:
        close = next((i for i in range(low, min(low + _VOICE, high)) if words_between[i] == ","), low - 1)
        return range(low, close + 1)  # "not 14 as it had stated on Friday, | are missing"
    if (
        high - low < 3
        or words_between[low] != ","
        or words_between[low + 1] not in ("including", "among", "most", "some", "all", "mostly")
    ):
        return _set_apart(known, low, high)
    close = max((i for i in range(low + 2, high) if words_between[i] == ","), default=low)
    return range(low, close + 1)


_VOICE = 12
"""Tokens of "as the ministry had stated on Friday morning,"."""
_BEFORE_A_WHOLE = (
    "the", "those", "these", "our", "all", "its", "their", "his", "some", "about", "around", "nearly", "almost",
    "roughly", "remaining", "other", "rest",
)  # fmt: skip
_OWNER = 5
"""Tokens of "Of the border detachment" before "'s 44 men"."""


def is_whole(sheet: Sheet, sentence: Sentence, counted: Counted) -> bool:
    """The whole of which a part is told after the comma: "Of the 64 men drafted, 23 ..."."""
    i = counted.first - 1
    while i > sentence.first and sheet.lows[i] in _BEFORE_A_WHOLE:
        i -= 1
    if sheet.lows[i] in ("'s", "'"):  # "Of the detachment's 44 men"
        low = max(sentence.first, i - _OWNER)
        i = next((at for at in range(i - 1, low - 1, -1) if not sheet.lows[at].isalpha() or sheet.lows[at] == "of"), i)
    owned = sheet.lows[i - 2] in ("the", "a", "its", "their", "our")
    within = owned and i - 3 >= sentence.first and sheet.lows[i] == sheet.lows[i - 3] == "of"
    i = i - 3 if within else i
    return sheet.lows[i] in ("of", "out", "from", "из", "із", "з") and (
        i == sentence.first or sheet.words[i - 1] in ",.;:"
    )
