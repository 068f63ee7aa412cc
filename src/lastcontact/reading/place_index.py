"""An index of many places in a file of its own: it is looked up on the disk, and nothing of it is kept in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lastcontact.reading.gazetteer import Known
from lastcontact.reading.place_keys import fold, one_place, sound_keys

_TABLES = """
CREATE TABLE IF NOT EXISTS source (name TEXT PRIMARY KEY, places INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS place (id TEXT PRIMARY KEY, source TEXT NOT NULL, names TEXT NOT NULL, kind TEXT NOT NULL)
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS form (key TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
_BATCH = 2_000
_MOST = 200
"""Places of one key that are compared: more of them tell none apart."""
_FORMS = 30
"""Names of one place that are taken: capitals have some in a hundred languages."""


class PlaceIndex:
    """Looks names up in a file that `taken_in` wrote; close it, or use it in a `with`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._found: dict[str, Known | None] = {}

    def find(self, name: str) -> Known | None:
        """The one place of that name, or of a name that is a spelling of it; where several bear it, one without an id
        of GeoNames: it is a place, and which is not known.
        """
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> Known | None:
        exact = self._of([fold(name)])
        if exact:
            return exact[0] if len(exact) == 1 else Known(fold(name).replace(" ", "_"), (name,), own=False)
        near = [one for one in self._of(sound_keys(name)) if any(one_place(form, name) for form in one.names)]
        return near[0] if len(near) == 1 else None

    def _of(self, keys: Iterable[str]) -> list[Known]:
        found: dict[str, Known] = {}
        ask = "SELECT id, names, kind FROM form JOIN place ON id = place WHERE key = ? LIMIT ?"
        for key in keys:
            for id, names, kind in self._database.execute(ask, (key, _MOST)):
                found[id] = Known(id, tuple(names.split("\n")), kind, own=False)
        return list(found.values())


@contextmanager
def index_at(path: Path) -> Iterator[PlaceIndex]:
    """The index in a file that is there."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        yield PlaceIndex(database)


@contextmanager
def index_of(places: Iterable[Known]) -> Iterator[PlaceIndex]:
    """An index of these places alone, gone afterwards: for one command. It lies on the disk where it grows large."""
    with closing(sqlite3.connect("")) as database:
        _write(database, places, "")
        yield PlaceIndex(database)


def taken_in(path: Path, places: Iterable[Known], source: str) -> int:
    """Takes a source's places in, in place of what the same source brought before; how many there are.

    All of it or nothing: whatever `places` raises leaves the file as it was.
    """
    with closing(sqlite3.connect(path)) as database:
        return _write(database, places, source)


def removed(path: Path, source: str) -> int:
    """Takes a source's places out again; how many there were."""
    with closing(sqlite3.connect(path)) as database:
        with database:
            gone = _forget(database, source)
        database.execute("VACUUM")
        return gone


def sources_in(path: Path) -> tuple[tuple[str, int], ...]:
    """The sources in a file, by name, and how many places each has; nothing where there is no file."""
    if not path.exists():
        return ()
    with closing(sqlite3.connect(path)) as database:
        return tuple(database.execute("SELECT name, places FROM source ORDER BY name"))


def _write(database: sqlite3.Connection, places: Iterable[Known], source: str) -> int:
    database.executescript(_TABLES)
    count = 0
    with database:
        _forget(database, source)
        batch: list[Known] = []
        for place in places:
            batch.append(place)
            count += 1
            if len(batch) == _BATCH:
                _put(database, batch, source)
                batch = []
        _put(database, batch, source)
        database.execute("INSERT INTO source VALUES (?, ?)", (source, count))
    return count


def _put(database: sqlite3.Connection, places: list[Known], source: str) -> None:
    rows = [(p.id, source, "\n".join(p.names[:_FORMS]), p.kind) for p in places]
    database.executemany("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", rows)
    forms = [(key, p.id) for p in places for key in _keys(p)]
    database.executemany("INSERT OR IGNORE INTO form VALUES (?, ?)", forms)


def _keys(place: Known) -> set[str]:
    names = place.names[:_FORMS]
    return {fold(name) for name in names} | {key for name in names for key in sound_keys(name)}


def _forget(database: sqlite3.Connection, source: str) -> int:
    database.execute("DELETE FROM form WHERE place IN (SELECT id FROM place WHERE source = ?)", (source,))
    gone = database.execute("DELETE FROM place WHERE source = ?", (source,)).rowcount
    database.execute("DELETE FROM source WHERE name = ?", (source,))
    return gone
