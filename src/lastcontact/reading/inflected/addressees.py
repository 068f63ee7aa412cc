"""Who is asked to do something, and so does not ask: "məhkəmə hökumətdən tələb edib", "طلبت اللجنة من الوزارة"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller


def who_asks(found: Found, before: list[Teller]) -> list[Teller]:
    """Where verbs stand last, who asks is named first: whoever stands behind him is asked, or asked for."""
    asked = tuple(found.set("asked_cases"))
    if not asked:
        return before
    kept = [t for t in before if not found.low(t.last - 1).endswith(asked)][:1]
    # A Georgian perfect has its subject in the dative, the case of whom one asks.
    return kept if "only" in found.set("verb_last") else kept or before


def is_asked(found: Found, hit: Hit, teller: Teller) -> bool:
    """Whether who stands behind a word of asking is the one asked: "طلب من الجيش", "مطالبين الحكومة"."""
    objects = found.low(hit.first) in found.set("asks_of") and teller.first - hit.last <= 1
    return objects or any(found.low(k) in found.set("from") for k in range(hit.last - 1, teller.first))
