"""Where, within a sentence, one assertion ends and the next begins."""

from __future__ import annotations

from functools import cache

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.sheet import Sentence, Sheet

STRONG = frozenset([";", ":", "(", ")"])
_COORDINATE = frozenset(["and", "or", "nor", "yet"])


_STATES = ("missing", "dead", "killed", "captured", "wounded", "prisoners", "captives", "detained", "held")


def boundary_strength(sheet: Sheet, i: int, sentence: Sentence) -> int:
    """How strongly token i separates clauses: 0 not at all, 4 surely."""
    known = sheet.strengths.get(i)
    if known is None:
        parts = sheet.lows[i] in _parting() or " " in sheet.words[i]
        known = _strength(sheet, i, sentence) if parts else 0
        if sentence.first <= i < sentence.last:
            sheet.strengths[i] = known
    return known


def _strength(sheet: Sheet, i: int, sentence: Sentence) -> int:
    word = sheet.lows[i]
    if word == ":" and i - sentence.first <= 3 and sheet.lows[sentence.first] not in ("please", "pls"):
        return 4 if sheet.lows[i - 1] == "not" else 1
    if (word in "()" and _of_the_subject(sheet, i)) or (word == "-" and _between_dashes(sheet, i, sentence)):
        return 0
    if word in STRONG or (i > sentence.first and _is_dash(sheet, i)):
        return 4
    if " " in sheet.words[i + (word == ",")] and sheet.lows[i + (word == ",")] == "and":
        return 0 if word == "," else 1  # "as well as" joins names and never clauses
    if sheet.lows[i : i + 2] in (["rather", "than"], ["instead", "of"]):
        return 2
    if _excepts(sheet.lows, i):
        return 0
    if word == "as" and {*sheet.lows[i + 1 : i + 2], *sheet.lows[i - 1 : i]} & {*_STATES, "many", "much", "few"}:
        return 0
    if (
        word in ("since", "after", "before", "until")
        and sheet.lows[i + 1 : i + 2]
        and (sheet.lows[i + 1] in words("calendar") or sheet.lows[i + 1][0].isdecimal())
    ):
        return 0
    if word in ("after", "before") and sheet.lows[i - 2 : i] in _AND_AFTER:
        return 0
    if word == "since" and sheet.lows[i + 1 : i + 2] == ["the"] and {*sheet.lows[i + 2 : i + 3]} & _TIMES:
        return 0
    if word == "since" and i > sentence.first and sheet.lows[i - 1] in words("have"):
        return 0
    after_comma = i > sentence.first and sheet.words[i - 1] == ","
    if word == "as" and sheet.lows[i + 1] in ("of", "at") and (i == sentence.first or after_comma):
        return 0
    if word == "while" and not after_comma and sheet.lows[i + 1 : i + 2] and sheet.lows[i + 1].endswith("ing"):
        return 1
    if word in words("clauses_subordinate"):
        return 4 if after_comma else 3
    if (
        word == ","
        and sheet.lows[i + 1 : i + 2] in (["a"], ["an"])
        and any(w in words("clause_nouns") for w in sheet.lows[i + 2 : i + 3])
    ):
        return 3
    if word == "," and i + 1 < sentence.last:
        if "whom" in sheet.lows[i + 1 : i + _OF_WHOM] and _part_of_whom(sheet, i + 1):
            return 3
        return 3 if sheet.lows[i + 1] in words("clauses_subordinate") or sheet.lows[i + 1] in _COORDINATE else 2
    if (
        word == "that"
        and i > sentence.first
        and sheet.lows[i - 1] in ("from", "of", "in", "at", "on", "by", "with", "near")
    ):
        return 0
    if word == "that":
        return 3 if i > sentence.first and sheet.lows[i - 1] == "and" else 2
    if word == "and" and sheet.lows[i + 1 : i + 2] == ["that"]:
        return 3
    if word in _COORDINATE:
        return 2 if after_comma else 1
    if word in _MARKS:
        return 0 if held_apart(sheet, i) else 2
    return 0


@cache
def _parting() -> frozenset[str]:
    """The words and marks that may part clauses; all others never do."""
    led = {"as", "rather", "instead", "since", "after", "before", "until", "while", "that"}
    return words("clauses_subordinate") | STRONG | _COORDINATE | {*_MARKS, ",", "-", *led}


def _excepts(lows: list[str], i: int) -> bool:
    """Whether "but" or "except" names who is left out: "all but three of them", "all except the driver"."""
    but = lows[i] == "but" and lows[i - 1] in ("all", "everyone", "everybody", "none", "nobody")
    return but or (lows[i] == "except" and lows[i + 1] not in ("that", "when", "where", "if"))


_NAME, _ASIDE = 3, 14
"""Tokens of a name in brackets, and of more that stands between a subject and its verb."""


def _of_the_subject(sheet: Sheet, i: int) -> bool:
    """Whether brackets part nothing: "the National Guard (NG) was", "14 soldiers (four of them officers) were"."""
    back, ahead = range(i, max(0, i - _ASIDE), -1), range(i, min(i + _ASIDE, len(sheet.words) - 1))
    opens = next((k for k in back if sheet.words[k] == "("), 0)
    closes = next((k for k in ahead if sheet.words[k] == ")"), 0)
    if not opens or closes <= opens + 1 or not sheet.words[opens - 1][0].isalnum():
        return False
    named = closes - opens <= _NAME + 1 and all(sheet.is_capital(k) for k in range(opens + 1, closes))
    return named or sheet.lows[closes + 1] in all_words("be", "have", also=",")


