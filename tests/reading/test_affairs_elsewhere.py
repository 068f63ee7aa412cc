"""What is told beside people, in languages with endings: aid, talks, visits, cases. All of it is invented."""

from __future__ import annotations

from datetime import date

import pytest

from lastcontact.reading.reader import read


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("aid", "Грузовики доставили продовольствие и медикаменты."),
        ("agreement", "Перемирие в целом соблюдается."),
        ("attacked", "За сутки зафиксировано два обстрела."),
        ("investigating", "Прокуратура возбудила уголовное дело."),
        ("aid", "Гуманітарний вантаж із ліками прибув до міста."),
        ("comms_cut", "Мобільне покриття відсутнє."),
        ("displaced", "Домівки залишили близько 5 000 осіб."),
        ("talks", "Բանակցությունները շարունակվում են։"),
        ("search", "Որոնողական աշխատանքները շարունակվում են։"),
        ("visit", "Պատվիրակներն այցելել են ճամբար։"),
        ("agreement", "Tərəflər atəşkəs barədə razılığa gəliblər."),
        ("investigating", "Prokurorluq cinayət işi başlayıb."),
        ("search", "სამძებრო სამუშაოები გრძელდება."),
        ("agreement", "მხარეებმა ცეცხლის შეწყვეტაზე მოაწერეს ხელი."),
        ("attacked", "Патруль попал в засаду у моста."),
        ("attacked", "Ночью раздались выстрелы."),
        ("attacked", "Удар по школе в Белых Ключах."),
        ("request", "Семьи обратились в прокуратуру."),
        ("request", "Собрано 900 подписей."),
        ("search", "За день обследовано 40 квадратных километров."),
        ("responsible", "Соседняя Вестрия причастность отрицает."),
        ("attacked", "Автобус підірвався на міні."),
        ("attacked", "Увечері пролунали вибухи."),
        ("request", "Родини подали клопотання."),
        ("search", "До пошуку залучено 40 рятувальників."),
        ("responsible", "Угруповання провину заперечує."),
        ("attacked", "Կամրջի մոտ պայթյուն է որոտացել։"),
        ("attacked", "Ուղղաթիռը խոցվել է ձորում։"),
        ("request", "Մենք դիմել ենք դատախազություն։"),
        ("aid", "وصلت شاحنات محملة بالادوية الى المدينة."),
        ("agreement", "دخل وقف اطلاق النار حيز التنفيذ."),
        ("displaced", "Hamarçal qəsəbəsindən 140 nəfər köçürülüb."),
        ("attacked", "Bazara iki mərmi düşüb."),
        ("attacked", "Keçiddə səhər atışma başlayıb."),
        ("search", "Sabah axtarış qrupu kəndə göndəriləcək."),
        ("visit", "Qırmızı Xaç nümayəndələri əsirlərlə görüşüb."),
        ("controls", "Köhnə dəyirman yenə onlardadır."),
        ("withdrew", "Qarnizon planlı şəkildə çıxarılıb."),
        ("other", "Nazirlik suallarımıza cavab verməyib."),
        ("other", "Karvanda otuz bir nəfər olub."),
        ("attacked", "რაკეტა საცხოვრებელ სახლს გამთენიისას მოხვდა."),
        ("attacked", "უცნობმა პირებმა საგუშაგოს ცეცხლი გაუხსნეს."),
        ("attacked", "გუშინ ორ მანქანას მინა აუფეთქდა."),
        ("registered", "ცხელ ხაზზე 12 ახალი განაცხადი შევიდა."),
        ("visit", "წითელი ჯვრის დელეგაცია ტყვეებს შეხვდა."),
        ("protest", "ხვალ 12 საათზე ვდგავართ მთავრობასთან."),
        ("other", "ჩვენს წერილს პასუხი არ მოჰყოლია."),
        ("other", "ბორტზე იმყოფებოდა ეკიპაჟის თორმეტი წევრი."),
        ("attacked", "زوارق مجهولة اعترضت السفينة قبالة الجزيرة."),
        ("attacked", "أطلق مجهولون النار على حافلة."),
        ("attacked", "أصاب صاروخ مدرسة في البلدة."),
        ("search", "ما زال البحث جاريا عن اثنين."),
        ("visit", "التقى الوفد أربعين محتجزا."),
        ("controls", "البلدة ما زالت بيد وحداتنا."),
        ("responsible", "نحمل الحكومة مسؤولية سلامتهم."),
        ("other", "ولم ترد الوزارة على طلب للتعليق."),
        ("other", "كان في القارب 14 صيادا."),
    ],
)
def test_what_is_told_beside_people_has_its_type(kind: str, text: str) -> None:
    assert kind in {claim.type.value for claim in read(text, published_on=date(2036, 5, 14)).claims}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ما زال البحث جاريا عن اثنين.", 2),
        ("Karvanda otuz bir nəfər olub.", 31),
    ],
)
def test_who_is_searched_for_or_aboard_is_counted(text: str, count: int) -> None:
    counts = [c.count for c in read(text, published_on=date(2036, 5, 14)).claims]
    assert {c.minimum for c in counts if c is not None} == {count}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("other", "На борту находились 17 моряков."),
        ("other", "В автобусе ехали 31 человек."),
        ("other", "В колонне было 24 врача."),
        ("deployed", "На посту служили 33 пограничника."),
        ("other", "На борту перебували п'ятеро медиків."),
        ("other", "На острові жили дев'ятсот людей."),
        ("deployed", "На заставі перебували шестеро прикордонників."),
        ("other", "Ավտոբուսում կար 31 մարդ։"),
        ("returned", "Из леса вышли 57 бойцов."),
        ("returned", "До деревни дошли 31 из сорока солдат."),
        ("returned", "До села дійшов 31 із сорока, з лісу вийшли ще п'ятеро бійців."),
    ],
)
def test_people_counted_where_they_were_or_came_out_are_told(kind: str, text: str) -> None:
    claims = read(text, published_on=date(2036, 5, 14)).claims
    assert [c.type.value for c in claims if c.count is not None][-1:] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Siyahı tələbələrə göndərilib.",
        "Gəmi axşam limana çatıb.",
        "Yağış səhərdən başlayıb.",
        "Ağır yük maşınları körpüyə girməyəcək.",
        "მაღაზია კვირას გაიხსნება.",
        "ელჩი გამოფენაზე მივიდა.",
        "ფეხბურთელმა ბურთი კარში გაისროლა.",
        "ფასები დაეცა.",
        "وصل القطار إلى المحطة في موعده.",
        "تدير المديرة مدرسة جديدة.",
        "سقط المطر على المدينة.",
        "أصاب اللاعب المرمى.",
        "دخلت المحلات موسم التخفيضات.",
    ],
)
def test_what_is_told_every_day_is_none_of_it(text: str) -> None:
    assert read(text, published_on=date(2036, 5, 14)).claims == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Düşmən qərargahı Sarıtəpə kəndini ələ keçirdiyini elan edib. Nazirlik: bu, yalandır.", "Nazirlik"),
        ("მოწინააღმდეგემ განაცხადა, რომ სოფელი ჭალა აიღო. სამინისტრო: ეს სიცრუეა.", "სამინისტრო"),
        ("أعلنت قيادة تومان أن قواتها سيطرت على بلدة الكروم. ونفت الوزارة ذلك.", "الوزارة"),
    ],
)
def test_a_denial_answers_what_the_other_side_says_it_controls(text: str, speaker: str) -> None:
    told = [(c.modality.value, c.speaker) for c in read(text, published_on=date(2036, 5, 14)).claims]
    assert told[-1] == ("denied", speaker)


@pytest.mark.parametrize(
    "text",
    [
        "На площадь вышли 200 человек.",
        "Вышли 12 человек из автобуса и закурили.",
        "В зале было душно.",
        "Группа спасателей из 15 человек вышла к перевалу.",
        "На площу вийшли 200 людей.",
    ],
)
def test_who_goes_out_into_the_street_has_not_returned(text: str) -> None:
    assert "returned" not in {claim.type.value for claim in read(text, published_on=date(2036, 5, 14)).claims}


@pytest.mark.parametrize(
    "text",
    [
        "Удар по репутации банка оказался тяжёлым.",
        "Певица обратилась к зрителям.",
        "Раздались аплодисменты.",
        "Співачка звернулася до глядачів.",
        "Пролунали оплески.",
    ],
)
def test_everyday_blows_sounds_and_words_are_no_attacks_and_ask_for_nothing(text: str) -> None:
    told = {claim.type.value for claim in read(text, published_on=date(2036, 5, 14)).claims}
    assert not told & {"attacked", "request"}
