"""Who is counted: the noun behind a number, known or in no list."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, is_number, words
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.uncounted import AGENTS


def noun_behind(sheet: Sheet, sentence: Sentence, at: int, tables: dict[str, dict[int, Hit]]) -> tuple[int, int, str]:
    """The noun phrase after a number: (first, last, kind), or (at, at, "")."""
    lows, written = sheet.lows, sheet.words
    i = at
    if i < sentence.last and lows[i] in ("of",):
        j = i + 1
        while j < sentence.last and lows[j] in ("the", "our", "their", "his", "its", "these", "those", "my"):
            j += 1
        if j < sentence.last and lows[j] in ("them", "whom", "us", "which"):
            return at, at, "pronoun"
        i = j
    if i + 3 < sentence.last and lows[i] == "," and lows[i + 1] == "not":
        i = next((k + 1 for k in range(i + 2, min(i + 6, sentence.last)) if lows[k] == ","), i)
    for step in range(8):
        j = i + step
        if j >= sentence.last or written[j] in ",;:.()!?":
            break
        if hit := tables["people"].get(j):
            if hit.value == "status" and step == 0 and hit.last < sentence.last and tables["people"].get(hit.last):
                continue
            if lows[j] == "remains" and not _are_human(lows, j, sentence.last):
                break
            end = hit.last
            if nxt := tables["people"].get(end):
                end = nxt.last if nxt.value in ("military", "civilian") else end
                hit = nxt if nxt.value in ("military", "civilian") else hit
            end += end < sentence.last and lows[end] == "members"
            if lows[j] == "family" and end in tables["not_people"]:
                return at, at, ""  # "300 family messages"
            return i, end, hit.value
        if j in tables["not_people"] or (step and (lows[j].isdecimal() or is_number(lows[j]))):
            break
        if lows[j] in ("having", "being"):
            break
        if lows[j] in words("phrase_ends"):
            if step == 0 and lows[j].endswith("ed") and j + 1 in tables["people"]:
                continue
            break
        then = tables["people"].get(j + 1)
        ends = then is None or then.value == "status"
        agents = len(lows[j]) > 5 and lows[j].endswith(AGENTS)
        if step < 3 and ends and (agents or _only_people_are(sheet, sentence, at, j)):
            return i, j + 1, "civilian"
    return at, at, ""


def _only_people_are(sheet: Sheet, sentence: Sentence, number: int, at: int) -> bool:
    """Whether what befell those of a noun in no list befalls only people: "seven acrobats had been arrested", "gunmen
    abducted four jongleurs". `number`: the token behind their number; `at`: their noun.
    """
    lows, verb = sheet.lows, at + 1
    if not lows[at].endswith("s") or not lows[at].isalpha() or sheet.is_capital(at):
        return False
    if lows[verb : verb + 2] in ([",", "including"], [",", "among"]):
        verb = next((i for i in range(verb + 2, min(sentence.last, verb + _ASIDE)) if lows[i] in words("be")), verb)
    while verb < sentence.last and lows[verb] in all_words("be", "have"):
        verb += 1
    if verb < sentence.last and lows[verb] in words("befalls_only_people"):
        return True
    before = lows[max(sentence.first, number - _VERB) : number]
    if before[-2:-1] == ["of"]:
        return bool(words("befell_only_people") & {*before[:-2]})  # "the deaths of 12 acrobats"
    return bool(words("befalls_only_people") & {*before}) and not _APART & {*before}


_ASIDE = 12
"""Tokens of ", including a boy of ten," before what befell them all."""
_APART = frozenset((",", "and", "after", "when", "in", "for", "by", "of", "its", "their", "them", "during", "within"))
"""What may part the verb from a number of something else: "wounded in three battles"."""
_VERB = 4
"""Tokens from a verb to behind the number of those whom it befell: "arrested at least nine"."""


def _are_human(lows: list[str], at: int, stop: int) -> bool:
    """Whether "remains" is a noun: "three remains were found", and not "the other 79 remains unknown"."""
    return at + 1 >= stop or lows[at + 1] in ("of", "were", "have", "had", "are", "was", ".", ",", "found")
