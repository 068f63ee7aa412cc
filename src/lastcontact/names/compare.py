"""Whether two names may be of one person: a score, and the reasons in sentences."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from lastcontact.names.alignment import JOINED, NICKNAME, Alignment, Pairing, align
from lastcontact.names.frequency import NONE_SEEN, Frequencies
from lastcontact.names.parts import FAMILY, INITIAL, PATRONYMIC, Part, parts_of
from lastcontact.names.people import people_in
from lastcontact.names.script import script_of

PRIOR_BITS = 6.5
"""What two names must bring before they are as likely one person's as not. Fitted on half of the people of a public
set, reported on the other.
"""


NOTHING, FULL = 0.62, 0.95
"""Similarities at which two words earn nothing, and all that the word is worth."""
UNLIKE = 18.0
"""What two words would cost that answer to each other's place and sound nothing alike. Those just alike enough to
answer (alignment.MEETS) cost a quarter of it: brothers called Arsen and Vardan are not one man spelled badly.
"""
INITIAL_FITS, INITIAL_DIFFERS = 2.0, -4.0
LEFT_BOTH = 8.5
"""What it costs when each name has a word that met nothing in the other."""
LEFT_ONE = 2.0
"""What it costs when only the longer name has a further word."""
ONE_WORD = 4.0
RELATIVES = 4.0
"""What it costs, beyond the father's name counting for nothing, when father's names agree and given names differ."""

FATHERS = 6.0
"""What it costs, beyond words that differ, when the words that differ are both fathers' names."""

FATHER_AND_SON = 8.0
"""What it costs when one name is, as far as it goes, that of the father whom the other tells: Aram, Aram Aramovich. Few
are called after their own father, so that a name without a patronymic may as well be the father's.
"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` 0-1; `weight_log2` the evidence it rests on; `explanation` what an officer reads."""

    score: float
    weight_log2: float
    explanation: tuple[str, ...]


def compare(a: str, b: str, frequencies: Frequencies = NONE_SEEN) -> Comparison:
    """Compares two names in any scripts. Symmetric in the score; a name without letters matches nothing; where a field
    names several people, the likeliest of them is compared, and that is said.

    >>> compare("Սարնեցյան Վահագն Սուրենի", "Vaaqn Sarnesyan").score > 0.5
    True
    >>> compare("", "").score
    0.0
    """
    people = people_in(a), people_in(b)
    if len(people[0]) == len(people[1]) == 1:
        return _compare(a, b, frequencies)
    found = [_compare(one, other, frequencies) for one in people[0] for other in people[1]]
    best = max(found, key=lambda comparison: comparison.weight_log2)
    return replace(best, explanation=(*map(several, filter(several, (a, b))), *best.explanation))


def several(name: str) -> str:
    """What is said of a field that names several people; "" for one."""
    people = people_in(name)
    return f"“{name}” seems to name {len(people)} people; the likeliest is compared." if len(people) > 1 else ""


def _compare(a: str, b: str, frequencies: Frequencies) -> Comparison:
    left, right = parts_of(a), parts_of(b)
    if not left.names or not right.names:
        which = "Neither text holds" if not (left.names or right.names) else "One of the two texts does not hold"
        return Comparison(0.0, 0.0, (f"{which} a name, so nothing can be said.",))
    found = align(left, right)
    weight = weigh(found, frequencies)
    return Comparison(bits_to_probability(weight, -PRIOR_BITS), weight, tuple(_sentences(a, b, found)))


def weigh(found: Alignment, frequencies: Frequencies = NONE_SEEN) -> float:
    """The evidence of an alignment in bits (log2): positive for one person, negative against."""
    total = sum(pairing_bits(pairing, frequencies) for pairing in found.pairings)
    shorter = min(len(found.left_a), len(found.left_b))
    longer = max(len(found.left_a), len(found.left_b))
    total -= LEFT_BOTH * shorter + LEFT_ONE * (longer - shorter) + relatives_bits(found, frequencies)
    return total - one_word_bits(found) - fathers_bits(found) - father_and_son_bits(found)


def answered(found: Alignment, frequencies: Frequencies = NONE_SEEN) -> float:
    """Which part of both names the other one answers, 0-1: rare words count for more, words less alike for less,
    initials not at all.
    """

    def bits(part: Part) -> float:
        return 0.0 if part.role == INITIAL else frequencies.bits(part.sound.sounds)

    met = [(bits(p.a) + bits(p.b), 0.0 if p.kind == INITIAL else p.similarity) for p in found.pairings]
    whole = sum(both for both, _ in met) + sum(map(bits, (*found.left_a, *found.left_b)))
    return sum(both * max(0.0, alike - NOTHING) for both, alike in met) / (1.0 - NOTHING) / max(whole, 1.0)


def one_word_bits(found: Alignment) -> float:
    """What is taken off when one of the names is a single word: one shared name is no match unless it is a rare one."""
    one = sum(p.kind != JOINED for p in found.pairings) == 1 and len(found.pairings) == 1
    return ONE_WORD if one and not (found.left_a and found.left_b) else 0.0


def relatives_bits(found: Alignment, frequencies: Frequencies) -> float:
    """What is taken off when the father's name agrees and the given names do not: brothers and sisters share all the
    rest.
    """
    fathers = (p for p in found.pairings if PATRONYMIC in (p.a.role, p.b.role))
    agreed = sum(max(0.0, pairing_bits(pairing, frequencies)) for pairing in fathers)
    both = any(map(_own, found.left_a)) and any(map(_own, found.left_b))
    unlike = any(_own(p.a) and _own(p.b) and p.similarity <= NOTHING for p in found.pairings)
    return agreed + RELATIVES if agreed and (both or unlike) else 0.0


