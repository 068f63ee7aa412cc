"""Confirmed, denied, unconfirmed and unknown in six languages: never taken for each other. All is invented."""

from __future__ import annotations

import itertools

import pytest

from lastcontact.reading.reader import read

CONFIRMED, UNCONFIRMED = ("affirmed", "confirmed"), ("negated", "unknown")
DENIED, CLAIMED, ASSERTED = ("negated", "denied"), ("affirmed", "claimed"), ("affirmed", "asserted")
UNKNOWN, REPORTED = ("affirmed", "unknown"), ("affirmed", "reported")

RUSSIAN = {
    "Минобороны Велмарии подтвердило, что {}.": CONFIRMED,
    "Генштаб признал, что {}.": CONFIRMED,
    "«{}», — подтвердил губернатор.": CONFIRMED,
    "Минобороны Велмарии не подтвердило, что {}.": UNCONFIRMED,
    "Власти пока не подтверждают, что {}.": UNCONFIRMED,
    "Представитель армии отказался подтвердить, что {}.": UNCONFIRMED,
    "Информация о том, что {}, не подтвердилась.": UNCONFIRMED,
    "Минобороны Велмарии опровергло сообщения о том, что {}.": DENIED,
    "Генштаб отрицает, что {}.": DENIED,
    "Информация о том, что {}, не соответствует действительности.": DENIED,
    "Сообщения, будто {}, — ложь, заявили в штабе.": DENIED,
    "Боевики утверждают, что {}.": CLAIMED,
    "Минобороны Велмарии сообщило, что {}.": ASSERTED,
    "Неизвестно, действительно ли {}.": UNKNOWN,
    "Сообщается, что {}.": REPORTED,
}
UKRAINIAN = {
    "Міноборони Велмарії підтвердило, що {}.": CONFIRMED,
    "Генштаб визнав, що {}.": CONFIRMED,
    "Міноборони Велмарії не підтвердило, що {}.": UNCONFIRMED,
    "Влада поки не підтверджує, що {}.": UNCONFIRMED,
    "Речник армії відмовився підтвердити, що {}.": UNCONFIRMED,
    "Міноборони Велмарії спростувало повідомлення про те, що {}.": DENIED,
    "Генштаб заперечує, що {}.": DENIED,
    "Інформація про те, що {}, не відповідає дійсності.": DENIED,
    "Бойовики стверджують, що {}.": CLAIMED,
    "Міноборони Велмарії повідомило, що {}.": ASSERTED,
    "Невідомо, чи справді {}.": UNKNOWN,
    "Повідомляється, що {}.": REPORTED,
}
ARMENIAN = {
    "Պաշտպանության նախարարությունը հաստատել է, որ {}։": CONFIRMED,
    "Վարչապետն ընդունել է, որ {}։": CONFIRMED,
    "Պաշտպանության նախարարությունը չի հաստատել, որ {}։": UNCONFIRMED,
    "Իշխանությունները չեն հաստատում, որ {}։": UNCONFIRMED,
    "Պաշտպանության նախարարությունը հերքել է, որ {}։": DENIED,
    "Բանակը հերքում է լուրերը, թե {}։": DENIED,
    "Տեղեկությունը, թե {}, չի համապատասխանում իրականությանը։": DENIED,
    "Հակառակորդը պնդում է, որ {}։": CLAIMED,
    "Պաշտպանության նախարարությունը հայտնել է, որ {}։": ASSERTED,
    "Հայտնի չէ, թե արդյոք {}։": UNKNOWN,
}
AZERBAIJANI = {
    "Müdafiə Nazirliyi təsdiqləyib ki, {}.": CONFIRMED,
    "Baş nazir etiraf edib ki, {}.": CONFIRMED,
    "Müdafiə Nazirliyi təsdiqləməyib ki, {}.": UNCONFIRMED,
    "Rəsmi şəxslər təsdiq etmir ki, {}.": UNCONFIRMED,
    "Müdafiə Nazirliyi təkzib edib ki, {}.": DENIED,
    "Qarşı tərəf iddia edir ki, {}.": CLAIMED,
    "Müdafiə Nazirliyi bildirib ki, {}.": ASSERTED,
    "Məlum deyil ki, {}.": UNKNOWN,
}
GEORGIAN = {
    "თავდაცვის სამინისტრომ დაადასტურა, რომ {}.": CONFIRMED,
    "პრემიერ-მინისტრმა აღიარა, რომ {}.": CONFIRMED,
    "თავდაცვის სამინისტრომ არ დაადასტურა, რომ {}.": UNCONFIRMED,
    "ხელისუფლება არ ადასტურებს, რომ {}.": UNCONFIRMED,
    "თავდაცვის სამინისტრომ უარყო, რომ {}.": DENIED,
    "არმია უარყოფს ცნობებს, თითქოს {}.": DENIED,
    "ინფორმაცია, რომ {}, სიმართლეს არ შეესაბამება.": DENIED,
    "მოწინააღმდეგე ამტკიცებს, რომ {}.": CLAIMED,
    "თავდაცვის სამინისტრომ განაცხადა, რომ {}.": ASSERTED,
    "უცნობია, რომ {}.": UNKNOWN,
}
ARABIC = {
    "أكدت وزارة الدفاع أن {}.": CONFIRMED,
    "اعترف رئيس الوزراء بأن {}.": CONFIRMED,
    "لم تؤكد وزارة الدفاع أن {}.": UNCONFIRMED,
    "رفضت وزارة الدفاع تأكيد أن {}.": UNCONFIRMED,
    "نفت وزارة الدفاع أن {}.": DENIED,
    "نفى الجيش أنباء عن أن {}.": DENIED,
    "المعلومات التي تقول إن {} غير صحيحة.": DENIED,
    "زعمت الجماعة أن {}.": CLAIMED,
    "قالت وزارة الدفاع إن {}.": ASSERTED,
    "لا يعرف ما إذا كان {}.": UNKNOWN,
}
WHAT = {
    "ru": ("12 солдат попали в плен", "четверо военнослужащих погибли", "девять пограничников пропали без вести"),
    "uk": ("12 солдатів потрапили в полон", "четверо військових загинули", "дев'ять прикордонників зникли безвісти"),
    "hy": ("12 զինվոր գերեվարվել է", "չորս զինծառայող զոհվել է", "ինը զինվոր անհետացել է"),
    "az": ("12 əsgər əsir düşüb", "dörd hərbi qulluqçu həlak olub", "doqquz nəfər yaralanıb"),
    "ka": ("12 ჯარისკაცი ტყვედ ჩავარდა", "ოთხი სამხედრო დაიღუპა", "ცხრა ადამიანი დაიჭრა"),
    "ar": ("12 جنديا وقعوا في الأسر", "أربعة جنود قتلوا", "تسعة أشخاص أصيبوا"),
}
FRAMES = {"ru": RUSSIAN, "uk": UKRAINIAN, "hy": ARMENIAN, "az": AZERBAIJANI, "ka": GEORGIAN, "ar": ARABIC}
SENTENCES = [
    (frame.format(what), want)
    for language, frames in FRAMES.items()
    for (frame, want), what in itertools.product(frames.items(), WHAT[language])
]
VERB_LAST = [
    ("Nazirlik üç hərbçinin həlak olduğunu təsdiqləyib.", CONFIRMED),
    ("Nazirlik üç hərbçinin həlak olduğunu təsdiqləməyib.", UNCONFIRMED),
    ("Nazirlik üç hərbçinin həlak olduğunu təkzib edib.", DENIED),
    ("Üç hərbçinin həlak olması barədə məlumat həqiqətə uyğun deyil.", DENIED),
    ("Nazirlik 40 əsgərin əsir düşdüyünü iddia edir.", CLAIMED),
    ("სამინისტრომ სამი სამხედროს დაღუპვა დაადასტურა.", CONFIRMED),
    ("სამინისტრომ სამი სამხედროს დაღუპვა უარყო.", DENIED),
    ("Նախարարությունը հերքել է երեք զինծառայողի մահը։", DENIED),
    ("Նախարարությունը հաստատել է երեք զինծառայողի մահը։", CONFIRMED),
    ("نفت الوزارة مقتل ثلاثة جنود.", DENIED),
    ("أكدت الوزارة مقتل ثلاثة جنود.", CONFIRMED),
    ("لم تؤكد الوزارة مقتل ثلاثة جنود.", UNCONFIRMED),
    ("Армия подтвердила гибель трёх солдат.", CONFIRMED),
    ("Армия опровергла гибель трёх солдат.", DENIED),
    ("Армія не підтвердила загибель трьох солдатів.", UNCONFIRMED),
]


