"""What the play needs at hand: officers' accounts, the moment, and which id each thing of the story got."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from lastcontact.bureau.acting import Hand
from lastcontact.demonstration.acts import DAVIT, LIA, Act

PASSWORD = "everything here is invented"
"""Signs every officer of the demonstration in; there is nothing real behind it."""
STAFF = (
    (LIA, "Lia Beradze", ("officer", "reviewer", "publisher")),
    (DAVIT, "Davit Orban", ("officer", "reviewer")),
    ("second", "Tamar Sorel", ("officer", "reviewer", "custodian")),
    ("auditor", "Jonas Velt", ("auditor",)),
    ("administrator", "Nadia Corin", ("administrator",)),
)
"""Sign-in name, name shown, roles. All invented."""


class UnknownKey(LookupError):
    """The story speaks of something that it has not brought in yet."""


@dataclass
class Stage:
    """Keys of the story on one side, ids of the bureau on the other. `officers`: key -> (id, roles)."""

    officers: Mapping[str, tuple[str, frozenset[str]]]
    chance: random.Random
    ids: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    """Lists received and waiting to be taken row by row, by the key of their report."""

    def hand(self, act: Act, by: str = "") -> Hand:
        """The officer about to act, at the moment of the act; the clock stands still meanwhile."""
        id, roles = self.officers[by or act.by]
        return Hand(id, roles, act.at, lambda: act.at, self.new_id)

    def new_id(self) -> str:
        return self.chance.randbytes(8).hex()

    def know(self, key: str, id: str) -> None:
        if key:
            self.ids[key] = id

    def id(self, kind: str, key: str) -> str:
        """The id of a thing, or "" for no key. Raises: UnknownKey."""
        if not key:
            return ""
        name = f"{kind} {key}"
        if name not in self.ids:
            raise UnknownKey(name)
        return self.ids[name]

    @property
    def incident(self) -> str:
        return self.ids["incident incident"]

    def record(self, key: str) -> str:
        return self.id("record", key)

    def claim(self, key: str) -> str:
        """A claim by its key; "says:" and a record's key is what its list or request says of the person."""
        if key.startswith("says:"):
            return f"{self.record(key.removeprefix('says:'))}.0"
        return self.id("claim", key)

    def officer(self, key: str) -> str:
        return self.officers[key][0]
