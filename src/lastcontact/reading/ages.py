"""Numbers beside people that are ages, or that count whose kin somebody is."""

from __future__ import annotations

from lastcontact.core.quantities import Form
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.list_rows import numbers_a_row, year_behind_a_name
from lastcontact.reading.numbers import Number
from lastcontact.reading.sheet import Sentence, Sheet


def born_in_a_row(sheet: Sheet, number: Number) -> bool:
    """Whether a number is the year of birth in a row of a list, or that row's own: "- Aram Orlavyan | 1998 killed"."""
    text, at = sheet.plain.text, sheet.starts[number.first]
    return year_behind_a_name(text, at) or numbers_a_row(text, at)


def kin_of(sheet: Sheet, number: Number) -> bool:
    """ "The mother of one of the missing", "her daughter of fourteen": nobody is counted."""
    if _behind_a_name(sheet, number) or _beside_a_name(sheet, number):
        return True
    before = sheet.lows[max(0, number.first - 2) : number.first]
    eldest = {"oldest", "youngest", "eldest"} & {*sheet.lows[max(0, number.first - 4) : number.first]}
    exact = number.low is not None and number.low == number.high and number.low < _OLDEST
    if eldest and exact and sheet.words[number.last : number.last + 1] in _ENDS:
        return True
    if exact and (before == ["age", "of"] or (before[1:] == ["turned"] and sheet.lows[number.last] in _TURNED)):
        return True  # "died at the age of 34", "turned 23"
    if before[1:] == ["("] and before[0] in words("one_person") and exact and sheet.words[number.last] in ",)":
        return True  # "Husband (41, beard, limp)"
    if before[1:] == ["of"] and before[0] in ("father", "mother", "parent", "grandfather", "grandmother"):
        return True
    aged = before[1:] == ["of"] and before[0] in _AGED
    if aged and number.low == number.high and (sheet.lows[number.last : number.last + 1] or ["."])[0] not in _FAMILY:
        return True
    then = before[1:] in (["then"], ["now"]) and before[0] == "," and number.low == number.high and number.low < _OLDEST
    if then and sheet.words[number.last : number.last + 1] == [","]:
        return True
    if before[1:] in (["under"], ["over"], ["below"], ["aged"]) and before[0] in _OF_AN_AGE and exact:
        return True
    if before[0:1] == ["aged"] or before[1:] == ["aged"]:
        return exact
    ranged = sheet.lows[number.first] == "between" or before[1:] == ["between"]
    if ranged and (before[-2:-1] if before[1:] == ["between"] else before[1:]) and number.high is not None:
        whom = before[0] if before[1:] == ["between"] else before[1]
        return whom in _OF_AN_AGE and number.high < _OLDEST and number.low > _YOUNGEST
    return sheet.lows[number.first] == "one" and before[1:] == ["of"] and before[0] in words("contradictions_kin")


def _behind_a_name(sheet: Sheet, number: Number) -> bool:
    """ "Levan Arpaneli, 24, and Garen Tash, 31, were killed", "Garen Tash (31)": his age."""
    at = number.first
    if at < 3 or number.last != at + 1 or not number.low < _OLDEST:
        return False
    opened, closed = sheet.words[at - 1], sheet.words[number.last : number.last + 1]
    named = sheet.is_capital(at - 2) and sheet.words[at - 2].isalpha() and sheet.is_capital(at - 3)
    named = named and sheet.lows[at - 3] not in words("phrase_ends")
    if not named and opened == "," and closed == [","] and sheet.is_capital(at - 2):
        named = sheet.lows[at - 3] in words("contradictions_kin")  # "his son Emil, twenty, was last seen"
    return named and ((opened == "," and closed in ([","], [")"])) or (opened == "(" and closed == [")"]))


