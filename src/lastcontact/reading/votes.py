"""What the words right beside a capitalised name tell of it: an age, a reporting word, what is its own."""

from __future__ import annotations

import re
from collections import Counter

from lastcontact.reading.lexicon import all_words, lexicon, words
from lastcontact.reading.list_rows import behind_a_name, year_behind_a_name
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.sheet import Sentence, Sheet


def described(sheet: Sheet, sentence: Sentence, edges: tuple[int, int]) -> Counter[str]:
    """Votes of what follows a name at once: an age, "who", a quotation after a colon."""
    (first, last), lows = edges, sheet.lows
    votes: Counter[str] = Counter()
    after, then = lows[last : last + 1], lows[last + 1 : last + 2]
    aged = last + (2 if then == ["aged"] else 1)
    if after in ([","], ["("]) and aged + 1 < sentence.last and re.fullmatch(r"\d\d", lows[aged]):
        votes["person"] += 6 * _age(lows, aged + 1)
    if after in ([","], ["("]) and then in (["who"], ["whose"]) and last - first > 1:
        votes["person"] += 2
    if after == [":"] and then in (["“"], ['"']) and last - first > 1:
        votes["person"] += 3
    votes["person"] += 5 * holds_office(sheet, sentence, edges)
    if 2 <= last - first <= _OF_A_ROW and after and first - sentence.first <= _NUMBER:
        text, at = sheet.plain.text, sheet.starts[last]
        votes["person"] += 6 * (behind_a_name(text, at) or year_behind_a_name(text, at))  # "Orlavyan Aram 2000 wounded"
    if last - first in (2, 3) and first - 1 > sentence.first and not sentence.title_case:
        votes["person"] += 4 * (lows[first - 1] in words("done_to_one"))  # "the army killed Orvan Tesk"
    if last - first in (2, 3) and not sentence.title_case:
        votes["person"] += 4 * _is_listed(sheet, sentence, first)
    votes["person"] += 4 * labelled(sheet, sentence, edges)
    return votes


_OF_A_ROW = 4
"""Names of one person in a row of a list."""
_NUMBER = 2
"""Tokens of a row's number."""


def holds_office(sheet: Sheet, sentence: Sentence, edges: tuple[int, int]) -> bool:
    """Whether the line above an interview names somebody by an office: "Spokesperson: Helin Marche"."""
    (first, last), lows = edges, sheet.lows
    office = lows[first - 2] if first - 2 >= sentence.first and lows[first - 1] == ":" else ""
    return office in words("offices_labelled") and 2 <= last - first <= _THREE_NAMES and last == sentence.last


def by_name(sheet: Sheet, edges: tuple[int, int]) -> int:
    """Votes for a person by the name alone: a given name in front, or a surname's ending: "Elnur Guliyev"."""
    first, last = edges
    given = sheet.lows[first] in all_words("latin_given", "given_months")
    if not 2 <= last - first <= (_WITH_A_PARTICLE if given else _THREE_NAMES):
        return 0
    surname = sheet.lows[last - 1]
    ends = len(surname) > _SHORTEST_SURNAME and surname.endswith(tuple(words("surname_endings")))
    return _BY_NAME if given or ends else 0


_THREE_NAMES, _WITH_A_PARTICLE = 3, 5
"""Tokens of "Ivan Petrovich Orlov" and of "Ahmed al-Sarif al"."""
_SHORTEST_SURNAME = 4
_BY_NAME = 4


