"""Whose side a voice is of, as far as the words it is called by tell."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found


def of_the_enemy(found: Found, name: str | None) -> bool:
    """Whether a voice is called the enemy, or only a side, so that "our data" are not its own."""
    stems = tuple(word.rstrip("*") for word in found.set("enemies"))
    said = (name or "").lower()
    return (bool(stems) and said.startswith(stems)) or not found.set("a_side").isdisjoint(said.split())
