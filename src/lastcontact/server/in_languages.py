"""What a setting says in several languages: on each page that of its words, else the one for all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language

from lastcontact.server.environment import UnusableSetting


def in_languages(environment: Mapping[str, str], name: str, languages: Collection[str], otherwise: Any = "") -> Any:
    """The words of the variable `name`, looked up where they are shown: `name`_UK where the words around are Ukrainian,
    else `name`, else `otherwise`. Raises: UnusableSetting for a language that no page is in.

    >>> str(in_languages({"NAME": "Bureau", "NAME_UK": "Бюро"}, "NAME", ["en", "uk"]))
    'Bureau'
    """
    given = {
        key[len(name) + 1 :].lower(): text.strip() for key, text in environment.items() if key.startswith(f"{name}_")
    }
    if unknown := sorted(set(given) - set(languages)):
        known = ", ".join(code.upper() for code in languages)
        raise UnusableSetting(
            f"{name}_{unknown[0].upper()}: no page is in that language; write one of {known} behind {name}_"
        )
    for_all = environment.get(name, "").strip()

    def words() -> str:
        return given.get(get_language() or "") or for_all or str(otherwise)

    return lazy(words, str)()
