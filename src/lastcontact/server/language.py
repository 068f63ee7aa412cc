"""In which language a page stands."""

from __future__ import annotations

from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware


class ByChoice(LocaleMiddleware):
    """The language that a reader chose, never the one their browser prefers: the words are English so far, and who did
    not choose would get English words from right to left, or days in another language than the words around them.
    """

    def process_request(self, request: HttpRequest) -> None:
        request.META.pop("HTTP_ACCEPT_LANGUAGE", None)
        super().process_request(request)
