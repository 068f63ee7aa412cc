"""The sources of an incident: who speaks, on which side, how reliable; naming one, grading one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import citing, intake, unlearning
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to
from lastcontact.core.access import Act
from lastcontact.core.fold.incidents import ToldApart
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.grading import RELIABILITY_WORDS, Reliability
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.desk.fields import LinesField
from lastcontact.desk.material import gather
from lastcontact.desk.row_claims import meaning
from lastcontact.desk.standing import Desk, act, in_incident

KIND_WORDS = {
    SourceKind.BODY: _("body, ministry or organisation"),
    SourceKind.OUTLET: _("news outlet or channel"),
    SourceKind.PERSON: _("person"),
    SourceKind.RELATIVE: _("relative"),
    SourceKind.INTERMEDIARY: _("neutral intermediary"),
    SourceKind.BUREAU: _("a bureau like this one"),
}
_OF_ONE_PERSON = (SourceKind.PERSON, SourceKind.RELATIVE)
GRADES = [(r.value, f"{r.value}: {words}") for r, words in RELIABILITY_WORDS.items()]


@dataclass(frozen=True)
class SourceLine:
    file: SourceFile
    kind: object
    reports: int
    claims: int

    @property
    def words(self) -> list[tuple[str, str]]:
        """What the words of its lists mean, as officers said: word, meaning in words."""
        return [(word, meaning(means)) for word, means in sorted(self.file.meanings)]


class SourceForm(forms.Form):
    """Somebody who says things. The grade F means: cannot be judged yet."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("What it is"), choices=[("", ""), *((k.value, w) for k, w in KIND_WORDS.items())])
    side = forms.CharField(
        label=_("Side it speaks from"), max_length=100, required=False, help_text=_("Leave it empty for neither side.")
    )
    reliability = forms.ChoiceField(label=_("Reliability"), choices=GRADES, initial=Reliability.F.value)
    other_names = LinesField(label=_("Other names it is cited by"), help_text=_("One a line."))
    common = forms.BooleanField(
        label=_("Every incident may choose it"),
        required=False,
        help_text=_("Else it is seen only where it was named or is used."),
    )

    def words(self, incident: str) -> intake.SourceWords:
        clean = self.cleaned_data
        return intake.SourceWords(
            name=clean["name"],
            kind=SourceKind(clean["kind"]),
            side=clean["side"],
            reliability=Reliability(clean["reliability"]),
            other_names=clean["other_names"],
            incident=incident,
            common=clean["common"],
        )


@require_http_methods(["GET", "POST"])
@in_incident()
def sources(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Sources that speak in the incident, and those open to the officer; naming one is the act of this page."""
    form = SourceForm(request.POST or None)
    if request.method == "POST":
        if not desk.may(Act.TAKE_IN):
            raise Http404
        if form.is_valid():
            return act(
                request,
                lambda: intake.name_source(by=desk.hand, words=form.words(desk.incident.id)),
                back=request.path,
                done=_now("The source is named."),
            )
    page = desk.page(
        here="board",
        form=form,
        lines=_lines(desk),
        apart=_told_apart(desk),
        grades=GRADES,
        may_write=desk.may(Act.TAKE_IN),
        may_grade=desk.may(Act.REVIEW),
    )
    return render(request, "desk/sources.html", page, status=422 if form.errors else 200)


def _lines(desk: Desk) -> list[SourceLine]:
    """Those open to the officer; private people who speak in other incidents are none of this incident's business."""
    material, is_open = gather(desk), sources_open_to(desk.hand.officer)
    reports = Counter(r.received.source for r in material.reports.values())
    attached = rows.Claim.objects.filter(incident=desk.incident.id, state="accepted", report__in=material.reports)
    columns = ("report", "folded__source", "folded__body__speaker")
    on_people = () if desk.past else attached.exclude(record="").values_list(*columns)
    voices = Counter(material.voice(c).source for c in material.claims)
    voices.update(
        material.voices.heard(source or "", speaker, material.reports[report]).source
        for report, source, speaker in on_people
    )
    told = {source.id for source in material.known_sources} | set(is_open)
    used = {*reports, *voices} & told  # whom another incident alone knows may be cited here by a name it has
    others = {s for s in is_open if material.sources[s].of_kind not in _OF_ONE_PERSON} if not desk.past else set()
    shown = [s for s in material.sources.values() if s.id in used or s.id in others]
    return [
        SourceLine(s, KIND_WORDS[s.of_kind], reports[s.id], voices[s.id])
        for s in sorted(shown, key=lambda s: (s.id not in used, s.name.casefold()))
    ]


def _told_apart(desk: Desk) -> list[tuple[ToldApart, str]]:
    """The names that an officer said are several bodies, each with the name of the source it is told apart from."""
    apart = desk.incident.apart
    sources = desk.shelf.files("source", {told.source for told in apart if told.source})
    return [(told, sources[told.source].name if told.source in sources else "") for told in apart]


@require_POST
@in_incident(Act.REVIEW)
def grade(request: HttpRequest, desk: Desk, source: str) -> HttpResponse:
    """How reliable a source is, with the reason; the information it gives is graded apart."""
    shown = {line.file.id for line in _lines(desk)}
    wanted = request.POST.get("reliability", "")
    if desk.past or source not in shown or wanted not in Reliability.__members__:
        raise Http404
    return act(
        request,
        lambda: intake.grade_source(
            by=desk.hand, source=source, reliability=Reliability(wanted), why=request.POST.get("why", "").strip()[:500]
        ),
        back=reverse("desk:sources", args=[desk.incident.id]),
        done=_now("Graded."),
    )


@require_POST
@in_incident(Act.TAKE_IN)
def cited(request: HttpRequest, desk: Desk, source: str) -> HttpResponse:
    """Another name that a source is cited by is added, or taken away (`remove`)."""
    if desk.past or source not in {line.file.id for line in _lines(desk)}:
        raise Http404
    name, removed = request.POST.get("name", "")[:200], request.POST.get("remove", "")
    hand, back = desk.hand, reverse("desk:sources", args=[desk.incident.id])
    if removed:
        done = _now("It is cited by that name no longer.")
        return act(request, lambda: citing.cite_no_more(by=hand, source=source, name=removed), back=back, done=done)
    done = _now("Whatever is said by that name is its word from now on.")
    return act(request, lambda: citing.cite_also(by=hand, source=source, name=name), back=back, done=done)


@require_POST
@in_incident(Act.TAKE_IN)
def forget(request: HttpRequest, desk: Desk, source: str) -> HttpResponse:
    """What a word of a source's lists means is remembered no longer."""
    if desk.past or source not in {line.file.id for line in _lines(desk)}:
        raise Http404
    word = request.POST.get("word", "")
    return act(
        request,
        lambda: unlearning.forget_word(by=desk.hand, source=source, word=word),
        back=reverse("desk:sources", args=[desk.incident.id]),
        done=_now("Its next list asks again what this word means."),
    )
