"""Which word of one name answers to which of the other: order may be swapped, words may be missing, written together,
or only an initial.
"""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.names.nicknames import NICKNAME_SIMILARITY, father_classes, share_nickname
from lastcontact.names.parts import FAMILY, INITIAL, PATRONYMIC, UNSURE, Part, Parts
from lastcontact.names.sounds import Sounded, nearness, similarity

MEETS = 0.45
"""Words less alike than this do not answer to each other: both stand alone."""
JOINED = "joined"
NICKNAME = "nickname"
_Option = tuple[float, tuple[int, ...], tuple[int, ...], "Pairing"]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two words that answer to each other; `kind` is "", "initial", "patronymic" or "joined" (two words written as
    one).
    """

    a: Part
    b: Part
    similarity: float
    kind: str = UNSURE


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairings, best first, and the words of either name that found no partner."""

    pairings: tuple[Pairing, ...]
    left_a: tuple[Part, ...]
    left_b: tuple[Part, ...]
    reordered: bool = False
    heir: Part | None = None
    """The given name that heads one name while all that follows it is the whole other: "Levan Giorgi Abashvili" may be
    the son of "Giorgi Abashvili". So is it where both begin with the family's.
    """


def align(a: Parts, b: Parts) -> Alignment:
    """The best pairings, each word used once. Swapping the names swaps the result."""
    options = _options(a.names, b.names)
    used_a: set[int] = set()
    used_b: set[int] = set()
    taken: list[tuple[tuple[int, ...], tuple[int, ...], Pairing]] = []
    for _, at_a, at_b, pairing in options:
        if used_a.isdisjoint(at_a) and used_b.isdisjoint(at_b):
            used_a.update(at_a)
            used_b.update(at_b)
            taken.append((at_a, at_b, pairing))
    taken = [choice for choice in taken if not _is_the_father(choice[2], a.names, b.names, (used_a, used_b))]
    used_a, used_b = _used(taken)
    late_a, late_b = _late_initials(a.names, used_a), _late_initials(b.names, used_b)
    taken = [choice for choice in taken if late_a.isdisjoint(choice[0]) and late_b.isdisjoint(choice[1])]
    used_a, used_b = _used(taken)
    places = [at_b[0] for _, at_b, _ in sorted(taken, key=lambda t: t[0])]
    return Alignment(
        tuple(pairing for _, _, pairing in taken),
        tuple(part for i, part in enumerate(a.names) if i not in used_a),
        tuple(part for j, part in enumerate(b.names) if j not in used_b),
        places != sorted(places),
        _heir(a.names, used_a, b.names, used_b) or _heir(b.names, used_b, a.names, used_a),
    )


def _heir(longer: tuple[Part, ...], used: set[int], whole: tuple[Part, ...], used_whole: set[int]) -> Part | None:
    if len(longer) != len(whole) + 1 or len(whole) < _NAMED or len(used_whole) < len(whole) or _has_father(longer):
        return None
    own = 1 if longer[0].role == FAMILY else 0
    alone = own not in used and longer[own].role not in (FAMILY, PATRONYMIC, INITIAL)
    return longer[own] if alone and longer[-1].role != INITIAL and own < len(whole) else None


_NAMED = 2
"""Words of the shortest name that names one man: his own, and his family's or his father's."""


def _used(taken: list[tuple[tuple[int, ...], tuple[int, ...], Pairing]]) -> tuple[set[int], set[int]]:
    return {i for at_a, _, _ in taken for i in at_a}, {j for _, at_b, _ in taken for j in at_b}


def _late_initials(parts: tuple[Part, ...], used: set[int]) -> set[int]:
    """Initials that met a name while one before them met none: the first stands for the given name, so that "V. D."
    is nobody called David.
    """
    initials = [at for at, part in enumerate(parts) if part.role == INITIAL]
    return {at for place, at in enumerate(initials) if not used.issuperset(initials[:place])}


