"""Hedges that stand behind what they hedge: "twelve were captured, reportedly"; and those that only describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lastcontact.reading.believed import BELIEVED
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger

if TYPE_CHECKING:
    from lastcontact.reading.hedges import Judged


def governs_back(judged: Judged, hit: Hit) -> bool:
    """Whether a hedge that stands after the trigger governs it: "twelve were captured, reportedly"."""
    sheet, sentence, trigger = judged.sheet, judged.sentence, judged.trigger
    if hit.entry.id.endswith("/unknown") and sheet.lows[hit.first - 1] in words("determiners"):
        return False
    if trigger.form == "noun" and hit.value in ("planned", "possible"):
        return hit.first - trigger.last <= 5 and not any(
            breaks(sheet, i, sentence) for i in range(trigger.last, hit.first)
        )
    told = hit.value == "confirmed" and _set_off(sheet, sentence, hit)  # ", it was confirmed."
    if hit.value in ("planned", "demanded", "confirmed", "possible") and not told:
        return False
    if hit.value in ("denied", "unconfirmed", "unknown"):
        between = range(trigger.last, hit.first)
        apart = _of_others if hit.value != "denied" else _answers
        others = any(apart(sheet, i) or _judges_another(sheet.lows, i, hit) for i in between)
        others = others or _of_the_next_figure(sheet.lows, trigger.last, hit.first) or _own_inability(sheet.lows, hit)
        others = others or ("," in sheet.words[trigger.last : hit.first] and _in_relative(sheet, sentence, trigger))
        return hit.first - trigger.last <= 12 and not others and not any(breaks(sheet, i, sentence) for i in between)
    before = sheet.lows[hit.first - 1]
    if (
        trigger.seeks == "right"
        and sheet.lows[hit.first] in BELIEVED
        and before.isalpha()
        and before not in words("be")
    ):
        return False  # "has registered 1,940 children believed to have been removed"
    near = hit.first - trigger.last <= (_TAIL if _set_off(sheet, sentence, hit) else 3) and sheet.lows[
        hit.last : hit.last + 1
    ] not in (["dead"], ["killed"])
    near = near and sheet.lows[trigger.last : trigger.last + 1] != ["and"]
    return near and not any(boundary_strength(sheet, i, sentence) >= 4 for i in range(trigger.last, hit.first))


def _of_the_next_figure(lows: list[str], low: int, at: int) -> bool:
    """Whether a figure behind an "and" has the hedge as its verb: "58 came home and 112 | were not acknowledged"."""
    at -= lows[at - 1] in words("be")
    near = range(max(low, at - 2), at)
    joined = (k for k in range(low, at) if lows[k] in ("and", "but", "while", ",", ";"))
    figure = next((k for k in near if is_figure(lows[k]) and lows[k] not in ("a", "an")), None)
    return figure is not None and any(k in (figure - 1, figure - 2) for k in joined)


def _own_inability(lows: list[str], hit: Hit) -> bool:
    """ "Visited the camp | and could not verify either account": what they could not do is another matter."""
    return hit.value == "unconfirmed" and lows[hit.first - 1] == "and" and lows[hit.first] in ("could", "cannot", "can")


def _set_off(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """Whether a hedge stands alone behind the last comma: ", reportedly.", ", it is believed."."""
    at = hit.first
    while at > sentence.first and sheet.lows[at - 1] in ("it", "is", "was", "that"):
        at -= 1
    ends = hit.last >= sentence.last or not sheet.lows[hit.last][0].isalnum()
    return sheet.words[at - 1] == "," and ends and sentence.last - hit.last <= 1


_TAIL = 12
"""Tokens from a verb to a hedge that ends its sentence: "when the roof fell in, it is believed"."""


def _judges_another(lows: list[str], i: int, hit: Hit) -> bool:
    """Whether an "and" opens a verb of which another figure is false: "holds 11 and called the 18 a fantasy";
    not "was checked and called a lie"."""
    judged = {lows[i + 2], *lows[hit.last : hit.last + 1]}
    return lows[i] == "and" and lows[i + 1].startswith(_JUDGES) and not judged.isdisjoint(_ANOTHER)


_ANOTHER = frozenset(("the", "its", "his", "her", "their", "any", "all", "those", "reports", "claims"))


_JUDGES = ("call", "dismiss", "reject", "brand", "describ", "label", "denounc", "denie", "deny", "refut", "condemn")


def _in_relative(sheet: Sheet, sentence: Sentence, trigger: Trigger) -> bool:
    """ "The video, which shows five captives, has not been verified": the clause between commas is not the verb's."""
    opens = (i for i in range(trigger.first - 1, sentence.first, -1) if sheet.words[i] == ",")
    comma = next(opens, None)
    return comma is not None and sheet.lows[comma + 1] in ("which", "who", "whom", "where")


def breaks(sheet: Sheet, i: int, sentence: Sentence) -> bool:
    following = sheet.lows[i + 1] if i + 1 < sentence.last else "."
    if (sheet.words[i] == "," and following in ("and", "or")) or (
        sheet.lows[i] == "and" and following in ("it", "that")
    ):
        return True
    return boundary_strength(sheet, i, sentence) >= 4 or sheet.lows[i] in ("but", "while", "although", "whose")


def _of_others(sheet: Sheet, i: int) -> bool:
    """Whether a comma leads to other people: "11 saved, 4 dead, the rest nobody knows"."""
    following = [w for w in sheet.lows[i + 1 : i + 3] if w != "the"][:1]
    return sheet.words[i] == "," and following != [] and (is_figure(following[0]) or following[0] in words("others"))


def _answers(sheet: Sheet, i: int) -> bool:
    """Whether a comma leads to a clause of its own that answers: "they took forty of us, it is a big lie"."""
    after = sheet.lows[i + 1 : i + 3]
    return sheet.words[i] == "," and after[:1] != [] and after[0] in words("answering") - {"which"} and after[1:] in _IS


_IS = (["is"], ["was"], ["'s"], ["are"], ["were"])
