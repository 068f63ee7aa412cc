"""The words of a body's name without the endings of Ukrainian and Russian, and without their short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDINGS = (
    *("ого", "ому", "ими", "ыми", "ами", "ями", "ові", "еві", "єві", "его", "ему"),
    *("ий", "ій", "их", "им", "ої", "ою", "ею", "єю", "ом", "ем", "ам", "ям", "ах", "ях", "ів"),
    *("ый", "ой", "ей", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ых", "ым"),
    *("у", "ю", "а", "я", "о", "е", "є", "і", "ї", "и", "ы", "й", "ь"),
)
"""Of nouns and adjectives, the longer before the shorter."""
_LEAST = 3
"""Letters that stay of a word."""
_SHORT = {
    "мін": ("міністерств", "мініст"),
    "мин": ("министерств", "минист"),
    "держ": ("державн", "держав"),
    "гос": ("государственн", "госуд"),
    "ген": ("генеральн", "генерал"),
}
"""How a word of a name is cut and joined to the next one -> the whole word's stem, and how words begin that are none
such: "Міноборони", but not "Міністр".
"""
_JOINED = 4
"""Letters of a word that another is joined to."""


def stems(name: str) -> tuple[str, ...]:
    """The words of a name in their order, without case: equal for two forms of one name. Latin words stay as they are.

    >>> stems("Державною комісією Дуравану") == stems("Держкомісія Дуравана")
    True
    >>> stems("Посольство Норхату в Дуравані") == stems("Посольство Дуравану в Норхаті")
    False
    """
    return tuple(stem for word in re.findall(r"[\w'’-]+", name.casefold()) for stem in _whole(word))


def _whole(word: str) -> Iterator[str]:
    for short, (full, not_so) in _SHORT.items():
        if word.startswith(short) and not word.startswith(not_so) and len(word) - len(short) >= _JOINED:
            yield full
            word = word[len(short) :]
            break
    yield _stem(word)


def _stem(word: str) -> str:
    if not "а" <= word[0] <= "ґ":
        return word
    found = (ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= _LEAST)
    return word.removesuffix(next(found, ""))
