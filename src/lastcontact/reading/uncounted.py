"""Numbers that count nobody: of units, roads and cases, years, clock times, measures and telephones."""

from __future__ import annotations

from lastcontact.core.quantities import Form
from lastcontact.reading.hits import Hit
from lastcontact.reading.hours import of_an_hour
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.month_words import names_month
from lastcontact.reading.numbers import Number, changed_by, is_figure
from lastcontact.reading.sheet import Sentence, Sheet

_VOTES = ("voted", "vote", "votes")
_YEARS = ("in", "since", "from", "until", "of")
_SIGNS = frozenset("$€£#№/:+")


def one_of_them(sheet: Sheet, number: Number) -> bool:
    """ "The mayor is one of the hostages freed": who is one of them is named, and nobody is counted."""
    lows, at = sheet.lows, number.first
    one = at > 1 and lows[at : at + 2] == ["one", "of"]
    return one and lows[at - 1] in words("be") and lows[at - 2] not in ("there", "here")


def not_one(sheet: Sheet, first: int) -> bool:
    """ "Has not freed a single prisoner": nobody at all, and no count of one."""
    before = sheet.lows[max(0, first - _NOT) : first]
    if sheet.lows[first - 1] == "even" and sheet.lows[first : first + 2] in (["a", "single"], ["one", "of"]):
        return True
    single = sheet.lows[first : first + 2] == ["a", "single"] or sheet.lows[first - 2 : first] == ["a", "single"]
    return single and any(w in words("negating") or w.endswith("n't") for w in before)


_NOT = 5
"""Tokens from a "not" to its "a single"."""


