"""What the free words of an enquiry may not carry, at the door where an officer writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.bureau import disclosing
from lastcontact.casefile import models as rows
from lastcontact.core.payloads.records import Enquirer
from lastcontact.core.payloads.reports import ReportKind, Scope
from tests.bureau.acts import HELD_TOLD, Bureau


@pytest.fixture
def aram(bureau: Bureau) -> str:
    bureau.record("Հովասարյան Գարեն")
    return bureau.record("Aram Aramyan", father_name="Hakob")


def asked(bureau: Bureau, record: str, client: Client, words: str, **more: object) -> tuple[int, str]:
    question = {
        "to": "State Commission of Duravan",
        "through": "Joint Monitoring Mission",
        "records": [record],
        "due_on": "2126-01-01",
        "words": words,
        **more,
    }
    page = client.post(reverse("desk:ask", args=[bureau.incident]), question)
    return page.status_code, page.content.decode()


@pytest.mark.parametrize(
    "words",
    [
        "His wife says in a call that he is wounded",
        "Somebody called us from the camp.",
        "Его жена сказала, что он ранен.",
        "Նրա կինը ասում է, որ նա վիրավոր է։",
        "Anası deyir ki, yaralıdır.",
        "დედამისი დარეკა.",
        "زوجته تقول إنه جريح",
        "Where is he? Brother turned to us.",
        "A daughter-in-law has turned to us.",
        "К нам обратилась невестка.",
        "До нас звернулася тітка.",
        "Դիմել է դուստրը։",
        "Bizə xalası müraciət edib.",
        "მოგვმართა რძალმა.",
        "توجهت إلينا خالته",
    ],
)
def test_what_a_family_said_is_not_sent_in_any_language(
    bureau: Bureau, aram: str, alma_at_desk: Client, words: str
) -> None:
    status, body = asked(bureau, aram, alma_at_desk, words)
    assert status == 422 and "not sent to a party" in body and not rows.Enquiry.objects.exists()


@pytest.mark.parametrize("words", ["He is wounded in the leg.", "Do you hold him? He was captured near the bridge."])
def test_news_of_a_person_is_told_only_where_the_circumstances_were_confirmed(
    bureau: Bureau, aram: str, alma_at_desk: Client, words: str
) -> None:
    status, body = asked(bureau, aram, alma_at_desk, words)
    assert status == 422 and "confirmed field by field" in body
    assert asked(bureau, aram, alma_at_desk, words, confirmed=["circumstances"])[0] == 302


def test_nobody_else_is_named(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    status, body = asked(bureau, aram, alma_at_desk, "Is Aram Aramyan held beside Hovasaryan?")
    assert status == 422 and "somebody else" in body


@pytest.mark.parametrize(
    "words",
    [
        "Do you hold Aram Aramyan, and in what state of health is he?",
        "Please tell us whether he is held, and where. Let him write to his family.",
        "We ask by name and father's name, and for a visit by the intermediary.",
        "Удерживаете ли вы этих людей? Просим сообщить имя отца и место.",
        "Is he in the capital? Born to Hakob; mother’s name: Nune. Son of Hakob.",
        "Чи є він на батьківщині? Просимо повідомити ім’я батька.",
        "Նա մայրաքաղաքո՞ւմ է։",
        "არის თუ არა ის დედაქალაქში?",
        "Əli oğlu Rəşad haradadır?",
        "أين هو؟ اسم الأب حسن",
    ],
)
def test_a_question_that_only_asks_goes(bureau: Bureau, aram: str, alma_at_desk: Client, words: str) -> None:
    assert asked(bureau, aram, alma_at_desk, words)[0] == 302


def test_a_family_known_from_a_record_that_stays_here_is_not_named(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    kept = bureau.record("Арам Арамян", enquirer=Enquirer("Shushan Velorian", "mother"))
    bureau.same(aram, kept)
    report = rows.Record.objects.get(id=kept).report
    disclosing.narrow(by=bureau.hand, report=report, scope=Scope.INCIDENT)
    status, body = asked(bureau, aram, alma_at_desk, "Is he held? Shushan Velorian asks for word of him.")
    assert status == 422 and "somebody of a family" in body


@pytest.mark.parametrize("kin", ["Саркелян Марія", "Maria Sarkelian", "Մարիա Սարգելյան"])
@pytest.mark.parametrize(
    "words",
    [
        "Ask for Maria Sarkelian.",
        "Please confirm. Tell Марія Саркелян.",
        "Просим сообщить Марии Саркелян, где он.",
        "Is he held? Maria asks.",
        "Խնդրում ենք հայտնել Մարիային։",
        "هل هو محتجز؟ ماريا تسأل",
        "გთხოვთ, უთხარით მარიას.",
    ],
)
def test_a_relative_is_named_in_no_script_order_or_part(
    bureau: Bureau, alma_at_desk: Client, kin: str, words: str
) -> None:
    aram = bureau.record("Sarkelian Aram", enquirer=Enquirer(kin, "mother"))
    status, body = asked(bureau, aram, alma_at_desk, words)
    assert status == 422 and "of a family" in body and not rows.Enquiry.objects.exists()


@pytest.mark.parametrize(
    "words",
    [
        "Do you hold Aram Sarkelian, born 1991?",
        "Удерживаете ли вы Арама Саркеляна? Просим сообщить, где он.",
        "Please let the State Commission of Duravan say where Sarkelian is, and in what health.",
        "Խնդրում ենք հայտնել՝ որտեղ է Արամ Սարգելյանը։",
        "نرجو إبلاغنا: أين آرام سركيليان وكيف صحته؟",
        "გთხოვთ გვაცნობოთ, სად არის არამ სარქელიანი.",
        "Xahiş edirik bildirin, Aram Sarkelian harada saxlanılır.",
    ],
)
def test_who_bears_the_surname_of_a_relative_is_asked_about_by_it(
    bureau: Bureau, alma_at_desk: Client, words: str
) -> None:
    aram = bureau.record("Sarkelian Aram", enquirer=Enquirer("Саркелян Марія Левонівна", "mother"))
    assert asked(bureau, aram, alma_at_desk, words)[0] == 302


def test_who_called_about_somebody_is_not_named(bureau: Bureau, alma_at_desk: Client) -> None:
    aram = bureau.record("Sarkelian Aram")
    bureau.report(
        "Sarn Agency", "He is alive.", ReportKind.CALL_NOTE, sender="Ніна Велоріан, sister, +37400", about=aram
    )
    status, body = asked(bureau, aram, alma_at_desk, "Is he held? Velorian Nina asks.")
    assert status == 422 and "of a family" in body


def test_father_and_son_of_one_name_are_told_apart_where_they_are_chosen_and_answered(
    bureau: Bureau, alma_at_desk: Client
) -> None:
    father = bureau.record("Aram Aramyan", birth="1969", father_name="Suren")
    son = bureau.record("Aram Aramyan", age="16", father_name="Aram")
    form = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    for words in ("born 1969, father Suren", "age 16 on 12.03.2026 (born 2009 or 2010), father Aram"):
        assert words in form
    enquiry = bureau.ask(father)
    page = alma_at_desk.get(reverse("desk:enquiry", args=[bureau.incident, enquiry])).content.decode()
    assert page.split("A reply came")[1].count("born 1969, father Suren") == 1
    assert son not in page


def test_what_tells_people_apart_has_one_birth_before_the_father(bureau: Bureau, alma_at_desk: Client) -> None:
    """It read "born 2006-05-14, father Zurab, born 2006": as if the father were born in 2006."""
    full = bureau.record("Delvani Levan", birth="2006-05-14", father_name="Zurab")
    bureau.same(full, bureau.record("Levan Delvani", birth="2006"))
    bureau.same(full, bureau.record("Delvani L.", birth="2005-05-14", age="20"))
    form = alma_at_desk.get(reverse("desk:ask", args=[bureau.incident])).content.decode()
    assert "born 2006-05-14 / 2005-05-14, father Zurab<" in form


@pytest.mark.parametrize(("day", "status"), [("2026-03-02", 302), ("", 302), ("2126-03-02", 422), ("soon", 422)])
def test_an_enquiry_that_was_sent_earlier_has_its_own_day(
    bureau: Bureau, aram: str, alma_at_desk: Client, day: str, status: int
) -> None:
    found, page = asked(bureau, aram, alma_at_desk, "Is he held?", asked_on=day)
    assert found == status
    if status == 302:
        sent = rows.Enquiry.objects.get().file.sent
        assert not day or sent.asked_on.isoformat() == day
    else:
        assert not rows.Enquiry.objects.exists() and f'value="{day}"' in page


@pytest.mark.parametrize(
    ("birth", "why"),
    [
        ("31.02.1998", "there is no such date"),
        ("24 р. / 2002", "an age and a year stand there together"),
        ("2002 (24)", "an age and a year stand there together"),
        ("12.05.1850", "nobody who is sought was born then"),
        ("the spring", "it is read as no date"),
        ("12 brumaire 1991", "it is read as no date"),
    ],
)
def test_a_birth_that_cannot_be_is_looked_at_before_it_is_sent_and_goes_as_it_was_received(
    bureau: Bureau, alma_at_desk: Client, birth: str, why: str
) -> None:
    record = bureau.record("Davo Sorvalen", birth=birth)
    status, page = asked(bureau, record, alma_at_desk, "Do you hold him?")
    assert status == 422 and why in page and f"<bdi>{birth}</bdi>" in page and "Do you hold him?" in page
    assert reverse("desk:mend", args=[record]) in page and not rows.Enquiry.objects.exists()
    assert asked(bureau, record, alma_at_desk, "Do you hold him?", looked_at=[record])[0] == 302
    assert rows.Enquiry.objects.get().file.sent.shares[record].sent["birth"] == birth


@pytest.mark.parametrize(
    "birth",
    [
        *("14.05.2006", "2006", "May 2006", "14.05.06", "about 20", "24", "unknown", "?", ""),
        *("14 травня 2006", "14 мая 2006 г.р.", "14 մայիսի 2006", "14 მაისი 2006", "١٤ مايو ٢٠٠٦", "14 may 2006-cı il"),
    ],
)
def test_a_birth_that_can_be_is_sent_without_a_question(bureau: Bureau, alma_at_desk: Client, birth: str) -> None:
    record = bureau.record("Davo Sorvalen", birth=birth)
    assert asked(bureau, record, alma_at_desk, "Do you hold him?", second_officer="")[0] == 302


@pytest.mark.parametrize(
    "words",
    ["Where is he? Oona Velkamer turned to us.", "Where is he? Mrs Velkamer asks.", "Де він? Велькамер питає."],
)
def test_an_enrolled_relative_is_named_in_no_question_by_how_we_write_to_them(
    bureau: Bureau, aram: str, alma_at_desk: Client, words: str
) -> None:
    bureau.enrol(aram, addressed_as="Mrs Oona Velkamer")
    status, body = asked(bureau, aram, alma_at_desk, words)
    assert status == 422 and "of a family" in body and not rows.Enquiry.objects.exists()


def test_who_asks_for_somebody_else_is_named_in_no_question(bureau: Bureau, aram: str, alma_at_desk: Client) -> None:
    bureau.record("Pavo Linstrem", enquirer=Enquirer("Sirja Tamvelde", "mother"))
    bureau.enrol(bureau.record("Levon Levonyan"), addressed_as="Mrs Helve Braskan")
    for kin in ("Sirja Tamvelde", "Mrs Braskan"):
        status, body = asked(bureau, aram, alma_at_desk, f"Where is he? {kin} asks too.")
        assert status == 422 and "of a family" in body and not rows.Enquiry.objects.exists()


def test_words_to_a_family_that_name_somebody_of_another_wait_for_a_second_officer(bureau: Bureau, aram: str) -> None:
    bureau.record("Pavo Linstrem", enquirer=Enquirer("Sirja Tamvelde", "mother"))
    relative = bureau.enrol(aram)
    bureau.tell(relative, told=(replace(HELD_TOLD, words="Sirja Tamvelde waits for news as you do."),))
    bureau.enrol(bureau.record("Levon Levonyan"), addressed_as="Mrs Helve Braskan")
    bureau.tell(relative, told=(replace(HELD_TOLD, words="Helve Braskan waits for news as you do."),))
    family = rows.Record.objects.get(id=aram).file.family
    assert len(family.waiting) == 2 and not family.notices
    bureau.tell(relative)
    assert len(rows.Record.objects.get(id=aram).file.family.notices) == 1
