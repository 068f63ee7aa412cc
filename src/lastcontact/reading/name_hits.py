"""The hits of a sentence that tell names, by the token they start at or end before."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.reading.hits import Hit


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
    def of(cls, hits: list[Hit]) -> Tables:
        made = cls({}, {}, set(), {}, {}, {}, set(), {})
        for hit in hits:
            match hit.entry.category:
                case "title":
                    made.title[hit.first] = hit
                    if hit.last not in made.title_end or made.title_end[hit.last].first > hit.first:
                        made.title_end[hit.last] = hit
                case "common":
                    made.common.add(hit.first)
                case "place_kind":
                    made.kind[hit.first] = hit
                case "locative":
                    if hit.last not in made.locative_end or made.locative_end[hit.last].first > hit.first:
                        made.locative_end[hit.last] = hit
                case "cue":
                    made.cue[hit.first] = hit
                case "month" | "weekday":
                    made.calendar.add(hit.first)
                case "outlet":
                    made.outlet[hit.first] = hit
        return made
