"""Ages up to twenty written in words, in seven languages: on them it hangs whether somebody is a minor."""

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
}
_VALUES = {word.replace("-", " "): n for words in _WORDS.values() for n, word in enumerate(words.split(), start=1)}
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'"})
_SPELT = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})(?!\w)")


def in_figures(text: str) -> str:
    """The text with ages that are written in words in figures.

    >>> in_figures("about Fifteen")
    'about 15'
    >>> in_figures("пятнадцать лет")
    '15 лет'
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
