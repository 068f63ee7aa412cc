"""The people sought: 73 soldiers, 5 attached to them, 15 residents; invented, from a seed, in several scripts."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType

SEED = 20260310
SOLDIERS = 73
POSITIONS = ((4, 9), (5, 9), (6, 9), (7, 13), (8, 17), (9, 16))
"""Position, and how many of the company stood there."""
RANKS = ("private", "private", "private", "private", "corporal", "sergeant")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name in one language: what each list would write before its own mistakes."""

    family: str
    given: str
    father: str = ""
    """Father's name as that language writes it in a list: a genitive, a patronymic, or the plain name."""

    @property
    def family_first(self) -> str:
        return f"{self.family} {self.given}"

    @property
    def given_first(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.family, self.given, self.father) if part)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented. `spellings`: language -> name; `home` is the language of their own family."""

    id: str
    kind: str
    home: str
    sex: str
    born_on: date
    spellings: MappingProxyType[str, Spelling]
    father_en: str
    mother_en: str = ""
    place: str = ""
    work: str = ""
    position: int = 0
    rank: str = ""
    number: str = ""

    @property
    def own(self) -> Spelling:
        return self.spellings[self.home]

    @property
    def english(self) -> Spelling:
        return self.spellings["en"]

    def age_on(self, day: date) -> int:
        """Whole years on a day."""
        return day.year - self.born_on.year - ((day.month, day.day) < (self.born_on.month, self.born_on.day))


@cache
def table(name: str) -> tuple[MappingProxyType[str, str], ...]:
    """Rows of one of the tables in `data`, by column."""
    text = files("lastcontact.demonstration").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(MappingProxyType(row) for row in csv.DictReader(io.StringIO(text), delimiter="\t"))


def people(seed: int = SEED) -> tuple[Person, ...]:
    """All 93, soldiers in the order of the roll first; the same for the same seed."""
    return (*_soldiers(random.Random(seed)), *(_other(row) for row in table("others.tsv")))


@dataclass(frozen=True, slots=True)
class _Known:
    """A soldier whom the story names: row on the roll from 1, and what is fixed about him."""

    at: int
    family: str
    given: str
    father: str
    born_on: date
    number: str = ""


_NAMED = (
    _Known(5, "Arpanyan", "Hrayr", "Vardan", date(2004, 10, 2)),
    _Known(14, "Khorasaryan", "Levon", "Artak", date(2006, 1, 30)),
    _Known(28, "Sarnetsyan", "Vahagn", "Suren", date(2006, 5, 14), "40-1187"),
    _Known(33, "Lusahatyan", "Narek", "Gagik", date(2005, 7, 8)),
    # two brothers, and two cousins of one name: what a matcher on names alone gets wrong
    _Known(47, "Hovasaryan", "Aram", "Zaven", date(2004, 3, 3)),
    _Known(48, "Hovasaryan", "Armen", "Zaven", date(2005, 11, 21)),
    _Known(60, "Torasaryan", "Davit", "Samvel", date(2006, 2, 17)),
    _Known(66, "Torasaryan", "Davit", "Sargis", date(2005, 9, 9)),
)
VAHAGN, LEVON, NAREK, HRAYR = "S28", "S14", "S33", "S05"


def _soldiers(chance: random.Random) -> list[Person]:
    named = {known.at: known for known in _NAMED}
    families = [row["en"] for row in table("surnames.tsv") if row["en"] not in {k.family for k in _NAMED}]
    chance.shuffle(families)
    families += chance.sample(families, SOLDIERS - len(families))
    given = [row["en"] for row in table("given.tsv") if row["sex"] == "m"]
    numbers = [f"40-{number}" for number in chance.sample(range(1001, 1999), SOLDIERS)]
    positions = [position for position, count in POSITIONS for _ in range(count)]
    found = []
    for at in range(1, SOLDIERS + 1):
        first = chance.choice(given)
        father = chance.choice([name for name in given if name != first])
        known = _Known(at, families.pop(), first, father, _birth(chance))
        person = _soldier(named.get(at, known), positions[at - 1], chance)
        found.append(replace(person, number=named[at].number if at in named and named[at].number else numbers[at - 1]))
    return found


def _birth(chance: random.Random) -> date:
    """Four of five are conscripts of 18 to 20, the others serve by contract."""
    start, end = (
        (date(2005, 4, 1), date(2007, 12, 1)) if chance.random() < 0.8 else (date(1984, 1, 1), date(2003, 6, 1))
    )
    return start + timedelta(days=chance.randrange((end - start).days))


def _soldier(known: _Known, position: int, chance: random.Random) -> Person:
    family = next(row for row in table("surnames.tsv") if row["en"] == known.family)
    given, father = (_given(name) for name in (known.given, known.father))
    mothers = [row["en"] for row in table("given.tsv") if row["sex"] == "f"]
    mother = "Anush" if known.given == "Vahagn" and known.number else chance.choice(mothers)
    rank = "private" if known in _NAMED else chance.choice(RANKS)
    spellings = {
        "hy": Spelling(family["hy"], given["hy"], father["genitive"]),
        "ru": Spelling(family["ru"], given["ru"], father["patronymic"]),
        **{language: Spelling(family[language], given[language], father[language]) for language in ("en", "az", "ka")},
    }
    return Person(
        f"S{known.at:02}",
        "soldier",
        "hy",
        "m",
        known.born_on,
        MappingProxyType(spellings),
        known.father,
        mother,
        "sarnadzor",
        "",
        position,
        rank,
    )


def _given(name: str) -> MappingProxyType[str, str]:
    return next(row for row in table("given.tsv") if row["en"] == name)


def _other(row: MappingProxyType[str, str]) -> Person:
    spellings = {
        "en": Spelling(row["family_en"], row["given_en"], row["father_en"]),
        "ru": Spelling(row["family_ru"], row["given_ru"], row["patronymic_ru"]),
        "az": Spelling(row["family_az"], row["given_az"]),
    }
    spellings[row["home"]] = Spelling(row["family"], row["given"], row["father"])
    return Person(
        row["id"],
        row["kind"],
        row["home"],
        row["sex"],
        date.fromisoformat(row["birth"]),
        MappingProxyType(spellings),
        row["father_en"],
        place=row["place"],
        work=row["work"],
    )
