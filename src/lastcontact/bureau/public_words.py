"""What the words of an edition may not hold: the name of a person of the incident, or a count of fewer than five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile import name_keys
from lastcontact.core.disclosure import SMALL
from lastcontact.core.quantities import Form, Quantity
from lastcontact.names.compare import compare
from lastcontact.names.keys import index_keys, numbered
from lastcontact.reading.reader import read

ALIKE = 10.0
"""log2 of the weight from which two words of the text are taken for a person's name."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MOST = 500
"""Records with a key in common that are compared with one pair of words; more share only what is common."""


class NamesSomebody(Refused):
    """A bulletin names nobody who is sought."""


class TellsOfFew(Refused):
    """Fewer than five people are not counted in free words."""


def admit(incident: str, written: str) -> None:
    """Lets free words into an edition, or refuses them. Raises: NamesSomebody, TellsOfFew."""
    if few := _few(written):
        raise TellsOfFew(
            f"“{few}” counts fewer than {SMALL} people, who could be recognised. Leave the number out, or let the"
            " figures below say it."
        )
    if name := _named(incident, written):
        raise NamesSomebody(
            f"“{name}” is like the name of a person in this incident. A bulletin names nobody: leave the name out."
        )


def _few(written: str) -> str:
    return next((c.quantity.text for c in read(written).quantities if _is_few(c.quantity)), "")


def _is_few(count: Quantity) -> bool:
    if count.form is Form.VAGUE:
        return False
    bound = count.minimum if count.minimum is not None else (count.maximum or 0) + 1
    return 0 < bound < SMALL


def _named(incident: str, written: str) -> str:
    """The first two words near each other that are like a name of the incident, in any script."""
    name_keys.catch_up()
    for pair in _pairs(written):
        keys = [numbered(key) for key in index_keys(pair)]
        opened = rows.NameKey.objects.filter(key__in=keys).values("opened_seq")
        found = rows.Record.objects.filter(incident=incident, seq__in=opened)[:_MOST]
        if any(compare(pair, row.file.described.full_name).weight_log2 >= ALIKE for row in found):
            return pair
    return ""


def _pairs(written: str) -> Iterator[str]:
    """Words that may be a name, two and two, with at most one between them; where a script has capitals, with them."""
    for sentence in re.split(r"[.!?;։\n]+", written):
        words = [word for word in _WORD.findall(sentence) if not word[0].islower()]
        for i, word in enumerate(words):
            yield from (f"{word} {other}" for other in words[i + 1 : i + 3])
