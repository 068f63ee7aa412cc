"""What a family is told that the bureau did: borne out by the record, or asked about once before it is kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.next_talks import agreed
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.reading.listed_words import seen

ASKED, VISIT, CALL = "asked", "visit", "call"
"""The ready-made sentences that state an act: that a neutral intermediary was asked and nobody answered yet, that it
was asked for a visit, that a day to speak was agreed on.
"""
_SILENT = (None, Outcome.NO_ANSWER)


class NotOnRecord(Refused):
    """Words to a family tell of an act of the bureau that the record does not know."""


def borne_out(found: Person, relative: RelativeFile, at: datetime) -> frozenset[str]:
    """Which of the sentences that state an act the record bore out at that time, by its days."""
    day = timezone.localtime(at).date()
    word = [a for a in found.word_of_holder if a.on <= day]
    neutral = {file.name for file in rows.Source.objects.files().values() if file.of_kind is SourceKind.INTERMEDIARY}
    asked = [a for a in word if _is_question(a) and {a.to, a.through} & neutral]
    answered = any(a.outcome not in _SILENT for a in word if not asked or a.on >= min(q.on for q in asked))
    made, talk = agreed(relative, found.notices)
    ahead = made and talk and not talk.past(day, timezone.get_current_timezone())
    known = {VISIT: bool(asked), ASKED: bool(asked) and not answered, CALL: bool(ahead)}
    return frozenset(key for key, holds in known.items() if holds)


def look_at(
    found: Person, relative: RelativeFile, at: datetime, doing: Collection[str], sentences: Collection[str], kept: bool
) -> bool:
    """Whether words were kept that tell of an act which the record does not know. `doing`: what is being done, as it
    is written; `sentences`: which ready-made ones are among it; `kept`: the officer says it was so all the same.

    Raises: NotOnRecord where nobody said so yet.
    """
    missing = [key for key in (ASKED, VISIT, CALL) if key in sentences and key not in borne_out(found, relative, at)]
    day = timezone.localtime(at).date()
    typed = "" if any(_is_question(a) and a.on <= day for a in found.answers) else seen("\n".join(doing), "asking")
    if not missing and not typed:
        return False
    if kept:
        return True
    told = [WHY_NOT[key] for key in missing] or [f"“{typed}” tells that somebody was asked. {NOBODY_ASKED}"]
    raise NotOnRecord(" ".join((*told, "Leave it out, record what was done first, or tick below that it was so.")))


def _is_question(answer: Answer) -> bool:
    return answer.outcome is None


NOBODY_ASKED = "No enquiry about this person is on record by then."
WHY_NOT = {
    ASKED: "That we asked through a neutral intermediary and have no answer yet is not what the record holds: either no"
    " such enquiry about this person was on record by then, or there is word of the holder since.",
    VISIT: "No enquiry about this person to a neutral intermediary, or through one, is on record by then.",
    CALL: "No day to speak next is agreed on with this relative: agree on one under “When we speak next”.",
}
"""What is missing where a sentence is not borne out, in words for officers."""
