"""Sentences that officers say to nearly every family, in the language of the relative's page: ticked, not typed.

Each is a message of the catalogues, so that who does not write the language need not leave English on the page.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import pgettext_lazy

UNKNOWN = {
    "where": pgettext_lazy("said to a family", "Where %(name)s is."),
    "how": pgettext_lazy("said to a family", "How %(name)s is."),
    "home": pgettext_lazy("said to a family", "When %(name)s can come home."),
}
DOING = {
    "asked": pgettext_lazy(
        "said to a family",
        "Through a neutral intermediary we have asked those with whom %(name)s may be. They have not answered yet.",
    ),
    "visit": pgettext_lazy("said to a family", "We have asked that %(name)s be visited, and may write to you."),
    "lists": pgettext_lazy(
        "said to a family", "We look through every list and every report that comes in, in every script."
    ),
    "call": pgettext_lazy("said to a family", "If we learn anything before the day we agreed on, we call you at once."),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """As the relative reads it, and in English where that is another."""

    key: str
    words: str
    english: str


def offered(
    language: str, name: str, without: Collection[str] = ()
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """What may be said not to be known, and to be done, of whoever is called so. `without`: keys that are left out."""
    unknown, doing = (_in(language, name, sentences) for sentences in (UNKNOWN, DOING))
    return unknown, tuple(s for s in doing if s.key not in without)


def chosen(language: str, name: str, keys: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the sentences that were ticked."""
    unknown, doing = offered(language, name)
    return tuple(s.words for s in unknown if s.key in keys), tuple(s.words for s in doing if s.key in keys)


def among(language: str, name: str, lines: Collection[str]) -> tuple[str, ...]:
    """Which of the sentences on what is done stand among these lines."""
    return tuple(s.key for s in offered(language, name)[1] if s.words in lines)


def _in(language: str, name: str, sentences: dict[str, object]) -> tuple[Sentence, ...]:
    with translation.override("en"):
        english = {key: str(words) % {"name": name} for key, words in sentences.items()}
    with translation.override(language):
        own = {key: str(words) % {"name": name} for key, words in sentences.items()}
    return tuple(Sentence(key, words, "" if words == english[key] else english[key]) for key, words in own.items())
