"""Words of a file covered by blocks of the same length: where they stand is written down, what they were is not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from lastcontact.core.plain import from_plain, to_plain

T = TypeVar("T")

BLACK = "\u2588"
_FREE = frozenset(
    {"speaker", "channel", "subject", "actor", "to", "note", "text", "why", "answer_why", "words"}
    | {"title", "sender", "filename", "published", "repost_why", "withheld_as_detrimental", "left", "basis_words"}
)
"""Fields of claims and reports that hold free words."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Characters `start` to `end` (exclusive) of the text at a path of a file's plain form: "body.evidence.text"."""

    path: str
    start: int
    end: int


def pattern(words: Collection[str]) -> re.Pattern[str]:
    """Finds these words, whole and in any case, the longest first."""
    each = (_whole(word) for word in sorted(words, key=len, reverse=True))
    return re.compile("|".join(each), re.I)


def _whole(word: str) -> str:
    before, behind = (r"(?<!\w)" if word[:1].isalnum() else ""), (r"(?!\w)" if word[-1:].isalnum() else "")
    return f"{before}{re.escape(word)}{behind}"


def blacked(text: str, words: re.Pattern[str]) -> str:
    """The text with these words covered.

    >>> blacked("Arat Senk and his brother", pattern(["arat", "Senk"]))
    '████ ████ and his brother'
    """
    return words.sub(lambda hit: BLACK * len(hit.group()), text)


def covers_in(plain: Any, words: re.Pattern[str]) -> tuple[Cover, ...]:
    """Where these words stand in the free words of a file's plain form.

    >>> covers_in({"body": {"type": "held", "subject": "Arat Senk"}}, pattern(["Senk"]))
    (Cover(path='body.subject', start=5, end=9),)
    """
    return tuple(Cover(path, hit.start(), hit.end()) for path, text in _texts(plain) for hit in words.finditer(text))


def _texts(plain: Any, path: str = "", name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(plain, str):
        if name in _FREE:
            yield path, plain
    elif isinstance(plain, dict):
        for key, value in plain.items():
            yield from _texts(value, f"{path}.{key}" if path else key, key)
    elif isinstance(plain, list):
        for at, value in enumerate(plain):
            yield from _texts(value, f"{path}.{at}", name)


def texts_of(plain: Any) -> Iterator[str]:
    """The free words of a file's plain form."""
    return (text for _path, text in _texts(plain))


def covered(cls: type[T], file: T, covers: Sequence[Cover]) -> T:
    """The same file with these places covered; a place that it does not have is passed over."""
    if not covers:
        return file
    plain = to_plain(file)
    for cover in covers:
        _cover(plain, cover)
    return from_plain(cls, plain)


def _cover(plain: Any, cover: Cover) -> None:
    *way, last = cover.path.split(".")
    for key in way:
        plain = _at(plain, key)
    text = _at(plain, last)
    if isinstance(text, str):
        end = min(cover.end, len(text))
        whole = f"{text[: cover.start]}{BLACK * (end - cover.start)}{text[end:]}"
        plain[int(last) if isinstance(plain, list) else last] = whole


def _at(plain: Any, key: str) -> Any:
    if isinstance(plain, list):
        return plain[int(key)] if key.isdecimal() and int(key) < len(plain) else None
    return plain.get(key) if isinstance(plain, dict) else None
