"""The hits of a sentence that tell names, by the token they start at or end before."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.lexicon import LANGUAGES, common_words
from lastcontact.reading.sheet import Sentence, Sheet


@dataclass(slots=True)
class Tables:
    """The hits of a sentence that tell names: by the token they start at, and that they end before."""

    title: dict[int, Hit]
    title_end: dict[int, Hit]
    common: set[int]
    kind: dict[int, Hit]
    locative_end: dict[int, Hit]
    cue: dict[int, Hit]
    calendar: set[int]
    outlet: dict[int, Hit]

    @classmethod
    def of(cls, sheet: Sheet, sentence: Sentence, hits: Hits) -> Tables:
        titles, first = hits.of("title"), sentence.first
        if sentence.language in LANGUAGES and sentence.language != "en":
            common = {h.first for h in hits.of("common")}
        else:
            plain = common_words()
            common = {i for i, low in enumerate(sheet.lows[first : sentence.last], start=first) if low in plain}
        return cls(
            title={h.first: h for h in titles},
            title_end=_ending(titles),
            common=common,
            kind={h.first: h for h in hits.of("place_kind")},
            locative_end=_ending(hits.of("locative")),
            cue={h.first: h for h in hits.of("cue")},
            calendar={h.first for h in hits.of("month", "weekday")},
            outlet={h.first: h for h in hits.of("outlet")},
        )


def _ending(hits: list[Hit]) -> dict[int, Hit]:
    """The hit that starts first of those that end before a token."""
    made: dict[int, Hit] = {}
    for hit in hits:
        if hit.last not in made or made[hit.last].first > hit.first:
            made[hit.last] = hit
    return made
