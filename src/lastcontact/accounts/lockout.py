"""For the lock-out: which account was tried, and from where. One answer for allauth's limits and for axes'."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest


def sign_in_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """The name that was tried: from the credentials checked, else from the form as allauth names its field."""
    return (credentials or {}).get("username") or request.POST.get("login")


def client_address(request: HttpRequest) -> str | None:
    """The client's address; behind a proxy, the one the trusted proxy saw. None when no client sent the request."""
    return get_adapter().get_client_ip(request) if "REMOTE_ADDR" in request.META else None
