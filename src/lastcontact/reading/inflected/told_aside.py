"""What is told of somebody between his name and his verb: "Карен Мелконаван, 1999 года рождения, находится в плену"."""

from __future__ import annotations

from lastcontact.reading.inflected.apposed import kin_before
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast, Kind, Mention

_LONGEST = 24
"""Tokens between a name and the mark that goes on with its sentence."""
_RANKED = 4
"""Tokens of a rank between a body and the name of whose it is."""
_OPENS = {",": ",", "՝": ",", ")": "("}
"""What opens the aside that a mark closes."""


def owner_of_aside(found: Found, cast: Cast, mark: int, trigger: int) -> Mention | None:
    """Whose clause goes on behind a mark, with a trigger at a token, where his name stands before what is told of him
    between marks. None where that tells of others, or somebody else is named before the trigger."""
    if found.low(mark) not in _OPENS or any(_another(found, cast, k) for k in range(mark + 1, trigger)):
        return None
    for k in range(mark - 1, max(found.sentence.first, mark - _LONGEST) - 1, -1):
        mention = cast.at(k)
        if mention is not None and mention.kind is Kind.PERSON:
            opens = found.low(mention.last) == _OPENS[found.low(mark)] and mention.last < mark
            return mention if opens and _stands_for_himself(found, mention) else None
        rumoured = any(found.low(i) in found.set("they_say") for i in (k, k + 1))
        if found.over("trigger", k) or (found.over("cue", k) and not rumoured):
            return None
    return None


def _another(found: Found, cast: Cast, k: int) -> bool:
    mention = cast.at(k)
    named = mention is not None and mention.kind is Kind.PERSON
    return named or found.over("people", k) is not None


def _stands_for_himself(found: Found, mention: Mention) -> bool:
    """Whether a name is in the form of who does, and nobody's kin is meant: not "мать Карена Мелконавана, 52 года,";
    or it is his body: "тело рядового Карена Мелконавана, 1998 года рождения,"."""
    if any(found.over("remains", k) for k in range(mention.first - _RANKED, mention.first)):
        return True
    last, cases = found.sheet.words[mention.last - 1], bool(found.set("given_cases"))
    return not (cases and last != mention.name.split()[-1]) and not kin_before(found, mention.first)
