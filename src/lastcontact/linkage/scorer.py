"""Two records -> how likely one person, line by line, in sentences. The one scorer an officer's page and the bulk run
both stand on.

It suggests. Nothing here joins two records.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lastcontact.linkage.births import GENERATION, KIN_BITS, anniversary_code, birth_code
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.ranks import rank_of
from lastcontact.linkage.sexes import sex_of
from lastcontact.linkage.values import equality_code, sound_code, sound_text, told_code
from lastcontact.linkage.weights import weights
from lastcontact.names.alignment import NICKNAME, Alignment, Pairing, align
from lastcontact.names.compare import (
    SON,
    bits_to_probability,
    father_and_son_bits,
    fathers_bits,
    is_the_father,
    may_be_father,
    one_word_bits,
    pairing_bits,
    relatives_bits,
    several,
    weigh,
)
from lastcontact.names.frequency import NONE_SEEN, Frequencies
from lastcontact.names.parts import FAMILY, INITIAL, PATRONYMIC, Part, parts_of
from lastcontact.names.people import people_in
from lastcontact.names.sounds import spelled
from lastcontact.names.unsaid import says_nothing

_SHARED = frozenset({"name", "patronymic", "rank", "sex"})
MARRIED_NAME_BITS = 2.5
"""How much of a differing surname's weight against is given back for a woman, who may have married."""


@dataclass(frozen=True, slots=True)
class Line:
    """One reason: the field, a code (stable), its weight in bits, and the sentence an officer reads."""

    field: str
    code: str
    weight_log2: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Explained:
    """`prior_log2` + `weight_log2` are the log2 odds behind `probability`; the lines add up to `weight_log2`."""

    prior_log2: float
    weight_log2: float
    probability: float
    lines: tuple[Line, ...]

    @property
    def names_alone(self) -> bool:
        """True when names speak for it, and beside them at most a rank or a sex, which many share: never enough."""
        return self.speaks and all(line.field in _SHARED for line in self.lines if line.weight_log2 > 0)

    @property
    def speaks(self) -> bool:
        """Whether anything speaks for it at all."""
        return any(line.weight_log2 > 0 for line in self.lines)


@dataclass(frozen=True, slots=True)
class Scored:
    """A suggestion: the other record and why."""

    candidate: Candidate
    explained: Explained


def prior_log2(records: int) -> float:
    """The prior odds that a given other record is the same person, when each person is on about one further of
    `records` records.
    """
    return -float(max(1, records).bit_length())


def explain(
    a: Candidate, b: Candidate, *, frequencies: Frequencies | None = None, prior_log2: float = -10.0
) -> Explained:
    """Weighs two records. Symmetric in the weight; a field missing on either side says nothing; two records with no
    name get no weight from names.
    """
    lines = _father_once([*_name_lines(a, b, frequencies or NONE_SEEN), *_field_lines(a, b)], a, b)
    if any(line.code == GENERATION for line in lines):
        lines = _of_kin(lines)
    total = sum(line.weight_log2 for line in lines)
    return Explained(prior_log2, total, bits_to_probability(total, prior_log2), tuple(lines))


def suggest(
    new: Candidate,
    others: Iterable[Candidate],
    *,
    frequencies: Frequencies | None = None,
    prior_log2: float = -10.0,
    at_least: float = 0.0,
) -> tuple[Scored, ...]:
    """Every other record scored against the new one, likeliest first (then by id); those under `at_least` left out,
    and the record itself.
    """
    scored = (
        Scored(other, explain(new, other, frequencies=frequencies, prior_log2=prior_log2))
        for other in others
        if other.id != new.id
    )
    return tuple(
        sorted(
            (s for s in scored if s.explained.probability >= at_least),
            key=lambda s: (-s.explained.probability, s.candidate.id),
        )
    )


