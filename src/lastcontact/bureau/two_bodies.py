"""Names under which figures stand are said to be other bodies than each other, or than a source: nobody asks again."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.bureau.acting import Hand, NotThere, require, see, write
from lastcontact.core.access import Act
from lastcontact.core.payloads.incidents import BodiesToldApart


def tell_apart(*, by: Hand, incident: str, names: Sequence[str], source: str = "") -> None:
    """Each of the names is a body of its own in this incident, and none of them is the source.

    Names that tell one office of one side, and so counted as one voice, speak each for itself from now on. Raises:
    NotThere for a single name without a source.
    """
    _say(by, BodiesToldApart(incident=incident, names=tuple(dict.fromkeys(names)), source=source))


def ask_again(*, by: Hand, incident: str, names: Sequence[str], source: str = "") -> None:
    """That they are several was said by mistake. Raises: NotThere for a single name without a source."""
    _say(by, BodiesToldApart(incident=incident, names=tuple(dict.fromkeys(names)), source=source, apart=False))


def _say(by: Hand, told: BodiesToldApart) -> None:
    require(by, Act.TAKE_IN)
    see(by, told.incident)
    if not told.names or (len(told.names) == 1 and not told.source):
        raise NotThere("There is nothing that it could be told apart from.")
    write(by, told)
