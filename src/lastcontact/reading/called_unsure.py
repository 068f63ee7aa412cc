"""News that somebody calls unconfirmed, which is told by nobody, or false, which he denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, Modality, Polarity
from lastcontact.reading.confirmed_names import who_tells
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import LANGUAGES, words

_RULE = "rumour/called-unconfirmed"
_FALSE = "denial/called-false"
_FARTHEST, _ACROSS = 6, 24
"""Tokens between the verb of calling and what the news is called, and where a verb may stand before the news."""


def with_news_called_unsure(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; what is called unconfirmed is only reported, and by nobody who calls it so; what is called false is
    denied by whoever does.
    """
    made = list(drafts)
    for known in found:
        called = _called(known)
        own = [at for at, d in enumerate(made) if _is_called(known, d)] if called else []
        if called == "false" and any(made[at].claim.modality is Modality.DENIED for at in own):
            continue
        for at in own:
            made[at] = _reported(made[at]) if called == "unsure" else _denied(known, made[at])
    return made


def _is_called(known: Known, draft: Draft) -> bool:
    """Whether a claim on people stands in the sentence, and in no quotation or half behind a colon of its own."""
    first = known.sentence.first
    if not first <= draft.first < known.sentence.last or draft.claim.type not in PEOPLE_TYPES:
        return False
    return not known.sheet.quote[draft.trigger.first] and ":" not in known.sheet.words[first : draft.first]


def _called(known: Known) -> str:
    """What a sentence calls the news that it holds a word for: "unsure", "false" or ""."""
    language, lows = known.sentence.language, known.sheet.lows
    if language not in LANGUAGES:
        return ""
    span = range(known.sentence.first, known.sentence.last)
    unsure, false = tuple(words("unsure_words", language)), tuple(words("called_false", language))
    at = [k for k in span if unsure and lows[k].startswith(unsure)] + _phrases(known, language)
    wrong = [k for k in span if false and lows[k].startswith(false)] if not at else []
    if not at and not wrong:
        return ""
    calls, news = tuple(words("calling_words", language)), tuple(words("news_words", language))
    far = _ACROSS if language in _VERB_FIRST else _FARTHEST
    said = any(lows[k].startswith(calls) and any(0 < abs(k - u) <= far for u in at or wrong) for k in span)
    told = said and any(lows[k].startswith(news) for k in span if k not in at and k not in wrong)
    return ("unsure" if at else "false") if told else ""


_VERB_FIRST = ("ar", "en", "ru", "uk")
"""Languages whose verb of calling may stand far before what the news is called."""


def _phrases(known: Known, language: str) -> list[int]:
    """Where two words together tell that nothing has confirmed the news: "غير مؤكدة", "təsdiqini tapmamış"."""
    lows, pairs = known.sheet.lows, {tuple(p.split()) for p in words("unsure_pairs", language)}
    span = range(known.sentence.first, known.sentence.last - 1)
    return [k for k in span if pairs and (lows[k], lows[k + 1]) in pairs]


def _denied(known: Known, draft: Draft) -> Draft:
    claim = draft.claim
    if claim.modality is Modality.DENIED:
        return draft
    rules = {**claim.rules, "modality": _FALSE}
    speaker = claim.speaker or who_tells(known, known.sentence.last, None)
    return replace(draft, claim=replace(
        claim, polarity=Polarity.NEGATED, modality=Modality.DENIED, speaker=speaker, rules=rules,
    ))  # fmt: skip


def _reported(draft: Draft) -> Draft:
    claim = draft.claim
    rules = {**{k: v for k, v in claim.rules.items() if k != "speaker"}, "modality": _RULE}
    return replace(draft, claim=replace(
        claim, polarity=Polarity.AFFIRMED, modality=Modality.REPORTED, speaker=None, channel=None, actor=None,
        rules=rules,
    ))  # fmt: skip
