"""The three lists as files, as each side would write them: with their own letters, order, gaps and mistakes."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lastcontact.demonstration.people import SEED, VAHAGN, Person
from lastcontact.demonstration.truth import AIRED, PASSED, ROLL, Truth

AIRED_ON = date(2026, 3, 12)
WITHOUT_BIRTH = 6
WITH_AGE = 17
AGES_OFF = 3
_STILL = (2026, 3, 12, 18, 30, 0)
"""The time written into the workbook, so that the same seed gives the same bytes."""
_AZ_RANKS = {"private": "əsgər", "corporal": "kiçik çavuş", "sergeant": "çavuş", "": "mülki şəxs"}
_HY_RANKS = {"private": "շարքային", "corporal": "կրտսեր սերժանտ", "sergeant": "սերժանտ"}
_RU_RANKS = {"private": "рядовой", "corporal": "мл. сержант", "sergeant": "сержант", "": "гражданское лицо"}
HEARD = (
    ("ts", "s"),
    ("aa", "a"),
    ("hr", "r"),
    ("ia", "iya"),
    ("x", "h"),
    ("q", "k"),
    ("ş", "s"),
    ("nd", "n"),
    ("v", "b"),
)
"""What becomes of names written down from sound; one of them at most in a name."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """One list as a file; `rows` is how many people it names."""

    name: str
    data: bytes
    rows: int


def list_file(on: str, truth: Truth, seed: int = SEED) -> ListFile:
    """The roll (xlsx, three header rows), the names read out (csv), or the list passed on (csv, windows-1251)."""
    order = sorted(truth.rows[on], key=truth.rows[on].__getitem__)
    persons = [truth.people[id] for id in order]
    chance = random.Random(f"{seed} {on}")
    if on == ROLL:
        return ListFile("5th-company-roll.xlsx", _roll(persons, chance), len(persons))
    if on == AIRED:
        return ListFile("names-read-out-12-march.csv", _aired(persons, chance), len(persons))
    if on == PASSED:
        return ListFile("spisok-62.csv", _passed(persons, chance), len(persons))
    raise ValueError(f"there is no list {on!r}")


def _roll(persons: Sequence[Person], chance: random.Random) -> bytes:
    import openpyxl

    without = set(chance.sample([p.id for p in persons if p.id != VAHAGN], WITHOUT_BIRTH))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "5-րդ վաշտ"
    sheet.append(["5-րդ վաշտի անձնակազմ, 4-9 դիրքեր (հնարված ցուցադրության համար)"])
    sheet.append(["№", "Անձ", "", "", "", "Ծառայություն", "", ""])
    sheet.append(["", "Ազգանուն", "Անուն", "Հայրանուն", "Ծննդյան ամսաթիվ", "Կոչում", "Անձնական համար", "Դիրք"])
    for number, person in enumerate(persons, start=1):
        name = person.own
        born = "" if person.id in without else f"{person.born_on:%d.%m.%Y}"
        rank = _HY_RANKS[person.rank]
        sheet.append([number, name.family, name.given, name.father, born, rank, person.number, f"{person.position}-րդ"])
    for merged in ("A1:H1", "B2:E2", "F2:H2", "A2:A3"):
        sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return _still(out.getvalue())


def _still(data: bytes) -> bytes:
    """The same workbook without the hour of its making."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _CORE.encode()
            new.writestr(zipfile.ZipInfo(name, _STILL), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


_CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>5th Company, invented</dc:title>'
    "</cp:coreProperties>"
)


def _aired(persons: Sequence[Person], chance: random.Random) -> bytes:
    loose = [p.id for p in persons if p.id != VAHAGN]
    aged = {VAHAGN, *chance.sample(loose, WITH_AGE - 1)}
    off = set(chance.sample(sorted(aged - {VAHAGN}), AGES_OFF))
    promoted = set(chance.sample([p.id for p in persons if p.rank == "private"], 6)) | {VAHAGN}
    lines = ["№;Adı, soyadı;Doğum tarixi;Rütbəsi;Yeri"]
    for number, person in enumerate(persons, start=1):
        age = person.age_on(AIRED_ON) + (chance.choice((-1, 1)) if person.id in off else 0)
        born = str(age) if person.id in aged else f"{person.born_on:%d.%m.%Y}"
        rank = _AZ_RANKS["sergeant" if person.id in promoted else person.rank]
        lines.append(";".join((str(number), _as_heard(person, chance), born, rank, chance.choice(("Qarlıdərə", "")))))
    return ("\n".join(lines) + "\n").encode("utf-8")


def _as_heard(person: Person, chance: random.Random) -> str:
    """The name as somebody wrote it down from sound: mostly given name first, sometimes a sound off."""
    if person.id == VAHAGN:
        return "Vaaqn Sarnesyan"
    name = person.spellings["az"]
    family, given = name.family, name.given
    if chance.random() < 0.45:
        family = _misheard(family, chance)
    if chance.random() < 0.2:
        given = _misheard(given, chance)
    return f"{family} {given}" if chance.random() < 0.35 else f"{given} {family}"


def _misheard(name: str, chance: random.Random) -> str:
    able = [(old, new) for old, new in HEARD if old in name[1:]]
    if not able:
        return name
    old, new = chance.choice(able)
    return name[0] + name[1:].replace(old, new, 1)


def _passed(persons: Sequence[Person], chance: random.Random) -> bytes:
    year_only = {VAHAGN, *chance.sample([p.id for p in persons if p.id != VAHAGN], 14)}
    lines = ["№ п/п;Фамилия, имя, отчество;Дата рождения;Звание;Личный номер"]
    for number, person in enumerate(persons, start=1):
        name = person.spellings["ru"]
        born = str(person.born_on.year) if person.id in year_only else f"{person.born_on:%d.%m.%Y}"
        number_said = person.number if chance.random() < 0.5 and person.id != VAHAGN else ""
        lines.append(";".join((str(number), name.full, born, _RU_RANKS[person.rank], number_said)))
    return ("\r\n".join(lines) + "\r\n").encode("windows-1251")


def names_on(on: str, truth: Truth) -> Iterable[tuple[int, Person]]:
    """Row in the file and person, in order."""
    return ((row, truth.people[id]) for id, row in sorted(truth.rows[on].items(), key=lambda pair: pair[1]))
