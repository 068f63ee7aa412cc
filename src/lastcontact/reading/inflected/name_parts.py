"""Of what a name is made: its forms in other cases, "son of", "servant of", a surname that two share."""

from __future__ import annotations

from functools import lru_cache

from lastcontact.reading.inflected.forms import base_name, base_word, undeclined
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.placing import free
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast

_SHORTEST = 3
"""Letters of the shortest given name that is known with an ending."""


def is_given(found: Found, i: int) -> bool:
    """Whether token i is a given name, in its plain form or in another case."""
    return given_base(found, found.low(i)) is not None


def given_base(found: Found, low: str) -> str | None:
    """The given name that a word is a form of; None where no list has it.

    A name that is the plain form of one and another case of a second is taken for the first.
    """
    return _given_base(low, found.sentence.language)


@lru_cache(maxsize=4096)
def _given_base(low: str, language: str) -> str | None:
    names = words("plain_given", language)
    if low in names:
        return low
    if (bare := low[len(_joined_to(low, language)) :]) in names:
        return bare
    base = base_word(low, language, "person")
    if base in names:
        return base
    for ending, plain in (pair.split("=") for pair in _longest_first("given_cases", language)):
        if low.endswith(ending) and len(low) > _SHORTEST and low.removesuffix(ending) + plain in names:
            return low.removesuffix(ending) + plain
    for ending in _longest_first("given_endings", language):
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST and low.removesuffix(ending) in names:
            return low.removesuffix(ending)
    return None


@lru_cache(maxsize=64)
def _longest_first(name: str, language: str) -> tuple[str, ...]:
    return tuple(sorted(words(name, language), key=lambda word: (-len(word), word)))


def joined_to(found: Found, low: str) -> str:
    """The "and" written as one with a given name, "" where there is none: "وليث"."""
    return _joined_to(low, found.sentence.language)


def _joined_to(low: str, language: str) -> str:
    names = words("plain_given", language)
    ands = (a for a in _longest_first("joined_and", language) if low.startswith(a) and low not in names)
    return next((a for a in ands if low[len(a) :] in names), "")


def units(found: Found, i: int, cast: Cast, most: int = 2) -> int:
    """Where a name of up to `most` parts ends: "عبد الرحيم القصير", "منير آل شهوان", "فتحي أبو ليل"."""
    last = i
    for _ in range(most):
        end = _unit(found, last, cast)
        if end == last:
            break
        last = end
        if found.low(last) in found.set("name_links") and (end := _linked(found, last + 1, cast)) > last + 1:
            return end
    if last - i >= most and found.set("construct") and (end := _forefathers(found, last, cast)) > last:
        return end
    third = _unit(found, last, cast)
    told = found.at("joint", third)
    return third if last - i == most and third == last + 1 and told is not None and told.value == "that" else last


def _forefathers(found: Found, last: int, cast: Cast) -> int:
    """Where a name of two parts ends with a grandfather's and a surname: "كريم حسن علي الدرواني"."""
    given = found.set("plain_given") | found.set("fathers_alone")
    while last < found.sentence.last and not cast.at(last):
        surname = found.definite(last) and found.low(last).endswith("ي") and free(found, last, cast)
        if not surname and found.sheet.said(last, last + 1) not in given:
            break
        last += 1
        if surname:
            break
    return last


def name_end(found: Found, i: int, cast: Cast) -> int:
    """Where the given name and surname that begin at a token end, without capitals; the token where none do."""
    opens = found.low(i) in found.set("given_openers") and found.definite(i + 1)
    first = i + 2 if opens else i + 1
    surname = found.low(first)
    links = found.set("name_links") | found.set("name_openers")
    if surname not in links and not is_given(found, first):
        verb = surname.startswith(found.stems("verb_opens"))
        if len(surname) < _SHORTEST or verb or surname.endswith(found.stems("no_surname")):
            return i
    last = units(found, i, cast)
    if last == i and not opens and is_given(found, i):
        last = units(found, first, cast, 1)
    return last if last > first else i


def _unit(found: Found, i: int, cast: Cast) -> int:
    """Where one part of a name ends, with the word that its first is never without."""
    if found.low(i) in found.set("name_openers") and not cast.at(i):
        return i + 2 if owned(found, i + 1, cast) else i
    return i + 1 if free(found, i, cast) or _surname(found, i, cast) else i


