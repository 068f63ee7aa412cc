"""The greeting that a relative's page puts before how they are written to."""

from __future__ import annotations

from django.utils.translation import gettext, override
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Refused


def without_greeting(language: str, addressed_as: str) -> None:
    """Raises: Refused where the name they are written to by begins with the words that the page puts before it."""
    with override(language):
        page = gettext(
            "Dear %(who)s, this page holds what we have told you, in the same words. Nothing new is ever put here "
            "before we have spoken with you."
        )
    greeting = page.partition("%(who)s")[0].strip()
    if greeting and addressed_as.casefold().startswith(greeting.casefold()):
        raise Refused(
            _("The page itself puts “%(greeting)s” before it: write the name alone.") % {"greeting": greeting}
        )
