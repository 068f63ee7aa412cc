"""No page shows a sign that turns the order of letters: whatever was received is written out where it is shown."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.http.response import HttpResponse

from lastcontact.core.showing import written_out

_BY_STAFF = frozenset({"family"})
"""Doors where every word was chosen by an officer, who saw it written out: marks of direction stay marks there."""


class WrittenOut:
    """Passes the text of every page through `written_out`: one place, so that no template can forget it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponse) or not response.get("Content-Type", "").startswith("text/html"):
            return response
        if request.resolver_match and request.resolver_match.namespace in _BY_STAFF:
            return response
        page = response.content.decode(response.charset)
        shown = written_out(page)
        if shown != page:
            response.content = shown.encode(response.charset)
        return response
