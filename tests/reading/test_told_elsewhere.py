"""Who tells it, what happened and what is no claim on people, in Azerbaijani, Georgian and Arabic."""

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
        ("Əlaqələndirmə Qərargahı 90 döyüşçünün qayıtdığını təsdiqləyib.", "Əlaqələndirmə Qərargahı"),
        ("Hospitaldan verilən məlumata əsasən, 17 yaralı qəbul edilib.", "hospital"),
        (
            "Dörd nəfər itkin düşüb. Bu barədə Fövqəladə Hallar Nazirliyindən məlumat verilib.",
            "Fövqəladə Hallar Nazirliyi",
        ),
        ("Karas Kanalı yazıb ki, on dörd əsgər təslim olub.", "Karas Kanalı"),
        ("Müdafiə Nazirliyinin mətbuat xidmətindən verilən xəbərə görə, üç hərbçi şəhid olub.", "Müdafiə Nazirliyi"),
        ("Qaynar xəttə daxil olan məlumata görə, iki nəfər itkin düşüb.", "qaynar xətt"),
        ("Altı nəfər saxlanılıb (polisin məlumatı).", "polis"),
        ("Səfirlikdən bildiriblər ki, iki vətəndaşımız saxlanılıb.", "səfirlik"),
        ("Yerli sakinlər deyirlər ki, məktəbdə altmış nəfər saxlanılır.", "yerli sakinlər"),
        ("Sağ qalanlardan biri danışdı ki, yeddi yoldaşı öldürülüb.", "sağ qalanlardan biri"),
        ("ჰოსპიტალში განაცხადეს, რომ 17 დაჭრილი შეიყვანეს.", "ჰოსპიტალი"),
        (
            "ოთხი ადამიანი დაიკარგა. ინფორმაციას საგანგებო სიტუაციების სამსახური ავრცელებს.",
            "საგანგებო სიტუაციების სამსახური",
        ),
        (
            "თავდაცვის სამინისტროს პრესსამსახურის ინფორმაციით, სამი სამხედრო მოსამსახურე დაიღუპა.",
            "თავდაცვის სამინისტრო",
        ),
        ("ვიცე-პრემიერმა გუშინ განაცხადა, რომ სამოცი ტყვე გათავისუფლდა.", "ვიცე-პრემიერი"),
        ("ცხელ ხაზზე შემოსული ინფორმაციით, ორი ადამიანი დაიკარგა.", "ცხელი ხაზი"),
        ("დაკავებულია ექვსი ადამიანი (პოლიციის მონაცემები).", "პოლიცია"),
        ("ერთ-ერთი გადარჩენილი ყვება, რომ მისი შვიდი თანამებრძოლი მოკლეს.", "გადარჩენილი"),
        ("أكد مقر التنسيق عودة 90 مقاتلا.", "مقر التنسيق"),
        ("عُثر على ست جثث. صرح بذلك المحقق كمال رزق.", "كمال رزق"),
        ("ضبط حرس الحدود ثلاثة أشخاص، وفق بيان له.", "حرس الحدود"),
        ("تصر العائلات على أن أربعة عشر رجلا أحياء في الأسر.", "العائلات"),
        ("استنادا إلى تقرير المراقبين، أُجلي ثلاثون جريحا.", "المراقبون"),
        ("يدعي الطرف الآخر أن مئتي جندي استسلموا.", "الطرف الآخر"),
        ("قُتل ثلاثة عسكريين، هذا ما أعلنته وزارة الدفاع.", "وزارة الدفاع"),
        ("أوقف ستة أشخاص (بيانات الشرطة).", "الشرطة"),
        ("يتحدث الأهالي عن ستين شخصا محتجزين في المدرسة.", "الأهالي"),
        ("قال أحد الناجين إن سبعة من رفاقه قتلوا.", "أحد الناجين"),
        ("XİN-dən bildirilib ki, iki vətəndaş saxlanılıb.", "XİN"),
        ("Səhra hospitalı gecə on iki yaralının qəbul edildiyini açıqlayıb.", "Səhra hospitalı"),
        ("Sərhədçilər altı nəfəri saxladıqlarını deyirlər.", "sərhədçilər"),
        ("მესაზღვრეები აცხადებენ, რომ ექვსი ადამიანი დააკავეს.", "მესაზღვრეები"),
        ("მაშველების თქმით, ნანგრევებიდან სამი ცხედარი ამოიყვანეს.", "მაშველები"),
        ("أعلن المستشفى الميداني استقبال اثني عشر جريحا.", "المستشفى الميداني"),
        ("يروي أسير محرر أن اثنين من رفاقه أعدما.", "أسير محرر"),
        ("عُثر على ست جثث. أعلن ذلك القاضي نزار السويدي.", "نزار السويدي"),
    ],
)
def test_whoever_tells_is_named(text: str, speaker: str) -> None:
    told = on_people(text)
    assert told and all(speaker.lower() in (c.speaker or "").lower() for c in told)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("Beş jurnalistlə əlaqə saxlamaq mümkün olmur.", "contact_lost"),
        ("Qardaşım Norr həbsxanasındadır.", "held"),
        ("Düşmənin bir bölüyü təslim olub.", "surrendered"),
        ("Otuz döyüşçü könüllü təslim olub.", "surrendered"),
        ("Ekspertlər altı şəxsin kimliyini təyin edib.", "identified"),
        ("Xüsusi xidmət orqanları üç diversantı tutub.", "detained"),
        ("თორმეტი სამხედრო მოსამსახურის შესახებ ინფორმაცია არ არის.", "missing"),
        ("ხუთ ჟურნალისტთან დაკავშირება ვერ ხერხდება.", "contact_lost"),
        ("რვა მებრძოლთან კონტაქტი დაკარგულია.", "contact_lost"),
        ("ჩვენმა ძალებმა თერთმეტი ტყვე აიყვანეს.", "captured"),
        ("რეპატრირებულია 40 ადამიანი.", "returned"),
        ("კვლევისას თერთმეტი პირის ნაშთები გამოვლინდა.", "found"),
        ("სპეცსამსახურებმა სამი დივერსანტი დაიჭირეს.", "detained"),
        ("عندنا أربعون من أسراهم.", "held"),
        ("تعرض سبعة جنود لارتجاج.", "wounded"),
        ("ثلاثة من الرهائن باتوا أحرارا.", "returned"),
        ("وضع جنديان سلاحهما.", "surrendered"),
        ("تأكد أن الرفات تعود إلى سامر لقطين.", "identified"),
        ("جرت مطابقة رفات خمسة مفقودين.", "identified"),
        ("أخذت الشرطة أخي من البيت.", "detained"),
        ("თალასთან 2 ათასი ადამიანი დაიღუპა.", "killed"),
        ("Otuz döyüşçü könüllü təslim olub.", "surrendered"),
        ("Dörd nəfərin ölüm faktı qeydə alınıb.", "killed"),
        ("Bölmə ilə rabitə üç gündür yoxdur.", "contact_lost"),
        ("ოთხი ადამიანის გარდაცვალების ფაქტი დაფიქსირდა.", "killed"),
        ("სასამართლომ ორ პირს 30-დღიანი პატიმრობა მიუსაჯა.", "detained"),
        ("سجلت أربع وفيات.", "killed"),
        ("120 شخصا في معسكر الاعتقال.", "held"),
        ("لم يتمكن الأطباء من إنقاذ حياة طفل في العاشرة.", "killed"),
        ("بلغ عدد من يعتبرون في عداد المفقودين 52.", "missing"),
        ("Şirkətin üç işçisi həyatını itirib.", "killed"),
        ("On əsir anbarda saxlanılır.", "held"),
        ("Müzakirələrdən sonra beş əsir qaytarılıb.", "returned"),
        ("Yanğında üç nəfər həyatını itirib.", "killed"),
        ("أعيد خمسة أسرى خلال زيارة الوفد.", "returned"),
        ("عاد ثلاثون أسيرا بعد جولة مفاوضات.", "returned"),
        ("عثر على ثلاث جثث قرب مستودع أسلحة.", "found"),
    ],
)
def test_what_happened_is_told(text: str, happened: str) -> None:
    assert [c.type.value for c in on_people(text)] == [happened]


