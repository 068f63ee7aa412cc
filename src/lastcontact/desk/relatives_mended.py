"""What was mended of what is written of a relative, for the family's page: what stood, what stands, who, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.payloads.families import RelativeEnrolled

WRITTEN = {
    "relation": _("What they are to the person"),
    "addressed_as": _("How we write to them"),
    "sought_name": _("The person’s name as they write it"),
    "sought_as": _("What the person is to them"),
    "contact": _("Contact, sealed"),
    "call_word": _("Call word we must say"),
    "language": _("Language of their page"),
}
"""What an officer writes of a relative, as the forms call it."""


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mending:
    """One act of mending. `by`: the officer's id."""

    changes: tuple[Change, ...]
    why: str
    by: str
    at: datetime


def mendings_of(relative: RelativeFile) -> tuple[Mending, ...]:
    """All that was mended of a relative, the newest first."""
    return tuple(
        Mending(tuple(_changes(m.before, m.after)), m.why, m.act.by, m.act.at) for m in reversed(relative.amended)
    )


def _changes(before: RelativeEnrolled, after: RelativeEnrolled) -> Iterator[Change]:
    for name, label in WRITTEN.items():
        was, now = _shown(before, name), _shown(after, name)
        if was != now:
            yield Change(str(label), was, now)


def _shown(written: RelativeEnrolled, name: str) -> str:
    value = str(getattr(written, name))
    if name == "language":
        return str(dict(settings.LANGUAGES).get(value, value))
    if name == "sought_name" and written.name_from:
        return say("%(name)s (as our own record has it)") % {"name": value}
    return value
