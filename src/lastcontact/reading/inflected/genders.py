"""Whether a person is a man or a woman by the name, where a language shows it, for "he" and "she"."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Memory


def meant(found: Found, memory: Memory, tokens: Iterable[int]) -> str | None:
    """Whom a pronoun among tokens means: who was met or spoke last, of its gender where it has one."""
    said = {found.low(k) for k in tokens}
    she, he = bool(said & found.set("she_words")), bool(said & found.set("he_words"))
    last = memory.person or memory.speaker
    if she == he:
        return last
    others = "m" if she else "f"
    near = (n for n in (memory.person, memory.speaker, *reversed(memory.people[-_NEAR:])) if n)
    return next((name for name in near if gender(found, name) != others), None)


_NEAR = 6
"""Persons back whom a pronoun may mean."""


def gender(found: Found, name: str) -> str:
    """ "f" or "m", and "" where the name does not show it."""
    parts = name.lower().split()
    first, last = parts[0], parts[-1]
    if first in found.set("men_in_a") or last.endswith(tuple(found.set("men_endings")) or ("\0",)):
        return "m"
    if last.endswith(tuple(found.set("women_endings")) or ("\0",)):
        return "f"
    if first not in found.set("plain_given") or not found.set("women_endings"):
        return ""
    if first.endswith(("а", "я")):
        return "f"
    return "m" if not first.endswith(("ь", "і", "и", "е", "у", "ю")) else ""
