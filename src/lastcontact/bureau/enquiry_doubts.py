"""Births that an enquiry would carry and that cannot be as they stand: looked at by an officer before they are sent."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Refused
from lastcontact.core.ages_sent import years_of_birth
from lastcontact.core.dates import EARLIEST_BIRTH, PartialDate
from lastcontact.core.dates_in_words import western
from lastcontact.core.payloads.enquiries import Asked
from lastcontact.core.yearless import day_of_year
from lastcontact.names.unsaid import says_nothing
from lastcontact.reading.cell_checks import TIME

_SHORT_YEAR = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}\Z")
_DAY_SENT = re.compile(r" on \d\d\.\d\d\.\d{4}(?: \(born .*\))?\Z")
_YEAR, _PARTED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)"), re.compile(r"[/;,|()]")
_ANY_DAY = date(2000, 1, 1)
_AGE_ALONE = re.compile(r"\d{1,2}(?:\s*[^\W\d_]{1,3}\.?)?\Z")


@dataclass(frozen=True, slots=True)
class DoubtfulBirth:
    """A birth or an age of one record, as it was received and would be sent; `why` in words."""

    record: str
    name: str
    written: str
    why: str


class BirthsToLookAt(Refused):
    """Births that cannot be as they stand. `found`: whose, with the words."""

    def __init__(self, found: tuple[DoubtfulBirth, ...]) -> None:
        super().__init__(
            _(
                "Nothing was sent yet: a birth that the question would carry cannot be as it stands. Mend it if it was"
                " copied wrongly, or tick below that it goes in these words, as it was received."
            )
        )
        self.found = found


def look_at(going: Mapping[str, Asked], looked_at: Collection[str], today: date) -> None:
    """Lets the births of an enquiry pass. `looked_at`: the records whose words go as they stand, an officer says.

    Raises: BirthsToLookAt.
    """
    found = tuple(one for record, asked in going.items() for one in _of(record, asked, today))
    if any(one.record not in looked_at for one in found):
        raise BirthsToLookAt(found)


def _of(record: str, asked: Asked, today: date) -> Iterator[DoubtfulBirth]:
    birth, age = asked.sent.get("birth", ""), asked.sent.get("age", "")
    for written, why in ((birth, why_not_a_birth(birth, today)), (_DAY_SENT.sub("", age), _why_not_an_age(age))):
        if why:
            yield DoubtfulBirth(record, asked.sent.get("name", ""), written, why)


def why_not_a_birth(written: str, today: date) -> str:
    """Why nobody can be born so, in words; "" where somebody can, or where the words say that it is not known.

    A day of a year of two digits can be one, and so can a day without a year.
    """
    plain = TIME.sub("", written.strip())
    if not plain or says_nothing(plain) or _SHORT_YEAR.match(plain) or day_of_year(plain):
        return ""
    read = PartialDate.read(plain)
    if read.earliest_on and read.latest_on:
        if read.earliest_on > today:
            return _("the day is still to come")
        return _("nobody who is sought was born then") if read.latest_on.year < EARLIEST_BIRTH else ""
    if _mixed(plain):
        return _("an age and a year stand there together")
    return _("there is no such date") if read.problem.startswith("there is no such") else _("it is read as no date")


def _why_not_an_age(sent: str) -> str:
    """An age without any number ("elderly") is one, though no years of birth follow from it."""
    written = _DAY_SENT.sub("", sent)
    if years_of_birth(sent) or not any(sign.isdigit() for sign in written):
        return ""
    return _("an age and a year stand there together") if _mixed(written) else _("it is read as no age")


def _mixed(written: str) -> bool:
    """Whether an age and a year stand there, parted by a sign: "24 р. / 2002", "2002 (24)"; not "12 Brumaire 1991"."""
    parts = [part.strip() for part in _PARTED.split(western(written)) if part.strip()]
    ages = [part for part in parts if _AGE_ALONE.match(part) or PartialDate.of_spoken_age(part, _ANY_DAY).known]
    return bool(ages) and any(_YEAR.search(part) for part in parts if part not in ages)
