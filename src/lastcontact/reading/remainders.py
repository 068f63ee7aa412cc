"""Those who are left over when others have been told of: "the other 32 left no trace", "the rest he did not see"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_AFTER_TELLING = (ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.RETURNED)
NO_NEWS = "rest/no-news"


def of_the_rest(known: Known) -> list[Trigger]:
    """A denied verb after "the rest" tells that nothing is known of them, and "are still there" that they are held."""
    lows, last = known.sheet.lows, known.sentence.last
    if then := _then_nothing(known):
        return [then]
    if still := _still_there(known):
        return [still]
    opens = lows[known.sentence.first] in _OPENERS
    if not opens and _OTHERS.isdisjoint(lows[known.sentence.first : last]):
        return []
    rest = next((i for i in range(known.sentence.first, last) if _left_over(known, i)), None)
    if rest is None or any(t.on_people and t.last > rest and not _is_asked(known, t) for t in known.triggers):
        return []
    before = [i for i in range(known.sentence.first, rest) if boundary_strength(known.sheet, i, known.sentence) >= 3]
    if any(t.on_people and max(before, default=0) < t.first < rest for t in known.triggers):
        return []
    news = bool(words("news_of") & {*lows[rest + 1 : last]})
    for i in range(rest + 1, last):
        if news and (lows[i] in all_words("negating", also="nothing") or lows[i].endswith(("n't", "dnt", "snt"))):
            return [Trigger(i, i + 1, ClaimType.MISSING, "state", "left", NO_NEWS)]
        if lows[i] == "still" and lows[i + 1 : i + 2] in (["in"], ["at"], ["there"], ["inside"], ["with"]):
            held = known.before in _AFTER_TELLING
            return [Trigger(i, i + 1, ClaimType.HELD, "state", "left", "rest/still-there")] if held else []
        if boundary_strength(known.sheet, i, known.sentence) >= 3 and lows[i] not in ("who", "whom"):
            break
    return []


def _then_nothing(known: Known) -> Trigger | None:
    """ "Since then, nothing.", "After Tuesday, nothing": nobody was heard of any more."""
    lows, told = known.sheet.lows, range(known.sentence.first, known.sentence.last)
    if "nothing" not in lows[told.start : told.stop]:
        return None
    spoken = [i for i in told if lows[i][0].isalnum()]
    brief = 2 < len(spoken) <= _BRIEF and lows[spoken[0]] in ("since", "after") and lows[spoken[-1]] == "nothing"
    at = spoken[-1] if brief else 0
    return Trigger(at, at + 1, ClaimType.CONTACT_LOST, "state", "left", "rest/then-nothing") if brief else None


_BRIEF = 6
"""Words of a sentence that says no more than since when there was nothing."""
_OPENERS = ("for", "of", "about", "regarding", "concerning")
_OTHERS = frozenset(("rest", "remainder", "others", "other", "remaining", "further"))


def _still_there(known: Known) -> Trigger | None:
    """ "They are still in Ulm", "his driver is still with the gang": told after a capture, they are held."""
    lows = known.sheet.lows
    parted = [i for i in range(known.sentence.first, known.sentence.last) if lows[i] == ";"]
    here = [t for t in known.triggers if t.on_people]
    told = here[-1].type if here and parted and here[-1].last <= parted[-1] else None if here else known.before
    if told not in _AFTER_TELLING:
        return None
    for i in range(parted[-1] if here else known.sentence.first + 1, known.sentence.last - 2):
        if lows[i] == "still" and lows[i - 1] in words("be") and lows[i + 1] in ("in", "at", "with"):
            mention = known.cast.at(i + 2)
            placed = mention is not None and mention.kind is Kind.PLACE
            held = bool(words("lawless") & {*lows[i + 2 : i + 5]})
            return Trigger(i, i + 2, ClaimType.HELD, "state", "left", "rest/still-there") if placed or held else None
        if lows[i : i + 2] in (["still", "there"], ["still", "inside"]) and lows[i - 1] in words("be"):
            return Trigger(i, i + 2, ClaimType.HELD, "state", "left", "rest/still-there")
    return None


def _is_asked(known: Known, trigger: Trigger) -> bool:
    """ "No information on where they are held": what one does not know of them."""
    before = known.sheet.lows[max(known.sentence.first, trigger.first - 6) : trigger.first]
    return bool({"where", "whether", "what", "how", "who"} & {*before})


def _left_over(known: Known, i: int) -> bool:
    """Whether token `i` stands for those who are left over."""
    lows = known.sheet.lows
    if lows[i] in ("rest", "remainder", "others"):
        return lows[i - 1] in ("the", "of") and lows[i + 1 : i + 2] != ["of"]
    opener = next((c for c in known.counted if c.first == i), None)
    if opener is not None and i - known.sentence.first <= 2 and lows[i - 1] in ("for", "of", "about", "the"):
        return lows[known.sentence.first] in _OPENERS
    counted = next((c for c in known.counted if c.first - 1 <= i < c.last + 1 or c.first == i + 1), None)
    return (
        counted is not None
        and lows[i] in ("other", "others", "remaining", "further")
        and (counted.kind != "group" and i <= counted.last)
    )
