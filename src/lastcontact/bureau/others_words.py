"""What words to one family may not hold of another: their numbers never, another person sought only by two officers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.kin_names import kin_named, with_families
from lastcontact.bureau.public_names import named, numbers_of_people
from lastcontact.casefile.relatives_numbers import relatives_numbers
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile

_NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){4,}")


class OfAnother(Refused):
    """Words to one family that hold a number of another, or of another person sought."""


def names_others(found: Person, written: str, beside: tuple[RecordFile, ...] = ()) -> bool:
    """Whether the words name somebody else who is sought here. `beside`: further records whose names and numbers are
    no other's. Raises: OfAnother for anybody else's number.
    """
    incident = found.records[0].incident
    own = {digits for record in (*found.records, *beside) for digits in numbers_of(record)}
    told = [n for n in numbers_of_people(incident, written) if digits_of(n) not in own]
    if strange := [n for n in _NUMBER.findall(written) if digits_of(n) not in own]:
        held = _held_by_others(found)
        told += [n for n in strange if digits_of(n) in held]
    if told:
        raise OfAnother(f"“{told[0]}” is a number of somebody else. What another family gave is on no page but theirs.")
    return bool(others_named(found, written, beside) or _family_of_another(found, written, beside))


def _family_of_another(found: Person, written: str, beside: tuple[RecordFile, ...]) -> str:
    """The first word like the name of somebody who asks for another; "" where there is none."""
    own, incident = (*found.records, *beside), found.records[0].incident
    return kin_named(written, incident, of=with_families(incident, found.members), own=own, spared=own)


def _held_by_others(found: Person) -> frozenset[str]:
    """The numbers of everybody else whom a family asks for; each of their files is opened for it."""
    others = with_families(found.records[0].incident, found.members)
    return frozenset(digits for file in others for digits in numbers_of(file))


def others_named(found: Person, written: str, beside: tuple[RecordFile, ...] = ()) -> tuple[str, ...]:
    """The words that name somebody else who is on file here, as they stand; each once."""
    own = [record.described for record in (*found.records, *beside)]
    met = (name.word for name in named(found.records[0].incident, written, but=own) if name.sure)
    return tuple(dict.fromkeys(met))


def numbers_of(file: RecordFile) -> Iterator[str]:
    """The telephones and numbers of a person and of their family, as digits."""
    asked = file.opened.enquirer
    contacts = [asked.contact, *(who.contact for who in asked.to_inform)] if asked else []
    contacts += [written.contact for relative in file.family.everyone for written in relative.written]
    contacts += [file.described.phone, file.described.service_number, *relatives_numbers(file.described)]
    yield from (digits for text in contacts if len(digits := digits_of(text)) >= 5)


def digits_of(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
