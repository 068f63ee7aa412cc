"""Figures that stand no longer, as ClaimReview.

Source: schema.org ClaimReview and Claim.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from lastcontact.core.payloads.bulletins import Figure


def reviews(figures: Iterable[Figure], *, published_on: date, address: str) -> list[dict[str, Any]]:
    """One review for each quoted figure that was denied, corrected or taken back since; JSON-LD objects."""
    return [_review(f, published_on, address) for f in figures if not f.stands and not f.ours]


def _review(figure: Figure, published_on: date, address: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": published_on.isoformat(),
        "url": address,
        "claimReviewed": figure.phrase,
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Organization", "name": figure.word_of}},
        "reviewRating": {"@type": "Rating", "alternateName": "stands no longer"},
    }
