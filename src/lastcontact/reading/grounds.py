"""The words that each field of a claim rests on, beside the rule that filled it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from lastcontact.core.claim import Span
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Mention
from lastcontact.reading.sheet import Sheet

K = TypeVar("K")
T = TypeVar("T")
_TIMES = ("when", "said", "due")
_NAMED = ("speaker", "channel", "actor", "to")
_FIELDS = (
    "polarity",
    "modality",
    "speaker",
    "channel",
    "said",
    "subject",
    "actor",
    "to",
    "count",
    "places",
    "when",
    "due",
)


@frozen
class Ground:
    """The rule that filled a field and the words it read it from; the evidence, where no words of its own tell it."""

    rule: str
    words: Span


def grounds(sheet: Sheet, drafts: Sequence[Draft], found: Sequence[Known]) -> tuple[Mapping[str, Ground], ...]:
    """For each claim: each field that is filled -> what it rests on."""
    if not found:
        return tuple({} for _ in drafts)
    starts = [known.sentence.first for known in found]
    cast, ids = found[0].cast.mentions, found[0].place_ids
    named = _by((mention.name, mention.first, mention) for mention in cast)
    places = _by((ids[mention.first], mention.first, mention) for mention in cast if mention.first in ids)
    told = _by((dated.interval, dated.first, dated) for known in found for dated in known.dates)
    sentences = (found[max(0, bisect_right(starts, draft.trigger.first) - 1)] for draft in drafts)
    return tuple(
        _Claim(sheet, draft, known, named, places, told).fields()
        for draft, known in zip(drafts, sentences, strict=True)
    )


def _by(found: Iterable[tuple[K, int, T]]) -> dict[K, list[tuple[int, T]]]:
    """What stands at a token, by its key, in the order of the text."""
    made: dict[K, list[tuple[int, T]]] = {}
    for key, first, one in sorted(found, key=lambda told: told[1]):
        made.setdefault(key, []).append((first, one))
    return made


@frozen
class _Claim:
    """Looks for the words of one claim, nearest to what tells it."""

    sheet: Sheet
    draft: Draft
    known: Known
    named: Mapping[str, list[tuple[int, Mention]]]
    places: Mapping[str, list[tuple[int, Mention]]]
    told: Mapping[Interval, list[tuple[int, Dated]]]

    def fields(self) -> Mapping[str, Ground]:
        claim = self.draft.claim
        filled = ["type", *(name for name in _FIELDS if getattr(claim, name))]
        found = {name: self._of(name) for name in dict.fromkeys((*claim.rules, *filled))}
        return {name: ground for name, ground in found.items() if ground is not None}

    def _of(self, name: str) -> Ground | None:
        """The rule that the reader named, else that of the words themselves; a sign goes with how surely it is said."""
        rules, evidence = self.draft.claim.rules, self.draft.claim.evidence
        rule = rules.get(name) or (rules.get("modality", "") if name == "polarity" else "")
        found = self._words(name, rule)
        words = found.words if found else evidence
        rule = rule or (found.rule if found else "evidence")
        return Ground(rule, words) if words is not None else None

    def _words(self, name: str, rule: str) -> Ground | None:
        claim, counted = self.draft.claim, self.draft.counted
        if name == "count":
            count = claim.count
            known = count is not None and count.start is not None and count.end is not None
            return Ground("number", Span(count.start, count.end, count.text)) if known else None  # type: ignore[union-attr,arg-type]
        if name in _TIMES:
            day = self._nearest(self.told.get(getattr(claim, name), ()))
            return Ground(day.rule, day.span) if day else None
        if name == "places":
            return self._mention(self.places.get(next(iter(claim.places), ""), ()))
        if name == "type" and "/trigger/" in rule:
            return self._said(rule, self.draft.trigger.first, self.draft.trigger.last)
        if name == "subject" and counted is not None and counted.has_noun and counted.quantity.of == claim.subject:
            return self._said("number/noun", counted.noun_first, counted.noun_last)
        own = self._mention(self.named.get(getattr(claim, name) or "", ())) if name in _NAMED else None
        return own or self._entry(rule)

    def _entry(self, rule: str) -> Ground | None:
        """The words of the lexicon's entry, where the rule is one."""
        category = rule.split("/", 2)[1] if "/" in rule else ""
        hits = self.known.hits.of(category)
        hit = self._nearest([(hit.first, hit) for hit in hits if rule.startswith(hit.entry.id)])
        return self._said(rule, hit.first, hit.last) if hit else None

    def _mention(self, mentions: Sequence[tuple[int, Mention]]) -> Ground | None:
        mention = self._nearest(mentions)
        return self._said(mention.rule, mention.first, mention.last) if mention else None

    def _said(self, rule: str, first: int, last: int) -> Ground:
        return Ground(rule, self.sheet.span(first, last))

    def _nearest(self, found: Sequence[tuple[int, T]]) -> T | None:
        """What stands nearest to the word that tells the claim; `found` in the order of the text."""
        at = self.draft.trigger.first
        behind = bisect_left(found, at, key=lambda pair: pair[0])
        near = found[max(0, behind - 1) : behind + 1]
        return min(near, key=lambda pair: abs(pair[0] - at))[1] if near else None
