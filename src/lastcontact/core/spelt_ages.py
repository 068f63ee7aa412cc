"""Ages up to 99 written in words, in seven languages: on them it hangs whether somebody is a minor, and who is who."""

from __future__ import annotations

import re

_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать"
    " пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    "uk": "один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять"
    " п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять",
    "hy": "մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը տասնմեկ տասներկու տասներեք տասնչորս տասնհինգ տասնվեց տասնյոթ"
    " տասնութ տասնինը քսան",
    "az": "bir iki üç dörd beş altı yeddi səkkiz doqquz on on-bir on-iki on-üç on-dörd on-beş on-altı on-yeddi"
    " on-səkkiz on-doqquz iyirmi",
    "ka": "ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი თერთმეტი თორმეტი ცამეტი თოთხმეტი თხუთმეტი თექვსმეტი"
    " ჩვიდმეტი თვრამეტი ცხრამეტი ოცი",
    "ar": "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد-عشر اثنا-عشر ثلاثة-عشر أربعة-عشر خمسة-عشر ستة-عشر"
    " سبعة-عشر ثمانية-عشر تسعة-عشر عشرون",
    "ru (of)": "одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати"
    " четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати",
    "uk (of)": "одного двох трьох чотирьох п'яти шести семи восьми дев'яти десяти одинадцяти дванадцяти тринадцяти"
    " чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев'ятнадцяти двадцяти",
    "ar (of a feminine word)": "واحدة اثنتان ثلاث أربع خمس ست سبع ثمان تسع عشر إحدى-عشرة اثنتا-عشرة ثلاث-عشرة أربع-عشرة"
    " خمس-عشرة ست-عشرة سبع-عشرة ثماني-عشرة تسع-عشرة عشرين",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "uk": "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
    "hy": "քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն",
    "az": "iyirmi otuz qırx əlli altmış yetmiş səksən doxsan",
    "ru (of)": "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста",
    "uk (of)": "двадцяти тридцяти сорока п'ятдесяти шістдесяти сімдесяти вісімдесяти дев'яноста",
    "ar": "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
    "ar (after a word)": "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين",
}
_ARABIC_UNITS = (
    ("واحد واحدة إحدى", 1), ("اثنان اثنين اثنتان", 2), ("ثلاثة ثلاث", 3), ("أربعة أربع", 4), ("خمسة خمس", 5),
    ("ستة ست", 6), ("سبعة سبع", 7), ("ثمانية ثماني ثمان", 8), ("تسعة تسع", 9),
)  # fmt: skip
_GEORGIAN_SCORES = {"ოც": 20, "ორმოც": 40, "სამოც": 60, "ოთხმოც": 80}
"""Georgian counts by scores: ოცდაათი, "twenty and ten", is 30."""


def _spelt() -> dict[str, int]:
    """Every age that is known by its words."""
    small = {language: words.replace("-", "\t").split(" ") for language, words in _WORDS.items()}
    known = {word.replace("\t", " "): n for words in small.values() for n, word in enumerate(words, start=1)}
    for language, tens in _TENS.items():
        for ten, word in zip(range(20, 100, 10), tens.split(), strict=True):
            known[word] = ten
            for unit, n in _units(language):
                known |= dict.fromkeys(_joined(language, word, unit), ten + n)
    for score, n in _GEORGIAN_SCORES.items():
        known[score + "ი"] = n
        known |= {f"{score}და{word}": n + more for more, word in enumerate(small["ka"][:19], start=1)}
    return known


def _units(language: str) -> list[tuple[str, int]]:
    if language.startswith("ar"):
        return [(word, n) for words, n in _ARABIC_UNITS for word in words.split()]
    return [(word, n) for n, word in enumerate(_WORDS[language].split()[:9], start=1)]


def _joined(language: str, ten: str, unit: str) -> tuple[str, ...]:
    if language.startswith("ar"):
        return (f"{unit} و{ten}", f"{unit} و {ten}")
    return (ten + unit,) if language == "hy" else (f"{ten} {unit}", f"{ten}-{unit}")


_VALUES = _spelt()
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "\u0307": None, "ё": "е"})
"""Signs that are written in several ways; İ in small letters is an i with a dot of its own."""
_SPELT = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})(?!\w)")


def in_figures(text: str) -> str:
    """The text with ages that are written in words in figures.

    >>> in_figures("about Fifteen")
    'about 15'
    >>> in_figures("пятнадцать лет"), in_figures("около двадцати трёх лет"), in_figures("سبع عشرة سنة")
    ('15 лет', 'около 23 лет', '17 سنة')
    >>> [in_figures(age) for age in ("двадцать семь", "twenty-seven", "քսանյոթ", "ოცდაშვიდი", "سبعة وعشرون")]
    ['27', '27', '27', '27', '27']
    """
    return _SPELT.sub(lambda found: str(_VALUES[found[0]]), text.casefold().translate(_APOSTROPHES))


_CHILD = re.compile(
    r"(?<!\w)(?:child|infant|baby|minor|toddler|newborn|schoolboy|schoolgirl|pupil|boy|girl|under 18|underage"
    r"|\d+ ?months?|реб[её]нок|дитя|младенец|подросток|несовершеннолетн\w+|школьни\w+|мальчик|девочка|малолетн\w+"
    r"|дитина|немовля|підліток|неповнолітн\w+|школяр\w*|хлопчик|дівчинка"
    r"|երեխա|մանուկ|անչափահաս\w*|աշակերտ\w*|տղա|աղջիկ"
    r"|uşaq|körpə|yeniyetmə|azyaşlı|məktəbli|ბავშვი|ჩვილი|მოზარდი|არასრულწლოვანი|მოსწავლე|طفل|طفلة|رضيع|رضيعة|قاصر|تلميذ|صبي)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Words for one who is no adult, where an age or a birth should be."""


def says_child(text: str) -> bool:
    """Whether the words under an age tell of a child.

    >>> says_child("ბავშვი"), says_child("8 months"), says_child("adult")
    (True, True, False)
    """
    return _CHILD.search(text) is not None
