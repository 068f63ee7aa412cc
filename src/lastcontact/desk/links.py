"""Suggested links, one pair at a time, judged by an officer and undone as easily."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import linking
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile import open_pairs, open_people
from lastcontact.casefile.persons import person
from lastcontact.casefile.rivals import with_rivals
from lastcontact.casefile.shelf import Now, file
from lastcontact.casefile.suggestions import weighed
from lastcontact.core.access import Act
from lastcontact.core.fold.links import Judgement, LinkFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.links import Reason
from lastcontact.core.person import Verdict, pair
from lastcontact.desk.callers import in_own_words
from lastcontact.desk.comparing import Comparison, compare
from lastcontact.desk.days import day
from lastcontact.desk.doubts import doubts_of
from lastcontact.desk.kin import families_left
from lastcontact.desk.links_to_judge import names_of, queue_of
from lastcontact.desk.one_list import named_twice, rivals, unsaid_twice
from lastcontact.desk.place_called import called
from lastcontact.desk.reasons import OF_LINKS, SHOWN, reason
from lastcontact.desk.side_says import SaidOfHim, said_of
from lastcontact.desk.standing import Desk, act, desk_of_record, refusal
from lastcontact.desk.templatetags.marks import officer
from lastcontact.linkage.scorer import Explained


@dataclass(frozen=True)
class Side:
    """One of the two records, with the person around it and what a judgement would bring them."""

    file: RecordFile
    person: Person
    report: rows.Report
    reliability: str
    source: str
    said: tuple[SaidOfHim, ...]


@require_http_methods(["GET", "POST"])
def one_pair(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """Are these two records one person? GET shows why they may be; POST records a judgement."""
    desk, first, second = _both(request, a, b)
    sides = (_side(desk, first), _side(desk, second))
    alone = weighed(sides[0].file, sides[1].file)
    explained = with_rivals(alone, first.id, second.id, officer=desk.hand.officer)
    if request.method == "GET":
        return render(request, "desk/pair.html", _context(desk, sides, explained))
    verdict = request.POST.get("verdict", "")
    if verdict not in ("same", "different", "unsure"):
        problem = _("Choose same, different or unsure.")
        return refusal(request, "desk/pair.html", _context(desk, sides, explained), problem)
    why = reason(request.POST, OF_LINKS)
    if again := linking.said_before(by=desk.hand, a=first.id, b=second.id, verdict=Verdict(verdict), why=why):
        return _next(request, desk, _recorded_already(again, desk.today), messages.INFO)
    if problem := (
        _judged_since(request, desk, (first.id, second.id), Verdict(verdict))
        or _too_little(request, Verdict(verdict), why, explained, (first.id, second.id))
        or (unsaid_twice(request.POST, sides[0].person, sides[1].person) if verdict == "same" else "")
    ):
        return refusal(request, "desk/pair.html", _context(desk, sides, explained), problem)
    try:
        held = linking.judge(
            by=desk.hand,
            a=first.id,
            b=second.id,
            verdict=Verdict(verdict),
            why=why,
            shown=_shown(explained),
            settles=request.POST.get("settles", "").strip(),
        )
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/pair.html", _context(desk, sides, explained), str(refused))
    return _next(request, desk, _done(held, sides))


def _judged_since(request: HttpRequest, desk: Desk, here: tuple[str, str], verdict: Verdict) -> str:
    """That the pair was judged after this page was opened, unless it was just this, by the same officer."""
    link: LinkFile | None = file(Now(), "link", f"{here[0]}~{here[1]}")
    judgements, seen = link.judgements if link else (), request.POST.get("seen", "")
    again = judgements and (judgements[-1].judged.verdict, judgements[-1].act.by) == (verdict, desk.hand.officer)
    if again or not seen or seen == str(len(judgements)):
        return ""
    return _("This pair was judged after you opened it. Look at what was said: yours would overturn it.")


def _too_little(
    request: HttpRequest, verdict: Verdict, why: str, explained: Explained, records: tuple[str, str]
) -> str:
    """What is missing of a reason, in words: one is picked or written; where the lines shown are not enough, other than
    the lines.
    """
    if not why:
        return _("Say why: pick a reason, or write one.")
    on_lines = request.POST.get("because") == SHOWN and not request.POST.get("why", "").strip()
    if on_lines and verdict is Verdict.SAME and (explained.names_alone or not explained.speaks):
        return _(
            "Nothing but names and what many share speaks for it here, which is never enough."
            " Pick or write what else you know."
        )
    if on_lines and any(linking.touches_death(record) for record in records):
        return _("It touches a decision on a death. Say in your words why, for the second officer.")
    return ""


def _done(held: bool, before: tuple[Side, Side]) -> str:
    """What was done, and what became of a decision that stood."""
    if not held:
        return _("Recorded. It touches a death, so it waits for a second officer.")
    stood = {side.person.standing.id for side in before if side.person.standing}
    now = [found[0] for side in before if (found := person(Now(), side.file.id))]
    if stood - {p.standing.id for p in now if p.standing}:
        return _("Recorded. The decision that stood is in review; decide anew on the records as they are joined now.")
    if any(p.joined_since for p in now):
        return _("Recorded. The decision stands: what joined says nothing against it.")
    return _("Recorded.")


def _recorded_already(again: Judgement, today: date) -> str:
    told = {"who": officer(again.act.by), "day": day(localtime(again.act.at).date(), today)}
    return _("That was recorded already by %(who)s on %(day)s. Nothing was added.") % told


def _next(request: HttpRequest, desk: Desk, done: str, level: int = messages.SUCCESS) -> HttpResponse:
    """On to the next pair of the queue, with a word on what was done."""
    messages.add_message(request, level, done)
    following = queue_of(desk).first()
    if following is None:
        return redirect("desk:links", desk.incident.id)
    return redirect("desk:pair", following.a, following.b)


def _both(request: HttpRequest, a: str, b: str) -> tuple[Desk, rows.Record, rows.Record]:
    if a == b:
        raise Http404
    first_id, second_id = pair(a, b)
    desk, first = desk_of_record(request, first_id, Act.LINK)
    _, second = desk_of_record(request, second_id, Act.LINK)
    return desk, first, second


def _side(desk: Desk, row: rows.Record) -> Side:
    found = open_people.person(desk.hand.officer, Now(), row.id)
    if found is None:
        raise Http404
    report = rows.Report.objects.the(id=row.report)
    source = file(Now(), "source", report.source)
    reliability, name = (source.reliability.value, source.name) if source else ("F", "")
    claims = row.file.claims
    sources = Now().files("source", {id for claim in claims for id in (claim.source, claim.passed_on_by) if id})
    said = said_of(claims, sources, in_own_words(claims, sources))
    return Side(row.file, found[0], report, reliability, name, said)


def _context(desk: Desk, sides: tuple[Side, Side], explained: Explained) -> dict[str, object]:
    a, b = sides
    link = file(Now(), "link", f"{a.file.id}~{b.file.id}")
    queue = list(queue_of(desk).values_list("a", "b"))
    here = (a.file.id, b.file.id)
    comparison: Comparison = compare(
        a.file, b.file, explained, (called(a.file, a.report.file), called(b.file, b.report.file))
    )
    return desk.page(
        here="links",
        a=a,
        b=b,
        comparison=comparison,
        doubts=doubts_of((a.file, b.file)),
        rivals=(others := rivals(desk, ((a.file, a.person), (b.file, b.person)))),
        taken=any(rival.joined for rival in others),
        twice=named_twice(a.person, b.person),
        explained=explained,
        link=link,
        reasons=OF_LINKS.items(),
        together=a.person.leader == b.person.leader,
        decided=bool(a.person.current or b.person.current),
        stands=_stands(a, b, explained),
        rests=_rests(a, b),
        place_in_queue=queue.index(here) + 1 if here in queue else 0,
        queue=len(queue),
        suggested=rows.Suggestion.objects.filter(a=here[0], b=here[1]).first(),
        touches_death=any(linking.touches_death(r) for r in here),
        following=queue[(queue.index(here) + 1) % len(queue)] if here in queue and len(queue) > 1 else None,
        before=(before := _judged_before(desk, here)),
        names=names_of({before.a, before.b}) if before else {},
    )


def _stands(a: Side, b: Side, explained: Explained) -> bool:
    """Whether a decision stands, and would go on standing if the two were joined."""
    stands = a.person.standing or b.person.standing
    return bool(stands) and not linking.would_reopen(a.file.id, b.file.id, _shown(explained))


def _rests(a: Side, b: Side) -> bool:
    """Whether a decision was taken on both records, so that it rests on their being one."""
    found = a.person.current
    return found is not None and {a.file.id, b.file.id} <= found[0].records


def _judged_before(desk: Desk, here: tuple[str, str]) -> LinkFile | None:
    """The pair this officer judged just before: a slip is undone from the next. None when others judged since."""
    row = open_pairs.judged(desk.hand.officer, desk.incident.id).first()
    found: LinkFile | None = row.file if row and (row.a, row.b) != here else None
    return found if found and found.latest and found.latest.act.by == desk.hand.officer else None


def _shown(explained: Explained) -> linking.Shown:
    reasons = tuple(Reason(line.field, line.code, line.weight_log2, line.sentence) for line in explained.lines)
    return linking.Shown(explained.prior_log2, explained.weight_log2, reasons)


@require_POST
def undo(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """Takes a judgement back."""
    desk, first, second = _both(request, a, b)
    why = request.POST.get("why", "").strip()
    back = reverse("desk:pair", args=[first.id, second.id])
    stood = _standing_of(first, second)
    if not why and _by_a_colleague(desk, first.id, second.id):
        messages.error(request, _("A colleague judged this pair. Say why it is taken back: they read it."))
        return redirect(back)
    try:
        held = linking.undo(by=desk.hand, a=first.id, b=second.id, why=why)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(back)
    if not held:
        done = _("Recorded. It touches a death, so it stands as it was until a second officer agrees to take it back.")
    elif stood - _standing_of(first, second):
        done = _("Taken back. What rested on it is in review.")
    else:
        done = _("Taken back. No decision that stood rested on it.")
    messages.success(request, done)
    for stayed in families_left(desk, (first.id, second.id)) if held else ():
        messages.warning(request, stayed)
    return redirect(back)


def _standing_of(*records: rows.Record) -> set[str]:
    """The decisions that stand on the people around these records."""
    found = (person(Now(), row.id) for row in records)
    return {f[0].standing.id for f in found if f and f[0].standing}


def _by_a_colleague(desk: Desk, a: str, b: str) -> bool:
    """Whether the last judgement on a pair is another officer's."""
    row = rows.Link.objects.one(id="~".join(sorted((a, b))))
    return bool(row and row.file.latest and row.file.latest.act.by != desk.hand.officer)


@require_POST
def second(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """A second officer's word on a judgement that touches a death."""
    desk, first, other = _both(request, a, b)
    agrees = request.POST.get("agrees") == "yes"
    why = request.POST.get("why", "").strip()
    back = reverse("desk:pair", args=[first.id, other.id])

    def deed() -> None:
        if not why:
            raise Refused(_("Say in a few words what you looked at: they stand beside your name."))
        linking.second(by=desk.hand, a=first.id, b=other.id, agrees=agrees, why=why)

    return act(
        request,
        deed,
        back=back,
        done=_("Agreed. It holds from now on.") if agrees else _("Recorded. It stands as it was."),
    )
