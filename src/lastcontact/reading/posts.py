"""Lines that only name who writes what stands under them: "@lira_novar", "@kodi77, in reply"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lastcontact.reading.known import Known
from lastcontact.reading.memory import Source
from lastcontact.reading.saying import Saying

_HEADER = 9
"""Tokens of a line that names an account: "@mothers_of_7th, in reply"."""
_NAME = re.compile(r"@([\w.]*\w)")


def posted(found: Iterable[Known]) -> Iterator[Known]:
    """The sentences of a thread, each in the voice of the account that heads its post, where no other voice tells."""
    account: Saying | None = None
    for number, known in enumerate(found):
        if own := _account(known, opens=not number):
            account = own
        elif account is not None and known.carried is None:
            at = known.sentence.first
            known = replace(known, carried=replace(account, first=at, last=at))
        yield known


def _account(known: Known, *, opens: bool) -> Saying | None:
    """The account that a line names, and nothing more than how it posts; a thread opens with its writer's."""
    sheet, first, last = known.sheet, known.sentence.first, known.sentence.last
    if sheet.words[first] != "@":
        return None
    if not opens and (last - first > _HEADER or any(t.on_people for t in known.triggers)):
        return None
    named = _NAME.match(sheet.plain.text, sheet.starts[first])
    if named is None:
        return None
    return Saying(
        first, last, "asserted", Source(first, last, named[1], "group", "source/account"), True, "speech/posted"
    )
