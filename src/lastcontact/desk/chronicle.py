"""What was said and done, in order: claims, acts and due dates, one lane a side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk import wording
from lastcontact.desk.counting import figure_of
from lastcontact.desk.drawings.crowded import Said, labels
from lastcontact.desk.drawings.timeline import Item, Shape, Timeline, timeline
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Answers
from lastcontact.desk.templatetags.marks import TYPE_WORDS, not_so, turned
from lastcontact.desk.voices import Voice
from lastcontact.reading.counted_nouns import counts_no_people

MOST_DRAWN = 60
"""More than this is not to be read in a drawing; the list under it has everything."""

LEAST_MARGIN_DAYS = 14
LONGEST_BEFORE_DAYS = 366


@dataclass(frozen=True)
class Happening:
    """One thing in the list; `item` is the same in the drawing. `weight`: drawn first when not all can be."""

    item: Item
    who: str
    words: str
    quote: str = ""
    language: str = ""
    report: str = ""
    report_number: int = 0
    weight: int = 0
    day_unknown: bool = False
    """Nothing tells on what day it was said: it stands at the day on which its report was received."""


@dataclass(frozen=True)
class Chronicle:
    """`earlier` and `later`: what lies outside the time of the incident, told in words at the ends of the drawing."""

    drawing: Timeline | None
    happenings: tuple[Happening, ...]
    left_out: int
    earlier: tuple[Happening, ...] = ()
    later: tuple[Happening, ...] = ()


@dataclass(frozen=True)
class Done:
    """An act of the bureau itself on a day, in words."""

    on: date
    words: str


def chronicle(material: Material, done: Iterable[Done] = ()) -> Chronicle:
    """Everything in the order of its day, then as the bureau received it."""
    found = [*_acts(material, done), *_claims(material), *_enquiries(material), *_duties(material)]
    found.sort(key=lambda h: h.item.on)
    first, last = _time_of(material)
    inside = [h for h in found if first <= h.item.on <= last]
    drawn = sorted(sorted(inside, key=lambda h: -h.weight)[:MOST_DRAWN], key=lambda h: h.item.on)
    lanes = _lanes(material, {h.item.lane for h in drawn})
    said = [Said(h.item.key, h.item.lane, h.item.on, h.item.words, h.weight) for h in drawn]
    items = [h.item for h in drawn]
    drawing = timeline(items, lanes=lanes, today=material.today, labels=labels(said)) if drawn else None
    return Chronicle(
        drawing,
        tuple(found),
        len(inside) - len(drawn),
        earlier=tuple(h for h in found if h.item.on < first),
        later=tuple(h for h in found if h.item.on > last),
    )


def _time_of(material: Material) -> tuple[date, date]:
    """The first and the last day that are drawn: from the incident's first day to now, and a margin on both sides.

    Where nobody said when it began, a year before the bureau opened it: one far day must not make all others one.
    """
    opened = timezone.localtime(material.incident.act.at).date()
    when = material.incident.when
    began = min(when.start_on, opened) if when else opened - timedelta(days=LONGEST_BEFORE_DAYS)
    margin = timedelta(days=max(LEAST_MARGIN_DAYS, (material.today - began).days // 4)) if when else timedelta()
    ahead = timedelta(days=max(LEAST_MARGIN_DAYS, (material.today - opened).days // 4))
    return began - margin, material.today + ahead


def _lanes(material: Material, used: set[str]) -> Sequence[str]:
    """The sides in the order of the alphabet, then those of no side, the families, the bureau."""
    last = [_("Neither side"), _("Side not known"), _("Families"), _("This bureau")]
    sides = sorted({*material.incident.sides, *used} - set(last), key=str.casefold)
    return [lane for lane in (*sides, *last) if lane in used or lane in material.incident.sides]


def _claims(material: Material) -> Iterator[Happening]:
    """Claims in what is no repost; counts and what answers or is answered are drawn first."""
    answers = Answers(material)
    for claim in material.claims:
        report = material.reports[claim.report]
        if report.repost_of in material.reports:
            continue
        voice = material.voice(claim)
        words = _claim_words(claim)
        answered = bool(claim.answers or answers.to.get(claim.id))
        off = answers.strikes(claim)
        to = tuple(f"c-{other}" for other in claim.answers_all) if claim.answer != "confirms" else ()
        item = Item(f"c-{claim.id}", voice.from_where, material.said_on(claim), Shape.CLAIM, words, off, to)
        yield Happening(
            item,
            voice.name,
            words,
            claim.body.evidence.text if claim.body.evidence else "",
            report.received.language,
            claim.report,
            report.received.number,
            weight=2 * bool(claim.body.count) + answered,
            day_unknown=material.day_unknown(claim),
        )


def _claim_words(claim: ClaimFile) -> str:
    found = claim.body.type in (ClaimType.FOUND, ClaimType.IDENTIFIED)
    kind = wording.told_beside(claim).lower() if found else str(TYPE_WORDS[claim.body.type])
    if claim.body.count:
        of = claim.body.subject if counts_no_people(claim.body.subject or "") else ""
        kind = (
            f"{figure_of(claim.body.count).plain} {of}: {kind}" if of else f"{figure_of(claim.body.count).plain} {kind}"
        )
    elif claim.body.actor and claim.body.type.value == "controls":
        kind = _("%(who)s holds a place") % {"who": claim.body.actor}
    how = _("denies") if claim.body.denies and claim.body.modality is Modality.DENIED else turned(claim.body)
    hedge = "" if claim.body.type in _AHEAD else not_so(claim.body)
    kind = f"{kind}, {hedge}" if hedge else kind
    return f"{how}: {kind}" if how else kind


_AHEAD = (ClaimType.REQUEST, ClaimType.OBLIGATION)
"""What says by itself that it is not done yet."""


def _acts(material: Material, done: Iterable[Done]) -> Iterator[Happening]:
    ours = _("This bureau")
    incident = material.incident
    opened = timezone.localtime(incident.act.at).date()
    own = [Done(opened, _("incident opened")), *done]
    own += [
        Done(timezone.localtime(s.act.at).date(), _("search planned: %(area)s") % {"area": s.planned.area})
        for s in incident.searches
    ]
    for number, act in enumerate(own):
        yield Happening(Item(f"a-{number}", ours, act.on, Shape.ACT, act.words), ours, act.words, weight=4)


def _enquiries(material: Material) -> Iterator[Happening]:
    ours = _("This bureau")
    for id, enquiry in material.enquiries.items():
        if not enquiry.went:
            continue
        sent = enquiry.sent
        asked = _voice(material, sent.to)
        values = {"label": sent.label, "to": sent.to}
        words = _("enquiry %(label)s sent") % values
        yield Happening(
            Item(f"e-{id}", ours, sent.asked_on, Shape.ACT, words),
            ours,
            _("enquiry %(label)s to %(to)s") % values,
            weight=4,
        )
        for act, reply in enquiry.replies:
            who = _voice(material, reply.by or sent.to)
            count = ngettext("answers %(label)s: %(n)s name", "answers %(label)s: %(n)s names", len(reply.shares))
            words = count % {**values, "n": len(reply.shares)}
            item = Item(f"r-{act.seq}", who.from_where, reply.answered_on, Shape.ACT, words)
            yield Happening(item, who.name, words, reply.words, weight=5)
        if enquiry.due_on and (enquiry.unanswered() or not enquiry.replies):
            late = enquiry.overdue(material.today)
            words = (_("no answer to %(label)s") if late else _("answer to %(label)s due")) % values
            item = Item(f"d-{id}", asked.from_where, enquiry.due_on, Shape.DUE, words)
            yield Happening(item, asked.name, words, weight=5)


def _duties(material: Material) -> Iterator[Happening]:
    for duty in material.incident.duties:
        noted = duty.noted
        who = _voice(material, noted.owed_by)
        if duty.done and duty.done.done:
            words = _("done: %(what)s") % {"what": noted.what}
            item = Item(f"o-{noted.duty}", who.from_where, duty.done.done.end_on, Shape.ACT, words)
            yield Happening(item, who.name, words, weight=3)
        elif noted.due and not duty.done:
            words = _("due: %(what)s") % {"what": noted.what}
            item = Item(f"o-{noted.duty}", who.from_where, noted.due.end_on, Shape.DUE, words)
            yield Happening(item, who.name, words, weight=3)


def _voice(material: Material, name: str) -> Voice:
    return material.voices.of_name(name)
