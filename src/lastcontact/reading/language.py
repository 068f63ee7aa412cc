"""Which language a text or a paragraph is in, by script and by its telling letters and words."""

from __future__ import annotations

import re

_SCRIPTS = {
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "hy": re.compile("[\u0530-\u058f]"),
    "ka": re.compile("[\u10a0-\u10ff\u1c90-\u1cbf]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "latin": re.compile("[A-Za-zÀ-ɏəƏ]"),
}
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_AZERBAIJANI = re.compile("[əƏığĞşŞİ]")


def detect(text: str, *, likely: str = "en") -> str:
    """A language code; `likely` where the letters do not tell.

    >>> detect("Військові не виходять на зв'язок")
    'uk'
    """
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if counts[script] == 0:
        return likely
    if script == "cyrillic":
        ukrainian, russian = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
        if ukrainian == russian == 0:
            return likely if likely in ("ru", "uk") else "ru"
        return "uk" if ukrainian >= russian else "ru"
    if script == "latin":
        return "az" if len(_AZERBAIJANI.findall(text)) * 40 > counts["latin"] else "en"
    return script
