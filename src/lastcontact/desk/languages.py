"""The languages a report or a name may be in, each in its own word."""

from __future__ import annotations

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from lastcontact.reading.lexicon import LANGUAGES

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
TEXT_LANGUAGES = [
    (code, words if not code or code in LANGUAGES else format_lazy("{}: {}", words, _("its text is not read")))
    for code, words in LANGUAGE_CHOICES
]
"""The same for a text, from which claims are proposed where its language is read."""
NOT_READ = _("Of a text that is not read no claims are proposed: they are made by hand.")
