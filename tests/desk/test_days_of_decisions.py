"""As of which day a decision speaks, in whatever language it is written. Everybody here is invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import deciding, linking
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Standing, Whereabouts
from tests.bureau.acts import Bureau
from tests.bureau.test_joining_after_a_decision import listed, shown

AS_OF = (2026, 3, 4)


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "State Commission of Duravan", ClaimType.HELD)


def decided(bureau: Bureau, record: str, client: Client, as_of: str) -> str:
    asked = {"fate": "alive", "whereabouts": "held", "holder": "Duravan", "as_of": as_of, "knowing": "yes"}
    claims = [claim.id for claim in bureau.person(record).claims]
    page = client.post(reverse("desk:decide", args=[record]), {**asked, "claims": claims}, follow=True)
    return " ".join(re.sub(r"<[^>]+>", "", page.content.decode()).split())


@pytest.mark.parametrize(
    "written",
    ["4 березня 2026", "станом на 4 березня 2026 р., 21:30", "4 марта 2026 г.", "4 mart 2026", "2026 թ. մարտի 4",
     "4 مارس 2026", "le 4 mars 2026", "As of 4 March 2026", "2026-03-04"],
)  # fmt: skip
def test_the_day_of_a_decision_is_read_in_every_language_that_is_read(
    bureau: Bureau, aram: str, alma_at_desk: Client, written: str
) -> None:
    assert "no day is read" not in decided(bureau, aram, alma_at_desk, written)
    later = Claim(ClaimType.MISSING, when=Interval.day(date(2026, 3, 6)))
    other = listed(bureau, later)
    linking.judge(by=bureau.hand, a=aram, b=other, verdict=Verdict.SAME, shown=shown())
    found = bureau.person(aram).current
    assert found and found[0].as_of_days == Interval.day(date(*AS_OF), written)
    assert found[1] is Standing.IN_REVIEW, "he is sought as of a later day than was decided"


def test_words_in_which_less_than_a_day_is_read_say_what_was_read(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    told = "Read as 1 March 2026 to 31 March 2026."
    assert told in decided(bureau, aram, alma_at_desk, "березень 2026")
    assert "Read as 1 January 2026 to 31 December 2026." in decided(bureau, aram, alma_at_desk, "Martius 2026")
    words = "No day is read in it: it counts as of the day on which it was decided."
    assert f"before the thaw. {words}" in decided(bureau, aram, alma_at_desk, "before the thaw")
    for plain in ("4 March 2026", "2026-03-04"):
        assert "Read as" not in decided(bureau, aram, alma_at_desk, plain)


def test_a_day_in_words_of_another_language_says_as_what_it_was_read(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    assert "As of 4 marzo 2026. Read as 4 March 2026." in decided(bureau, aram, alma_at_desk, "4 marzo 2026")


@pytest.mark.parametrize(("written", "said"), [("4 березня 2126", "still to come"), ("31 лютого 2026", "is no day")])
def test_a_day_to_come_or_none_is_refused_in_every_language(
    bureau: Bureau, aram: str, alma_at_desk: Client, written: str, said: str
) -> None:
    assert said in decided(bureau, aram, alma_at_desk, written)
    assert bureau.person(aram).current is None


def test_a_decision_from_before_days_were_read_has_the_days_that_its_words_are(bureau: Bureau, aram: str) -> None:
    held = tuple(claim.id for claim in bureau.person(aram).claims)
    conclusion = deciding.Conclusion(Fate.ALIVE, Whereabouts.HELD, held, holder="Duravan", as_of="2026-03")
    deciding.decide(by=bureau.hand, record=aram, conclusion=conclusion)
    found = bureau.person(aram).current
    assert found and found[0].as_of_days == Interval(date(2026, 3, 1), date(2026, 3, 31), "2026-03")
