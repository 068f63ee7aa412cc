"""Number words written as one, with an ending: "քսանհինգ", "ოცდახუთი"; and what a number is."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lastcontact.core.frozen import frozen
from lastcontact.core.quantities import Form
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.number_sums import fits
from lastcontact.reading.lexicon import lexicon


@frozen
class Number:
    """Tokens `first` to `last`; `bound` where the number's own ending tells one ("20-მდე")."""

    first: int
    last: int
    low: int
    high: int
    form: Form
    rule: str
    worded: bool
    bound: str = ""
    ordinal: bool = False


def glued(found: Found, i: int, word: str) -> Number | None:
    """Number words written as one, and those that go on behind them: "ას ოცი", "შვიდი ათასი"."""
    made = _one_glued(found, i, word)
    while made is not None and not made.ordinal and not made.bound and made.low:
        after = _one_glued(found, made.last, found.low(made.last)) if found.low(made.last) else None
        bare = found.low(made.last - 1).endswith(("ას", "ათას"))
        if after is None:
            break
        if after.low % 1000 == 0 and made.low < 1000:
            value = made.low * after.low
        elif bare and fits(1000 if made.low % 1000 == 0 else 100 if made.low % 100 == 0 else 1, after.low):
            value = made.low + after.low
        else:
            break
        made = replace(after, first=i, low=value, high=value)
    return made


def _one_glued(found: Found, i: int, word: str) -> Number | None:
    """ "քսանհինգ", "ოცდახუთი": number words written as one, with an ending."""
    parts = _parts(found.sentence.language)
    if not parts or word[0] not in {p[0] for p in parts}:
        return None
    total, at, last_part = 0, 0, 10**9
    while at < len(word) and at < 40:
        part = next((word[at:k] for k in range(min(len(word), at + 12), at, -1) if word[at:k] in parts), None)
        if part is None:
            break
        value = parts[part]
        if value in (100, 1000) and 1 < total < 100:
            total *= value
        elif value < last_part:
            total += value
        else:
            return None
        last_part, at = value, at + len(part)
    rest = word[at:]
    if not total:
        return None
    if rest:
        hit = next((e for e in lexicon(found.sentence.language).words.get(rest, ()) if e.category == "ending"), None)
        if hit is None:
            return None
        bound = "" if hit.value in ("plain", "ordinal") else hit.value
        return Number(i, i + 1, total, total, Form.EXACT, "number/glued", True, bound, hit.value == "ordinal")
    return Number(i, i + 1, total, total, Form.EXACT, "number/glued", True)


def one_word(found: Found, i: int, word: str) -> int:
    """What one word counts as it stands; 0 where it is no number."""
    hits = lexicon(found.sentence.language).words.get(word, ())
    value = next((int(e.value) for e in hits if e.category == "number" and not e.rest), 0)
    glued = _one_glued(found, i, word) if word and not value else None
    return glued.low if glued is not None and not glued.ordinal else value


@lru_cache(maxsize=16)
def _parts(language: str) -> dict[str, int]:
    written = lexicon(language).settings.get("number_parts", "")
    pairs = (p.split("=") for p in written.split(",") if "=" in p)
    return {word.strip(): int(value) for word, value in pairs}
