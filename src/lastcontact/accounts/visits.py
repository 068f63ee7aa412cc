"""A relative's visit: from the code they brought to the hour it ends. Never a staff session, and no staff account.

The session holds a random id and two times. A browser in which an officer is signed in is nobody's relative.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from lastcontact.accounts.models import Relative

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
_KEY = "relative"
NO_VISIT = "no-visit"
"""In the address of the door: a page was asked for that opens to nobody here, whether or not there ever was one."""


def begin(request: HttpRequest, relative: Relative, now: datetime) -> None:
    """Opens the visit in a new session: whatever this browser was signed in to before is gone."""
    request.session.flush()
    request.session.update(session_of(relative, now))
    request.session.set_expiry(settings.LASTCONTACT_FAMILY_VISIT_HOURS * 3600)


def session_of(relative: Relative, now: datetime | None = None) -> dict[str, dict[str, str]]:
    """What the session holds of a visit that begins now."""
    return {_KEY: {"id": relative.id, "began_at": (now or timezone.now()).isoformat()}}


def visitor(request: HttpRequest, now: datetime) -> Relative | None:
    """The relative whose visit this is; None when there is none, it has ended, or an officer is signed in."""
    kept = request.session.get(_KEY)
    if not kept or request.user.is_authenticated:
        return None
    began_at = datetime.fromisoformat(kept["began_at"])
    if (now - began_at).total_seconds() >= settings.LASTCONTACT_FAMILY_VISIT_HOURS * 3600:
        return None
    relative = Relative.objects.filter(id=kept["id"]).first()
    if relative is None or (relative.signed_out_at is not None and relative.signed_out_at >= began_at):
        return None
    return relative


def end(request: HttpRequest) -> None:
    """The relative leaves this page."""
    request.session.flush()


def end_all(relative: Relative, now: datetime) -> None:
    """Ends every visit of this relative, on whatever device."""
    Relative.objects.filter(id=relative.id).update(signed_out_at=now)


def relative_required(view: View[P]) -> View[P]:
    """A view for a relative on a visit, given to it as `request.relative`; all others are asked for a code."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        relative = visitor(request, timezone.now())
        if relative is None:
            return redirect(f"{reverse('family_sign_in')}?{NO_VISIT}")
        request.relative = relative
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    return guarded
