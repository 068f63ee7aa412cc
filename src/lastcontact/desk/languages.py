"""The languages a report or a name may be in, each in its own word."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

LANGUAGE_CHOICES = [
    ("", _("not said")),
    ("ar", "العربية (ar)"),
    ("az", "Azərbaycanca (az)"),
    ("be", "Беларуская (be)"),
    ("ku", "Kurdî (ku)"),
    ("en", "English (en)"),
    ("es", "Español (es)"),
    ("fa", "فارسی (fa)"),
    ("fr", "Français (fr)"),
    ("he", "עברית (he)"),
    ("hy", "Հայերեն (hy)"),
    ("ka", "ქართული (ka)"),
    ("ru", "Русский (ru)"),
    ("tr", "Türkçe (tr)"),
    ("uk", "Українська (uk)"),
]
"""Language codes of ISO 639-1. Any other language can be brought in without one: it is then read by its script."""
