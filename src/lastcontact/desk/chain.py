"""The chain, for those who audit: who did what kind of thing and when, and whether anything was altered."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import keeping
from lastcontact.casefile.acts import deeds
from lastcontact.core.access import Act
from lastcontact.desk.standing import hand_of, signed_in


@require_http_methods(["GET", "POST"])
@signed_in
def chain(request: HttpRequest) -> HttpResponse:
    """GET lists the acts; POST checks the whole chain."""
    if not hand_of(request).may(Act.VERIFY):
        raise Http404
    before = request.GET.get("before", "")
    verified = keeping.verify() if request.method == "POST" else None
    page = deeds(int(before) if before.isdecimal() else None)
    seal = " ".join(page.head_hash[i : i + 4] for i in range(0, len(page.head_hash), 4))
    context = {"here": "chain", "page": page, "seal": seal, "verified": verified}
    return render(request, "desk/chain.html", context)
