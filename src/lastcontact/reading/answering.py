"""Which claim of a text another in it answers: what a denial denies, the earlier figure that is put right."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lastcontact.core.claim import Claim, Modality, Polarity
from lastcontact.reading.comparing import one_voice, partial
from lastcontact.reading.joins import of_one_matter, of_two_sides
from lastcontact.reading.lexicon import LANGUAGES, words
from lastcontact.reading.reading import Reading

CORRECTS = "corrects"


class Answer(NamedTuple):
    """The name of the claim that is answered ("c2"), and how: it is denied, withdrawn or corrected."""

    to: str
    how: str


def answers(reading: Reading) -> dict[str, Answer]:
    """Claim -> what it answers, by the names they have in the reading; what answers nothing told is left out."""
    claims = {f"c{n}": claim for n, claim in enumerate(reading.claims, start=1)}
    found = _denials(reading, claims)
    withdrawn = {answer.to for answer in found.values() if answer.how == "withdraws"}
    before = {name for name, c in claims.items() if name in withdrawn or _is_of_before(c, reading)}
    for name in before:
        said = [n for n, c in claims.items() if n not in before and _in_its_place(c, claims[name])]
        said = [n for n in said if name in withdrawn or _lowers(claims[n], claims[name])]
        own = [n for n in said if claims[n].speaker and claims[n].speaker == claims[name].speaker]
        new = _nearest(name, own or said)
        if new and new not in found:
            found[new] = Answer(name, CORRECTS)
    return found


def _denials(reading: Reading, claims: dict[str, Claim]) -> dict[str, Answer]:
    told: dict[str, list[str]] = {}
    persons = {person.name for person in reading.persons}
    for pair in reading.contradictions:
        for denial, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if _denies(claims[denial], claims[other]) and of_one_matter(claims[denial], claims[other], persons):
                told.setdefault(denial, []).append(other)
    found = {}
    for denial, others in told.items():
        other = _nearest(denial, others)
        own = one_voice(claims[denial], claims[other])
        found[denial] = Answer(other, "withdraws" if own else "denies")
    return found


def _denies(denial: Claim, other: Claim) -> bool:
    """Whether one is denied by the other: somebody else's word, or a figure that its own speaker takes back."""
    negated = denial.polarity is Polarity.NEGATED and denial.modality is Modality.DENIED
    if not negated or other.polarity is not Polarity.AFFIRMED:
        return False
    if not one_voice(denial, other):
        return of_two_sides(denial, other)
    return other.modality is Modality.CLAIMED and _figure(denial) == _figure(other)


def _is_of_before(claim: Claim, reading: Reading) -> bool:
    """Whether a claim gives a figure as what was said until now: "up from 26", "ранее сообщала о девяти пленных"."""
    if claim.count is None or claim.polarity is not Polarity.AFFIRMED or claim.evidence is None:
        return False
    if claim.rules.get("type", "").partition("/trigger/")[2] in words("figures_of_before"):
        return True
    start = claim.evidence.start
    others = (c.evidence.end for c in reading.claims if c.evidence and c.evidence.end <= start)
    opening = max([start - _SENTENCE, 0, *others])
    told = _STOPS.split(reading.text[opening:start])[-1] + claim.evidence.text.partition(claim.count.text)[0]
    said = f" {' '.join(_WORDS.findall(told.lower()))} "
    if any(f" {w} " in said for w in _earlier("told_before")):
        return True
    end = claim.evidence.end
    behind = claim.evidence.text.partition(claim.count.text)[2] + _STOPS.split(reading.text[end : end + _SENTENCE])[0]
    then = f" {' '.join(_WORDS.findall(behind.lower()))} "
    return any(f" {w} " in then for w in _earlier("then_corrected"))


@cache
def _earlier(name: str) -> frozenset[str]:
    """What says in any language that something was told before, "earlier", "ранее", or what was put right then."""
    return frozenset[str]().union(*(words(name, language) for language in LANGUAGES))


def _in_its_place(new: Claim, old: Claim) -> bool:
    """Whether a claim gives another figure of the same, by the same voice or as the text's own, and of no part."""
    if new.type is not old.type or new.count is None or new.polarity is not Polarity.AFFIRMED or partial(new):
        return False
    same_voice = one_voice(new, old) or new.speaker is None or old.speaker is None
    return same_voice and _figure(new) != _figure(old)


def _lowers(new: Claim, old: Claim) -> bool:
    """Whether a figure is lower than what was told before: what grows was right in its time, what falls was not."""
    assert new.count and old.count
    most, least = new.count.maximum, old.count.minimum
    return most is not None and least is not None and most < least


def _figure(claim: Claim) -> tuple[int | None, int | None] | None:
    return (claim.count.minimum, claim.count.maximum) if claim.count else None


def _nearest(name: str, others: list[str]) -> str:
    """Of claims by their names the one that stands nearest, of two the later; empty where there is none."""
    return min(others, key=lambda n: (abs(_place(n) - _place(name)), -_place(n)), default="")


def _place(name: str) -> int:
    return int(name[1:])


_SENTENCE = 300
"""Characters before the words of a claim within which its sentence begins."""
_STOPS = re.compile(r"[.;!?։…](?=\s)|\n")
_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
