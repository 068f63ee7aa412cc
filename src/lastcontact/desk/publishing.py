"""The next edition of the bulletin: figures drafted, chosen by the publisher, changes with their reasons."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import figure_sides, publishing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.figure_doubts import Doubt
from lastcontact.bureau.figure_names import FigureNames
from lastcontact.bureau.own_figures import counted_among
from lastcontact.bureau.public_words import MayTell, NamesSomebody
from lastcontact.core.access import Act
from lastcontact.core.payloads.bulletins import UNREASONED, BulletinPublished
from lastcontact.core.plain import to_plain
from lastcontact.desk.leaves import Leaves
from lastcontact.desk.sections import LEAF, doubts_to_tell, opened, sections
from lastcontact.desk.standing import Desk, in_incident, refusal
from lastcontact.notices.edition_page import edition_page
from lastcontact.notices.models import Edition


@require_http_methods(["GET", "POST"])
@in_incident(Act.PUBLISH)
def publish(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What the edition would say; then the edition as it would read; then, at a second press, the edition."""
    if desk.past:
        raise Http404
    incident = desk.incident.id
    if again := request.POST.get("ask_again"):
        figure_sides.answered(by=desk.hand, claims=[again], asked_again=True)
    draft = publishing.draft_edition(by=desk.hand, incident=incident)
    context = _context(desk, draft, request.POST or None)
    deed = request.POST.get("deed", "")
    if request.method == "GET" or deed == "change" or again or "turn" in request.POST:
        wording = _wording(request.POST, desk, draft) if request.POST else _carried_over(desk, context)
        looked_through = {**context, **_looked_through(desk, draft, context, wording)}
        return render(request, "desk/publish.html", _leafed(looked_through, request.POST))
    wording = _wording(request.POST, desk, draft)
    compose = partial(publishing.compose, by=desk.hand, incident=incident, wording=wording, draft=draft)
    try:
        if deed == "publish" and request.POST.get("seen"):
            seen = request.POST["seen"]
            publishing.publish(by=desk.hand, incident=incident, wording=wording, seen=seen, draft=draft)
            return redirect("bulletin:edition", draft.number)
        composed = compose()
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except publishing.ChangedSince as refused:
        composed = compose()
        page = _as_it_would_read(desk, composed, wording, str(refused))
        return render(request, "desk/edition.html", page, status=409)
    except Refused as refused:
        against = _looked_through(desk, draft, context, wording)
        others = [words for words in against["standing_against"] if words != str(refused)]
        shown = {**context, **against, "standing_against": others}
        return refusal(request, "desk/publish.html", _leafed(shown, request.POST), str(refused))
    return render(request, "desk/edition.html", _as_it_would_read(desk, composed, wording))


def _asked_of(draft: publishing.DraftEdition, keys: Collection[str]) -> list[Doubt]:
    return [doubt for doubt in draft.whose_asked if doubt.key in keys]


def _leafed(context: dict[str, Any], asked: QueryDict) -> dict[str, Any]:
    """The page with each list of figures as far as it is leafed; what is ticked elsewhere goes along unseen."""
    leaves = Leaves.of_form(asked, LEAF)
    figures = [section.leafed(leaves) for section in context["figures"]]
    asked = {doubt.key for doubt in context["whose_asked"]}
    doubts = doubts_to_tell(context["draft"], figures, context["chosen"], asked)
    return {**context, "figures": figures, "doubts": doubts, "asked_keys": asked}


def _looked_through(
    desk: Desk, draft: publishing.DraftEdition, context: dict[str, Any], wording: publishing.Wording
) -> dict[str, Any]:
    """All that stands against printing the figures that are ticked, before anybody presses and after: words to look
    at, figures to print without theirs, and whatever else would be refused.
    """
    chosen = context["chosen"]
    looked_at, unsaid, sideless = list(context["harmless"]), list(context["unsaid"]), list(context["sideless"])
    found: dict[str, str] = {}
    whose_name = False
    while chosen:
        tried = replace(wording, keys=[*chosen], harmless=looked_at, unsaid=unsaid, sideless=sideless)
        try:
            publishing.compose(by=desk.hand, incident=desk.incident.id, wording=tried, draft=draft)
        except MayTell as doubtful:
            looked_at += [word for word in doubtful.words if word not in looked_at]
            continue
        except publishing.WhoseNotSaid as refused:
            sideless += refused.keys
            continue
        except publishing.NoReason:  # its field is on the page, and says so
            break
        except FigureNames as named:
            found[str(named)] = ""
            if {*named.keys} - {*unsaid}:
                unsaid += named.keys
                continue
        except (NotAllowed, NotThere):
            raise
        except Refused as refused:
            found[str(refused)] = ""
            whose_name = whose_name or isinstance(refused, NamesSomebody)
            if (bare := _without_words(desk, wording)) != wording:
                wording = bare  # what stands against the figures is told beside what stands against the words
                continue
        break
    figures = opened(context["figures"], unsaid, chosen)
    whose = {"whose_asked": _asked_of(draft, sideless), "named": whose_name}
    return {"doubtful": looked_at, "unsaid": unsaid, "standing_against": list(found), "figures": figures, **whose}


