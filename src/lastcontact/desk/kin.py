"""Who is to be informed, as tracing requests name them: what enrolling a relative need not ask again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext_lazy as later

from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.families import RelativeEnrolled
from lastcontact.core.payloads.records import ToInform

DOCUMENT_KINDS = (
    ("passport", later("passport or identity card")),
    ("birth_certificate", later("birth certificate")),
    ("marriage_certificate", later("marriage certificate")),
    ("family_book", later("family book or household register")),
    ("court_paper", later("a court’s paper")),
)


def papers_of(enrolled: RelativeEnrolled) -> str:
    """The papers that were seen, in words."""
    words = dict(DOCUMENT_KINDS)
    return ", ".join(str(words.get(paper, paper)) for paper in enrolled.documents)


@dataclass(frozen=True)
class Named:
    """One whom a request names, in the words of the request. `record`: the record of that request."""

    key: str
    record: str
    relation: str
    addressed_as: str
    sought_name: str
    contact: str
    language: str
    wishes: str
    checked_by: str
    enrolled: bool


def named_in_requests(person: Person) -> tuple[Named, ...]:
    """Everybody whom the person's tracing requests name to be informed; those enrolled already are marked."""
    found = []
    for record in person.records:
        asked = record.opened.enquirer
        if asked is None:
            continue
        relatives = [r.enrolled for r in record.family.relatives if r.refused_why is None]
        for number, who in enumerate(asked.to_inform):
            found.append(
                Named(
                    key=f"{record.id}.{number}",
                    record=record.id,
                    relation=who.relation,
                    addressed_as=who.name,
                    sought_name=record.described.given_name or record.described.full_name,
                    contact=who.contact,
                    language=asked.language if who.name == asked.name else "",
                    wishes=who.wishes or asked.wishes,
                    checked_by=asked.kinship_checked_by if who.name == asked.name else "",
                    enrolled=any(_same(who, r) for r in relatives),
                )
            )
    return tuple(found)


def _same(who: ToInform, enrolled: RelativeEnrolled) -> bool:
    return who.name == enrolled.addressed_as or (bool(who.contact) and who.contact == enrolled.contact)


def prefilled(named: Sequence[Named], key: str) -> dict[str, Any]:
    """What stands in the form to enrol: the one chosen, or the only one left; nothing when there is no such choice."""
    left = [n for n in named if not n.enrolled]
    chosen = next((n for n in left if n.key == key), left[0] if len(left) == 1 else None)
    return {"from_request": chosen, "asked": asdict(chosen)} if chosen else {}
