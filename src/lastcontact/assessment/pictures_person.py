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
    polyline,
    said,
    text,
)
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import STATES

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 470.0, 24.0, 134.0
_NOW = 28.0
"""Width of the last day: what stands now is seen, however late it came."""
_OTHERS, _THIN = ("hospital", "alive_elsewhere", "returned"), 0.08
"""What is hatched between held and dead, from below; a thinner one of them has no word of its own."""
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
    """Held from below, dead from above, the three others hatched between, as of each of `moments` (in order of time).

    `marks`: what to write at a date, short (the number of a line): those too close to read apart are written together.
    `name`: an id unique on the page. `day`: how days are written.
    """
    rows = tuple(
        (day(a.at.date()), *(f"{n} %" for n in _hundred(a)), _banded(a, words), said(words, a.leaning)) for a in moments
    )
    likeliest = said(words, "the likeliest, as a range")
    headings = (said(words, "date"), *(said(words, s) for s in STATES), likeliest, said(words, "leaning"))
    facts = Facts(said(words, "assessment over time, computed"), headings, rows)
    if not moments:
        return Picture(framed("flow", (590, 158), (name, said(words, "no assessment yet")), []), facts)
    days = Days(moments[0].at.date(), moments[-1].at.date(), _LEFT, _RIGHT - _NOW)
    held = _steps(moments, days, "held", from_below=True)
    dead = _steps(moments, days, "dead", from_below=False)
    parts = [
        box("b-rest", (_LEFT, _TOP), (_RIGHT - _LEFT, _BOTTOM - _TOP)),
        polygon("b-held", held),
        polygon("b-dead", dead),
        *(polyline("b-edge", _edge(moments, days, below)) for below in (_OTHERS[:1], _OTHERS[:2])),
        *(text(_RIGHT + 6, y, said(words, state), "c-text") for state, y in _beside(moments[-1])),
    ]
    parts += [text(_LEFT - 4, _y(p) + 4, str(p), "x-soft", "end") for p in (0, 50, 100)]
    for x, mark in _together(days, marks or {}):
        parts += [line("g-axis", (x, _TOP - 8), (x, _TOP)), text(x, _TOP - 11, mark, "", "middle")]
    parts += [text(days.x(d), _BOTTOM + 18, day(d), "x-soft", "middle") for d in days.ticks(4)]
    title = "; ".join(_read_aloud(headings, row) for row in rows)
    return Picture(framed("flow", (590, 158), (name, title), parts), facts)


def _together(days: Days, marks: Mapping[datetime, str]) -> list[tuple[float, str]]:
    """Where each mark stands; marks closer than their own width stand as one, at the first of them."""
    placed: list[tuple[float, list[str]]] = []
    for at, mark in sorted(marks.items()):
        x = days.x(at.date())
        if placed and x - placed[-1][0] < 8 + 7 * len(", ".join(placed[-1][1])):
            placed[-1][1].extend([mark] if mark not in placed[-1][1] else [])
        else:
            placed.append((x, [mark]))
    return [(x, ", ".join(found)) for x, found in placed]


def _read_aloud(headings: Sequence[str], row: Sequence[str]) -> str:
    return f"{row[0]}: " + ", ".join(f"{h} {c}" for h, c in zip(headings[1:], row[1:], strict=True))


def _y(percent: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * percent / 100.0


def _hundred(found: Assessment) -> list[int]:
    """The states' shares in whole per cent, which add up to a hundred: the largest remainders are rounded up."""
    exact = [100 * found.distribution[s] for s in STATES]
    whole = [int(share) for share in exact]
    up = sorted(range(len(exact)), key=lambda n: whole[n] - exact[n])[: 100 - sum(whole)]
    return [share + (n in up) for n, share in enumerate(whole)]


def _banded(found: Assessment, words: Words | None) -> str:
    """The likeliest state with its band: the words for how likely and their range together."""
    low, high = (round(100 * p) for p in (found.band.low, found.band.high))
    return f"{said(words, found.most_probable)}: {said(words, found.band.words)}, {low}-{high} %"


def _beside(last: Assessment) -> list[tuple[str, float]]:
    """Words and their heights beside the last day: held below, dead above, and those of the others that are not thin,
    each beside its own band and clear of the words above and below; where all are thin, one word for them.
    """
    shares, below = last.distribution, last.distribution["held"]
    middles: list[tuple[str, float]] = []
    for state in _OTHERS:
        if shares[state] >= _THIN:
            middles.append((state, below + shares[state] / 2))
        below += shares[state]
    middles = middles or [("others", (1 + shares["held"] - shares["dead"]) / 2)]
    found = [("held", _BOTTOM - 4)]
    for place, (state, middle) in enumerate(middles):
        lowest, highest = found[-1][1] - 18, _TOP + 8 + 18 * (len(middles) - place)
        found.append((state, max(min(_y(100 * middle) + 4, lowest), highest)))
    return [*found, ("dead", _TOP + 8)]


def _edge(moments: Sequence[Assessment], days: Days, below: Sequence[str]) -> list[tuple[float, float]]:
    """The step line over held and the states `below`."""
    points: list[tuple[float, float]] = []
    for moment in moments:
        x, y = days.x(moment.at.date()), _y(100 * sum(moment.distribution[s] for s in ("held", *below)))
        points += [(x, points[-1][1] if points else y), (x, y)]
    return [*points, (_RIGHT, points[-1][1])]


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
