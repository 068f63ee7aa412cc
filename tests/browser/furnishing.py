"""The house as the page tests find it: the demonstration played to its end, and reports in every state.

Whoever builds a page adds what it needs to `furnish` and its ids to what it gives. Everybody in it is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import clock, disclosing, publishing
from lastcontact.bureau.acting import Hand
from lastcontact.bureau.family_words import death_on_file
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.families import SpeaksOfDeath
from lastcontact.demonstration.acts import DAVIT
from lastcontact.demonstration.stage import PASSWORD, STAFF
from lastcontact.notices.models import Page
from tests.accounts.sessions import session_of
from tests.browser import furnishing_reports

__all__ = ["PASSWORD", "House", "furnish", "session_cookie"]


@dataclass(frozen=True)
class House:
    """Who reads, by sign-in name, and the ids that addresses are made of: `house.ids["incident"]`.

    `lia` works on the demonstration's incident, `officer` on that of the reports, `boris` on none; `relative` was told.
    """

    readers: dict[str, Officer | Relative]
    ids: dict[str, str]

    @classmethod
    def of(cls, ids: dict[str, str]) -> House:
        """The house again, from the database at hand and the ids that `furnish` gave."""
        relative = Relative.objects.get(id=ids["relative"])
        return cls({**{officer.login: officer for officer in Officer.objects.all()}, "relative": relative}, ids)

    def add_app(self, reader: str, secret: str) -> None:
        """Gives an officer an authenticator app with this key."""
        TOTP.activate(self.readers[reader], secret)


def furnish() -> dict[str, str]:
    """Adds to the demonstration what else has a page; gives one id of each thing that has one."""
    ids = _of_the_demonstration()
    Officer.objects.create_user("boris", PASSWORD, display_name="Boris Tal", roles=[Role.OFFICER])
    alma = Officer.objects.create_user("officer", PASSWORD, display_name="Alma Verin", roles=[Role.OFFICER])
    found = {**ids, **_waiting_words(), **furnishing_reports.bring_in(alma)}
    _publish(alma, found["intake"])
    return found


def _publish(officer: Officer, incident: str) -> None:
    """An edition on the other incident, so that the public finds two."""
    hand = Hand(officer.pk, frozenset({*officer.roles, Role.PUBLISHER}), clock.now(), clock.now)
    keys = [f.key for f in publishing.draft_edition(by=hand, incident=incident).figures if f.ours]
    wording = publishing.Wording("People missing since the fight at another crossing", keys)
    publishing.publish(by=hand, incident=incident, wording=wording)


def _waiting_words() -> dict[str, str]:
    """Words on other people's deaths that a second officer has to read, for a family that was told of none."""
    davit = Officer.objects.get(login=DAVIT)
    hand = Hand(davit.pk, frozenset(davit.roles), clock.now(), clock.now)
    pages = (row for row in Page.objects.order_by("relative") if not row.page.of_death)
    told = next(row for row in pages if not death_on_file(disclosing.person_of(row.record), row.relative))
    words = "Two men of another position were killed. We do not know of him."
    appointment = disclosing.Appointment(
        told.relative, words, "Monday", davit.pk, speaks_of_death=SpeaksOfDeath.OF_OTHERS
    )
    disclosing.appoint(by=hand, appointment=appointment)
    held = rows.Record.objects.get(id=told.record).file.family.waiting[0]
    return {"spoken_to": told.record, "words": str(held.seq)}


def _of_the_demonstration() -> dict[str, str]:
    told = Page.objects.order_by("relative").first()
    suggested = rows.Suggestion.objects.first()
    return {
        "staff": Officer.objects.get(login=STAFF[0][0]).pk,
        "incident": rows.Incident.objects.get().id,
        "relative": told.relative,
        "record": Relative.objects.get(id=told.relative).record_id,
        "a": suggested.a,
        "b": suggested.b,
        "enquiry": rows.Enquiry.objects.first().id,
        "sent": next(row.id for row in rows.Enquiry.objects.all() if row.file.went),
        "group": rows.Incident.objects.get().file.groups[0].id,
    }


def session_cookie(reader: Officer | Relative) -> dict[str, Any]:
    """The cookie of a session in which this reader has just signed in."""
    session = SessionStore()
    session.update(session_of(reader))
    session.create()
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}
