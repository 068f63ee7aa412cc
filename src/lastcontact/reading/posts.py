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
        own = _account(known, opens=not number)
        account = own or account
        if account is not None and known.carried is None and (own is None or _goes_on(known)):
            at = known.sentence.first
            known = replace(known, carried=replace(account, first=at, last=at))
        yield known


def _account(known: Known, *, opens: bool) -> Saying | None:
    """The account that a line names, and nothing more than how it posts; a thread opens with its writer's."""
    sheet, first, last = known.sheet, known.sentence.first, known.sentence.last
    if sheet.words[first] != "@":
        return None
    named = _NAME.match(sheet.plain.text, sheet.starts[first])
    if named is None:
        return None
    telling = last - first > _HEADER or any(t.on_people for t in known.triggers)
    if telling and not opens and not _goes_on(known):
        return None
    return Saying(
        first, last, "asserted", Source(first, last, named[1], "group", "source/account"), True, "speech/posted"
    )


def _goes_on(known: Known) -> bool:
    """Whether the post begins in the line that names the account: "@mothers_of_7th: 4 dead"."""
    sheet, first, last = known.sheet, known.sentence.first, known.sentence.last
    closes = next((i for i in range(first + 1, last) if sheet.starts[i] > sheet.ends[i - 1]), last) - 1
    return sheet.words[closes] == ":"
