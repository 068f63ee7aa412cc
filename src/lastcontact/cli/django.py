"""Starts Django for the commands that need the bureau; the others never pay for it."""

from __future__ import annotations

import os

from lastcontact.cli.main import Unusable

DEFAULT_SETTINGS = "lastcontact.server.settings.laptop"


def start(settings: str = DEFAULT_SETTINGS) -> None:
    """Loads the settings named in DJANGO_SETTINGS_MODULE, else these. Raises: Unusable when they cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as problem:
        raise Unusable(str(problem)) from problem
