"""Bringing a report in: pasted, uploaded or dropped; kept as received whatever can be read of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, BinaryIO

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import days, intake
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.intake import Received, SeenBefore, SourceWords
from lastcontact.bureau.taking import pasted_name
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import Basis, Channel, ReportKind, Scope
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.desk import documents, wording
from lastcontact.desk.choosing import source_choices
from lastcontact.desk.documents import IN_CONFIDENCE, LISTS, Opened, headline, open_bytes, open_file, shorten
from lastcontact.desk.fields import AgainField, OneDayField, in_time
from lastcontact.desk.languages import NOT_READ, TEXT_LANGUAGES
from lastcontact.desk.report_page import heading
from lastcontact.desk.standing import Desk, in_incident
from lastcontact.desk.uploads import Quota, too_large_to_keep, within_quota

KINDS_HERE = (
    *(ReportKind.ARTICLE, ReportKind.STATEMENT, ReportKind.LIST),
    *(ReportKind.REPLY, ReportKind.MESSAGE, ReportKind.FOOTAGE),
)
CHANNELS_HERE = (Channel.LETTER, Channel.PARTNER, Channel.DESK)
REVIEW_AFTER_DAYS = 183
NEW = "new"
NEITHER = "-"  # that a new source speaks from no side: said, as the side decides whose word is the holder's
USUAL = Scope.INCIDENT.value
"""How far a report may be shared where nobody said more."""


class ReceiveForm(forms.Form):
    """What came, what it is, from whom, and what may be done with it."""

    text = forms.CharField(
        label=_("Its words, pasted"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
    )
    upload = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "txt, md, html, eml, docx, pdf; a paper scanned or photographed as jpg, png, tif or webp; lists as csv,"
            " tsv, xlsx, xls, ods or PFIF (xml). It can be dropped here."
        ),
    )
    kind = forms.ChoiceField(label=_("What it is"))
    source = forms.ChoiceField(label=_("Source: who says it"), required=False)
    source_name = forms.CharField(label=_("Name of the new source"), required=False)
    source_kind = forms.ChoiceField(label=_("It is a"), required=False)
    source_side = forms.ChoiceField(label=_("It speaks from"), required=False)
    title = forms.CharField(label=_("Title"), required=False, help_text=_("Empty: as the file says, or its headline."))
    published = forms.CharField(
        label=_("Published, or dated"),
        required=False,
        help_text=_("Such as 2026-03-11, 21:30, or 11 березня 2026. Days such as “last night” count from it."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=TEXT_LANGUAGES, required=False, help_text=NOT_READ)
    channel = forms.ChoiceField(label=_("How it came"), required=False)
    sender = forms.CharField(label=_("Who sent or brought it"), required=False)
    confidential = forms.BooleanField(label=_("The reporter asked not to be named"), required=False)
    scope = forms.ChoiceField(
        label=_("How far it may be shared"),
        widget=forms.RadioSelect,
        required=False,
        help_text=_(
            "Nobody it names can be asked about unless the neutral intermediary or the parties may see it, and none of "
            "its counts stands in a bulletin unless anybody may. Choose wider where you may: later that takes two."
        ),
    )
    basis = forms.ChoiceField(label=_("Lawful basis"))
    review_on = OneDayField(label=_("Review on"), help_text=_("When somebody looks whether it is still needed."))
    repost_of = forms.ChoiceField(label=_("It repeats"), required=False)
    again = AgainField()

    WHAT = ("kind", "title", "published", "language")
    WHENCE = ("channel", "sender", "confidential")
    TERMS = ("scope", "basis", "review_on", "repost_of")

    def __init__(self, *args: Any, desk: Desk, **more: Any) -> None:
        super().__init__(*args, **more)
        self.desk = desk
        choose = ("", _("choose"))
        known = source_choices(desk)
        self._offer("kind", [choose, *((k.value, wording.KINDS[k]) for k in KINDS_HERE)])
        self._offer("source", [*([choose] if known else []), (NEW, _("a new source, named below")), *known])
        self._offer("source_kind", [choose, *((k.value, w) for k, w in wording.SOURCE_KINDS.items())])
        sides = [(NEITHER, _("neither side")), *((s, s) for s in desk.incident.sides)]
        self._offer("source_side", [choose, *sides])
        came = ((c.value, wording.CHANNELS[c]) for c in CHANNELS_HERE)
        self._offer("channel", [("", _("by paste or upload")), *came])
        self._offer("scope", [(s.value, w) for s, w in wording.SCOPES.items()])
        self._offer("basis", [choose, *((b.value, w) for b, w in wording.BASES.items())])
        others = rows.Report.objects.filter(incident=desk.incident.id).order_by("number")
        self._offer("repost_of", [("", _("none known")), *((o.id, _titled(o.file)) for o in others[:300])])

    def _offer(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def fields_of(self, names: tuple[str, ...]) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def what(self) -> list[forms.BoundField]:
        return self.fields_of(self.WHAT)

    @property
    def source_first(self) -> list[forms.BoundField]:
        return [self["source"]]

    @property
    def source_new(self) -> list[forms.BoundField]:
        return self.fields_of(("source_name", "source_kind", "source_side"))

    @property
    def whence(self) -> list[forms.BoundField]:
        return self.fields_of(self.WHENCE)

    @property
    def terms(self) -> list[forms.BoundField]:
        return self.fields_of(self.TERMS)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        in_time(self, "published", lambda: cleaned.update(on=days.dated(self.desk.hand, cleaned.get("published", ""))))
        text, upload = cleaned.get("text", ""), cleaned.get("upload")
        if "upload" not in self.errors and "text" not in self.errors:
            if upload is not None and text.strip():
                self.add_error("text", _("Paste its words or choose a file, not both: each would be a report."))
            elif upload is None and not text.strip():
                self.add_error("text", _("Paste its words, or choose a file."))
            elif documents.nothing_stands_in(upload.chunks() if upload is not None else [text.encode()]):
                self.add_error("text" if upload is None else "upload", documents.NOTHING)
        if not cleaned.get("source"):
            cleaned["source"] = NEW if cleaned.get("source_name", "").strip() else ""
        elif cleaned["source"] != NEW and cleaned.get("source_name", "").strip():
            self.add_error("source_name", _("Choose a known source or name a new one, not both."))
        if "source" not in self.errors and not cleaned["source"]:
            self.add_error("source", _("Choose who says it, or name a new source below."))
        if cleaned.get("source") == NEW:
            self._new_source(cleaned)
        return cleaned

    def _new_source(self, cleaned: Mapping[str, Any]) -> None:
        if not cleaned.get("source_name", "").strip():
            self.add_error("source_name", _("Name the source."))
        if not cleaned.get("source_kind"):
            self.add_error("source_kind", _("Say what kind of source it is."))
        if not cleaned.get("source_side"):
            self.add_error("source_side", _("Say which side it speaks from, or that it is neither."))


@require_http_methods(["GET", "POST"])
@within_quota
@in_incident(Act.TAKE_IN)
def receive(request: HttpRequest, desk: Desk, quota: Quota) -> HttpResponse:
    """Paste or upload."""
    initial = {
        "scope": USUAL,
        "review_on": desk.today + timedelta(days=REVIEW_AFTER_DAYS),
        "kind": request.GET.get("kind", ""),
    }
    form = ReceiveForm(request.POST or None, request.FILES or None, desk=desk, initial=initial)
    if desk.past or request.method != "POST":
        return _page(request, desk, form)
    if quota.passed_over:
        form.add_error("upload", too_large_to_keep())
    if not form.is_valid():
        return _page(request, desk, form, status=422)
    try:
        report, opened = _keep(desk, form.cleaned_data)
    except SeenBefore as twice:
        return _page(request, desk, form, status=422, twin=rows.Report.objects.the(id=twice.report))
    except Refused as refused:
        return _page(request, desk, form, status=422, problem=str(refused))
    to_map = form.cleaned_data["kind"] == ReportKind.LIST and opened.document.tables
    return redirect(reverse("desk:map-columns" if to_map else "desk:report", args=[report]))


def _page(request: HttpRequest, desk: Desk, form: ReceiveForm, *, status: int = 200, **more: Any) -> HttpResponse:
    context = desk.page(here="reports", form=form, may_take_in=desk.may(Act.TAKE_IN), **more)
    return render(request, "desk/report_new.html", context, status=status)


def _keep(desk: Desk, c: dict[str, Any]) -> tuple[str, Opened]:
    kind = ReportKind(c["kind"])
    upload: UploadedFile | None = c["upload"]
    data: bytes | BinaryIO
    if upload is not None:
        name, data = upload.name or "", upload.file
        opened = open_file(name, upload.size or 0, upload.file)
    else:
        written = c["text"].replace("\r\n", "\n")
        data, name = written.encode(), pasted_name(written, of_people=kind is ReportKind.LIST)
        opened = open_bytes(name, data)
    source, new_source = _source(c)
    received = Received(
        incident=desk.incident.id,
        kind=kind,
        source=source,
        channel=Channel(c["channel"]) if c["channel"] else Channel.UPLOAD if upload else Channel.PASTE,
        data=data,
        text=opened.text,
        filename=name if upload is not None or opened.document.media_type in LISTS else "",
        media_type=opened.document.media_type,
        troubles=opened.troubles,
        **_terms(c, opened, desk.today),
    )
    return intake.receive(by=desk.hand, report=received, again=c["again"], new_source=new_source), opened


def _terms(c: dict[str, Any], opened: Opened, today: date) -> dict[str, Any]:
    document = opened.document
    published, published_on = c["published"], c["on"]
    if not published:
        published, published_on = opened.dated(ReportKind(c["kind"]), c["title"], today)
    return {
        "title": c["title"] or document.title or headline(opened.text, ReportKind(c["kind"])),
        "language": c["language"] or document.language or "",
        "published": published,
        "published_on": published_on,
        "sender": c["sender"] or document.sender or "",
        "confidential": c["confidential"],
        "scope": Scope(c["scope"] or USUAL),
        "basis": Basis(c["basis"]),
        "review_on": c["review_on"],
        "repost_of": c["repost_of"],
    }


def _titled(file: ReportFile) -> str:
    """A report to choose, by number, kind and title; without a title by its first words."""
    words = "" if file.received.of_kind in IN_CONFIDENCE else file.received.title or file.text[:200]
    return f"{heading(file, '')}{': ' if words.strip() else ''}{shorten(words, 70)}"


def _source(c: dict[str, Any]) -> tuple[str, SourceWords | None]:
    """The source chosen; or a new one, unless one of this name and side is known already."""
    if c["source"] != NEW:
        return c["source"], None
    words = SourceWords(c["source_name"].strip(), SourceKind(c["source_kind"]), c["source_side"].replace(NEITHER, ""))
    for row in rows.Source.objects.those(name=words.name):
        if row.file.side == words.side and row.file.of_kind is words.kind:
            return row.id, None
    return "", words
