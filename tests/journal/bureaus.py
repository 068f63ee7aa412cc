"""A bureau to test with: an empty journal on one kind of database, a folder for keys and archive, an invented clock."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from lastcontact.bureau import keeping
from lastcontact.core.entry import Draft, Part, Receipt
from lastcontact.journal import pen


@dataclass
class Bureau:
    """`address` of the database, the folder with all its files, and time that advances a second with each look."""

    address: str
    folder: Path
    files: tuple[Path, ...]
    now: datetime = datetime(2020, 12, 16, 9, tzinfo=UTC)
    acted_at: datetime = datetime(2020, 12, 15, 18, 30, tzinfo=UTC)
    _seen: list[str] = field(default_factory=list)

    @property
    def master_key(self) -> Path:
        return self.folder / "keys" / "master.key"

    @property
    def vendor(self) -> str:
        return connection.vendor

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def write(self, *drafts: Draft) -> tuple[Receipt, ...]:
        with transaction.atomic():
            return pen.append(drafts, actor="officer:1", acted_at=self.acted_at, clock=self.clock)

    def bytes_on_disk(self) -> Iterator[tuple[Path, bytes]]:
        """Every file of the database, the archive and the keys, with its bytes."""
        for root in self.files:
            for path in root.rglob("*") if root.is_dir() else root.parent.glob(root.name + "*"):
                if path.is_file():
                    yield path, path.read_bytes()

    def files_that_hold(self, text: str) -> list[str]:
        """Names of the files in which a text stands, in UTF-8, UTF-16 or escaped as in JSON."""
        forms = {text.encode(), text.encode("utf-16-le"), text.encode("unicode_escape")}
        return sorted(path.name for path, data in self.bytes_on_disk() if any(form in data for form in forms))


def subject(kind: str = "record") -> str:
    return f"{kind}:{secrets.token_urlsafe(12)}"


def draft(kind: str, *parts: tuple[str, dict[str, Any]]) -> Draft:
    return Draft(kind, tuple(Part(about, body) for about, body in parts))


def recipient(identity: Path) -> tuple[str, ...]:
    """Whom an identity's file can open for."""
    return (str(keeping.identities_from(identity)[0].to_public()),)
