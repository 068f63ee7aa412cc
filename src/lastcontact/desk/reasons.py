"""Reasons that an officer picks with one look and may put in words of their own: for a judgement, for a rejection."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SHOWN = "shown"
"""Picked beforehand: the lines for and against, as they stood on the screen."""

OF_LINKS: Mapping[str, str | Promise] = {
    SHOWN: _("The lines for and against, as shown"),
    "family": _("A family or an enquirer told us"),
    "witness": _("Somebody who knows the person told us"),
    "paper": _("A paper or a list of ours shows it"),
    "face": _("A photograph or a recording shows it"),
}
OF_REJECTIONS: Mapping[str, str | Promise] = {
    "unsaid": _("The words do not say this"),
    "nobody": _("It tells of nobody, or of nothing that we keep"),
    "twice": _("It is the same as another claim here"),
    "others": _("It is about other people"),
}


def reason(form: QueryDict, choices: Mapping[str, str | Promise]) -> str:
    """The reason in one text: what was picked, then the officer's own words. Own words take the place of what was
    picked beforehand, the first of the choices. Empty when there is neither.
    """
    own, picked = form.get("why", "").strip(), form.get("because", "")
    if picked not in choices or (own and picked == next(iter(choices))):
        return own
    return f"{choices[picked]}. {own}" if own else f"{choices[picked]}."
