"""Invented people spelled by many systems of romanisation, for measuring under which spellings a name is found again.

Each system is one line: a group of Latin letters for each letter of the alphabet above it, "-" for none. A pair of
letters in `_JOINTLY` stands for what a system does to neighbours (a final -ий, an е after a vowel).
Source: the systems named (BGN/PCGN, ISO 9, GOST 7.79, scientific transliteration, ICAO Doc 9303, national systems of
Ukraine 2010 and Georgia 2002) and customary French, German, Polish, Turkish and informal spelling; written out for this
project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

RUSSIAN = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я"
UKRAINIAN = "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я"
ARMENIAN = "ու և ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց փ ք օ ֆ"
GEORGIAN = "ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ"
AZERBAIJANI = "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z"
SYSTEMS = {
    "Russian": (
        RUSSIAN,
        {
            "BGN/PCGN": "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya",
            "ISO 9": "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ - y - è û â",
            "GOST 7.79 B": "a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh - y - e yu ya",
            "scientific": "a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč - y - è ju ja",
            "passport": "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia",
            "French": "a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia",
            "German": "a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja",
            "Polish": "a b w g d ie io ż z i j k l m n o p r s t u f ch c cz sz szcz - y - e iu ia",
            "Turkish": "a b v g d e yo j z i y k l m n o p r s t u f h ts ç ş şç - ı - e yu ya",
            "Azerbaijani": "a b v q d e yo j z i y k l m n o p r s t u f x s ç ş ş - ı - e yu ya",
            "Croatian": "a b v g d e jo ž z i j k l m n o p r s t u f h c č š šč - i - e ju ja",
            "plain": "a b v g d e e z z i j k l m n o p r s t u f h c c s sc - i - e ju ja",
            "informal": "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sh - y - e yu ya",
        },
    ),
    "Ukrainian": (
        UKRAINIAN,
        {
            "national": "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia",
            "BGN/PCGN": "a b v h g d e ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch - yu ya",
            "scientific": "a b v h g d e je ž z y i ji j k l m n o p r s t u f x c č š šč - ju ja",
            "French": "a b v h g d e ie j z y i ï ï k l m n o p r s t ou f kh ts tch ch chtch - iou ia",
            "German": "a b w h g d e je sch s y i ji j k l m n o p r s t u f ch z tsch sch schtsch - ju ja",
            "Polish": "a b w h g d e je ż z y i ji j k l m n o p r s t u f ch c cz sz szcz - ju ja",
            "through Russian": "a b v g g d e e zh z i i i y k l m n o p r s t u f kh ts ch sh shch - yu ya",
            "informal": "a b v h g d e ye zh z y i i y k l m n o p r s t u f h ts ch sh sh - yu ya",
        },
    ),
    "Armenian": (
        ARMENIAN,
        {
            "BGN/PCGN": "u ev a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts p k o f",
            "scientific": "u ew a b g d e z ē ə tʻ ž i l x c k h j ł č m y n š o čʻ p ǰ ṙ s v t r cʻ pʻ kʻ ō f",
            "French": "ou ev a b g d e z é e t j i l kh dz k h tz gh dj m i n ch o tch p dj r s v t r ts p k o f",
            "Western": "ou ev a p k t e z e e t zh i l kh dz g h tz gh j m y n sh o ch b ch r s v d r ts p k o f",
            "by Russian": "u ev a b g d e z e e t zh i l kh ts k - dz g ch m y n sh o ch p dzh r s v t r ts p k o f",
            "informal": "u ev a b g d e z e e t zh i l x c k h dz gh ch m y n sh o ch p j r s v t r c p q o f",
            "Azerbaijani": "u ev a b q d e z e ə t j i l x s k h dz ğ ç m y n ş o ç p c r s v t r s p k o f",
        },
    ),
    "Georgian": (
        GEORGIAN,
        {
            "national": "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
            "ISO 9984": "a b g d e v z t' i k l m n o p ž r s t u p' k' ḡ q š č' c' j c č x ǰ h",
            "French": "a b g d e v z t i k l m n o p j r s t ou ph k gh q ch tch ts dz ts tch kh dj h",
            "German": "a b g d e w s t i k l m n o p sch r s t u p k gh q sch tsch z ds z tsch ch dsch h",
            "through Russian": "a b g d e v z t i k l m n o p zh r s t u f k g k sh ch ts dz ts ch kh dzh g",
            "informal": "a b g d e v z t i k l m n o p j r s t u f q g y sh ch c dz w ch x j h",
        },
    ),
    "Azerbaijani": (
        AZERBAIJANI,
        {
            "without signs": "a b c c d e e f g g h x i i j k q l m n o o p r s s t u u v y z",
            "English": "a b j ch d e a f g gh h kh i i zh k g l m n o o p r s sh t u u v y z",
            "through Russian": "a b dzh ch d e a f g g g kh y i zh k k l m n o e p r s sh t u yu v y z",
            "French": "a b dj tch d e a f g gh h kh i i j k g l m n o eu p r s ch t ou u v i z",
            "German": "a b dsch tsch d e ä f g gh h ch y i sch k g l m n o ö p r s sch t u ü w j s",
        },
    ),
}
_JOINTLY = {
    ("Russian", "BGN/PCGN"): (("ий$", "iy"), ("(?<=[аеиоуыэюяьъ])е|^е", "ye")),
    ("Russian", "passport"): (("ий$", "ii"),),
    ("Russian", "French"): (
        ("ий$", "i"),
        ("(?<=[аеиоуыэюяьъ])е|^е", "ie"),
        ("ин$", "ine"),
        ("(?<=[аеиоу])с(?=[аеиоу])", "ss"),
    ),
    ("Russian", "German"): (
        ("ий$", "i"),
        ("(?<=[аеиоуыэюяьъ])е|^е", "je"),
        ("(?<=[аеиоу])с(?=[аеиоу])", "ss"),
        ("кс", "x"),
    ),
    ("Russian", "Croatian"): (("(?<=[аеиоуыэюяьъ])е|^е", "je"),),
    ("Russian", "plain"): (("(?<=[аеиоуыэюяьъ])е|^е", "je"),),
    ("Russian", "informal"): (("ий$", "y"), ("^е", "ye"), ("кс", "x")),
    ("Russian", "Turkish"): (("^е|(?<=[аеиоу])е", "ye"),),
    ("Ukrainian", "through Russian"): (("ий$", "y"),),
    ("Armenian", "BGN/PCGN"): (("^ե", "ye"), ("^ո", "vo")),
    ("Armenian", "by Russian"): (("^ե", "ye"), ("^ո", "vo"), ("^հ", "g")),
    ("Armenian", "French"): (("եան$|յան$", "ian"), ("^ե", "ye"), ("^ո", "vo")),
}
PEOPLE = {
    "Russian": (
        (
            "Михаил Тихон Пахом Сергей Алексей Николай Захар Ефим Евгений Юрий Яков Харитон Василий Андрей "
            "Игорь Фёдор Илья Прохор Архип Савелий Герман Жанна Елизавета Хасан Шамиль Ахмед Владислав "
            "Максим Александр Вячеслав"
        ),
        (
            "Ходаков Малеев Воротинцевский Ерофеев Жихарев Хвостенский Чухонин Щеголихин Юхновский Цыхоцкий "
            "Грушенков Бехтинский Рейхардтов Сухожаев Ярыжкин Вихляев Объедков Шейхаметов Джахангиров "
            "Кохановский Мойсеев Пыхтеев Хижняков Тухачин Лаврухин Нехаев Зайчуков Чехломин"
        ),
    ),
    "Ukrainian": (
        (
            "Михайло Павло Сергій Богдан Григорій Юхим Євген Ігор Захар Тихін Олег Яків Андрій Гаврило "
            "Георгій Мойсей Харитон Всеволод"
        ),
        (
            "Грушкевич Ходаківський Охримчук Бугайчук Джежелій Щегольський Чухрай Вихованець Кожухар "
            "Гнатишин Загайко Яхненко Шевчихін Юхимець Жеваго Мацьохін Тягнигоре Кривохижа"
        ),
    ),
    "Armenian": (
        (
            "Վահագն Հովհաննես Խաչատուր Գրիգոր Հայկ Մխիթար Ջիվան Աշոտ Մհեր Ռուբեն Եղիշե Ժիրայր Հրանտ Սահակ "
            "Պետրոս Կարապետ Արշակ Վաչե"
        ),
        (
            "Սարնեցյան Խորասարյան Հովասարյան Ջրաղացյան Չախմախյան Մելիքջանյան Ղուկասարյան Ծաղկոսյան Ոստանյան "
            "Խոջայանց Բաղրասյան Շահխորյան Ահարոնցյան Մխչոյան Փաշաղյան Ձորագյան"
        ),
    ),
    "Georgian": (
        "ვაჟა ჯონდო ხვიჩა ლევან გიორგი მიხეილ ზაქარია ჯემალ ნოდარ შოთა ზვიად ავთანდილ ოთარ ფარნავაზ ცოტნე",
        (
            "არხოშვილი ჯახუაშვილი წერეხიძე ხევისქარელი ღვანჭილაძე ჭახნაშვილი ფუტკარიძე ძიძიგვერი მახვილაძე "
            "ცხემიშვილი ქარჩხაძე ჩახუნაშვილი სახამბერი ყიფნაშვილი"
        ),
    ),
    "Azerbaijani": (
        "Nahid Rəşad Həsən Cavad Elxan Əhməd Vaqif Xəyal Ceyhun İlham Rəhim Tahir Mahir Şəhriyar Yusif Həmid",
        (
            "Behbudov Dərinqayalı Xocayev Cəfərzadə Vəlixanlı Axundlu Şıxlinski Hacıxanov Mehtixanlı "
            "Qaraxanov Çobanlı Şəhbazov Məhərrəmov Yəhyalı"
        ),
    ),
}
ARABIC = (
    *(
        "يوسف|Yusuf Yousef Youssouf Jusuf Yusif",
        "محمود|Mahmud Mahmoud Machmud Mahmut",
        "جمال|Jamal Gamal Djamal Dschamal",
    ),
    *(
        "خالد|Khalid Khaled Chalid Halid Xalid",
        "حسين|Hussein Husain Hossein Houssein Gusein",
        "عثمان|Uthman Othman Osman Usman",
    ),
    *("ذاكر|Dhakir Zakir Thakir", "شوقي|Shawqi Chawki Schauki Şevki", "هيثم|Haytham Haitham Haysam Heitham"),
)
ARABIC_FAMILIES = (
    *("الخرداوي|Al-Khirdawi Khirdaoui Elhirdavi Al-Chirdawi", "جحشوري|Jahshuri Djahchouri Dschahschuri Cahşuri"),
    *("البحيراني|Al-Buhayrani Elbouheirani Buhairani Bouhayrani", "رمضاني|Ramadani Ramazani Ramadhani Ramzani"),
    *("واصفاني|Wasifani Ouassifani Vasifani Wassifani", "غيثاوي|Ghaythawi Gheissaoui Geisawi Ghaitawi"),
)


def spelled(language: str, system: str, word: str) -> str:
    """One word of a language by one of its systems, with a capital."""
    alphabet, systems = SYSTEMS[language]
    latin = dict(zip(alphabet.split(), systems[system].split(), strict=True))
    text = word.replace("İ", "i").lower()
    for pattern, instead in _JOINTLY.get((language, system), ()):
        text = re.sub(pattern, f"\ue000{instead}\ue001", text)
    pieces = re.split("\ue000([^\ue001]*)\ue001", text)
    whole = "".join(piece if at % 2 else _letters(piece, latin) for at, piece in enumerate(pieces))
    return whole[:1].upper() + whole[1:]


def _letters(text: str, latin: dict[str, str]) -> str:
    found, at = "", 0
    while at < len(text):
        length = 2 if text[at : at + 2] in latin else 1
        letter = text[at : at + length]
        found += latin.get(letter, letter).replace("-", "")
        at += length
    return found


def families() -> Iterator[tuple[str, dict[str, str]]]:
    """(language, system -> name): one person's name in its own letters ("") and by each system."""
    for language, (given, surnames) in PEOPLE.items():
        for one, other in product(given.split(), surnames.split()):
            forms = {"": f"{one} {other}"}
            for system in SYSTEMS[language][1]:
                forms[system] = f"{spelled(language, system, one)} {spelled(language, system, other)}"
            yield language, forms
    for one, other in product(ARABIC, ARABIC_FAMILIES):
        (own, latin), (family, latins) = one.split("|"), other.split("|")
        forms = {"": f"{own} {family}"}
        spelled_out = product(latin.split(), latins.split())
        forms |= {f"customary {at}": " ".join(words) for at, words in enumerate(spelled_out)}
        yield "Arabic", forms
