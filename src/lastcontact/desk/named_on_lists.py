"""Whom the holding side names on its own list as wounded or alive, and not as held: acknowledged, in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from lastcontact.assessment.listing import ListedPerson, Reply, Standing
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.persons import Person
from lastcontact.desk.own_words import Papers, said_of_itself
from lastcontact.desk.templatetags.marks import claim_type


@dataclass(frozen=True, slots=True)
class OwnWord:
    """In which report a body said something of itself, and as what, if not as held, it names the person there."""

    report: str = ""
    named_as: str = ""


NONE = OwnWord()


class Stands(Protocol):
    @property
    def listed(self) -> ListedPerson: ...
    @property
    def named_as(self) -> str: ...


def own_words_of(person: Person, papers: Papers) -> dict[Reply, OwnWord]:
    """What the bodies said of themselves; whom one names as held and as wounded on one day it names as held."""
    found: dict[Reply, OwnWord] = {}
    for reply, report, named_as in said_of_itself(person, papers):
        if reply not in found or not named_as:
            found[reply] = OwnWord(report, named_as)
    return found


def named_as(listed: ListedPerson, own: Mapping[Reply, OwnWord]) -> str:
    """As what a person stands who is acknowledged by nothing else than such a list: "wounded", "found"; else ""."""
    if listed.standing is not Standing.ACKNOWLEDGED:
        return ""
    given = [own.get(reply, NONE).named_as for reply in listed.history if reply.answer == Standing.ACKNOWLEDGED]
    return given[-1] if given and all(given) else ""


def in_words(named: str) -> str:
    """ "named on its list as wounded"."""
    if named == ClaimType.FOUND.value:
        return _("named on its list as alive")
    return _("named on its list as %(what)s") % {"what": claim_type(named)}


def counted(rows: Iterable[Stands], words: Mapping[str, object]) -> tuple[tuple[str, int, int], ...]:
    """Of each standing its words, how many stand so, and of how many it is contested; whom a list only names apart."""
    held = list(rows)
    found = []
    for standing in Standing:
        mine = [row for row in held if row.listed.standing is standing]
        for named in ("", *sorted({row.named_as for row in mine} - {""})):
            some = [row for row in mine if row.named_as == named]
            if some:
                called = in_words(named) if named else str(words[standing])
                found.append((called, len(some), sum(row.listed.contested for row in some)))
    return tuple(found)


def sentence(rows: Sequence[Stands]) -> str:
    """What a court's paragraph adds where some of those acknowledged are named on a list and not as held; else ""."""
    told = {named: sum(row.named_as == named for row in rows) for named in {row.named_as for row in rows} - {""}}
    if not told:
        return ""
    alive = {ClaimType.FOUND.value: "alive"}
    parts = [f"{n} as {alive.get(named, str(ClaimType(named).value))}" for named, n in sorted(told.items())]
    whom = "them" if sum(told.values()) > 1 else "this person"
    named = " and ".join(parts)
    return (
        f"Of those counted as acknowledged as held, a list of the holding side names {named}, and does not say that it"
        f" holds {whom}."
    )
