"""The claims and answers on a person in a few words each, as decisions name them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from lastcontact.core.bearing import said_of_holding
from lastcontact.core.claim import Claim
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.sources import SourceFile
from lastcontact.desk import wording
from lastcontact.desk.callers import in_own_words
from lastcontact.desk.templatetags.marks import turned


def called_of(person: Person, sources: Mapping[str, SourceFile], own: Collection[str] | None = None) -> dict[str, str]:
    """Claims and answers by id: "captured (Kestrian state television)". `own`: those that callers say themselves."""
    own = in_own_words(person.claims, sources) if own is None else own
    said = [(c.id, _called(c.body, wording.told_beside(c)), wording.who_says(c, sources, own)) for c in person.claims]
    for a in person.answers:
        held = said_of_holding(a)
        what = _("Answer: %(what)s") % {"what": _called(held, wording.told(held)).lower()} if held else _("Answer")
        said.append((a.id, what, a.by))
    return {id: f"{what.lower()} ({who})" if who else what.lower() for id, what, who in said}


def _called(said: Claim, what: str) -> str:
    how = turned(said)
    return f"{how[:1].upper()}{how[1:]}: {what.lower()}" if how else what
