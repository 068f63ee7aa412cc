"""Who died in the hands of who held him, by the holder's own word: GC III arts. 120 and 121, GC IV arts. 129 to 131."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lastcontact.casefile.sayings import as_it_bears
from lastcontact.casefile.words_around import sentence_around
from lastcontact.core.contradiction import DEAD
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER, own_words
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.own_words import Papers, holders_of, whole_word
from lastcontact.reading.listed_words import seen


@dataclass(frozen=True)
class InCustody:
    """The claims and answers (ids) by which the holder tells of a death in its hands."""

    told_by: frozenset[str] = frozenset()
    inferred: frozenset[str] = frozenset()
    """Those of them whose own words do not say so: the list names whom the holder has, or it had said before that it
    holds the person.
    """

    def __bool__(self) -> bool:
        return bool(self.told_by)


def died_in_custody(person: Person, papers: Papers) -> InCustody:
    """By its words ("one of the prisoners died", "died in our hospital"), by its list of those it has, or as it had
    acknowledged before that it holds the person.
    """
    holders = holders_of(person, papers)
    deaths = [c for c in own_words(person.claims) if c.body.says_so and as_it_bears(c).type in DEAD and holders(c)]
    said = {c.id for c in deaths if seen(_words(c, papers), "custody")}
    told = said | {c.id for c in deaths if c.evidence_kind == NAMED_BY_HOLDER}
    answered = [a for a in person.answers if a.outcome is Outcome.SAID_DEAD]
    held_on = _acknowledged_on(person, papers)
    said |= {a.id for a in answered if seen(a.words, "custody")}
    told |= said | {a.id for a in answered if held_on and held_on <= a.on}
    if held_on:
        told |= {c.id for c in deaths if held_on <= papers.day_of(c)}
    return InCustody(frozenset(told), frozenset(told - said))


def _acknowledged_on(person: Person, papers: Papers) -> date | None:
    """The first day on which the holder said that it has the person."""
    word = whole_word(person, papers)
    return min((a.on for a in word if a.outcome is Outcome.ACKNOWLEDGED), default=None)


def _words(claim: ClaimFile, papers: Papers) -> str:
    """What a claim and its sentence say of whom; of a row of a list also what the list is called."""
    report, body = papers.reports.get(claim.report), claim.body
    quoted = body.evidence.text if body.evidence else ""
    _before, sentence = sentence_around(claim, report.text if report else "")
    of_list = report is not None and report.received.of_kind is ReportKind.LIST
    title = report.received.title if of_list and report else ""
    return ". ".join((quoted, body.subject or "", body.note, sentence, title))
