"""Several names are said to be one body: those of a source that is known, or of one that is named by them now."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from lastcontact.bureau.acting import Hand, NotThere
from lastcontact.bureau.citing import cite_also
from lastcontact.bureau.intake import SourceWords, name_source
from lastcontact.core.payloads.sources import SourceKind


def same_body(*, by: Hand, incident: str, names: Sequence[str], side: str, source: str = "") -> str:
    """Whatever is said by any of these names is one body's word from now on; gives its source.

    `source`: the body itself, where it is a source already; else it is named by the first name, open to this incident.
    Each name can be taken away again (`citing.cite_no_more`). Raises: NameTaken; NotThere without a name.
    """
    names = tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if not names:
        raise NotThere("No name was given.")
    with transaction.atomic():
        if not source:
            words = SourceWords(names[0], SourceKind.BODY, side, other_names=names[1:], incident=incident)
            return name_source(by=by, words=words)
        for name in names:
            cite_also(by=by, source=source, name=name)
    return source
