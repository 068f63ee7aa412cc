"""Reports in every state for the page tests: half judged, mapped, unmapped, unreadable. All in them is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lastcontact.accounts.models import Officer
from lastcontact.bureau import reviewing
from lastcontact.casefile import models as rows
from lastcontact.casefile import moments
from lastcontact.core.claim import Claim
from lastcontact.core.grading import Credibility
from lastcontact.core.plain import from_plain
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk import invented


def bring_in(officer: Officer) -> dict[str, str]:
    """An incident with reports: an article half judged, a roll taken in, a list not mapped yet, a request, a call."""
    bureau = Bureau(hand_of(officer, Clock())).open()
    browser = Client()
    browser.force_login(officer, "allauth.account.auth_backends.AuthenticationBackend")
    reports = f"/desk/incidents/{bureau.incident}/reports/"
    agency, company, commission = (
        bureau.sources[name] for name in ("Sarn Agency", "5th Company", "State Commission of Duravan")
    )
    article = _brought(browser, reports, invented.article(agency))
    seq = str(moments.head_seq())
    _judge(article, bureau)
    proposal = rows.Report.objects.get(id=article).proposals[4]["key"]
    roll = _brought(browser, reports, invented.upload(company, SimpleUploadedFile("roll.csv", invented.ROLL.encode())))
    browser.post(f"/desk/reports/{roll}/columns/", invented.columns())
    captives = SimpleUploadedFile("list.tsv", invented.CAPTIVES.encode("utf-16"))
    unmapped = _brought(browser, reports, invented.upload(commission, captives))
    broken = SimpleUploadedFile("statement.pdf", b"%PDF-1.7 broken")
    unread = _brought(browser, reports, invented.upload(commission, broken, kind="statement"))
    asked = browser.post(f"/desk/incidents/{bureau.incident}/requests/new/", invented.request())
    called = browser.post(f"/desk/incidents/{bureau.incident}/calls/new/", invented.call(person="Մհեր"))
    found = {"article": article, "roll": roll, "unmapped": unmapped, "unread": unread, "intake": bureau.incident}
    found |= {"before_judging": seq, "proposal": proposal}
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
