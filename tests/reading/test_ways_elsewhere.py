"""Ways of telling in languages with endings. All people, bodies, places and events are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.reading.language import detect
from lastcontact.reading.reader import read

ON = date(2036, 5, 14)


def claims(text: str, outlet: str | None = None) -> tuple[Claim, ...]:
    return read(text, published_on=ON, outlet=outlet).claims


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("3 nefer esir dusub.", ClaimType.CAPTURED, 3),
        ("Mudafie Nazirliyi bildirib ki, 12 esger helak olub.", ClaimType.KILLED, 12),
        ("Axtarislar davam edir, 7 nefer itkin dusub.", ClaimType.MISSING, 7),
    ],
)
def test_azerbaijani_typed_without_its_own_letters_is_read_as_azerbaijani(
    text: str, kind: ClaimType, people: int
) -> None:
    told = next(c for c in claims(text) if c.type is kind)
    assert told.count is not None and told.count.minimum == people


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Qardasim zeng etmir, kim melumat bilir?", "az"),
        ("Twelve of the soldiers are missing.", "en"),
        ("12 soldiers missing near Orvan", "en"),
        ("У в'язницях 90 полонених.", "uk"),
        ("Погибли 12 солдат.", "ru"),
    ],
)
def test_common_words_tell_the_language_where_letters_do_not(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Омбудсмен Нарда Лев Корин приехал в Сивый. По его словам, в плену 12 солдат.", "Лев Корин"),
        ("— Семеро наших не вернулись, — сокрушается староста Вера Кольцова.", "Вера Кольцова"),
        ("Затримано 14 осіб, відрапортувалося МВС.", "МВС"),
        ("Քաղաքապետ Արմեն Սորյանը «Լուսարձակին» պատմել է, որ զոհվել է հինգ մարդ։", "Արմեն Սորյան"),
        ("O, 12 əsirin saxlanıldığını təsdiqləyib.", None),
    ],
)
def test_who_tells_is_found_without_his_name_beside_the_word(text: str, speaker: str | None) -> None:
    assert {c.speaker for c in claims(text)} == {speaker}


def test_a_reporting_word_in_the_first_person_is_the_publishers() -> None:
    told = claims("Դեկտեմբերի 3-ին լրատվամիջոցներին հայտնում ենք. գերի է ընկել վեց զինծառայող։", "Նարդի ՊՆ")
    assert [(c.type, c.speaker) for c in told] == [(ClaimType.CAPTURED, None)]


def test_what_one_does_not_confirm_is_the_claim_of_who_told_it() -> None:
    told = claims("Минобороны Нарда не подтвердило гибель 26 солдат. Об этом утверждал Генштаб Сорга.")
    assert {(c.speaker, c.modality) for c in told} == {
        ("Минобороны Нарда", Modality.UNKNOWN),
        ("Генштаб Сорга", Modality.CLAIMED),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Омбудсмен потребовал от властей Сорга немедленно освободить всех пленных.",
        "Омбудсман закликав Сорг негайно звільнити всіх полонених.",
        "Պաշտպանը պահանջել է անհապաղ ազատ արձակել բոլոր գերիներին։",
        "Ombudsman bütün əsirlərin dərhal azad edilməsini tələb edib.",
        "ომბუდსმენმა ყველა ტყვის დაუყოვნებლივ გათავისუფლება მოითხოვა.",
        "وطالب الوسيط السلطات بالإفراج الفوري عن جميع الأسرى.",
    ],
)
def test_a_demand_is_no_release(text: str) -> None:
    told = claims(text)
    assert ClaimType.REQUEST in {c.type for c in told} <= {ClaimType.REQUEST, ClaimType.RETURNED}
    assert {c.modality for c in told} == {Modality.DEMANDED}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Освобождены 20 солдат, среди них майор Илья Ветров.", ClaimType.RETURNED),
        ("Звільнено 20 бійців, серед них лікарка Ганна Тиха.", ClaimType.RETURNED),
    ],
)
def test_who_is_named_as_one_of_a_group_is_told_of_too(text: str, kind: ClaimType) -> None:
    told = claims(text)
    assert [c.type for c in told] == [kind, kind]
    assert [c.count is None for c in told] == [False, True]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Погиб боец 22-й бригады.", "22-я бригада"),
        ("6-cı briqadanın 3 əsgəri həlak olub.", "6-cı briqada"),
        ("Զոհվել է 3-րդ գումարտակի երեք զինվոր։", "3-րդ գումարտակ"),
        ("قُتل ثلاثة جنود من اللواء 17.", "اللواء 17"),
    ],
)
def test_a_numbered_unit_is_an_organisation(text: str, name: str) -> None:
    assert name in {o.name for o in read(text, published_on=ON).orgs}
