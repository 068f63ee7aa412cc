"""The figures that may be printed, section by section: those that need an act first, long ones on pages of one form."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page

from lastcontact.bureau.figure_doubts import Doubt
from lastcontact.bureau.publishing import DraftEdition
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.desk.leaves import Leaves
from lastcontact.notices.edition_page import SECTION_WORDS

FIGURES_A_PAGE = 15
"""Of one section, of those to be looked at and of the others."""
DOUBTS_OPEN = 12
"""More reasons to look at figures that are not ticked are folded."""
LEAF = "leaf-"
"""How the lists of figures are called in the form: each by its section, "a" of those to be looked at, "b" of others."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of the figures of a section; `elsewhere`: keys of those that stand on its other pages."""

    name: str
    figures: Page[Figure]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The figures of one section. `ticked`: how many are to be printed; `new`: how many the last edition had not.

    `looked_at`: those that need an act, as they are to be looked at again or the last edition had them otherwise: they
    come first. `open`: there is such a one, or one that the last edition had not.
    """

    key: str
    words: object
    figures: tuple[Figure, ...]
    ticked: int
    new: int
    open: bool
    looked_at: tuple[Figure, ...] = ()
    ticked_else: int = 0
    """How many of the others are to be printed."""

    shown: tuple[Shown, ...] = ()
    """What stands on the page of those to be looked at, where there are any, and of the others."""

    @property
    def others(self) -> tuple[Figure, ...]:
        first = {f.key for f in self.looked_at}
        return tuple(f for f in self.figures if f.key not in first)

    def looking_at(self, keys: Collection[str], chosen: Collection[str]) -> Section:
        """The section in which these figures need an act too."""
        looked_at = {f.key for f in self.looked_at}.union(keys)
        first = tuple(f for f in self.figures if f.key in looked_at)
        ticked_else = sum(f.key in chosen for f in self.figures if f.key not in looked_at)
        return replace(self, open=self.open or bool(first), looked_at=first, ticked_else=ticked_else)

    def leafed(self, leaves: Leaves) -> Section:
        """The section as far as its lists are leafed."""
        lists = (("a", self.looked_at), ("b", self.others))
        return replace(self, shown=tuple(_page(f"{LEAF}{self.key}-{part}", of, leaves) for part, of in lists if of))


def _page(name: str, figures: Sequence[Figure], leaves: Leaves) -> Shown:
    page = leaves.page(name, figures, FIGURES_A_PAGE)
    here = {f.key for f in page}
    return Shown(name, page, tuple(f.key for f in figures if f.key not in here))


def sections(
    draft: DraftEdition, chosen: Collection[str], before: Collection[str], usual: Collection[str]
) -> list[Section]:
    """All that is drafted; `before`: the keys of the last edition; `usual`: of what is ticked before anybody chooses:
    it stands first in its section.
    """
    doubted = draft.doubted | {change.key for change in draft.changes} | draft.left_out
    found = []
    for key, words in SECTION_WORDS.items():
        figures = tuple(sorted((f for f in draft.figures if f.section == key), key=lambda f: f.key not in usual))
        new = sum(not {f.key, f.instead_of} & {*before} for f in figures) if before else 0
        if figures:
            ticked = sum(f.key in chosen for f in figures)
            found.append(Section(key, words, figures, ticked, new, bool(new) or not before))
    return opened(found, doubted, chosen)


def opened(sections: Iterable[Section], keys: Collection[str], chosen: Collection[str]) -> list[Section]:
    """The sections, open where one of these figures stands in them; those in which one needs an act come first."""
    return sorted((s.looking_at(keys, chosen) for s in sections), key=lambda s: not s.looked_at)


@dataclass(frozen=True, slots=True)
class Doubts:
    """Why figures are to be looked at: of those ticked, of others on the page; how many figures are on other pages."""

    ticked: tuple[Doubt, ...]
    shown: tuple[Doubt, ...]
    untold: int

    @property
    def many(self) -> bool:
        """Whether they would stand before all that may be printed."""
        return len(self.shown) > DOUBTS_OPEN


def doubts_to_tell(
    draft: DraftEdition, shown: Iterable[Section], chosen: Collection[str], asked: Collection[str] = ()
) -> Doubts:
    """`asked`: keys of the figures of which the page asks whose people they count: that is not said once more."""
    here = {f.key for section in shown for page in section.shown for f in page.figures}
    told = [d for d in draft.doubts if not (d.whose and d.key in asked)]
    ticked = tuple(d for d in told if d.key in chosen)
    others = tuple(d for d in told if d.key in here and d.key not in chosen)
    return Doubts(ticked, others, len(draft.doubted - here - {*chosen}))
