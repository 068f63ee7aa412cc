"""Every page there is to get, found in the addresses themselves, for each thing that has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from lastcontact.accounts.models import Officer
from lastcontact.casefile import models as rows
from lastcontact.casefile import moments
from lastcontact.casefile.viewings import handed_out
from lastcontact.notices.models import Edition, Page

DOORS = ("desk", "bulletin", "api")
"""The doors that are walked through; the accounts' and the family's own show nothing of the casefile to an officer."""


@dataclass(frozen=True)
class Door:
    """One address with its places still open, and what each of them takes."""

    name: str
    takes: tuple[str, ...]


def doors() -> list[Door]:
    return list(_doors(get_resolver().url_patterns))


def _doors(patterns: Sequence[URLPattern | URLResolver], space: str = "") -> Iterator[Door]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _doors(one.url_patterns, one.namespace or space)
        elif space in DOORS and one.name:
            yield Door(f"{space}:{one.name}", tuple(one.pattern.converters))


def things(here: str, there: str) -> dict[str, list[object]]:
    """What each place in an address may take: the ids of what is in one incident, and the last few of the other."""
    found = [rows.Incident.objects.get(id=id).file for id in (here, there)]
    rows_of = {model: _of_both(model, here, there) for model in (rows.Record, rows.Report, rows.Claim, rows.Item)}
    records, enquiries = rows_of[rows.Record], [row.file for row in rows.Enquiry.objects.all()]
    people = [row.file for row in rows.Record.objects.all()]
    return {
        "incident": [here, there],
        **dict.fromkeys(("record", "a", "b"), records),
        "report": rows_of[rows.Report],
        "claim": rows_of[rows.Claim],
        "item": rows_of[rows.Item],
        "source": list(rows.Source.objects.values_list("id", flat=True)),
        "place": list(rows.Place.objects.values_list("id", flat=True)),
        "officer": [officer.pk for officer in Officer.objects.all()],
        "group": [g.id for file in found for g in file.groups],
        "duty": [d.noted.duty for file in found for d in file.duties],
        "search": [s.planned.search for file in found for s in file.searches],
        "enquiry": [e.id for e in enquiries],
        "reply": [reply.reply for e in enquiries for _, reply in e.replies],
        "relative": list(Page.objects.values_list("relative", flat=True)),
        "notice": [n.given.notice for p in people for n in p.family.notices],
        "decision": [d.id for p in people for d in p.decisions],
        "seq": [w.seq for p in people for w in p.family.waiting] or [moments.head_seq()],
        "file": [one.asked.file for r in people for one in handed_out([r.id])] or ["none"],
        "form": ["csv", "xml", "pdf", "html", "json"],
        "number": list(Edition.objects.values_list("number", flat=True)),
    }


def _of_both(model: type[Model], here: str, there: str) -> list[object]:
    own, other = (list(model._default_manager.filter(incident=id).values_list("id", flat=True)) for id in (here, there))
    return [*own, *other[-2:]]


def addresses(door: Door, known: Mapping[str, Sequence[object]]) -> Iterator[str]:
    """Each address of a door. Raises: KeyError for a door that takes what nobody said how to fill in."""
    for values in product(*(known[take] for take in door.takes)):
        if door.takes == ("a", "b") and values[0] >= values[1]:
            continue  # a pair has one page
        yield reverse(door.name, kwargs=dict(zip(door.takes, values, strict=True)))


def opened(client: Client, door: Door, known: Mapping[str, Sequence[object]], more: Sequence[str]) -> Iterator[Opened]:
    """What each page of a door answers, as it is and with `more` behind its address; none where it takes no GET."""
    for address in addresses(door, known):
        answer = client.get(address)
        if answer.status_code == 405:
            return
        yield Opened.of(address, answer)
        if answer.status_code == 200:
            yield from (Opened.of(address + query, client.get(address + query)) for query in more)


@dataclass(frozen=True)
class Opened:
    address: str
    status: int
    said: str

    @classmethod
    def of(cls, address: str, answer: object) -> Opened:
        streaming = getattr(answer, "streaming", False)
        body = b"".join(answer.streaming_content) if streaming else answer.content  # type: ignore[attr-defined]
        heads = " ".join(f"{k}: {v}" for k, v in answer.items())  # type: ignore[attr-defined]
        return cls(address, answer.status_code, heads + body.decode(errors="replace"))  # type: ignore[attr-defined]
