"""Long sentences as agencies write them, in languages with endings. All people, bodies and places are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

_DAY = date(2036, 5, 14)


def _claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=_DAY).claims


def _said(text: str) -> set[tuple[str, str, str, int | None, str | None]]:
    return {
        (c.type.value, c.polarity.value, c.modality.value, c.count.minimum if c.count else None, c.speaker)
        for c in _claims(text)
    }


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (
            "Аркадий Лыков",
            "Стороны обменялись телами 12 погибших, сообщил журналистам член координационной группы парламента по "
            "вопросам обмена Аркадий Лыков.",
        ),
        ("Антонина Гурьева", "Как рассказала «Полюсу» жительница Дольска Антонина Гурьева, погибли 12 солдат."),
        ("Оксана Гребінник", "Загинули 12 солдатів, розповіла «Меридіану» жителька Дольська Оксана Гребінник."),
        (
            "Пресс-служба Северного военного округа",
            "В пресс-службе Северного военного округа сообщили, что погибли 12 солдат.",
        ),
        ("часть", "В части говорят, что пропали без вести 12 солдат."),
        ("частина", "У частині кажуть, що зникли безвісти 12 солдатів."),
    ],
)
def test_who_tells_is_found_past_his_office_and_past_the_paper(speaker: str, text: str) -> None:
    assert {c.speaker.lower() if c.speaker else None for c in _claims(text)} == {speaker.lower()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "У Генштабі спростували заяви про нібито полонення 200 військових, наголосивши, що загинули двоє солдатів.",
            {
                ("captured", "negated", "denied", 200, "Генштаб"),
                ("killed", "affirmed", "asserted", 2, "Генштаб"),
            },
        ),
        (
            "Генштаб опроверг пленение 200 военных, подчеркнув, что погибли двое солдат.",
            {
                ("captured", "negated", "denied", 200, "Генштаб"),
                ("killed", "affirmed", "asserted", 2, "Генштаб"),
            },
        ),
        (
            "Генштаб опроверг, что в плен попали 200 военных.",
            {("captured", "negated", "denied", 200, "Генштаб")},
        ),
    ],
)
def test_what_a_denial_goes_on_to_stress_is_not_denied(
    text: str, expected: set[tuple[str, str, str, int | None, str | None]]
) -> None:
    assert _said(text) == expected


def test_a_source_between_commas_answers_for_its_own_clause() -> None:
    text = "Домой вернулись 248 человек, среди которых, по утверждению комитета, солдаты, попавшие в плен под Рунью."
    whole = next(c for c in _claims(text) if c.count and c.count.minimum == 248)
    assert (whole.speaker, whole.modality.value) == (None, "asserted")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Под завалами жилого дома, в который попал снаряд, остаются 15 человек.", {"missing", "attacked"}),
        ("Все 12 солдат уже дома.", {"returned"}),
        ("Этот обмен стал одним из самых масштабных с начала боев.", set()),
        ("Цей обмін став одним із наймасштабніших від початку боїв.", set()),
        ("Сегодня вернулся один из пленных.", {"returned"}),
    ],
)
def test_a_house_is_no_home_and_one_of_the_largest_counts_nobody(text: str, types: set[str]) -> None:
    assert {c.type.value for c in _claims(text)} == types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Погибли две женщины, еще шестеро мирных жителей, в том числе двое детей, получили ранения.",
            {("killed", 2), ("wounded", 6), ("wounded", 2)},
        ),
        (
            "Погибли шестеро мирных жителей, в том числе двое детей, еще трое получили ранения.",
            {("killed", 6), ("killed", 2), ("wounded", 3)},
        ),
        (
            "Серед звільнених — 43 військові, 12 лікарів та троє цивільних, один із яких вважався зниклим безвісти.",
            {("returned", 43), ("returned", 12), ("returned", 3), ("missing", 1)},
        ),
        (
            "Країна верифікувала 140 цивільних, яких утримують сусіди, однак сторона визнала полон двох.",
            {("held", 140), ("captured", 2)},
        ),
        (
            "12 солдат, которых держали в колонии, погибли.",
            {("killed", 12)},
        ),
        (
            "Հանձնաժողովների համաձայնությամբ երկու երկրների սահմանին վերադարձվել է մեկ քաղաքացի:",
            {("returned", 1)},
        ),
    ],
)
def test_whose_a_count_is(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(c.type.value, c.count.minimum or 0) for c in _claims(text) if c.count} == expected


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "Связь с ее сыном, служившим по контракту в полку, прервалась еще в октябре, рассказала она.",
            "Связь с ее сыном, служившим по контракту в полку, прервалась еще в октябре",
        ),
        (
            "Սիրանույշ Դանեղյանն ասաց, որ որդու հետ վերջին անգամ խոսել է սեպտեմբերի 19-ին:",
            "որդու հետ վերջին անգամ խոսել է սեպտեմբերի 19-ին",
        ),
    ],
)
def test_a_loss_of_contact_is_told_to_its_end(text: str, evidence: str) -> None:
    claim = next(c for c in _claims(text) if c.type.value == "contact_lost")
    assert (claim.evidence.text, claim.polarity.value, claim.when is not None) == (evidence, "affirmed", True)


def test_those_whom_a_body_is_for_are_told_of_by_nobody() -> None:
    text = "Վեց զինվոր զոհվել է, հայտնում է գերիների, պատանդների և անհետ կորածների հարցերով զբաղվող հանձնաժողովը:"
    assert [c.type.value for c in _claims(text)] == ["killed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Андрей Демченко не подтвердил информацию о пленении семи солдат, отметив, что погибли двое.",
            {
                ("captured", "negated", "unknown", 7, "Андрей Демченко"),
                ("killed", "affirmed", "asserted", 2, "Андрей Демченко"),
            },
        ),
        (
            "Андрей Демченко не подтвердил, что в плен попали семь солдат.",
            {("captured", "negated", "unknown", 7, "Андрей Демченко")},
        ),
        (
            "Начальник округу Олександр Прокуда заявив, що окупанти викрали двох лікарів, і закликав до їх звільнення.",
            {
                ("captured", "affirmed", "asserted", 2, "Олександр Прокуда"),
                ("request", "affirmed", "demanded", None, "Олександр Прокуда"),
            },
        ),
        (
            "Տարենի ծառայությունը հաղորդագրություն է տարածել, ըստ որի՝ ձերբակալվել է խմբի երկու անդամ:",
            {("detained", "affirmed", "asserted", 2, "Տարենի ծառայություն")},
        ),
        (
            "Խմբի երկու անդամ է ձերբակալվել, հայտնել է կենտրոնի տնօրեն Հայկուհի Մինասյանը՝ հավելելով, որ գործ կա:",
            {("detained", "affirmed", "asserted", 2, "Հայկուհի Մինասյան")},
        ),
        (
            "Координатор рассказал «Вёрсте», что 190 солдат оказались в плену.",
            {("captured", "affirmed", "asserted", 190, "координатор")},
        ),
        (
            "Секретаріат Уповноваженого з питань осіб, зниклих безвісти, повідомив, що 12 солдатів загинули.",
            {("killed", "affirmed", "asserted", 12, "Секретаріат")},
        ),
        (
            "Додому повертаються 205 воїнів — це перша частина обміну «1000 на 1000».",
            {("returned", "affirmed", "asserted", 205, None)},
        ),
    ],
)
def test_who_goes_on_and_what_only_names(
    text: str, expected: set[tuple[str, str, str, int | None, str | None]]
) -> None:
    said = {(t, p, m, n, s[:1].lower() + s[1:] if s else s) for t, p, m, n, s in _said(text)}
    assert said == {(t, p, m, n, s[:1].lower() + s[1:] if s else s) for t, p, m, n, s in expected}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تلفار (أ ف ب) - نفت وزارة الداخلية مقتل خمسة صيادين.", [("killed", "negated", "denied", "وزارة الداخلية")]),
        ("تلفار - نفت وزارة الداخلية مقتل خمسة صيادين.", [("killed", "negated", "denied", "وزارة الداخلية")]),
        (
            "Сержант Рин ошибочно считался погибшим, он вернулся из плена.",
            [("killed", "negated", "denied", None), ("returned", "affirmed", "asserted", None)],
        ),
        (
            "Сержант Рін помилково вважався загиблим, він повернувся з полону.",
            [("killed", "negated", "denied", None), ("returned", "affirmed", "asserted", None)],
        ),
    ],
)
def test_a_dateline_and_a_mistake_turn_nothing_round(text: str, told: list[tuple[str, str, str, str | None]]) -> None:
    claims = read(text, published_on=date(2036, 5, 14)).claims
    assert [(c.type.value, c.polarity.value, c.modality.value, c.speaker) for c in claims] == told
