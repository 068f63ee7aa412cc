"""What whole articles are misread by: bodies of doubtful states, who asks whom, last calls, figures put right."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.reader import read

FRIDAY = date(2026, 11, 20)


def _last(text: str, kind: ClaimType | None = None) -> Claim:
    claims = [c for c in read(text, published_on=FRIDAY).claims if kind in (None, c.type)]
    return claims[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Ministry of the Interior of the self-proclaimed Vellan Republic claimed that its forces had detained "
            "22 residents.",
            "Vellan Ministry of Interior",
        ),
        (
            "The General Staff of the internationally unrecognised Vellan Republic reported seven dead.",
            "Vellan General Staff",
        ),
        (
            "The Ministry of Defence of the breakaway Sarnian Republic denied holding any prisoners.",
            "Sarnian Ministry of Defence",
        ),
        ("Police in the breakaway Sarnian Republic said they had detained four men.", "Sarnian Police"),
    ],
)
def test_a_body_of_a_state_of_doubtful_standing_speaks_itself(text: str, speaker: str) -> None:
    told = read(text, published_on=FRIDAY).claims
    assert [c.speaker for c in told] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وطالب مكتبها الجيش بتسليم قائمة بالأسماء.", "مكتبها"),
        ("طالب محاميهم النيابة العامة بإطلاق سراحهم.", "محاميهم"),
        ("وطالبت عائلات المفقودين وزارة الدفاع بالكشف عن مصير 12 جنديا.", "ذوو المفقودين"),
        ("طالب الجيش السكان بمغادرة القرية.", "الجيش"),
        (
            "وأعلنت أمينة المظالم ليلى حداد أن 12 أسيرا محتجزون. وطالب مكتبها الجيش بتسليم قائمة بالأسماء.",
            "أمينة المظالم",
        ),
    ],
)
def test_who_asks_is_not_the_one_who_is_asked(text: str, speaker: str) -> None:
    assert _last(text, ClaimType.REQUEST).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Міністерство підтвердило, що отримало 44 солдатів, і назвало обмін першим з липня.",
        "Министерство сообщило, что вернулись 46 военных; это первый обмен с июля.",
        "وتسلمت الوزارة 44 جنديا في أول عملية تبادل منذ يوليو.",
        "Nazirlik bildirib ki, 44 əsgər qayıdıb, bu iyuldan bəri ilk mübadilədir.",
        "Մարտից ի վեր առաջին անգամ 30 գերի է վերադարձել։",
        "მარტიდან პირველად 30 ტყვე დაბრუნდა.",
    ],
)
def test_the_first_since_a_month_was_not_in_that_month(text: str) -> None:
    assert _last(text, ClaimType.RETURNED).when is None


def test_what_lasts_since_a_month_keeps_it() -> None:
    when = _last("С марта в плену 14 солдат.").when
    assert when is not None and when.start_on == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The family last spoke to him on Sunday.", None),
        ("The Pell family last spoke to their son on Sunday.", "son"),
        ("His parents have had no call from him since Wednesday.", None),
        ("Relatives of Marek Dorn last spoke with him by phone on 3 November.", "Marek Dorn"),
        ("Семья последний раз говорила с ним в воскресенье.", None),
        ("Мати востаннє розмовляла з ним у неділю ввечері.", None),
        ("Ailə onunla axırıncı dəfə bazar günü danışıb.", None),
        ("ოჯახი ბოლოს მასთან კვირას ესაუბრა.", None),
        ("The family has lost contact with the outside world.", "family"),
    ],
)
def test_a_last_call_is_told_of_the_one_at_the_other_end(text: str, whom: str | None) -> None:
    assert _last(text, ClaimType.CONTACT_LOST).subject == whom


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The hospital took in 63 wounded. Another eight were transferred to the regional centre.", ["wounded"] * 2),
        ("Another eight wounded were transferred to the regional centre.", ["wounded"]),
        ("Two badly wounded soldiers were transferred to Haverby by helicopter.", ["wounded"]),
        ("Twelve families were moved to the capital after the shelling.", ["displaced"]),
        ("Nine wounded prisoners were transferred to the Tarvian side.", ["held"]),
    ],
)
def test_the_wounded_who_are_moved_are_neither_freed_nor_displaced(text: str, kinds: list[str]) -> None:
    assert [c.type.value for c in read(text, published_on=FRIDAY).claims] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Генеральный штаб Тарвии сообщил о 34 пропавших солдатах. Позднее ведомство исправило цифру на 31.",
            (31, "Генеральный штаб Тарвии"),
        ),
        (
            "Полиция сообщила о девяти задержанных. Вечером полиция увеличила число до 14.",
            (14, "полиция"),
        ),
        (
            "Міністерство оборони Тарвії повідомило, що загинули 20 військових. У вівторок міністерство виправило цю "
            "цифру на 17.",
            (17, "Міністерство оборони Тарвії"),
        ),
        (
            "قالت وزارة الدفاع في تارفيا إن 38 جنديا فقدوا. وفي وقت لاحق صححت الوزارة الرقم إلى 35.",
            (35, "وزارة الدفاع في تارفيا"),
        ),
        ("Polis altı nəfərin yaralandığını bildirib. Sonra polis rəqəmi doqquza artırıb.", (9, "polis")),
        (
            "პოლიციამ განაცხადა, რომ 6 ადამიანი დაიჭრა. მოგვიანებით პოლიციამ ციფრი 9-მდე გაზარდა.",
            (9, "პოლიცია"),
        ),
    ],
)
def test_a_figure_that_somebody_changes_is_told_anew_by_him(text: str, told: tuple[int, str]) -> None:
    claim = _last(text)
    assert claim.count is not None
    assert (claim.count.maximum, claim.speaker) == told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brenmarkın ombudsmanı Leyla Sərin bildirib ki, 12 hərbçi saxlanılır.", "Leyla Sərin"),
        ("Nazirliyin sözçüsü Kamal Dərya deyib ki, beş əsgər həlak olub.", "Kamal Dərya"),
        ("Nazir Tural Ovya bildirir ki, üç əsgər qayıdıb.", "Tural Ovya"),
        ("Rauf Qarabovun sözlərinə görə, altı nəfər saxlanılır.", "Rauf Qarabov"),
    ],
)
def test_whoever_stands_before_the_verb_of_telling_keeps_the_whole_surname(text: str, speaker: str) -> None:
    assert _last(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "У Генштабі не відповіли на запит про обмін.",
        "В штабе не ответили на запрос об обмене.",
        "Müdafiə Nazirliyi əsirlərin dəyişdirilməsi ilə bağlı sorğuya cavab verməyib.",
        "The army has not answered the letter.",
    ],
)
def test_an_unanswered_question_about_an_exchange_tells_no_return(text: str) -> None:
    assert [c.type for c in read(text, published_on=FRIDAY).claims] == [ClaimType.OTHER]
