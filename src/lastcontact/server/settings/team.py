"""A team: PostgreSQL, gunicorn behind a proxy that speaks TLS. Refuses to start without its addresses."""

from __future__ import annotations

import os

from lastcontact.server.environment import UnusableSetting, postgres, words
from lastcontact.server.settings.laptop import *  # noqa: F403

DATABASES = {"default": postgres(os.environ.get("LASTCONTACT_DATABASE", ""))}
ALLOWED_HOSTS = words(os.environ, "LASTCONTACT_HOSTS")
if not ALLOWED_HOSTS:
    raise UnusableSetting("LASTCONTACT_HOSTS: write the names this bureau is reached by, such as bureau.example")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
SIGNED_OUT_COOKIE_NAME = "__Host-signed-out"
LANGUAGE_COOKIE_SECURE = True

ALLAUTH_TRUSTED_PROXY_COUNT = 1
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "server_cache"}}
"""Limits count across gunicorn's workers only when they share the counter."""
