"""Who may open a page. Absent and not allowed look the same: a 404, and only who is not signed in is asked to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class NotOpen(Http404):
    """The page does not exist for this reader; nobody learns which of the two it is."""


def role_required(*roles: str) -> Callable[[View[P]], View[P]]:
    """A view for officers who hold at least one of the roles.

    Who is not signed in is sent to the sign-in page; who holds another role gets the 404 page. Whether this
    officer may see this incident is a further question: the journal answers it, not the account.
    """

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not request.user.has_role(*roles):
                raise NotOpen
            return view(request, *args, **kwargs)

        return guarded

    return guard
