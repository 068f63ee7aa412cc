"""Reports that are nobody's: "unconfirmed reports", "rumours"."""

from __future__ import annotations

from lastcontact.reading.lexicon import words


def is_rumour(lows: list[str]) -> bool:
    """Whether the words that name a source say only that something is told, and not by whom."""
    return bool(lows) and lows[-1] in words("rumours") and set(lows[:-1]) <= words("unconfirmed")
