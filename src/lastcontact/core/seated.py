"""The town where a body has its seat, as a part of its name: "the Norhat Ministry of Defence in Arpan"."""

from __future__ import annotations

import re
from collections.abc import Callable

from lastcontact.core.dates import MONTHS

_SEATED = re.compile(
    r"(?P<body>.*\b(?:ministry|staff|army|military|gendarmerie|junta|parliament|cabinet|presidency)\b.*?)"
    r"\s+in\s+(?P<seat>\S.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
"""Of these the town is no more than where they sit; an embassy "in" a land is another than one in the next."""
_IN = re.compile(r"\s+in\s+((?:[^\W\d_a-z][\w’'-]+)(?:[ -][^\W\d_a-z][\w’'-]+){0,2})")
_MORE = 3
"""Words of a name that a comparison leaves out, such as "the" and "of"."""


def parted(name: str) -> tuple[str, str]:
    """The name without its seat, and the seat in small letters, "" for none.

    >>> parted("Norhat Ministry of Defence in Arpan"), parted("Embassy of Norhat in Duravan")
    (('Norhat Ministry of Defence', 'arpan'), ('Embassy of Norhat in Duravan', ''))
    """
    found = _SEATED.match(name.strip())
    return (found["body"], found["seat"].casefold()) if found else (name.strip(), "")


def told(body: str, text: str, is_one: Callable[[str], bool]) -> frozenset[str]:
    """The seats that a text gives to a body: the towns behind its name. `is_one`: whether words are that name."""
    longest = len(body.split()) + _MORE
    found = set()
    for behind in _IN.finditer(text):
        before = text[: behind.start()].split()[-longest:]
        seat = behind[1].casefold()
        named = any(is_one(" ".join(before[-n:])) for n in range(1, len(before) + 1))
        if named and seat.split()[0] not in MONTHS:
            found.add(seat)
    return frozenset(found)