def one_somewhere(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """ "Two at Harn Hill and one in a well": one of several that are told by where they were."""
    lows = sheet.lows
    if lows[at + 1] not in _PLACING or lows[at - 1] not in (",", "and"):
        return False
    near = range(max(sentence.first, at - _LIST), min(sentence.last - 1, at + _LIST))
    return any(i != at and is_figure(lows[i]) and lows[i + 1] in _PLACING for i in near)


_PLACING = ("in", "at", "near", "from", "on")
_LIST = 12
"""Tokens within which another of a list stands."""


TELLING = ("trigger", "cue", "source_noun")
"""Words that tell what befell somebody, or who says so: no things."""


def of_things(sheet: Sheet, sentence: Sentence, last: int, tables: dict[str, dict[int, Hit]]) -> bool:
    """Whether a plain plural that no list knows stands behind a number: "two drug laboratories", "14 routers"."""
    if sentence.language != "en":
        return False
    at, told = last, {i for category in TELLING for i in tables[category]}
    part = sheet.lows[at] == "of" and sheet.lows[at + 1] in words("determiners")
    at += 2 * part  # "three of the shops"
    adjective = sheet.lows[at].isalpha() and not sheet.lows[at].endswith(("s", "ed", "ly", "ing"))
    if adjective and at not in told and sheet.lows[at] not in all_words("phrase_ends", "past_verbs"):
        at += 1
    word = sheet.lows[at] if at < sentence.last else ""
    plural = len(word) > _SHORT and word.isalpha() and word.endswith("s") and not word.endswith("ss")
    people = at in tables["people"] or word in _OF_PEOPLE or word.endswith(AGENTS)
    return plural and not people and at not in told and not sheet.is_capital(at) and word not in words("adverbs")


_SHORT = 3
AGENTS = ("ers", "ors", "ists", "ees", "men", "women", "ians", "eers", "anis", "ards", "arians", "folks", "militaries")
"""Endings of those who do something, of many."""
_OF_PEOPLE = frozenset((
    "others", "deaths", "graves", "skulls", "skeletons", "witnesses", "pirates", "ones", "more", "faces",
))  # fmt: skip


def lettered(sheet: Sheet, last: int) -> bool:
    """Whether a letter is written as one with a figure that ends at `last`: "class 4b", "Tornado 3B"."""
    letter = sheet.words[last] if last < len(sheet.words) else ""
    return len(letter) == 1 and letter.isalpha() and sheet.ends[last - 1] == sheet.starts[last]


def _of_an_address(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "She died at 5 Mill Street": a house."""
    last = edges[1]
    name = [sheet.lows[k] for k in range(last, min(last + _STREET, sentence.last)) if sheet.is_capital(k)]
    return bool(name) and bool(_STREETS & {*name[1:]}) and sheet.is_capital(last)


_STREET = 4
"""Tokens of the longest name of a street."""
_STREETS = frozenset(("street", "road", "avenue", "lane", "square", "st", "rd", "ave", "boulevard", "drive", "close"))


def counts_nothing(
    sheet: Sheet,
    sentence: Sentence,
    number: Number,
    edges: tuple[int, int],
    tables: dict[str, dict[int, Hit]],
    taken: set[int],
) -> bool:
    """Ordinals, years, ages, unit names, road and case numbers, clock times, measures."""
    lows = sheet.lows
    first, last = edges
    before = lows[first - 1] if first > sentence.first else ""
    after = lows[last] if last < sentence.last else ""
    if (
        (last in tables["not_people"] and last not in taken)
        or (after in ("-", "/", ":") and (after != "-" or sheet.starts[last] == sheet.ends[last - 1]))
        or (after and after[0] in "%°$€")
    ):
        return True
    if any(rule(sheet, sentence, number, edges) for rule in _OF_SOMETHING):
        return True
    if not number.worded and lettered(sheet, last):
        return True
    if before in _VOTES or lows[first - 3] == "voted" or (before == "of" and lows[first - 2] in _IN_GROUPS):
        return True
    if after in words("vehicles") and before in ("in", "into", "on", "aboard", "by", "onto"):
        return True
    for j in range(last, min(last + 3, sentence.last)):
        if (
            j in tables["not_people"]
            and j not in taken
            and not any(lows[k] in words("phrase_ends") or lows[k] in (",", ".", ";", "per") for k in range(last, j))
        ):
            return True
    in_a_month = lows[first - 2] == "in" and before in words("counting_months")  # "in March 12 were killed"
    if number.low > 1 and (number.worded or in_a_month) and after in ("were", "are", "have", "had", "of"):
        return False  # "in March eleven were released": whatever stands before, they are whom it is about
    if (
        (first - 1 in tables["before"] and not (number.worded and before == "day"))
        or before in words("counting_months")
        or (before == "." and lows[first - 2] in words("month_abbreviations") and not number.worded)
        or names_month(sheet, last)
        or (before in _SIGNS and sheet.ends[first - 1] == sheet.starts[first])
    ):
        return True
    if (
        {"aged", "ages"} & {*lows[max(sentence.first, first - 4) : first]}
        and number.low < 100
        and before in ("and", ",", "ages", "aged")
    ):
        return True
    named = first - 3 >= sentence.first and all(map(sheet.is_capital, (first - 3, first - 2)))
    if named and before + after in ("()", ",;") and 10 <= number.low <= 99:
        return True  # "Ilya Tem (34) was captured"
    if before == "," and after in (",", ".", "") and 10 <= number.low <= 99 and not number.worded:
        return lows[first - 2] not in all_words("others", "figure_nouns")
    text = sheet.plain.text
    glued = number.first > 0 and sheet.ends[number.first - 1] == sheet.starts[number.first]
    return glued and text[sheet.starts[number.first] - 1] in "-/.+#№$" and not number.worded


def _of_a_year(sheet: Sheet, sentence: Sentence, number: Number, edges: tuple[int, int]) -> bool:
    """ "The raid of 1987", "taken in 2041": not "nearly 1900 were killed"."""
    first, last = edges
    before = sheet.lows[first - 1] if first > sentence.first else ""
    if number.worded or number.form is not Form.EXACT or len(sheet.lows[number.first]) != 4:
        return False
    if before not in _YEARS and last < sentence.last and sheet.lows[last] in ("were", "are", "have"):
        return False
    return 1900 <= number.low <= 2100 or (1000 <= number.low < 1900 and before in _YEARS)


def _of_a_post(sheet: Sheet, sentence: Sentence, number: Number, edges: tuple[int, int]) -> bool:
    """ "Post Eleven", "Outpost Nine": a number in words that is written as a name; "in the canal at Lock | 9;"."""
    at, last = edges
    named = (
        at - 1 > sentence.first
        and not sentence.title_case
        and sheet.is_capital(at - 1)
        and sheet.lows[at - 1] not in words("calendar")
    )
    if named and number.low < _NAMES and sheet.words[at].isdecimal() and not sheet.lows[last][0].isalnum():
        return sheet.lows[at - 2] in ("at", "near", "of", "in", "from", "behind")
    plain = number.worded and at - 1 > sentence.first and not sentence.title_case
    return plain and sheet.is_capital(at) and sheet.is_capital(at - 1)


_NAMES = 1000  # numbers of locks, gates and wells are smaller


def _of_a_room_or_a_year(sheet: Sheet, _sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "In a cell for eight", "at the dam in '24": for how many a place is made, and a year without its century."""
    before, led = sheet.lows[edges[0] - 1], sheet.lows[edges[0] - 2]
    return (before == "for" and led in words("built_for")) or (before in ("'", "’", "‘") and led in _WHEN)


_WHEN = ("in", "of", "since", "from", "late", "early", "until")


def _of_a_price(sheet: Sheet, sentence: Sentence, number: Number, edges: tuple[int, int]) -> bool:
    """ "He wants 5000", "they demanded 3,000 for him": what is asked for somebody."""
    first, last = edges
    after = sheet.lows[last] if last < sentence.last else "."
    ends = after in ("for", "to", "in", "from", "or", "and") or not after[0].isalnum()
    paid = sheet.lows[first - 1] in ("lost", "sent", "gave") and bool(
        words("of_money") & {*sheet.lows[sentence.first : sentence.last]}
    )
    return number.low >= _PRICE and (paid or sheet.lows[first - 1] in words("asking_a_price")) and ends


_PRICE = 100


def _of_years_too(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "Sentenced to nineteen years, his aide to eleven": years again, without the word."""
    said, led = sheet.lows[sentence.first : edges[0]], sheet.lows[edges[0] - 1]
    return led == "to" and "years" in said and bool({"sentenced", "jailed", "imprisoned"} & {*said})


def _marks_a_point(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "The staff 1) opened 60 files, 2) registered 118 persons": the mark of a point in a row of them."""
    first, last = edges
    return sheet.lows[last] == ")" and "(" not in sheet.words[sentence.first : first]


def _of_exchanges(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "612 persons have been brought back in eleven exchanges": in how many turns."""
    first, last = edges
    return sheet.lows[first - 1] == "in" and last < sentence.last and sheet.lows[last] in words("turns_taken")


def _of_a_change(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "Rose by three to 14": the three are no number of its own."""
    return sheet.lows[edges[0] - 1] == "by" and changed_by(sheet.lows, sentence.first, edges[0])


def _of_two_ages(sheet: Sheet, _sentence: Sentence, number: Number, edges: tuple[int, int]) -> bool:
    """ "Two brothers, 20 and 23, are missing", "her son (19)", "a neighbour (m, ~45)": how old each is."""
    lows, (first, last) = sheet.lows, edges
    if number.worded or number.low > _OLDEST:
        return False
    one = lows[first - 1] == "(" and lows[first - 2] in words("one_person") and number.low >= _YOUNGEST
    if lows[last] == ")" and (one or _SEXES & {*lows[first - 4 : first]}):
        return True
    if lows[first] in _THAN_AN_AGE and lows[first - 1] in _OF_AN_AGE and not lows[last][0].isalnum():
        return True  # "22 of the injured were under 18", "most of them over 50"
    leads = lows[first - 1] in (",", "(") and lows[last : last + 1] == ["and"] and lows[last + 1].isdecimal()
    ends = last + 2 if leads else last
    closes = lows[first - 1] == "and" and lows[first - 2].isdecimal() and lows[first - 3] in (",", "(")
    return (leads or closes) and lows[ends] in (",", ")", ".", ";")


_YOUNGEST = 5
_THAN_AN_AGE = ("under", "over", "below", "above")
_OF_AN_AGE = all_words("be", also="aged all them mostly mainly both men women children")
_SEXES = {"m", "f", "male", "female"}
_OLDEST = 110


def _of_those_left(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """ "Two died, so eleven", "three were taken, so nine are left": who is left over when others are told of."""
    lows, (first, last) = sheet.lows, edges
    after = lows[last + (lows[last] in words("be"))] if last < sentence.last else "."
    return lows[first - 1] == "so" and lows[first - 2] in (",", "-", ".") and after in _LEFT


_LEFT = ("left", "remain", "remained", ".", ",", ";", "!", "then", "now")
_IN_GROUPS = ("groups", "batches", "pairs", "teams", "rows", "threes", "twos")


def _of_days_in_a_row(sheet: Sheet, sentence: Sentence, number: Number, edges: tuple[int, int]) -> bool:
    """ "From Tuesday 18 to Thursday 20 April": a day of the month behind its day of the week."""
    lows, (first, last) = sheet.lows, edges
    if number.worded or number.low > _LAST_OF_A_MONTH or first <= sentence.first:
        return False
    then = lows[last + 1 : last + 2]
    joined = lows[last : last + 1] in (["to"], ["and"], ["until"], ["till"], ["-"], ["through"])
    return lows[first - 1] in words("calendar") and joined and bool(words("calendar") & {*then})


_LAST_OF_A_MONTH = 31


def _of_a_telephone(sheet: Sheet, sentence: Sentence, _number: Number, edges: tuple[int, int]) -> bool:
    """Digits beside digits, or with a nought first, or soon after the word for a line: "hotline: 112, 0555 21 43"."""
    first, last = edges
    lows = sheet.lows
    if not lows[first][0].isdecimal():
        return False
    beside = [lows[first - 1]] if first > sentence.first else []
    beside += lows[last : min(last + 1, sentence.last)]
    leading = lows[first][0] == "0" and len(lows[first]) > 1
    near = lows[max(sentence.first, first - 9) : first]
    line = any(w in words("telephone_lines") for w in near) and last - first == 1
    return leading or line or any(w.isdecimal() for w in beside)


_OF_SOMETHING = (
    _of_an_address,
    of_an_hour, _of_a_year, _of_a_telephone, _of_a_post, _of_a_change, _of_a_room_or_a_year, _of_a_price, _of_years_too,
    _of_exchanges, _marks_a_point, _of_days_in_a_row, _of_those_left, _of_two_ages,
)  # fmt: skip
"""What a number may be of, other than people."""