def _is_listed(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a name stands in a list of people: "six men were captured, among them Ilan Mosk and Dara Venn"."""
    lows, low = sheet.lows, sentence.first
    begins = _list_of_people(sheet, sentence, at)
    if begins is None:
        return False
    titled = at - 1 - (lows[at - 1] in words("bodies_titles") or lows[at - 1] == ".")
    return at == begins or lows[max(low, titled)] in (",", "and", ";") or titled < begins


def labelled(sheet: Sheet, sentence: Sentence, edges: tuple[int, int]) -> bool:
    """ "Missing since 9 Nov: Ivo Lenn, Oskar Brand", "RIP Oskar Brand", "identified him as Oskar Brand": who it is."""
    (first, last), lows = edges, sheet.lows
    before = lows[sentence.first : first]
    if last - first not in (2, 3) or lows[last - 1] in all_words("place_last", "place_things", "place_nouns"):
        return False
    if before[-1:] == ["rip"] or (before[-1:] == ["as"] and {"identified", "named", "identify"} & {*before[-5:]}):
        return True
    ends = last >= sentence.last or lows[last] in (",", ".", ";", "(", "and")
    colon = before.index(":") if ":" in before else 0
    row = range(sentence.first + colon + 1, first)
    label = (
        before[:colon] if all(sheet.is_capital(i) or lows[i] in _IN_A_ROW or lows[i].isdecimal() for i in row) else []
    )
    counted = last + 1 < sentence.last and lows[last + 1][0].isdecimal()
    return ends and not counted and 0 < len(label) <= _LABEL and not words("labels_of_fates").isdisjoint(label)


_IN_A_ROW = (",", "and", ";", "(", ")")
_LABEL = 8
"""Tokens of a label before its colon."""


def _list_of_people(sheet: Sheet, sentence: Sentence, at: int) -> int | None:
    """Where the names begin of those who are "among them", or "Among the dead are"; None where no people were told."""
    lows, low = sheet.lows, sentence.first
    lead = next((i for i in range(at - 1, low - 1, -1) if lows[i] in ("among", "including", "amongst")), None)
    if lead is None or any(lows[i] in _ENDS_A_LIST for i in range(lead + 1, at)):
        return None
    back = sheet.lows[max(0, low - _TOLD_BEFORE) : low] if lead == low else lows[low:lead]
    if lows[lead] == "including":
        whole = lows[lead - 1 - (lows[lead - 1] == ",")]
        other = whole.endswith("s") and not _is_people(whole)
        return lead + 1 if any(_is_people(w) for w in back) and not other else None
    named = lows[lead + 1 : lead + 2] in (["them"], ["whom"])
    if lead > low and not named:
        return None
    verb = next((i for i in range(lead + 1, at) if lows[i] in words("be")), None)
    if lead == low and verb is None:
        return None
    told = back if named else lows[lead + 1 : verb]
    known = any(_is_people(w) or (not named and w in all_words("befalls_one", also="freed")) for w in told)
    return (verb + 1 if verb is not None else lead + 2) if known else None


_ENDS_A_LIST = frozenset((":", ".", "who", "which", "that", "said", "from", "in", "near", "at"))
_TOLD_BEFORE = 30
"""Tokens before "Among them" within which people were told of."""


def _is_people(word: str) -> bool:
    return any(e.category == "people" and not e.rest for e in lexicon("en").words.get(word, ()))


def _age(lows: list[str], at: int) -> bool:
    """Whether two digits after a name are somebody's age: "Mara Dunn, 24, said", and not "Dorn, 40 km north"."""
    return (
        lows[at] in (",", ".", ")", ";", "and", "of", "from", "was", "is", "said", "-", "who")
        or lows[at][0].isdecimal()
    )


def says(sheet: Sheet, sentence: Sentence, edges: tuple[int, int], tables: Tables, there: bool) -> Counter[str]:
    """Votes of the verb beside a name; none for the place where somebody says it ("a doctor in Corva said")."""
    first, last = edges
    votes: Counter[str] = Counter()
    after = sheet.lows[last] if last < sentence.last else ""
    speaks = _past_helpers(sheet, sentence, last)
    own = sheet.lows[first:last]
    plain = words("before_a_place").isdisjoint(own) and _STATES.isdisjoint(own)
    if (last in tables.cue or (after == "," and last + 1 in tables.cue)) and not there:
        votes["person"] += 3 if last - first > 1 else 1
    elif last - first == 2 and speaks > last and speaks in tables.cue and not there and plain:
        votes["person"] += 2
    if after == "of" and last - first == 2 and _says_for(sheet, sentence, last, tables) and not there:
        votes["person"] += 3
    before = first - 1
    if before >= sentence.first and before in tables.cue and sheet.lows[before] in ("said", "told", "says", "wrote"):
        votes["outlet" if sheet.lows[before] == "told" and last - first == 1 else "person"] += 3
    if last - first in (2, 3) and _says_as(sheet, sentence, before) and (not after or not after[0].isalnum()):
        votes["person"] += 4
    if _is_home(sheet, sentence, first, tables):
        votes["place"] += 6 * (sheet.lows[before] == "from" or _befalls(sheet, sentence, last))
    elif not there and sheet.lows[before] != "the" and _befalls(sheet, sentence, _past_home(sheet, sentence, edges)):
        votes["person"] += 6
    return votes


def _is_home(sheet: Sheet, sentence: Sentence, first: int, tables: Tables) -> bool:
    """Whether a name is where somebody is from who is named before it: "Joran Hemm from | Low Kesta"."""
    named = range(first - _HOME, first - 1)
    known = named[0] >= sentence.first and all(sheet.is_capital(k) and k not in tables.common for k in named)
    return known and named[1] not in tables.title and sheet.lows[first - 1] in ("from", "of")


_HOME = 3
"""Tokens from a name of two words over "from" to where that person is from."""


def _past_home(sheet: Sheet, sentence: Sentence, edges: tuple[int, int]) -> int:
    """The token behind a name of two words and where its bearer is from: "Joran Hemm from Low Kesta |"."""
    first, last = edges
    aside = sheet.lows[last : last + 1] == [","]  # "Joran Hemm, from Low Kesta, |"
    at = start = last + aside + 1
    if last - first != 2 or sheet.lows[at - 1 : at] not in (["from"], ["of"]):
        return last
    if sheet.lows[at : at + 2] == ["the", "same"]:
        at += 3
    while at < min(sentence.last, start + _HOME) and sheet.is_capital(at):
        at += 1
    closed = at > start and (not aside or sheet.lows[at : at + 1] == [","])
    return at + aside if closed else last


def _says_as(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether token `at` is what somebody is who speaks: "…, said | archivist | Nils Aberan"."""
    if at - 2 <= sentence.first or not sheet.lows[at].isalpha() or sheet.is_capital(at) or len(sheet.lows[at]) < _TRADE:
        return False
    return sheet.lows[at - 1] in ("said", "says", "added", "adds") and sheet.words[at - 2] in ',”"'


_TRADE = 4
"""Letters of the shortest trade: "cook"; the short words before a name are "of", "the", "for"."""


def _past_helpers(sheet: Sheet, sentence: Sentence, at: int) -> int:
    """The token of the verb behind "has", "has also", "has not"."""
    helped = at
    while helped < min(sentence.last, at + _TO_THE_VERB - 2) and (
        sheet.lows[helped] in words("have") or sheet.lows[helped] in _BETWEEN
    ):
        helped += 1
    return helped


_STATES = {"republic", "kingdom", "union", "federation", "emirate", "emirates", "state", "states", "province"}
_BETWEEN = {"also", "since", "not", "repeatedly", "again"}


def _says_for(sheet: Sheet, sentence: Sentence, at: int, tables: Tables) -> bool:
    """ "Elin Marr of the Helsin Group said": a reporting word behind the one body that a name is of."""
    stop = min(sentence.last, at + _OF_A_BODY) if sheet.lows[at + 1 : at + 2] == ["the"] else at
    verb = next((i for i in range(at + 2, stop) if i in tables.cue or sheet.words[i] in ',;:."“'), stop)
    return verb < stop and verb in tables.cue and any(sheet.is_capital(i) for i in range(at + 1, verb))


_OF_A_BODY = 7
"""Tokens from "of" to the verb."""


def _befalls(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether what follows a name befalls people alone: "Nikol Dargolin was killed", "Lev Saro went missing"."""
    lows, stop = sheet.lows, min(sentence.last, at + _TO_THE_VERB)
    if sentence.title_case or at >= stop:
        return False
    if lows[at] in words("does_alone"):
        return lows[at] != "went" or lows[at + 1 : at + 2] == ["missing"]
    helped = lows[at] in (all_words("be", "have")) - {"'s"}
    if helped and lows[at + 1 : at + 2] == ["in"] and lows[at + 2 : at + 3] in (["captivity"], ["custody"], ["prison"]):
        return True
    verb = next((w for w in lows[at + 1 : stop] if w not in all_words("adverbs", "be", "have")), "")
    hurt = verb in _HITS and lows[lows.index(verb, at) + 1] == "in"  # "was hit in the leg"
    return helped and (
        verb in all_words("befalls_one", "does_alone") or (hurt and _in_the_body(lows, at, sentence.last))
    )


_HITS = ("hit", "struck")


def _in_the_body(lows: list[str], at: int, stop: int) -> bool:
    """Whether somebody is hurt in the leg, which no town has."""
    return bool(words("body_parts") & {*lows[at : min(stop, at + 2 * _TO_THE_VERB)]})


_TO_THE_VERB = 5
"""Tokens from a name over "has not been" to what befell."""


def owns(noun: str, title: bool) -> Counter[str]:
    """What an owner is by what is its own: a state has an army, a person a spokesman."""
    return Counter(place=4) if noun in words("of_a_state") else Counter(person=int(title))
