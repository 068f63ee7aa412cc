"""Who is asked to do something, and so does not ask: "məhkəmə hökumətdən tələb edib", "طلبت اللجنة من الوزارة"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Source


def asking(found: Found, hit: Hit, before: list[Teller], after: list[Teller]) -> tuple[list[Teller], list[Teller]]:
    """Of those before and behind a word of asking, those who may ask; another who does is before or behind it."""
    if (asker := _asks_first(found, hit, after)) is not None:
        return [], [asker]
    return _who_asks(found, before), [t for t in after if not _is_asked(found, hit, t)]


def _who_asks(found: Found, before: list[Teller]) -> list[Teller]:
    """Where verbs stand last, who asks is named first: whoever stands behind him is asked, or asked for."""
    asked = tuple(found.set("asked_cases"))
    if not asked:
        return before
    kept = [t for t in before if not found.low(t.last - 1).endswith(asked)][:1]
    if not kept and before and (asker := _by_case(found, before[0].first)) is not None:
        return [asker]
    # A Georgian perfect has its subject in the dative, the case of whom one asks.
    return kept if "only" in found.set("verb_last") else kept or before


def _by_case(found: Found, stop: int) -> Teller | None:
    """Who asks, of no list of tellers, in the case of a subject before whom he asks: "დედებმა | სამინისტროს"."""
    ends = found.stems("subject_by_case")
    at = next((k for k in range(found.sentence.first, stop) if found.low(k).endswith(ends)), None)
    if at is None or at + 1 < stop - 1 or any(found.over(c, at) for c in _NO_ASKERS):
        return None
    said = found.sheet.said(at, at + 1)
    name = base_name(said, found.sentence.language, "place")
    return Teller(at, at + 1, Source(at, at + 1, name, "group", "name/by-case"))


def _asks_first(found: Found, hit: Hit, after: list[Teller]) -> Teller | None:
    """Who asks, of no list, between a verb that stands first and whom it asks: "طالبت | الأمهات | وزارة الدفاع"."""
    if not found.set("verb_first") or not after or not 0 < after[0].first - hit.last <= _LONGEST:
        return None
    first, last = hit.last, after[0].first
    nouns = all(found.low(k).isalpha() and not any(found.over(c, k) for c in _NO_ASKERS) for k in range(first, last))
    if not nouns or not found.definite(last - 1) or after[0].source.kind != "body":
        return None
    return Teller(first, last, Source(first, last, found.sheet.said(first, last), "group", "name/asks-first"))


_LONGEST = 4
"""Words of who asks: "أهالي المفقودين في المدينة"."""
_NO_ASKERS = (
    "relative",
    "weekday",
    "part",
    "period",
    "week",
    "day_word",
    "cue",
    "joint",
    "trigger",
    "number",
    "locative",
)
"""What stands there and asks nothing: "طالبت اليوم وزارة الدفاع"."""


def _is_asked(found: Found, hit: Hit, teller: Teller) -> bool:
    """Whether who stands behind a word of asking is the one asked: "طلب من الجيش", "مطالبين الحكومة"."""
    objects = found.low(hit.first) in found.set("asks_of") and teller.first - hit.last <= 1
    return objects or any(found.low(k) in found.set("from") for k in range(hit.last - 1, teller.first))
