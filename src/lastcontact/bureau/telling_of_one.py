"""Words of a text that tell of one person, or that count in a way the reader does not read: to be looked at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.any_language import hits_in_any_language
from lastcontact.reading.hits import Entry
from lastcontact.reading.lexicon import LANGUAGES
from lastcontact.reading.plain import Plain
from lastcontact.reading.reader import read
from lastcontact.reading.sheet import Sentence, Sheet, lay_out

_BEFALLEN = PEOPLE_TYPES - {ClaimType.MISSING, ClaimType.CONTACT_LOST}
_MANY = frozenset({"people", "men", "women", "children", "personnel", "nobody", "none"})
_GROUPS = ("famil", "crew", "aircrew", "staff", "kin", "сем", "родин", "ընտանի", "ailə", "ოჯახ")
"""How words for several people at once begin."""
_NO_PLURAL = frozenset({"is", "was", "has", "his", "hers", "this", "as", "us", "its"})
"""English words that end as its plurals do; other languages are always looked at."""
_ONE = frozenset(
    re.findall(r"\w+", "he she him his her hers он она его ему нее ее ей він вона його йому її їй նա նրա նրան هو هي")
)
_AGED = re.compile(
    r"\baged\W+\w+|\bborn\b(?:\W+\w+){0,2}|\b\w+[- ]years?[- ](?:old|of age)\b"
    r"|\b\d+[- ]?(?:летн\w+|річн\w+)|\b\d\d? (?:лет|года?|років|роки)\b|\b(?:родил|народив|народил)\w+(?:\W+\w+){0,2}"
    r"|\w+ տարեկան\w*|\bծնվ\w+|\w+ yaş(?:ı|lı|ında)\w*|\b(?:doğul|təvəllüd)\w+|\w+ წლის\b(?! *\d)|\bდაიბად\w+"
    r"|\b(?:عمره|عمرها|مواليد)\b(?:\W+\w+)?|\bمن العمر\b",
    re.I,
)
_TALLY = re.compile(r"(?<![^\s(])(?:[|ǀ∣/\\]{2,}|\|(?: \|)+|I{4,})(?![^\s).,;:!?])")
_ELSEWHERE = frozenset(
    re.findall(
        r"\w+",
        "deux trois quatre cinq sept huit neuf dix dos tres cuatro cinco seis siete ocho nueve diez"
        " zwei drei vier fünf sechs sieben acht neun zehn tre quattro cinque dört yedi dokuz"
        " אחד אחת שני שתי שניים שתיים שנים שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר"
        " یک دو سه چهار پنج شش هفت هشت",
    )
)
"""Small numbers in languages that are not read: French, Spanish, German, Italian, Turkish, Hebrew, Persian."""


def told_of_one(written: str) -> Iterator[str]:
    """Words that tell what befell somebody and count nobody, or how old somebody is: one soldier of one platoon can be
    recognised."""
    told = []
    for claim in read(written).claims:
        if claim.type in _BEFALLEN and claim.count is None and claim.evidence and claim.subject:
            words = {word.strip(".,;:") for word in claim.evidence.text.casefold().split()}
            if not any(w in _MANY or _plural(w) for w in words):
                told.append(claim.evidence)
    yield from (span.text for span in told)
    sheet = lay_out(Plain.of(written), None)
    for sentence in sheet.sentences:
        span = sheet.span(sentence.first, sentence.last)
        if not any(span.start <= t.start < span.end for t in told) and _of_one(sheet, sentence):
            yield span.text.rstrip(".!։؟? \n")
    yield from (found.group() for found in _AGED.finditer(written))


def odd_counts(written: str) -> Iterator[str]:
    """Numbers as signs that are no digits, strokes of a tally, and number words of languages that are not read."""
    for at, sign in enumerate(written):
        if unicodedata.category(sign) in ("No", "Nl") and not (sign in "²³" and written[at - 1 : at] == "m"):
            yield sign
    yield from (found.group() for found in _TALLY.finditer(written))
    yield from (word for word in re.findall(r"\w+", written) if word.casefold() in _ELSEWHERE)


def _of_one(sheet: Sheet, sentence: Sentence) -> bool:
    """Whether a sentence has a word for one person and one for what befalls people."""
    own = sentence.language if sentence.language in LANGUAGES else "en"
    words = sheet.lows[sentence.first : sentence.last]
    if own != "en" and any(word[0].isdecimal() for word in words):
        return False
    hits = hits_in_any_language(sheet, sentence)
    nouns = [sheet.lows[hit.last - 1] for hit in hits if _names_one(hit.entry)]
    single = [word for word in nouns if not (word.startswith(_GROUPS) or (own == "en" and _plural(word)))]
    person = bool(single) or any(word in _ONE for word in words)
    return person and any(hit.entry.category == "trigger" and hit.value.split("/")[0] in _BEFALLEN for hit in hits)


def _names_one(entry: Entry) -> bool:
    return (entry.category == "people" and entry.value in ("military", "civilian")) or (
        entry.category == "title" and entry.value == "rank"
    )


def _plural(word: str) -> bool:
    return word in _MANY or word.endswith(("men", "people", "folk")) or (word[-1:] == "s" and word not in _NO_PLURAL)
