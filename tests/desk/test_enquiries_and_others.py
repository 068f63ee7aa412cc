"""What an enquiry was sent in spite of: gone with the record it stands in, and told to nobody who may not see that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Role
from lastcontact.bureau import erasing, opening
from lastcontact.bureau.acting import write
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.enquiries import Asked, EnquirySent
from lastcontact.journal import reader
from tests.bureau.acts import Bureau
from tests.desk.test_enquiry_words import asked

WORDS = "Do you hold him?"
WITNESS = "Zyrphon the gravedigger"


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


def joined(bureau: Bureau, record: str, other: Bureau, name: str) -> str:
    """A record of another report, joined with this one, in which somebody says that he was killed."""
    also = other.record(name)
    bureau.same(record, also)
    other.says(also, ClaimType.KILLED, "Sarn Agency", speaker=WITNESS)
    return also


def page_of(bureau: Bureau, client: Client, enquiry: str) -> str:
    return client.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()


def in_the_journal(word: str) -> list[int]:
    return [entry.seq for entry in reader.stream() if word in repr(entry)]


def test_whoever_is_erased_leaves_no_word_in_an_enquiry_about_a_record_he_was_joined_with(
    bureau: Bureau, aram: str, alma: Officer, alma_at_desk: Client
) -> None:
    also = joined(bureau, aram, bureau, "A. Aramyan")
    assert asked(bureau, aram, alma_at_desk, WORDS, all_the_same=[aram])[0] == 302
    enquiry = rows.Enquiry.objects.get().id
    assert WITNESS in page_of(bureau, alma_at_desk, enquiry) and in_the_journal(WITNESS)
    bureau.hand = replace(bureau.hand, roles=bureau.hand.roles | {Role.CUSTODIAN})
    erasing.erase(by=bureau.hand, record=also, ground="the family asks for it")
    assert not in_the_journal(WITNESS)
    page = page_of(bureau, alma_at_desk, enquiry)
    assert "Aram Aramyan" in page and WITNESS not in page and "killed" not in page
    assert WITNESS not in repr(rows.Enquiry.objects.values_list("folded", flat=True).get())


def test_what_it_was_sent_in_spite_of_is_told_as_it_was_known_then(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    assert asked(bureau, aram, alma_at_desk, WORDS, all_the_same=[aram])[0] == 302
    bureau.says(aram, ClaimType.KILLED, "5th Company")
    told = page_of(bureau, alma_at_desk, rows.Enquiry.objects.get().id).split("Asked about all the same, though")[1]
    told = told.split("</th>")[0]
    assert "by Sarn Agency" in told and "5th Company" not in told


@pytest.fixture
def elsewhere(bureau: Bureau, tamar: Officer) -> Bureau:
    """An incident of Alma's that Tamar is not on the team of."""
    return replace(bureau, incident=opening.open_incident(by=bureau.hand, title="Another", sides=("Norhat",)))


def test_no_claim_of_an_incident_that_is_not_open_is_told_to_whoever_asks(
    bureau: Bureau, aram: str, elsewhere: Bureau, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    joined(bureau, aram, elsewhere, "Vaaqn Sarnesyan")
    status, told = asked(bureau, aram, alma_at_desk, WORDS)
    assert status == 422 and WITNESS in told
    assert asked(bureau, aram, tamar_at_desk, WORDS)[0] == 302
    enquiry = rows.Enquiry.objects.get().id
    assert WITNESS in page_of(bureau, alma_at_desk, enquiry), "to be ticked before a reminder"
    page = page_of(bureau, tamar_at_desk, enquiry)
    assert "Aram Aramyan" in page and WITNESS not in page and "Sarnesyan" not in page
    address = reverse("desk:remind", args=[bureau.incident, enquiry])
    assert WITNESS not in tamar_at_desk.post(address, {}, follow=True).content.decode()
    assert len(rows.Enquiry.objects.get().file.reminders) == 1


def test_nor_is_what_a_colleague_who_may_see_it_asked_in_spite_of(
    bureau: Bureau, aram: str, elsewhere: Bureau, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    joined(bureau, aram, elsewhere, "Vaaqn Sarnesyan")
    assert asked(bureau, aram, alma_at_desk, WORDS, all_the_same=[aram])[0] == 302
    enquiry = rows.Enquiry.objects.get().id
    assert WITNESS in page_of(bureau, alma_at_desk, enquiry)
    assert WITNESS not in page_of(bureau, tamar_at_desk, enquiry)


def test_a_man_without_a_name_here_keeps_his_name_of_another_incident_from_whoever_may_not_see_it(
    bureau: Bureau, elsewhere: Bureau, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    body = bureau.record("", marks="scar on the left hand")
    joined(bureau, body, elsewhere, "Vaaqn Sarnesyan")
    enquiry = bureau.ask(body)
    assert "Vaaqn Sarnesyan" in page_of(bureau, alma_at_desk, enquiry)
    page = page_of(bureau, tamar_at_desk, enquiry)
    assert "no name given" in page and "Sarnesyan" not in page


def test_the_words_of_an_early_entry_are_shown_nowhere_and_what_was_known_then_is(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    bureau.says(aram, ClaimType.KILLED, "Sarn Agency")
    went = {"incident": bureau.incident, "label": "E-1", "to": "State Commission of Duravan"}
    shares = {aram: Asked({"name": "Aram Aramyan"}, though=(f"“killed”, by {WITNESS}",))}
    write(bureau.hand, EnquirySent(enquiry="early", asked_on=bureau.hand.at.date(), people=1, shares=shares, **went))
    page = page_of(bureau, alma_at_desk, "early")
    assert "though: <bdi>“killed”, by Sarn Agency, of 12 March 2026</bdi></span>" in page and WITNESS not in page
    assert WITNESS not in repr(rows.Enquiry.objects.values_list("folded", flat=True).get())
