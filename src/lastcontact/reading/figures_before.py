"""Figures of before: what a number was said to be until it rose, fell or was put right, and the day that was said."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet

Stretch = tuple[int, int]


def figure_before(sheet: Sheet, bounds: Stretch, at: int) -> Stretch | None:
    """The stretch about an earlier figure that a token of a sentence stands in: "up from the 26 it gave on Monday",
    "its earlier toll of 14", ", not 14 as it had stated"; None where it stands in none.
    """
    first = max(bounds[0], at - _LONGEST)
    opens = [i for i in range(first, at) if sheet.lows[i] in _OPENING and _opens(sheet, i) is not None]
    for i in reversed(opens):
        end = _end(sheet, i, bounds[1])
        if at < end:
            return i, end
    return None


def told_as_earlier(sheet: Sheet, bounds: Stretch, at: int) -> bool:
    """Whether a reporting word only says whence an earlier figure is: "down from 25 | announced on Monday", "three
    fewer than previously | reported".
    """
    if "than" in (sheet.lows[at - 1], sheet.lows[at - 2]) and sheet.lows[at - 1] in _THAN:
        return True
    behind = is_figure(sheet.lows[at - 1]) or (is_figure(sheet.lows[at - 2]) and sheet.lows[at - 1] in _PEOPLE)
    return behind and sheet.lows[at].endswith(("ed", "en")) and figure_before(sheet, bounds, at) is not None


def of_a_figure_before(known: Known, dated: Dated, since: int) -> bool:
    """ "At 71, up from 54 a week earlier": the day of another figure than the one told from token `since`."""
    stretch = figure_before(known.sheet, (known.sentence.first, known.sentence.last), dated.first)
    return stretch is not None and since < stretch[0] and _figure_in(known.sheet, stretch) < dated.first


def dated_before(known: Known, claim: Claim, counted: Counted | None) -> Claim:
    """The claim of an earlier figure with the day on which that was said, if any is told: never that of the new one."""
    if counted is None:
        return claim
    lows = known.sheet.lows
    stretch = figure_before(known.sheet, (known.sentence.first, known.sentence.last), counted.first)
    if stretch is None or lows[stretch[0]] == "not":
        return claim
    day = next((d for d in known.dates if counted.last <= d.first < stretch[1]), None)
    if day is None or not _SAYING & {*lows[counted.last : stretch[1]]}:
        return replace(claim, said=None)
    return replace(claim, said=day.interval, when=None, rules={**claim.rules, "said": "figure/before"})


def _opens(sheet: Sheet, i: int) -> int | None:
    """The token of the earlier figure, where a stretch about one opens at a token."""
    lows, low = sheet.lows, sheet.lows[i]
    if low == "not":
        parted = lows[i - 1] in (",", "and", "(", "-") or " " in sheet.words[i] or is_figure(lows[i - 1])
        return i + 1 if parted and is_figure(lows[i + 1]) else None
    if low in _MOVED:
        return next((k for k in (i + 2, i + 3) if is_figure(lows[k])), None) if lows[i + 1] in _FROM else None
    if lows[i + 1] not in words("figure_nouns") | _TOLLS:
        return None
    return next((k for k in range(i + 2, i + 5) if is_figure(lows[k])), None)


def _figure_in(sheet: Sheet, stretch: Stretch) -> int:
    found = _opens(sheet, stretch[0])
    return stretch[1] if found is None else found


def _end(sheet: Sheet, at: int, last: int) -> int:
    start = _figure_in(sheet, (at, at)) or at
    for i in range(start + 1, min(last, start + _LONGEST)):
        if sheet.words[i] in ",;:.()-\u2013\u2014!?" or sheet.lows[i] in _JOINTS:
            return i
    return min(last, start + _LONGEST)


_LONGEST = 16
"""Tokens of the longest stretch about an earlier figure."""
_MOVED = frozenset(("up", "down", "compared"))
_FROM = frozenset(("from", "with", "to"))
_EARLIER = all_words(also="earlier previous initial first former original preliminary provisional")
_OPENING = _MOVED | _EARLIER | {"not"}
_TOLLS = frozenset(("toll", "count", "tally", "estimate", "statement", "report", "list"))
_JOINTS = frozenset(("and", "but", "while", "who", "whose", "after", "when", "because"))
_THAN = frozenset(("than", "previously", "earlier", "first", "initially", "originally"))
_PEOPLE = frozenset(("people", "soldiers", "men", "dead", "missing", "captives", "prisoners", "persons", "civilians"))
_SAYING = all_words(
    also="announced given gave stated reported put published issued said told mentioned claimed released printed "
    "circulated cited listed named posted confirmed declared"
)