def _name_lines(a: Candidate, b: Candidate, frequencies: Frequencies) -> list[Line]:
    found = _likeliest(a.full_name, b.full_name, frequencies)
    if found is None:
        return []
    lines = [Line("name", "name.several", 0.0, said) for said in map(several, (a.full_name, b.full_name)) if said]
    lines.extend(_pairing_line(pairing, frequencies) for pairing in found.pairings)
    lines.extend(_left_lines(found, _is_female(a) or _is_female(b)))
    if found.heir is not None:
        lines.append(Line("name", "name.heir", 0.0, may_be_father(found.heir)))
    if is_the_father(found):
        lines.append(Line("name", "name.father", 0.0, SON))
    son = father_and_son_bits(found)
    taken_off = (relatives_bits(found, frequencies), fathers_bits(found), one_word_bits(found), son)
    against = zip(_AGAINST, taken_off, strict=True)
    return lines + [Line(code.partition(".")[0], code, -round(bits, 2), said) for (code, said), bits in against if bits]


_AGAINST = (
    ("name.relatives", "The same father but different given names: rather brothers or sisters than one person."),
    ("patronymic.differs", "The fathers' names differ: rather namesakes than one person."),
    ("name.one_word", "Only one word can be compared, which many people share."),
    ("patronymic.of_namesake", SON),
)


def _likeliest(a: str, b: str, frequencies: Frequencies) -> Alignment | None:
    """The two names aligned; of fields that name several people, those that agree best. None without a name."""
    if says_nothing(a) or says_nothing(b):
        return None
    people = [(parts_of(one), parts_of(other)) for one in people_in(a) for other in people_in(b)]
    found = [align(one, other) for one, other in people if one.names and other.names]
    if len(found) < 2:
        return found[0] if found else None
    return max(found, key=lambda alignment: weigh(alignment, frequencies))


def _pairing_line(pairing: Pairing, frequencies: Frequencies) -> Line:
    bits = round(pairing_bits(pairing, frequencies), 2)
    a, b = f"“{pairing.a.word}”", f"“{pairing.b.word}”"
    father = pairing.kind == PATRONYMIC or PATRONYMIC in (pairing.a.role, pairing.b.role)
    field = "patronymic" if father else "name"
    if pairing.kind == INITIAL:
        fits = pairing.similarity > 0.5
        return Line(
            "name",
            "name.initial_fits" if fits else "name.initial_differs",
            bits,
            f"{a} and {b}: the initial {'fits' if fits else 'does not fit'}.",
        )
    if father and bits > 0:
        return Line(field, "patronymic.agrees", bits, f"{a} and {b} name the same father.")
    if pairing.kind == NICKNAME:
        how, code = "are forms of one given name", "nickname"
    elif pairing.similarity >= 0.97:
        how, code = ("are the same name" if pairing.a.word != pairing.b.word else "are written the same"), "same"
    elif bits > 0:
        how, code = f"sound {'nearly' if pairing.similarity >= 0.8 else 'somewhat'} alike", "near"
    else:
        how, code = "do not sound alike", "differs"
    return Line(field, f"{field}.{code}", bits, f"{a} and {b} {how}{_rarity(bits, code)}.")


def _rarity(bits: float, code: str) -> str:
    if code != "same":
        return ""
    return ", a rare one" if bits >= 11 else ", a common one" if bits <= 5.5 else ""


def _left_lines(found: Alignment, female: bool) -> list[Line]:
    """Words without a partner: those on both sides speak against, those on one side hardly."""
    one, other = found.left_a, found.left_b
    differs = weights()["name.differs"]
    lines = []
    for x, y in zip(one, other, strict=False):
        married = female and FAMILY in (x.role, y.role)
        bits = differs.weight_log2 + (MARRIED_NAME_BITS if married else 0.0)
        also = " A woman may have taken another surname." if married else ""
        lines.append(Line("name", differs.code, bits, differs.sentence.format(a=x.word, b=y.word) + also))
    lines.extend(_alone(part) for part in (*one[len(other) :], *other[len(one) :]))
    return lines


def _alone(part: Part) -> Line:
    field = "patronymic" if part.role == PATRONYMIC else "name"
    alone = weights()["name.one_only"]
    return Line(field, f"{field}.one_only", alone.weight_log2, alone.sentence.format(a=part.word))


def _is_female(candidate: Candidate) -> bool:
    return sex_of(candidate.sex) == "female"


