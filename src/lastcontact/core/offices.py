"""Which office of a state a name is of, in nine languages: a Ministry of Defence is one whatever language names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MINISTRY = (
    *("ministry", "ministries", "ministèr", "ministeri", "министерств", "міністерств"),
    *("nazirli", "նախարարութ", "სამინისტრო", "وزار"),
)
"""How the word for a ministry begins; a minister is another word, and a person."""
_JOINED = re.compile(r"(?:мин|мін)(?=\w{5})")
"""A ministry that is joined to its field: "Минобороны"."""
_FIELDS = {
    "defence": ("defen", "défens", "оборон", "müdafi", "պաշտպանութ", "თავდაცვ", "دفاع"),
    "interior": ("interior", "internal", "intérieur", "внутренн", "внутрішн", "daxili", "ներքին", "შინაგან", "داخلي"),
    "foreign": ("foreign", "étrang", "exterior", "иностранн", "закордонн", "xarici", "արտաքին", "საგარეო", "خارجي"),
    "health": ("health", "santé", "sanidad", "salud", "здрав", "здоров", "səhiyyə", "առողջապահ", "ჯანდაცვ", "صحة"),
    "justice": ("justi", "юстиц", "ədliyyə", "արդարադատ", "იუსტიცი", "عدل"),
    "emergencies": ("emergenc", "чрезвычайн", "надзвичайн", "fövqəladə", "արտակարգ", "საგანგებო", "طوارئ"),
}
_WHOLE = {
    "general staff": (
        *(("general", "staff"), ("état", "major"), ("estado", "mayor"), ("генеральн", "штаб"), ("генштаб",)),
        *(
            ("baş", "qərargah"),
            ("գլխավոր", "շտաբ"),
            ("გენერალურ", "შტაბ"),
            ("أركان",),
            ("هيئ", "أركان"),
        ),
    ),
    "ombudsman": (
        *(("ombuds",), ("defensor", "pueblo"), ("défenseur", "droits"), ("омбудсм",), ("уполномоченн", "прав")),
        *(("уповноважен", "прав"), ("insan", "hüquqlar"), ("օմբուդսմ",), ("իրավունքների", "պաշտպան"), ("ომბუდსმენ",)),
        *(("სახალხო", "დამცველ"), ("مظالم",)),
    ),
    "border guard": (
        *(("border", "guard"), ("пограничн",), ("прикордонн",), ("sərhəd", "xidmət"), ("սահմանապահ",)),
        *(("სასაზღვრო", "პოლიცი"), ("حرس", "حدود")),
    ),
}
"""Office -> the words that together tell it, each by how it begins. What a state may have several of (commissions,
committees, commands) is no such office: a name in another language may be another one.
"""
_DEFENDERS = (
    *(("human", "rights", "defender"), ("human", "rights", "commissioner"), ("rights", "protector")),
    *(("public", "defender"), ("people", "defender"), ("people", "advocate"), ("commissioner", "human", "rights")),
    *(("защитник", "прав"), ("народн", "защитник"), ("захисник", "прав"), ("народн", "захисник")),
    *(("прав", "человека", "комиссар"), ("insan", "hüquq", "müvəkkil"), ("insan", "hüquq", "müdafiəçi")),
    *(("ժողովրդական", "պաշտպան"), ("իրավապաշտպան",), ("უფლებ", "დამცველ"), ("უფლებ", "კომისარ")),
    *(("مدافع", "حقوق"), ("مفوض", "حقوق"), ("وسيط", "جمهوري"), ("ديوان", "مظالم")),
)
"""Words that together may tell an ombudsman, and may be of another office: somebody who knows has to say."""
_MILITARY = (
    *("militar", "armed", "servicem", "soldier", "воен", "вооруж", "військ", "збройн", "զինվոր", "զինծառայ", "բանակ"),
    *("hərbi", "silahlı", "სამხედრო", "ჯარისკაც", "عسكر", "جيش", "مسلح"),
)
"""How words begin for the soldiers whose ombudsman is another one than everybody's."""
_SEVERAL = {
    "commission": (
        "commission",
        "comisión",
        "комисси",
        "комісі",
        "komissiya",
        "հանձնաժողով",
        "კომისია",
        "კომისი",
        "لجن",
    ),
    "committee": ("committee", "comité", "комитет", "комітет", "komitə", "կոմիտե", "კომიტეტ"),
    "council": ("council", "conseil", "consejo", "совет", "şura", "խորհուրդ", "საბჭო", "مجلس"),
    "army": ("army", "armée", "ejército", "арми", "армі", "ordu", "բանակ", "არმია", "არმი", "جيش"),
    "headquarters": ("headquarters", "штаб", "qərargah", "շտաբ", "შტაბ"),
}
"""Kind of body -> how its words begin."""
_ARTICLE = re.compile(r"^(?:ال|وال|لل)(?=\w{3})")
_OF_A_PART = (
    *("deputy", "former", "ex", "regional", "provincial", "district", "local", "facto", "school", "hospital", "spokes"),
    *("бывш", "колишн", "заместител", "заступник", "област", "обласн", "регион", "регіон", "районн", "местн", "місцев"),
    *("управлени", "управлінн", "госпитал", "шпитал", "keçmiş", "müavin", "rayon", "նախկին", "տեղակալ", "մարզ"),
    *("ყოფილ", "მოადგილე", "რეგიონ", "سابق", "نائب", "محافظ", "ancien", "adjoint", "antiguo"),
    *("self", "veteran", "union", "associat", "children", "representative", "guards", "chief", "chef", "newspaper"),
    *("təşkilat", "təmsil", "rəis", "ветеран", "союз", "спілк", "ассоциац", "асоціац", "самопровозглаш"),
    *("самопроголош", "представител", "представник", "начальник", "газет", "детск", "дитяч", "отряд", "загін"),
    *("пограничник", "прикордонник"),
)
"""How words begin for what is beside a state's office: of a province, of a time gone by, a house or somebody of it."""


