"""Whom a claim is about and what answers it, in languages with endings: names behind "called", "of them", lists and
halves of a sentence. All people, bodies and places are invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.core.claim import Claim
from lastcontact.reading.reader import read

_DAY = date(2036, 11, 26)


def claims(text: str) -> tuple[Claim, ...]:
    return read(text, published_on=_DAY).claims


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("أُسر جندي يدعى كريم الدرواني يوم الجمعة.", "كريم الدرواني"),
        ("قُتلت امرأة تُدعى هدى القندلي في القصف.", "هدى القندلي"),
        ("وأضاف أن سائقا يدعى بلال المحجوبي خُطف عند الحاجز.", "بلال المحجوبي"),
        ("وقالت إن ابنها ويدعى ليث المرقلي مفقود منذ أسبوع.", "ليث المرقلي"),
        ("Один из пленных, которого зовут Иван Белов, ранен.", "Иван Белов"),
        ("Один з полонених, на ім'я Іван Лозовий, поранений.", "Іван Лозовий"),
    ],
)
def test_who_is_only_called_by_a_name_does_not_claim_anything(text: str, whom: str) -> None:
    (claim,) = claims(text)
    assert (claim.subject, claim.speaker, claim.modality.value) == (whom, None, "asserted")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("يدعي الجيش أن أربعين جنديا أسروا.", "الجيش"),
        ("تدعي القيادة أن أربعين جنديا أسروا.", "القيادة"),
    ],
)
def test_who_claims_by_the_same_word_still_claims(text: str, speaker: str) -> None:
    (claim,) = claims(text)
    assert (claim.speaker, claim.modality.value) == (speaker, "claimed")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ولا يعرف مصير الاثنين الآخرين.", (2, 2)),
        ("ما زال مصير الاثنين الباقيين مجهولا.", (2, 2)),
        ("وأضاف أن الحراس نقلوا ثلاثة منهم إلى سجن مدينة هالم.", (3, 3)),
        ("قال إن المسلحين اقتادوا خمسة منهم إلى الجبل.", (5, 5)),
        ("Охранники увезли семерых из них в тюрьму.", (7, 7)),
        ("Gözətçilər onlardan dördünü həbsxanaya apardılar.", (4, 4)),
        ("Պահակները նրանցից չորսին տարել են բանտ։", (4, 4)),
    ],
)
def test_those_of_them_are_no_guards_and_two_are_no_monday(text: str, count: tuple[int, int]) -> None:
    (claim,) = claims(text)
    assert claim.count is not None
    assert (claim.count.minimum, claim.count.maximum) == count
    assert (claim.subject, claim.when) == (None, None)


def test_monday_is_still_a_day_in_arabic() -> None:
    (claim,) = claims("أُسر خمسة جنود يوم الاثنين.")
    assert claim.when is not None
    assert claim.when.start_on == date(2036, 11, 24)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ранее писали о захвате трёх офицеров — эти сведения не соответствуют действительности.", "denied"),
        ("Раніше у мережі повідомляли про сімох полонених — ця інформація не відповідає дійсності.", "denied"),
        ("Сообщалось о гибели девяти солдат, но эта информация не подтвердилась.", "unknown"),
        ("وكانت وسائل إعلام قد تحدثت عن سبعة أسرى، وهذه المعلومات غير صحيحة.", "denied"),
        ("Ավելի վաղ լրատվամիջոցները հայտնել էին յոթ գերու մասին, այդ տեղեկությունը սուտ է։", "denied"),
    ],
)
def test_the_second_half_denies_what_the_first_told_and_not_by_its_voice(text: str, told: str) -> None:
    first, *others = claims(text)
    assert (first.polarity.value, first.modality.value, first.speaker) == ("negated", told, None)
    assert [c.modality.value for c in others] in ([], ["claimed"])


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Говорит, что мужа нет среди девяти пленных.", "мужа"),
        ("Среди восьми погибших Ивана Белова нет.", "Иван Белов"),
        ("Сына не оказалось среди двенадцати обменянных.", "Сына"),
        ("Его нет в списке из сорока пленных.", None),
        ("Брата немає серед чотирьох полонених.", "Брата"),
        ("Եղբայրը չկա չորս գերիների մեջ։", "Եղբայրը"),
        ("Որդին քառասուն գերիների ցուցակում չկա։", "Որդին"),
        ("ძმა ოთხ ტყვეს შორის არ არის.", "ძმა"),
        ("მისი შვილი ორმოცი ტყვის სიაში არ არის.", "შვილი"),
        ("Qardaşı dörd əsir arasında yoxdur.", "Qardaşı"),
        ("Oğlum qırx əsirin siyahısında yoxdur.", "Oğlum"),
        ("أخوها ليس بين الأسرى الأربعة.", "أخوها"),
        ("ابني غير موجود في قائمة الأسرى الأربعين.", "ابني"),
    ],
)
def test_who_is_not_among_them_is_one_and_not_all_of_them(text: str, whom: str | None) -> None:
    (claim,) = claims(text)
    assert (claim.polarity.value, claim.subject, claim.count) == ("negated", whom, None)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Погибли двое: Иван Белов и Пётр Горский.", "Иван Белов, Пётр Горский"),
        ("В плен попали двое — капитан Лев Ортин и сержант Ян Дуб.", "Лев Ортин, Ян Дуб"),
        ("Загинули двоє: Павло Лозовий і хлопець на прізвисько Сокіл.", "Павло Лозовий, Сокіл"),
        ("Զոհվել է երկուսը՝ Վահան Մելյանը և Կարեն Սարյանը։", "Վահան Մելյան, Կարեն Սարյան"),
        ("İki nəfər həlak olub: Rauf Quliyev və Elçin Əliyev.", "Rauf Quliyev, Elçin Əliyev"),
        ("დაიღუპა ორი: ლევან ჯანელიძე და დავით ბერიძე.", "ლევან ჯანელიძე, დავით ბერიძე"),
        ("قُتل اثنان: كريم الدرواني وسامي الحلبي.", "كريم الدرواني, سامي الحلبي"),
    ],
)
def test_as_many_names_as_are_counted_are_those_counted(text: str, whom: str) -> None:
    (claim,) = claims(text)
    assert (claim.subject, claim.count is not None) == (whom, True)


@pytest.mark.parametrize(
    "text",
    [
        "Nazirlik itkinlərin adlarını açıqlamayıb.",
        "Штаб имена пленных не раскрыл.",
        "Штаб не назвав імен зниклих.",
        "Շտաբը չի հրապարակել գերիների անունները։",
        "შტაბმა ტყვეების სახელები არ გაასაჯაროვა.",
        "لم تكشف القيادة أسماء الأسرى.",
    ],
)
def test_names_kept_back_leave_no_fate_unknown(text: str) -> None:
    assert claims(text) == () or {c.type.value for c in claims(text)} == {"other"}
