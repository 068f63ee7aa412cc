"""What a cell of a list says became of somebody ("held", "загинув", "qayıdıb"); the words are data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.header_words import normal
from lastcontact.reading.row_days import parted

UNKNOWN = "unknown"
"""The condition of whom a list says that nothing is known."""
NOT_UNDERSTOOD = "?"
_ASKED = "?"
"""Stands before a word of the data that may mean something else: never understood, but asked about."""
CLAIMS: dict[str, tuple[ClaimType, Polarity, Modality]] = {
    "missing": (ClaimType.MISSING, Polarity.AFFIRMED, Modality.ASSERTED),
    "captured": (ClaimType.CAPTURED, Polarity.AFFIRMED, Modality.ASSERTED),
    "held": (ClaimType.HELD, Polarity.AFFIRMED, Modality.ASSERTED),
    "not_held": (ClaimType.HELD, Polarity.NEGATED, Modality.DENIED),
    "returned": (ClaimType.RETURNED, Polarity.AFFIRMED, Modality.ASSERTED),
    "wounded": (ClaimType.WOUNDED, Polarity.AFFIRMED, Modality.ASSERTED),
    "killed": (ClaimType.KILLED, Polarity.AFFIRMED, Modality.ASSERTED),
    "remains_returned": (ClaimType.REMAINS_RETURNED, Polarity.AFFIRMED, Modality.ASSERTED),
    "surrendered": (ClaimType.SURRENDERED, Polarity.AFFIRMED, Modality.ASSERTED),
    "alive": (ClaimType.FOUND, Polarity.AFFIRMED, Modality.ASSERTED),
}
"""Condition -> what is claimed of somebody of whom a list says it."""
NO_MORE_SOUGHT = frozenset({"killed", "returned", "remains_returned"})
"""Of whom a list says one of these, nobody seeks by that list."""
_HELD = frozenset({"held", "captured"})
_DOUBT = re.compile(r"[?؟՞]")
_ALIKE = str.maketrans("أإآٱىةёı", "اااايهеi")


def condition_of(cell: str) -> str:
    """The condition that a whole cell says, one of `CLAIMS` or `UNKNOWN`; "" for an empty one; else `NOT_UNDERSTOOD`.

    A day beside the word is passed over. A cell that says more, or doubts, is not understood: "killed?", "not killed".

    >>> condition_of("Погиб 03.10.2020"), condition_of("в плену, ранен"), condition_of("killed?")
    ('killed', 'held', '?')
    """
    if not any(sign.isalnum() or _DOUBT.match(sign) for sign in cell):
        return ""
    if _DOUBT.search(cell):
        return NOT_UNDERSTOOD
    bare = parted(cell)[0]
    found = _words().get(_plain(bare)) or _held_and_wounded(bare)
    return NOT_UNDERSTOOD if found.startswith(_ASKED) else found


def _held_and_wounded(words: str) -> str:
    """Of "held, wounded" and "أسير جريح" that they are held; the wound stays in the words, kept beside them."""
    alone = words.replace("(", " ").replace(")", " ").split()
    between = ((" ".join(alone[:at]), " ".join(alone[at:])) for at in range(1, len(alone)))
    for parts in (tuple(re.split("[,;]", words)), *between):
        said = [_words().get(_plain(part), "") for part in parts]
        others = [condition for condition in said if condition != "wounded"]
        if len(said) == 2 and len(others) == 1 and others[0] in _HELD:
            return others[0]
    return NOT_UNDERSTOOD


def perhaps(cell: str) -> str:
    """What a word that is not understood is often written for ("200": killed), for an officer to say; else "".

    >>> condition_of("200"), perhaps("200"), perhaps("killed?")
    ('?', 'killed', '')
    """
    found = "" if _DOUBT.search(cell) else _words().get(_plain(parted(cell)[0]), "")
    return found.removeprefix(_ASKED) if found.startswith(_ASKED) else ""


def hold_conditions(values: Sequence[str]) -> bool:
    """Whether at least half of a column's filled cells are words of a condition, and one of them says which."""
    found = [condition for value in values if (condition := condition_of(value))]
    understood = sum(condition != NOT_UNDERSTOOD for condition in found)
    return understood >= 0.5 * len(found) and any(condition in CLAIMS for condition in found)


@cache
def _words() -> MappingProxyType[str, str]:
    found: dict[str, str] = {}
    text = files("lastcontact.reading").joinpath("condition_words.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        condition, _, words = line.split("\t")
        for word in words.split("|"):
            asked = _ASKED if word.startswith(_ASKED) else ""
            found.setdefault(_plain(word), asked + condition)
    return MappingProxyType(found)


def _plain(words: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFC", words) if unicodedata.category(sign) != "Mn")
    return normal(bare).translate(_ALIKE)
