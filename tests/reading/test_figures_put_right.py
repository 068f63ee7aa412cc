"""Figures that are put right in the text: which is denied, which is earlier, and when that was said. All invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Modality
from lastcontact.reading.answering import answers
from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said 11 soldiers are missing, not 14 as it had stated on Sunday.", {"c2": "c3", "c1": "c3"}),
        ("Eleven soldiers are missing, the army said: 11, not 14 as it had said on Sunday.", {"c2": "c3", "c1": "c3"}),
        (
            "Eleven soldiers are missing, the army said on Wednesday, not 14 as it said on Sunday.",
            {"c2": "c3", "c1": "c3"},
        ),
        ("The army said 22 people were killed, down from 25 announced on Monday.", {"c1": "c2"}),
        ("Initially the ministry reported nine prisoners. It later put the number at seven.", {"c2": "c1"}),
        ("Ранее министерство сообщало о девяти пленных, теперь говорит о семи.", {"c2": "c1"}),
        ("The army said 22 people were killed, up from 19 on Monday.", {}),
        ("The army said 22 people were killed. The hospital said 19 were killed.", {}),
    ],
)
def test_an_earlier_figure_is_put_right_by_the_new_one_and_one_that_grew_is_not(
    text: str, expected: dict[str, str]
) -> None:
    reading = read(text, published_on=date(2026, 11, 18))
    assert {new: answer.to for new, answer in answers(reading).items()} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said 11 rather than 14 soldiers were captured.",
        "The army said 11 not 14 soldiers were captured.",
        "The army said 11 soldiers instead of 14 were captured.",
        "По данным МЧС, погибли 11 человек вместо 14.",
        "За даними ДСНС, загинули 11 людей замість 14.",
        "Նախարարության տվյալներով՝ 14-ի փոխարեն անհետ կորել է 11 զինծառայող։",
        "Nazirlik bildirib ki, 14 yox, 11 hərbçi itkin düşüb.",
        "სამინისტროს ცნობით, 14-ის ნაცვლად 11 ჯარისკაცი დაიკარგა.",
    ],
)
def test_of_two_figures_the_right_one_is_told_and_the_wrong_one_denied(text: str) -> None:
    claims = read(text, published_on=date(2026, 11, 18)).claims
    told = {c.count.minimum: (c.polarity.value, c.modality.value) for c in claims if c.count}
    assert told == {11: ("affirmed", "asserted"), 14: ("negated", "denied")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The army said 22 people were killed, down from 25 announced on Monday.", date(2026, 11, 16)),
        ("The army said on Wednesday that 11 men are missing, up from the 9 it gave on Sunday.", date(2026, 11, 15)),
        ("The army said on Wednesday that 11 were captured, correcting its earlier figure of 14.", None),
    ],
)
def test_an_earlier_figure_is_said_on_its_own_day_or_on_none(text: str, said: date | None) -> None:
    old = read(text, published_on=date(2026, 11, 18)).claims[1]
    assert (old.said and old.said.start_on) == said and old.when is None


def test_a_difference_between_two_figures_counts_nobody() -> None:
    claims = read("The army said 11 men were missing, three fewer than it said on Sunday.").claims
    assert [c.count and c.count.minimum for c in claims] == [11]


@pytest.mark.parametrize(
    "text",
    [
        "The army of Kest said it holds nine soldiers. The ministry of Arn denied that civilians are held.",
        "По данным Министерства обороны Кардунии, удерживаются 9 военнослужащих.\n\n"
        "Министерство опровергает сообщения о том, что в плену удерживаются гражданские лица.",
    ],
)
def test_a_denial_about_civilians_answers_no_claim_on_soldiers(text: str) -> None:
    assert not answers(read(text, published_on=date(2026, 11, 18)))


@pytest.mark.parametrize(
    "text",
    [
        "Пропавшими без вести числятся 11 военнослужащих, а не 14, как министерство сообщило в воскресенье.",
        "Министерство обороны сообщило, что пропали 11 военных, а не 14, как заявляло в воскресенье.",
        "Зникли безвісти 11 військових, а не 14, як міністерство повідомило у неділю.",
        "Անհետ կորած է համարվում 11 զինծառայող, ոչ թե 14, ինչպես նախարարությունը հայտնել էր կիրակի օրը:",
        "დაკარგულია 11 სამხედრო და არა 14, როგორც სამინისტრომ კვირას განაცხადა.",
    ],
)
def test_the_right_figure_has_not_the_day_of_the_wrong_one_and_takes_it_back(text: str) -> None:
    reading = read(text, published_on=date(2026, 11, 18))
    new, wrong, old = reading.claims
    assert [c.count and c.count.minimum for c in (new, wrong, old)] == [11, 14, 14]
    assert new.said is None and new.when is None and wrong.said is None
    assert old.said is not None and old.said.start_on == date(2026, 11, 15) and old.speaker == new.speaker
    assert {n: (a.to, a.how) for n, a in answers(reading).items()} == {
        "c1": ("c3", "corrects"),
        "c2": ("c3", "withdraws"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Данные о четырёх погибших, опубликованные 15 ноября, ошибочны.",
        "Дані про чотирьох загиблих помилкові.",
        "Չորս զոհի մասին տվյալները սխալ են:",
        "ცნობა ოთხი დაღუპულის შესახებ მცდარია.",
        "Dörd həlak olan barədə məlumat yanlışdır.",
        "الأنباء عن مقتل أربعة جنود خاطئة.",
    ],
)
def test_a_figure_called_mistaken_is_denied(text: str) -> None:
    (claim,) = read(text, published_on=date(2026, 11, 18)).claims
    assert (claim.polarity.value, claim.modality.value) == ("negated", "denied")


def test_the_next_sentence_takes_nothing_from_the_figure_that_is_put_right() -> None:
    text = (
        "The ministry corrected its figure: nine soldiers were captured, not eleven as it had stated on 9 March."
        " Two soldiers who had been counted as captured were found dead."
    )
    reading = read(text, published_on=date(2026, 3, 21))
    told = {f"c{n}": claim for n, claim in enumerate(reading.claims, start=1)}
    ties = {(told[a].count.minimum, told[b.to].count.minimum, b.how) for a, b in answers(reading).items()}
    assert ties == {(9, 11, "corrects"), (11, 11, "withdraws")}


def test_the_day_of_the_figure_put_right_is_not_the_day_on_which_it_is_taken_back() -> None:
    told = read("Five soldiers have returned, not seven as we said on Thursday.", published_on=date(2031, 3, 15))
    denied = next(c for c in told.claims if c.modality is Modality.DENIED)
    assert denied.said is None and denied.count is not None and denied.count.minimum == 7
