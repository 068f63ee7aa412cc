"""What a word of a phrase matches: itself, a beginning of words, any of several."""

from __future__ import annotations

from lastcontact.core.frozen import frozen

_PARTING = frozenset(",;:.!?()")


@frozen
class Either:
    """Any of some words, or of some beginnings of words: `delivered|deliver*`."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    def fits(self, low: str) -> bool:
        return low in self.whole or low.startswith(self.stems)


def goes(pattern: str | frozenset[str] | Either, word: str) -> bool:
    """Whether a word is the pattern's, one of its words, or has the beginning that a pattern with "*" asks for."""
    if isinstance(pattern, str):
        if pattern == "*":
            return word not in _PARTING
        return pattern == word or (pattern.endswith("*") and word.startswith(pattern[:-1]))
    return word in pattern if isinstance(pattern, frozenset) else pattern.fits(word)


def whole_of(pattern: str | frozenset[str] | Either) -> frozenset[str]:
    """The words that a pattern has whole, without those it only has the beginning of."""
    if isinstance(pattern, Either):
        return pattern.whole
    return pattern if isinstance(pattern, frozenset) else frozenset({pattern})
