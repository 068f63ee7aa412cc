"""Pictures of one person's assessment: how it moved, and the ledger of its lines. For officers only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import log2

from lastcontact.assessment.leanings import spoken_for
from lastcontact.assessment.pictures import (
    Days,
    DayWords,
    Facts,
    Picture,
    Words,
    box,
    framed,
    line,
    numeric,
    polygon,
    said,
    text,
)
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import STATES

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 470.0, 24.0, 134.0
_NOW = 28.0
"""Width of the last day: what stands now is seen, however late it came."""
_LABEL = 320.0
_HALF = 130.0
_ROW = 30.0


def band_over_time(
    moments: Sequence[Assessment],
    *,
    name: str,
    marks: Mapping[datetime, str] | None = None,
    words: Words | None = None,
    day: DayWords = numeric,
) -> Picture:
    """Held from below, dead from above, what is neither hatched between, as of each of `moments` (in order of time).

    `marks`: what to write at a date, short (the number of a line): those too close to read apart are written together.
    `name`: an id unique on the page. `day`: how days are written.
    """
    rows = tuple(
        (day(a.at.date()), *(f"{round(100 * a.distribution[s])} %" for s in STATES), said(words, a.leaning))
        for a in moments
    )
    headings = (said(words, "date"), *(said(words, s) for s in STATES), said(words, "leaning"))
    facts = Facts(said(words, "assessment over time, computed"), headings, rows)
    if not moments:
        return Picture(framed("flow", (530, 158), (name, said(words, "no assessment yet")), []), facts)
    days = Days(moments[0].at.date(), moments[-1].at.date(), _LEFT, _RIGHT - _NOW)
    held = _steps(moments, days, "held", from_below=True)
    dead = _steps(moments, days, "dead", from_below=False)
    parts = [
        box("b-rest", (_LEFT, _TOP), (_RIGHT - _LEFT, _BOTTOM - _TOP)),
        polygon("b-held", held),
        polygon("b-dead", dead),
        text(_RIGHT + 6, _BOTTOM - 4, said(words, "held"), "c-text"),
        text(_RIGHT + 6, _beside_others(moments[-1]), said(words, "others"), "c-text"),
        text(_RIGHT + 6, _TOP + 8, said(words, "dead"), "c-text"),
    ]
    parts += [text(_LEFT - 4, _y(p) + 4, str(p), "x-soft", "end") for p in (0, 50, 100)]
    for x, mark in _together(days, marks or {}):
        parts += [line("g-axis", (x, _TOP - 8), (x, _TOP)), text(x, _TOP - 11, mark, "", "middle")]
    parts += [text(days.x(d), _BOTTOM + 18, day(d), "x-soft", "middle") for d in days.ticks(4)]
    title = "; ".join(_read_aloud(headings, row) for row in rows)
    return Picture(framed("flow", (530, 158), (name, title), parts), facts)


def _together(days: Days, marks: Mapping[datetime, str]) -> list[tuple[float, str]]:
    """Where each mark stands; marks closer than their own width stand as one, at the first of them."""
    placed: list[tuple[float, list[str]]] = []
    for at, mark in sorted(marks.items()):
        x = days.x(at.date())
        if placed and x - placed[-1][0] < 8 + 7 * len(", ".join(placed[-1][1])):
            placed[-1][1].append(mark)
        else:
            placed.append((x, [mark]))
    return [(x, ", ".join(found)) for x, found in placed]


def _read_aloud(headings: Sequence[str], row: Sequence[str]) -> str:
    return f"{row[0]}: " + ", ".join(f"{h} {c}" for h, c in zip(headings[1:], row[1:], strict=True))


def _y(percent: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * percent / 100.0


def _beside_others(last: Assessment) -> float:
    """The height of the word for all other states: beside their band, clear of the words above and below it."""
    held, dead = last.distribution["held"], last.distribution["dead"]
    return min(max(_y(50 * (1 + held - dead)) + 4, _TOP + 26), _BOTTOM - 22)


def _steps(moments: Sequence[Assessment], days: Days, state: str, *, from_below: bool) -> list[tuple[float, float]]:
    """A step line of one state's share, closed along the edge it grows from."""
    edge = _BOTTOM if from_below else _TOP
    points = [(days.x(moments[0].at.date()), edge)]
    before = edge
    for moment in moments:
        share = 100 * moment.distribution[state]
        here = _y(share if from_below else 100 - share)
        x = days.x(moment.at.date())
        points += [(x, before), (x, here)]
        before = here
    return [*points, (_RIGHT, before), (_RIGHT, edge)]


def ledger(
    assessment: Assessment, *, name: str, labels: Mapping[str, str] | None = None, words: Words | None = None
) -> Picture:
    """The lines for and against the likeliest state that a line says, in bits, from the odds before any to those now.

    `labels`: what to write for a claim id. The rows add up: what time, doubt about identity and ceilings take is a row.
    """
    state = spoken_for(assessment)
    rows = ledger_rows(assessment, state)
    named = [(said(words, key) if number is None else _label(key, number, labels), bits) for key, number, bits in rows]
    top = max(1.0, *(abs(bits) for _, bits in named))
    height = int(_ROW * (len(named) + 1) + 8)
    middle = _LABEL + _HALF
    parts = [
        text(_LABEL, 16, said(words, "against"), "x-b"),
        text(middle + _HALF, 16, said(words, "for"), "x-b", "end"),
        line("g-axis", (middle, 20), (middle, height - 4)),
    ]
    for index, (label, bits) in enumerate(named):
        y = _ROW * (index + 1)
        wide = _HALF * abs(bits) / top
        total = index == len(named) - 1
        kind = "c-fill" if total else "w-for" if bits >= 0 else "w-against"
        parts.append(text(0, y + 16, label, "c-text" if total else ""))
        parts.append(box(kind, (middle if bits >= 0 else middle - wide, y + 6), (wide, 14)))
        parts.append(text(middle + _HALF + 50, y + 18, f"{bits:+.1f}", "x-b", "end"))
    caption = f"{said(words, 'weights in bits for')} {said(words, state)}"
    headings = (said(words, "line"), said(words, "bits"))
    facts = Facts(caption, headings, tuple((label, f"{bits:+.1f}") for label, bits in named))
    title = f"{caption}: " + "; ".join(f"{label} {bits:+.1f}" for label, bits in named)
    return Picture(framed("ackchart", (640, height), (name, title), parts), facts)


def ledger_rows(assessment: Assessment, state: str) -> list[tuple[str, int | None, float]]:
    """(claim id or row, number of claims or None, bits): start, each line, the rest, and the sum they add up to."""
    start, now = _odds(assessment.prior[state]), _odds(assessment.distribution[state])
    rows: list[tuple[str, int | None, float]] = [("where we start: base rates", None, start)]
    rows += [(line.claims[0], len(line.claims), line.weight_log2[state]) for line in assessment.lines]
    rest = now - start - sum(line.weight_log2[state] for line in assessment.lines)
    rows.append(("time between, lines together, doubt about identity", None, rest))
    rows.append(("now", None, now))
    return rows


def _label(claim: str, number: int, labels: Mapping[str, str] | None) -> str:
    shown = (labels or {}).get(claim, claim)
    return f"{shown} (+{number - 1})" if number > 1 else shown


def _odds(probability: float) -> float:
    """Log2 odds; probabilities are kept off 0 and 1, so that the picture has an end."""
    p = min(max(probability, 1e-6), 1 - 1e-6)
    return log2(p / (1 - p))
