"""Whether two names that have a land in common are of two bodies of it: a Red Crescent and a ministry."""

from __future__ import annotations

from collections.abc import Callable

from lastcontact.core.body_stems import stems

_JOINTS = frozenset(("the", "of", "for", "and", "in", "a", "by", "на", "по", "за", "з", "с", "и", "і", "та"))
_GENERAL = (
    *("ministr", "department", "office", "service", "committee", "commission", "council", "bureau", "agenc", "centre"),
    *("spokes", "press", "statement", "official", "representative", "head", "chief", "state", "national", "general"),
    *("министерств", "міністерств", "министр", "міністр", "ведомств", "відомств", "служб", "комитет", "комітет"),
    *("комисси", "комісі", "совет", "рад", "пресс", "прес", "государственн", "державн", "генеральн", "офис"),
    *("nazirli", "komitə", "komissiya", "dövlət", "նախարարութ", "կոմիտե", "հանձնաժողով", "სამინისტრო", "კომისია"),
    *("وزار", "لجن", "مجلس", "هيئ", "الوطني"),
)
"""How words begin that many bodies share: alone they tell no body from another."""
_FORCES = (
    *("army", "armed", "forces", "military", "defence", "defense", "troops", "mod", "staff", "command"),
    *("оборон", "арми", "армі", "вооруженн", "збройн", "войск", "військ", "сил", "штаб"),
    *("müdafiə", "ordu", "պաշտպանութ", "բանակ", "თავდაცვ", "არმი", "الدفاع", "الجيش"),
)
"""How words begin by which a state's forces and the ministry over them are called: each speaks for the other."""
_LEAST = 5
"""Letters in which two words of names are one in two endings."""


def two_bodies(a: str, b: str, names_land: Callable[[str], bool]) -> bool:
    """Whether each of two names says which body of a land it is, and they say two.

    `names_land`: whether a word of a name is a land's, in any form. A land by its name alone is whoever speaks for it,
    and "the ministry" may be any of its ministries.

    >>> lands = lambda word: word.casefold().startswith("norhat")
    >>> two_bodies("Red Crescent of Norhat", "Norhati Ministry of Defence", lands)
    True
    >>> two_bodies("army of Norhat", "Norhati Ministry of Defence", lands), two_bodies("Norhat", "Norhati army", lands)
    (False, False)
    """
    one, two = _office(a, names_land), _office(b, names_land)
    if not one or not two:
        return False
    own, other = (tuple(w for w in words if not w.startswith(_GENERAL)) for words in (one, two))
    if all(any(w.startswith(_FORCES) for w in words) for words in (one, two)):
        return False
    return not _meet(own, other) if own and other else not _meet(one, two)


def _office(name: str, names_land: Callable[[str], bool]) -> tuple[str, ...]:
    """The words of a name but for its land's."""
    kept = (word for word in name.replace("'s", "").replace("’s", "").split() if not names_land(word))
    return tuple(stem for stem in stems(" ".join(kept)) if stem not in _JOINTS)


def _meet(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return any(a == b or a[:_LEAST] == b[:_LEAST] for a in one for b in two)