def _between_dashes(sheet: Sheet, i: int, sentence: Sentence) -> bool:
    """The same between two dashes: "three soldiers - two of them officers - were"."""
    dashes = [k for k in range(sentence.first + 1, sentence.last - 1) if _is_dash(sheet, k)]
    if i not in dashes:
        return False
    at = dashes.index(i)
    if at + 1 < len(dashes) and at % 2 == 0:
        opens, closes = i, dashes[at + 1]
    elif at % 2:
        opens, closes = dashes[at - 1], i
    else:
        return False
    told = sheet.lows[opens - 1].isalpha() and closes - opens <= _ASIDE
    return told and sheet.lows[closes + 1] in all_words("be", "have")


def _is_dash(sheet: Sheet, k: int) -> bool:
    return sheet.words[k] == "-" and sheet.starts[k] > sheet.ends[k - 1]


_OF_WHOM = 8
"""Tokens from a comma past a part's number to the "whom" of the whole: ", at least twenty of the youngest of whom"."""


def _part_of_whom(sheet: Sheet, at: int) -> bool:
    """ "Of whom at least 77", "five of whom", "the youngest of whom": a clause on a part of those counted before."""
    whom = sheet.lows.index("whom", at)
    return sheet.lows[whom - 1] == "of" and "," not in sheet.lows[at:whom]


_MARKS = ("“", "”", '"')


def held_apart(sheet: Sheet, i: int) -> bool:
    """Whether a quotation is a few words held at arm's length within a clause: "a "member of a gang" was arrested"."""
    opens = not sheet.quote[i] and not (i and sheet.quote[i - 1])
    number = sheet.quote[i + opens] or (sheet.quote[i - 1] if i else 0)
    if not number:
        return False
    opened, closed = sheet.quotations[number - 1]
    if closed - opened > _SPEECH + 2 or opened == 0:
        return False
    before, told = sheet.lows[opened - 1], sheet.lows[opened + 1]
    states = before in words("be") and (told.endswith(("ed", "ly")) or told in _STATES)
    return states or (before in _LEADS_IN and not opens)


_LEADS_IN = all_words("determiners", also="of as called by with from against for some several")


_AND_AFTER = (["during", "and"], ["before", "and"], ["during", "or"], ["before", "or"], ["on", "and"])
"""What "during and after the war" parts no clause of."""
_TIMES = {"weekend", "beginning", "start", "end", "morning", "evening", "night", "spring", "summer", "autumn", "winter"}
"""What "since the" leads to that is a time and no clause."""


def split_between(sheet: Sheet, sentence: Sentence, left: int, right: int) -> int:
    """The best token at which to part what ends at `left` from what starts at `right`; the later of equals."""
    best, strength = right, 0
    for i in range(left, right):
        s = boundary_strength(sheet, i, sentence)
        if s > strength or (s == strength and s > 0 and s < 3):
            best, strength = i, s
    return best


_SPEECH = 6
"""Fewer words in quotation marks are a word held at arm's length, not speech."""


def outer_edges(sheet: Sheet, sentence: Sentence, scope: tuple[int, int], core: tuple[int, int]) -> tuple[int, int]:
    """The clause around tokens `core` within `scope`: out to the nearest strong boundary on either side."""
    first, last = core
    number = sheet.quote[first]
    if number and sheet.quotations[number - 1][1] - sheet.quotations[number - 1][0] > _SPEECH:
        opened, closed = sheet.quotations[number - 1]
        scope = max(scope[0], min(opened, first)), min(scope[1], max(closed, last))
    while first > scope[0] and not _stops_left(sheet, first - 1, sentence):
        first -= 1
    while last < scope[1] and boundary_strength(sheet, last, sentence) < 3:
        last += 1
    return first, last


def _stops_left(sheet: Sheet, i: int, sentence: Sentence) -> bool:
    return boundary_strength(sheet, i, sentence) >= 3 or (sheet.words[i] in _MARKS and not held_apart(sheet, i))


def trimmed(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """Without the punctuation and joining words at the edges."""
    while first < last and (
        sheet.words[first] in "“”\"',;:.-()•*!?…"
        or sheet.lows[first] in ("and", "that", "but", "while", "whereas", "who", "which", "although", "though", "or")
    ):
        first += 1
    while last > first and (
        sheet.words[last - 1] in "“”\"',;:.-(•*!?…"
        or sheet.lows[last - 1] in ("and", "that", "but", "while", "who", "which", "as")
        or (sheet.lows[last - 1] == "not" and (sheet.words[last - 2] == "," or " " in sheet.words[last - 1]))
    ):
        last -= 1
    number = sheet.quote[last - 1] if last > first else 0
    if number and first <= sheet.quotations[number - 1][0] and sheet.quotations[number - 1][1] == last + 1:
        return first, last + 1
    left_over = words("left_over")
    while last > first + 1 and (
        sheet.lows[last - 1] in left_over
        or sheet.words[last - 1] in ",;:"
        or (sheet.words[last - 2] == "," and sheet.lows[last - 1] in ("in", "on", "during", "from", "at", "for"))
    ):
        last -= 1
    return first, last
