"""Names brought to the form in which a register keeps them, by the endings of each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.plain import FOLDED

_INDECLINABLE = ("и", "о", "е", "э")
_KEPT = ("оу", "еу", "ау", "еску", "уа", "оа", "иа", "аа", "еа")
"""Endings of surnames that stand as they are in every case: "капрала Михаила Харроу", "Анри Делакруа"."""
_CYRILLIC = ("ru", "uk")
_DECLINED = ("ии", "ого", "его")
"""Endings of declined names that end as those do which have no cases: "Крамского"."""
_HER, _SHE, _HERS = ("у", "ю"), ("а", "я"), ("ову", "еву", "єву", "іну", "ину")
"""Endings of a woman's given name as an object and as a subject, and of her surname as an object."""
LIKE = 3
"""Letters that two forms of a name share at least."""
_SHORTEST = 3
"""Letters that must be left of a name when an ending is taken off."""


@lru_cache(maxsize=16)
def _endings(language: str, case: str) -> tuple[tuple[str, str], ...]:
    """Pairs of (ending, what stands for it in the base form), longest first."""
    written = lexicon(language).settings.get(f"name_{case}", "")
    pairs = [p.strip().partition("=") for p in written.split(",") if p.strip()]
    return tuple(sorted(((a.strip(), b.strip()) for a, _, b in pairs), key=lambda p: -len(p[0])))


def base_word(word: str, language: str, case: str = "oblique") -> str:
    """One word of a name in its base form; `case` tells which of the language's tables is asked.

    >>> base_word("Мелян", "ru")
    'Мелян'
    """
    folded = word.translate(FOLDED)
    if case == "person" and undeclined(word, language):
        return word
    for ending, base in _endings(language, case):
        if folded.endswith(ending) and len(word) - len(ending) + len(base) >= _SHORTEST:
            return word[: len(word) - len(ending)] + base
    return word


def undeclined(word: str, language: str) -> bool:
    """Whether a surname stands as it is in every case, by its ending.

    >>> undeclined("Харроу", "ru"), undeclined("Шульгу", "ru")
    (True, False)
    """
    return language in _CYRILLIC and word.lower().endswith(_KEPT)


def base_name(name: str, language: str, case: str = "oblique") -> str:
    """A name of several words; in languages that decline the last word alone only that one is changed."""
    parts = name.split()
    if not parts:
        return name
    if lexicon(language).settings.get("decline") == "last":
        parts[-1] = base_word(parts[-1], language, case)
        return " ".join(parts)
    given = words("plain_given", language) if lexicon(language).settings.get("keeps_given") else ()
    base = [p if p.lower() in given else base_word(p, language, case) for p in parts]
    if case == "person" and len(parts) > 1 and parts[0].endswith(_HER) and base[0].endswith(_SHE):
        base[-1] = parts[-1][:-1] + "а" if parts[-1].endswith(_HERS) else base[-1]
    fixed = _INDECLINABLE if language != "uk" else _INDECLINABLE[1:]
    if case == "person" and len(parts) > 1 and parts[-1].endswith(fixed) and not parts[-1].endswith(_DECLINED):
        base[-1] = parts[-1]
    return " ".join(base)


def same_stem(a: str, b: str) -> bool:
    """Whether two words may be forms of one name: they part only in their last letters."""
    one, two = a.lower(), b.lower()
    if one[:LIKE] != two[:LIKE]:
        return False
    if one == two:
        return True
    common = 0
    for x, y in zip(one, two, strict=False):
        if x != y:
            break
        common += 1
    longest = max(len(one), len(two))
    return common >= max(LIKE, longest - 4) and common >= min(len(one), len(two)) - 2


def known_form(name: str, others: Iterable[str]) -> str | None:
    """The name among `others` whose every word shares its stem with a word of `name`, in order."""
    parts = name.split()
    for other in others:
        own = other.split()
        if len(own) == len(parts) and all(same_stem(a, b) for a, b in zip(parts, own, strict=True)):
            return other
    return None


def owned_form(owned: Mapping[str, str], head: str) -> str:
    """The form that a head has behind its owner, by a table: "Qərargah" is "Qərargahı".

    >>> owned_form({"qərargah": "qərargahı"}, "Qərargah")
    'Qərargahı'
    """
    small = head[:1].lower() + head[1:]
    return head[:1] + owned[small][1:] if small in owned else head
