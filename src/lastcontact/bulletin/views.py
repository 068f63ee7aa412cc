"""The public editions: each at an address that does not change, every figure with whose word it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_GET

from lastcontact.core.chain import grouped
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.exchange import claim_review, hxl
from lastcontact.notices.edition_page import LEVELS, OF_OURS, by_incident, edition_page, latest_of_each
from lastcontact.notices.models import Edition
from lastcontact.notices.taken_back import TakenBack, as_of_now, taken_back, withdrawn


@require_GET
def latest(request: HttpRequest) -> HttpResponse:
    """The latest edition, of each incident where there are several; where there is none, that is said in theirs."""
    newest = latest_of_each()
    if not newest:
        with override(request.frame_language):
            return render(request, "bulletin/none.html", {"here": "bulletin"})
    if len(newest) == 1:
        return _show(request, newest[0])
    return render(request, "bulletin/latest.html", {"here": "bulletin", "editions": [edition_page(n) for n in newest]})


@require_GET
def edition(request: HttpRequest, number: int) -> HttpResponse:
    return _show(request, _edition(number))


def _edition(number: int) -> Edition:
    found = Edition.objects.filter(number=number).first()
    if found is None:
        raise Http404
    return found


def _show(request: HttpRequest, row: Edition) -> HttpResponse:
    return render(request, "bulletin/edition.html", {"here": "bulletin", **edition_page(row)})


@require_GET
def editions(request: HttpRequest) -> HttpResponse:
    """Every edition; none is ever taken away."""
    return render(request, "bulletin/editions.html", {"here": "editions", "groups": by_incident()})


@require_GET
def families(request: HttpRequest) -> HttpResponse:
    """What to do if someone of yours is missing."""
    return render(request, "bulletin/families.html", {"here": "families"})


@require_GET
def method(request: HttpRequest) -> HttpResponse:
    """How the bureau works, what its words mean, how to check an edition without it."""
    newest = Edition.objects.first()
    context = {
        "here": "method",
        "levels": LEVELS,
        "of_ours": OF_OURS,
        "lines": len(_program().splitlines()),
        "printed": f"entry {newest.published.sealed_seq} {grouped(newest.published.sealed_hash)}" if newest else "",
    }
    return render(request, "bulletin/method.html", context)


@require_GET
def program(request: HttpRequest) -> HttpResponse:
    """The program that checks a journal: one file, the standard library of Python alone."""
    answer = HttpResponse(_program(), content_type="text/x-python; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="chain.py"'
    return answer


def _program() -> str:
    return files("lastcontact.core").joinpath("chain.py").read_text(encoding="utf-8")


PRINTED = ("section", "value", "what", "whose", "original", "level", "word_of", "stands", "misread", "beside", "of_day")
"""What the data say of a figure, as it is printed."""

_CHANGED = ("before", "before_of", "after", "after_of", "why")


@require_GET
def figures_json(request: HttpRequest, number: int) -> HttpResponse:
    """The edition's figures as data; the true numbers behind small ones are not in it."""
    row = _edition(number)
    taken = taken_back(row)
    data = {
        "bulletin": row.number,
        "published": row.published_at.isoformat(),
        "title": row.title,
        "figures": [_as_data(f, taken) for f in row.published.figures],
        "changes": [{k: getattr(c, k) for k in _CHANGED} for c in row.published.changes],
        "follows": row.previous.number if row.previous else None,
        "latest": row.newest.number,
        **_corrections(row),
        "seal": {"entry": row.published.sealed_seq, "hash": row.published.sealed_hash},
    }
    return HttpResponse(json.dumps(data, ensure_ascii=False, indent=1), content_type="application/json")


def _as_data(figure: Figure, taken: Mapping[str, TakenBack]) -> dict[str, object]:
    """A figure as printed; where it stood then and stands no longer, since which edition, in words and by number."""
    data: dict[str, object] = {k: getattr(figure, k) for k in PRINTED}
    if (later := taken.get(figure.key)) is None:
        return data
    told = {"bulletin": later.number, "since": later.on.isoformat(), "words": later.words, "why": later.reason}
    decided = _decided(later.entry) if later.decided else {"entry": later.entry}
    return {**data, "stands": False, "no_longer": {**told, **decided}}


def _decided(entry: int) -> dict[str, object]:
    """By whose decision, and where it stands in the journal."""
    return {"decided_by": "this bureau", "entry": entry}


def _corrections(row: Edition) -> dict[str, object]:
    """What this edition corrects, by which it was corrected, what left its words; only where there is such a one."""
    wrong, later = row.corrects, row.corrected_by
    found: dict[str, object] = {}
    if gone := withdrawn(row):
        found["words_withdrawn"] = [
            {"what": w.words, "bulletin": w.number, "since": w.on.isoformat(), "why": w.reason, **_decided(w.entry)}
            for w in gone
        ]
    if wrong:
        found["corrects"] = {"bulletin": wrong.number, "what_was_wrong": row.published.correction}
    if later:
        found["corrected_by"] = {"bulletin": later.number, "what_was_wrong": later.published.correction}
    return found


@require_GET
def figures_csv(request: HttpRequest, number: int) -> HttpResponse:
    """The same as a table with HXL tags."""
    row = _edition(number)
    since = {key: later.told for key, later in taken_back(row).items()}
    text = hxl.table(row.published.figures, published_on=row.published_at.date(), since=since)
    return HttpResponse(text, content_type="text/csv; charset=utf-8")


@require_GET
def reviews(request: HttpRequest, number: int) -> HttpResponse:
    """Figures that stand no longer, as ClaimReview."""
    row = _edition(number)
    address = request.build_absolute_uri(reverse("bulletin:edition", args=[number]))
    spoken_against = {key: later for key, later in taken_back(row).items() if not later.left_out}
    figures = as_of_now(row, spoken_against)
    found = claim_review.reviews(figures, published_on=row.published_at.date(), address=address)
    return HttpResponse(json.dumps(found, ensure_ascii=False, indent=1), content_type="application/ld+json")


def _entry(row: Edition) -> tuple[str, datetime]:
    """The first words of an edition with what later ones say of it, and when the last of them said so."""
    taken, gone, wrong = taken_back(row), withdrawn(row), row.corrected_by
    lines = [row.published.lead, *(f"{w.told}." for w in gone)]
    lines += [f"{f.told}: {taken[f.key].told}." for f in row.published.figures if f.key in taken]
    if wrong:
        said = {"n": wrong.number, "why": wrong.published.correction}
        lines.append(_("Something was wrong in this edition: see bulletin %(n)s. %(why)s") % said)
    said_at = [row.published_at, *(later.on for later in (*taken.values(), *gone))]
    return "\n".join(filter(None, lines)), max([*said_at, *([wrong.published_at] if wrong else [])])


@require_GET
def feed(request: HttpRequest) -> HttpResponse:
    """An Atom feed of the editions."""
    home = request.build_absolute_uri(reverse("bulletin:latest"))
    own = request.build_absolute_uri()
    made = Atom1Feed(title=str(_("Bulletins")), link=home, description="", feed_url=own)
    for row in Edition.objects.all()[:50]:
        link = request.build_absolute_uri(reverse("bulletin:edition", args=[row.number]))
        description, updated_at = _entry(row)
        made.add_item(
            title=f"{row.number}. {row.title or _('its title was withdrawn')}",
            link=link,
            description=description,
            pubdate=row.published_at,
            updateddate=updated_at,
            unique_id=link,
        )
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
