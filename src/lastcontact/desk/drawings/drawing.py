"""A picture of the assessment room as a page holds it: safe markup, and the same facts for a table under it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from lastcontact.assessment.pictures import Facts, Picture


@dataclass(frozen=True)
class Drawing:
    """A picture and the same facts for a table under it."""

    svg: SafeString
    facts: Facts

    @classmethod
    def of(cls, picture: Picture) -> Drawing:
        """The engine escapes every word it writes."""
        return cls(mark_safe(picture.svg), picture.facts)
