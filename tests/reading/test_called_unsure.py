"""News that somebody calls unconfirmed is reported by nobody; what he calls false he denies."""

from __future__ import annotations

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read


def people(text: str) -> list[Claim]:
    return [c for c in read(text).claims if c.type in PEOPLE_TYPES]


@pytest.mark.parametrize(
    "text",
    [
        "Слухи о расстреле пленных под Кешметом в миссии наблюдателей назвали неподтверждёнными.",
        "Неподтверждёнными назвал мэр слухи об одиннадцати погибших.",
        "Чутки про розстріл полонених у місії спостерігачів назвали непідтвердженими.",
        "The observer mission called the rumours of the shooting of prisoners near Keshmet unconfirmed.",
        "The mission described reports of executions of captives as unverified.",
        "Քաղաքապետը տասնմեկ զոհի մասին լուրերը չհաստատված անվանեց։",
        "Missiya əsirlərin güllələnməsi barədə şayiələri təsdiqlənməmiş adlandırıb.",
        "მისიამ ტყვეების დახვრეტის შესახებ ჭორებს დაუდასტურებელი უწოდა.",
        "وصفت البعثة الشائعات عن إعدام أسرى قرب كشمت بأنها غير مؤكدة.",
    ],
)
def test_who_calls_news_unconfirmed_neither_reports_nor_denies_it(text: str) -> None:
    (claim,) = people(text)
    assert (claim.polarity.value, claim.modality.value, claim.speaker) == ("affirmed", "reported", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Министерство назвало ложными сообщения о десяти пленённых.", "Министерство"),
        ("Місія назвала повідомлення про дев'ятьох страчених фальшивкою.", "Місія"),
        ("Nazirlik on nəfərin əsir düşməsi barədə məlumatı yalan adlandırıb.", "Nazirlik"),
        ("وصفت الوزارة التقارير عن أسر عشرة بأنها كاذبة.", "الوزارة"),
        ("The ministry described the report of ten captured as false.", "ministry"),
    ],
)
def test_who_calls_news_false_denies_it(text: str, speaker: str) -> None:
    (claim,) = people(text)
    assert (claim.polarity.value, claim.modality.value, claim.speaker) == ("negated", "denied", speaker)


def test_what_is_confirmed_beside_is_kept() -> None:
    (claim,) = people("Сведения о двух раненых в больнице считают подтверждёнными.")
    assert (claim.polarity.value, claim.modality.value) != ("affirmed", "reported")
