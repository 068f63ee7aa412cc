"""Whose voice a claim is, to be told from another's: by its source, its office, its side, or its name alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose voice a claim is. `who`: the source, or the name; `side`: for which it speaks, "" if that is not known."""

    who: object
    side: str = ""
    is_side: bool = False
    """It is called by its side alone: "Norhat said"."""
    name: str = ""
    by_hearsay: bool = False
    """A party's report gives it to somebody whom the bureau does not know."""

    def is_another_than(self, other: Voice) -> bool:
        """Whether of two who say the same each bears the other out. A side by its name is whoever speaks for it."""
        if self.who == other.who or self.by_hearsay or other.by_hearsay:
            return False
        return not ((self.is_side or other.is_side) and self.side == other.side)