def _beside_a_name(sheet: Sheet, number: Number) -> bool:
    """ "Missing: Anna Dorvik 71, Tomas Dorvik 9", "my son Davit 19 was taken": the age in a note, without commas."""
    at, lows = number.first, sheet.lows
    if at < 2 or number.worded or number.last != at + 1 or not _YOUNGEST < number.low < _OLDEST:
        return False
    opens = next(i for i in range(at - 1, -2, -1) if i < 0 or not (sheet.is_capital(i) and sheet.words[i].isalpha()))
    named = at - 1 - opens
    known = opens >= 0 and (lows[opens] in _KIN or (named > 1 and lows[opens] in _LISTING))
    behind = lows[number.last : number.last + 2]
    ends = behind[:1] == [] or behind[0] in _GOES_ON or (behind[0] == "of" and sheet.is_capital(number.last + 1))
    return known and named < _NAME and ends and not _OF_PLACES & {lows[opens + 1], lows[at - 1]}


_OF_PLACES = all_words(
    "units", "numbered_places", "numbered_sites", "numbered_things",
    also="upper lower new old north south east west great little saint st port fort mount lake sector zone ward",
)  # fmt: skip
"""First or last words of what bears a number of its own, and of villages in a list."""
_KIN = all_words(
    "contradictions_kin",
    also="dad mum mom uncle aunt grandfather grandmother grandad grandma gran grandson granddaughter friend neighbour",
)
_LISTING = frozenset((":", ",", "and", "-", "were", "are"))
_GOES_ON = frozenset((",", ".", ";", ")", "and", "from", "was", "is", "has", "went", "last"))
"""What follows the age of somebody who is named before it."""
_NAME = 5
"""Words of the longest name with its rank, and one."""
_ENDS = ([","], [")"], ["."], [";"], ["and"])
_AGED = frozenset(
    ("son", "daughter", "boy", "girl", "man", "woman", "child", "youth", "lad", "grandson", "granddaughter", "student")
)
_TURNED = ("on", "in", "last", "this", "today", "yesterday", "when", ",", ".", ";", "and", "the")
_YOUNGEST = 4
_OF_AN_AGE = frozenset(
    (
        "those",
        "all",
        "anyone",
        "males",
        "females",
        "children",
        "boys",
        "girls",
        "kids",
        "minors",
        "people",
        "persons",
        "men",
        "women",
        "youths",
    )
)
"""Who are told by an age: "children under 15"."""
_FAMILY = frozenset(("children", "sons", "daughters", "others", "men", "women", "soldiers"))


_OLDEST = 100


def of_one(sheet: Sheet, sentence: Sentence, at: int, number: Number) -> bool:
    """ "My son was nineteen when they took him", "the oldest was 81": an age."""
    who = sheet.lows[at - 2] if at - 2 >= sentence.first else ""
    ends = {*sheet.lows[max(sentence.first, at - 7) : at - 1]}
    if who == "who" and sheet.lows[at - 1] in ("was", "is"):
        return number.low < _OLDEST
    opener = sheet.lows[sentence.first : sentence.first + 2]
    whole = sheet.lows[number.last : number.last + 1] in ([], ["."], [","], ["and"])
    if (
        whole
        and sheet.lows[at - 1] in ("is", "was")
        and sheet.lows[at - 2] not in ("there", "it", "that")
        and opener[0] in words("determiners")
        and opener[1] in words("one_person")
    ):
        return number.form is Form.EXACT and number.low < _OLDEST  # "the man they freed is 70"
    one = bool(ends & {"oldest", "youngest", "eldest"}) or who in {"he", "she", "i", "oldest", "youngest"} | words(
        "one_person"
    )
    return one and number.form is Form.EXACT and number.low < _OLDEST


def aged(whose: str, noun_last: int, last: int, number: Number) -> bool:
    """ "A child of two", "members of one family": an age, and a family that is one."""
    one_family = number.low == number.high == 1 and whose in ("members", "sons", "brothers", "sisters", "children")
    return one_family or (noun_last <= last and whose in ("child", "boy", "girl", "baby", "infant", "toddler"))
