"""A talk that was agreed on and is past is said as past, to the family and to the officer. Everybody is invented."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import disclosing
from lastcontact.bureau.acting import write
from lastcontact.core.payloads.families import AppointmentMade, How, SpeaksOfDeath
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.conftest import SignedIn
from tests.desk.test_tasks import waits

PAST, TASK = "Thursday 26 March 2026, 10:00", "Talk with a family that was not held"
OWED = "We said that we would speak with you on this day:"


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.fixture
def relative(bureau: Bureau, aram: str) -> str:
    return bureau.enrol(aram)


def agree(
    bureau: Bureau,
    relative: str,
    on: str = PAST,
    officer: str = "",
    speaks: SpeaksOfDeath = SpeaksOfDeath.NO,
    telephone: str = "+000 55 0100",
) -> None:
    made = disclosing.Appointment(
        relative=relative,
        words="We call you at ten.",
        on=on,
        officer=officer or bureau.hand.officer,
        telephone=telephone,
        speaks_of_death=speaks,
        any_language=True,
    )
    disclosing.appoint(by=bureau.hand, appointment=made)


def family_page(signed_in: SignedIn, relative: str) -> str:
    page: str = signed_in(Relative.objects.get(id=relative)).get(reverse("family:page")).content.decode()
    return page


def test_a_past_day_is_said_as_past_to_the_family_and_waits_for_the_officer(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    agree(bureau, relative)
    page = family_page(signed_in_client, relative)
    assert f"{OWED} <strong>{PAST}</strong>" in page and "we have not" in page and "+000 55 0100" in page
    assert "bigdate" not in page and "We call you at ten." not in page
    shown = waits(alma_at_desk, bureau)
    assert TASK in shown and reverse("desk:family", args=[aram]) in shown
    desk = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert f"We said we would speak on {PAST}; no talk from then on is recorded." in desk
    assert "We speak next</b>" not in desk and f'value="{PAST}"' not in desk


@pytest.mark.parametrize("contact", ["000 14 14, day and night", ""])
def test_who_is_told_to_ring_has_a_number_on_the_page(
    bureau: Bureau, aram: str, signed_in_client: SignedIn, contact: str
) -> None:
    relative = bureau.enrol(aram, call_word="heron")
    agree(bureau, relative, on="on Friday at three", telephone="")
    with override_settings(LASTCONTACT_BUREAU_CONTACT=contact):
        page = family_page(signed_in_client, relative)
        told = signed_in_client(Relative.objects.get(id=relative)).post(
            reverse("family:tell"), {"words": "Is there news?"}, follow=True
        )
    assert ("ring us" in page and contact in page) if contact else "write to us below" in page
    assert (f"please call: {contact}" if contact else "Your officer will read it.") in told.content.decode()
    assert re.search(r"on Friday at three \(\d+ March 2026\)", page), re.search(r"bigdate.{90}", page)


def test_a_second_officer_cannot_agree_to_a_day_that_is_past(
    bureau: Bureau, aram: str, relative: str, tamar_at_desk: Client, signed_in_client: SignedIn
) -> None:
    agree(bureau, relative, speaks=SpeaksOfDeath.OF_OTHERS)
    [held] = bureau.person(aram).records[0].family.waiting
    words = reverse("desk:words", args=[aram, held.seq])
    why = "The day on which they say you speak is past"
    assert why in tamar_at_desk.get(words).content.decode()
    assert why in tamar_at_desk.post(words, {"agrees": "yes"}).content.decode()
    assert OWED not in family_page(signed_in_client, relative)
    assert tamar_at_desk.post(words, {"agrees": "no", "why": "the day is past"}).status_code == 302


def test_a_day_to_come_is_said_as_it_was_agreed(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    for ahead in (timedelta(), timedelta(days=9)):
        on = f"{timezone.localtime(timezone.now()).date() + ahead:%A %-d %B %Y}"
        agree(bureau, relative, on)
        page = family_page(signed_in_client, relative)
        assert f'<strong class="bigdate">{on}</strong>We call you at ten.' in page and OWED not in page
        assert TASK not in waits(alma_at_desk, bureau)
        assert "We speak next</b>" in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()


@pytest.mark.parametrize(
    ("how", "day", "kept"),
    [
        (How.TELEPHONE, date(2026, 3, 26), True),
        (How.IN_PERSON, date(2026, 3, 28), True),
        (How.TELEPHONE, date(2026, 3, 25), False),
        (How.LETTER, date(2026, 3, 28), False),
    ],
)
def test_whoever_was_spoken_with_from_that_day_on_is_owed_no_talk_and_told_of_no_day(
    bureau: Bureau,
    relative: str,
    alma_at_desk: Client,
    signed_in_client: SignedIn,
    clock: Clock,
    how: How,
    day: date,
    kept: bool,
) -> None:
    agree(bureau, relative)
    clock.now = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    teller = hand_of(Officer.objects.get(pk=bureau.hand.officer), clock)
    Bureau(teller, bureau.incident, bureau.sources).tell(relative, how=how)
    page = family_page(signed_in_client, relative)
    assert (OWED in page) is not kept and "bigdate" not in page
    assert ("We have agreed on no other day yet." in page) is kept
    assert (TASK in waits(alma_at_desk, bureau)) is not kept


def test_a_past_day_is_refused_and_what_was_typed_stays(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client
) -> None:
    yesterday = timezone.localtime(timezone.now()) - timedelta(days=1)
    for on in (f"{yesterday:%A %-d %B}", f"last {yesterday:%A}"):
        asked = {"on": on, "words": "We call you.", "speaks_of_death": "no"}
        page = alma_at_desk.post(reverse("desk:appointment", args=[aram, relative]), asked)
        shown = page.content.decode()
        assert page.status_code == 422 and "is past" in shown, on
        assert f'value="{on}"' in shown and 'value="We call you."' in shown
    assert bureau.person(aram).records[0].family.relatives[0].appointment is None


def test_a_day_in_the_language_of_the_family_is_past_when_it_is_over(
    bureau: Bureau, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    agree(bureau, relative, "четвер, 26 березня 2026, 10:00")
    assert OWED in family_page(signed_in_client, relative)
    assert TASK in waits(alma_at_desk, bureau)


@pytest.mark.parametrize("on", ["Friday 6 March", "last Friday", "Monday, 10 March 2026", "Thursday 12 March, 08:00"])
def test_a_day_that_was_past_when_it_was_taken_before_is_said_as_past(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn, on: str
) -> None:
    """As it stands in journals from before such days were refused: agreed on 12 March 2026."""
    made = {"record": aram, "relative": relative, "words": "We call you.", "officer": bureau.hand.officer}
    write(bureau.hand, AppointmentMade(on=on, **made))
    assert f"{OWED} <strong>{on}" in family_page(signed_in_client, relative)
    assert TASK in waits(alma_at_desk, bureau)


def test_another_day_ends_it(bureau: Bureau, relative: str, alma_at_desk: Client, signed_in_client: SignedIn) -> None:
    agree(bureau, relative)
    agree(bureau, relative, "Tuesday 12 March 2126, 10:00")
    assert "Tuesday 12 March 2126, 10:00</strong>" in family_page(signed_in_client, relative)
    assert TASK not in waits(alma_at_desk, bureau)


def test_it_waits_for_whoever_agreed_on_it_and_for_all_once_they_have_left(
    bureau: Bureau, relative: str, tamar: Officer, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    agree(bureau, relative, officer=tamar.pk)
    assert TASK in waits(tamar_at_desk, bureau)
    assert TASK not in waits(alma_at_desk, bureau)
    Officer.objects.filter(pk=tamar.pk).update(is_active=False)
    assert TASK in waits(alma_at_desk, bureau)


@override_settings(TIME_ZONE="Etc/GMT-4")
def test_a_talk_in_the_first_hours_of_its_day_was_held_by_the_clock_of_this_place(
    bureau: Bureau, relative: str, signed_in_client: SignedIn, clock: Clock
) -> None:
    agree(bureau, relative)
    clock.now = datetime(2026, 3, 25, 22, tzinfo=UTC)
    teller = hand_of(Officer.objects.get(pk=bureau.hand.officer), clock)
    Bureau(teller, bureau.incident, bureau.sources).tell(relative, how=How.TELEPHONE)
    assert OWED not in family_page(signed_in_client, relative), "it was two o’clock of the 26th here"
