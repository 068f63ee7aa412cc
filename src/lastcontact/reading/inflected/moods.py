"""Verbs in the mood of an "if", where a language tells it by an ending: "təsdiqlənərsə"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found


def conditional(found: Found, k: int) -> bool:
    """Whether a verb is in the mood of an "if", and of no "although": "təsdiqlənərsə", but not "təsdiqlənsə də"."""
    ends = tuple(found.set("if_verbs")) or ("\0",)
    return found.low(k).endswith(ends) and found.low(k + 1) not in found.set("although_after")