def office_of(name: str) -> str:
    """The office that the words of a name tell, "" where they tell none, or more than one.

    >>> {office_of(n) for n in ("Ministry of Defence of Varnia", "Міноборони Варнії", "وزارة الدفاع في فارنيا")}
    {'ministry of defence'}
    >>> office_of("State Commission of Varnia"), office_of("Ministry of Interior and Defence")
    ('', '')
    >>> office_of("Defence Minister of Varnia"), office_of("бывшее Министерство обороны Варнии")
    ('', '')
    >>> office_of("ministre de la Défense"), office_of("Ministro de Defensa")
    ('', '')
    >>> {office_of(n) for n in ("Military Ombudsman", "Ombudsman for the Military", "Уполномоченный по правам военных")}
    {'military ombudsman'}
    """
    words = _words(name)
    if any(word.startswith(_OF_A_PART) and word != "exterior" for word in words):
        return ""
    found = {office for office, ways in _WHOLE.items() if any(_told(way, words) for way in ways)}
    if not found:
        fields = words if any(word.startswith(_MINISTRY) for word in words) else [*_joined(words)]
        found = {
            f"ministry of {field}" for field, begins in _FIELDS.items() if any(w.startswith(begins) for w in fields)
        }
    return _whose(found.pop(), words) if len(found) == 1 else ""


def perhaps_office(name: str) -> str:
    """The office that a name tells, or may: "Human Rights Defender" is an ombudsman in one state and none in another.

    >>> perhaps_office("Human Rights Defender of Varnia"), perhaps_office("Human Rights Watchers of Varnia")
    ('ombudsman', '')
    """
    words = _words(name)
    if any(word.startswith(_OF_A_PART) for word in words) or not any(_told(way, words) for way in _DEFENDERS):
        return office_of(name)
    return office_of(name) or _whose("ombudsman", words)


def _whose(office: str, words: list[str]) -> str:
    military = office == "ombudsman" and any(word.startswith(_MILITARY) for word in words)
    return f"military {office}" if military else office


def _words(name: str) -> list[str]:
    return [_ARTICLE.sub("", word) for word in re.findall(r"[\w'’]+", name.casefold().replace("i\u0307", "i"))]


def _told(way: tuple[str, ...], words: list[str]) -> bool:
    return all(any(word.startswith(begin) for word in words) for begin in way)


def _joined(words: list[str]) -> Iterator[str]:
    """The fields of ministries that are joined to them."""
    return (word[joined.end() :] for word in words if (joined := _JOINED.match(word)))


def kind_of(name: str) -> str:
    """What kind of body a name is of that a state may have several of, "" where it tells none: a name of the same kind
    in another language is perhaps the same body.

    >>> kind_of("Комиссия Варнии по делам пленных"), kind_of("Varnian Defence Staff")
    ('commission', '')
    """
    words = [_ARTICLE.sub("", word) for word in re.findall(r"\w+", name.casefold().replace("i\u0307", "i"))]
    found = {kind for kind, begins in _SEVERAL.items() if any(word.startswith(begins) for word in words)}
    return found.pop() if len(found) == 1 else ""
