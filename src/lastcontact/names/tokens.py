"""A name as written -> its words: cleaned of what cannot be seen, look-alike letters put back into their script."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from lastcontact.names.script import letter_counts, script_of_letter

MAX_WORDS = 24
"""Words kept of one name; a field with more is not one name. The rest is ignored, and `Words.cut` says so."""
MAX_LETTERS = 40
_LOOKALIKES = {
    ("Latin", "Cyrillic"): dict(zip("aceiopxyABCEHIKMOPTXYjs", "асеіорхуАВСЕНІКМОРТХУјѕ", strict=True)),
    ("Latin", "Greek"): dict(zip("ovABEZHIKMNOPTYX", "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", strict=True)),
    ("Latin", "Armenian"): dict(zip("ouhnSUOL", "օսհոՏՍՕԼ", strict=True)),
}
"""Source: the pairs of Unicode Technical Standard 39 (confusables) that are single letters of these scripts."""
_DIGITS_FOR = {
    "Latin": dict(zip("0158", "olsb", strict=True)),
    "Cyrillic": dict(zip("0346", "озчб", strict=True)),
    "Armenian": {"0": "օ"},
    "Greek": {"0": "ο"},
}
"""Digits that machines and hurried eyes read for letters, inside a word only."""
_RUN_TOGETHER = re.compile(r"(?<=[a-zа-яёա-ֆ]{3})(?=[A-ZА-ЯЁԱ-Ֆ][a-zа-яёա-ֆ]{2})")
"""A capital in the middle of a word, where two words lost the space between them."""
GEORGIAN_ENDINGS = ("dze", "shvili", "дзе", "швили", "ძე", "შვილი")
"""Endings of Georgian surnames, which some write apart."""
_SPLIT_SURNAME = re.compile(rf"(?<=[^\W\dsсს])(?:\s+|[-\u2010-\u2015])(?=(?:{'|'.join(GEORGIAN_ENDINGS)})\b)", re.I)
"""Where a Georgian surname was parted before its ending; after an s it is the son of somebody (Nodaris dze)."""
_JOINERS = "ـ׳״´`’‘ʼʹʺ"
_APART = re.compile(r"[\s,;:/|()\[\]{}<>«»“”„\"_+=*&.·•‚،؛-]+|[\u2010-\u2015\u05be\u058a]")
_INSIDE = re.compile(r"['׳ʼʻʿʾ’‘`´]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a name, lower case, in the order written; `before_comma` counts those before a first comma (0 when
    there is none).
    """

    words: tuple[str, ...]
    before_comma: int = 0
    cut: bool = False


@lru_cache(maxsize=65536)
def words_of(name: str) -> Words:
    """The words of a name; digits, signs and invisible characters fall away, so the result may be empty."""
    plain = name.isalpha() and "İ" not in name and not _RUN_TOGETHER.search(name)
    if plain and len(name) <= MAX_LETTERS and unicodedata.is_normalized("NFKC", name):
        return Words((_one_script(name.lower()),))
    visible = _SPLIT_SURNAME.sub("", seen(name))
    head, comma, _ = visible.partition(",")
    words = _split(visible)
    before = len(_split(head)) if comma else 0
    kept = tuple(word[:MAX_LETTERS] for word in words[:MAX_WORDS])
    return Words(kept, before if before < len(kept) else 0, len(words) > MAX_WORDS)


def seen(text: str) -> str:
    """The text as an eye sees it: compatibility forms unified, format characters, marks of direction and Arabic vowel
    points removed.
    """
    if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable():
        return text
    composed = unicodedata.normalize("NFKC", text)
    if "ـ" not in composed and composed.replace(" ", "").isalpha():
        return composed
    kept = (c for c in composed if unicodedata.category(c) not in ("Cf", "Cc", "Cs", "Co", "Cn") or c in "\t\n")
    plain = "".join(kept).replace("ـ", "")
    return "".join(c for c in plain if not _is_point(c))


def _is_point(letter: str) -> bool:
    return (
        "\u064b" <= letter <= "\u065f"
        or letter == "\u0670"
        or "\u0591" <= letter <= "\u05bd"
        or letter in "\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    )


def _split(text: str) -> list[str]:
    return [word for piece in _APART.split(text) for word in _clean(piece)]


@lru_cache(maxsize=131072)
def _clean(piece: str) -> tuple[str, ...]:
    """What stands between two spaces, cleaned: one word mostly, two where the space between them was lost, or none."""
    words = (_letters(_one_script(_without_digits(word))) for word in _RUN_TOGETHER.sub(" ", piece).split(" "))
    return tuple(word for word in words if word)


def _without_digits(word: str) -> str:
    """Digits inside a word that look like letters of its script put back: Иван0в is Иванов."""
    if word.isalpha() or not any(c.isdigit() for c in word[1:-1]):
        return word
    counts = letter_counts(word)
    meant = _DIGITS_FOR.get(max(counts, key=lambda script: counts[script]), {}) if counts else {}
    inside = "".join(meant.get(c, c) for c in word[1:-1])
    return word[0] + inside + word[-1] if sum(counts.values()) * 2 > len(word) else word


def _letters(word: str) -> str:
    lower = word.replace("İ", "i").lower() if word.isascii() or "İ" in word else word.lower()
    kept = [c for c in lower if unicodedata.category(c)[0] in "LM" or _INSIDE.match(c)]
    bare = "".join(kept).strip("'׳ʼʻʿʾ’‘`´")
    return bare if any(unicodedata.category(c)[0] == "L" for c in bare) else ""


def _one_script(word: str) -> str:
    """Puts letters borrowed from another script (a Latin a in a Cyrillic word) back, where they have a look-alike."""
    if len(set(map(script_of_letter, word)) - {""}) < 2:
        return word
    counts = letter_counts(word)
    script = max(counts, key=lambda s: (counts[s], s != "Latin"))
    for (one, other), pairs in _LOOKALIKES.items():
        if script == other and one in counts:
            return "".join(pairs.get(c, c) for c in word)
        if script == one and other in counts:
            back = {b: a for a, b in pairs.items()}
            return "".join(back.get(c, c) for c in word)
    return word
