"""How agencies, hospitals, hotlines and chats write every day, in languages with endings; all of it is invented."""

from __future__ import annotations

import pytest

from lastcontact.reading.closed_words import Closings
from tests.reading.plain_telling import in_short


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("missing მეზობელი", "მეზობელმა გვითხრა, მესამე ძმაც არ ჩანსო."),
        ("missing ბებია", "ბებიამ მითხრა, შვილიშვილი დაკარგულთა სიაშიაო."),
        ("held შტაბი", "შტაბში გვითხრეს, ტყვეები გვყავსო."),
        ("captured reported 5", "ამბობენ, ხუთი მონადირე ხელში ჩაუგდიათო."),
        ("surrendered not სარდლობა", "სარდლობის თქმით, ერთი კაციც არ დანებებულაო."),
    ],
)
def test_a_word_closed_by_what_marks_it_as_quoted_is_read_as_the_word(told: str, text: str) -> None:
    assert in_short(text) == told


def test_a_short_word_and_one_that_is_known_keep_their_end() -> None:
    closings = Closings(("ო",), {"ჯარ", "წყარ", "წყარო", "არის"})
    assert closings.without(["ჯარო", "წყარო", "არისო", "სიტყვაო"], 0, 4) == ["ჯარო", "წყარო", "არის", "სიტყვაო"]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("wounded 9; killed 4", "ჰოსპიტალში ცხრა დაჭრილი და ოთხი ცხედარი მიიტანეს."),
        ("wounded 11; killed 2", "Hospitala on bir yaralı və iki cəsəd gətirilib."),
        ("wounded 8; killed 2", "Հիվանդանոց են տեղափոխվել ութ վիրավոր և երկու դիակ։"),
        ("wounded 9; killed 3", "نُقل إلى المستشفى تسعة جرحى وثلاث جثث."),
        ("killed 4; wounded 20", "استقبل المستشفى أربع جثث فضلا عن عشرين جريحا."),
        ("wounded 9; killed 2", "В больницу привезли девять раненых и с ними два тела."),
        ("killed 2", "ჰოსპიტალში ორი დაჭრილი გარდაიცვალა."),
        ("killed 3", "Скончались в госпитале трое раненых."),
    ],
)
def test_the_wounded_and_the_bodies_that_a_hospital_takes_in_are_told_apart(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("killed 2 ლომიძე", "„ტყუილია, - უპასუხა მერმა გია ლომიძემ, - დაიღუპა მხოლოდ ორი მეზღვაური“."),
        ("killed 2 Qara", "«Yalandır, – mer Elşad Qara cavab verib, – yalnız iki dənizçi həlak olub»."),
        ("captured 5 Хорел", "«Ложь, — ответил спикер Дмитрий Хорел, — в плен попали только пятеро солдат»."),
        ("killed not denied 15; wounded 2", "خبر استشهاد 15 شابا غير صحيح، اللي صار إن عندنا جريحين."),
        ("killed 3 ლომიძე", "„სამი ჯარისკაცი დაიღუპა“, - უთხრა მათ სპიკერმა გია ლომიძემ."),
        (
            "captured not denied 40 السمان; captured claimed 40 الحركة; wounded 3 السمان",
            "نفى الناطق باسم الجيش لؤي السمان ما أعلنته الحركة عن أسر 40 جنديا، مشددا على أن ثلاثة جنود أصيبوا.",
        ),
    ],
)
def test_what_is_so_is_told_behind_a_lie_that_it_is_set_against(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("returned demanded 4; held", "მოვითხოვთ, გაათავისუფლონ ჩვენი ოთხი მეთევზე, რომლებიც მაისიდან ციხეში ჰყავთ."),
        ("returned demanded 4; held", "Требуем освободить четверых рыбаков, которых с мая держат в тюрьме."),
        ("returned demanded 4; held", "نطالب بالإفراج عن الصيادين الأربعة الذين تحتجزهم السلطات منذ مايو."),
        ("returned demanded 4; held", "Պահանջում ենք ազատել չորս ձկնորսների, որոնց մայիսից բանտում են պահում։"),
        ("returned demanded Միություն", "Միությունը պահանջում է ազատ արձակել բոլորին։"),
        (
            "returned demanded 12 ծնողներ",
            "Ծնողները փակել են Կառավարության մուտքը՝ պահանջելով վերադարձնել 12 գերիներին։",
        ),
    ],
)
def test_what_only_describes_those_whom_somebody_demands_is_a_fact(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            "wounded reported 2; wounded not unknown Правительство",
            "Ходят слухи, что ранены двое министров. Правительство эту информацию не подтвердило.",
        ),
        (
            "found reported 5; found not unknown პოლიცია",
            "გავრცელდა ხმები, რომ იპოვეს ხუთი ცხედარი. პოლიციამ ინფორმაცია არ დაადასტურა.",
        ),
        ("found reported 5; found not unknown الشرطة", "ترددت أنباء عن العثور على خمس جثث. ولم تؤكد الشرطة المعلومات."),
        (
            "wounded reported; wounded not unknown նախարարություն",
            "Հաղորդվում է, որ վիրավորվել է գեներալ Ռաֆայել Նազինյանը։ "
            "Պաշտպանության նախարարությունը լուրը ո՛չ հաստատել, ո՛չ հերքել է։",
        ),
        (
            "found reported 5; found not denied ლომიძე",
            "ვრცელდება ხმები, რომ იპოვეს ხუთი ცხედარი. მერმა გია ლომიძემ თქვა, რომ ცხედარი არ აღმოჩენილა.",
        ),
        ("found not Ոստիկանություն", "Ոստիկանությունն ասում է, որ իրենց տարածքում ոչ մի դիակ չի հայտնաբերվել։"),
    ],
)
def test_hearsay_of_bodies_or_of_the_wounded_is_answered_like_any_claim(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("wounded reported", "General Rafael Nazarlının yaralandığı bildirilir."),
        ("held reported 2", "ذُكر أن ممرضا وسائقا محتجزان في المدرسة."),
        ("wounded reported", "ذُكر أن اللواء رافع الناصري أصيب."),
        ("captured", "Պատմում է՝ ամուսինը գերի է ընկել։"),
        ("captured 4 əsgər", "Cavan əsgər başını əyib xatırlayır: «Dörd nəfərimizi əsir apardılar»."),
        ("detained დურგალი", "ორი დურგალი ამბობს, რომ მეზობელი წაიყვანეს."),
        ("captured 2 ჯარისკაცი", "იქვე ახალგაზრდა ჯარისკაცი თვალდახუჭული იხსენებს: „ხიდთან ორი ჩვენი წაიყვანეს“."),
        (
            "found 3 გელოვანი; detained 2 გელოვანი",
            "ნათია გელოვანი, საზღვრის დაცვის სპიკერი: ნაპოვნია სამი ცხედარი.\n"
            "ჟურნალისტი: რამდენია დაკავებული?\nსპიკერი: დაკავებულია ორი პირი.",
        ),
        (
            "found 3 Qaralı; detained 2 Qaralı",
            "Aynur Qaralı, sərhəd xidmətinin sözçüsü: Üç cəsəd tapılıb.\n"
            "Jurnalist: Neçə nəfər saxlanılıb?\nSözçü: İki nəfər saxlanılıb.",
        ),
        ("killed 2 Mərkəzi", "Məhkəmə Ekspertizası Mərkəzindən bildirilib ki, iki nəfər həlak olub."),
        (
            "missing possible 9 ლომიძე",
            "„თუ შტაბმა ეს დაადასტურა, ცხრა კაცი დაკარგულია“, - ამბობს სპიკერი გია ლომიძე.",
        ),
    ],
)
def test_who_tells_it_is_no_one_that_is_told_of(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("wounded", "أصيب قائد اللواء الحادي عشر في القصف."),
        ("killed", "قُتل ضابط من الكتيبة الثالثة عشرة."),
        ("captured 2", "بيان عسكري رقم (7): أسر اثنان من عناصر العصابات."),
        ("wounded 1", "أصيبت إحدى المعلمتين بشظية."),
        ("killed 3", "Նավում տասը ձկնորս էր. երեքը զոհվել է։"),
        (
            "killed 4; wounded 12; wounded 2",
            "Dörd nəfər ölüb, on iki nəfər isə, o cümlədən iki uşaq, ağır xəsarətlərlə xəstəxanadadır.",
        ),
        ("wounded 9; killed 1", "გუშინ ცხრა დაჭრილი მოიყვანეს, ერთი გზაში გარდაიცვალა."),
        ("wounded 9; killed 1", "Dünən doqquz yaralı gətirildi, biri yolda öldü."),
        ("returned 1", "მწყემსებიდან ერთი, თხუთმეტი წლის ბიჭი, გუშინ სახლში დაბრუნდა."),
        ("wounded 3; killed 2", "3 სამასიანი, 2 ორასიანი."),
        ("contact_lost", "ძმა, 41 წ., სამი დღეა არ პასუხობს."),
        ("found", "შვილი თვრამეტი კილოთი გამხდარია, მაგრამ ცოცხალია."),
        ("captured -900", "900-dək sakin əsir düşmüşdü."),
        ("detained 2", "İki nəfər həbs olunub, daha üç nəfər axtarışa verilib."),
        ("-", "Səmaya on göyərçin buraxılıb."),
        ("-", "10-მდე ჩაფხუტი გვაკლია."),
        ("-", "მოედანზე ასამდე ადამიანია, ძირითადად ტყვეთა ოჯახები."),
    ],
)
def test_a_figure_counts_whom_it_counts(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("identified المختبر", "أعلن المختبر أن الجثة التي عُثر عليها في بئر مهجورة تعود إلى الملازم كمال رزق."),
        ("remains_returned 9", "تسلمت عائلات من بلدة العين، الأحد، رفات تسعة بحارة."),
        ("returned 90", "بلغ عدد الأسرى العائدين هذا العام 90 أسيرا."),
        (
            "returned planned 30",
            "ستُنفذ عملية تبادل الأسرى صباح الجمعة، على أن يُفرج خلالها عن 30 أسيرا.",
        ),
        ("-", "Հուլիսին անհետացածների գտնվելու վայրը պարզելու համար աշխատում են մասնագետները։"),
        ("detained 6", "Ոստիկանությունը բերման ենթարկեց ցուցարարներից վեցին։"),
        ("killed 6", "ომში სოფელს ექვსი ვაჟი დაეღუპა."),
        ("killed 3", "სამს ვერ ვუშველეთ."),
        ("killed მეთაური", "მეთაურმა თქვა, რომ ყველა დაღუპულია."),
        ("-", "მეზობელ კერშანში მომხდარს ჯერ არ გამოხმაურებიან."),
        ("killed not", "Bizim tərəfdən itki yoxdur."),
        ("remains_returned 6", "6-sının isə nəşi gəldi."),
        ("captured unknown 2", "Nə ordu, nə də nazirlik iki pilotun əsir düşüb-düşmədiyinə aydınlıq gətirib."),
    ],
)
def test_what_happened_is_told_by_the_words_of_every_day(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("-", "İki turist pasportunu itirib."),
        ("-", "Трое рабочих потеряли работу."),
        ("-", "Двоє туристів втратили паспорти."),
        ("-", "خسر ثلاثة عمال وظائفهم."),
        ("-", "Երկու զբոսաշրջիկ կորցրեց անձնագրերը։"),
        ("-", "სამმა მუშამ დაკარგეს სამსახური."),
        ("killed 2; wounded 3", "قتل جنديان وثلاثة آخرون في المستشفى."),
        ("killed 2", "توفي اثنان في المستشفى."),
        ("returned 5; held 3", "أفرج عن خمسة وثلاثة ما زالوا في السجن."),
        ("returned 2 النيابة; held 1 النيابة", "النيابة: أفرج عن اثنين من الموقوفين وواحد في السجن."),
        ("killed not denied", "Valideynlərə oğullarının həlak olduğunu deyiblər, lakin o, bazar ertəsi zəng edib."),
    ],
)
def test_nobody_is_dead_who_lost_a_paper_lies_in_a_hospital_or_telephones(told: str, text: str) -> None:
    assert in_short(text) == told


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            "surrendered not denied 100 الوزارة; surrendered claimed 100 العدو",
            "وصفت الوزارة ادعاء العدو استسلام مئة جندي بأنه كذب.",
        ),
        ("missing 6", "Altı nəfər hələ də tapılmayıb."),
        ("returned 2", "კანონის თანახმად, ორი დაკავებული გაათავისუფლეს."),
        ("killed not unknown", "ცნობა გენერლის სიკვდილის შესახებ არ დადასტურდა."),
        ("returned planned 50", "Tərəflər 50 əsiri dəyişəcək."),
        ("returned planned 50", "سيتبادل الطرفان 50 أسيرا."),
        ("remains_returned planned 5", "გეგმა: 21 აპრილს კიდევ 5 ცხედრის გადმოსვენება."),
        ("remains_returned planned 5", "Plan: aprelin 21-də 5 meyitin təhvil verilməsi."),
        ("remains_returned 5", "1 მარტს 5 ცხედრის გადმოსვენება."),
        ("held 3; identified 1", "Տեսանյութում երևում է երեք գերի, նրանցից մեկին մայրը ճանաչել է։"),
        ("held 3; identified 1", "Videoda üç əsir görünür, onlardan birini anası tanıyıb."),
        (
            "captured 40 მოწინააღმდეგე; captured not denied სარდლობა",
            "მოწინააღმდეგე აცხადებს, რომ 40 ჩვენი სამხედრო აიყვანა, სარდლობა კი ამას უარყოფს.",
        ),
    ],
)
def test_who_denies_whose_word_and_what_is_still_to_be(told: str, text: str) -> None:
    assert in_short(text) == told
