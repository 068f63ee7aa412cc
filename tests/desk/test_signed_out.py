"""Signed out in the middle of a form: what was typed comes back, and is kept nowhere. Everybody here is invented."""

from __future__ import annotations

import re
from html import unescape

from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer
from lastcontact.casefile import models as rows
from tests.bureau.acts import Bureau
from tests.desk import invented

TEXT = "Petr Halvorin was captured near Dorna, “his sister” <told> us on 12 March."


def hidden(page: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page):
        found.setdefault(unescape(name), []).append(unescape(value))
    return found


def typed(bureau: Bureau) -> dict[str, object]:
    form = invented.upload(bureau.sources["Sarn Agency"], SimpleUploadedFile("x.txt", b"x"), kind="article")
    return {**{k: v for k, v in form.items() if k != "upload"}, "text": TEXT}


def test_a_text_sent_after_the_session_ended_comes_back_and_goes_on(
    bureau: Bureau, alma: Officer, alma_at_desk: Client
) -> None:
    door = reverse("desk:receive", args=[bureau.incident])
    alma_at_desk.logout()
    lost = alma_at_desk.post(door, typed(bureau))
    page = lost.content.decode()
    assert lost.status_code == 403 and "You were signed out, and nothing was changed" in page
    assert TEXT in unescape(page) and not rows.Report.objects.exists()
    assert not any(TEXT in str(one.get_decoded()) for one in Session.objects.all()), "it is kept nowhere"
    again = reverse("desk:again")
    early = alma_at_desk.post(again, {"kept": hidden(page)["kept"]})
    assert early.status_code == 403 and TEXT in unescape(early.content.decode())
    alma_at_desk.force_login(alma)
    back = alma_at_desk.post(again, {"kept": hidden(page)["kept"]}).content.decode()
    assert "what you typed is here" in back and f'action="{door}"' in back and not rows.Report.objects.exists()
    kept = alma_at_desk.post(door, hidden(back))
    assert kept.status_code == 302 and rows.Report.objects.get().file.text == TEXT


def test_what_was_not_signed_here_is_not_shown_and_a_page_asked_for_leads_to_the_sign_in(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    answer = alma_at_desk.post(reverse("desk:again"), {"kept": "eyJ0byI6Ii8ifQ:forged"})
    assert answer.status_code == 302
    alma_at_desk.logout()
    door = reverse("desk:receive", args=[bureau.incident])
    assert alma_at_desk.get(door)["Location"].startswith(reverse("account_login"))


def test_what_a_stranger_typed_is_never_set_before_an_officer_as_theirs(bureau: Bureau, alma_at_desk: Client) -> None:
    lost = Client().post(reverse("desk:receive", args=[bureau.incident]), typed(bureau))
    kept = {"kept": hidden(lost.content.decode())["kept"]}
    assert alma_at_desk.post(reverse("desk:again"), kept).status_code == 302
    alma_at_desk.cookies["signed-out"] = "of another page"
    assert alma_at_desk.post(reverse("desk:again"), kept).status_code == 302


def test_from_another_site_nothing_is_carried(bureau: Bureau) -> None:
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post(reverse("desk:receive", args=[bureau.incident]), typed(bureau))
    assert answer.status_code == 403 and TEXT not in unescape(answer.content.decode())
