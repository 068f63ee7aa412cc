"""Whose claim a denial answers, in languages with endings: the one who is named beside the word for what was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.placing import NO_CAPITALS
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Source
from lastcontact.reading.saying import Saying


def answered(found: Found, made: list[Saying], who: list[Teller]) -> list[Saying]:
    """A denial of what somebody has said keeps whom it answers: "опровергло утверждения Минобороны Элдора о ..."."""
    result: list[Saying] = []
    for saying in made:
        if saying.cue == "denied" and not saying.negated:
            news = [h for h in found.all("news") if h.first >= saying.first - 12]
            for noun in news:
                if not (noun.first >= saying.last or noun.last <= saying.first):
                    continue
                teller = _newsmonger(found, noun, who, saying)
                if teller is not None:
                    saying = replace(saying, answers=teller)
                    break
        elif found.low(saying.first) in found.set("answers"):
            saying = _word_of_another(found, saying, who)
        result.append(saying)
    return result


def _word_of_another(found: Found, saying: Saying, who: list[Teller]) -> Saying:
    """What somebody only answers is the word of its owner: "O, Şuranın ... barədə bəyanatına cavab verirdi"."""
    noun = found.ending("news", saying.first)
    if noun is None:
        return saying
    owners, near = found.stems("owner_before"), range(noun.first - _OWNER, noun.first + 1)
    own = [t for t in who if t.last in near and found.low(t.last - 1).endswith(owners)]
    return replace(saying, source=own[-1].source, after=False) if own else saying


def _newsmonger(found: Found, noun: Hit, who: list[Teller], saying: Saying) -> Source | None:
    own = saying.source
    for teller in who:
        if own is not None and teller.first < own.last and own.first < teller.last:
            continue
        if (stands_behind(found, noun, teller) and not found.set("verb_last")) or (
            teller.last <= noun.first and noun.first - teller.last <= 1 and teller.source.name
        ):
            return teller.source
    return _unknown_party(found, noun, own)


def stands_behind(found: Found, noun: Hit, teller: Teller) -> bool:
    """Whether a teller owns the news before them: "данные министерства", but not "данные о пленении 14 | солдат"."""
    between = range(noun.last, teller.first)
    apart = any(found.over("trigger", k) or found.low(k)[:1].isdecimal() for k in between)
    return len(between) <= _OWNED and noun.last <= teller.first and not apart


_OWNED = 2
"""Words between the news and whose they are."""


def _unknown_party(found: Found, noun: Hit, own: Source | None) -> Source | None:
    """A country or a movement that no list knows, whose claim is answered: "утверждение Дорвии о пленении"."""
    language = found.sentence.language
    at = noun.first - 1 if found.set("owner_first") else noun.last
    at = next(_owners(found, at), at)
    word = found.low(at)
    named = word.isalpha() and len(word) > 3 and not found.known(at) and not (own and own.first <= at < own.last)
    if not named or not (found.sheet.is_capital(at) or language in NO_CAPITALS):
        return None
    return Source(at, at + 1, base_name(found.sheet.words[at], language, "place"), "body", "name/party")


def _owners(found: Found, at: int) -> Iterator[int]:
    """Countries in the case of an owner that stand some words before: "Dorviyanın 40 hərbçini ... barədə iddiasını"."""
    countries, language = tuple(found.set("country_endings")), found.sentence.language
    for k in range(min(at, found.sentence.last - 1), max(at - _OWNER, found.sentence.first), -1):
        word = found.sheet.words[k]
        base = base_name(word, language, "place")
        if countries and found.sheet.is_capital(k) and base != word and base.endswith(countries):
            yield k


_OWNER = 14
"""Words between a claim and the country whose it is, where the owner comes first."""
