"""What an edition printed may be named where it is put right; what is refused is said, and where. All invented."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import reviewing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from lastcontact.notices.models import Edition
from tests.bureau.acts import Bureau
from tests.desk.test_publishing import door, seen_on, words


@pytest.fixture
def publisher(publisher: Client, bureau: Bureau) -> Client:
    bureau.record("Hovasaryan Garen Tigrani")
    return publisher


def held(bureau: Bureau, number: int, **attached: str) -> str:
    text = f"{len(bureau.reports)}: {number} of our soldiers are held."
    count = Quantity(Form.EXACT, number, number, str(number))
    body = Claim(ClaimType.HELD, count=count, subject="soldiers")
    own = reviewing.Attached(source=bureau.sources["5th Company"], **attached)
    return reviewing.make(by=bureau.hand, report=bureau.report("5th Company", text), body=body, attached=own)


def read(bureau: Bureau, publisher: Client, lead: str, **asked: object) -> tuple[int, str, bytes]:
    page = publisher.post(door(bureau), words(lead, **asked))
    return page.status_code, " ".join(html.unescape(page.content.decode()).split()), page.content


def publish(bureau: Bureau, publisher: Client, lead: str, **asked: object) -> Edition:
    status, shown, raw = read(bureau, publisher, lead, **asked)
    assert status == 200, re.findall(r"[^<>]*“[^<>]*", shown)
    assert publisher.post(door(bureau), words(lead, deed="publish", seen=seen_on(raw), **asked)).status_code == 302
    return Edition.objects.all()[0]


def test_a_correction_and_a_reason_name_the_small_figure_that_was_printed_and_no_other(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    three = held(bureau, 3)
    wrong = publish(bureau, publisher, "", figures=["own.unknown", f"said.{three}"])
    nine = f"said.{held(bureau, 9, answers=three, answer='corrects')}"
    now = {"figures": ["own.unknown", nine], "corrects": wrong.id}
    for correction in ("We had printed two soldiers.", "We had printed 3, and one more of the 4 was found."):
        status, shown, _ = read(bureau, publisher, "", correction=correction, **now)
        assert status == 422 and "counts fewer than 5" in shown and "(what was wrong)" in shown
        assert "The edition that is put right printed no such number either." in shown
    status, shown, _ = read(bureau, publisher, "We had printed 3 soldiers.", correction="It was 9.", **now)
    assert status == 422 and "“3”, in “We had printed 3 soldiers.” (the first words) counts fewer" in shown
    correction = "We had printed 3 soldiers held; the company says 9."
    why = {f"why-{nine}": "Three soldiers were printed as held; the company wrote again."}
    status, shown, _ = read(bureau, publisher, "", correction=correction, **now, **{f"why-{nine}": "One of two."})
    assert status == 422 and "(the reason for a change)" in shown
    right = publish(bureau, publisher, "", correction=correction, **now, **why)
    old = client.get(reverse("bulletin:edition", args=[wrong.number])).content.decode()
    assert "We had printed 3 soldiers held; the company says 9." in old
    new = client.get(reverse("bulletin:edition", args=[right.number])).content.decode()
    assert "Three soldiers were printed as held; the company wrote again." in new


def test_every_word_that_is_like_a_name_is_said_and_where_it_stands(bureau: Bureau, publisher: Client) -> None:
    status, shown, _ = read(bureau, publisher, "Word of Garen came.", title="Garen Tigrani Hovasaryan")
    assert status == 422
    assert "“Hovasaryan” (the title)" in shown and "are each like a name of a person" in shown
    assert all(f"“{word}”" in shown for word in ("Garen", "Tigrani", "Hovasaryan"))
    status, shown, _ = read(bureau, publisher, "Word of Hovasaryan came.")
    assert status == 422 and "“Hovasaryan” (the first words) is like the name of a person" in shown
    status, shown, _ = read(bureau, publisher, "There were 37 of them.")
    assert status == 422 and "“37” (the first words) is not one of the figures" in shown


def test_what_changed_says_by_whose_word_each_figure_was_and_is(
    bureau: Bureau, publisher: Client, client: Client
) -> None:
    first, gone = held(bureau, 12), held(bureau, 30)
    publish(bureau, publisher, "", figures=[f"said.{first}", f"said.{gone}"])
    nine = f"said.{held(bureau, 9, answers=first, answer='corrects')}"
    why = {f"why-said.{gone}": "The list has not come."}
    edition = publish(bureau, publisher, "", figures=[nine, "own.unknown"], **why)
    told = {c.key: (c.before_of, c.after_of) for c in edition.published.changes}
    assert told == {
        nine: ("5th Company (Norhat)", "5th Company (Norhat)"),
        "own.unknown": ("", "This bureau, by its own count"),
        f"said.{gone}": ("5th Company (Norhat)", ""),
    }
    page = client.get(reverse("bulletin:edition", args=[edition.number])).content.decode()
    changed = page.split('id="c"')[1].split("</table>")[0]
    assert changed.count('<span class="src">5th Company (Norhat)</span>') == 2, "said once of what is put right"
    withheld = publish(bureau, publisher, "", figures=["own.unknown"], unsaid=[nine], **{f"why-{nine}": "It waits."})
    assert "5th Company" not in f"{withheld.published.changes}"
