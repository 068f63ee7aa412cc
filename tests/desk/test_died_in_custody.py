"""Who died in the holder's hands, by its own word, is told as such to a court and on the page. All invented."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import enquiring, intake, reviewing
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.sources import SourceKind
from tests.bureau.acts import Bureau
from tests.desk.test_answered import COMMISSION, page

IN_CUSTODY = "1 of them died in custody, as the holder’s word says or lets infer"


@pytest.fixture
def bureau(bureau: Bureau) -> Bureau:
    words = intake.SourceWords("Staff of Norhat", SourceKind.BODY, "Norhat")
    bureau.sources["Staff of Norhat"] = intake.name_source(by=bureau.hand, words=words)
    return bureau


@pytest.fixture
def erik(bureau: Bureau) -> str:
    return bureau.record("Brandt Erik", source="Staff of Norhat")


def words(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", client.get(address).content.decode())))


def told(bureau: Bureau, record: str, text: str, quoted: str, source: str = COMMISSION) -> str:
    """The death as a text of the holder tells it, of whose sentence a part is quoted."""
    start = text.index(quoted)
    body = Claim(ClaimType.KILLED, Span(start, start + len(quoted), quoted))
    attached = reviewing.Attached(record=record, source=bureau.sources[source])
    return reviewing.make(by=bureau.hand, report=bureau.report(source, text), body=body, attached=attached)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("One of the prisoners, Private Erik Brandt, died on 11 March.", "died"),
        ("Один из пленных, рядовой Брандт Эрик, скончался в госпитале 11 марта.", "скончался"),
        ("Солдат Брандт Ерік помер у лікарні 11 березня.", "помер"),
        ("Private Erik Brandt died of his wounds in our field hospital.", "died"),
        ("توفي الأسير إريك برانت في 11 آذار.", "توفي"),
        ("Erik Brandt əsirlikdə vəfat edib.", "vəfat edib"),
        ("Էրիկ Բրանդտը մահացել է հիվանդանոցում։", "մահացել է"),
        ("ტყვე ერიკ ბრანდტი გარდაიცვალა.", "გარდაიცვალა"),
    ],
)
def test_whom_the_holder_says_died_as_its_prisoner_is_counted_among_those_alleged_held(
    bureau: Bureau, erik: str, alma_at_desk: Client, text: str, quoted: str
) -> None:
    claim = told(bureau, erik, text, quoted)
    bureau.ask(erik)
    court = words(alma_at_desk, page(bureau))
    assert "Of 1 person alleged to be held" in court and IN_CUSTODY in court
    assert "nobody alleges" not in court and "nobody alleged" not in court
    shown = words(alma_at_desk, reverse("desk:person", args=[erik]))
    assert "in custody, by the holder’s word" in shown and "died, it says In custody" in shown
    reviewing.take_back(by=bureau.hand, claim=claim, why="another man")
    assert "in custody" not in words(alma_at_desk, reverse("desk:person", args=[erik]))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Private Erik Brandt was killed by shells near the hospital.", COMMISSION),
        ("Private Erik Brandt was killed in battle. The prisoners are well.", COMMISSION),
        ("One of the prisoners, Private Erik Brandt, was killed.", "Staff of Norhat"),
    ],
)
def test_who_fell_and_what_others_tell_is_no_death_in_custody(
    bureau: Bureau, erik: str, alma_at_desk: Client, text: str, source: str
) -> None:
    told(bureau, erik, text, "was killed", source)
    bureau.ask(erik)
    assert "custody" not in words(alma_at_desk, page(bureau))
    assert "in custody" not in words(alma_at_desk, reverse("desk:person", args=[erik]))


def test_whom_its_list_of_those_it_has_names_as_dead_died_in_its_hands(
    bureau: Bureau, erik: str, alma_at_desk: Client
) -> None:
    bureau.says(erik, ClaimType.KILLED, evidence_kind=NAMED_BY_HOLDER)
    bureau.ask(erik)
    assert IN_CUSTODY in words(alma_at_desk, page(bureau))
    shown = words(alma_at_desk, reverse("desk:person", args=[erik]))
    assert "in custody, as we infer: the holder’s word does not say so" in shown and "In custody, as we infer" in shown
    assert "in custody, by the holder’s word" not in shown


def test_whom_it_had_acknowledged_before_it_said_that_he_died(bureau: Bureau, erik: str, alma_at_desk: Client) -> None:
    enquiry = bureau.ask(erik)
    for day, outcome in ((16, Outcome.ACKNOWLEDGED), (18, Outcome.SAID_DEAD)):
        given = enquiring.Reply(enquiry, bureau.hand.at.date().replace(day=day), {erik: Answered(outcome)})
        enquiring.answer(by=bureau.hand, reply=given)
    assert IN_CUSTODY in words(alma_at_desk, page(bureau))
    assert "died, it says In custody, as we infer" in words(alma_at_desk, reverse("desk:person", args=[erik]))
