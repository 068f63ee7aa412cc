"""Tellers past the words of a long office, past the paper they speak to, and verbs that go on with the same teller."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.denied_words import denied_word
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller, short_names
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying

_FAR = 20
"""Tokens of the longest office between a verb and its holder's name."""
_ENDS = (".", ",", ";", "!", "…", ")", "”", "-", "")


def past_office(found: Found, hit: Hit, who: list[Teller]) -> Source | None:
    """Whose name ends the words behind a verb: "сообщил журналистам член координационной группы Думы Аркадий Лыков"."""
    for teller in who:
        if teller.source.kind != "person" or not hit.last <= teller.first <= hit.last + _FAR:
            continue
        last = (teller.source.name or "").lower().split()[-1:]
        kin = any(found.over("kin", k) for k in range(hit.last, teller.last))
        plain = found.low(teller.last) in _ENDS and last == [found.low(teller.last - 1)] and not kin
        if plain and not found.set("owner_first") and _one_office(found, hit.last, teller.first):
            return replace(teller.source, first=hit.last)
    return None


def _one_office(found: Found, low: int, high: int) -> bool:
    """Whether words, figures and short names in quotation marks, but no clause, stand between."""
    named = short_names(found, low, high)
    return all(
        found.sheet.words[k].replace("-", "0").isalnum()
        and not found.over("cue", k)
        and ((joint := found.at("joint", k)) is None or joint.value == "and")
        for k in range(low, high)
        if k not in named
    )


def past_paper(found: Found, hit: Hit, teller: Teller, who: list[Teller]) -> Source:
    """Who speaks to a paper: "Как рассказала «Медузе» жительница Рыльска Антонина Деревянкина"."""
    joint = found.at("joint", hit.first)
    paper = teller.mention is not None and teller.mention.kind is Kind.OUTLET
    if paper and joint is not None and joint.value == "that":
        behind = (t for t in who if t.source.kind == "person" and 0 <= t.first - teller.last <= _BEHIND)
        return next((t.source for t in behind if _one_office(found, teller.last, t.first)), teller.source)
    return teller.source


def of_whose_paper(found: Found, hit: Hit, who: list[Teller]) -> Source | None:
    """Who put out what "according to which" points back to: "служба выпустила сообщение, согласно которому"."""
    joint = found.over("joint", hit.last)
    if joint is None or joint.value != "relative":
        return None
    before = [t for t in who if t.last <= hit.first and t.source.kind in ("body", "person")]
    return before[0].source if before else None


def of_others(found: Found, teller: Teller) -> bool:
    """Whether people known by a role stand in a case that no subject has: "викрали лікарів і закликав"."""
    one = teller.source.kind == "group" and teller.last - teller.first == 1 and teller.source.name is not None
    return one and bool(found.set("declines_head")) and found.low(teller.first) != (teller.source.name or "").lower()


def told_to(found: Found, teller: Teller) -> bool:
    """Whether a name is the paper that one tells something: "рассказал «Вёрстке», что", "рассказал изданию «Голос»"."""
    if any(found.low(k) in found.set("papers_told") for k in range(teller.first - 2, teller.first + 1)):
        return True
    if teller.source.rule != "name/quoted" or not found.set("declines_head") or found.low(teller.first) not in _QUOTES:
        return False
    if found.low(teller.first - 1) in found.set("in") or teller.last - teller.first != _ONE:
        return False
    joint = found.at("joint", teller.last + 1)
    that = found.low(teller.last) == "," and joint is not None and joint.value == "that"
    return that and found.low(teller.first + 1) != (teller.source.name or "").lower()


_QUOTES = ("“", '"')
_ONE = 3
"""Tokens of one word in quotation marks."""
_BEHIND = 8
"""Tokens between a paper and the name of whom it spoke with."""


def goes_on(found: Found, hit: Hit, made: list[Saying]) -> Saying | None:
    """A verb that only goes with the one before it has its teller: "опровергли ..., подчеркнув, что", "նշելով, որ"."""
    if (same := _same_subject(found, hit, made)) is not None:
        return same
    if made and only_says(found, hit.first):
        return Saying(hit.first, hit.last, hit.value, made[-1].source, True, hit.entry.id)
    ends = found.stems("going_on")
    told = hit.value in ("asserted", "claimed", "denied", "confirmed") and found.low(hit.last - 1).endswith(ends)
    if not told or not made or made[-1].source is None or not _goes_on_to_tell(found, hit):
        return None
    if any(found.sheet.words[k] in ";“”:" for k in range(made[-1].last, hit.first)):
        return None
    negated = denied_word(found, hit)
    whose = made[0] if found.set("verb_first") and made[0].source is not None else made[-1]
    return Saying(hit.first, hit.last, hit.value, whose.source, True, hit.entry.id, negated=negated)


def only_says(found: Found, at: int) -> bool:
    """Whether who confirms nothing goes on to say no more than what follows a token: "مكتفية | بالقول إن"."""
    before = found.low(at - 1)
    return bool({before, before.removeprefix(found.joined(at - 1, "joined_and"))} & found.set("only_says"))


def _same_subject(found: Found, hit: Hit, made: list[Saying]) -> Saying | None:
    """A verb behind a comma and "and", in the form of the one before, has its teller: "заявил, что ..., и призвал"."""
    joint = found.at("joint", hit.first - 1)
    joined = joint is not None and joint.value == "and" and found.low(hit.first - 2) == ","
    before = made[-1] if made else None
    if found.set("construct") and before is not None and before.source is not None and _glued(found, hit, before):
        return Saying(
            hit.first, hit.last, hit.value, before.source, True, hit.entry.id, negated=denied_word(found, hit)
        )
    if not joined or before is None or before.source is None or not before.after or before.negated:
        return None
    agrees = found.low(before.last - 1)[-1:] == found.low(hit.last - 1)[-1:] and before.source.last <= before.first
    if hit.value not in ("asserted", "demanded") or found.set("owner_first") or found.set("construct") or not agrees:
        return None
    return Saying(hit.first, hit.last, hit.value, before.source, True, hit.entry.id)


def _glued(found: Found, hit: Hit, before: Saying) -> bool:
    """Whether a verb written as one with an "and" has the gender of the one before, and no subject behind it."""
    joint = found.at("joint", hit.last)
    alike = found.low(hit.first).endswith("ت") == found.low(before.first).endswith("ت")
    told = hit.value in ("denied", "confirmed") and found.over("trigger", hit.last) is not None
    opens = told or (joint is not None and joint.value == "that")
    return opens and found.joined(hit.first) != "" and alike


def _goes_on_to_tell(found: Found, hit: Hit) -> bool:
    """Whether "that" follows, or the news that is denied: "опровергнув сообщения о шести погибших"."""
    news = hit.value in ("denied", "confirmed") and found.low(hit.first - 1) == "," and found.at("news", hit.last)
    near = bool(found.set("verb_first")) and (found.that(hit.last) or found.that(hit.last + 1))
    return bool(news) or near or _that(found, hit.last)  # "مشددا على أن"


def _that(found: Found, at: int) -> bool:
    """Whether "that" follows, past the words that say to whom or when."""
    comma = next((k for k in range(at, min(at + _BEHIND, found.sentence.last)) if found.low(k) == ","), 0)
    joint = found.at("joint", comma + 1)
    return bool(comma) and joint is not None and joint.value == "that"
