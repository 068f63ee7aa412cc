"""Persons told by a given name that a language knows, by an initial, or between commas after whom they are one of."""

from __future__ import annotations

import re

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import is_given, joined_to, name_end
from lastcontact.reading.inflected.persons import person
from lastcontact.reading.inflected.placing import NO_CAPITALS, free
from lastcontact.reading.mentions import Cast, Mention

_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]")
_BOTH = re.compile(r"[^\W\d_]\.[^\W\d_]\.")
_SHORTEST = 3
"""Letters of the shortest surname beside a given name."""


def initialled(found: Found, cast: Cast) -> None:
    """A given name and one letter, or a surname and two: "Марія К.", "დალი ხ.", "نوال د.", "Горская А.П."."""
    for i in range(found.sentence.first, found.sentence.last - 1):
        letter = found.sheet.words[i + 1]
        stopped = i + 2 >= found.sentence.last or found.sheet.words[i + 2] in (".", "”", ",")
        capital = found.sentence.language in NO_CAPITALS or letter.isupper()
        called = found.low(i) in found.set("named")
        if _BOTH.fullmatch(letter) and capital and not called and free(found, i, cast) and found.low(i).isalpha():
            person(found, i, i + 2, cast, "name/initial")
            continue
        short = (len(letter) == 1 and letter.isalpha()) or _INITIALS.fullmatch(letter) is not None
        if short and capital and stopped and not called and free(found, i, cast):
            last = i + 3 if found.low(i + 2) == "." else i + 2
            if last == i + 3 and capital and found.sheet.is_capital(last) and len(found.low(last)) == 1:
                last += 2 if found.low(last + 1) == "." else 0
            person(found, i, last, cast, "name/initial")


def initial_first(found: Found, cast: Cast) -> None:
    """A letter and a surname: "А. Коржик"; after a title or "called" where no capitals tell: "المسمى ح. غنومة"."""
    words, capitals = found.sheet.words, found.sentence.language not in NO_CAPITALS
    for i in range(found.sentence.first, found.sentence.last - 2):
        letter = words[i]
        if words[i + 1] != "." or len(letter) > 1 or not letter.isalpha():
            continue
        shaped, told = free(found, i + 2, cast), found.over("title", i - 1) or found.low(i - 1) in found.set("named")
        opens = i == found.sentence.first or not words[i - 1][0].isalnum()
        point = opens and found.over("cue", i + 3) is None
        if shaped and not (point or cast.at(i)) and (letter.isupper() if capitals else told):
            person(found, i, i + 3, cast, "name/initial")


def apposed(found: Found, cast: Cast) -> None:
    """One name between commas, after people or a number: "Onlardan biri, Cavid, and içir", "один из них, Пётр,"."""
    for i in range(found.sentence.first + 2, found.sentence.last - 1):
        marks = found.sheet.words[i - 1] in (",", "՝") and found.sheet.words[i + 1] == ","
        if marks and free(found, i, cast) and any(found.over(c, i - 2) for c in ("people", "number", "kin")):
            person(found, i, i + 1, cast, "name/apposed")


def paired(found: Found, cast: Cast) -> None:
    """A given name and the word after it: with a capital, or that no list knows where no capitals tell names."""
    small = found.sentence.language in NO_CAPITALS
    for i in range(found.sentence.first, found.sentence.last - 1):
        if not (small or found.sheet.is_capital(i)) or cast.at(i) or cast.at(i + 1):
            continue
        if found.sheet.words[i - 1] in ("“", '"'):
            continue
        last = _small(found, i, cast) if small else _capital(found, i)
        if last > i:
            person(found, i, last, cast, "name/given")


def _capital(found: Found, i: int) -> int:
    """Where the given name and surname with capitals that begin at a token end; the token itself where none do."""
    surname = found.sheet.words[i + 1]
    shaped = found.sheet.is_capital(i) and found.sheet.is_capital(i + 1) and surname.isalpha()
    named = is_given(found, i) or found.low(i) in found.set("given_words")
    shaped &= len(surname) >= _SHORTEST and not surname.isupper()
    return i + 2 if shaped and named and not _dated(found, i + 1) else i


def _small(found: Found, i: int, cast: Cast) -> int:
    """The same without capitals: the surname is of words that no list knows."""
    opens = found.low(i) in found.set("given_openers") and found.definite(i + 1)
    named = opens or found.low(i) in found.set("plain_given") or bool(joined_to(found, found.low(i)))
    named = named or (found.low(i) in found.set("given_words") and _called(found, i))
    return name_end(found, i, cast) if named and found.low(i + 1) not in found.set("place_words") else i


def _called(found: Found, i: int) -> bool:
    """Whether a title, kin or a verb of whom one tells stands before a name that is a word, too: "قال ثابت الدواس"."""
    behind = found.definite(i + 1) or not found.known(i + 1)
    quoted = found.low(i - 1) in ("”", '"') and found.over("body", i - 2) is None
    return behind and (quoted or any(found.over(c, i - 1) for c in ("title", "kin", "cue", "trigger")))


def _dated(found: Found, i: int) -> bool:
    return any(found.over(c, i) for c in ("month", "weekday", "place_kind", "title"))


def alone(found: Found, cast: Cast) -> None:
    """A given name that stands alone, within a sentence; in Arabic only between commas, after kin or "and he is"."""
    words = found.sheet.words
    shy, small = bool(found.set("verb_first")), found.sentence.language in NO_CAPITALS
    for i in range(found.sentence.first, found.sentence.last):
        if not (small or found.sheet.is_capital(i)):
            continue
        opens = i == found.sentence.first
        quoted = not opens and words[i - 1] in ("“", '"')
        plain = found.low(i) in found.set("plain_given") or not found.set("given_cases")
        other = opens and (found.known(i) or not plain or found.low(i) in found.set("given_words"))
        if quoted or other or not free(found, i, cast) or not is_given(found, i):
            continue
        if any(found.over(c, i + 1) for c in ("body", "place_kind")) and found.set("owner_first"):
            continue
        apart = found.low(i - 1) == found.low(i + 1) == ","
        if shy and not (apart or found.low(i - 1) in found.set("named") or found.over("kin", i - 1)):
            continue
        person(found, i, i + 1, cast, "name/given")


def own_name(found: Found, at: int, mention: Mention | None) -> bool:
    """Whether a name after kin is the speaker's own, being in the plain form: "брат солдата Ильдар Сафин"."""
    kin = found.over("kin", at)
    if kin is None or mention is None or found.low(kin.first) != kin.value:
        return False
    word, surname = found.low(mention.first), found.low(mention.last - 1)
    woman = kin.value.endswith(("а", "я", "ь")) and word.endswith(("а", "я"))
    if woman and surname.endswith(found.stems("plain_surname")):
        return True
    if _in_genitive(found, word):
        return False
    return word in found.set("plain_given") or word.endswith(found.stems("plain_role"))


def _in_genitive(found: Found, word: str) -> bool:
    """Whether a word is a man's given name in the case of an owner, and no woman's: "мать | Марка Лесняка"."""
    given = found.set("plain_given")
    plain = {word[:-1], f"{word[:-1]}й", f"{word[:-1]}ь"}
    return word.endswith(("а", "я")) and word not in given and bool(plain & given)
