"""Whose people one of the bureau's own figures counts: said where each of them is of a group, and all of one side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from lastcontact.bureau.own_figures import REMAINDER, counted_as
from lastcontact.casefile import models as rows
from lastcontact.core.disclosure import SMALL
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.bulletins import Figure


def with_sides(
    figures: Iterable[Figure],
    lines: Iterable[PersonLine],
    incident: str,
    *,
    before: Iterable[Figure] = (),
    waiting: Collection[str] = (),
) -> tuple[Figure, ...]:
    """The bureau's own figures, with the side beside those whose people are all of it; of the few, never.

    `waiting`: keys of figures that changed by too little and stand as they did `before`: so do the words beside them,
    or they would tell of the few by whom they changed. Whom the remainder counts is not read, so it has no side.
    """
    side_of = _sides(incident)
    sides: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        sides[counted_as(line).key].update((side_of.get(group, "") for group in line.groups) if line.groups else ("",))
    was = {figure.key: figure.beside for figure in before}
    return tuple(
        _with_side(f, was[f.key] if f.key in waiting and f.key in was else _words(sides[f.key])) for f in figures
    )


def _with_side(figure: Figure, words: str) -> Figure:
    if figure.key == REMAINDER.key or figure.beside or (figure.counted or 0) < SMALL:
        return figure
    return replace(figure, beside=words)


def _words(sides: Collection[str]) -> str:
    """Empty where a group has no side, somebody no group, or there are several sides."""
    return f"all of them people of {next(iter(sides))}" if len(sides) == 1 and "" not in sides else ""


def _sides(incident: str) -> dict[str, str]:
    """Group -> its side; none for a group whose side is none of those named for the incident, in words of its own."""
    file: IncidentFile = rows.Incident.objects.the(id=incident).file
    return {group.named.group: group.named.side for group in file.groups if group.named.side in file.sides}
