"""Reporting words that no list has: what stands between a teller and what is told, told by its place alone."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.relative import is_future
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying

_LONGEST = 10
"""Tokens of the longest "..., sighs the village elder Vera Koltsova" behind a sentence."""
_NEAR = 4


def unheard(found: Found, who: list[Teller]) -> Saying | None:
    """The saying of a sentence without a known reporting word; None where nothing has the shape of one."""
    if found.set("verb_first"):
        return None
    return _behind(found, who) or _before_that(found, who) or _after_dash(found, who)


def _behind(found: Found, who: list[Teller]) -> Saying | None:
    """ "..., прозвітувало МВС": an unknown word and a teller who closes the sentence."""
    last = found.sentence.last - (found.low(found.sentence.last - 1) in (".", "!"))
    if not who or who[-1].last != last or not _names(who[-1]):
        return None
    first = who[-1].first
    while first > found.sentence.first and last - first < _LONGEST and found.low(first - 1) not in _MARKS:
        first -= 1
    told = any(found.over("trigger", k) for k in range(found.sentence.first, first))
    parted = found.low(first - 1) in _MARKS and first > found.sentence.first
    parted = parted and not (found.low(first - 1) == "-" and found.low(first - 2)[:1].isdecimal())
    if not (told and parted and first < who[-1].first and _unknown(found, first) and not is_future(found, first)):
        return None
    if found.low(first - 1) == "-" and found.ending("subset", first - 1) is not None:
        return None  # "серед них — колишній директор школи Юхим Баланда"
    if found.low(first).endswith(found.stems("participle_shapes")):
        return None  # "пленных, переданных другой стороной"
    if any(found.over(c, k) for k in range(first, who[-1].first) for c in ("trigger", "joint", "number", "cue")):
        return None
    return Saying(first, last, "asserted", who[-1].source, False, "unheard/behind")


def _before_that(found: Found, who: list[Teller]) -> Saying | None:
    """ "Повстанці вихваляються, що ...": an unknown word between a teller and "that"."""
    for teller in who[:1]:
        asked = any(found.low(teller.last + k) in found.set("pass_it_on") for k in (0, 1))
        if asked or teller.first - found.sentence.first > _NEAR:
            return None  # "Тёте Нине передай, что ..."
        for k in range(teller.last + 1, min(teller.last + 1 + _NEAR, found.sentence.last)):
            joint = found.at("joint", k)
            if joint is not None and joint.value == "that":
                between = range(teller.last, k)
                plain = not any(found.over(c, i) for i in between for c in ("trigger", "number", "cue"))
                bids = found.stems("bids")
                plain = plain and not any(found.low(i).endswith(bids) for i in between)  # "Нине передай, что"
                told = any(found.over("trigger", i) for i in range(k, found.sentence.last))
                if plain and told and any(_unknown(found, i) or _looks_ahead(found, i) for i in between):
                    return Saying(teller.last, k, "asserted", teller.source, True, "unheard/that")
    return None


def _after_dash(found: Found, who: list[Teller]) -> Saying | None:
    """ "- У нас двое убитых, - Виктор закуривает.": a name behind a dash and what he does as he speaks."""
    last = found.sentence.last - (found.low(found.sentence.last - 1) in (".", "!"))
    if not who or who[-1].source.kind != "person" or not 0 < last - who[-1].last <= _LONGEST:
        return None
    first = who[-1].first
    dash = found.low(first - 1) == "-" and found.low(first - 2) in (",", "”", "!", "?", "…", '"')
    told = any(found.over("trigger", k) for k in range(found.sentence.first, first))
    acts = range(who[-1].last, last)
    if not dash or not told or not _unknown(found, acts.start):
        return None
    if any(found.over(c, k) for k in acts for c in ("trigger", "number", "cue")):
        return None
    return Saying(first, last, "asserted", who[-1].source, False, "unheard/dash")


_MARKS = (",", "”", '"', "-")


def _names(teller: Teller) -> bool:
    return teller.source.kind in ("person", "body") and (teller.mention is None or teller.mention.kind is not Kind.SIDE)


def _looks_ahead(found: Found, k: int) -> bool:
    """Whether somebody expects or promises what is told: "Міністерство очікує, що ... передасть"."""
    hedge = found.at("hedge", k)
    return hedge is not None and hedge.value == "planned" and hedge.last == k + 1 and hedge.first == k


def _unknown(found: Found, k: int) -> bool:
    word = found.low(k)
    return len(word) > 3 and word.isalpha() and not found.known(k) and not found.sheet.is_capital(k)
