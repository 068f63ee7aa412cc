"""What a session holds in which somebody has just signed in, without the signing in, which has tests of its own."""

from __future__ import annotations

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from lastcontact.accounts import visits
from lastcontact.accounts.models import Officer, Relative


def session_of(reader: Officer | Relative) -> dict[str, object]:
    """An officer's, or a relative's whose visit begins now."""
    if isinstance(reader, Relative):
        return dict(visits.session_of(reader))
    return {
        SESSION_KEY: reader.pk,
        BACKEND_SESSION_KEY: "allauth.account.auth_backends.AuthenticationBackend",
        HASH_SESSION_KEY: reader.get_session_auth_hash(),
    }
