"""Who is to be informed, as tracing requests name them: what enrolling a relative need not ask again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as later

from lastcontact.casefile import open_people
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.fold.head_names import own_first
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.parted import enrolled_alike, parted_from
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.searched import search_rank
from lastcontact.core.payloads.families import RelativeEnrolled
from lastcontact.core.payloads.records import ToInform
from lastcontact.core.person import Verdict
from lastcontact.desk.standing import Desk
from lastcontact.names.keys import number_key
from lastcontact.reading.kin_columns import kin_told

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
    another: str = ""
    """Whoever of the same kinship is enrolled already, under another name: it may be the same person."""
    of_list: str = ""
    """The report of the list whose columns tell of them, where no request does."""
    locator: str = ""


def page_language(person: Person, reports: Mapping[str, ReportFile]) -> str:
    """The language proposed for a relative's page, where pages speak it: that in which the family asked, else that of
    the list which names the person, our own before the holder's; "en" where none is said.
    """
    spoken = dict(settings.LANGUAGES)
    records = own_first(person.records)
    said = [r.opened.enquirer.language for r in records if r.opened.enquirer]
    for record in records:
        said += [record.opened.language, reports[record.report].received.language if record.report in reports else ""]
    return next((language for language in said if language in spoken), "en")


def each_once(informed: Iterable[ToInform]) -> tuple[ToInform, ...]:
    """Those to be informed, in the order they were written down; who was written down twice is one, all said kept."""
    found: dict[str, ToInform] = {}
    for who in informed:
        key = " ".join(sorted(who.name.casefold().split()))
        first = found.get(key)
        more = {f: getattr(first, f) or getattr(who, f) for f in ("relation", "contact", "wishes")} if first else {}
        found[key] = replace(first, **more) if first else who
    return tuple(found.values())


def named_in_requests(person: Person) -> tuple[Named, ...]:
    """Everybody whom the person's tracing requests name to be informed; those enrolled already are marked."""
    found = []
    for record in person.records:
        asked = record.opened.enquirer
        if asked is None:
            continue
        relatives = [r for r in record.family.relatives if r.refused_why is None]
        for number, who in enumerate(each_once(asked.to_inform)):
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
                    enrolled=any(_same(who, written) for r in relatives for written in r.written),
                    another=_of_the_same_kinship(who.relation, relatives),
                )
            )
    return tuple(found)


def _of_the_same_kinship(relation: str, relatives: list[RelativeFile]) -> str:
    """Whoever is enrolled already as what somebody is to the person sought; "" for nobody."""
    return next((r.enrolled.addressed_as for r in relatives if relation and r.enrolled.relation == relation), "")


def named_in_lists(person: Person) -> tuple[Named, ...]:
    """The relatives whom lists tell of under headings of their own, each once; no list says that they are to be told.
    Whoever a request names too is left to it.
    """
    relatives = [r for record in person.records for r in record.family.relatives if r.refused_why is None]
    asked = [who for r in person.records if r.opened.enquirer for who in each_once(r.opened.enquirer.to_inform)]
    found: dict[tuple[str, str], Named] = {}
    for record in person.records:
        for number, told in enumerate(kin_told(record.described.other)):
            who = ToInform(told.name, told.relation, told.contact)
            if any(_one(who, (other.name, other.contact)) for other in asked):
                continue
            one = Named(
                key=f"{record.id}.list.{number}",
                record=record.id,
                relation=told.relation,
                addressed_as=told.name,
                sought_name=record.described.given_name or record.described.full_name,
                contact=told.contact,
                language="",
                wishes="",
                checked_by="",
                enrolled=any(_one(who, (w.addressed_as, w.contact)) for r in relatives for w in r.written),
                another=_of_the_same_kinship(told.relation, relatives),
                of_list=record.report,
                locator=record.opened.locator,
            )
            found.setdefault((told.name.casefold(), number_key(told.contact)), one)
    return tuple(found.values())


