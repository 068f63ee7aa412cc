"""What is doubted, refuted or left unconfirmed nobody tells as so; whose claim it is keeps it. All is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read
from tests.reading.plain_telling import in_short

SUITES = sorted(Path(__file__).with_name("doubted").glob("*.txt"))
SO_INSTEAD = ("returned", "found", "held")
"""What is told beside the doubt of what is so: "contrary to claims that 12 were captured, the patrol returned"."""


def told_as_so(text: str) -> list[Claim]:
    claims = [c for c in read(text).claims if c.type in PEOPLE_TYPES and c.polarity == "affirmed"]
    return [c for c in claims if c.modality in ("asserted", "confirmed")]


def lines(suite: Path, mark: str) -> list[str]:
    return [line[2:] for line in suite.read_text(encoding="utf-8").splitlines() if line.startswith(mark)]


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.stem)
def test_what_is_doubted_is_never_told_as_so(suite: Path) -> None:
    doubted = lines(suite, "? ")
    assert len(doubted) >= 20
    wrong = {text: told for text in doubted if (told := [c for c in told_as_so(text) if c.type not in SO_INSTEAD])}
    assert not wrong


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.stem)
def test_what_nobody_doubts_is_told_as_so(suite: Path) -> None:
    assert not [text for text in lines(suite, "! ") if not told_as_so(text)]


TOLD = {
    "The minister cast doubt on claims that 12 soldiers were captured.": "captured not unknown 12 minister",
    "The minister cast doubt on Radio Helm's claim that 12 soldiers were captured.":
        "captured claimed 12 Helm; captured not unknown 12 minister",
    "The army questioned reports by Marhen that 12 soldiers were captured.":
        "captured claimed 12 Marhen; captured not unknown 12 army",
    "Marhen falsely claimed that 12 soldiers were captured.": "captured claimed 12 Marhen",
    "Contrary to claims that 40 soldiers were captured, none were, the army said.": "captured not denied 40 army",
    "Contrary to claims that 12 soldiers were captured, the patrol returned.": "captured not denied 12; returned",
    "Without confirming that 12 soldiers were captured, the minister left.": "captured not unknown 12 minister",
    "It would be wrong to say that 12 soldiers were captured.": "captured not denied 12",
    "Far from being captured, the 12 soldiers are at their posts.": "captured not denied 12",
    "Минобороны поставило под сомнение сообщение о гибели 12 солдат.": "killed not unknown 12 Минобороны",
    "Враг солгал, что 12 солдат попали в плен, сказал мэр.": "captured claimed 12 враг",
    "Спростовано інформацію про 12 полонених.": "captured not denied 12",
    "Խոսնակը կասկածի տակ է դրել 12 զինվորի զոհվելու մասին լուրը։": "killed not unknown 12 խոսնակ",
    "Sözçü 12 əsgərin ölümü barədə xəbəri şübhə altına alıb.": "killed not unknown 12 sözçü",
    "სამინისტრომ უარი თქვა 12 ჯარისკაცის დაღუპვის დადასტურებაზე.": "killed not unknown 12 სამინისტრო",
    "شكك الناطق في تقارير مقتل 12 جنديا.": "killed not unknown 12 المتحدث",
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_who_doubts_speaks_for_the_doubt_and_who_claims_for_the_claim(text: str, told: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Նախարարությունը հերքել է Դորվիայի պնդումը, թե 40 զինվոր գերի է ընկել։ «Մեր ոչ մի զինծառայող գերի չի ընկել»,- "
        "ասել է խոսնակ Արամ Դավթունին։",
        "Минобороны опровергло утверждение Дорвии, что 40 солдат попали в плен. «Ни один наш солдат в плен не попал», "
        "- сказал спикер.",
    ],
)
def test_that_there_was_none_is_nobodys_claim_of_some(text: str) -> None:
    affirmed = [c for c in read(text).claims if c.polarity == "affirmed" and c.type in PEOPLE_TYPES]
    assert [c.count.minimum for c in affirmed if c.count] == [40]
    assert len(affirmed) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Contrary to the laws of war the 12 captured soldiers were shot.",
        "Despite the deaths of 12 soldiers, the attack went on.",
        "It would be wrong to forget that 12 soldiers were killed.",
        "Without confirming the figure, the army said four soldiers had been killed.",
        "The mayor did not hide that 12 soldiers were captured.",
        "Police questioned the driver, and 12 soldiers were captured, the mayor said.",
        "Вопреки Женевским конвенциям, 12 пленных расстреляны.",
        "Не подтверждая других потерь, армия сообщила о гибели 12 солдат.",
        "Мать не знала, что сын погиб.",
        "Всупереч Женевським конвенціям, 12 полонених розстріляно.",
        "Հակառակ կողմը հայտարարել է, որ 12 զինվոր է գերեվարել։",
        "Atəşə baxmayaraq, 12 əsgər qayıdıb.",
        "12 ჯარისკაცის დაღუპვის მიუხედავად შტაბმა შეტევა განაგრძო.",
        "خلافا للاتفاق لم يفرج عن 40 أسيرا.",
    ],
)
def test_what_is_doubted_beside_it_leaves_the_rest_told(text: str) -> None:
    assert told_as_so(text)
