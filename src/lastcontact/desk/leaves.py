"""Long lists on one page: made as far as they are looked at, each leafed in by itself while the others stay."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, overload
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from lastcontact.casefile.persons import ORPHANS

A = TypeVar("A")
B = TypeVar("B")


class AtSight(Sequence[B], Generic[A, B]):
    """What `make` makes of each of these, when it is looked at: a page of a long list costs what stands on it.

    >>> AtSight([1, 2, 3], str)[1:]
    ['2', '3']
    """

    def __init__(self, of: Sequence[A], make: Callable[[A], B]) -> None:
        self._of, self._make = of, make

    def __len__(self) -> int:
        return len(self._of)

    @overload
    def __getitem__(self, at: int) -> B: ...
    @overload
    def __getitem__(self, at: slice) -> list[B]: ...
    def __getitem__(self, at: int | slice) -> B | list[B]:
        if isinstance(at, slice):
            return [self._make(one) for one in self._of[at]]
        return self._make(self._of[at])

    def __iter__(self) -> Iterator[B]:
        return map(self._make, self._of)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AtSight) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True)
class Leaves:
    """How far each list of a page is leafed, by its name in the address.

    `beside`: what else the address says of the page and stays when a list is leafed; `known`: the time it is set back
    to.
    """

    at: Mapping[str, str]
    beside: Mapping[str, str] = field(default_factory=dict)
    known: str = ""

    @classmethod
    def of(cls, query: QueryDict, *, lists: Collection[str], beside: Collection[str] = (), known: str = "") -> Leaves:
        """`lists`: the names of the lists; a name that ends in a dash stands for all that begin so."""
        begun = tuple(name for name in lists if name.endswith("-"))
        leafed = {k: v for k in query if (k in lists or k.startswith(begun)) and (v := query.get(k, "")).isdecimal()}
        return cls(leafed, {k: v for k in beside if (v := query.get(k))}, known)

    @classmethod
    def of_form(cls, sent: QueryDict, begins: str) -> Leaves:
        """Of a form in which lists whose names begin so are leafed by a press: "turn" names the list and its page."""
        leaves = cls.of(sent, lists=(begins,))
        name, _equals, page = sent.get("turn", "").partition("=")
        return cls({**leaves.at, name: page}) if name.startswith(begins) and page.isdecimal() else leaves

    def turned(self, name: str, page: int) -> Leaves:
        """The same with one list at another page."""
        return Leaves({**self.at, name: str(page)}, self.beside, self.known)

    def page(
        self, name: str, items: Sequence[Any], size: int, *, newest: bool = False, orphans: int = ORPHANS
    ) -> Page[Any]:
        """The page of a list that is open: the first, or, of a list that is read from its newest end, the last."""
        pages = Paginator(items, size, orphans)
        return pages.get_page(self.at.get(name, pages.num_pages if newest else 1))

    def besides(self, name: str = "") -> str:
        """What follows in an address that leafs in this list, so that all else stays where it is."""
        kept = {k: v for k, v in {**self.beside, **self.at}.items() if k != name}
        return f"&{urlencode(kept)}" if kept else ""

    @property
    def lists(self) -> str:
        """What follows in an address that changes what stands beside the lists, so that they stay where they are."""
        return f"&{urlencode(self.at)}" if self.at else ""

    @property
    def alone(self) -> str:
        """An address of the page with its lists where they are, and nothing beside them."""
        kept = {**({"known": self.known} if self.known else {}), **self.at}
        return f"?{urlencode(kept)}" if kept else ""
