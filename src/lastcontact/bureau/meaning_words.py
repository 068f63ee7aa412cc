"""What words of a list that is in mean, as an officer says afterwards: a claim on each beside whom they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau import reviewing
from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.bureau.as_taken import AsTaken, order_of
from lastcontact.bureau.row_words import Telling, key
from lastcontact.casefile import models as rows
from lastcontact.casefile.claim_numbers import next_by_hand
from lastcontact.casefile.unread_rows import unread_rows, word_of
from lastcontact.core.access import Act
from lastcontact.core.payloads.sources import MappingRemembered
from lastcontact.journal import turns
from lastcontact.reading.conditions import CLAIMS
from lastcontact.reading.slashed_days import in_order

_ROW = re.compile(r"(?:(.*), )?row \d+", re.DOTALL)


def give(*, by: Hand, report: str, meanings: Mapping[str, str], remember: bool = False) -> int:
    """Makes a claim on each person of a list beside whom one of these words stands and of whom it says nothing yet, as
    the list's other rows say theirs. `meanings`: word (as `row_words.key` has it) -> condition. Gives how many.

    `remember`: they mean that on the next lists of this source as well. Nobody is sought less by it. Raises: Refused
    where none of these words has a meaning, or stands beside nobody.
    """
    row = report_row(by, report, Act.REVIEW)
    said = {word: means for word, means in meanings.items() if means in CLAIMS}
    if not said:
        raise Refused(_("Say of one word at least what it means."))

    @cache
    def how(table: str) -> AsTaken:
        return order_of(row, table)

    made = 0
    with transaction.atomic():
        turns.take()
        first = next_by_hand(row)
        for record in unread_rows(row.id):
            word, place = word_of(record.file, row.file), _ROW.fullmatch(record.file.opened.locator)
            if key(word) in said and place:
                made += _claim(by, record, (word, first + made), (how(place[1] or ""), said))
        if not made:
            raise Refused(_("These words stand beside nobody any more of whom nothing is claimed."))
        if remember:
            _remember(by, row.source, said)
    return made


def _claim(by: Hand, record: rows.Record, row: tuple[str, int], how: tuple[AsTaken, Mapping[str, str]]) -> int:
    (word, number), (taken, said), terms = row, how, how[0].terms
    days = (terms.not_before, terms.known_until, taken.began)
    read = in_order(word, taken.first_in_conditions)
    meant = {key(read): said[key(word)]}
    told = Telling(terms.says, terms.voice, terms.when, terms.evidence_kind, meant, *days).of(read)
    if told.says is None:
        return 0
    attached = reviewing.Attached(
        record=record.id, source=terms.speaker, evidence_kind=told.evidence_kind, by_hand=number
    )
    reviewing.make(by=by, report=record.report, body=told.says, attached=attached)
    return 1


def _remember(by: Hand, source: str, said: Mapping[str, str]) -> None:
    found = rows.Source.objects.one(id=source)
    if found:
        file = found.file
        write(
            by, MappingRemembered(source=file.id, columns=dict(file.columns), meanings={**dict(file.meanings), **said})
        )