def _one(who: ToInform, other: tuple[str, str]) -> bool:
    """Whether somebody on a list is another, by the name or by the number."""
    number = number_key(who.contact)
    return (bool(who.name) and who.name == other[0]) or (bool(number) and number == number_key(other[1]))


def _same(who: ToInform, enrolled: RelativeEnrolled) -> bool:
    return who.name == enrolled.addressed_as or (bool(who.contact) and who.contact == enrolled.contact)


@dataclass(frozen=True)
class Apart:
    """A relative who was enrolled on a record that was this person's then, and stays with that record."""

    record: str
    relative: RelativeFile

    @property
    def as_enrolled(self) -> tuple[tuple[str, str], ...]:
        """The fields of the form to enrol, as it was filled in then; no code, page or notice goes with them."""
        told = self.relative.enrolled
        fields = ("relation", "addressed_as", "sought_name", "sought_as", "language", "contact", "call_word")
        papers = tuple(("documents", paper) for paper in told.documents)
        more = ("second_officer", told.second_officer), ("any_language", "yes")  # it stood so on the page they have
        return *((f, getattr(told, f)) for f in fields), *more, *papers


def enrolled_apart(shelf: Shelf, incident: str, person: Person, links: Iterable[LinkFile]) -> tuple[Apart, ...]:
    """Relatives of this person whose enrolment a parted link left with another record of the incident.

    A request of this person names them, or their record has no request of its own that could have brought them. Where
    nobody asks by a request: they were enrolled while the two were linked, and this person's own record is sought no
    less than theirs.
    """
    links = [*links]
    files = {id: f for id, f in shelf.files("record", parted_from(person, links)).items() if f.incident == incident}
    asked = [r.opened.enquirer for r in person.records if r.opened.enquirer]
    named = [who for enquirer in asked for who in enquirer.to_inform]
    here = [relative for record in person.records for relative in record.family.relatives]
    return tuple(
        Apart(other, relative)
        for other in sorted(files)
        for relative in files[other].family.relatives
        if not any(enrolled_alike(relative, held) for held in here)
        if asked or _may_be_ours(person, files[other], relative, links)
        if files[other].opened.enquirer is None or any(_same(who, w) for who in named for w in relative.written)
    )


def families_left(desk: Desk, parted: Iterable[str]) -> Iterator[str]:
    """Of each of two records parted whose relatives stayed with the other, in words: whom do they seek?"""
    for record in parted:
        found = open_people.person(desk.hand.officer, desk.shelf, record)
        apart = enrolled_apart(desk.shelf, desk.incident.id, found[0], found[1].values()) if found else ()
        if found and apart:
            who = ", ".join(a.relative.enrolled.addressed_as or a.relative.enrolled.relation for a in apart)
            names = (r.described.full_name for r in found[0].records if r.described.full_name)
            yield say(
                "Whom does this family seek? %(who)s stayed with the other record. If it is %(name)s, open the family’s"
                " page of that record and enrol them there, in one press."
            ) % {"who": who, "name": next(names, say("no name given"))}


def _may_be_ours(person: Person, other: RecordFile, relative: RelativeFile, links: Iterable[LinkFile]) -> bool:
    joined = any(_joined_at(f, relative.act.seq) for f in links if other.id in (f.a, f.b))
    return joined and min(search_rank(r) for r in person.records) <= search_rank(other)


def _joined_at(link: LinkFile, seq: int) -> bool:
    """Whether the two were judged the same when an entry was written."""
    before = [j for j in link.judgements if j.holds and j.act.seq < seq]
    return bool(before) and before[-1].judged.verdict is Verdict.SAME


def prefilled(named: Sequence[Named], listed: Sequence[Named], key: str) -> dict[str, Any]:
    """What stands in the form to enrol: the one chosen, or the only one left of those whom requests name; nothing when
    there is no such choice. Whoever only a list tells of is never chosen beforehand.
    """
    left = [n for n in named if not n.enrolled]
    chosen = next((n for n in (*left, *listed) if n.key == key), left[0] if len(left) == 1 else None)
    return {"from_request": chosen, "asked": asdict(chosen)} if chosen else {}
