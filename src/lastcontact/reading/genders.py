"""Whether "he" or "she" may be somebody in English: by roles that only men or only women have, and by given names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lastcontact.reading.lexicon import words


def may_be(pronoun: str, name: str, roles: Mapping[str, Sequence[str]]) -> bool:
    """Whether nothing forbids that a pronoun means somebody: Father Aldo and Lukas Hemm are no "she".

    >>> may_be("she", "Lukas Hemm", {}), may_be("he", "Lukas Hemm", {}), may_be("she", "Hruss", {})
    (False, True, True)
    """
    if pronoun not in _OTHERS:
        return True
    told = {w for role in [name, *roles.get(name, ())] for w in role.lower().replace(".", "").split()}
    her, his = (bool(words(f"{whose}_roles") & told) for whose in ("her", "his"))
    if her or his:
        return not (his if pronoun == "she" else her)
    women, men = words("women_given"), words("men_given")
    given = next((w for w in name.lower().split() if w in women or w in men), "")
    return given not in words(_OTHERS[pronoun])


_OTHERS = {"he": "women_given", "she": "men_given"}