def _field_lines(a: Candidate, b: Candidate) -> list[Line]:
    codes = [
        ("birth", _birth_code(a, b), _birth_text(a), _birth_text(b)),
        ("sex", equality_code("sex", sex_of(a.sex), sex_of(b.sex)), sex_of(a.sex), sex_of(b.sex)),
        ("father", *_fathers(a, b)),
        ("mother", sound_code("mother", (a.mother_name,), (b.mother_name,)), a.mother_name, b.mother_name),
        ("place", sound_code("place", a.places, b.places), ", ".join(a.places), ", ".join(b.places)),
        ("address", sound_code("address", (a.address,), (b.address,)), a.address, b.address),
        ("unit", sound_code("unit", (a.unit,), (b.unit,)), a.unit, b.unit),
        ("rank", equality_code("rank", rank_of(a.rank), rank_of(b.rank)), a.rank, b.rank),
    ]
    for field in ("postcode", "service_number", "phone", "exact"):
        one, other = getattr(a, field), getattr(b, field)
        codes.append((field, equality_code(field, one, other), one, other))
    if a.list and a.list == b.list:
        codes.append(("list", "list.same", a.list, b.list))
    table = weights()
    return [
        Line(field, code, table[code].weight_log2, table[code].sentence.format(a=x, b=y))
        for field, code, x, y in codes
        if code
    ]


def _birth_code(a: Candidate, b: Candidate) -> str:
    return birth_code(a.birth, b.birth) or anniversary_code((a.birth, a.birth_original), (b.birth, b.birth_original))


def _fathers(a: Candidate, b: Candidate) -> tuple[str, str, str]:
    """The code and both values; a father given on one record is held against a patronymic in the other's name, which
    may leave only the stem of a name (Грачевич, Hrachya) and speaks against only when it opens otherwise. Where both
    names tell the father, that he is given on both as well says nothing new.
    """
    if says_nothing(a.father_name) == says_nothing(b.father_name):
        code = sound_code("father", (a.father_name,), (b.father_name,))
        told = father_told(a.full_name)[0] and father_told(b.full_name)[0]
        return "" if told and code != "father.differs" else code, a.father_name, b.father_name
    one, other = (father_told(c.full_name) if says_nothing(c.father_name) else (c.father_name,) * 2 for c in (a, b))
    code = sound_code("father", (one[1],), (other[1],))
    heard = sound_text(one[1]), sound_text(other[1])
    return told_code(code, *(heard if says_nothing(a.father_name) else heard[::-1])), one[0], other[0]


def _father_once(lines: list[Line], a: Candidate, b: Candidate) -> list[Line]:
    """A patronymic that was held against a father given on the other record is weighed in that one line."""
    father = next((line for line in lines if line.field == "father"), None)
    alone = [line for line in lines if line.code == "patronymic.one_only"]
    if father is None or not alone or says_nothing(a.father_name) == says_nothing(b.father_name):
        return lines
    whole = replace(father, weight_log2=round(father.weight_log2 + sum(line.weight_log2 for line in alone), 2))
    return [whole if line is father else line for line in lines if line not in alone]


def _of_kin(lines: list[Line]) -> list[Line]:
    """A parent and a child may bear one name, which says `KIN_BITS` at most then, and have one telephone."""
    off = sum(line.weight_log2 for line in lines if line.field in ("name", "patronymic")) - KIN_BITS
    phone = next((line.weight_log2 for line in lines if line.code == "phone.same"), 0.0)
    kin = weights()["name.kin"], weights()["phone.kin"]
    found = zip(kin, (off, phone), strict=True)
    return lines + [
        Line(k.code.partition(".")[0], k.code, -round(bits, 2), k.sentence) for k, bits in found if bits > 0
    ]


def father_told(full_name: str) -> tuple[str, str]:
    """The patronymic in a name as cleaned, and the father's name it tells; empty without one."""
    parts = (part for part in parts_of(full_name).names if part.role == PATRONYMIC)
    return next(((part.word, spelled(part.father or part.sound.sounds)) for part in parts), ("", ""))


def _birth_text(candidate: Candidate) -> str:
    written = candidate.birth_original.strip()
    if written:
        return f"“{written}” (an age)" if written.isdigit() and len(written) <= 3 else written
    earliest, latest = candidate.birth
    if earliest is None or latest is None:
        return ""
    if earliest == latest:
        return earliest.isoformat()
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return str(earliest.year) if earliest.year == latest.year else f"{earliest.year} to {latest.year}"
    return f"{earliest.isoformat()} to {latest.isoformat()}"