@pytest.mark.parametrize(("sentence", "want"), SENTENCES + VERB_LAST)
def test_confirmed_denied_and_unknown_are_told_apart(sentence: str, want: tuple[str, str]) -> None:
    claims = [c for c in read(sentence).claims if c.count is not None]
    assert claims, "nothing was read"
    assert (claims[0].polarity.value, claims[0].modality.value) == want


@pytest.mark.parametrize(
    ("sentence", "wants"),
    [
        ("Минобороны подтвердило пленение 12 солдат, но опровергло гибель пяти офицеров.", (CONFIRMED, DENIED)),
        ("Міноборони спростувало полон 12 солдатів, але підтвердило загибель п'яти офіцерів.", (DENIED, CONFIRMED)),
        (
            "Nazirlik altı əsgərin əsir düşdüyünü təsdiqləyib, beş zabitin öldüyünü isə təkzib edib.",
            (CONFIRMED, DENIED),
        ),
        ("أكد الجيش أسر 12 جنديا ونفى مقتل خمسة ضباط.", (CONFIRMED, DENIED)),
        ("Բանակը հաստատել է 12 զինվորի գերեվարումը, բայց հերքել է հինգ սպայի մահը։", (CONFIRMED, DENIED)),
        ("არმიამ დაადასტურა 12 ჯარისკაცის დატყვევება, მაგრამ უარყო ხუთი ოფიცრის დაღუპვა.", (CONFIRMED, DENIED)),
    ],
)
def test_one_sentence_may_confirm_and_deny(sentence: str, wants: tuple[tuple[str, str], ...]) -> None:
    read_so = [(c.polarity.value, c.modality.value) for c in read(sentence).claims if c.count is not None]
    assert tuple(read_so) == wants
