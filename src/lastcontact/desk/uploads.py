"""Files that come in by a form: how large one may be, told while it streams in and before anything of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as say
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from lastcontact.reading.formats.document import size_in_words


class Quota(FileUploadHandler):
    """Passes over a file larger than this bureau keeps, while it streams in; the rest of the form is still read."""

    passed_over = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.seen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.seen += len(raw_data)
        if self.seen > settings.LASTCONTACT_UPLOAD_MAX_BYTES:
            self.passed_over = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def within_quota(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view with a `quota`. The guard on size stands before anything of the request is read, the CSRF check after
    it.
    """
    guarded = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def with_quota(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        quota = Quota(request)
        if request.method == "POST":
            request.upload_handlers.insert(0, quota)
        try:
            return guarded(request, *args, quota=quota, **kwargs)
        finally:
            for handler in request.upload_handlers:
                handler.upload_interrupted()  # where the connection broke Django leaves the half that came lying

    return with_quota


def most_kept() -> str:
    """How large a file may be, in words."""
    return size_in_words(settings.LASTCONTACT_UPLOAD_MAX_BYTES)


def too_large_to_keep() -> str:
    """Why a file is refused while it streams in."""
    return say(
        "The file is larger than the %(most)s that this bureau keeps, and nothing of it was kept. Ask for it in parts, "
        "or raise LASTCONTACT_UPLOAD_MAX_BYTES in the settings."
    ) % {"most": most_kept()}