def _options(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[_Option]:
    options: list[_Option] = []
    both_have_fathers = _has_father(a) and _has_father(b)
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            if both_have_fathers and (one.role == PATRONYMIC) != (other.role == PATRONYMIC):
                continue
            near, kind = _nearness(one, other)
            if near >= MEETS:
                rank = near - (0.4 if kind == INITIAL else 0.0)
                options.append((-rank, (i,), (j,), Pairing(one, other, near, kind)))
    if len(a) > len(b):
        options.extend(_joined(a, b))
    elif len(b) > len(a):
        options.extend(
            (rank, at_a, at_b, Pairing(p.b, p.a, p.similarity, p.kind)) for rank, at_b, at_a, p in _joined(b, a)
        )
    options.sort(key=lambda option: (option[0], sum(option[1]) + sum(option[2]), sorted((option[1], option[2]))))
    return options


def _has_father(parts: tuple[Part, ...]) -> bool:
    return any(part.role == PATRONYMIC for part in parts)


def _is_the_father(pairing: Pairing, a: tuple[Part, ...], b: tuple[Part, ...], used: tuple[set[int], set[int]]) -> bool:
    """A father's name met as somebody's own name, while the son's own name met nothing: that is the father, not the
    son.
    """
    crossed = (pairing.a.role == PATRONYMIC) != (pairing.b.role == PATRONYMIC)
    if not crossed:
        return False
    fathers = pairing.a if pairing.a.role == PATRONYMIC else pairing.b
    own_name = fathers.father == fathers.sound.sounds
    if pairing.a.sound.sounds == pairing.b.sound.sounds and not own_name:
        return False
    owner, met = (a, used[0]) if pairing.a.role == PATRONYMIC else (b, used[1])
    return any(i not in met and part.role not in (PATRONYMIC, INITIAL) for i, part in enumerate(owner))


def _joined(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[_Option]:
    """Two neighbouring words of `a` written as one word in `b`."""
    options: list[_Option] = []
    for i in range(len(a) - 1):
        one, two = a[i], a[i + 1]
        if INITIAL in (one.role, two.role):
            continue
        both = Part(
            f"{one.word} {two.word}", Sounded(one.sound.sounds + two.sound.sounds, one.sound.vowelless), one.role
        )
        for j, other in enumerate(b):
            if other.role != INITIAL and len(other.sound.sounds) > max(len(one.sound.sounds), len(two.sound.sounds)):
                near = similarity(both.sound, other.sound)
                if near >= 0.8:
                    options.append((-near - 0.02, (i, i + 1), (j,), Pairing(both, other, near, JOINED)))
    return options


def _nearness(one: Part, other: Part) -> tuple[float, str]:
    """How alike two words are, and in which way: an initial fits, a father's name inside a patronymic is that name."""
    if INITIAL in (one.role, other.role):
        return _initial(one, other), INITIAL
    best, kind = similarity(one.sound, other.sound), UNSURE
    if PATRONYMIC in (one.role, other.role):
        for x in _fathers(one):
            for y in _fathers(other):
                near = similarity(Sounded(x, one.sound.vowelless), Sounded(y, other.sound.vowelless))
                if near > best:
                    best, kind = near, PATRONYMIC
    if best < NICKNAME_SIMILARITY and one.role == other.role == PATRONYMIC and _share_father(one, other):
        best, kind = NICKNAME_SIMILARITY, PATRONYMIC
    if best < NICKNAME_SIMILARITY and share_nickname(one.sound.sounds, other.sound.sounds):
        best, kind = NICKNAME_SIMILARITY, NICKNAME
    return best, kind


def _share_father(one: Part, other: Part) -> bool:
    """Whether two patronymics are of forms of one name: Грачевич, Hrachyayi."""
    return not father_classes(one.father).isdisjoint(father_classes(other.father))


def _fathers(part: Part) -> tuple[str, ...]:
    return (part.father,) if part.father else (part.sound.sounds,)


def _initial(one: Part, other: Part) -> float:
    x, y = one.sound.sounds[:1], other.sound.sounds[:1]
    if not x or not y:
        return 0.0
    if x == y:
        return 1.0
    return 1.0 - nearness(one.sound.vowelless or other.sound.vowelless).apart.get((x, y), 1.0)
