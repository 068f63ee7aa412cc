"""What is written of a relative is mended, with the reason; their page follows, and what stood there is kept for
officers. Everybody is invented.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Officer, Relative
from lastcontact.bureau import deciding, erasing, intake, opening
from lastcontact.bureau.keeping import verify
from lastcontact.bureau.keeping_rows import rebuild
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.families import How
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.status import Fate, Ground, Whereabouts
from lastcontact.notices.models import Page
from tests.bureau.acts import Bureau, Clock, hand_of
from tests.desk.conftest import SignedIn

WRITTEN = ("relation", "addressed_as", "sought_name", "sought_as", "language", "contact", "call_word")


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan", "5th Company")


@pytest.fixture
def mother(bureau: Bureau, aram: str) -> str:
    return bureau.enrol(aram, contact="+000 55 010203", call_word="plum tree")


def form_of(relative: str, **changes: str) -> dict[str, str]:
    """The form as the page fills it in, with what an officer changes."""
    held = next(r for row in rows.Record.objects.all() for r in row.file.family.relatives if r.id == relative)
    said = {name: getattr(held.enrolled, name) for name in WRITTEN}
    said["sought_name"] = "" if held.enrolled.name_from else said["sought_name"]
    return {**said, "seen": str(held.written_act.seq), "why": "mistyped", **changes}


def mend(browser: Client, record: str, relative: str, asked: Mapping[str, str]) -> tuple[int, str]:
    answer = browser.post(reverse("desk:mend-relative", args=[record, relative]), asked)
    page = browser.get(reverse("desk:family", args=[record])) if answer.status_code == 302 else answer
    return answer.status_code, " ".join(page.content.decode().split())


def page_of(signed_in_client: SignedIn, relative: str) -> str:
    page = signed_in_client(Relative.objects.get(id=relative)).get(reverse("family:page")).content.decode()
    return " ".join(re.sub(r"<input [^>]*>", "", page).split())  # the form's token is another each time


def test_all_that_is_written_of_a_relative_is_mended_and_their_page_follows(
    bureau: Bureau, aram: str, mother: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    shown = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert "Mend what is written here" in shown and 'value="+000 55 010203"' in shown and 'value="plum tree"' in shown
    new = {
        "relation": "aunt",
        "addressed_as": "Mrs Nane",
        "sought_name": "Aramik",
        "sought_as": "your nephew",
        "contact": "+000 55 090909",
        "call_word": "walnut",
    }
    status, card = mend(alma_at_desk, aram, mother, form_of(mother, **new, why="the sister, not the mother"))
    assert status == 302
    page = page_of(signed_in_client, mother)
    assert "Dear Mrs Nane" in page and "<bdi>Aramik</bdi>, <bdi>your nephew</bdi>" in page and "walnut" in page
    assert not any(old in page for old in ("Anahit", "your son", "plum tree", "the sister, not the mother"))
    for old in ("mother", "Mrs Anahit", "Aram", "your son", "+000 55 010203", "plum tree"):
        assert f"<s><bdi>{old}</bdi></s>" in card, old
    assert "<q>the sister, not the mother</q> Alma Verin" in card
    before = [Page.objects.get(relative=mother).folded, rows.Record.objects.get(id=aram).folded]
    rebuild()
    assert before == [Page.objects.get(relative=mother).folded, rows.Record.objects.get(id=aram).folded]
    assert verify().ok


def test_an_undo_is_another_mending_and_both_stand_on_record(
    aram: str, mother: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    mend(alma_at_desk, aram, mother, form_of(mother, addressed_as="Mrs Nane"))
    _, card = mend(alma_at_desk, aram, mother, form_of(mother, addressed_as="Mrs Anahit", why="it was right before"))
    assert "Dear Mrs Anahit" in page_of(signed_in_client, mother)
    assert "Mended 2 times" in card and card.index("it was right before") < card.index("<q>mistyped</q>")


def test_what_they_were_told_and_the_codes_stay_as_they_were(
    bureau: Bureau, aram: str, mother: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    bureau.tell(mother, bureau.decide(aram))
    told = page_of(signed_in_client, mother)
    mend(alma_at_desk, aram, mother, form_of(mother, sought_name="Aramik"))
    after = page_of(signed_in_client, mother)
    assert "Aramik" in after and after.replace("Aramik", "Aram") == told


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"why": "", "call_word": "walnut"}, "Say what was wrong"),
        ({}, "Nothing was changed"),
        ({"relation": ""}, "Say what they are to the person"),
        ({"addressed_as": "Dear Mrs Nane"}, "The page itself puts “Dear” before it"),
        ({"sought_as": "your late son"}, "tells of a death"),
        ({"call_word": "убитый"}, "tells of a death"),
        ({"addressed_as": "госпожа Нанэ"}, "This page is in English, and these words look Russian"),
        ({"language": "ka"}, "This page is in Georgian, and these words"),
        ({"seen": "1", "call_word": "walnut"}, "Somebody mended this since you opened it"),
    ],
)
def test_what_may_not_stand_so_is_refused_and_what_was_typed_stays_in_the_form(
    aram: str, mother: str, alma_at_desk: Client, signed_in_client: SignedIn, changes: dict[str, str], said: str
) -> None:
    before = page_of(signed_in_client, mother)
    status, page = mend(
        alma_at_desk, aram, mother, form_of(mother, contact="+000 1 2 3 4", **changes) if changes else form_of(mother)
    )
    assert status == 422 and said in page
    assert not changes or 'value="+000 1 2 3 4"' in page
    assert page_of(signed_in_client, mother) == before


def test_a_number_alone_is_mended_where_the_head_is_in_another_language_than_the_page(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    relative = bureau.enrol(aram, language="ka", contact="+000 55 010203")
    assert mend(alma_at_desk, aram, relative, form_of(relative, contact="+000 55 090909"))[0] == 302
    asked = form_of(relative, addressed_as="Mrs Nane")
    assert mend(alma_at_desk, aram, relative, asked)[0] == 422
    assert mend(alma_at_desk, aram, relative, {**asked, "any_language": "yes"})[0] == 302


@pytest.mark.parametrize("name", ["1. Дремчук Сава", "1. Դրեմչուկ Սավա", "1. دريمتشوك سافا"])
def test_a_name_that_is_our_own_record_s_follows_when_the_record_is_mended(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn, name: str
) -> None:
    language = {"Д": "uk", "Դ": "hy", "د": "ar"}[name[3]]
    report = bureau.report("5th Company", kind=ReportKind.LIST)
    record = intake.open_record(by=bureau.hand, person=intake.Person(report, Described(name=name)))
    own = bureau.enrol(record, sought_name="", language=language)
    theirs = bureau.enrol(record, sought_name="Сава", relation="father", addressed_as="X", language="uk")
    assert f"<bdi>{name}</bdi>" in page_of(signed_in_client, own)
    form = alma_at_desk.get(reverse("desk:mend", args=[record])).context["form"]
    copied = {field: form.initial.get(field, "") for field in form.fields}
    asked = {**copied, "name": name[3:], "why": "the number of the row"}
    done = alma_at_desk.post(reverse("desk:mend", args=[record]), asked, follow=True).content.decode()
    assert "The name at the head of a relative’s page follows." in done
    assert f"<bdi>{name[3:]}</bdi>" in page_of(signed_in_client, own)
    assert "<bdi>Сава</bdi>" in page_of(signed_in_client, theirs)
    family = alma_at_desk.get(reverse("desk:family", args=[record])).content.decode()
    assert f"<s><bdi>{name} (as our own record has it)</bdi></s>" in family


def test_a_name_follows_no_record_into_letters_they_do_not_read_nor_once_the_family_s_own_stands(
    bureau: Bureau, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    record = bureau.record("Дремчук Сава", "5th Company")
    relative = bureau.enrol(record, sought_name="", language="uk")

    def copy(name: str) -> str:
        form = alma_at_desk.get(reverse("desk:mend", args=[record])).context["form"]
        asked = {**{f: form.initial.get(f, "") for f in form.fields}, "name": name, "why": "as in the list"}
        return alma_at_desk.post(reverse("desk:mend", args=[record]), asked, follow=True).content.decode()

    for name in ("Dremchuk Sava", "Дремчук Сава (загинув)"):
        assert "the name stays as it was" in copy(name)
        assert "<bdi>Дремчук Сава</bdi>" in page_of(signed_in_client, relative)
    assert "page follows" in copy("Дремчук Савва")
    mend(alma_at_desk, record, relative, form_of(relative, sought_name="Савко"))
    assert "page follows" not in copy("Дремчук Савелій")
    assert "<bdi>Савко</bdi>" in page_of(signed_in_client, relative)
    mend(alma_at_desk, record, relative, form_of(relative, sought_name="", why="as we have it"))
    assert "<bdi>Дремчук Савелій</bdi>" in page_of(signed_in_client, relative)


def test_until_they_were_spoken_with_a_page_stays_as_it_is_and_their_number_is_mended_all_the_same(
    bureau: Bureau, aram: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    relative = bureau.enrol(aram, sought_name="")
    bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    before = page_of(signed_in_client, relative)
    status, page = mend(alma_at_desk, aram, relative, form_of(relative, addressed_as="Mrs Nane"))
    assert status == 422 and "A death is on file of which they were not told in person" in page
    form = alma_at_desk.get(reverse("desk:mend", args=[aram])).context["form"]
    asked = {**{f: form.initial.get(f, "") for f in form.fields}, "name": "Aram Aramyants", "why": "as in the list"}
    done = alma_at_desk.post(reverse("desk:mend", args=[aram]), asked, follow=True).content.decode()
    assert "the name stays as it was" in done and page_of(signed_in_client, relative) == before
    assert mend(alma_at_desk, aram, relative, form_of(relative, contact="+000 55 090909", relation="aunt"))[0] == 302
    assert page_of(signed_in_client, relative) == before


def test_a_notice_in_doubt_leaves_the_page_as_it_is(
    bureau: Bureau, aram: str, mother: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    decision = bureau.decide(aram)
    bureau.tell(mother, decision)
    deciding.withdraw(by=bureau.hand, decision=decision, record=aram, why="another man")
    before = page_of(signed_in_client, mother)
    status, page = mend(alma_at_desk, aram, mother, form_of(mother, sought_as="your boy"))
    assert status == 422 and "A notice to them is in doubt" in page and "readonly" in page
    assert mend(alma_at_desk, aram, mother, form_of(mother, contact="+000 55 090909"))[0] == 302
    assert page_of(signed_in_client, mother) == before


def test_another_kinship_is_asked_of_the_second_officer_anew_on_whose_word_it_rests(
    aram: str, tamar: Officer, alma_at_desk: Client, tamar_at_desk: Client, signed_in_client: SignedIn
) -> None:
    asked = {"relation": "sister", "addressed_as": "Celia", "sought_name": "Aram", "second_officer": tamar.pk}
    alma_at_desk.post(reverse("desk:enrol", args=[aram]), asked)
    celia = Relative.objects.get().id
    vouch = reverse("desk:vouch", args=[aram, celia])
    tamar_at_desk.post(vouch, {"agrees": "yes"})
    _, card = mend(alma_at_desk, aram, celia, form_of(celia, contact="+000 55 090909"))
    assert "Waits for" not in card, "a number is no kinship"
    status, card = mend(tamar_at_desk, aram, celia, form_of(celia, relation="cousin"))
    assert status == 422 and "Let a colleague mend it" in card
    _, card = mend(alma_at_desk, aram, celia, form_of(celia, relation="cousin"))
    assert "Waits for Tamar Sorel to confirm" in card and "New code, to hand over" not in card
    tamar_at_desk.post(vouch, {"agrees": "no", "why": "his aunt"})
    status, card = mend(alma_at_desk, aram, celia, form_of(celia, call_word="walnut"))
    assert status == 422 and "did not confirm this kinship" in card
    mend(alma_at_desk, aram, celia, form_of(celia, relation="aunt"))
    tamar_at_desk.post(vouch, {"agrees": "yes"})
    assert "New code, to hand over" in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()


def test_whoever_may_not_tell_this_family_mends_nothing(
    bureau: Bureau, aram: str, mother: str, boris_at_desk: Client, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    address, asked = reverse("desk:mend-relative", args=[aram, mother]), form_of(mother, addressed_as="Mrs Nane")
    assert boris_at_desk.post(address, asked).status_code == 404
    assert alma_at_desk.get(address).status_code == 405
    Officer.objects.filter(id=bureau.hand.officer).update(roles=["reviewer"])
    assert alma_at_desk.post(address, asked).status_code == 404
    assert "Dear Mrs Anahit" in page_of(signed_in_client, mother)


def test_neither_the_old_nor_the_new_number_is_told_to_another_family(
    bureau: Bureau, aram: str, mother: str, alma_at_desk: Client
) -> None:
    mend(alma_at_desk, aram, mother, form_of(mother, contact="+000 55 090909"))
    other = bureau.record("Levon Rotarian")
    notice = reverse("desk:notice", args=[other, bureau.enrol(other, addressed_as="Mrs Sona")])
    for number in ("+000 55 010203", "+000 55 090909"):
        asked = {"told": [f"Call {number}."], "how": "telephone", "speaks_of_death": "no"}
        refused = alma_at_desk.post(notice, asked)
        assert refused.status_code == 422 and "is a number of somebody else" in refused.content.decode(), number


def test_whoever_was_mended_is_not_enrolled_twice_and_not_told_of_as_left_out(
    bureau: Bureau, aram: str, mother: str, alma_at_desk: Client
) -> None:
    mend(alma_at_desk, aram, mother, form_of(mother, contact="", addressed_as="Mrs Nane", relation="stepmother"))
    again = {"relation": "aunt", "contact": "000 55 01 02 03", "documents": ["passport", "family_book"]}
    refused = alma_at_desk.post(reverse("desk:enrol", args=[aram]), again)
    assert refused.status_code == 422 and "Mrs Nane (stepmother) is enrolled already" in refused.content.decode()
    own = {**again, "relation": "mother", "contact": "", "addressed_as": "Mrs Sona"}
    assert alma_at_desk.post(reverse("desk:enrol", args=[aram]), own).status_code == 302, "she is no mother any more"


def test_what_was_mended_is_erased_with_the_record(
    bureau: Bureau, aram: str, mother: str, custodian: Client, alma: Officer
) -> None:
    mend(custodian, aram, mother, form_of(mother, contact="+000 55 090909"))
    erasing.erase(by=hand_of(alma, Clock()), record=aram, ground="asked for by the family")
    assert not Page.objects.exists() and not Relative.objects.exists() and verify().ok
    assert custodian.get(reverse("desk:family", args=[aram])).status_code == 404


def test_after_a_death_was_told_the_head_is_mended_by_the_same_rules(
    bureau: Bureau,
    aram: str,
    mother: str,
    alma_at_desk: Client,
    boris: Officer,
    davit: Officer,
    signed_in_client: SignedIn,
) -> None:
    opening.propose_access(by=bureau.hand, incident=bureau.incident, officer=davit.pk)
    opening.grant_access(by=hand_of(boris, Clock()), incident=bureau.incident, officer=davit.pk)
    decision = bureau.decide(aram, Fate.DEAD, Whereabouts.HANDED_OVER, ground=Ground.DNA)
    deciding.countersign(by=hand_of(davit, Clock()), decision=decision, record=aram)
    bureau.tell(mother, decision, How.IN_PERSON, support_offered="a psychologist")
    assert mend(alma_at_desk, aram, mother, form_of(mother, sought_as="your late son"))[0] == 422
    assert mend(alma_at_desk, aram, mother, form_of(mother, sought_as="your boy"))[0] == 302
    page = page_of(signed_in_client, mother)
    assert "<bdi>your boy</bdi>" in page and "What we told you" in page
