"""Whether what stands behind a title is a surname, or the place that its holder is from."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import is_given
from lastcontact.reading.inflected.placing import free
from lastcontact.reading.mentions import Cast


def from_where(found: Found, at: int) -> bool:
    """Whether the first of two capitals is a place and the second a given name: "житель Хорама Салим"."""
    surname = found.low(at).endswith(found.stems("surname_shapes"))
    return not surname and not is_given(found, at) and is_given(found, at + 1)


def surname_of_a_kind(found: Found, hit: Hit, cast: Cast) -> bool:
    """Whether a word for a kind of place is a surname behind a rank: "сержанта Долины"."""
    at = hit.last
    ranked = found.low(at - 1).startswith(found.stems("rank_stems"))
    kind = found.at("place_kind", at) if ranked and found.sheet.is_capital(at) else None
    return kind is not None and found.sentence.language in ("ru", "uk") and not free(found, at + 1, cast)


def surname_alone(found: Found, hit: Hit, at: int) -> bool:
    """Whether one word after a title is a name: after a rank or "Mr", or by an ending that only surnames have."""
    if found.low(at - 1) in found.set("honours"):
        return True
    return hit.last == at and (ranked(found, hit) or found.low(at).endswith(found.stems("surname_shapes")))


def ranked(found: Found, hit: Hit) -> bool:
    """Whether a title is a rank, which nobody has of a town: "рядового Гарвича Остапа"."""
    return hit.value == "rank" or found.low(hit.last - 1).startswith(found.stems("rank_stems"))
