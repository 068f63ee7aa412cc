"""The relatives that a list names beside a person, under its own headings ("Wife", "NOK", "NOK tel"), put together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from lastcontact.core.frozen import frozen
from lastcontact.names.unsaid import says_nothing
from lastcontact.reading.header_words import OF_ANOTHER, field_of, lexicon, normal

_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{3,}\d")
_SIGNS = " \t,;:()[]-–—/."
_NUMBERED = re.compile(r"\s*№?\s*\d+\s*\Z")
_RELATION = (
    *("relationship", "relation", "kinship", "кем приходится", "степень родства", "родство", "ким доводиться"),
    *("ступінь споріднення", "qohumluq dərəcəsi", "ազգակցական կապ", "ნათესაური კავშირი", "صلة القرابة", "القرابة"),
    *("lien de parenté", "parentesco"),
)
"""Headings under which stands what a relative is to the person."""


@frozen
class KinTold:
    """One relative as a list tells of them; what it does not tell is empty. `relation`: in English where it is known,
    else in the list's own word.
    """

    relation: str = ""
    name: str = ""
    contact: str = ""


def kin_told(columns: Mapping[str, str]) -> tuple[KinTold, ...]:
    """The relatives told in the columns that are kept beside a person, in their order. `columns`: heading -> cell.

    >>> kin_told({"NOK": "Mara Holt (wife)", "NOK tel": "055 010 209", "Remarks": "seen by Cpl Osti"})
    (KinTold(relation='wife', name='Mara Holt', contact='055 010 209'),)
    """
    found: list[KinTold] = []
    for heading, cell in columns.items():
        plain = _NUMBERED.sub("", heading)
        if cell.strip() and not says_nothing(cell) and field_of(plain)[0] == OF_ANOTHER:
            _add(found, _told(plain, cell))
    return tuple(one for one in found if one.name or one.contact)


def _add(found: list[KinTold], told: KinTold) -> None:
    """A name begins somebody; a number or a kinship is of the one before, unless that is somebody else's."""
    last = found[-1] if found else None
    taken = last is None or any(
        getattr(last, part) and getattr(told, part) and getattr(last, part) != getattr(told, part)
        for part in ("relation", "name", "contact")
    )
    if last is None or taken:
        found.append(told)
    else:
        found[-1] = replace(last, **{p: getattr(last, p) or getattr(told, p) for p in ("relation", "name", "contact")})


def _told(heading: str, cell: str) -> KinTold:
    if _of_kinship(heading) and (normal(cell) in _titles() or len(cell.split()) == 1):
        return KinTold(relation=_title(cell) or cell.strip())
    numbers = [number.strip() for number in _NUMBER.findall(cell)]
    words = [word for word in _NUMBER.sub(" ", cell).split() if lexicon().get(normal(word), "") != "phone"]
    titles = {word: title for word in words if (title := _titles().get(normal(word), ""))}
    name = " ".join(word for word in words if word not in titles and word.strip(_SIGNS)).strip(_SIGNS)
    relation = next(iter(titles.values()), "") or _title(heading)
    return KinTold(relation, name if any(map(str.isalpha, name)) else "", ", ".join(numbers))


def _of_kinship(heading: str) -> bool:
    return any(f" {normal(word)} " in f" {normal(heading)} " for word in _RELATION)


def _title(text: str) -> str:
    """What a relative is to the person, by the first word or two of a text that say it."""
    words = normal(text).split()
    pairs = [" ".join(words[at : at + 2]) for at in range(len(words) - 1)]
    return next((title for word in (*pairs, *words) if (title := _titles().get(word, ""))), "")


@cache
def _titles() -> MappingProxyType[str, str]:
    lines = files("lastcontact.reading").joinpath("kin_titles.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    found: dict[str, str] = {}
    for relation, _language, words in rows:
        for word in words.split("|"):
            found.setdefault(normal(word), relation)
    return MappingProxyType(found)