def fathers_bits(found: Alignment) -> float:
    """What is taken off when each name tells a father and they are not one: namesakes, cousins."""
    left = any(p.role == PATRONYMIC for p in found.left_a) and any(p.role == PATRONYMIC for p in found.left_b)
    met = (p.similarity for p in found.pairings if p.a.role == p.b.role == PATRONYMIC)
    return FATHERS if left or any(similarity <= NOTHING for similarity in met) else 0.0


def father_and_son_bits(found: Alignment) -> float:
    """What is taken off when the given name that met is also the father's, whom only one of the names tells."""
    told = [part for part in (*found.left_a, *found.left_b) if part.role == PATRONYMIC and part.father]
    met = [p for p in found.pairings if _own(p.a) and _own(p.b) and p.similarity > NOTHING]
    same = any(part.father in (p.a.sound.sounds, p.b.sound.sounds) for part in told for p in met)
    return FATHER_AND_SON if len(told) == 1 and same else 0.0


def is_the_father(found: Alignment) -> bool:
    """Whether a given name that met nothing is that of the father whom the other name tells: it is his, then."""
    unlike = [p for p in found.pairings if p.similarity <= NOTHING]
    for left, others in (
        (found.left_a, [*found.left_b, *(p.b for p in unlike)]),
        (found.left_b, [*found.left_a, *(p.a for p in unlike)]),
    ):
        fathers = {part.father for part in left if part.role == PATRONYMIC and part.father}
        if any(_own(other) and other.sound.sounds in fathers for other in others):
            return True
    return False


def _own(part: Part) -> bool:
    """Whether the word may be a given name."""
    return part.role not in (FAMILY, PATRONYMIC, INITIAL)


def pairing_bits(pairing: Pairing, frequencies: Frequencies) -> float:
    """What one pair of words is worth."""
    if pairing.kind == INITIAL:
        return INITIAL_FITS if pairing.similarity > 0.5 else INITIAL_DIFFERS
    if pairing.similarity <= NOTHING:
        return -UNLIKE * (NOTHING - pairing.similarity) / NOTHING
    rarity = min(frequencies.bits(pairing.a.sound.sounds), frequencies.bits(pairing.b.sound.sounds))
    return rarity * agreement(pairing.similarity)


def agreement(similarity: float) -> float:
    """Which part of a word's full weight a similarity earns: none at NOTHING, all from FULL."""
    return max(0.0, min(1.0, (similarity - NOTHING) / (FULL - NOTHING))) ** 0.8


def _sentences(a: str, b: str, found: Alignment) -> list[str]:
    lines = []
    one, other = script_of(a), script_of(b)
    if one != other and one and other:
        lines.append(f"One is written in {_called(one)}, the other in {_called(other)}; they are compared by sound.")
    for pairing in sorted(found.pairings, key=lambda p: -p.similarity):
        lines.append(_pairing_sentence(pairing))
    for who, left in (("first", found.left_a), ("second", found.left_b)):
        if left:
            lines.append(f"Only the {who} name has {_listed([part.word for part in left])}.")
    if relatives_bits(found, NONE_SEEN):
        lines.append("The same father but different given names: rather brothers or sisters than one person.")
    if fathers_bits(found):
        lines.append("The fathers' names differ: rather namesakes than one person.")
    if father_and_son_bits(found) or is_the_father(found):
        lines.append(SON)
    if found.heir is not None:
        lines.append(may_be_father(found.heir))
    if one_word_bits(found):
        lines.append("Only one word can be compared, which many people share.")
    if found.reordered:
        lines.append("The words stand in a different order.")
    return lines


SON = "One name is also that of the father whom the other tells: they may be a father and a son."


def may_be_father(heir: Part) -> str:
    """What is said where one name may be that of the father of whom the other names."""
    return f"“{heir.word}” alone is missing, which reads as the given name: the other name may be the father's."


def _called(script: str) -> str:
    return "several scripts" if script == "mixed" else f"{script} letters"


def _pairing_sentence(pairing: Pairing) -> str:
    a, b = f"“{pairing.a.word}”", f"“{pairing.b.word}”"
    if pairing.kind == INITIAL:
        return f"{a} and {b}: an initial that {'fits' if pairing.similarity > 0.5 else 'does not fit'}."
    if pairing.kind == NICKNAME:
        return f"{a} and {b} are forms of one given name."
    if pairing.kind == PATRONYMIC:
        return f"{a} and {b} name the same father, as far as the sounds tell ({pairing.similarity:.0%})."
    if pairing.similarity >= 0.97:
        return (
            f"{a} and {b} are written the same."
            if pairing.a.word == pairing.b.word
            else f"{a} and {b} are the same name in sound."
        )
    if pairing.similarity >= 0.8:
        return f"{a} and {b} sound nearly alike ({pairing.similarity:.0%})."
    if pairing.similarity >= 0.6:
        return f"{a} and {b} sound somewhat alike ({pairing.similarity:.0%})."
    return f"{a} and {b} do not sound alike ({pairing.similarity:.0%})."


def _listed(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]


def bits_to_probability(weight_log2: float, prior_log2: float) -> float:
    """The probability that goes with a prior and a weight, both log2 odds; never overflows."""
    total = max(-60.0, min(60.0, weight_log2 + prior_log2))
    return 1.0 / (1.0 + math.exp2(-total))
