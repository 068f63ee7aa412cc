"""What is doubtful in one cell of a list of people: said in plain words, never corrected."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache

from lastcontact.core.dates import EARLIEST_BIRTH, LATEST_BIRTH, MONTHS, PartialDate, either_way, tells_birth
from lastcontact.core.frozen import frozen
from lastcontact.core.spelt_ages import in_figures
from lastcontact.core.yearless import day_of_year
from lastcontact.names.people import people_in
from lastcontact.names.sons import father_behind

OLDEST = 110
"""Ages above this are marked."""
_ANY_DAY = date(2000, 1, 1)
DAYS_OF_ONE_AGE = 366
"""Of as many births, at most, one age tells."""
_OVERRIDES = {
    "\u202e": "right-to-left override", "\u202d": "left-to-right override", "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding", "\u202c": "end of direction", "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate", "\u2068": "first-strong isolate", "\u2069": "end of isolate",
}  # fmt: skip
_UNSEEN = "\u200b\u2060\ufeff\u00ad"
ERRORS = ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "########")
"""What spreadsheets show instead of a value."""
_BETWEEN = re.compile(r"\s*(?:[;/\n|+&]|,(?=\s*\S+\s+\S)|\s(?:and|և|եւ|и|та|і|və|და|et|y|و)\s)\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|\s)1[.)]\s.*\s2[.)]\s", re.DOTALL)
_AGE = re.compile(r"\d{1,3}")
TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\Z")
_SHORT_YEAR = re.compile(r"(?P<before>\d{1,2}[./-]\d{1,2}[./-])\d{2}\Z")
_DAY_NUMBER = re.compile(r"(\d{5})(?:[.,]\d+)?")
_DAY_NOUGHT = date(1899, 12, 30)
"""Source: ECMA-376, part 1, 18.17.4.1 (the 1900 date base system)."""
WHICH_FIRST = "day and month may be the other way round; read with the day first"
_LONE_YEAR = re.compile(r"\d{4}\s*(?:г|р|թ|წ)?\.?(?:\s*р\.?)?")
_SCIENTIFIC = re.compile(r"\d[.,]\d+E\+\d+\Z", re.IGNORECASE)
_ALPHABETS = ("LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN", "ARABIC", "GREEK", "HEBREW")


@frozen
class Doubt:
    """What is odd about a cell, and what to do about it."""

    what: str
    remedy: str = "The text is kept as it stands; compare with the original."


def doubts(name: str, cell: str) -> tuple[Doubt, ...]:
    """Everything doubtful about a cell that is to fill the field `name`; empty when there is nothing."""
    checks = _CHECKS.get(name)
    return (*hidden(cell), *(checks(cell.strip()) if checks else ()))


def hidden(text: str) -> tuple[Doubt, ...]:
    """Signs that nobody sees, formulas and damage, in any text."""
    if text.isprintable() and text[:1] not in "=# " and "\ufffd" not in text:
        return ()
    found: list[Doubt] = []
    if "\x00" in text:
        found.append(Doubt("it holds a NUL byte, which no text should"))
    if turned := [f"{words}, U+{ord(sign):04X}" for sign, words in _OVERRIDES.items() if sign in text]:
        what = f"it holds a hidden sign that turns the order of letters ({'; '.join(turned)})"
        found.append(Doubt(what, "Read it letter by letter."))
    if any(sign in text for sign in _UNSEEN):
        found.append(Doubt("it holds a sign of no width, which nobody sees"))
    if any(unicodedata.category(sign) == "Cc" and sign not in "\x00\t\n\r" for sign in text):
        found.append(Doubt("it holds a control character"))
    if "\ufffd" in text:
        found.append(Doubt("a letter is damaged, shown as \ufffd", "Ask the sender for the file in UTF-8."))
    if text.lstrip().startswith("=") and len(text.strip()) > 1:
        found.append(
            Doubt("it is a formula, which was not worked out", "Ask the sender for the list with values only.")
        )
    if text.strip() in ERRORS:
        found.append(Doubt("the spreadsheet shows an error instead of a value", "Ask the sender what stood here."))
    return tuple(found)


def _name(cell: str) -> tuple[Doubt, ...]:
    found = list(_two_people(cell))
    if any(sign.isdigit() for sign in cell):
        found.append(Doubt("a name with digits in it"))
    if len(cell) > 200:
        found.append(Doubt("much longer than a name"))
    if word := _of_two_alphabets(cell):
        found.append(
            Doubt(f"a word mixes letters of two alphabets ({word[0]} and {word[1]})", "Find out which was meant.")
        )
    return tuple(found)


def whole_of_two(cells: Sequence[str]) -> tuple[Doubt, ...]:
    """What is doubtful about the parts of a name that stand in cells of their own: together they may name two people,
    where none does alone.

    >>> len(whole_of_two(("Tesk", "Emil / Tesk Oren"))), len(whole_of_two(("Tesk", "Emil")))
    (1, 0)
    """
    if len(cells) < 2 or any(map(holds_two_people, cells)):
        return ()
    return _two_people(" ".join(cells))


def _two_people(cell: str) -> tuple[Doubt, ...]:
    if not holds_two_people(cell):
        return ()
    compared = "only the first is compared" if len(people_in(cell)) > 1 else "they are compared as one name"
    return (Doubt(f"it seems to name two people, and {compared}", "If so, make two records of it."),)


def holds_two_people(cell: str) -> bool:
    """Whether a name cell seems to hold two people: two parts of two words or more, two given names joined, or a
    numbered pair.

    >>> [holds_two_people(name) for name in ("Levon Hovaberd and Hrayr Arpan", "Khorasaryan, Levon", "Suren & Armen")]
    [True, False, True]
    >>> holds_two_people("Kerim Tarnel, son of Oshan Tarnel")
    False
    """
    if father_behind(cell) != cell:
        return False
    parts = [part for part in _BETWEEN.split(cell.strip()) if part.strip()]
    return (
        len(people_in(cell)) > 1 or bool(_NUMBERED.search(cell)) or sum(len(part.split()) >= 2 for part in parts) >= 2
    )


def _of_two_alphabets(cell: str) -> tuple[str, str] | None:
    if cell.isascii():
        return None
    for word in re.split(r"[\s\-]+", cell):
        found = list(dict.fromkeys(_alphabet(sign) for sign in word if sign.isalpha()))
        known = [name for name in found if name]
        if len(known) > 1:
            return known[0], known[1]
    return None


@cache
def _alphabet(sign: str) -> str:
    title = unicodedata.name(sign, "")
    return next((name.capitalize() for name in _ALPHABETS if title.startswith(name)), "")


def _birth_date(cell: str) -> tuple[Doubt, ...]:
    plain = TIME.sub("", cell)
    if _LONE_YEAR.fullmatch(plain):
        return _birth_year(plain)  # known to the year: no slip of anybody's
    if PartialDate.of_spoken_age(plain, _ANY_DAY).known:
        return (Doubt("an age where a date of birth should be", "Read as the age on the day the list was taken in."),)
    if _AGE.fullmatch(plain):
        return (
            Doubt("a number where a date of birth should be", "An age, or a year without its century: ask the source."),
            *_age(plain),
        )
    if short := _SHORT_YEAR.match(plain):
        written = f"{short['before']}2000"
        return (
            Doubt("the year has two digits only"),
            *_which_first(written, "day and month may be the other way round"),
        )
    if number := _DAY_NUMBER.fullmatch(plain):
        return _day_number(number[1])
    read = PartialDate.read(plain)
    if read.problem and day_of_year(plain):
        return (
            Doubt("a birth without its year", "Compared by its day and month, which weighs little: ask for the year."),
        )
    if read.problem:
        return (Doubt(f"not usable as a date of birth: {read.problem}", "Taken as text; ask the source for the date."),)
    return (*_in_years(read), *_which_first(plain))


def _in_years(read: PartialDate) -> tuple[Doubt, ...]:
    if read.earliest_on and read.latest_on and not EARLIEST_BIRTH <= read.latest_on.year <= LATEST_BIRTH:
        return (Doubt(f"born in {read.latest_on.year} is not likely"),)
    if read.exact is None:
        return (Doubt("not a whole date: read as the days it may mean"),)
    return ()


def _which_first(plain: str, what: str = WHICH_FIRST) -> tuple[Doubt, ...]:
    return (Doubt(what, "Ask which one is the day."),) if either_way(plain) else ()


def _day_number(number: str) -> tuple[Doubt, ...]:
    """A day as spreadsheets count it, from 1900, where its column lost its format."""
    on = _DAY_NOUGHT + timedelta(days=int(number))
    if not EARLIEST_BIRTH <= on.year <= LATEST_BIRTH:
        return (Doubt("a number where a date of birth should be", "Taken as text; ask the source for the date."),)
    day = f"{on.day} {MONTHS[on.month - 1].capitalize()} {on.year}"
    return (
        Doubt(f"a spreadsheet’s number of a day, it seems: that of {day}", f"Ask the source; if it is so, write {on}."),
    )


def births_disagree(born: str, year: str) -> bool:
    """Whether a date of birth and a year of birth of one person name different years.

    >>> births_disagree("12.03.2026", "1999"), births_disagree("12.03.1999", "1999")
    (True, False)
    """
    read, found = PartialDate.read(TIME.sub("", born.strip())), re.search(r"(?<!\d)\d{4}(?!\d)", year)
    if read.earliest_on is None or read.latest_on is None or not found:
        return False
    return not read.earliest_on.year <= int(found[0]) <= read.latest_on.year


def _birth_year(cell: str) -> tuple[Doubt, ...]:
    found = re.search(r"(?<!\d)\d{4}(?!\d)", cell)
    if not found:
        return (Doubt("not usable as a year of birth"),)
    doubt = () if EARLIEST_BIRTH <= int(found[0]) <= LATEST_BIRTH else (Doubt(f"born in {found[0]} is not likely"),)
    return (*doubt, *(() if cell.strip(" .гթрწ") == found[0] else (Doubt("more than a year stands here"),)))


def _age(cell: str) -> tuple[Doubt, ...]:
    if tells_birth(cell):
        return (Doubt("a birth where an age should be", "Read as the year or the day of birth."), *_which_first(cell))
    plain = in_figures(cell)
    found = _AGE.findall(plain)
    if not found:
        return (Doubt("not a number of years"),)
    if int(found[0]) > OLDEST or (len(found) > 1 and plain.isdigit()):
        return (Doubt(f"{plain} is not an age", "Taken as text; ask the source."),)
    read = PartialDate.under_age(plain, _ANY_DAY)
    if not read.earliest_on or not read.latest_on or (read.latest_on - read.earliest_on).days > DAYS_OF_ONE_AGE:
        return (Doubt("an age that is not exact, or more than an age"),)
    if not any(sign.isdigit() for sign in cell):
        return (Doubt("an age in words", f"Read as {found[0]} years."),)
    return ()


def _phone(cell: str) -> tuple[Doubt, ...]:
    if _SCIENTIFIC.match(cell):
        return (Doubt("the spreadsheet has rounded this number; digits are lost", "Ask for the number again."),)
    return () if sum(sign.isdigit() for sign in cell) >= 5 else (Doubt("too few digits for a telephone number"),)


def _number(cell: str) -> tuple[Doubt, ...]:
    return (
        (Doubt("the spreadsheet has rounded this number; digits are lost", "Ask for the number again."),)
        if _SCIENTIFIC.match(cell)
        else ()
    )


_CHECKS: dict[str, Callable[[str], tuple[Doubt, ...]]] = {
    "name": _name, "given_name": _name, "family_name": _name, "patronymic": _name, "father_name": _name,
    "mother_name": _name,
    "birth_date": _birth_date, "birth_year": _birth_year, "age": _age, "phone": _phone, "service_number": _number,
}  # fmt: skip
