"""The lock-out after wrong passwords: whose account was tried and from where, how long it stays shut, and opening it.

Two limits count: allauth's, of minutes and by the name alone, and axes', of an hour and by name and address.
"""

from __future__ import annotations

import math
import time
from datetime import timedelta
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone

_ACTION = {"app": "allauth.account", "action": "login_failed"}


def sign_in_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str | None:
    """The name that was tried: from the credentials checked, else from the form as allauth names its field."""
    return (credentials or {}).get("username") or request.POST.get("login")


def client_address(request: HttpRequest) -> str | None:
    """The client's address; behind a proxy, the one the trusted proxy saw. None when no client sent the request."""
    return get_adapter().get_client_ip(request) if "REMOTE_ADDR" in request.META else None


def counted_as(login: str) -> str:
    """Under which name the wrong passwords of an account are counted, by whatever address the page was opened."""
    return f"staff:{login.casefold()}"


def minutes_shut(login: str) -> int:
    """For how many minutes no password is taken for this sign-in name, whoever bears it; 0 while one is."""
    seconds = max((_seconds(*found) for found in _counters(login)), default=0.0)
    return math.ceil(max(seconds, _seconds_by_axes(login)) / 60)


def open_door(login: str) -> None:
    """Forgets the wrong passwords tried for a sign-in name."""
    for key, _rate in _counters(login):
        cache.delete(key)
    reset(username=login)


def _counters(login: str) -> list[tuple[str, ratelimit.Rate]]:
    """Where the wrong passwords for a name are counted, by the name alone."""
    rates = ratelimit.get_rates(**_ACTION, config=app_settings.RATE_LIMITS)
    by_name = [rate for rate in rates if rate.per == "key"]
    return [(ratelimit.get_cache_key(None, **_ACTION, rate=rate, key=counted_as(login)), rate) for rate in by_name]


def _seconds(key: str, rate: ratelimit.Rate) -> float:
    now = time.time()
    tried = [at for at in cache.get(key, []) if at > now - rate.duration]
    return min(tried) + rate.duration - now if len(tried) >= rate.amount else 0.0


def _seconds_by_axes(login: str) -> float:
    shut = AccessAttempt.objects.filter(username=login, failures_since_start__gte=settings.AXES_FAILURE_LIMIT)
    ends = [one.attempt_time + timedelta(hours=settings.AXES_COOLOFF_TIME) for one in shut]
    return max(((end - timezone.now()).total_seconds() for end in ends), default=0.0)
