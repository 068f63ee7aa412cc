"""What an officer said that a word of a source's lists means, forgotten: lists that were taken in stay as they are."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, write
from lastcontact.bureau.citing import source_open_to
from lastcontact.core.payloads.sources import MappingRemembered


def forget_word(*, by: Hand, source: str, word: str) -> None:
    """The next list of this source asks again what the word means. Raises: Refused where nothing is remembered of it;
    NotThere.
    """
    with transaction.atomic():
        file = source_open_to(by, source)
        meanings = dict(file.meanings)
        if meanings.pop(word, None) is None:
            raise Refused(_("Nothing is remembered of this word. Load the page again."))
        write(by, MappingRemembered(source=source, columns=dict(file.columns), meanings=meanings))
