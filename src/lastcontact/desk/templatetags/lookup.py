"""One value out of a mapping, by a key the template holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> Any:
    """The value under a key; empty when there is none."""
    return mapping.get(key, "")
