"""Whoever is cited behind what is called forged: "القائمة مزورة بحسب مكتب أمين المظالم" is the word of that office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.whose_sentence import whose_sentence

_RULE = "speech/cited-behind"
_LONGEST = 5
"""Words of the longest name that is cited so."""


def with_cited_behind(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims on footage and papers, where nobody tells them by whoever the end of the clause cites."""
    made, sentence_of = list(drafts), whose_sentence(found)
    for at, draft in enumerate(drafts):
        if draft.claim.type is not ClaimType.AUTHENTIC or draft.claim.speaker is not None:
            continue
        known = sentence_of(draft.trigger.first)
        if known is not None and known.sentence.language != "en" and (cited := _cited(known, draft)) is not None:
            cue, name = cited
            last = max(draft.trigger.last, min(draft.last, cue))
            claim = replace(
                draft.claim, speaker=name, evidence=known.sheet.span(draft.first, last),
                rules={**draft.claim.rules, "speaker": _RULE},
            )  # fmt: skip
            made[at] = replace(draft, claim=claim, last=last)
    return made


def _cited(known: Known, draft: Draft) -> tuple[int, str] | None:
    cues = [h for h in known.hits.of("cue") if h.value == "source_right" and h.first >= draft.trigger.last]
    if not cues or any(s.source is not None for s in known.sayings):
        return None
    cue = max((h for h in cues if h.first == cues[0].first), key=lambda h: h.last)
    last = cue.last
    while last < known.sentence.last and known.sheet.words[last].isalpha() and last - cue.last < _LONGEST:
        last += 1
    if last == cue.last:
        return None
    said = known.sheet.said(cue.last, last)
    glued = known.sheet.lows[cue.first] in words("cites_glued", known.sentence.language)
    joined = next((p for p in words("cited_joined", known.sentence.language) if glued and said.startswith(p)), "")
    return cue.first, said.removeprefix(joined)