def _linked(found: Found, i: int, cast: Cast) -> int:
    """Where the name after "son of" ends: of any word after the one that stands in names alone."""
    sure = found.low(i - 1) in found.set("name_links_alone") and found.low(i)[:1].isalpha() and not cast.at(i)
    return max(_unit(found, i, cast), i + 1 if sure else i)


def owned(found: Found, i: int, cast: Cast) -> bool:
    """Whether token i may be the second word of "father of X" or "servant of X"."""
    if found.low(i)[:1].isalpha() and found.definite(i):
        return not any(found.over(c, i) for c in ("cue", "joint", "weekday", "month", "number"))
    return free(found, i, cast) or (is_given(found, i) and not cast.at(i))


def _surname(found: Found, i: int, cast: Cast) -> bool:
    """Whether a word listed as a trade or an office is a surname here: with its article, after a given name."""
    if not found.definite(i) or cast.at(i) or not is_given(found, i - 1):
        return False
    lists = ("cue", "joint", "trigger", "weekday", "month", "number", "common", "status", "body", "day_word", "part")
    return any(found.over(c, i) for c in ("people", "role", "title")) and not any(found.over(c, i) for c in lists)


def without_article(found: Found, last: int, name: str) -> str:
    """A name that ends in a vowel without the article it has as the subject of what is told: "Իսա Կաբորեն"."""
    article, vowels = next(iter(found.set("name_article")), "\0"), tuple(found.set("name_vowels"))
    bare, parts = name.removesuffix(article), name.lower().split()
    if len(parts) == 1 or bare == name or not bare.endswith(vowels):
        return name
    kept = parts[-1].endswith(tuple(found.set("surname_shapes"))) or _given_base(parts[-1], found.sentence.language)
    told = any(found.over("cue", k) for k in range(last, last + _TOLD))
    return name if kept or not told else bare


_TOLD = 5
"""Words between a name and the verb of what its bearer tells."""


def declined(found: Found, first: int, last: int) -> bool:
    """Whether a given name stands in another case by its own form, and the surname with it: "Карена Мелконавана"."""
    given, surname = given_base(found, found.low(first)), found.low(last - 1)
    hers = [k for k in range(first - 2 * _TOLD, last + _TOLD) if k >= last or found.over("cue", k)]
    if any(found.low(k).endswith(("ла", "лась", "лася")) for k in hers):
        return False  # "Алима Дзасова опровергла": a woman, and in the plain form
    kept = undeclined(surname, found.sentence.language)
    changed = last - first > 1 and (kept or base_word(surname, found.sentence.language, "person") != surname)
    return changed and given is not None and given != found.low(first)


def plain_name(found: Found, first: int, said: str) -> str:
    """A name in its plain form; a given name that a list has is written as there: "Лесі" is "Леся", not "Леса"."""
    if _tells_itself(found, first + len(said.split())):
        return said
    name = base_name(said, found.sentence.language, "person")
    first_name, _, surname = name.partition(" ")
    low, last, listed = found.low(first), said.split()[-1], found.set("plain_given")
    given = first_name.lower() if first_name.lower() in listed else given_base(found, low)
    if not surname or not given or not found.set("given_cases"):
        return name
    hers = last.endswith(tuple(found.set("of_names_in_a"))) or (last[-1] in "ую" and low[-1] in "ая")
    if given != low and hers and not undeclined(last, found.sentence.language):
        head = surname.rpartition(" ")[0]
        surname = f"{head} {last[:-1]}{'я' if last[-1] == 'ю' else 'а'}".strip()  # "Петра Шульгу", "Агафьи Шульги"
    return f"{given[:1].title()}{given[1:]} {surname}"


def _tells_itself(found: Found, last: int) -> bool:
    """Whether a finite verb of saying stands right behind a name, which so is in its plain form: "Sərin bildirib"."""
    finite = tuple(found.set("finite_endings"))
    return bool(finite) and found.over("cue", last) is not None and found.low(last).endswith(finite)


def of_another(found: Found, i: int) -> bool:
    """Whether a given name is another one's in another case as well: "Романа", "Руслана"."""
    base, surname = (base_word(found.low(k), found.sentence.language, "person") for k in (i, i + 1))
    other = surname != found.low(i + 1) or undeclined(surname, found.sentence.language)
    return other and base != found.low(i) and base in found.set("plain_given")
