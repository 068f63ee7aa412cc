"""A date whose month is a word, in any language that is read: "12 березня 1991", "1990 թ. նոյեմբերի 23"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_ALIKE = str.maketrans("أإآٱ", "اااا")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_STRANGE = re.compile(r"[^\w\s.,/()'’`\-–]|_")
"""A sign that no date is written with."""
_BESIDE_WORDS = (
    "st nd rd th of the de del el le er "
    "г год года году гр р рік року рн н д ж го е "
    "թ թվ թվական թվականի թվականին ին ի ը ծ "
    "წ წელი წლის წელს ის დაბ ში "
    "ci cı cu cü il ilin ildə ili si sı su sü ayının də da d t "
    "سنة عام لسنة لعام شهر من م ميلادي ميلادية في"
)
_BESIDE = frozenset(_BESIDE_WORDS.split())
"""Words and endings that say nothing more beside a day, a month or a year ("г. р.", "1991-ci il", "թ.")."""
_WORDS_OF_BIRTH = (
    "born b dob birth date нар народився народилася народження дата род родился родилась рождения рожд "
    "ծնվ ծնված ծնվել ծննդյան დაბადებული დაბადების დაიბადა თარიღი doğum doğulub tarixi təvəllüd anadan olub "
    "مواليد ولد ولدت تاريخ الميلاد"
)
_OF_BIRTH = frozenset(_WORDS_OF_BIRTH.split())
"""Words that tell that a date is that of a birth."""
_YEAR_TOKEN = 4
_DAY_TOKEN = 2


def western(text: str) -> str:
    """A text with the digits of every script as 0-9.

    >>> western("٣٠.٠٩.١٩٨٧"), western("१२.०३.1991")
    ('30.09.1987', '12.03.1991')
    """
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in unicodedata.normalize("NFC", text))


def without_beside(text: str) -> str:
    """A date in figures without what only says of what it is: "12.03.1991 г. р." is 12.03.1991; else the text itself.

    >>> without_beside("Born 12.03.1991"), without_beside("12.03.1991 р.н."), without_beside("12.03.1991 in Arpan")
    ('12.03.1991', '12.03.1991', '12.03.1991 in Arpan')
    """
    figures = [found.start() for found in re.finditer(r"\d", text)]
    if not figures:
        return text
    around = text[: figures[0]] + " " + text[figures[-1] + 1 :]
    words = _TOKEN.findall(around.casefold())
    alone = bool(words) and (_BESIDE | _OF_BIRTH).issuperset(words) and not _STRANGE.search(around)
    return text[figures[0] : figures[-1] + 1] if alone else text


def in_words(text: str) -> tuple[int, int, int | None] | None:
    """Year, month and, where it is told, day of a date with its month in words; None where it is none, or tells more.

    >>> in_words("5 июня 1988 г."), in_words("1991-ci il martın 12-si"), in_words("March 2026"), in_words("1 or 2 May")
    ((1988, 6, 5), (1991, 3, 12), (2026, 3, None), None)
    """
    told = _told(text)
    if told is None or len(told[1]) != 1 or len(told[2]) > 1 or told[3] != 1 + len(told[2]):
        return None
    return told[1][0], told[0], told[2][0] if told[2] else None


def day_in_words(text: str) -> tuple[int, int] | None:
    """Month and day of a date with its month in words and without a year; None where it is none, or tells more. Two
    figures behind a month may be its year ("Aug 03").

    >>> day_in_words("3 Aug"), day_in_words("August 3"), day_in_words("Aug 03"), day_in_words("3 Aug 03")
    ((8, 3), (8, 3), None, None)
    """
    told = _told(text)
    if told is None or told[1] or len(told[2]) != 1 or told[3] != 1:
        return None
    behind = western(text).strip()
    return None if behind[:1].isalpha() and re.search(r"\b\d\d\b", behind) else (told[0], told[2][0])


def _told(text: str) -> tuple[int, list[int], list[int], int] | None:
    """The month, the years, the days, and how many words there are beside it; None where not one month is named."""
    plain = western(text).casefold().translate(_ALIKE)
    found = list(_months_at().finditer(plain))
    months = {month_words()[match[0]] for match in found}
    if len(months) != 1 or _STRANGE.search(plain):
        return None
    for match in reversed(found):
        plain = f"{plain[: match.start()]} {plain[match.end() :]}"
    rest = [token for token in _TOKEN.findall(plain) if token not in _BESIDE | _OF_BIRTH]
    years = [int(token) for token in rest if token.isdecimal() and len(token) == _YEAR_TOKEN]
    days = [int(token) for token in rest if token.isdecimal() and len(token) <= _DAY_TOKEN]
    return months.pop(), years, days, len(rest)


@cache
def month_words() -> MappingProxyType[str, int]:
    """Every name of a month, in any form, of the languages that are read and of French and Spanish: small letters, and
    the four alifs of Arabic as one.
    """
    lines = files("lastcontact.core").joinpath("month_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return MappingProxyType({word: int(month) for month, _language, words in rows for word in words.split("|")})


@cache
def _months_at() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in sorted(month_words(), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{names})(?![^\W\d_])")
