"""What the free words of an enquiry may not carry: what a family said, a number to call them on, anybody else's name,
and what is told of a person beyond the fields that were confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.kin_names import kin_named, names_of, with_families
from lastcontact.bureau.public_names import named
from lastcontact.casefile import models as rows
from lastcontact.core.claim import PEOPLE_TYPES, ClaimType, Modality
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.reports import Channel, ReportKind
from lastcontact.reading.listed_words import seen
from lastcontact.reading.reader import read

_NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){6,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}")
_ASKS = re.compile(
    r"[?؟՞]|\b(?:ask|whether|if|where|please|confirm|inform us|tell us|прос\w+|спраш\w+|ли|где|чи|де|խնդր\w+"
    r"|արդյոք|որտեղ\w*|xahiş\w*|harada|გთხოვთ|სად|هل|نرجو|نطلب|أين|اين)\b",
    re.I,
)
_OPEN = frozenset({Modality.POSSIBLE, Modality.DEMANDED, Modality.UNKNOWN})
_TOLD = (PEOPLE_TYPES | {ClaimType.OTHER}) - {ClaimType.MISSING, ClaimType.CONTACT_LOST}
_ALIKE = 4
"""So many words in a row, and they are taken from the call."""


class SaidByFamily(Refused):
    """What a family said in a call is never sent to a party."""


class SaysMore(Refused):
    """What an enquiry tells of a person beyond the default fields is confirmed field by field."""


def admit(
    written: str,
    files: Iterable[RecordFile],
    incident: str,
    *,
    of_people: Iterable[RecordFile],
    confirmed: Collection[str] = (),
) -> None:
    """Lets the words of an enquiry pass, or refuses them. `files`: the records that go with it; `of_people`: every
    record of those asked about, whose families are named in none. `confirmed`: fields beyond the default.

    Raises: SaidByFamily; SaysMore for another's name, and for news of a person unless circumstances were confirmed.
    """
    records = list(files)
    if of_family := seen(written, "family") or seen(written, "kin"):
        raise SaidByFamily(
            f"“{of_family}” speaks of somebody of a family, or of a call. What they said is not sent to a party:"
            " ask without it."
        )
    numbers = {_digits(f.described.service_number) for f in records}
    if any(_digits(n) not in numbers for n in _NUMBER.findall(_DAY.sub("", written))):
        raise SaidByFamily("There is what looks like a telephone number in the question. It is not sent to a party.")
    people = list(of_people)
    folded = written.casefold()
    if any(words.casefold() in folded for words in _kin(people)):
        raise SaidByFamily("The question names somebody of a family, or how to reach them. Leave that out.")
    if of_kin := kin_named(written, incident, of=[*people, *with_families(incident)], own=people):
        raise SaidByFamily(
            f"“{of_kin}” is like the name of somebody of a family. The question names none of them: leave that out."
        )
    if _words(written) & _said_in_calls(incident):
        raise SaidByFamily("Words of the question stand in the note of a call. What was said in a call is not sent.")
    own = frozenset(word.casefold() for f in records for word in re.findall(r"[^\W\d_]+", names_of(f)))
    others = named(incident, written, but=[f.described for f in records])
    if other := next((n.word for n in others if n.sure and n.word.casefold() not in own), ""):
        raise SaysMore(
            f"“{other}” is like the name of somebody else in this incident. Only those asked about are named."
            " A place that is called so may stand once it is named under Places."
        )
    if "circumstances" not in confirmed and (news := _news(written)):
        raise SaysMore(
            f"“{news}” tells something of a person. Beyond name, father’s name, patronymic, birth, age, number and"
            " rank, what an enquiry tells is confirmed field by field: confirm the circumstances, or only ask."
        )


def _news(written: str) -> str:
    """The first words that tell of a person, in a sentence that asks for nothing."""
    found = read(written).claims
    told = (c.evidence for c in found if c.evidence and c.type in _TOLD and c.modality not in _OPEN)
    return next((span.text for span in told if not _ASKS.search(_sentence(written, span.start, span.end))), "")


def _sentence(written: str, start: int, end: int) -> str:
    before = max((m.end() for m in re.finditer(r"[.!?։؟\n]\s", written[:start])), default=0)
    after = re.search(r"[.!?։؟\n]", written[end:])
    return written[before : end + (after.end() if after else len(written))]


def _kin(records: Iterable[RecordFile]) -> set[str]:
    asked = [f.opened.enquirer for f in records if f.opened.enquirer]
    kin = [part for e in asked for part in (e.name, e.contact, *(x for k in e.to_inform for x in (k.name, k.contact)))]
    kin += [written.contact for f in records for r in f.family.everyone for written in r.written]
    return {part.strip() for part in kin if len(part.strip()) > 3}


def _said_in_calls(incident: str) -> set[tuple[str, ...]]:
    found = rows.Report.objects.files(incident=incident).values()
    calls = [f for f in found if f.received.of_kind is ReportKind.CALL_NOTE or f.received.channel is Channel.CALL]
    return {run for f in calls for run in _words(f.text)}


def _words(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + _ALIKE]) for i in range(len(words) - _ALIKE + 1)}


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