def _without_words(desk: Desk, wording: publishing.Wording) -> publishing.Wording:
    """An edition with the title of its incident and no other word of the publisher's."""
    return replace(wording, title=desk.incident.title, lead="", why={}, corrects="", correction="")


def _wording(asked: Any, desk: Desk, draft: publishing.DraftEdition) -> publishing.Wording:
    return publishing.Wording(
        title=asked.get("title", "").strip() or desk.incident.title,
        keys=asked.getlist("figures"),
        lead=asked.get("lead", "").strip(),
        harmless=asked.getlist("harmless"),
        corrects=asked.get("corrects", ""),
        correction=asked.get("correction", "").strip(),
        hides_words=asked.get("hides_words") == "yes",
        hides_figures=asked.get("hides_figures") == "yes",
        unsaid=asked.getlist("unsaid"),
        sideless=asked.getlist("sideless"),
        why=_reasons(asked, draft),
    )


def _carried_over(desk: Desk, context: dict[str, Any]) -> publishing.Wording:
    """The words of an edition before anybody typed any: the title of the incident, the first words of the last one."""
    return publishing.Wording(desk.incident.title, [*context["chosen"]], context["asked"].get("lead", "").strip())


def _reasons(asked: Any, draft: publishing.DraftEdition) -> dict[str, str]:
    """The reasons that were typed, by the figure's key: those of the program's own that stood in the fields are none,
    as what becomes of a figure may be another by now.
    """
    own = {c.why for keys in ((), [f.key for f in draft.figures]) for c in draft.changes_with(keys)} | {UNREASONED}
    typed = {f.key: asked.get(f"why-{f.key}", "").strip() for f in (*draft.before, *draft.figures)}
    return {key: why for key, why in typed.items() if why and why not in own}


def _as_it_would_read(
    desk: Desk, composed: BulletinPublished, wording: publishing.Wording, problem: str = ""
) -> dict[str, Any]:
    row = Edition(
        incident=composed.incident,
        number=composed.number,
        published_at=desk.hand.at,
        title=composed.title,
        folded=to_plain(composed),
    )
    seen = publishing.fingerprint(composed)
    page = {**edition_page(row), "newest": row}
    return desk.page(here="publish", **page, wording=wording, seen=seen, problem=problem)


def _context(desk: Desk, draft: publishing.DraftEdition, asked: Any) -> dict[str, Any]:
    last = Edition.objects.filter(incident=desk.incident.id).first()
    before = {f.key for f in last.published.figures} if last else set()
    ours = {f.key for f in draft.figures if f.ours and not counted_among(f)}
    usual = (ours - draft.left_out) | {f.key for f in draft.figures if {f.key, f.instead_of} & before}
    chosen = set(asked.getlist("figures")) if asked else usual
    harmless, sideless = (asked.getlist(name) if asked else [] for name in ("harmless", "sideless"))
    figures = sections(draft, chosen, before, usual)
    earlier = Edition.objects.filter(incident=desk.incident.id)
    reasons = _reasons(asked, draft) if asked else {}
    return desk.page(
        here="publish",
        draft=draft,
        changes=[(change, reasons.get(change.key) or change.why) for change in draft.changes_with(chosen)],
        last=last,
        chosen=chosen,
        asked=asked or {"lead": last.published.lead if last else ""},
        carried_over=last if last and not asked and last.published.lead else None,
        figures=figures,
        harmless=harmless,
        unsaid=asked.getlist("unsaid") if asked else (),
        sideless=sideless,
        whose_asked=_asked_of(draft, sideless),
        doubtful=harmless,
        earlier=earlier,
    )
