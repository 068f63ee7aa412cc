"""Who tells what befell somebody else: "İlqar Mesenli, Teskarlının yaralandığını deyib" wounds Teskarlı alone."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.inflected.placing import NO_CAPITALS
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind


def without_witnesses(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts, of which those that are told of their own teller are of the one named between him and the verb."""
    if known.sentence.language in NO_CAPITALS or not known.sayings:
        return drafts
    return [_of_another(known, draft) for draft in drafts]


def _of_another(known: Known, draft: Draft) -> Draft:
    teller = next((s.source for s in known.sayings if s.source and _tells(s.source, draft)), None)
    if teller is None or not draft.trigger.on_people or not _of_himself(draft, teller):
        return draft
    at = next((k for k in range(teller.last, draft.trigger.first) if known.sheet.is_capital(k)), None)
    named = known.cast.at(at) if at is not None else None
    if at is None or (named is not None and named.kind is not Kind.PERSON):
        return draft
    subject = named.name if named is not None else known.sheet.words[at]
    claim = replace(draft.claim, subject=subject, count=None, evidence=known.sheet.span(at, draft.last))
    return replace(draft, claim=claim, first=at, counted=None)


def _tells(source: Source, draft: Draft) -> bool:
    return source.kind == "person" and source.name == draft.claim.speaker and source.last <= draft.trigger.first


def _of_himself(draft: Draft, teller: Source) -> bool:
    """Whether a claim is of its own teller, by his name or as "one of them"."""
    counted = draft.counted
    one_of_them = counted is not None and counted.last <= teller.last and counted.quantity.maximum == 1
    return one_of_them or draft.claim.subject == teller.name
