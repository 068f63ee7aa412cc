"""Whether a person is a man or a woman by the name, where a language shows it, for "he" and "she"."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Known
from lastcontact.reading.memory import Memory
from lastcontact.reading.mentions import Kind, Mention


def meant(found: Found, memory: Memory, tokens: Iterable[int]) -> str | None:
    """Whom a pronoun among tokens means: who was met or spoke last, of its gender where it has one."""
    said = {found.low(k) for k in tokens}
    she, he = bool(said & found.set("she_words")), bool(said & found.set("he_words"))
    last = memory.person or memory.speaker
    one = not (memory.speaker or "").lower().endswith(tuple(found.set("many_endings")) or ("",))
    if one and memory.offices and memory.speaker == memory.offices[-1]:
        last = memory.speaker  # "Ordu sözçüsü ... vurğulayıb", then "o"
    if said & found.set("they_words") and memory.crowd:
        return memory.crowd  # "У миссии стоят матери бойцов. Они требуют"
    if said & found.set("they_words") and memory.body and memory.speaker == memory.body:
        return memory.speaker  # "შსს-მ დაადასტურა", then "მათივე ცნობით"
    if said & found.set("they_words") and last in memory.people:
        return memory.speaker if memory.speaker not in memory.people else None  # he is not "they"
    if she == he:
        return last
    others = "m" if she else "f"
    near = (n for n in (memory.person, memory.speaker, *reversed(memory.people[-_NEAR:])) if n)
    return next((name for name in near if gender(found, name) != others), None)


def named_before(known: Known, edges: tuple[int, int]) -> str | None:
    """Who "he" is, and no teller: "мать Олега Линда сказала, что он погиб"; whose clause: ", Карим, погиб"."""
    found, first = known.found, known.sentence.first
    met = [m for m in known.cast.within(first, edges[0]) if m.kind is Kind.PERSON]
    joint = found.at("joint", edges[0] - 1)
    whose = joint is not None and joint.value == "relative"
    comma = edges[0] - 1 - whose
    apposed = bool(met) and met[-1].last == comma and found.low(comma) == ","
    if apposed and (whose or found.low(met[-1].first - 1) == "," or _called(found, met[-1].first - 1)):
        return met[-1].name
    if (opening := _opened_with(known, edges, met)) is not None:
        return opening
    said = {found.low(k) for k in range(max(first, edges[0] - 1), edges[1])}
    she, he = bool(said & found.set("she_words")), bool(said & found.set("he_words"))
    if not she and not he:
        return None
    tellers = {s.source.name for s in known.sayings if s.source is not None and s.source.kind == "person"}
    others = "" if she and he else "m" if she else "f"
    fit = (m.name for m in reversed(met) if m.name not in tellers and gender(found, m.name) != (others or "-"))
    return next(fit, None)


def _called(found: Found, at: int) -> bool:
    """Whether a mark parts a word for kin or people from the name of that one: "եղբայրը՝ | Վահան Մելյանը, գերի է"."""
    who = any(found.over(c, at - 1) for c in ("kin", "people")) or found.low(at - 1) in found.set("kin_told")
    return found.low(at) in ("՝", "-") and who


def _opened_with(known: Known, edges: tuple[int, int], met: list[Mention]) -> str | None:
    """The only one named before a clause, who opens the sentence and is told of between commas: "Рядовой Гурам
    Делвани, ранее считавшийся погибшим, жив и | содержится в Зарне"."""
    found, tellers = known.found, {s.source.name for s in known.sayings if s.source is not None}
    if len(met) != 1 or found.low(met[0].last) != "," or met[0].name in tellers:
        return None
    titled = all(found.over("title", k) is not None for k in range(known.sentence.first, met[0].first))
    commas = [k for k in range(met[0].last, edges[0]) if found.low(k) == ","]
    told = any(s.first > commas[-1] for s in known.sayings if s.first < edges[0])
    return met[0].name if titled and len(commas) > 1 and not told else None


_NEAR = 6
"""Persons back whom a pronoun may mean."""


def _by_given(found: Found, first: str) -> str:
    """The same where only given names tell: those of women by a list or an ending, of men by the list of all."""
    given = found.bare(first)
    ends = found.stems("women_given_endings")
    if given in found.set("women_given") or (given.endswith(ends) and given not in found.set("men_in_a")):
        return "f"
    return "m" if given in found.set("plain_given") else ""


def of_the_verb(found: Found, at: int) -> str:
    """ "f" or "m" by a verb that tells its subject's gender: "وقالت", "وقال"; "" where it does not."""
    hers = tuple(found.set("her_verb_endings"))
    if not hers:
        return ""
    word = found.low(at).removeprefix(found.joined(at))
    many = found.stems("many_verb_endings")
    if word.endswith(hers):
        return "f"
    if word in found.set("his_verbs"):
        return "m"
    return "" if word.endswith(many) or word.startswith(hers) else "m"  # "تخشى" is hers, "تحدث" is his


def gender(found: Found, name: str) -> str:
    """ "f" or "m", and "" where the name does not show it."""
    parts = name.lower().split()
    first, last = parts[0], parts[-1]
    if found.set("women_given"):
        return _by_given(found, first)
    if first in found.set("men_in_a") or last.endswith(found.stems("men_endings")):
        return "m"
    listed = first in found.set("plain_given") and found.sentence.language in ("ru", "uk")
    if listed and len(parts) > 1 and not first.endswith(tuple("аяьоіиеую")):
        return "m"  # "Иван Долина"
    if last.endswith(found.stems("women_endings")):
        return "f"
    if first not in found.set("plain_given") or not found.set("women_endings"):
        return ""
    if first.endswith(("а", "я")):
        return "f"
    return "m" if not first.endswith(("ь", "і", "и", "е", "у", "ю")) else ""
