"""Places by the names they are written by, and back."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.casefile import models as rows


def place_labels(places: Iterable[str]) -> dict[str, str]:
    """Place id -> all sides' names, for those the bureau knows."""
    return dict(rows.Place.objects.columns("id", "label", id=list(places)))


def place_ids(written: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the places the bureau knows by these names; other names as written. "/" stands inside a label."""
    labels = {label: id for id, label in place_labels(before).items()}
    found = []
    for name in (part.strip() for part in written.split(";")):
        if not name:
            continue
        known = labels.get(name) or next(
            (
                row.id
                for row in rows.Place.objects.filter(label__icontains=name.split(" / ")[0])[:50]
                if name.casefold() in {row.label.casefold(), *(n.text.casefold() for n in row.file.names)}
            ),
            "",
        )
        found.append(known or name)
    return tuple(dict.fromkeys(found))
