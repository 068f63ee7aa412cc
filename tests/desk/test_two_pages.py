"""A family enrolled at a record that was parted, and enrolled anew where it seeks: the old page closes by one act, and
what was told there is told no more. All of it is invented.
"""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.bureau import disclosing, enrolling, linking
from lastcontact.bureau.clock import now
from lastcontact.bureau.keeping import verify
from lastcontact.bureau.keeping_rows import rebuild
from lastcontact.bureau.mentions import mentions
from lastcontact.casefile import models as rows
from lastcontact.core.claim import ClaimType
from lastcontact.core.payloads.families import SpeaksOfDeath
from lastcontact.notices.models import Page
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.test_intake_bad_input import text_of

SAID = {"how": "telephone", "words": "The list names another man. We look on for Ruvan.", "speaks_of_death": "no"}


class House:
    """Ours and theirs were one person; the family was enrolled and told at theirs, then the two were parted."""

    def __init__(self, bureau: Bureau, *, decided: bool = True) -> None:
        self.bureau = bureau
        self.ours = bureau.record("Ruvan Orben", says=ClaimType.CAPTURED)
        self.theirs = bureau.record("Орбен Руслан", "State Commission of Duravan", ClaimType.HELD)
        bureau.same(self.ours, self.theirs)
        self.old = bureau.enrol(self.theirs)
        assert Relative.objects.get(id=self.old).record_id == self.theirs
        bureau.tell(self.old, bureau.decide(self.theirs) if decided else "")

    def part(self) -> None:
        linking.undo(by=self.bureau.hand, a=self.ours, b=self.theirs, why="two men")

    def enrol_here(self, **more: object) -> str:
        return self.bureau.enrol(self.ours, another=True, **more)

    def close(self, browser: Client, **more: str) -> str:
        address = reverse("desk:close-page", args=[self.ours, self.old])
        return browser.post(address, {**SAID, **more}, follow=True).content.decode()


@pytest.fixture
def house(bureau: Bureau) -> House:
    return House(bureau)


def family(browser: Client, record: str) -> str:
    return text_of(browser, reverse("desk:family", args=[record]))


def test_the_old_page_closes_with_its_codes_and_nothing_told_on_it_is_told_any_more(
    house: House, alma: Officer, alma_at_desk: Client, client: Client
) -> None:
    today = hand_of(alma, now)
    used = disclosing.issue_code(by=today, relative=house.old)
    assert client.post(reverse("family_sign_in"), {"code": used.digits}).status_code == 302
    still_open = disclosing.issue_code(by=today, relative=house.old)
    house.part()
    assert "two pages" not in family(alma_at_desk, house.ours)
    new = house.enrol_here()
    before = family(alma_at_desk, house.ours)
    assert "Mrs Anahit</bdi>, mother: two pages" in before and "1 notice stands on it" in before
    assert "close their page here from there" in family(alma_at_desk, house.theirs)
    assert house.bureau.person(house.theirs).in_doubt and client.get("/family/").status_code == 200
    board = reverse("desk:board", args=[house.bureau.incident])
    assert "Family with two pages" in text_of(alma_at_desk, board)
    after = house.close(alma_at_desk)
    assert "Family with two pages" not in text_of(alma_at_desk, board)
    assert "The page at the other record is closed" in after and "two pages" not in after
    assert "told before, at a record that is parted from this one" in after and "We look on for Ruvan." in after
    assert "Duravan has told us in writing that it holds Aram." in after, "so that nobody tells it again"
    there = house.bureau.person(house.theirs)
    assert not there.in_doubt and not there.notices and not there.asked_for
    assert "their page here is closed" in family(alma_at_desk, house.theirs)
    person = text_of(alma_at_desk, reverse("desk:person", args=[house.theirs]))
    assert "A page of a relative (mother) at this record was closed on" in person
    assert set(Page.objects.values_list("relative", flat=True)) == {new}
    assert client.get("/family/").status_code == 302, "the visit has ended"
    assert client.post(reverse("family_sign_in"), {"code": still_open.digits}).status_code == 422
    folded = [row.folded for row in rows.Record.objects.order_by("id")]
    rebuild()
    assert [row.folded for row in rows.Record.objects.order_by("id")] == folded and verify().ok


