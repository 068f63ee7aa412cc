"""The house as the page tests find it. Whoever builds a room furnishes it here; everybody in it is invented."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from lastcontact.accounts import visits
from lastcontact.accounts.models import Officer, Relative, Role

PASSWORD = "a long sentence only for tests"


@dataclass(frozen=True)
class House:
    """Who is there, and the ids that addresses are made of: `house.ids["incident"]`."""

    readers: dict[str, Officer | Relative]
    ids: dict[str, str] = field(default_factory=dict)
    address: str = ""

    def at(self, address: str) -> House:
        return replace(self, address=address)

    def add_app(self, reader: str, secret: str) -> None:
        """Gives an officer an authenticator app with this key."""
        TOTP.activate(self.readers[reader], secret)


def furnish() -> House:
    """Fills an empty bureau. Runs once a session, on a database of its own."""
    readers: dict[str, Officer | Relative] = {
        role.value: _officer(role.value, f"{name} ({role.label})", role)
        for role, name in zip(
            Role, ("Alma Verin", "Dario Kest", "Elin Moro", "Farid Osh", "Gita Lund", "Hana Rook"), strict=True
        )
    }
    readers["relative"] = Relative.objects.create(record_id="record-1")
    return House(readers, {"officer": readers["officer"].pk})


def session_cookie(reader: Officer | Relative) -> dict[str, Any]:
    """The cookie of a session in which this reader has just signed in."""
    session = SessionStore()
    if isinstance(reader, Officer):
        session[SESSION_KEY] = reader.pk
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = reader.get_session_auth_hash()
    else:
        session.update(visits.session_of(reader))
    session.create()
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}


def _officer(login: str, display_name: str, role: Role) -> Officer:
    return Officer.objects.create_user(login, PASSWORD, display_name=display_name, roles=[role])
