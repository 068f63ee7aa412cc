"""What a word tells of whom, answers without a claim of their own, and names, in languages with endings.

All people, bodies and places are invented.
"""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read

_DAY = date(2036, 5, 14)


def _types(text: str, language: str | None = None) -> set[str]:
    return {c.type.value for c in read(text, published_on=_DAY, language=language).claims}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Боевики увели двух солдат.", "captured"),
        ("Неизвестные увели двух учителей.", "detained"),
        ("Невідомі повели двох солдатів.", "captured"),
        ("Невідомі повели двох учителів.", "detained"),
        ("Maskalılar iki əsgəri aparıblar.", "captured"),
        ("Maskalılar iki müəllimi aparıblar.", "detained"),
    ],
)
def test_led_away_are_soldiers_captured_and_villagers_detained(text: str, kind: str) -> None:
    assert _types(text) == {kind}


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("Красный Крест передал тела шести моряков.", "remains_returned", "ru"),
        ("Сторона передала девять пленных.", "returned", "ru"),
        ("ოჯახებს ექვსის ცხედარი დავაბრუნეთ.", "remains_returned", "ka"),
        ("მხარემ ცხრა ტყვე გადასცა.", "returned", "ka"),
    ],
)
def test_handed_over_are_captives_returned_and_bodies(text: str, kind: str, language: str) -> None:
    assert _types(text, language) == {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("О семи остальных посредник не сказал ничего.", "missing"),
        ("О четырёх рыбаках вестей нет с весны.", "missing"),
        ("От брата вестей нет с весны.", "contact_lost"),
        ("Qalan on nəfər haqqında qarşı tərəf susur.", "missing"),
        ("დანარჩენ ხუთზე მთავრობას ცნობა არ აქვს.", "missing"),
    ],
)
def test_no_news_of_the_others_is_missing_and_of_one_who_is_named_lost_contact(text: str, kind: str) -> None:
    assert kind in _types(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В нашем списке 94 фамилии.", "missing"),
        ("В списке пленных 94 фамилии.", "held"),
        ("У нашому списку 208 прізвищ.", "missing"),
    ],
)
def test_a_number_of_names_in_a_list_counts_people(text: str, kind: str) -> None:
    claims = read(text, published_on=_DAY).claims
    assert [(c.type.value, c.count is not None) for c in claims] == [(kind, True)]


def test_a_participle_with_a_day_of_its_own_is_a_claim_beside_the_news() -> None:
    text = "Родным переданы тела 16 военнослужащих, погибших в мае."
    told = {c.type.value: c.evidence.text for c in read(text, published_on=_DAY).claims if c.evidence}
    assert told["killed"] == "16 военнослужащих, погибших в мае"
    assert "remains_returned" in told


@pytest.mark.parametrize(
    "answer",
    ["Минобороны Элдора это опровергло.", "Это неправда.", "Сторона Элдора назвала это очередной выдумкой."],
)
def test_a_denial_alone_answers_the_claim_before_it(answer: str) -> None:
    claims = read(f"Повстанцы утверждают, что взяли в плен пятерых солдат. {answer}", published_on=_DAY).claims
    denied = [c for c in claims if c.modality.value == "denied"]
    assert [(c.type.value, c.polarity.value) for c in denied] == [("captured", "negated")]


def test_a_denial_of_something_else_answers_no_claim_on_people() -> None:
    text = "Повстанцы утверждают, что взяли в плен пятерых солдат. Минобороны Элдора причастность отрицает."
    assert not [
        c for c in read(text, published_on=_DAY).claims if c.type.value == "captured" and c.modality == "denied"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Нам ответили: у нас таких нет.", "ru"),
        ("Bizə dedilər: bizdə belə adam yoxdur.", "az"),
        ("قالوا لنا: ليس عندنا أحد بهذا الاسم.", "ar"),
    ],
)
def test_who_says_that_nobody_of_the_kind_is_held_denies_it(text: str, language: str) -> None:
    held = [c for c in read(text, published_on=_DAY, language=language).claims if c.type.value == "held"]
    assert [(c.polarity.value, c.modality.value) for c in held] == [("negated", "denied")]


def test_a_verb_that_denies_by_its_nature_is_not_denied_again() -> None:
    claims = read("Beş nəfər tapşırıqdan qayıtmayıb.", published_on=_DAY, language="az").claims
    assert [(c.type.value, c.polarity.value) for c in claims] == [("missing", "affirmed")]


def test_who_asks_in_an_interview_does_not_answer() -> None:
    text = (
        "Геолог Антон Рейгель полгода провёл в плену. С ним беседовала Ксения Ведунова.\n\n— Сколько вас было?\n\n"
        "— Девять. Двоих застрелили сразу."
    )
    told = {c.evidence.text: c.speaker for c in read(text, published_on=_DAY).claims if c.evidence}
    assert told["Двоих застрелили сразу"] == "Антон Рейгель"


def test_a_post_is_the_word_of_the_kin_who_signs_it() -> None:
    text = "Дорогие друзья, помогите! Брат не выходит на связь с 9 мая. Двоих нашли ранеными. Сестра Олена."
    assert {c.speaker for c in read(text, published_on=_DAY).claims} == {"Олена"}


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("Марія К.", "«Сина забрали з дому», — розповіла нам Марія К.", "uk"),
        ("Cavid", "Onlardan biri, Cavid, and içir ki, iki nəfər həlak olub.", "az"),
        ("Олег Завидов", "Губернатор Пермской Гряды Олег Завидов рассказал, что погибли двое.", "ru"),
        ("თინათინ ორბელიანი", "გუშინ თინათინ ორბელიანი სახლში დაბრუნდა.", "ka"),
        ("رامي السمان", "شوهد رامي السمان حيا.", "ar"),
    ],
)
def test_a_given_name_that_a_language_knows_tells_a_person(name: str, text: str, language: str) -> None:
    assert name in [p.name for p in read(text, published_on=_DAY, language=language).persons]


def test_a_state_is_no_person() -> None:
    assert not read("Озёрная Республика признала двадцать пленных.", published_on=_DAY).persons


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("Вантажівка привезла тіла вісьмох солдатів.", "remains_returned", "uk"),
        ("სატვირთომ რვა ჯარისკაცის ცხედარი ჩამოიტანა.", "remains_returned", "ka"),
        ("Ինքնաթիռով հայրենիք է բերվել 48 նախկին գերի։", "returned", "hy"),
        ("Təyyarə ilə 48 keçmiş əsir vətənə gətirilib.", "returned", "az"),
        ("Бригада потеряла за неделю 40 бойцов.", "killed", "ru"),
        ("خسرت القرية 12 شابا.", "killed", "ar"),
    ],
)
def test_brought_are_bodies_and_prisoners_and_lost_are_the_killed(text: str, kind: str, language: str) -> None:
    assert _types(text, language) == {kind}


@pytest.mark.parametrize(
    ("text", "language"),
    [("Про двох — нічого.", "uk"), ("დანარჩენ ორზე — არაფერი.", "ka"), ("Մնացած երկուսի մասին՝ ոչինչ։", "hy")],
)
def test_a_dash_stands_for_the_verb_before_nothing(text: str, language: str) -> None:
    assert _types(text, language) == {"missing"}


def test_after_is_part_of_the_clause_where_it_follows_its_noun() -> None:
    (claim,) = read("Döyüşdən sonra 18 hərbçi itkin düşüb.", published_on=_DAY, language="az").claims
    assert claim.evidence.text == "Döyüşdən sonra 18 hərbçi itkin düşüb"
