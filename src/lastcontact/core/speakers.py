"""Which of the bureau's sources a name means, as texts write it: one ministry is not two bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.sources import SourceKind

_OTHER_JOINTS = frozenset({"in", "for", "to", "at", "on", "from", "with", "against", "and", "near", "by"})


def body_key(name: str) -> tuple[str, ...]:
    """The words of a name without order and "of", where a language puts the owner before or after the office.

    Any other joint says who stands where, and the order is kept: an embassy of one state in another is not the reverse.

    >>> body_key("Ministry of Defence of Duravan") == body_key("Duravan's Ministry of Defence")
    True
    >>> body_key("Embassy of Norhat in Duravan") == body_key("Embassy of Duravan in Norhat")
    False
    """
    words = re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", name.casefold()))
    kept = [word for word in words if word not in ("the", "of")]
    return tuple(kept if _OTHER_JOINTS & set(kept) else sorted(kept))


class Speakers:
    """Sources to be found by name; a name that may mean two of them means none."""

    def __init__(self, sources: Iterable[SourceFile]) -> None:
        self._as_written: dict[str, set[str]] = {}
        self._by_words: dict[tuple[str, ...], set[str]] = {}
        for file in sources:
            for name in (file.name, *file.other_names):
                self._as_written.setdefault(name.casefold().strip(), set()).add(file.id)
                if file.of_kind not in (SourceKind.PERSON, SourceKind.RELATIVE):
                    self._by_words.setdefault(body_key(name), set()).add(file.id)

    def source_of(self, name: str | None) -> str:
        """The id of the source that this name means, as written or in another order of its words; else empty."""
        written = (name or "").strip()
        if not written:
            return ""
        found = self._as_written.get(written.casefold()) or self._by_words.get(body_key(written), set())
        return next(iter(found)) if len(found) == 1 else ""
