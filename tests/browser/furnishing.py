"""The house as the page tests find it. Whoever builds a room furnishes it here; everybody in it is invented."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lastcontact.accounts import visits
from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import reviewing
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.grading import Credibility
from lastcontact.core.plain import from_plain
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk import invented

PASSWORD = "a long sentence only for tests"


@dataclass(frozen=True)
class House:
    """Who is there, and the ids that addresses are made of: `house.ids["incident"]`."""

    readers: dict[str, Officer | Relative]
    ids: dict[str, str] = field(default_factory=dict)
    address: str = ""

    def at(self, address: str) -> House:
        return replace(self, address=address)

    def add_app(self, reader: str, secret: str) -> None:
        """Gives an officer an authenticator app with this key."""
        TOTP.activate(self.readers[reader], secret)


def furnish() -> House:
    """Fills an empty bureau. Runs once a session, on a database of its own."""
    readers: dict[str, Officer | Relative] = {
        role.value: _officer(role.value, f"{name} ({role.label})", role)
        for role, name in zip(
            Role, ("Alma Verin", "Dario Kest", "Elin Moro", "Farid Osh", "Gita Lund", "Hana Rook"), strict=True
        )
    }
    readers["relative"] = Relative.objects.create(record_id="record-1")
    return House(readers, {"officer": readers["officer"].pk, **_intake(readers["officer"])})


def _intake(officer: Officer) -> dict[str, str]:
    """An incident with reports: an article half judged, a roll taken in, a list not mapped yet, a request, a call."""
    bureau = Bureau(hand_of(officer, Clock())).open()
    browser = Client()
    browser.force_login(officer, "allauth.account.auth_backends.AuthenticationBackend")
    reports = f"/desk/incidents/{bureau.incident}/reports/"
    agency, company, commission = (
        bureau.sources[name] for name in ("Sarn Agency", "5th Company", "State Commission of Duravan")
    )
    article = _brought(browser, reports, invented.article(agency))
    _judge(article, bureau)
    roll = _brought(browser, reports, invented.upload(company, SimpleUploadedFile("roll.csv", invented.ROLL.encode())))
    browser.post(f"/desk/reports/{roll}/columns/", invented.columns())
    captives = SimpleUploadedFile("list.tsv", invented.CAPTIVES.encode("utf-16"))
    unmapped = _brought(browser, reports, invented.upload(commission, captives))
    broken = SimpleUploadedFile("statement.pdf", b"%PDF-1.7 broken")
    unread = _brought(browser, reports, invented.upload(commission, broken, kind="statement"))
    asked = browser.post(f"/desk/incidents/{bureau.incident}/requests/new/", invented.request())
    called = browser.post(f"/desk/incidents/{bureau.incident}/calls/new/", invented.call(person="Մհեր"))
    found = {"article": article, "roll": roll, "unmapped": unmapped, "unread": unread, "incident": bureau.incident}
    return {**found, "request": _report_in(asked.url), "call": _report_in(called.url)}


def _brought(browser: Client, reports: str, form: dict[str, Any]) -> str:
    return _report_in(browser.post(f"{reports}new/", form).url)


def _report_in(address: str) -> str:
    return address.split("/")[3]


def _judge(report: str, bureau: Bureau) -> None:
    """Accepts the first proposal, rejects the second, corrects the third."""
    proposals = [p["key"] for p in rows.Report.objects.get(id=report).proposals]
    by = bureau.hand
    reviewing.accept(by=by, report=report, proposal=proposals[0])
    reviewing.reject(by=by, report=report, proposal=proposals[1], why="It repeats the claim before.")
    proposed = from_plain(Claim, rows.Report.objects.get(id=report).proposals[2]["claim"])
    corrected = replace(proposed, subject="soldiers of positions 4 to 7")
    attached = reviewing.Attached(credibility=Credibility.THREE)
    reviewing.accept(by=by, report=report, proposal=proposals[2], corrected=corrected, attached=attached)


def session_cookie(reader: Officer | Relative) -> dict[str, Any]:
    """The cookie of a session in which this reader has just signed in."""
    session = SessionStore()
    if isinstance(reader, Officer):
        session[SESSION_KEY] = reader.pk
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = reader.get_session_auth_hash()
    else:
        session.update(visits.session_of(reader))
    session.create()
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}


def _officer(login: str, display_name: str, role: Role) -> Officer:
    return Officer.objects.create_user(login, PASSWORD, display_name=display_name, roles=[role])
