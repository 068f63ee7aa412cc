"""How far a public figure is confirmed: always a word, with a small drawing that repeats it."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def level(key: str, words: Mapping[str, str]) -> SafeString:
    """One of the five levels as a tag."""
    return format_html(
        '<span class="tag"><svg aria-hidden="true" focusable="false"><use href="#l-{}"/></svg>{}</span>',
        key,
        words.get(key, key),
    )
