"""A picture of a group's accounting: limits over time, reports as marks, conflicts drawn. For officers only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from lastcontact.assessment.account import Accounting, Limits
from lastcontact.assessment.counts import CountClaim
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
    rounded_up,
    said,
    text,
)

Point = tuple[float, float]
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 720.0, 34.0, 204.0
_SIZE = (800, 230)
_ABOVE = 18.0
"""How far above the scale limits go on that have no end above; nothing is to be read off there."""
_INSIDE = 12.0
"""How far inside its day a mark stands, so that the edges of the limits do not run through it."""
_AFTER = 0.08
"""How far the scale goes on after the last day, as a share of the others: what is known then still holds."""
_APART = 20.0
"""How far apart two marks stand at least, so that their numbers do not touch."""


def accounting_over_time(
    known: Mapping[date, Accounting],
    counts: Sequence[CountClaim],
    *,
    cell: tuple[str, str],
    name: str,
    words: Words | None = None,
    labels: Mapping[str, str] | None = None,
    day: DayWords = numeric,
    until: date | None = None,
) -> Picture:
    """One cell (group, cell) of `known` (accountings by the day of what was known), with the reports about it.

    Limits are dashed and computed, and without an upper limit open above; an exact report is a tick, an approximate one
    a ring, a bound a dot with an arrow, a range a bar, a vague one hatched; reports that cannot all hold are tied by a
    line, one that is set aside is grey. Each mark bears the number of its row. `labels`: what to write for a report's
    id. `day`: how days are written. `until`: the day up to which what was known last is drawn.
    """
    group, of = cell
    about = numbered(counts, cell)
    limits = [(on, found) for on in sorted(known) for found in [_latest(known[on], group, of, on)] if found]
    facts = _facts(limits, about, known, _Wording(words, labels or {}, day))
    days_known = [on for on, _ in limits] + [_day(c.at) for c in about]
    if not days_known:
        return Picture(framed("ackchart", _SIZE, (name, facts.caption), []), facts)
    first, last = min(days_known), max([*days_known, *([until] if until else [])])
    days = Days(first, last + timedelta(days=max(1, round((last - first).days * _AFTER))), _LEFT, _RIGHT)
    tops = [v for _, found in limits for v in (found.minimum, found.maximum) if v is not None]
    tops += [v for c in about for v in (c.minimum, c.maximum) if v is not None]
    endless = any(found.maximum is None for _, found in limits) or any(c.maximum is None for c in about)
    top = rounded_up(max([*tops, 1]) + (1 if endless else 0))
    parts = [line("g-grid", (_LEFT, _y(v, top)), (_RIGHT, _y(v, top))) for v in (0, top // 2, top)]
    parts += [text(_LEFT - 6, _y(v, top) + 4, str(v), "x-soft", "end") for v in (0, top // 2, top)]
    parts += _bands(limits, days, top)
    where: dict[str, Point] = {}
    columns = _columns([days.x(_day(c.at)) + _INSIDE for c in about])
    aside = _set_aside(known)
    for number, (claim, x) in enumerate(zip(about, columns, strict=True), start=1):
        where[claim.id] = (x, _y(_middle(claim, top), top))
        drawn = [*_mark(claim, x, top), text(x, _upper_end(claim, top) - 4, str(number), "x-b", "middle")]
        parts += ['<g class="off">', *drawn, "</g>"] if claim.id in aside else drawn
    parts += [line("m-dots", a, b) for a, b in dict.fromkeys(_ties(_conflicts(known), where))]
    parts += [text(days.x(d), _BOTTOM + 18, day(d), "x-soft", "middle") for d in days.ticks(5)]
    title = facts.caption + ": " + "; ".join(", ".join(cell for cell in row if cell) for row in facts.rows)
    return Picture(framed("ackchart", _SIZE, (name, title), parts), facts)


def _ties(conflicts: Sequence[tuple[str, ...]], where: Mapping[str, Point]) -> Iterator[tuple[Point, Point]]:
    """Between the marks of a conflict; from a mark down to the scale where others of it stand in another drawing."""
    for conflict in conflicts:
        here = [where[id] for id in conflict if id in where]
        yield from pairwise(here)
        if len(here) < len(conflict):
            yield from ((mark, (mark[0], _BOTTOM)) for mark in here)


def numbered(counts: Sequence[CountClaim], cell: tuple[str, str]) -> list[CountClaim]:
    """The reports about a cell (group, cell) in the order of their numbers on the drawing, from 1 on."""
    return sorted((c for c in counts if (c.group, c.cell) == cell), key=lambda c: (_day(c.at), c.id))


def _columns(wanted: Sequence[float]) -> list[float]:
    """Places from left to right, each near the one wanted and none over another: those of one day stand side by side.

    >>> _columns([100.0, 100.0, 300.0])
    [100.0, 120.0, 300.0]
    """
    apart = min(_APART, (_RIGHT - _LEFT) / max(1, len(wanted) - 1))
    found: list[float] = []
    for x in wanted:
        found.append(max(x, found[-1] + apart) if found else x)
    most = _RIGHT + _APART + _INSIDE
    for at in range(len(found) - 1, -1, -1):
        found[at] = min(found[at], most)
        most = found[at] - apart
    return found


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _y(value: float, top: int) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * min(value, top) / top


def _latest(found: Accounting, group: str, cell: str, on: date) -> Limits | None:
    """The limits of the cell for the last day on or before `on`."""
    rows = [i for i in found.intervals if i.group == group and i.cell == cell and i.at <= on]
    return max(rows, key=lambda i: i.at) if rows else None


def _conflicts(known: Mapping[date, Accounting]) -> list[tuple[str, ...]]:
    return [c.reports for c in known[max(known)].conflicts] if known else []


def _set_aside(known: Mapping[date, Accounting]) -> set[str]:
    """The reports that answer another question and bound nothing."""
    return {a.claim for a in known[max(known)].set_aside} if known else set()


def _bands(limits: Sequence[tuple[date, Limits]], days: Days, top: int) -> list[str]:
    parts = []
    for index, (on, found) in enumerate(limits):
        until = limits[index + 1][0] if index + 1 < len(limits) else days.last
        left, right = days.x(on), max(days.x(until), days.x(on) + 4)
        lower = _y(found.minimum, top)
        if found.maximum is None:
            parts += _open_above((left, right), lower)
        else:
            upper = _y(found.maximum, top)
            parts.append(box("c-fill", (left, upper), (right - left, max(lower - upper, 2.0))))
    return parts


def _open_above(sides: tuple[float, float], lower: float) -> list[str]:
    """Limits without an end above: the edge below, both sides past the scale, and an arrow that goes on."""
    (left, right), end = sides, _TOP - _ABOVE
    middle = (left + right) / 2
    parts = [box("b-open", (left, end), (right - left, lower - end))]
    parts += [line("c-line", (left, lower), (right, lower))]
    parts += [line("c-line", (x, lower), (x, end)) for x in (left, right)]
    if right - left >= _APART:
        parts += [line("c-end", (middle, end), (middle + turn, end + 6)) for turn in (-6, 6)]
    return parts


def _middle(claim: CountClaim, top: int) -> float:
    low = 0 if claim.minimum is None else claim.minimum
    high = low if claim.maximum is None else claim.maximum
    return min((low + high) / 2 if claim.minimum is not None else high, top)


def _upper_end(claim: CountClaim, top: int) -> float:
    """Where the mark of a report ends above: over it stands its number."""
    low, high = claim.minimum, claim.maximum
    if low is not None and high is not None:
        return _y(high, top) - (5 if low == high and claim.form == "about" else 0)
    return _y(_middle(claim, top), top) - (16 if low is not None else 4)


def _mark(claim: CountClaim, x: float, top: int) -> list[str]:
    low, high = claim.minimum, claim.maximum
    if low is not None and low == high:
        y = _y(low, top)
        if claim.form == "about":
            return [f'<circle class="m-open" cx="{x:.1f}" cy="{y:.1f}" r="5"/>']
        return [line("m-line", (x - 7, y), (x + 7, y))]
    if low is not None and high is not None:
        kind = "w-against" if claim.form == "vague" else "m-thin"
        return [box(kind, (x - 4, _y(high, top)), (8, _y(low, top) - _y(high, top)))]
    value = low if low is not None else high
    if value is None:
        return []
    y = _y(value, top)
    tip = y - 16 if low is not None else y + 16
    return [f'<circle class="m" cx="{x:.1f}" cy="{y:.1f}" r="4"/>', line("m-thin", (x, y), (x, tip))]


def _how_many(claim: CountClaim, words: Words | None) -> str:
    low, high = claim.minimum, claim.maximum
    if low is None and high is None:
        return said(words, "no number")
    if high is None:
        return f"{low} {said(words, 'or more')}"
    if low is None:
        return f"{high} {said(words, 'or fewer')}"
    return str(low) if low == high else f"{low} – {high}"


def _others(id: str, conflicts: Sequence[Sequence[str]], labels: Mapping[str, str]) -> str:
    """What a report cannot hold with: of one conflict the other reports, of several each conflict with a number.

    >>> _others("a", [("a", "b", "c"), ("a", "d")], {})
    '(1) b; c (2) d'
    """
    sets = ["; ".join(labels.get(i, i) for i in conflict if i != id) for conflict in conflicts[:_SETS_TOLD]]
    if len(sets) < 2:
        return "".join(sets)
    told = " ".join(f"({number}) {words}" for number, words in enumerate(sets, start=1))
    return told if len(conflicts) <= _SETS_TOLD else f"{told} (+{len(conflicts) - _SETS_TOLD})"


_SETS_TOLD = 6
"""Of a report that stands in more conflicts than that, the others are counted."""


@dataclass(frozen=True)
class _Wording:
    """How the facts are written: words by key, reports by id, days."""

    words: Words | None
    labels: Mapping[str, str]
    day: DayWords


def _facts(
    limits: Sequence[tuple[date, Limits]],
    about: Sequence[CountClaim],
    known: Mapping[date, Accounting],
    wording: _Wording,
) -> Facts:
    words = wording.words
    rows: list[tuple[date, tuple[str, str, str, str]]] = []
    tied: dict[str, list[tuple[str, ...]]] = {}
    for conflict in _conflicts(known):
        for id in conflict:
            tied.setdefault(id, []).append(conflict)
    aside = _set_aside(known)
    for on, found in limits:
        most = said(words, "no upper limit") if found.maximum is None else str(found.maximum)
        limit = (wording.day(on), said(words, "computed limits"), f"{found.minimum} – {most}", "")
        if not rows or rows[-1][1][2] != limit[2]:
            rows.append((on, limit))
    for number, claim in enumerate(about, start=1):
        shown = _how_many(claim, words)
        others = _others(claim.id, tied.get(claim.id, ()), wording.labels)
        clash = f"{said(words, 'cannot hold with')} {others}" if others else ""
        clash = said(words, "set aside") if claim.id in aside else clash
        who = f"{number}. {claim.source or claim.id}: {said(words, claim.form)}"
        rows.append((_day(claim.at), (wording.day(_day(claim.at)), who, shown, clash)))
    rows.sort(key=lambda row: row[0])
    headings = (said(words, "date"), said(words, "who says so"), said(words, "how many"), said(words, "against"))
    return Facts(said(words, "numbers over time"), headings, tuple(row for _, row in rows))
