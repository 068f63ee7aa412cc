"""How a word of a name sounds, and how near two such sounds are. A sound string is what letters.py describes, doubled
sounds made single.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from lastcontact.names.letters import reading_of
from lastcontact.names.script import VOWELLESS, letter_counts, script_of_letter

LONGEST = 24
"""Sounds kept of a word."""
UNPAIRED = 0.8
"""What a sound without a partner costs where nearness.tsv gives no other figure."""
_DOUBLED = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"iy(?=[aeou])")
"""Between i and another vowel a y is heard whether written or not: Alieva, Aliyeva."""
_ENDING = re.compile(
    r"(?<=.{3})(?:[iy]an[iT]?|y?[oe]va?|ina?|[sc]k(?:iy|i|y|aya|a)|enko|[oe]v[iy]C|Sv[iy]li|dze|o[gG]lu|zade|ow|ski)\Z"
)
"""Endings that very many surnames of a language share: two that have one are compared by what stands before."""
TOO_MANY_KINDS = 4
_KINDS = {
    sound: 1 << place
    for place, sounds in enumerate(("pbf89", "td06", "kgqGx7", "szSZ5cTDCJjX", "m", "n", "l", "r"))
    for sound in sounds
}
"""h, w, y and vowels are left out: other scripts and languages drop them too readily."""


@dataclass(frozen=True, slots=True)
class Sounded:
    """A word's sounds; `vowelless` when its script leaves vowels out, so that they must not count against it."""

    sounds: str
    vowelless: bool


@lru_cache(maxsize=262144)
def sounded(word: str, whole: str = "") -> Sounded:
    """The sounds of one lower-case word; `whole` is the name it stands in, which may tell the language."""
    scripts = set(map(script_of_letter, word)) - {""}
    if len(scripts) > 1:
        counts = letter_counts(word)
        script = max(sorted(counts), key=lambda s: counts[s])
    else:
        script = scripts.pop() if scripts else ""
    table = reading_of(script, whole or word)
    raw = "".join(step[2] for step in table.steps(word)) if table else word
    raw = _GLIDE.sub("i", raw)
    single = (_DOUBLED.sub(r"\1", raw) if _DOUBLED.search(raw) else raw)[:LONGEST]
    return Sounded(single, script in VOWELLESS)


@dataclass(frozen=True, slots=True)
class Nearness:
    """Costs read from data/nearness.tsv, one set for each way of writing vowels."""

    apart: dict[tuple[str, str], float]
    unpaired: dict[str, float]

    def weight(self, sounds: str) -> float:
        """The cost of the whole string when nothing answers to it."""
        unpaired = self.unpaired
        return sum(unpaired.get(s, UNPAIRED) for s in sounds)


@lru_cache(maxsize=2)
def nearness(vowelless: bool) -> Nearness:
    """The costs that hold when `vowelless` scripts are involved, or not."""
    apart: dict[tuple[str, str], float] = {}
    unpaired: dict[str, float] = {}
    text = resources.files("lastcontact.names").joinpath("data", "nearness.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith(("#", "sound\t")):
            continue
        sound, other, *costs = line.split("\t")[:4]
        cost = float(costs[vowelless])
        if other:
            apart[sound, other] = apart[other, sound] = cost
        else:
            unpaired[sound] = cost
    return Nearness(apart, unpaired)


@lru_cache(maxsize=262144)
def distance(a: str, b: str, vowelless: bool = False) -> float:
    """The cheapest way to turn one sound string into the other; 0 when they are the same. Symmetric."""
    if a == b:
        return 0.0
    if b < a:
        return distance(b, a, vowelless)
    near = nearness(vowelless)
    apart, unpaired = near.apart, near.unpaired
    drops = [unpaired.get(s, UNPAIRED) for s in b]
    row = [0.0]
    for drop in drops:
        row.append(row[-1] + drop)
    for s in a:
        drop_s = unpaired.get(s, UNPAIRED)
        diagonal, row[0] = row[0], row[0] + drop_s
        before = row[0]
        for j, other in enumerate(b):
            # Not min(): it would take as long as all the rest.
            best = diagonal if s == other else diagonal + apart.get((s, other), 1.0)
            diagonal = row[j + 1]
            if diagonal + drop_s < best:
                best = diagonal + drop_s
            if before + drops[j] < best:
                best = before + drops[j]
            row[j + 1] = before = best
    return row[-1]


@lru_cache(maxsize=262144)
def _weight(sounds: str, vowelless: bool) -> float:
    return nearness(vowelless).weight(sounds)


def plausible(a: str, b: str) -> bool:
    """Whether the consonants leave any hope of a likeness: so many kinds of them in only one of the two leave none."""
    return (consonant_kinds(a) ^ consonant_kinds(b)).bit_count() < TOO_MANY_KINDS


@lru_cache(maxsize=262144)
def consonant_kinds(sounds: str) -> int:
    """A bit for each kind of consonant (labial, dental, ...) that the word has."""
    kinds = 0
    for sound in sounds:
        kinds |= _KINDS.get(sound, 0)
    return kinds


_SPELLED = str.maketrans(
    {"T": "ts", "D": "dz", "C": "ch", "J": "j", "S": "sh", "Z": "zh", "G": "gh", "0": "th", "x": "kh", "X": "x"}
    | {"5": "s", "6": "d", "7": "k", "8": "v", "9": "p", "4": "a", "E": ""}
)


def spelled(sounds: str) -> str:
    """Latin letters that sound like this.

    >>> spelled(sounded("աշոտ").sounds)
    'ashot'
    """
    return sounds.translate(_SPELLED)


@lru_cache(maxsize=262144)
def stem(sounds: str) -> str:
    """The word without an ending that very many surnames share; the word itself when it has none.

    >>> stem("sarneTyan"), stem("vahagn")
    ('sarneT', 'vahagn')
    """
    found = _ENDING.search(sounds)
    return sounds[: found.start()] if found else sounds


@lru_cache(maxsize=262144)
def similarity(a: Sounded, b: Sounded) -> float:
    """1 for the same sounds, 0 for nothing in common.

    >>> round(similarity(sounded("հովհաննիսյան"), sounded("oganesyan")), 2) > 0.6
    True
    """
    vowelless = a.vowelless or b.vowelless
    if not plausible(a.sounds, b.sounds):
        return 0.0
    longest = whole(a, b)
    if not longest or not a.sounds or not b.sounds:
        return 0.0
    return max(0.0, 1.0 - distance(a.sounds, b.sounds, vowelless) / longest)


def whole(a: Sounded, b: Sounded) -> float:
    """The cost of the heavier of two words; without their endings where both have one that many surnames share."""
    vowelless = a.vowelless or b.vowelless
    one, other = stem(a.sounds), stem(b.sounds)
    if len(one) < len(a.sounds) and len(other) < len(b.sounds):
        return max(_weight(one, vowelless), _weight(other, vowelless))
    return max(_weight(a.sounds, vowelless), _weight(b.sounds, vowelless))
