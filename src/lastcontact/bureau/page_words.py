"""Words that look to be in another language than the page they go to: asked about once, and kept on demand."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import get_language_info

from lastcontact.bureau.acting import Refused
from lastcontact.reading.page_language import OTHER, looks_to_be_in


class OtherLanguage(Refused):
    """Nobody said yet that the words are to be kept in the language that they look to be in."""


def in_page_language(language: str, lines: Iterable[str], *, kept: bool, names: bool = False) -> str:
    """The language that one of the lines looks to be in, where it is not that of the page and they are `kept` so; ""
    where none looks so. `language`: that of the page. `names`: they are names, and only their letters are looked at.
    Raises: OtherLanguage.
    """
    for line in lines:
        if found := looks_to_be_in(line, language or "en", by_letters=names):
            if kept:
                return found
            raise OtherLanguage(_asked(language or "en", line, found))
    return ""


def not_of_the_page(language: str, lines: Iterable[str]) -> str:
    """That a line looks to be in another language than the page, in a sentence, as whoever writes it is told; "" where
    none looks so. `language`: that of the page.
    """
    language = language or "en"
    told = (_told(language, line, found) for line in lines if (found := looks_to_be_in(line, language)))
    return next(told, "")


def _asked(language: str, line: str, found: str) -> str:
    return f"{_told(language, line, found)} Keep them all the same? Tick it below, or write them anew."


def _told(language: str, line: str, found: str) -> str:
    page = get_language_info(language)["name"]
    look = "are in other letters" if found == OTHER else f"look {get_language_info(found)['name']}"
    shown = line if len(line) < 60 else f"{line[:59].rstrip()}…"
    return f"This page is in {page}, and these words {look}: “{shown}”."
