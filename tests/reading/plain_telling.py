"""What a text tells of people, in a few words a claim: "killed not unknown 9+ army"."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lastcontact.core.claim import PEOPLE_TYPES, Claim
from lastcontact.reading.reader import read

ON = date(2026, 4, 14)
FRIDAY = date(2031, 3, 14)


def in_short(text: str) -> str:
    """The claims on people of a text, in order: type, polarity, surety, count, and the last word of who says it."""
    return "; ".join(_in_short(c) for c in read(text, published_on=ON).claims if c.type in PEOPLE_TYPES) or "-"


def tables(folder: str = "plain") -> list[tuple[str, str]]:
    """The sentences kept in a folder beside this file, a language a file, each with what it tells."""
    made: list[tuple[str, str]] = []
    for file in sorted((Path(__file__).parent / folder).glob("*.txt")):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        made += zip(lines[::2], map(str.strip, lines[1::2]), strict=True)
    return made


def rows(table: str) -> list[tuple[str, str]]:
    """Sentences and what each tells, a line each, in turn."""
    lines = table.strip("\n").split("\n")
    return [(text, told.strip()) for text, told in zip(lines[::2], lines[1::2], strict=True)]


def dated(claim: Claim) -> str:
    """What a claim tells and when: "held -", "captured 2031-03-03", "returned 2031-03-01..2031-03-31"."""
    if claim.when is None:
        return f"{claim.type.value} -"
    first, last = claim.when.start_on, claim.when.end_on
    return f"{claim.type.value} {first}" + (f"..{last}" if first != last else "")


def on_people(text: str) -> list[Claim]:
    """The claims on people of a text published on a Friday, 14 March 2031."""
    return [c for c in read(text, published_on=FRIDAY).claims if c.type in PEOPLE_TYPES]


def _in_short(claim: Claim) -> str:
    count = claim.count
    figure = ""
    if count is not None:
        low = "" if count.minimum is None else str(count.minimum)
        high = "+" if count.maximum is None else f"-{count.maximum}"
        figure = low if count.minimum == count.maximum else f"{low}{high}"
    surety = "" if claim.modality.value == "asserted" else claim.modality.value
    negated = "not" if claim.polarity.value == "negated" else ""
    speaker = (claim.speaker or "").split()[-1:]
    return " ".join(filter(None, [claim.type.value, negated, surety, figure, *speaker]))
