"""What a template holds a key of: a value out of a mapping, an address on a page whose lists are leafed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from lastcontact.desk.figure_pages import FigurePages
from lastcontact.desk.leaves import Leaves

register = template.Library()


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> Any:
    """The value under a key; empty when there is none."""
    return mapping.get(key, "")


@register.filter
def besides(leaves: Leaves, name: str) -> str:
    """What follows in an address that leafs in this list, so that every other stays where it is."""
    return leaves.besides(name)


@register.filter
def leads(pages: FigurePages, anchor: str) -> str:
    """The address of a row or a conflict of the board, wherever it stands."""
    return pages.to(anchor)
