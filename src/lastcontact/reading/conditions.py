"""What a cell of a list says became of somebody ("held", "загинув", "qayıdıb"); the words are data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
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
_LIVING = frozenset({"wounded", "alive"})
"""How whoever is held may be, and is held all the same."""
_DOUBT = re.compile(r"[?؟՞]")
_ALIKE = str.maketrans("أإآٱىةёı", "اااايهеi")


@lru_cache(maxsize=4096)
def condition_of(cell: str) -> str:
    """The condition that a whole cell says, one of `CLAIMS` or `UNKNOWN`; "" for an empty one; else `NOT_UNDERSTOOD`.

    A day beside the word is passed over, with a "since" before it, a "both", and who told it ("killed, seen by Cpl
    Osti"). A cell that says more, or doubts, is not understood: "killed?", "not killed", "killed, seen alive later".

    >>> condition_of("Погиб 03.10.2020"), condition_of("в плену, ранен"), condition_of("killed?")
    ('killed', 'held', '?')
    """
    if not any(sign.isalnum() or _DOUBT.match(sign) for sign in cell):
        return ""
    if _DOUBT.search(cell):
        return NOT_UNDERSTOOD
    bare = parted(cell)[0]
    found = _words().get(_plain(bare)) or _two_words(bare)
    if found == NOT_UNDERSTOOD and (alone := _without_notes(_plain(bare))):
        found = _words().get(alone, NOT_UNDERSTOOD)
    return NOT_UNDERSTOOD if found.startswith(_ASKED) else found


def _two_words(words: str) -> str:
    """Of "held, wounded", "held, in good health" and "أسير جريح" that they are held, how they are stays in the words,
    kept beside them; of two words for one thing ("ранен, госпиталь") that thing.
    """
    alone = words.replace("(", " ").replace(")", " ").split()
    between = ((" ".join(alone[:at]), " ".join(alone[at:])) for at in range(1, len(alone)))
    for parts in (tuple(re.split("[,;،؛]", words)), *between):
        said = [_words().get(_plain(part), "") for part in parts]
        how = [of in _LIVING or _plain(part) in _notes("well") for of, part in zip(said, parts, strict=True)]
        others = [condition for condition, living in zip(said, how, strict=True) if not living]
        if len(said) == 2 and len(others) == 1 and others[0] in _HELD:
            return others[0]
        if len(said) == 2 and said[0] == said[1] and said[0] in CLAIMS:
            return said[0]
    return NOT_UNDERSTOOD


def _without_notes(plain: str) -> str:
    """The words without a "since" or where it was at their end, a "both" around them and who told it behind them; ""
    where what is told says something of its own, or nothing is left out.
    """
    words = plain.split()
    for at in range(1, len(words)):
        if _begins(words[at:], "told"):
            words, told = words[:at], words[at:]
            same = (None, _words().get(" ".join(words)))
            if any(word in _notes("against") or _words().get(word) not in same for word in told):
                return ""
            break
    for size in (3, 2, 1):
        if len(words) > size and " ".join(words[-size:]) in _notes("since") | _notes("both") | _notes("where"):
            words = words[:-size]
        if len(words) > size and " ".join(words[:size]) in _notes("both") | _notes("where"):
            words = words[size:]
    found = " ".join(words)
    return "" if found == plain else found


def _begins(words: Sequence[str], kind: str) -> bool:
    return any(" ".join(words[:size]) in _notes(kind) for size in range(1, min(4, len(words)) + 1))


@cache
def _notes(kind: str) -> frozenset[str]:
    """Words that stand beside one of condition: since, both, told (who told it), against (what tells
    more), well (how somebody held is), where (in hospital)."""
    text = files("lastcontact.reading").joinpath("condition_notes.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines()[1:])
    return frozenset(_plain(word) for name, _, words in lines if name == kind for word in words.split("|"))


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
