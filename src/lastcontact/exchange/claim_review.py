"""Figures that stand no longer, as ClaimReview.

Source: schema.org ClaimReview and Claim.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from lastcontact.core.payloads.bulletins import NOT_SAID, PLAIN, Figure

_MONTH = "|".join(month_name[1:])
_WORD_OF = re.compile(rf"(?P<who>.+?)(?:, (?P<day>\d{{1,2}} (?:{_MONTH}) \d{{4}}))?(?:, as passed on by .+)?", re.S)
"""Whose word a figure is, as editions print it."""


def reviews(figures: Iterable[Figure], *, published_on: date, address: str) -> list[dict[str, Any]]:
    """One review for each quoted figure that was denied, withdrawn or corrected; JSON-LD objects.

    What this bureau had misread is none: nobody claimed it.
    """
    return [_review(f, published_on, address) for f in figures if not (f.stands or f.ours or f.misread)]


def _review(figure: Figure, published_on: date, address: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": published_on.isoformat(),
        "url": address,
        "claimReviewed": f"{figure.told} ({PLAIN.get(figure.section, 'people')})",
        "itemReviewed": {"@type": "Claim", **_said(figure.word_of)},
        "reviewRating": {"@type": "Rating", "alternateName": "stands no longer", "ratingExplanation": _why(figure)},
    }


def _why(figure: Figure) -> str:
    """Who spoke against a figure: that it stands no longer is not that it is false."""
    against = figure.beside or "denied, withdrawn or corrected"
    return f"{against[:1].upper()}{against[1:]}. This bureau takes no side and does not say whether it is true."


def _said(word_of: str) -> dict[str, Any]:
    """Who made the claim, and on which day where that is told.

    >>> _said("Council of Norhat, 7 May 2026, as passed on by Sarn Agency, 8 May 2026")
    {'author': {'@type': 'Organization', 'name': 'Council of Norhat'}, 'datePublished': '2026-05-07'}
    """
    parts = _WORD_OF.fullmatch(word_of)
    if parts is None or word_of == NOT_SAID:
        return {}
    said: dict[str, Any] = {"author": {"@type": "Organization", "name": parts["who"]}}
    if parts["day"]:
        said["datePublished"] = datetime.strptime(parts["day"], "%d %B %Y").replace(tzinfo=UTC).date().isoformat()
    return said