def test_a_talk_still_to_come_goes_along_and_nothing_reaches_the_closed_page(
    house: House, alma_at_desk: Client
) -> None:
    asked = {"on": "2126-03-20 at 15:00", "words": "Your officer calls.", "speaks_of_death": "no"}
    alma_at_desk.post(reverse("desk:appointment", args=[house.theirs, house.old]), asked)
    house.part()
    new = house.enrol_here()
    assert "The talk agreed on there (2126-03-20 at 15:00) goes along" in family(alma_at_desk, house.ours)
    house.close(alma_at_desk)
    assert "Your officer calls." in family(alma_at_desk, house.ours)
    assert Page.objects.get(relative=new).page.appointment.on == "2126-03-20 at 15:00"  # type: ignore[union-attr]
    doors = {"desk:notice": {}, "desk:appointment": asked, "desk:code": {}}
    for door, form in doors.items():
        assert alma_at_desk.post(reverse(door, args=[house.theirs, house.old]), form).status_code == 404
    assert house.close(alma_at_desk) and Page.objects.count() == 1


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"how": ""}, "Say how you spoke with them"),
        ({"words": " "}, "Write what was said to them"),
        ({"speaks_of_death": ""}, "Say whether these words speak of a death"),
        ({"words": "He is probably held."}, "says how likely something is"),
        ({"words": "The other man died."}, "seem to tell of a death"),
    ],
)
def test_no_page_closes_before_they_were_spoken_with(
    house: House, alma_at_desk: Client, form: dict[str, str], said: str
) -> None:
    house.part()
    house.enrol_here()
    shown = house.close(alma_at_desk, **form)
    assert said in shown and Page.objects.count() == 2
    assert form.get("words", "").strip() in shown


def test_a_page_closes_only_for_the_same_relative_at_a_record_that_was_parted(
    house: House, alma_at_desk: Client, boris_at_desk: Client, tamar: Officer
) -> None:
    def kept(said: str = "") -> bool:
        return said in house.close(alma_at_desk) and Page.objects.filter(relative=house.old).exists()

    assert kept("The two records are one person")
    house.part()
    assert kept("Enrol them at the record of the person whom they seek first")
    stranger = house.bureau.record("Levon Lusats")
    house.bureau.enrol(stranger)
    address = reverse("desk:close-page", args=[stranger, house.old])
    assert alma_at_desk.post(address, SAID).status_code == 404
    new = enrolling.enrol(
        by=house.bureau.hand,
        kin=enrolling.Kin(house.ours, "mother", "Mrs Anahit", second_officer=tamar.pk, another=True),
    )
    assert kept("The second officer has not confirmed")
    enrolling.vouch(by=hand_of(tamar, Clock()), relative=new, agrees=True)
    assert boris_at_desk.post(reverse("desk:close-page", args=[house.ours, house.old]), SAID).status_code == 404
    assert not kept()


def test_words_that_speak_of_others_deaths_wait_for_a_second_officer_and_the_page_with_them(
    house: House, alma_at_desk: Client, tamar_at_desk: Client
) -> None:
    disclosing.issue_code(by=house.bureau.hand, relative=house.old)
    house.part()
    house.enrol_here()
    words = "The man on the list was buried; he was not yours."
    shown = house.close(alma_at_desk, words=words, speaks_of_death=SpeaksOfDeath.OF_OTHERS.value)
    assert "A second officer has to agree" in shown and Page.objects.count() == 2
    assert "Words to them wait for a second officer there" in family(alma_at_desk, house.ours)
    held = house.bureau.person(house.theirs).records[0].family.waiting[0]
    page = reverse("desk:words", args=[house.theirs, held.seq])
    assert "What was said to them before their page here closes" in text_of(tamar_at_desk, page)
    assert tamar_at_desk.post(page, {"agrees": "yes"}).status_code == 302
    assert Page.objects.count() == 1 and not house.bureau.person(house.theirs).in_doubt
    closed = house.bureau.person(house.theirs).records[0].family.closed[0]
    assert [how for _code, how in closed.relative.codes] == ["revoked"]


def test_erasing_whom_they_seek_lists_the_words_with_which_the_other_page_closed(
    bureau: Bureau, alma: Officer, alma_at_desk: Client
) -> None:
    house = House(bureau, decided=False)
    house.part()
    house.enrol_here()
    house.close(alma_at_desk, words="We look on for Ruvan Orben.")
    custodian = hand_of(alma, now, roles=frozenset({Role.CUSTODIAN}))
    found = [m.words for m in mentions(by=custodian, record=house.ours) if m.id == house.theirs]
    assert found == ["We look on for Ruvan Orben."]
