"""Reporting words that report nothing where they stand: parts of a denial, of a noun, or of another's news."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.spoken_to import only_told_of
from lastcontact.reading.lexicon import Hit


def untold(found: Found, hit: Hit) -> bool:
    """Whether a reporting word tells nothing of its own."""
    return (
        _definite(found, hit)
        or _refutes(found, hit)
        or _is_news(found, hit)
        or _shown(found, hit)
        or _refusal(found, hit)
        or only_told_of(found, hit)
        or found.low(hit.first) in found.set("confirmed_itself")
    )


def _definite(found: Found, hit: Hit) -> bool:
    """Whether a word has the article joined to it, as in Arabic, and so is a noun and no verb of saying."""
    article = tuple(found.set("article_joined"))
    word = found.low(hit.first)
    own = hit.entry.id.rsplit("/", 1)[-1]
    return bool(article) and word.startswith(article) and not own.startswith(article)


def _refutes(found: Found, hit: Hit) -> bool:
    """Whether a reporting word is part of a longer phrase that calls something false: "не відповідає дійсності"."""
    longer = found.over("hedge", hit.first)
    return longer is not None and longer.value == "denied" and longer.last - longer.first > hit.last - hit.first


def _is_news(found: Found, hit: Hit) -> bool:
    """Whether a word is what another one in its clause denies or confirms: "հերքել է Դորվիայի պնդումը", "نفت ادعاء"."""
    if hit.value != "claimed" or not found.over("news", hit.first):
        return False
    for other in found.all("cue"):
        low, high = min(hit.last, other.last), max(hit.first, other.first)
        parted = any(found.sheet.words[k] in ",;:" or found.at("joint", k) for k in range(low, high))
        if other.value in ("denied", "confirmed") and not found.over("news", other.first) and not parted:
            return True
    return False


def _shown(found: Found, hit: Hit) -> bool:
    """Whether a word only tells who has published a picture: "на видео, которое опубликовал противник"."""
    pictures = tuple(found.set("pictures")) or ("\0",)
    joint = found.at("joint", hit.first - 1)
    relative = joint is not None and joint.value == "relative" and found.low(hit.first - 2) == ","
    return relative and found.low(hit.first - 3).startswith(pictures)


def _refusal(found: Found, hit: Hit) -> bool:
    """Whether a verb of saying is one with the refusal before it: "უარი განაცხადა გადმოცემაზე"."""
    refused = found.set("refuses") if found.set("refuses_before") else ()
    return hit.value == "asserted" and found.low(hit.first - 1) in refused
