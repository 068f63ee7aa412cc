"""In which language a page stands."""

from __future__ import annotations

from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils.translation import get_language_from_request

FOR_FAMILIES = ("/family/", "/for-families/", "/language/")


class ByChoice(LocaleMiddleware):
    """The language that a reader chose; on pages for families, which are in every language, else the one that their
    browser prefers. Elsewhere never that one: the words are English so far, and who did not choose would get English
    words from right to left, or days in another language than the words around them. `request.frame_language` is the
    reader's own in either case: the frame of a public page, and what it says to families, is in that one.
    """

    def process_request(self, request: HttpRequest) -> None:
        request.frame_language = get_language_from_request(request)
        if not request.path_info.startswith(FOR_FAMILIES):
            request.META.pop("HTTP_ACCEPT_LANGUAGE", None)
        super().process_request(request)
