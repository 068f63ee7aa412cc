"""Lists and tracing requests as rows of the ladder: each counts names, and knows whose."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.core.grading import Credibility
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Form, Quantity
from lastcontact.desk.cells import Cell
from lastcontact.desk.counting import figure_of
from lastcontact.desk.material import Listed, Material
from lastcontact.desk.rungs import Row
from lastcontact.desk.voices import Voice


def lists(material: Material) -> list[Row]:
    """Each list once; a list sent on by somebody else is the same list."""
    return [
        _list(id, material.listed[id], material)
        for id in material.reports
        if id in material.listed
        and material.reports[id].received.of_kind is ReportKind.LIST
        and material.origin_of(id) == id
    ]


def _list(id: str, listed: Listed, material: Material) -> Row:
    report = material.reports[id]
    repeats = sum(material.origin_of(other) == id for other in material.reports) - 1
    twice = listed.records - len(listed.people)
    named = listed.records + listed.erased
    text = ngettext("%(n)s name.", "%(n)s names.", named) % {"n": named}
    if twice:
        twice_words = ngettext("%(n)s of them stands there twice.", "%(n)s of them stand there twice.", twice)
        text += " " + twice_words % {"n": twice}
    if listed.erased:
        text += " " + _("%(n)s of them erased since.") % {"n": listed.erased}
    if report.received.title:
        text = f"{report.received.title}. {text}"
    return Row(
        id=f"list-{id}",
        cell=Cell.LISTED,
        quantity=Quantity(Form.EXACT, named, named),
        figure=figure_of(Quantity(Form.EXACT, named, named)),
        voice=material.voices.of_source(listed.first.source or report.received.source),
        on=material.listed_on(report, listed),
        day_unknown=material.list_day_unknown(report, listed),
        credibility=Credibility.SIX.value,
        report=id,
        report_number=report.received.number,
        language=report.received.language,
        text=text,
        group=listed.first.group,
        whose=material.side_of(listed.first.group),
        repeats=repeats,
        people=listed.people,
        erased=listed.erased,
    )


def requests(material: Material) -> list[Row]:
    """All tracing requests together: families asking, one by one."""
    asked = [
        (material.reports[id], listed)
        for id, listed in material.listed.items()
        if id in material.reports and material.reports[id].received.of_kind is ReportKind.TRACING_REQUEST
    ]
    if not asked:
        return []
    count = sum(listed.records for _report, listed in asked)
    latest = max((report for report, _listed in asked), key=lambda r: (material.received_on(r), r.act.seq))
    people = frozenset[str]().union(*(listed.people for _report, listed in asked))
    quantity = Quantity(Form.EXACT, count, count)
    text = ngettext("%(n)s tracing request", "%(n)s tracing requests", count) % {"n": count}
    whom = ngettext("for %(n)s person.", "for %(n)s people.", len(people)) % {"n": len(people)}
    return [
        Row(
            id="requests",
            cell=Cell.LISTED,
            quantity=quantity,
            figure=figure_of(quantity),
            voice=Voice(_("Tracing requests at this bureau"), "", SourceKind.RELATIVE, "", "requests"),
            on=material.received_on(latest),
            credibility=Credibility.SIX.value,
            report="",
            report_number=0,
            language="",
            text=f"{text}, {whom}",
            people=people,
        )
    ]