@pytest.mark.parametrize(
    "text",
    [
        "Komanda üç xal itirib.",
        "Polis 14 qəza qeydə alıb.",
        "Nazir səfərdən qayıdıb.",
        "Seçicilər siyahısına 2 min nəfər daxil edilib.",
        "Kursa 40 nəfər qeydiyyatdan keçib.",
        "Şirkət 40 milyon itirib.",
        "რეჟისორმა ფესტივალზე სამი ჯილდო მიიღო.",
        "პოლიციამ 14 ავარია დააფიქსირა.",
        "მდინარე კალაპოტს დაუბრუნდა.",
        "მინისტრი ვიზიტიდან დაბრუნდა.",
        "ამომრჩეველთა სიაში 2 ათასი ადამიანი შეიყვანეს.",
        "კურსზე 40 ადამიანი დარეგისტრირდა.",
        "კომპანიამ 40 მილიონი დაკარგა.",
        "يتحدث الكتاب عن أسرى حرب عام 1871.",
        "خسر الفريق ثلاث نقاط.",
        "عثر على 40 قطعة سلاح في مستودع.",
        "سجلت الشرطة 14 حادث سير.",
        "عاد النهر إلى مجراه.",
        "عاد الوزير من زيارته.",
        "أدرج ألفا شخص في سجل الناخبين.",
        "سجل أربعون شخصا في الدورة.",
        "خسرت الشركة 40 مليونا.",
        "Yarışda 12 idmançı finala çıxıb.",
    ],
)
def test_points_voters_and_rivers_are_no_people(text: str) -> None:
    assert on_people(text) == []


def test_thousands_behind_a_figure_are_one_number() -> None:
    assert [c.count and c.count.minimum for c in on_people("თალასთან 2 ათასი ადამიანი დაიღუპა.")] == [2000]
