"""What the settings take from the environment: folders, switches, lists, the secret key, a database address."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from lastcontact.assessment.tables import Tables, TablesUnusable, default_tables


class UnusableSetting(ImproperlyConfigured):
    """An environment variable holds something that cannot be used; the message names it and says what to write."""


def data_folder(environment: Mapping[str, str], default: Path) -> Path:
    """The folder that holds everything the bureau keeps, made with mode 0700 where it is missing."""
    folder = Path(environment.get("LASTCONTACT_DATA") or default).expanduser().resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def switch(environment: Mapping[str, str], name: str, *, default: bool) -> bool:
    """A yes or a no. Raises: UnusableSetting for any other word, so that a misspelt "no" never counts as yes."""
    written = environment.get(name, "").strip().lower()
    if not written:
        return default
    if written in {"yes", "true", "on", "1"}:
        return True
    if written in {"no", "false", "off", "0"}:
        return False
    raise UnusableSetting(f"{name} is '{written}': write yes or no")


def whole_number(environment: Mapping[str, str], name: str, *, default: int) -> int:
    """A whole number above zero. Raises: UnusableSetting."""
    written = environment.get(name, "").strip()
    if not written:
        return default
    if not written.isascii() or not written.isdigit() or int(written) == 0:
        raise UnusableSetting(f"{name} is '{written}': write a whole number above zero")
    return int(written)


def weighing_tables(environment: Mapping[str, str], name: str) -> Tables:
    """The tables an assessment weighs by: those of the file named, else the project's. Raises: UnusableSetting."""
    written = environment.get(name, "").strip()
    if not written:
        return default_tables()
    try:
        return Tables.load(Path(written))
    except TablesUnusable as problem:
        raise UnusableSetting(f"{name}: in '{written}' {problem}") from None
    except (OSError, ValueError, TypeError, KeyError):
        raise UnusableSetting(f"{name} is '{written}': name a file of tables that `assess --fit` wrote") from None


def words(environment: Mapping[str, str], name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A list written with commas or spaces."""
    return environment.get(name, "").replace(",", " ").split() or list(default)


def kept_secret(file: Path) -> str:
    """The secret in this file; made at the first start, readable by its owner alone.

    Two processes that start at once get the same one: only the first can create the file.
    """
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _settled(file)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        made = secrets.token_urlsafe(64)
        out.write(made)
    return made


def _settled(file: Path) -> str:
    kept = file.read_text(encoding="ascii").strip()
    if len(kept) < 50:
        raise UnusableSetting(
            f"{file.name} in the data folder is too short to be a secret: move it away and start again"
        )
    return kept


def postgres(address: str) -> dict[str, Any]:
    """Django's database settings for `postgresql://user:password@host:port/name`, or `...?host=folder` for a socket.

    >>> postgres("postgresql://bureau@localhost/missing")["NAME"]
    'missing'
    """
    parts = urlsplit(address)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name:
        raise UnusableSetting("LASTCONTACT_DATABASE: write postgresql://user:password@host:port/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parse_qs(parts.query).get("host", [unquote(parts.hostname or "")])[0],
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
