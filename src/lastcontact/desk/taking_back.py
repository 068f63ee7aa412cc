"""A table of a list that was taken in wrongly is taken back whole, from the page of its columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lastcontact.bureau import taking_back
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.desk.list_fields import Labelled, as_taken
from lastcontact.desk.standing import desk_of_report, signed_in


def taken(row: rows.Report, table: str, columns: Iterable[Labelled]) -> dict[str, Any]:
    """How far a table was taken in, for the page of its columns, as what each was taken, and why it stays so."""
    finished = row.file.finished_in(table)
    stays = taking_back.hindered(row, table) if finished else ""
    held = as_taken(row.file, table, columns) if finished else ()
    return {"done": row.file.done_in(table), "finished": finished, "stays_taken": stays, "as_taken": held}


@require_POST
@signed_in
def take_back(request: HttpRequest, report: str) -> HttpResponse:
    """On to the columns, which can be named anew; a refusal is said there."""
    desk, row = desk_of_report(request, report, Act.TAKE_IN)
    table = request.POST.get("table", "")
    back = reverse("desk:map-columns", args=[row.id]) + (f"?{urlencode({'table': table})}" if table else "")
    try:
        gone = taking_back.take_back(by=desk.hand, report=row.id, table=table, why=request.POST.get("why", ""))
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(back)
    done = ngettext("%(n)s record was taken back.", "%(n)s records were taken back.", gone) % {"n": gone}
    messages.success(request, done)
    return redirect(back)
