"""Tellers whom no list has, in languages with endings: behind their verb, in brackets, by what they record."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

ON = date(2031, 5, 14)


def on_people(text: str) -> list[Claim]:
    return [c for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Студент погиб на фронте — сообщил яхт-клуб.", "яхт-клуб"),
        ("Погибла женщина, проинформировала облвоенадминистрация.", "облвоенадминистрация"),
        ("Загинула жінка, поінформувала облвійськадміністрація.", "облвійськадміністрація"),
        ("Ուսանողը զոհվել է ռազմաճակատում, հայտնեց համալսարանը։", "համալսարան"),
        ("Опознаны восемь тел (следователь Ткач).", "следователь"),
        ("Упізнано вісім тіл (прокуратура).", "прокуратура"),
        ("Миссия наблюдателей зафиксировала гибель шести человек.", "Миссия наблюдателей"),
        ("Управління поліції встановило особи п'ятьох загиблих.", "управління поліції"),
        ("Диторդական".replace("Дитор", "Դիտոր") + " առաքելությունն արձանագրել է վեց մարդու մահ։", "առաքելություն"),
        ("Степан Горев, представитель фонда «Дорога домой», насчитал 18 тел.", "Степан Горев"),
        ("Агентство «Русвест» со ссылкой на министра Лидию Громову передаёт, что захвачены рыбаки.", "Лидия Громова"),
        ("За словами уповноваженої Віри Лодигіної, у полоні залишаються 340 людей.", "Віра Лодигіна"),
        ("Հայկ Մելիքսեթյան. Գերեվարված տասներկու զինվորներից երեքը վիրավոր են։", "Հայկ Մելիքսեթյան"),
        ("Գերու քույրը վստահեցնում է, որ եղբայրը վիրավոր է։", "գերու քույր"),
        ("Капитан судна передал по радио, что двое матросов пропали.", "капитан судна"),
        ("Сбитый планерист рассказал, что его напарник погиб.", "сбитый планерист"),
        ("— У нас двое двухсотых, — Виктор закуривает.", "Виктор"),
        ("Командование группы «Север» сообщает о взятии в плен 22 человек.", "Командование группы «Север»"),
        ("За підрахунками підполковника Семена Воркути, рота втратила дев'ятьох.", "Семен Воркута"),
        ("Նախագահ Արամ Սարենցն ասել է՝ տուն է վերադարձել 90 գերի։", "Արամ Սարենց"),
        ("«Հիշողություն» կենտրոնի հաշվարկով՝ անհետ կորել է 3200 մարդ։", "Հիշողություն"),
        ("На горячей линии говорят, что двое матросов пропали.", "горячая линия"),
        ("Вечером доярки рассказали, что двое матросов пропали.", "доярки"),
        ("Раненый рассказал, что двоих матросов увели.", "раненый"),
        ("Один из обменянных сообщил, что двоих матросов увели.", "один из обменянных"),
        ("Двое пленных рассказали, что двоих матросов увели.", "двое пленных"),
        ("Пізніше буфетниця розповіла, що двоє матросів зникли.", "буфетниця"),
        ("Поранений розповів, що двох матросів забрали.", "поранений"),
        ("Երեկոյան վարսավիրը պատմել է, որ երկու նավաստի անհետացել է։", "վարսավիր"),
        ("В розыске, по данным комиссии, остаётся 228 человек.", "комиссия"),
        ("У полоні, за даними міської ради, лишаються не менше 160 людей.", "рада"),
    ],
)
def test_whoever_tells_is_named_in_whatever_words(text: str, speaker: str) -> None:
    told = on_people(text)
    assert told and all(speaker.lower() in (c.speaker or "").lower() for c in told)


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Հետախուզության աղբյուր", "Հետախուզության աղբյուրը «Վելտա» գործակալությանը հայտնել է, որ գերի է 40 մարդ։"),
        ("mənbə", 'Kəşfiyyatdakı mənbə "Velta" agentliyinə bildirib ki, 40 nəfər əsirlikdə saxlanılır.'),
        ("წყარო", "დაზვერვის წყარომ სააგენტო „ველტას“ განუცხადა, რომ ტყვეობაში 40 ადამიანია."),
        ("مصدر في الاستخبارات", "قال مصدر في الاستخبارات لوكالة «فيلتا» إن 40 شخصاً محتجزون في الأسر."),
        ("Velta", '"Velta" agentliyinə istinadən bildirilir ki, 45 əsgər əsirlikdədir.'),
        ("ველტა", "სააგენტო „ველტას“ ცნობით, ტყვეობაში 40 ადამიანია."),
        ("فيلتا", "وفقاً لوكالة «فيلتا»، فإن 40 شخصاً محتجزون في الأسر."),
    ],
)  # fmt: skip
def test_an_outlet_that_is_told_something_is_no_part_of_whoever_tells(speaker: str, text: str) -> None:
    assert {c.speaker for c in on_people(text)} == {speaker}


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("პოლუსი", "თავდაცვის სამინისტრომ უარყო ტელეკომპანია „პოლუსის“ ინფორმაცია 40 სამხედროს დაღუპვის შესახებ."),
        ("Qütb", 'Müdafiə Nazirliyi "Qütb" telekanalının 40 hərbçinin həlak olması haqqında xəbərini təkzib edib.'),
    ],
)
def test_the_outlet_whose_news_is_denied_is_kept_by_its_name(outlet: str, text: str) -> None:
    told = [(c.modality.value, c.speaker) for c in read(text).claims]
    assert ("claimed", outlet) in told


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("Ռեմիա", "Մոտ հարյուր զինվոր գերի է հանձնվել Թեղուտի մոտ, պնդում է Ռեմիան։"),
        ("რემია", "დაახლოებით ასი ჯარისკაცი ტირიფოვანთან დანებდა, ამტკიცებს რემია."),
        ("Remiya", "Təxminən yüz əsgər Söyüdlü yaxınlığında təslim olub, Remiya iddia edir."),
    ],
)
def test_a_country_behind_what_it_claims_is_who_tells(country: str, text: str) -> None:
    assert [(c.modality.value, c.speaker) for c in on_people(text)] == [("claimed", country)]


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Минобороны Ремии", "Минобороны Ремии пока не комментирует сообщения о пленении 14 солдат."),
        ("Міноборони Ремії", "Міноборони Ремії поки не коментує повідомлення про полонення 14 солдатів."),
        ("пресс-служба МЧС", "Как сообщает пресс-служба МЧС, под завалами обнаружены тела трёх человек."),
        (
            "Ремийские власти",
            "Ремийские власти заявили, что не располагают информацией о местонахождении журналиста Антона Крамского.",
        ),
        (None, "Родина впізнала сина на відео, яке оприлюднив противник."),
        (None, "Семья узнала сына на видео, которое опубликовал противник."),
    ],
)
def test_who_tells_is_no_word_of_time_no_object_and_none_who_showed_a_picture(speaker: str | None, text: str) -> None:
    assert {c.speaker for c in on_people(text)} == {speaker}


def test_later_the_service_said_is_the_service_named_before() -> None:
    text = "ДСНС веде пошуки. Мер сказав, що загинули троє. Пізніше відомство уточнило, що загиблих п'ятеро."
    assert [c.speaker for c in on_people(text) if c.type.value == "killed"] == ["мер", "ДСНС"]


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("رئيس اللجنة", "قال رئيس اللجنة إن عشرة جنود فُقدوا."),
        ("مدير المستشفى", "قال مدير المستشفى إن عشرة جنود قُتلوا."),
        ("وزير خارجية ريميا", "أعلن وزير خارجية ريميا أن عشرة جنود أُفرج عنهم."),
        ("ليث الأبرمي", "أعلن وزير خارجية ريميا ليث الأبرمي الأربعاء الإفراج عن 14 بحاراً."),
        ("الجيش", "وجاء في بيان للجيش أن عشرة جنود قُتلوا."),
        ("المتحدث باسم الوزارة", "قالت متحدثة باسم الوزارة إن عشرة جنود قُتلوا."),
    ],
)
def test_an_office_tells_by_whose_it_is_and_by_its_holder_where_he_is_named(speaker: str, text: str) -> None:
    assert {c.speaker for c in on_people(text)} == {speaker}


def test_he_pointed_out_is_still_the_one_who_spoke() -> None:
    text = "قال رئيس اللجنة إن تسعة جنود قُتلوا. وأشار إلى أن عشرة فُقدوا. وأوضح لاحقاً أن ثلاثة عادوا."
    assert {c.speaker for c in on_people(text)} == {"رئيس اللجنة"}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("وقع جنديان في الأسر وفُقد ثالث.", [("captured", 2), ("missing", 1)]),
        ("أُصيبت امرأتان وقُتل طفل.", [("wounded", 2), ("killed", None)]),
    ],
)
def test_whoever_stands_behind_the_second_verb_is_not_counted_as_those_before(
    text: str, counts: list[tuple[str, int | None]]
) -> None:
    assert [(c.type.value, c.count.minimum if c.count else None) for c in on_people(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "Позже стало известно, что двое матросов пропали.",
        "Вчерашний ролик подтверждает, что двое матросов в плену.",
        "Тогда выяснилось, что двое матросов пропали.",
        "По предварительным данным, пропали двое пограничников.",
        "Пізніше стало відомо, що двоє матросів зникли.",
    ],
)
def test_what_becomes_known_or_is_shown_has_no_teller(text: str) -> None:
    assert {c.speaker for c in on_people(text)} == {None}
