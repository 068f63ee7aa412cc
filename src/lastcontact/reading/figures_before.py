"""Figures of before: what a number was said to be until it rose, fell or was put right, and the day that was said."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Draft, Known
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
    if stretch is None or since >= stretch[0]:
        return False
    figure = _figure_in(known.sheet, stretch)
    return figure < dated.first or figure - dated.last <= 1


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


def of_no_day(known: Known, draft: Draft) -> bool:
    """Whether a figure is only whence another has risen, of no day: "six, up from four"; what falls is put right."""
    claim, counted = draft.claim, draft.counted
    if counted is None or claim.said is not None or claim.when is not None:
        return False
    stretch = figure_before(known.sheet, (known.sentence.first, known.sentence.last), counted.first)
    return stretch is not None and known.sheet.lows[stretch[0]] in _RISEN


def repeated(known: Known, counted: Counted) -> Counted | None:
    """ "Eleven soldiers are missing, it said: 11, not 14": the count that a bare figure behind a mark says again."""
    lows, one = known.sheet.lows, counted.quantity
    parted = lows[counted.first - 1] in _ONCE_MORE and "not" in lows[counted.last : counted.last + 2]
    if counted.has_noun or not parted:
        return None
    before = (c for c in known.counted if c.has_noun and c.last < counted.first)
    same = (one.form, one.minimum, one.maximum)
    return next((c for c in before if (c.quantity.form, c.quantity.minimum, c.quantity.maximum) == same), None)


def told_once(sheet: Sheet, drafts: list[Draft]) -> list[Draft]:
    """The claims of a sentence without one that a bare figure behind a mark only says again, with no place of its own:
    "Пропали 11 военных, сообщило министерство: 11, а не 14"."""
    kept: list[Draft] = []
    for draft in drafts:
        bare = draft.counted is not None and not draft.counted.has_noun
        again = bare and draft.counted is not None and sheet.lows[draft.counted.first - 1] in _ONCE_MORE
        if not again or not any(_same_told(k.claim, draft.claim) for k in kept if k.counted is not draft.counted):
            kept.append(draft)
    return kept


def _same_told(before: Claim, claim: Claim) -> bool:
    """Whether a claim tells the very number of what another tells, of the same day and place."""
    a, b = (replace(c, evidence=None, subject=None, rules={}, count=None) for c in (before, claim))
    bounds = ((c.count.form, c.count.minimum, c.count.maximum) if c.count else None for c in (before, claim))
    return a == b and next(bounds) == next(bounds)


def right_of(known: Known, counted: Counted) -> Counted | None:
    """ "Eleven soldiers are missing, it said, not 14 as on Sunday": the count whose wrong figure a bare one is."""
    lows, at = known.sheet.lows, counted.first
    if counted.has_noun or lows[at - 1] != "not" or not (lows[at - 2] in _ONCE_MORE or is_figure(lows[at - 2])):
        return None
    before = [c for c in known.counted if c.last < at and (c.has_noun or repeated(known, c) is None)]
    return before[-1] if before else None


def _opens(sheet: Sheet, i: int) -> int | None:
    """The token of the earlier figure, where a stretch about one opens at a token."""
    lows, low = sheet.lows, sheet.lows[i]
    if low == "not":
        parted = lows[i - 1] in (",", "and", "(", "-") or " " in sheet.words[i] or is_figure(lows[i - 1])
        return i + 1 if parted and is_figure(lows[i + 1]) else None
    if low in _MOVED:
        return next((k for k in (i + 2, i + 3) if is_figure(lows[k])), None) if lows[i + 1] in _FROM else None
    if low in words("changed_from"):
        return next((k for k in (i + 2, i + 4) if is_figure(lows[k])), None) if lows[i + 1] == "from" else None
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
        if sheet.lows[i] == "to" and is_figure(sheet.lows[i + 1]):
            return i  # "from eleven on Monday | to fifteen"
    return min(last, start + _LONGEST)


_ONCE_MORE = (":", ",", "-", "\u2013", "\u2014")
"""What parts a figure that is said again, or the wrong one, from what was told."""
_LONGEST = 16
"""Tokens of the longest stretch about an earlier figure."""
_MOVED = frozenset(("up", "down", "compared"))
_RISEN = frozenset(("up", "rose", "risen", "rising", "rises", "climbed", "grew", "grown", "increased", "raised"))
_FROM = frozenset(("from", "with", "to"))
_EARLIER = all_words(also="earlier previous initial first former original preliminary provisional")
_OPENING = _MOVED | _EARLIER | words("changed_from") | {"not"}
_TOLLS = frozenset(("toll", "count", "tally", "estimate", "statement", "report", "list"))
_JOINTS = frozenset(("and", "but", "while", "who", "whose", "after", "when", "because"))
_THAN = frozenset(("than", "previously", "earlier", "first", "initially", "originally"))
_PEOPLE = frozenset(("people", "soldiers", "men", "dead", "missing", "captives", "prisoners", "persons", "civilians"))
_SAYING = all_words(
    also="announced given gave stated reported put published issued said told mentioned claimed released printed "
    "circulated cited listed named posted confirmed declared"
)
