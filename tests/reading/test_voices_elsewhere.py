"""Whose word a text is, names and days, in languages with endings. All people, bodies and places are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.days import relative
from lastcontact.reading.lexicon import LANGUAGES, lexicon
from lastcontact.reading.reader import read

_DAY = date(2036, 5, 14)


def _speakers(text: str) -> set[str | None]:
    return {claim.speaker for claim in read(text, published_on=_DAY).claims}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Айгерим Толкун", "Айгерим Толкун, фейсбук, 14 мая\n\nЕсть новости. Семеро пропали без вести. Двое ранены."),
        (
            "Nigar Saraçlı",
            "Nigar Saraçlı, Facebook, 14 may\n\nXəbər var. Yeddi nəfər itkin düşüb. İki nəfər yaralanıb.",
        ),
        ("سامر القندلي", "سامر القندلي، فيسبوك\n\nلدينا أخبار جديدة. فقد سبعة جنود. وأصيب اثنان بجروح."),
    ],
)
def test_a_post_is_the_word_of_whom_its_head_names(name: str, text: str) -> None:
    assert _speakers(text) == {name}


@pytest.mark.parametrize(
    ("speaker", "outlet", "text"),
    [
        (
            "президент Мерании",
            "Администрация",
            "Обращение президента Мерании\n\nДорогие сограждане! Погибли 12 солдат.",
        ),
        ("президент Вільхової Республіки", None, "Звернення президента Вільхової Республіки\n\nЗагинули 12 солдатів."),
        (
            "Ալմարայի նախագահ",
            "Ալմարայի նախագահի աշխատակազմ",
            "Նախագահի ուղերձը\n\nՀարգելի հայրենակիցներ, զոհվել է 12 զինվոր։",
        ),
    ],
)
def test_an_address_is_the_word_of_the_office_that_its_title_names(speaker: str, outlet: str | None, text: str) -> None:
    claims = read(text, published_on=_DAY, outlet=outlet).claims
    assert {c.speaker for c in claims if c.count} == {speaker}


def test_in_all_likelihood_is_nobodys_word() -> None:
    assert _speakers("Ըստ ամենայնի, 12 զինվոր գերի է ընկել։") == {None}


def test_who_signs_a_statement_speaks_and_not_the_one_whose_interview_it_is_about() -> None:
    text = (
        "Вчерашнее интервью полковника Антона Гребля искажено.\n\nПогибли 12 военнослужащих. Ранены семеро.\n\n"
        "Дарья Ольмен, пресс-секретарь"
    )
    assert _speakers(text) == {"Дарья Ольмен"}


def test_an_answer_in_an_interview_is_the_word_of_the_one_who_is_asked() -> None:
    text = (
        "Медсестра Тамара Гольц вернулась из плена.\n\n— Сколько вас было?\n\n— В бараке держали сорок пленных.\n\n"
        "— Все живы?\n\n— Трое умерли зимой."
    )
    told = {claim.evidence.text: claim.speaker for claim in read(text, published_on=_DAY).claims if claim.evidence}
    assert told["Трое умерли зимой"] == "Тамара Гольц"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tərlan", "Oğlum Tərlan mayın 9-da itkin düşüb."),
        ("نادر", "في القرية شاب اسمه نادر خرج ولم يعد."),
    ],
)
def test_a_given_name_alone_is_a_person_where_a_word_beside_it_tells(name: str, text: str) -> None:
    assert [p.name for p in read(text, published_on=_DAY).persons] == [name]


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2036, 4, 21), date(2036, 4, 30), "Aprelin axırında iki nəfər itkin düşüb."),
        (date(2036, 4, 1), date(2036, 4, 10), "აპრილის დასაწყისში ორი ჯარისკაცი დაიღუპა."),
    ],
)
def test_the_beginning_and_the_end_of_a_month_are_ten_days(first: date, last: date, text: str) -> None:
    assert [(d.interval.start_on, d.interval.end_on) for d in read(text, published_on=_DAY).dates] == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Двенадцать солдат вернут до конца месяца.",
        "Дванадцять солдатів повернуть до кінця місяця.",
        "Ayın sonunadək on iki əsgər qaytarılacaq.",
        "თვის ბოლომდე თორმეტ ჯარისკაცს დააბრუნებენ.",
        "سيعود اثنا عشر جنديا قبل نهاية الشهر.",
        "Մինչև ամսվա վերջ տասներկու զինվոր կվերադարձվի։",
    ],
)
def test_until_the_end_of_the_month_reaches_its_last_day(text: str) -> None:
    (day,) = read(text, published_on=_DAY).dates
    assert (day.interval.start_on, day.interval.end_on) == (_DAY, date(2036, 5, 31))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_period_of_a_lexicon_has_its_days(language: str) -> None:
    known = lexicon(language)
    values = {e.value for own in (*known.words.values(), *known.stems.values()) for e in own if e.category == "period"}
    assert values
    assert all(first <= last for first, last in (relative("period", value, _DAY) for value in values))


def test_an_arabic_body_keeps_whose_it_is() -> None:
    orgs = read("قال مكتب المحافظ إن سبعة جنود قتلوا.", published_on=_DAY).orgs
    assert [o.name for o in orgs] == ["مكتب المحافظ"]


def test_a_flat_remark_of_nothing_in_particular_is_no_claim_and_stays_unread() -> None:
    text = "Министр Павел Ольмен заявил, что каждая фамилия проверена дважды."
    reading = read(text, published_on=_DAY)
    assert reading.claims == ()
    assert reading.unread


@pytest.mark.parametrize(
    "text",
    [
        "Министерство сообщило, что 12 мая, около 14:30, погибли трое солдат.",
        "Երկուշաբթի, ժամը 13:05-ին, երեք զինվոր է զոհվել։",
        "Bazar ertəsi, saat 13:05-də, üç əsgər həlak olub.",
    ],
)
def test_an_hour_between_commas_does_not_part_a_day_from_what_was_then(text: str) -> None:
    (claim,) = read(text, published_on=_DAY).claims
    assert claim.when is not None and claim.when.start_on == date(2036, 5, 12)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "Ombudsmanın bəyanatı\n\nBu gün 18 əsir vətənə qaytarıldı. Daha 9 nəfərin taleyi naməlumdur.\n\n"
            "Nurşad Ələsgərzadə,\nQərənfil Cümhuriyyətinin İnsan Hüquqları üzrə Müvəkkili\nQaynar xətt: 916",
            "Nurşad Ələsgərzadə",
        ),
        (
            "Заява омбудсмана\n\nСьогодні 18 полонених повернули додому. Доля ще 9 осіб невідома.\n\n"
            "Марта Велинська,\nУповноважена з прав людини Мерланії\nГаряча лінія: 916",
            "Марта Велинська",
        ),
    ],
)
def test_who_signs_above_the_hotline_speaks(text: str, author: str) -> None:
    assert _speakers(text) == {author}
