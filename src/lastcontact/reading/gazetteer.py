"""Place names: the bureau's own, and those of an imported gazetteer; spellings and scripts fold to one place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from lastcontact.core.frozen import frozen
from lastcontact.reading.place_keys import fold, one_place, sound_keys


@frozen
class Known:
    """A place with a neutral id, all the forms of its name (the first is shown), and its kind (village, town...)."""

    id: str
    names: tuple[str, ...]
    kind: str = ""
    own: bool = True
    """Whether the bureau itself named it; a gazetteer of a country holds names that are persons' too."""

    @property
    def name(self) -> str:
        return self.names[0] if self.names else self.id


class Beside(Protocol):
    """Places beside the bureau's own."""

    def find(self, name: str) -> Known | None: ...


class Gazetteer:
    """Looks a name up in any spelling. The first place that brings a form keeps it; then those `beside` are asked."""

    def __init__(self, places: Iterable[Known] = (), beside: Beside | None = None) -> None:
        self._forms: dict[str, Known] = {}
        self._written: list[tuple[str, Known]] = []
        self._beside = beside
        self._sounds: dict[str, list[tuple[str, Known]]] | None = None
        for place in places:
            for form in place.names:
                self._forms.setdefault(fold(form), place)
                self._written.append((form, place))

    def find(self, name: str) -> Known | None:
        """The place of this name or of one that is a spelling of it in another script or another romanisation."""
        return self.named(name) or self._alike(name) or (self._beside.find(name) if self._beside else None)

    def named(self, name: str) -> Known | None:
        """The bureau's own place of this very name, but for case, marks and hyphens."""
        return self._forms.get(fold(name))

    def _alike(self, name: str) -> Known | None:
        if not self._forms:
            return None
        if self._sounds is None:
            self._sounds = {}
            for form, place in self._written:
                for key in sound_keys(form):
                    self._sounds.setdefault(key, []).append((form, place))
        near = [pair for key in sound_keys(name) for pair in self._sounds.get(key, ())]
        found = {place.id: place for form, place in near if one_place(form, name)}
        return next(iter(found.values())) if len(found) == 1 else None
