"""Who tells by a dash alone: "12 человек погибли - Минобороны", "власти говорят о девяти, оппозиция - о двадцати"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.saying import Saying


def dashed(found: Found, who: list[Teller]) -> Saying | None:
    """ "12 человек погибли - Минобороны": who tells it stands alone after the last dash."""
    last = found.sentence.last - (found.sheet.words[found.sentence.last - 1] in ".!")
    if not who or who[-1].last != last:
        return None
    first = who[-1].first
    if who[-1].source.kind == "group" and found.over("number", first - 2) is not None:
        return None  # "из них двое — медики 2-го батальона"
    mark = found.sheet.words[first - 1] if first - 1 > found.sentence.first else ""
    if _only_a_name(found, first - 1):
        return None  # "Анна Дорвик - медсестра."
    if mark != "-" and not (mark == "." and found.sentence.language == "hy"):
        return None
    return Saying(first - 1, last, "asserted", who[-1].source, False, "headline/dash")


def _only_a_name(found: Found, dash: int) -> bool:
    """Whether nothing but a name stands before a dash, and what is behind it says who that is."""
    named = range(found.sentence.first, dash)
    capitals = all(found.sheet.is_capital(k) and found.sheet.words[k].isalpha() for k in named)
    return 1 < len(named) <= _NAME and capitals and not any(found.over("trigger", k) for k in named)


_NAME = 3
"""Words of the longest name."""


def elliptic(found: Found, who: list[Teller], made: list[Saying]) -> list[Saying]:
    """A second voice without a verb: "власти говорят о девяти погибших, оппозиция - о двадцати"."""
    told = next((s for s in made if s.source and s.cue in ("asserted", "claimed")), None)
    if told is None:
        return []
    return [
        Saying(t.first, t.last + 1, told.cue, t.source, True, "elliptic/dash")
        for t in who
        if t.first >= max(s.last for s in made) and found.low(t.last) in ("-", "՝")
        and (found.low(t.first - 1) in (",", ";") or found.ending("joint", t.first) is not None)
        and any(_number(found, t.last, k) for k in range(t.last, _up_to_comma(found, t.last)))
    ]  # fmt: skip


def _number(found: Found, dash: int, k: int) -> bool:
    return found.over("number", k) is not None or (found.low(dash) == "-" and found.low(k).isdecimal())


def _up_to_comma(found: Found, at: int) -> int:
    """Where the words behind a dash end that a comma closes: "X и Олега Паля — звонили из комендатуры, | все трое"."""
    return next((k for k in range(at, found.sentence.last) if found.low(k) == ","), found.sentence.last)
