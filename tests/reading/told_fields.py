"""What a text must tell, field by field: "held n39 =soldiers @ministry ^2026-03-20; not killed; only 2".

A claim is its type ("*" any, "a/b" either, "held!" denied), then its count (n39, n- none), subject (=), speaker (@),
day (^), day of saying (s) and surety (~); a value is a part of the field, "-" is an empty one. "not" opens what no
claim may be, "only 2" how many claims on people there are, and "ties 39 41 corrects" how one figure answers another.
"""

from __future__ import annotations

import re
from datetime import date

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.core.dates import Interval
from lastcontact.reading.answering import answers
from lastcontact.reading.reader import read
from lastcontact.reading.reading import Reading

ON = date(2026, 3, 24)
_FIELD = re.compile(r" (?=[n=@~^]|s-|s20)")


def missing(text: str, told: str) -> list[str]:
    """What of `told` a text does not tell as it should; empty where it tells all of it."""
    reading = read(text.replace("\\n", "\n"), published_on=ON)
    wanted = [part.strip() for part in told.split(";")]
    claims = [w for w in wanted if w.partition(" ")[0] not in ("not", "only", "ties")]
    lost = [] if _each_has_its_own(list(reading.claims), claims) else claims
    return lost + [w for w in wanted if w not in claims and not _holds(reading, w)]


def _each_has_its_own(claims: list[Claim], wanted: list[str]) -> bool:
    fit = (k for k, claim in enumerate(claims) if not wanted or _is(claim, wanted[0]))
    return not wanted or any(_each_has_its_own(claims[:k] + claims[k + 1 :], wanted[1:]) for k in fit)


def _holds(reading: Reading, said: str) -> bool:
    kind, _, rest = said.partition(" ")
    if kind == "not":
        return not any(_is(claim, rest) for claim in reading.claims)
    if kind == "only":
        return sum(c.type in PEOPLE_TYPES for c in reading.claims) == int(rest)
    least = {f"c{n}": c.count.minimum if c.count else None for n, c in enumerate(reading.claims, start=1)}
    ties = {f"{least[new]} {least[answer.to]} {answer.how}" for new, answer in answers(reading).items()}
    return rest in ties


def _is(claim: Claim, said: str) -> bool:
    kind, *fields = _FIELD.split(said)
    negated, types = kind.endswith("!"), kind.rstrip("!").split("/")
    if negated != (claim.polarity.value == "negated") or (types != ["*"] and claim.type.value not in types):
        return False
    return all(_has(claim, field[0], field[1:]) for field in fields)


def _has(claim: Claim, mark: str, value: str) -> bool:
    if mark == "~":
        return claim.modality.value in value.split("/")
    held = {
        "n": claim.count and str(claim.count.minimum),
        "=": claim.subject,
        "@": claim.speaker,
        "^": _day(claim.when),
        "s": _day(claim.said),
    }[mark]
    if value == "-":
        return not held
    return bool(held) and (held == value if mark in "n^s" else value in (held or ""))


def _day(interval: Interval | None) -> str | None:
    return interval.start_on.isoformat() if interval is not None and interval.start_on is not None else None
