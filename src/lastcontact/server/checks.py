"""What must be there before the doors open; `lastcontact serve` does not start without."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core import checks
from django.utils.translation import override

FONTS = "vendor/fonts/fonts.css"
OTHERS = 0o077
"""The bits of a file's mode by which anybody but its owner may read or write it."""


def fonts_are_there(**_: Any) -> list[checks.CheckMessage]:
    """Pages fetch nothing from elsewhere, so the letters of every script must be here."""
    if finders.find(FONTS):
        return []
    return [
        checks.Error("the fonts are not there: run './dev setup', or install from a built package", id="server.fonts")
    ]


def families_can_reach_us(**_: Any) -> list[checks.CheckMessage]:
    """The pages of families and the public say how the bureau is reached, where that was set, in each language."""
    silent = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            silent += [] if settings.LASTCONTACT_BUREAU_CONTACT else [code.upper()]
    if not silent:
        return []
    which = "no page tells" if len(silent) == len(settings.LANGUAGES) else f"pages in {', '.join(silent)} do not tell"
    words = f"{which} families how to reach this bureau: set LASTCONTACT_BUREAU_CONTACT to address, telephone, hours"
    return [checks.Warning(words, id="server.contact")]


def others_cannot_read(**_: Any) -> list[checks.CheckMessage]:
    """The folder with everything in it, and the secret that signs sessions, are their owner's alone."""
    if os.name != "posix":
        return []
    kept = [Path(settings.LASTCONTACT_DATA), Path(settings.LASTCONTACT_DATA) / "secret.key"]
    return [
        checks.Error(
            f"others may read {path}: take that from them with 'chmod go-rwx {path}', and start again", id="server.mode"
        )
        for path in kept
        if path.exists() and path.stat().st_mode & OTHERS
    ]
