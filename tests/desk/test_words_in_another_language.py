"""Words in another language than the relative's page are asked about once, and kept where the officer says so.

Everybody here is invented.
"""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lastcontact.accounts.models import Relative
from lastcontact.bureau import enquiring
from lastcontact.bureau.disclosing import Appointment, appoint
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.core.payloads.families import SpeaksOfDeath
from tests.bureau.acts import Bureau
from tests.desk.conftest import SignedIn

NO, KEPT = {"speaks_of_death": "no"}, {"any_language": "yes"}
ENGLISH, ARABIC = "We have asked about the hospital and will call you.", "سألنا عن المستشفى وسنتصل بكم."
BOX = 'name="any_language"'


@pytest.fixture
def aram(bureau: Bureau) -> str:
    return bureau.record("Aram Aramyan")


@pytest.fixture
def relative(bureau: Bureau, aram: str) -> str:
    bureau.ask(aram, asked_on=date(2026, 3, 12))
    return bureau.enrol(aram, language="ar")


def test_an_answer_in_another_language_is_asked_about_once_and_kept_when_the_officer_says_so(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    hers = signed_in_client(Relative.objects.get())
    hers.post(reverse("family:tell"), {"words": "هل من خبر؟"})
    letter = bureau.person(aram).records[0].family.messages[0]
    form = reverse("desk:answer", args=[aram, relative, letter.seq])
    assert BOX not in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode(), "nobody asked yet"
    asked = alma_at_desk.post(form, {"words": ENGLISH, **NO})
    page = asked.content.decode()
    assert asked.status_code == 422 and "A question before it is kept" in page
    assert "This page is in Arabic, and these words look English" in page and "could not be done" not in page
    assert page.count(BOX) == 1 and f"{ENGLISH}</textarea>" in page and ENGLISH not in hers.get("/family/").text
    assert alma_at_desk.post(form, {"words": ENGLISH, **NO, **KEPT}).status_code == 302
    assert ENGLISH in hers.get("/family/").text
    assert "Not in the language of the page" in alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()


def test_an_answer_in_the_language_of_the_page_is_kept_at_once(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    signed_in_client(Relative.objects.get()).post(reverse("family:tell"), {"words": "هل من خبر؟"})
    letter = bureau.person(aram).records[0].family.messages[0]
    form = reverse("desk:answer", args=[aram, relative, letter.seq])
    assert alma_at_desk.post(form, {"words": ARABIC, **NO}).status_code == 302
    family = alma_at_desk.get(reverse("desk:family", args=[aram])).content.decode()
    assert ARABIC in family and "Not in the language of the page" not in family


@pytest.mark.parametrize("field", ["told", "from_whom", "unknown", "doing"])
def test_each_line_of_a_notice_is_looked_at_by_itself(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, field: str
) -> None:
    form = reverse("desk:notice", args=[aram, relative])
    words = {"told": [ARABIC], "from_whom": ["من اللجنة"], "unknown": "أين هو الآن", "doing": ARABIC}
    assert alma_at_desk.post(form, {**words, "how": "telephone", **NO}).status_code == 302
    english = {**words, field: [ENGLISH] if field in ("told", "from_whom") else f"{ARABIC}\n{ENGLISH}"}
    asked = alma_at_desk.post(form, {**english, "how": "telephone", **NO})
    assert asked.status_code == 422 and "look English" in asked.content.decode() and BOX in asked.content.decode()
    assert len(bureau.person(aram).notices) == 1
    assert alma_at_desk.post(form, {**english, "how": "telephone", **NO, **KEPT}).status_code == 302
    told = [n.given.other_language for n in bureau.person(aram).notices]
    assert told == ["", "en"], "the entry keeps what the officer was asked about"


def test_a_talk_is_agreed_on_in_the_language_of_the_page_or_said_to_be_otherwise(
    bureau: Bureau, aram: str, relative: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    form = reverse("desk:appointment", args=[aram, relative])
    talk = {"on": "Friday at ten", "words": "أتصل بكم بنفسي", **NO}
    asked = alma_at_desk.post(form, talk)
    assert asked.status_code == 422 and "“Friday at ten”" in asked.content.decode()
    assert alma_at_desk.post(form, {**talk, **KEPT}).status_code == 302
    assert "Friday at ten" in signed_in_client(Relative.objects.get()).get("/family/").text


def test_what_stands_at_the_head_of_the_page_is_asked_about_at_enrolment(
    bureau: Bureau, aram: str, alma_at_desk: Client, signed_in_client: SignedIn
) -> None:
    form, papers = reverse("desk:enrol", args=[aram]), {"documents": ["passport", "family_book"], "relation": "mother"}
    kin = {**papers, "language": "uk", "addressed_as": "Олена", "sought_name": "Арам", "sought_as": "Ваш син"}
    for field, english in (("sought_as", "your son"), ("addressed_as", "Mrs Olena"), ("sought_name", "Aram")):
        asked = alma_at_desk.post(form, {**kin, field: english})
        page = asked.content.decode()
        assert asked.status_code == 422 and f"“{english}”" in page and page.count(BOX) == 1, field
        assert f'value="{english}"' in page and not Relative.objects.exists()
    assert alma_at_desk.post(form, {**kin, "sought_as": "your son", **KEPT}).status_code == 302
    assert "your son" in signed_in_client(Relative.objects.get()).get("/family/").text
    other = bureau.record("Levon Levonyan")
    assert alma_at_desk.post(reverse("desk:enrol", args=[other]), kin).status_code == 302, "in the page's language"


def test_the_sentences_that_are_ticked_ask_nothing(
    bureau: Bureau, aram: str, alma_at_desk: Client, language: str
) -> None:
    relative = bureau.enrol(aram, language=language)
    form = reverse("desk:notice", args=[aram, relative])
    words = {"told": ["10:00"], "how": "telephone", **NO}
    ticked = words | {"sentence": ["where", "how", "home", "asked", "visit", "lists", "call"]}
    offered = alma_at_desk.get(form).text
    assert 'value="asked"' not in offered and 'value="visit"' not in offered and 'value="lists"' in offered
    asked = alma_at_desk.post(form, words | {"doing": ASKED[language]})
    assert asked.status_code == 422 and "No enquiry about this person is on record" in asked.text
    bureau.ask(aram, asked_on=date(2026, 3, 12))
    asked = alma_at_desk.post(form, ticked)
    assert asked.status_code == 422 and "No day to speak next is agreed on" in asked.text
    no = SpeaksOfDeath.NO
    talk = Appointment(relative=relative, words="12.03.2090", on="2090-03-12", officer="alma", speaks_of_death=no)
    appoint(by=bureau.hand, appointment=talk)
    offered = alma_at_desk.get(form).text
    assert 'value="asked"' in offered and 'value="visit"' in offered
    asked = alma_at_desk.post(form, ticked | {"doing": ASKED[language]})
    assert asked.status_code == 302, re.findall(r'role="alert".*', asked.text)


ASKED = {
    "ar": "سألنا عن المستشفى اليوم.",
    "az": "Xəstəxanadan onun haqqında soruşmuşuq.",
    "en": "We have written to the hospital.",
    "es": "Hemos preguntado por él en el hospital.",
    "fr": "Nous avons écrit à l’hôpital.",
    "hy": "Մենք արդեն հարցրել ենք հիվանդանոցին։",
    "ka": "ჰოსპიტალს უკვე ვკითხეთ ამის შესახებ.",
    "ru": "Мы уже обратились в больницу.",
    "uk": "Ми вже надіслали запит до лікарні.",
}


def test_an_act_that_is_not_on_record_is_kept_when_the_officer_says_so(
    bureau: Bureau, aram: str, alma_at_desk: Client
) -> None:
    form = reverse("desk:notice", args=[aram, bureau.enrol(aram)])
    words = {"told": ["10:00"], "how": "telephone", **NO}
    not_done = {"doing": "We have not asked anybody yet. Nobody of us has written to them."}
    assert alma_at_desk.post(form, words | not_done).status_code == 302
    done = {"doing": "We have asked those with whom he may be."}
    assert 'name="off_record"' in alma_at_desk.post(form, words | done).text
    said = {aram: Answered(Outcome.DENIED)}
    enquiry = bureau.ask(aram, asked_on=date(2026, 3, 12))
    enquiring.answer(by=bureau.hand, reply=enquiring.Reply(enquiry, date(2026, 3, 12), said))
    assert 'value="visit"' in (offered := alma_at_desk.get(form).text) and 'value="asked"' not in offered
    waits = words | {"sentence": ["asked"]}
    assert "there is word of the holder since" in alma_at_desk.post(form, waits).text
    assert alma_at_desk.post(form, waits | {"off_record": "yes"}).status_code == 302
    assert [n.given.not_on_record for n in bureau.person(aram).notices] == [False, True]


@pytest.fixture(params=["ar", "az", "en", "es", "fr", "hy", "ka", "ru", "uk"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize(
    ("language", "words", "looks"),
    [
        (
            "ar",
            "We have asked Draskertyan about the hospital and will call you.",
            "in Arabic, and these words look English",
        ),
        (
            "ka",
            "Мы спросили Draskertyan о больнице и позвоним вам завтра.",
            "in Georgian, and these words look Russian",
        ),
        (
            "ru",
            "სამხედრო ჰოსპიტალს Draskertyan ვკითხეთ და ხვალ დაგირეკავთ.",
            "in Russian, and these words look Georgian",
        ),
        ("en", "We have asked Draskertyan about the hospital and will call you.", ""),
    ],
)
def test_a_second_officer_is_told_that_words_are_in_another_language_than_the_page(
    bureau: Bureau, aram: str, alma_at_desk: Client, signed_in_client: SignedIn, language: str, words: str, looks: str
) -> None:
    bureau.record("Vazgen Draskertyan")
    told = {"told": [words], "how": "telephone", "off_record": "yes", **NO, **KEPT}
    alma_at_desk.post(reverse("desk:notice", args=[aram, bureau.enrol(aram, language=language)]), told)
    (waits,) = bureau.person(aram).records[0].family.waiting
    page = unescape(alma_at_desk.get(reverse("desk:words", args=[aram, waits.seq])).content.decode())
    assert words in page and ("Not in the language of the page" in page) is bool(looks) and looks in page
