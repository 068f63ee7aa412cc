"""The ladder and its contradictions as they stand on the board: a page of each, and where all else of them is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.core.paginator import Page
from django.utils.translation import gettext as _

from lastcontact.desk.conflicts import Conflict
from lastcontact.desk.figures import Figures, Ladder, LimitRung, Part, Rung
from lastcontact.desk.leaves import Leaves
from lastcontact.desk.rungs import Row

ROWS_A_PAGE = 12
"""Of one question, on the board."""
CONFLICTS_A_PAGE = 12
"""Of the sets of reports that cannot all hold, on the board."""
AT_A_GLANCE = 12
"""Figures of one question that are told before the ladder: the latest."""
ROWS_OPEN = 12
"""Of all questions: of the first, and of those after it while no more rows stand open; the others are folded."""
ROWS = "rows-"
"""How the lists of rows are called in the address of the board: each by its question, and by its side's place in it."""


@dataclass(frozen=True)
class PartPage:
    """A page of the rows that count one side's people, the newest being last. `name`: its list's, in the address."""

    name: str
    whose: str
    rungs: Page[Rung]
    limits: tuple[LimitRung, ...]
    label: str
    """What the links to its other pages are called."""

    @property
    def anchor(self) -> str:
        return f"#{self.name}"


@dataclass(frozen=True)
class LadderPages:
    """A question: its latest figures, how many there are before them, and a page of each of its parts.

    `open`: its rows stand open: it is among the first, or was leafed in.
    """

    ladder: Ladder
    glance: tuple[Row, ...]
    earlier: int
    parts: tuple[PartPage, ...]
    open: bool


@dataclass(frozen=True)
class FigurePages:
    """`places`: anchor of a row or a conflict -> its list and page; `leaves`: how far each list of the board is.

    `open`: list -> the page of it that stands open.
    """

    figures: Figures
    ladders: tuple[LadderPages, ...]
    conflicts: Page[Conflict]
    leaves: Leaves
    places: dict[str, tuple[str, int]] = field(repr=False)
    open: dict[str, int]

    def to(self, anchor: str) -> str:
        """What leads to a row or a conflict: on this page, else on the page of its list, all others staying."""
        name, page = self.places.get(anchor, ("", 0))
        if self.open.get(name) == page:
            return f"#{anchor}"
        known = f"&known={self.leaves.known}" if self.leaves.known else ""
        return f"?{name}={page}{self.leaves.besides(name)}{known}#{anchor}" if name else f"#{anchor}"


def figure_pages(figures: Figures, leaves: Leaves, row: str = "") -> FigurePages:
    """The pages as the address leafed them; with a `row`, the page on which it stands."""
    places = dict(_places(figures))
    if f"c-{row}" in places:
        leaves = leaves.turned(*places[f"c-{row}"])
    ladders = tuple(_ladders(figures, leaves))
    conflicts = leaves.page("conflicts", figures.conflicts, CONFLICTS_A_PAGE)
    shown = {part.name: part.rungs.number for ladder in ladders if ladder.open for part in ladder.parts}
    return FigurePages(figures, ladders, conflicts, leaves, places, {**shown, "conflicts": conflicts.number})


def _ladders(figures: Figures, leaves: Leaves) -> Iterator[LadderPages]:
    above = 0
    for ladder in figures.ladders:
        pages = _ladder(ladder, leaves)
        rows = sum(len(part.rungs) for part in pages.parts)
        fits = not above or above + rows <= ROWS_OPEN
        above += rows
        yield replace(pages, open=fits or any(part.name in leaves.at for part in pages.parts))


def _ladder(ladder: Ladder, leaves: Leaves) -> LadderPages:
    parts = tuple(_part(name, part, ladder, leaves) for name, part in zip(_names(ladder), ladder.parts, strict=True))
    standing = [part.standing for part in ladder.parts]
    each = AT_A_GLANCE // len(standing)
    glance = tuple(row for rows in standing for row in rows[-each:])
    return LadderPages(ladder, glance, sum(map(len, standing)) - len(glance), parts, open=True)


def _part(name: str, part: Part, ladder: Ladder, leaves: Leaves) -> PartPage:
    rungs = leaves.page(name, part.rungs, ROWS_A_PAGE, newest=True)
    label = _("Pages of rows: %(question)s") % {"question": ladder.words.heading}
    if part.whose:
        label += f", {_('people of %(side)s') % {'side': part.whose}}"
    return PartPage(name, part.whose, rungs, part.limits, label)


def _names(ladder: Ladder) -> Iterator[str]:
    for number, _part in enumerate(ladder.parts, start=1):
        yield f"{ROWS}{ladder.cell}" + (f"-{number}" if ladder.by_side else "")


def _places(figures: Figures) -> Iterator[tuple[str, tuple[str, int]]]:
    for ladder in figures.ladders:
        for name, part in zip(_names(ladder), ladder.parts, strict=True):
            pages = _pages(len(part.rows), ROWS_A_PAGE)
            yield from ((row.anchor, (name, page)) for row, page in zip(part.rows, pages, strict=True))
    for number, page in enumerate(_pages(len(figures.conflicts), CONFLICTS_A_PAGE), start=1):
        yield f"conflict-{number}", ("conflicts", page)


def _pages(count: int, size: int) -> Iterator[int]:
    """The page of each of so many things."""
    pages = Leaves({}).page("", range(count), size).paginator
    return (number for number in pages.page_range for _one in pages.page(number))
