"""Deciding on a person: fate and whereabouts on named claims; countersigning, reviewing, withdrawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import deciding
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile.sides import sides_of
from lastcontact.core.access import Act
from lastcontact.core.bearing import said_of_holding
from lastcontact.core.fold.acknowledging import acknowledged_by
from lastcontact.core.fold.answers import Answer
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.desk.persons import PersonPage, page_of
from lastcontact.desk.standing import Desk, act, desk_of_record, refusal, signed_in
from lastcontact.desk.templatetags.marks import GROUND_WORDS
from lastcontact.desk.wording import EVIDENCE_KINDS

FATE_WORDS = {Fate.ALIVE: later("alive"), Fate.DEAD: later("dead"), Fate.UNKNOWN: later("not known")}
WHERE_WORDS = {
    Whereabouts.HELD: later("held"),
    Whereabouts.HOSPITAL: later("in hospital"),
    Whereabouts.RETURNED: later("returned"),
    Whereabouts.ELSEWHERE: later("elsewhere, not held"),
    Whereabouts.HANDED_OVER: later("remains handed over"),
    Whereabouts.BURIED: later("buried"),
    Whereabouts.UNKNOWN: later("not known"),
}


@require_http_methods(["GET", "POST"])
@signed_in
def decide(request: HttpRequest, record: str) -> HttpResponse:
    """One form: fate, whereabouts, holder, ground, the claims relied on, the words. Nothing is chosen beforehand."""
    desk, row = desk_of_record(request, record, Act.DECIDE)
    page = page_of(desk, row.id)
    if desk.past:
        raise Http404
    if request.method == "GET":
        return render(request, "desk/decide.html", _context(desk, page, record, {}))
    asked = request.POST
    if asked.get("seen", page.newest_decision) != page.newest_decision:
        problem = _(
            "Somebody decided on this person since you opened the form. Look at what was decided, then send it again."
        )
        return refusal(request, "desk/decide.html", _context(desk, page, record, asked), problem)
    try:
        deciding.decide(by=desk.hand, record=row.id, conclusion=_conclusion(asked, desk, page))
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except deciding.RestsOnLittle as thin:
        context = {**_context(desk, page, record, asked), "little": thin.words}
        return render(request, "desk/decide.html", context, status=422)
    except deciding.SaysOtherwise as refused:
        context = {**_context(desk, page, record, asked), "otherwise": refused.claims}
        return refusal(request, "desk/decide.html", context, str(refused))
    except deciding.NoHolder as refused:
        problem, asked = _with_holder(str(refused), asked, _by_own_word(desk, page))
        return refusal(request, "desk/decide.html", _context(desk, page, record, asked), problem)
    except Refused as refused:
        return refusal(request, "desk/decide.html", _context(desk, page, record, asked), str(refused))
    except ValueError:
        problem = _("Choose a fate and whereabouts.")
        return refusal(request, "desk/decide.html", _context(desk, page, record, asked), problem)
    return redirect("desk:person", record)


def _by_own_word(desk: Desk, page: PersonPage) -> dict[str, str]:
    return acknowledged_by(page.person.claims, page.person.answers, sides_of(desk.shelf))


def _with_holder(problem: str, asked: QueryDict, by_own_word: Mapping[str, str]) -> tuple[str, QueryDict]:
    """The form with the holder filled in, and words that say so, where what is ticked is one side's own word."""
    sides = {by_own_word[id] for id in asked.getlist("claims") if id in by_own_word}
    if len(sides) != 1:
        return problem, asked
    filled = asked.copy()
    filled["holder"] = sides.pop()
    proposed = _("Proposed, as what you ticked is its own word: %s. If that is right, record your decision again.")
    return f"{problem} {proposed % filled['holder']}", filled


def _conclusion(asked: Any, desk: Desk, page: PersonPage) -> deciding.Conclusion:
    """Raises: ValueError when fate or whereabouts is missing or unknown; Refused for a report that is not there."""
    ground, finding = asked.get("ground"), asked.get("finding", "")
    return deciding.Conclusion(
        fate=Fate(asked.get("fate", "")),
        whereabouts=Whereabouts(asked.get("whereabouts", "")),
        claims=tuple(dict.fromkeys([*asked.getlist("claims"), *filter(None, [finding])])),
        words=asked.get("words", "").strip(),
        holder=asked.get("holder", "").strip(),
        ground=Ground(ground) if ground else None,
        ground_rests_on=finding or _paper(desk, asked.get("paper", "")),
        as_of=asked.get("as_of", "").strip(),
        leaning=page.leaning.assessment.leaning if page.leaning else "",
        knowing=bool(asked.get("knowing")),
        considered=tuple(dict.fromkeys(asked.getlist("considered"))),
    )


def _paper(desk: Desk, number: str) -> str:
    """The report of this number in the incident: its id. Raises: Refused when there is none."""
    written = number.strip().lstrip("#№")
    if not written:
        return ""
    found = rows.Report.objects.filter(incident=desk.incident.id, number=int(written) if written.isdecimal() else 0)
    if (row := found.first()) is None:
        raise Refused(_("There is no report “%s” in this incident. Its number stands in the list of reports.") % number)
    return row.id


def _context(desk: Desk, page: PersonPage, record: str, asked: Any) -> dict[str, Any]:
    return desk.page(
        here="people",
        p=page,
        person=page.person,
        record=record,
        asked=asked,
        chosen=asked.getlist("claims") if asked else [],
        answers=[a for a in page.person.answers if said_of_holding(a)],
        against=[a for a in page.person.answers if a.outcome and a.outcome is not Outcome.ACKNOWLEDGED],
        considered=asked.getlist("considered") if asked else [],
        last=_last_answers(page),
        fates=FATE_WORDS.items(),
        places=WHERE_WORDS.items(),
        grounds=GROUND_WORDS.items(),
        holders=desk.incident.sides,
        by_own_word=sorted(set(_by_own_word(desk, page).values())),
        evidence_kinds=EVIDENCE_KINDS,
    )


def _last_answers(page: PersonPage) -> list[Answer]:
    """The last answer of each body that answered about the person, where it does not bear that it holds them."""
    last = {a.by: a for a in page.person.answers if a.outcome and a.outcome is not Outcome.NO_ANSWER}
    return [a for a in last.values() if a.outcome in deciding.DOES_NOT_BEAR]


@require_POST
@signed_in
def countersign(request: HttpRequest, record: str, decision: str) -> HttpResponse:
    """A reviewer's word on a death."""
    desk, row = desk_of_record(request, record, Act.COUNTERSIGN)
    agrees = request.POST.get("agrees") == "yes"
    why = request.POST.get("why", "").strip()

    def deed() -> None:
        if not why:
            raise Refused(_("Say in a few words what you looked at: they stand beside your name."))
        deciding.countersign(by=desk.hand, decision=decision, record=row.id, agrees=agrees, why=why)

    return act(
        request,
        deed,
        back=reverse("desk:person", args=[record]),
        done=_("Countersigned. The family is told in person before anyone else.") if agrees else _("Recorded."),
    )


@require_POST
@signed_in
def review(request: HttpRequest, record: str, decision: str) -> HttpResponse:
    """Puts a decision in review, or withdraws it."""
    desk, row = desk_of_record(request, record, Act.DECIDE)
    why = request.POST.get("why", "").strip()
    verb = deciding.withdraw if request.POST.get("deed") == "withdraw" else deciding.put_in_review
    return act(
        request,
        lambda: verb(by=desk.hand, decision=decision, record=row.id, why=why),
        back=reverse("desk:person", args=[record]),
        done=_("Recorded. It counts in no figure; each family told on it is a task."),
    )
